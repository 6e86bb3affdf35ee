"""Accuracy against speed, and growth, as pictures. Needs matplotlib."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.figures import Figures
from benchmarks.growth import Point

_COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000", "#999999")
_MARKS = "osD^vP*Xh<>p"


def accuracy_against_speed(name: str, figures: Mapping[str, Figures], path: Path) -> bool:
    """Draws one data set's tools: to the right faster, to the top better. False if no page has a full text."""
    measure = "body" if any("body" in each.quality for each in figures.values()) else None
    if measure is None:
        return False
    plt = _pyplot()
    figure, axes = plt.subplots(figsize=(7.5, 4.6), dpi=110)
    there: list[tuple[float, float]] = []
    for at, (tool, each) in enumerate(figures.items()):
        if measure not in each.quality or not each.speed:
            continue
        place = each.speed, each.quality[measure]
        look = {"color": _COLOURS[at % len(_COLOURS)], "marker": _MARKS[at % len(_MARKS)]}
        axes.scatter(*place, s=70, zorder=3, **look)
        _label(axes, tool, place, there)
        there.append(place)
    axes.set_xscale("log")
    axes.invert_xaxis()
    axes.xaxis.set_major_formatter("{x:g}")
    axes.set_xticks([2, 5, 10, 20, 50, 100, 200], minor=False)
    axes.set_xlabel("times as long as a bare parse of the page (faster to the right)")
    axes.set_ylabel("F1 of the body's words")
    axes.set_title(name)
    axes.grid(visible=True, which="both", alpha=0.25)
    axes.margins(x=0.18, y=0.12)
    figure.tight_layout()
    figure.savefig(path)
    plt.close(figure)
    return True


def _label(axes: Any, tool: str, place: tuple[float, float], there: list[tuple[float, float]]) -> None:
    """A tool's name beside its point, or below where another's stands; variants of a tool at one point share the first one's name."""
    near = [each for each in there if abs(math.log(each[0] / place[0])) < 0.35 and abs(each[1] - place[1]) < 0.009]
    if near and "," in tool:
        return
    axes.annotate(tool, place, xytext=(7, -12 if near else 4), textcoords="offset points", fontsize=9)


def growth(grown: Mapping[str, Sequence[Point]], path: Path) -> None:
    """Draws time and memory over the size of the page."""
    plt = _pyplot()
    figure, (left, right) = plt.subplots(1, 2, figsize=(11, 4.4), dpi=110)
    for at, (tool, points) in enumerate(grown.items()):
        done = [point for point in points if point.milliseconds is not None]
        look = {"color": _COLOURS[at % len(_COLOURS)], "marker": _MARKS[at % len(_MARKS)], "label": tool}
        left.loglog([p.size / 1000 for p in done], [p.milliseconds for p in done], **look)
        right.loglog([p.size / 1000 for p in done], [p.peak for p in done], **look)
    for axes, name in ((left, "ms of one core"), (right, "MB at most")):
        axes.set_xlabel("page, kB")
        axes.set_ylabel(name)
        axes.grid(visible=True, alpha=0.3)
    left.legend(fontsize=8)
    figure.tight_layout()
    figure.savefig(path)
    plt.close(figure)


def _pyplot() -> Any:
    import matplotlib as mpl

    mpl.use("Agg")
    from matplotlib import pyplot as plt

    return plt
