"""The recorded figures: for each set and field the worst that is allowed."""

from __future__ import annotations

import json
import math
import os
from collections.abc import Mapping
from pathlib import Path

from newsextract.errors import ReadError, UsageError
from newsextract.quality.scoring import LOWER_IS_BETTER

Floors = dict[str, dict[str, float]]
"""Set, field, figure. For a field in which lower is better the figure is a ceiling."""

TOLERANCE = 0.0005
_DIGITS = 1000


def read(path: Path) -> Floors:
    """The floors in a file.

    Raises:
        ReadError: The file cannot be read.
        UsageError: It holds something else.
    """
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ReadError(f"the floors cannot be read: {error.strerror}", source=str(path)) from error
    except ValueError as error:
        raise UsageError(f"the floors are no JSON: {error}", source=str(path)) from error
    if not isinstance(data, dict) or not all(isinstance(figures, dict) for figures in data.values()):
        raise UsageError('floors are written as {"set": {"field": 0.9}}', source=str(path))
    for name, figures in data.items():
        for field, figure in figures.items():
            if isinstance(figure, bool) or not isinstance(figure, (int, float)):
                raise UsageError(f"the floor of {name}, {field} is no number: {figure!r}", source=str(path))
    return data


def write(path: Path, floors: Floors) -> None:
    """Writes the floors, in one step."""
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    part.write_text(json.dumps(floors, indent=2, ensure_ascii=False) + "\n", encoding="utf-8", newline="\n")
    part.replace(path)


def change(field: str, figure: float, floor: float) -> float:
    """By how much a figure is better than its floor; negative if it is worse."""
    return floor - figure if field in LOWER_IS_BETTER else figure - floor


def broken(floors: Mapping[str, float], figures: Mapping[str, float]) -> list[str]:
    """The fields whose figure is worse than the floor, or that have a floor but no figure."""
    return [
        field
        for field, floor in floors.items()
        if field not in figures or change(field, figures[field], floor) < -TOLERANCE
    ]


def lifted(floors: Mapping[str, float], figures: Mapping[str, float]) -> dict[str, float]:
    """The floors after a raise: up to the figures, cut to three digits, and never to a worse value than before.

    Examples:
        >>> lifted({"headline": 0.9, "false date": 0.2}, {"headline": 0.8999, "body": 0.95678, "false date": 0.1234})
        {'headline': 0.9, 'false date': 0.124, 'body': 0.956}
    """
    result = {field: floors[field] for field in floors if field not in figures}
    for field, figure in figures.items():
        lower = field in LOWER_IS_BETTER
        # the tiny term keeps 0.95 from being cut to 0.949 by how floats are stored
        cut = math.ceil(figure * _DIGITS - 1e-9) / _DIGITS if lower else math.floor(figure * _DIGITS + 1e-9) / _DIGITS
        before = floors.get(field, cut)
        result[field] = min(before, cut) if lower else max(before, cut)
    return {field: result[field] for field in (*floors, *(f for f in figures if f not in floors))}
