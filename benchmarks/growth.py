"""How time and memory of each tool grow with the page, from 1 kB to 10 MB."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.datasets import Case
from benchmarks.running import answers
from benchmarks.tools import Tool
from training.growth import page

SIZES = (1_000, 10_000, 100_000, 1_000_000, 10_000_000)


@dataclass(frozen=True, slots=True)
class Point:
    """One page read by one tool.

    Attributes:
        size: The page's bytes.
        milliseconds: Processor time; None if the tool failed or took more than the limit.
        peak: The most memory that the process had, in MB.
        why: How it failed.
    """

    size: int
    milliseconds: float | None
    peak: float
    why: str | None


def growth(
    tools: Sequence[Tool],
    *,
    sizes: Sequence[int] = SIZES,
    seconds: float = 120.0,
    told: Callable[[str], None] = lambda _: None,
) -> dict[str, list[Point]]:
    """Each tool over made-up pages of each size, each in a process of its own; after a failure no larger page is tried."""
    found: dict[str, list[Point]] = {}
    with tempfile.TemporaryDirectory() as folder:
        cases = []
        for size in sizes:
            path = Path(folder) / f"{size}.html"
            path.write_text(page(size), encoding="utf-8")
            cases.append(Case({"id": str(size), "url": None}, path))
        for tool in tools:
            found[tool.name] = []
            for case in cases:
                told(f"{tool.name}, {int(case.row['id']) / 1000:,.0f} kB")
                answer = answers(tool, [case], seconds=seconds)[case.row["id"]]
                time = answer.read * 1000 if answer.error is None else None
                found[tool.name].append(Point(len(case.data), time, answer.peak / 1024, answer.error))
                if answer.error is not None:
                    break
    return found
