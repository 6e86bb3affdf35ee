"""The figures as Markdown tables and as JSON."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from typing import Any

from benchmarks.datasets import DataSet
from benchmarks.figures import QUALITY, Figures
from benchmarks.growth import Point
from benchmarks.tools import Tool

Results = Mapping[str, Mapping[str, Figures]]
"""By data set, then by tool."""


def markdown(
    results: Results, sets: Sequence[DataSet], tools: Sequence[Tool], grown: Mapping[str, Sequence[Point]]
) -> str:
    """All tables."""
    parts = ["Versions: " + ", ".join(sorted({f"{tool.package} {tool.version}" for tool in tools})) + ".\n"]
    for data_set in sets:
        if data_set.name in results:
            parts.append(f"## {data_set.name}, {len(data_set.cases):,} pages\n\n{_quality(results[data_set.name])}")
            if data_set.left_out:
                parts.append("Left out: " + "; ".join(data_set.left_out) + ".\n")
    if grown:
        parts.append(f"## Growth\n\n{_growth(grown)}")
    return "\n".join(parts)


def _quality(figures: Mapping[str, Figures]) -> str:
    fields = [name for name in QUALITY if any(name in each.quality for each in figures.values())]
    head = ["tool", *fields, "body under 0.7", "times bare parsing", "failed", "MB"]
    rows = []
    for tool, each in figures.items():
        quality = [f"{each.quality[name]:.3f}" if name in each.quality else "" for name in fields]
        low = "" if each.low is None else f"{each.low:.1%}"
        rows.append([tool, *quality, low, f"{each.speed:.1f}", str(each.failed or ""), f"{each.peak:.0f}"])
    return _table(head, rows)


def _growth(grown: Mapping[str, Sequence[Point]]) -> str:
    sizes = sorted({point.size for points in grown.values() for point in points})
    rows = []
    for tool, points in grown.items():
        by_size = {point.size: point for point in points}
        cells = []
        for size in sizes:
            point = by_size.get(size)
            cells.append(
                ""
                if point is None
                else point.why or ""
                if point.milliseconds is None
                else f"{point.milliseconds:,.1f} ms, {point.peak:.0f} MB"
            )
        rows.append([tool, *cells])
    return _table(["tool", *(f"{size / 1000:,.0f} kB" for size in sizes)], rows)


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = ["| " + " | ".join(head) + " |", "|---" * len(head) + "|"]
    return "\n".join([*lines, *("| " + " | ".join(row) + " |" for row in rows)]) + "\n"


def plain(
    results: Results, sets: Sequence[DataSet], tools: Sequence[Tool], grown: Mapping[str, Sequence[Point]]
) -> dict[str, Any]:
    """The figures as JSON-ready data, without the scores of single pages; with the pages' mark and the tool's version."""
    marks = {data_set.name: data_set.mark for data_set in sets}
    versions = {tool.name: tool.version or "" for tool in tools}
    told = {
        name: {
            tool: {
                **{key: value for key, value in dataclasses.asdict(each).items() if key != "scores"},
                "mark": marks[name],
                "version": versions[tool],
            }
            for tool, each in figures.items()
        }
        for name, figures in results.items()
    }
    return {
        "quality": told,
        "growth": {tool: [dataclasses.asdict(p) for p in points] for tool, points in grown.items()},
    }
