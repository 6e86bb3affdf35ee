"""From figures to a report."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

from newsextract.doctor.case import Case
from newsextract.doctor.chance import quartiles, wilson
from newsextract.doctor.findings import findings_of
from newsextract.doctor.observing import PLACED, UNITS, WATCHED
from newsextract.doctor.report import FieldFigures, LayoutFigures, Length, MarkupFigures, Report, SiteReport, Win
from newsextract.doctor.signs import SampledPage, sampled, way_of
from newsextract.doctor.surveys import SiteSurvey, Survey
from newsextract.errors import UsageError

FALSE_ALARMS = 0.01
"""By default one check in a hundred of a site that did not change may raise an alarm; in practice far fewer do."""

_MOST_WAYS = 8
"""Ways to a field that the report lists; the others are counted nowhere else."""


def diagnose(now: Survey, baseline: Survey | None = None, *, false_alarms: float = FALSE_ALARMS) -> Report:
    """Tells what is wrong with the sites of a survey.

    Args:
        now: The figures of now.
        baseline: Those of an earlier time.
        false_alarms: The chance of an alarm that is accepted for each site that did not change.

    Raises:
        UsageError: ``false_alarms`` is not between 0 and 1.
        SiteError: A site's file is broken.
    """
    if not 0 < false_alarms < 1:
        raise UsageError(f"the rate of false alarms is a number between 0 and 1, such as 0.01, not {false_alarms}")
    now.settled()
    old = baseline.sites if baseline else {}
    sites = [_site(name, site, old.get(name), false_alarms) for name, site in now.sites.items()]
    return Report(
        sites=tuple(sorted(sites, key=lambda site: (not site.alarmed, not site.findings, site.site))),
        pages=now.pages,
        failed=now.failed,
        failures=tuple(now.failures),
        compared=baseline is not None,
        missing=tuple(sorted(set(old) - set(now.sites))),
        left_out=now.left_out,
        false_alarms=false_alarms,
        other_version=baseline is not None and baseline.made_by != now.made_by,
    )


def _site(name: str, survey: SiteSurvey, old: SiteSurvey | None, rate: float) -> SiteReport:
    pages, before = sampled(survey), sampled(old) if old else []
    figures = _figures(survey, pages)
    figures_before = _figures(old, before) if old else {}
    case = Case(name, survey, old, pages, before, figures, figures_before, rate)
    return SiteReport(
        site=name,
        pages=survey.pages,
        pages_before=old.pages if old else 0,
        watchable=bool(before) and 1 / math.comb(len(before) + len(pages), len(pages)) <= rate,
        fields=tuple(figures.values()),
        before=tuple(figures_before.values()),
        layouts=_layouts(pages, before),
        markups=tuple(each for field in PLACED for each in _markups(field, case)),
        findings=findings_of(case),
        body_lengths=_body_lengths(pages),
        body_lengths_before=_body_lengths(before),
    )


def _figures(survey: SiteSurvey, pages: Sequence[SampledPage]) -> dict[str, FieldFigures]:
    return {name: _field(name, survey, pages) for name in WATCHED if survey.told[name]}


def _field(name: str, survey: SiteSurvey, pages: Sequence[SampledPage]) -> FieldFigures:
    seen = [found for page in pages if (found := page.fields.get(name))]
    sizes = [each.size for each in seen if each.size is not None]
    rules = Counter(each.rule for each in seen if each.rule)
    compared = [each.agrees for each in seen if each.agrees is not None]
    sure = [each.confidence for each in seen if each.confidence is not None]
    low, high = wilson(survey.filled[name], survey.told[name])
    length = (
        Length(**dict(zip(("low", "median", "high"), quartiles(sizes), strict=True)), unit=UNITS[name])
        if sizes
        else None
    )
    return FieldFigures(
        field=name,
        pages=survey.told[name],
        filled=survey.filled[name],
        low=low,
        high=high,
        length=length,
        rules=tuple(
            Win(rule=rule, share=count / rules.total())
            for rule, count in sorted(rules.items(), key=lambda item: (-item[1], item[0]))
        ),
        compared=len(compared),
        disagreed=compared.count(False),
        confidence=math.fsum(sure) / len(sure) if sure else None,
    )


def _layouts(pages: Sequence[SampledPage], before: Sequence[SampledPage]) -> tuple[LayoutFigures, ...]:
    now, old = Counter(page.layout for page in pages), Counter(page.layout for page in before)
    names = sorted({*now, *old} - {None}, key=str)
    if not names:
        return ()
    return tuple(
        LayoutFigures(layout=name, pages=now[name], pages_before=old[name])
        for name in (*names, None)
        if now[name] or old[name]
    )


def _markups(field: str, case: Case) -> list[MarkupFigures]:
    tell = way_of(field, [*case.before, *case.now])
    now, old = Counter(map(tell, case.now)), Counter(map(tell, case.before))
    known = {**(case.old.ways if case.old else {}), **case.survey.ways}
    prints = [each for each in {*now, *old} if each is not None]
    return [
        MarkupFigures(field=field, fingerprint=each, way=known.get(each, ""), pages=now[each], pages_before=old[each])
        for each in sorted(prints, key=lambda each: (-now[each], -old[each], each))[:_MOST_WAYS]
    ]


def _body_lengths(pages: Sequence[SampledPage]) -> tuple[int, ...]:
    return tuple(sorted(seen.size for page in pages if (seen := page.fields.get("body")) and seen.size is not None))
