"""The model: weights for what the looks found, learned by ``training/train.py`` and kept as text."""

from __future__ import annotations

import functools
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from newsextract.extractors.body.engine.groups import FIRST, SECOND


@dataclass(frozen=True, slots=True)
class Model:
    """The weights of the three looks, flat lists in the order of the groups.

    Attributes:
        first: Of the first look.
        second: Of the second look.
        third: Of the second look when it is taken again.
        about: What they were learned from, and how good they were on pages they had not seen.
    """

    first: list[float]
    second: list[float]
    third: list[float]
    about: dict[str, object]


@functools.cache
def shipped_model() -> Model:
    """The model that comes with the library."""
    return read_model((Path(__file__).parent / "weights.json").read_text("utf-8"))


def read_model(text: str) -> Model:
    """Reads weights as they are shipped.

    Raises:
        ValueError: They were learned for other groups.
    """
    data = json.loads(text)
    return Model(
        _flat(data["first"], FIRST), _flat(data["second"], SECOND), _flat(data["third"], SECOND), data["about"]
    )


def write_model(model: Model) -> str:
    """The text that :func:`read_model` reads: one group a line, zeros at its end left out."""
    parts = [f'"about": {json.dumps(model.about, indent=1, ensure_ascii=False)}']
    for name, flat, groups in (
        ("first", model.first, FIRST),
        ("second", model.second, SECOND),
        ("third", model.third, SECOND),
    ):
        lines = [
            f" {json.dumps(group)}: {json.dumps(weights, separators=(',', ':'))}"
            for group, weights in _parted(flat, groups)
        ]
        parts.append(f'"{name}": {{\n' + ",\n".join(lines) + "\n}")
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _parted(flat: list[float], groups: dict[str, int]) -> Iterable[tuple[str, list[float]]]:
    at = 0
    for group, size in groups.items():
        weights = [round(weight, 2) or 0 for weight in flat[at : at + size]]
        while weights and weights[-1] == 0:
            weights.pop()
        yield group, weights
        at += size


def _flat(parted: dict[str, list[float]], groups: dict[str, int]) -> list[float]:
    if list(parted) != list(groups) or any(len(parted[group]) > size for group, size in groups.items()):
        raise ValueError("the weights were learned for other groups: run training/train.py")
    flat: list[float] = []
    for group, size in groups.items():
        weights = parted[group]
        flat += [float(weight) for weight in weights] + [0.0] * (size - len(weights))
    return flat
