"""The plots of the report, as SVG. Drawn with matplotlib, which is imported only here.

Two colours that people of any colour vision tell apart (blue and vermilion of Okabe and Ito's palette), and never colour
alone: before is a hollow square, now a filled circle.
"""

from __future__ import annotations

import io
import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from newsextract.doctor.report import FieldFigures, Report, SiteReport

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_BEFORE, _NOW = "#0072B2", "#D55E00"
_INK, _GRID = "#222222", "#DDDDDD"
_SHOWN = ("headline", "standfirst", "byline", "dateline", "published", "updated", "body", "captions", "captions.credit", "images",
          "related", "feed_items", "section", "tags")  # fmt: skip
"""The fields of the map of all sites."""
_ROWS = 60
"""Sites in the map."""


def map_of_sites(report: Report) -> str:
    """All sites by all fields: the share of pages that have each; what an alarm or a hint names is marked.

    Args:
        report: The report; its first sites are drawn.
    """
    sites = report.sites[:_ROWS]
    figure, axes = _figure(1.2 + 0.62 * len(_SHOWN), 1.5 + 0.3 * len(sites))
    shares: list[list[float]] = []
    for site in sites:
        known = {each.field: each for each in site.fields}
        shares.append([known[name].share if name in known else float("nan") for name in _SHOWN])
    drawn = axes.imshow(shares, cmap="cividis", vmin=0, vmax=1, aspect="auto")
    for row, site in enumerate(sites):
        marks = {finding.field: "!" if finding.grade == "alarm" else "?" for finding in reversed(site.findings)}
        for column, name in enumerate(_SHOWN):
            share = shares[row][column]
            text = "" if math.isnan(share) else f"{share:.0%}".rstrip("%")
            ink = "white" if share < 0.6 else "black"
            weight = "bold" if name in marks else "normal"
            axes.text(
                column,
                row,
                marks.get(name, "") + text,
                ha="center",
                va="center",
                color=ink,
                fontsize=7,
                fontweight=weight,
            )
    axes.set_xticks(range(len(_SHOWN)), _SHOWN, rotation=40, ha="right")
    axes.set_yticks(range(len(sites)), [_plain(site.site) for site in sites])
    axes.tick_params(length=0)
    bar = figure.colorbar(drawn, ax=axes, fraction=0.03, pad=0.02)
    bar.set_label("share of pages")
    return _svg(figure)


def shares_of(site: SiteReport) -> str:
    """The share of pages that have each field, now and before, with the intervals in which they surely lie.

    Args:
        site: The site.
    """
    rows = [each for each in site.fields if each.filled or _of(site.before, each.field)]
    figure, axes = _figure(7.0, 1.1 + 0.3 * len(rows))
    for row, now in enumerate(rows):
        before = _of(site.before, now.field)
        if before is not None:
            _range(axes, before, row - 0.16, _BEFORE, "s", hollow=True)
        _range(axes, now, row + 0.16 if before else row, _NOW, "o", hollow=False)
    axes.set_yticks(range(len(rows)), [each.field for each in rows])
    axes.set_ylim(len(rows) - 0.4, -0.6)
    axes.set_xlim(-0.03, 1.03)
    axes.set_xticks((0, 0.25, 0.5, 0.75, 1), ("0 %", "25 %", "50 %", "75 %", "100 %"))
    axes.set_xlabel("pages that have the field, with 95 % intervals")
    axes.grid(axis="x", color=_GRID)
    _legend(axes, bool(site.before))
    return _svg(figure)


def body_lengths_of(site: SiteReport) -> str | None:
    """How long the bodies are, a dot a page, with the median; None where there are none.

    Args:
        site: The site.
    """
    groups = [("now", site.body_lengths, _NOW, "o"), ("before", site.body_lengths_before, _BEFORE, "s")]
    drawn = [group for group in groups if group[1]]
    if not drawn:
        return None
    figure, axes = _figure(7.0, 0.9 + 0.45 * len(drawn))
    for row, (_, sizes, colour, marker) in enumerate(drawn):
        heights = [
            row + 0.07 * (number % 5 - 2) for number in range(len(sizes))
        ]  # so that equal ones do not hide each other
        face = colour if marker == "o" else "none"
        axes.plot(sizes, heights, marker, color=colour, markerfacecolor=face, markersize=4, linestyle="none")
        axes.plot([sizes[len(sizes) // 2]] * 2, [row - 0.35, row + 0.35], color=_INK, linewidth=2)
    axes.set_yticks(range(len(drawn)), [name for name, *_ in drawn])
    axes.set_ylim(len(drawn) - 0.5, -0.5)
    axes.set_xlim(left=0)
    axes.set_xlabel("characters of the body; a mark a page, the bar is the median")
    axes.grid(axis="x", color=_GRID)
    return _svg(figure)


def ways_of(site: SiteReport) -> str | None:
    """On which share of pages each way to a field was met, now and before; None without any.

    Args:
        site: The site.
    """
    if not site.markups:
        return None
    figure, axes = _figure(7.0, 1.1 + 0.3 * len(site.markups))
    now, before = (_totals(site, old) for old in (False, True))
    for row, each in enumerate(site.markups):
        axes.barh(row + 0.18, each.pages / max(1, now[each.field]), height=0.32, color=_NOW)
        if site.before:
            share = each.pages_before / max(1, before[each.field])
            axes.barh(row - 0.18, share, height=0.32, color="none", edgecolor=_BEFORE, hatch="////", linewidth=1)
    axes.set_yticks(range(len(site.markups)), [f"{each.field} {each.fingerprint}" for each in site.markups])
    axes.set_ylim(len(site.markups) - 0.4, -0.6)
    axes.set_xlim(0, 1.03)
    axes.set_xticks((0, 0.5, 1), ("0 %", "50 %", "100 %"))
    axes.set_xlabel("pages on which the field stands there (filled: now; hatched: before)")
    return _svg(figure)


def _totals(site: SiteReport, old: bool) -> dict[str, int]:
    totals: dict[str, int] = {}
    for each in site.markups:
        totals[each.field] = totals.get(each.field, 0) + (each.pages_before if old else each.pages)
    return totals


def _range(axes: Axes, figures: FieldFigures, row: float, colour: str, marker: str, *, hollow: bool) -> None:
    axes.plot([figures.low, figures.high], [row, row], color=colour, linewidth=1.5, solid_capstyle="butt")
    face = "white" if hollow else colour
    axes.plot([figures.share], [row], marker, color=colour, markerfacecolor=face, markersize=6)


def _legend(axes: Axes, compared: bool) -> None:
    if not compared:
        return
    from matplotlib.lines import Line2D

    before = Line2D([], [], color=_BEFORE, marker="s", markerfacecolor="white", label="before")
    now = Line2D([], [], color=_NOW, marker="o", label="now")
    axes.legend(handles=[before, now], loc="lower left", bbox_to_anchor=(0, 1), ncols=2, frameon=False)


def _of(figures: Sequence[FieldFigures], field: str) -> FieldFigures | None:
    return next((each for each in figures if each.field == field and (each.filled or field == "body")), None)


def _plain(text: str) -> str:
    """A name as the plot's font can write it."""
    return text.encode("ascii", "replace").decode().replace("$", "?")[:40]


def _figure(width: float, height: float) -> tuple[Figure, Axes]:
    # not pyplot: it would choose a screen and keep every figure
    from matplotlib.figure import Figure

    figure = Figure(figsize=(width, height), layout="constrained", facecolor="white")
    axes = figure.add_subplot()
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)
    axes.tick_params(colors=_INK, labelsize=8)
    axes.xaxis.label.set_fontsize(8)
    return figure, axes


def _svg(figure: Figure) -> str:
    import matplotlib as mpl

    settings: Any = {"svg.hashsalt": "newsextract", "svg.fonttype": "none", "font.family": "sans-serif"}
    stream = io.StringIO()
    with mpl.rc_context(settings):
        figure.savefig(stream, format="svg", metadata={"Date": None, "Creator": None})
    return stream.getvalue()
