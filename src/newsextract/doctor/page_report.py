"""The report as one HTML page: readable offline, without scripts, with the plots inside."""

from __future__ import annotations

import base64
import html
from collections.abc import Iterator

from newsextract.doctor.report import FieldFigures, Report, SiteReport

_DRAWN = 40
"""Sites with plots of their own: those with findings, and the others as far as there is room."""
_STYLE = """
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 68rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.25rem; margin-top: 2.5rem; border-top: 1px solid #8888; padding-top: 1rem; }
code { font-size: .9em; overflow-wrap: anywhere; }
table { border-collapse: collapse; font-size: .85rem; font-variant-numeric: tabular-nums; }
th, td { text-align: left; padding: .15rem .7rem .15rem 0; border-bottom: 1px solid #8884; vertical-align: top; }
.wide { overflow-x: auto; }
img { max-width: 100%; height: auto; background: #fff; display: block; margin: 1rem 0; }
.alarm, .hint { border-left: .4rem solid; padding: .2rem .7rem; margin: .4rem 0; }
.alarm { border-color: #D55E00; } .hint { border-color: #E69F00; border-left-style: double; }
li.alarm, li.hint { list-style: none; } ul.findings { padding: 0; }
footer { margin-top: 3rem; font-size: .85rem; }
"""


def page_of(report: Report) -> str:
    """The report as HTML.

    Args:
        report: What was found.

    Raises:
        ImportError: matplotlib is not installed.
    """
    from newsextract.doctor import plots

    parts = [
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>newsextract doctor</title>',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline'\">",
        f"<style>{_STYLE}</style></head><body><main>",
        f"<h1>{_verdict(report)}</h1>",
        *_summary(report),
    ]
    if report.sites:
        parts.append(_image(plots.map_of_sites(report), "The share of pages that have each field, site by site"))
    for number, site in enumerate(report.sites):
        if not site.findings and number >= _DRAWN:
            continue
        parts.extend(_site(site, report, drawn=number < _DRAWN))
    parts.append(f"</main>{_footer(report)}</body></html>\n")
    return "\n".join(parts)


def _verdict(report: Report) -> str:
    alarms = len(report.alarms)
    sites = len({finding.site for finding in report.alarms})
    if not alarms:
        return "No alarm"
    return f"{alarms} alarm{'s' if alarms > 1 else ''} on {sites} site{'s' if sites > 1 else ''}"


def _summary(report: Report) -> Iterator[str]:
    yield f"<p>{len(report.sites):,} sites, {report.pages:,} pages; {report.failed:,} inputs could not be read.</p>"
    if report.other_version:
        yield "<p>The baseline is of another version of newsextract: a change may be its own.</p>"
    if report.findings:
        yield '<ul class="findings">'
        for finding in report.findings:
            yield f'<li class="{finding.grade}">{finding.grade.title()}: {_message(finding.message)}</li>'
        yield "</ul>"
    if report.missing:
        yield f"<p>Of these sites of the baseline no page was met: {_e(', '.join(report.missing))}.</p>"
    if report.failures:
        yield "<details><summary>Inputs that could not be read</summary><ul>"
        for name, why in report.failures:
            yield f"<li><code>{_e(name)}</code>: {_e(why)}</li>"
        yield "</ul></details>"


def _site(site: SiteReport, report: Report, *, drawn: bool) -> Iterator[str]:
    before = f", {site.pages_before:,} before" if report.compared else ""
    yield f"<section><h2>{_e(site.site)}</h2><p>{site.pages:,} pages{before}.</p>"
    if site.findings:
        yield '<ul class="findings">'
        for finding in site.findings:
            yield f'<li class="{finding.grade}">{finding.grade.title()}: {_message(finding.message)}</li>'
        yield "</ul>"
    if drawn:
        from newsextract.doctor import plots

        yield _image(
            plots.shares_of(site), f"The share of pages of {site.site} that have each field; the table has the numbers"
        )
        if (lengths := plots.body_lengths_of(site)) is not None:
            yield _image(lengths, f"The lengths of the bodies on {site.site}")
        if (ways := plots.ways_of(site)) is not None:
            yield _image(ways, f"Where the fields stand in the pages of {site.site}; the list below has the ways")
    yield from _figures(site)
    yield from _ways(site)
    yield "</section>"


def _figures(site: SiteReport) -> Iterator[str]:
    heads = "".join(
        f'<th scope="col">{head}</th>'
        for head in ("field", "filled", "before", "length", "before", "found by", "differs from generic")
    )
    yield f'<div class="wide"><table><thead><tr>{heads}</tr></thead><tbody>'
    for now in site.fields:
        before = site.figures(now.field)[1]
        rules = ", ".join(f"{_e(win.rule)} {win.share:.0%}" for win in now.rules[:3])
        differs = f"{now.disagreed} of {now.compared}" if now.compared else ""
        entries = (_share(now), _share(before), _length(now), _length(before), rules, differs)
        yield f'<tr><th scope="row">{now.field}</th>{"".join(f"<td>{entry}</td>" for entry in entries)}</tr>'
    yield "</tbody></table></div>"


def _ways(site: SiteReport) -> Iterator[str]:
    if not site.markups:
        return
    yield '<details><summary>Ways to the fields</summary><div class="wide"><table><thead><tr><th scope="col">field</th>'
    yield '<th scope="col">fingerprint</th><th scope="col">pages</th><th scope="col">before</th><th scope="col">way</th></tr></thead><tbody>'
    for each in site.markups:
        yield (
            f"<tr><td>{each.field}</td><td><code>{each.fingerprint}</code></td><td>{each.pages}</td><td>{each.pages_before}</td>"
            f"<td><code>{_e(each.way)}</code></td></tr>"
        )
    yield "</tbody></table></div></details>"


def _share(figures: FieldFigures | None) -> str:
    return f"{figures.filled:,} of {figures.pages:,} ({figures.share:.0%})" if figures else ""


def _length(figures: FieldFigures | None) -> str:
    length = figures.length if figures else None
    return f"{length.median:,.4g} ({length.low:,.4g}–{length.high:,.4g}) {length.unit}" if length else ""


def _footer(report: Report) -> str:
    rule = (
        f"An alarm means that of the ways to deal the pages of both times into two groups at most {report.false_alarms:.2g} "
        "make any sign look as bad: a site that did not change raises one so rarely."
        if report.compared
        else "Nothing was compared: only what is plainly wrong is told."
    )
    return f"<footer><p>{rule}</p></footer>"


def _message(text: str) -> str:
    """A message with what stands between backticks as code."""
    parts = _e(text).split("`")
    return "".join(f"<code>{part}</code>" if number % 2 else part for number, part in enumerate(parts))


def _image(svg: str, what: str) -> str:
    data = base64.b64encode(svg.encode()).decode()
    return f'<img alt="{_e(what)}" src="data:image/svg+xml;base64,{data}">'


def _e(text: str) -> str:
    return html.escape(text)
