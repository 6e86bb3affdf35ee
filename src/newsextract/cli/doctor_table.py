"""The tables that ``newsextract doctor`` prints: the findings, and the figures of each site."""

from __future__ import annotations

from collections.abc import Iterator

from newsextract.cli.counting import counted
from newsextract.cli.table import Line, cells, clean
from newsextract.doctor import FieldFigures, Report, SiteReport

_FEW = 3
"""So many sites are shown in full, whether they have findings or not."""
_HEADS = ("field", "filled", "before", "length", "before", "found by", "differ")
_LONGEST_MESSAGE = 2_000
_NAMED = 20


def lines(report: Report, width: int, *, everything: bool = False) -> list[Line]:
    """The whole output: for each site its findings and figures, then the sum.

    Args:
        report: What was found.
        width: The terminal's columns. Findings are one line each, however long, so that they can be searched and copied.
        everything: Whether the figures of sites without findings are shown too.
    """
    found: list[Line] = []
    for site in report.sites:
        in_full = bool(site.findings) or everything or len(report.sites) <= _FEW
        found.append((_heading(site, report), "bold" if in_full else ""))
        for finding in site.findings:
            style = "red" if finding.grade == "alarm" else "yellow"
            found.append((f"  {finding.grade}: {clean(finding.message, _LONGEST_MESSAGE)}", style))
        if in_full:
            found.extend(_figures(site, width, compared=report.compared))
            found.extend((f"  {line}", "dim") for line in _layouts(site))
            found.append(("", ""))
    return [*found, *_sum(report)]


def _heading(site: SiteReport, report: Report) -> str:
    said = f"{clean(site.site)}: {counted(site.pages, 'page')}"
    if not report.compared:
        return said
    if not site.pages_before:
        return f"{said}, not in the baseline"
    few = "" if site.watchable else "; too few for an alarm that compares them"
    return f"{said}, {site.pages_before:,} before{few}"


def _figures(site: SiteReport, width: int, *, compared: bool) -> Iterator[Line]:
    shown = list(_names(site))
    marked = {finding.field: finding.grade for finding in reversed(site.findings)}
    table = [_HEADS, *(_row(name, site, marked.get(name)) for name in shown)]
    drop = {5} if width < 80 else set()
    if not compared or not site.before:
        drop |= {2, 4}
    if not any(each.compared for each in site.fields):
        drop.add(6)
    kept = [number for number in range(len(_HEADS)) if number not in drop]
    widths = [max(len(row[number]) for row in table) for number in kept]
    spare = width - 2 * len(kept) - sum(widths)
    if spare < 0 and 5 in kept:
        widths[kept.index(5)] = max(12, widths[kept.index(5)] + spare)
    for number, row in enumerate(table):
        style = "dim" if not number else {"alarm": "red", "hint": "yellow"}.get(marked.get(shown[number - 1]) or "", "")
        for text in cells(tuple(row[column] for column in kept), tuple(widths)):
            yield f"  {text}"[:width].rstrip(), style


def _names(site: SiteReport) -> Iterator[str]:
    """The fields that any page has or had, in the record's order."""
    old = {each.field: each for each in site.before}
    for each in site.fields:
        if each.filled or (each.field in old and old[each.field].filled) or each.field in ("headline", "body"):
            yield each.field


def _row(name: str, site: SiteReport, grade: str | None) -> tuple[str, ...]:
    now, before = site.figures(name)
    assert now is not None
    mark = {"alarm": " !", "hint": " ?"}.get(grade or "", "")
    win = now.rules[0] if now.rules else None
    rule = f"{clean(win.rule)} {win.share:.0%}" if win else ""
    differ = f"{now.disagreed}/{now.compared}" if now.compared else ""
    return f"{name}{mark}", _share(now), _share(before), _length(now), _length(before), rule, differ


def _share(figures: FieldFigures | None) -> str:
    return f"{figures.filled:,}/{figures.pages:,} {figures.share:.0%}" if figures else ""


def _length(figures: FieldFigures | None) -> str:
    length = figures.length if figures else None
    if length is None:
        return ""
    ends = "" if length.low == length.high else f" ({number(length.low)}–{number(length.high)})"
    return f"{number(length.median)}{ends}"


def number(value: float) -> str:
    """A median or quartile: with a tenth where it is small and needs one.

    Examples:
        >>> number(2416.5), number(1.25), number(3.0)
        ('2,416', '1.2', '3')
    """
    return f"{value:,.0f}" if value >= 20 or value == int(value) else f"{value:.1f}"


def _layouts(site: SiteReport) -> Iterator[str]:
    if site.layouts:
        told = (f"{clean(each.layout or 'none')} {each.pages}" for each in site.layouts)
        yield f"layouts: {', '.join(told)}"
    new = [each for each in site.markups if each.pages and not each.pages_before] if site.before else []
    if new:
        told = (f"{each.field} {each.fingerprint} ({each.pages})" for each in new)
        yield f"ways not seen before: {', '.join(told)}"


def _sum(report: Report) -> Iterator[Line]:
    alarms = len(report.alarms)
    sites = len({finding.site for finding in report.alarms})
    said = f"{counted(len(report.sites), 'site')}, {counted(report.pages, 'page')}, {report.failed:,} not read"
    if report.left_out:
        said += f", {counted(report.left_out, 'page')} of further sites only counted"
    yield said, ""
    if report.missing:
        names = ", ".join(map(clean, report.missing[:_NAMED])) + (" …" if len(report.missing) > _NAMED else "")
        yield f"{counted(len(report.missing), 'site')} of the baseline not met: {names}", ""
    if report.other_version:
        yield (
            "the baseline is of another version of newsextract: a change may be its own; write the baseline anew",
            "yellow",
        )
    if alarms:
        yield f"{counted(alarms, 'alarm')} on {counted(sites, 'site')}", "red"
    elif report.pages:
        yield "no alarm" + ("" if report.compared else "; compare with an earlier time: --baseline FILE"), "green"
