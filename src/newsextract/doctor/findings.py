"""From signs to findings: what is told of a site, each cause once."""

from __future__ import annotations

import shlex
from collections.abc import Iterator

from newsextract.doctor.case import Case
from newsextract.doctor.chance import wilson
from newsextract.doctor.observing import RULED, UNKNOWN_SITE
from newsextract.doctor.report import Finding, Grade, Kind
from newsextract.doctor.sentences import first, of_pages, told, told_of_ways
from newsextract.doctor.signs import SampledPage, compare
from newsextract.doctor.site_rules import find_layout, rule_in_words, ruled_fields

HINTS = 5
"""A hint is given up to so many times the accepted chance of a false alarm."""

_ONE_SIDED = 1.645
"""The quantile of the normal distribution for 95 % on one side."""
_HALF = 0.5
_EXPECTED = ("headline", "body")
"""The fields that every story has."""
_ORDER: tuple[Kind, ...] = ("empty", "fill", "disagreement", "length", "rule", "silent", "layout", "markup")


def findings_of(case: Case) -> tuple[Finding, ...]:
    """What is wrong with a site, alarms first.

    Raises:
        SiteError: The site's file is broken.
    """
    graded = [(each, grade) for each in compare(case.before, case.now) if (grade := _grade(each.chance, case.rate))]
    found = [told(case, each, grade, graded) for each, grade in graded if each.kind != "markup"]
    found += told_of_ways(case, graded)
    found += _empty(case)
    found += _silent(case)
    return tuple(sorted(_each_cause_once(found), key=_rank))


def _grade(chance: float, rate: float) -> Grade | None:
    return "alarm" if chance <= rate else "hint" if chance <= HINTS * rate else None


def _rank(finding: Finding) -> tuple[bool, int, str]:
    return finding.grade != "alarm", _ORDER.index(finding.kind), finding.field or ""


def _each_cause_once(found: list[Finding]) -> Iterator[Finding]:
    """Of several findings of one field the gravest, and no rules and ways where their whole layout is gone.

    Where something is sure, nothing is told that may be chance.
    """
    found = sorted(found, key=_rank)
    if found and found[0].grade == "alarm":
        found = [finding for finding in found if finding.grade == "alarm"]
    if any(finding.kind == "layout" for finding in found):
        found = [finding for finding in found if finding.kind not in ("rule", "markup", "silent")]
    best: dict[str | None, Finding] = {}
    for finding in found:
        best.setdefault(finding.kind if finding.kind in ("layout", "markup") else finding.field, finding)
    yield from best.values()


# what needs no baseline ------------------------------------------------------------------------------------------------


def _empty(case: Case) -> Iterator[Finding]:
    """What every story has, and most pages lack for sure. A site that was so before is not told of again."""
    if case.site == UNKNOWN_SITE:
        return
    for field in _EXPECTED:
        now, before = case.figures.get(field), case.figures_before.get(field)
        if now is None or wilson(now.filled, now.pages, _ONE_SIDED)[1] >= _HALF:
            continue
        if before is not None and wilson(before.filled, before.pages, _ONE_SIDED)[0] <= _HALF:
            continue
        posts = case.figures.get("live_posts")
        if field == "body" and posts is not None and posts.share >= _HALF:
            continue
        example = first(page.source for page in case.now if field in page.fields and page.fields[field] is None)
        was = f", {before.filled:,} of {before.pages:,} before" if before else ""
        look = f": see `newsextract explain {shlex.quote(example)}`" if example else ""
        yield Finding(
            site=case.site,
            field=field,
            kind="empty",
            grade="alarm",
            now=now.share,
            before=before.share if before else None,
            pages=now.pages,
            pages_before=before.pages if before else 0,
            chance=None,
            message=f"{field} of {case.site}: filled on only {of_pages(now.filled, now.pages)}{was}{look}",
            example=example,
        )


def _silent(case: Case) -> Iterator[Finding]:
    """Rules of the site file that find nothing while the generic extractors find the field."""
    by_layout: dict[str, list[SampledPage]] = {}
    for page in case.now:
        if page.layout:
            by_layout.setdefault(page.layout, []).append(page)
    for name, pages in sorted(by_layout.items()):
        layout = find_layout(case.site, name)
        for field in ruled_fields(layout) if layout else ():
            asked = [(page, rule) for page in pages if (seen := page.fields.get(field)) and (rule := seen.rule)]
            own = f"/{name}"
            if any(rule.endswith(own) for _, rule in asked) or wilson(0, len(asked), _ONE_SIDED)[1] >= _HALF:
                continue
            was = [seen.rule or "" for page in case.before if page.layout == name and (seen := page.fields.get(field))]
            known = len(was) >= 3 and not any(rule.endswith(own) for rule in was)
            words = rule_in_words(case.site, f"{RULED}{case.site}{own}", field)
            example = first(page.source for page, _ in asked)
            look = f", see `newsextract explain {shlex.quote(example)}`" if example else ""
            yield Finding(
                site=case.site,
                field=field,
                kind="silent",
                grade="hint" if known else "alarm",
                now=0.0,
                before=None,
                pages=len(asked),
                pages_before=len(was),
                chance=None,
                message=f"{field} of {case.site}: {words} of layout `{name}` found the value on none of "
                f"{len(asked)} pages that have one: mend or drop it{look}",
                example=example,
            )
