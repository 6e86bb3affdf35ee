"""Each way in which a redesign breaks a site is noticed, and what breaks nothing raises no alarm.

The sites and the breaks are in ``designs.py``; ``python -m tests.doctor.rates`` measures the rates on many more pages.
"""

from __future__ import annotations

import functools
import random

import pytest

from newsextract.doctor import Report
from tests.doctor.designs import BREAKS, HARMLESS, SITES
from tests.doctor.rates import applies, check, pool, rate

BEFORE, NOW = 12, 12
CELLS = [
    pytest.param(site, change, id=f"{site}-{change}") for site in SITES for change in BREAKS if applies(change, site)
]

# what must be named, whatever else is: kind and field of any of these
NAMED: dict[str, set[tuple[str, str | None]]] = {
    "byline moved into a script": {("fill", "byline")},
    "byline moved into an author box": {("fill", "byline"), ("rule", "byline")},
    "body only in a script": {("empty", "body"), ("fill", "body"), ("length", "body"), ("rule", "body")},
    "body gone": {("empty", "body"), ("fill", "body"), ("length", "body")},
    "body cut to its first paragraph": {("length", "body")},
    "dates moved into a script": {("fill", "published")},
    "headline from h1 to h2": {("rule", "headline")},
    "captions in plain blocks": {("rule", "captions"), ("fill", "captions"), ("fill", "captions.credit")},
    "captions in attributes": {("fill", "captions")},
    "structured data gone": {("rule", "published"), ("fill", "section")},
}


@functools.cache
def _checked(site: str, change: str, seed: int) -> Report:
    first = 10_000 * (1 + seed) + 1_000 * list(SITES).index(site)
    before = pool(site, "nothing", first, BEFORE)
    # other stories of the same site: a third of the numbers further on for each change
    now = pool(site, change, first + 100 + 20 * [*HARMLESS, *BREAKS].index(change), NOW)
    return check(list(before), list(now))


@pytest.mark.parametrize(("site", "change"), CELLS)
def test_a_break_raises_an_alarm(site: str, change: str) -> None:
    report = _checked(site, change, 0)
    assert report.alarms
    named = {(finding.kind, finding.field) for finding in report.alarms}
    assert named & NAMED.get(change, named)


@pytest.mark.parametrize("seed", range(2))
@pytest.mark.parametrize("change", HARMLESS)
@pytest.mark.parametrize("site", SITES)
def test_what_breaks_nothing_raises_none(site: str, change: str, seed: int) -> None:
    assert [finding.message for finding in _checked(site, change, seed).alarms] == []


def test_a_site_file_that_no_longer_fits_is_named() -> None:
    (finding,) = _checked("with a site file", "renamed classes", 0).alarms
    assert (finding.kind, finding.field, finding.is_loss) == ("layout", None, False)
    assert "its marker `div.RichTextStoryBody`" in finding.message
    assert "mend the site file" in finding.message


def test_the_message_says_what_happened_and_what_to_do() -> None:
    finding = next(
        f for f in _checked("with a site file", "byline moved into a script", 0).alarms if f.field == "byline"
    )
    filled = round((finding.before or 0) * finding.pages_before)
    assert finding.message == (
        f"byline of apnews.com: filled on 0 of 12 pages, {filled} of 12 before; rule `div.Page-authors` no longer matches: "
        f"see `newsextract explain {finding.example}`"
    )
    assert finding.is_loss
    assert finding.now == 0
    assert finding.chance is not None
    assert finding.chance <= 0.01


def test_a_moved_body_is_told_with_both_places() -> None:
    (finding,) = _checked("named", "new wrapper", 0).alarms
    assert finding.kind == "markup"
    assert (
        "body stood in `main.main-column > article.article > div.article-body > p`" not in finding.message
    )  # three steps
    assert "body stood in `article.article > div.article-body > p`" in finding.message
    assert "stands in `div.layout-grid-shell > div.article-body > p`" in finding.message
    assert "--write-baseline" in finding.message


# figures of the same pages, dealt again and again ------------------------------------------------------------------------


@pytest.mark.parametrize("sizes", [(12, 12), (12, 5), (12, 3)])
def test_false_alarms_are_as_rare_as_promised(sizes: tuple[int, int]) -> None:
    assert rate("named", "nothing", sizes, pages=60, checks=150) <= 0.03  # 0.01 and three standard errors


@pytest.mark.parametrize("change", ["new wrapper", "dates moved into a script", "renamed classes"])
def test_five_pages_suffice_where_all_are_broken(change: str) -> None:
    assert rate("named", change, (12, 5), pages=24, checks=20) == 1.0


def test_three_pages_suffice_for_a_total_loss_of_what_every_story_has() -> None:
    """Even where three pages before are too few to compare with."""
    old, new = pool("named", "nothing", 0, 3), pool("named", "body gone", 20_000, 40)
    bodiless = [each for each in new if each.fields["body"] is None][:3]
    report = check(list(old), bodiless)
    assert [(finding.kind, finding.field) for finding in report.alarms] == [("empty", "body")]


def test_two_pages_never_do() -> None:
    report = check(
        list(pool("named", "nothing", 0, 12))[:2], list(pool("named", "another publishing system", 0, 12))[:2]
    )
    assert report.alarms == ()
    assert not report.sites[0].watchable


def test_records_alone_notice_too() -> None:
    """A crawl's output has no class names, but which rule found a field and where."""
    import dataclasses

    def bare(change: str, first: int) -> list:  # type: ignore[type-arg]
        found = []
        for each in pool("named", change, first, 12):
            fields = {name: seen and dataclasses.replace(seen, markup=None) for name, seen in each.fields.items()}
            found.append(dataclasses.replace(each, fields=fields))
        return found

    before = bare("nothing", 0)
    assert check(before, bare("nothing", 500)).alarms == ()
    for change in ("headline from h1 to h2", "new wrapper", "captions in attributes", "dates moved into a script"):
        assert check(before, bare(change, 500)).alarms, change
    # pages now and records before, too
    assert check(before, list(pool("named", "nothing", 500, 12))).alarms == ()
    assert check(before, list(pool("named", "new wrapper", 500, 12))).alarms


def test_the_order_of_pages_does_not_matter() -> None:
    before, now = list(pool("named", "nothing", 0, 12)), list(pool("named", "captions in attributes", 500, 12))
    report = check(before, now).to_dict()
    for seed in range(3):
        random.Random(seed).shuffle(before)
        random.Random(seed).shuffle(now)
        assert check(before, now).to_dict() == report
