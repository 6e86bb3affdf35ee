"""The invented story in every markup, as text, and in many variations of the markup."""

from __future__ import annotations

import dataclasses
import datetime as dt
import functools
import html
import re
from collections.abc import Callable
from zoneinfo import ZoneInfo

import pytest

from newsextract import Article, Page, extract
from tests.dress import MARKUPS, Pieces, as_text, pieces_of
from tests.story_checks import CHECKS, feed_times
from tests.variations import STORY, VARIATIONS, plain

KYIV = ZoneInfo("Europe/Kyiv")
KNOWN = "https://kyivindependent.com"
CAPTURES = {
    "morning": dt.datetime(2025, 2, 3, 6, 0, tzinfo=KYIV),
    "new-year": dt.datetime(2025, 1, 1, 5, 20, tzinfo=KYIV),
    "from-another-zone": dt.datetime(2024, 12, 31, 22, 30, tzinfo=dt.timezone(dt.timedelta(hours=-5))),
}
FORMS = [*MARKUPS, "text"]
# no page is captured before its story is published
BEFORE = dataclasses.replace(STORY, date_text="December 30, 2024 8:42 AM", iso="2024-12-30T08:42")
KNOWLEDGE = pytest.mark.parametrize("known", [True, False], ids=["known", "unknown"])


@functools.cache
def _record(form: str, known: bool, capture: str | None) -> Article:
    url = f"{KNOWN}/one-story/" if known else None
    captured_at = CAPTURES[capture] if capture else None
    story = BEFORE if captured_at and captured_at < CAPTURES["morning"] else STORY
    if form == "text":
        return extract(Page(as_text(story), kind="text", url=url, captured_at=captured_at))
    html = MARKUPS[form](story)
    return extract(_moved(html) if known else html, url=url, captured_at=captured_at)


def _moved(html: str) -> str:
    """The page as the known site would print it."""
    return html.replace(STORY.url, KNOWN).replace(STORY.site, "The Kyiv Independent")


@pytest.mark.parametrize("field", CHECKS)
@KNOWLEDGE
@pytest.mark.parametrize("form", FORMS)
def test_field(form: str, known: bool, field: str) -> None:
    CHECKS[field](_record(form, known, None), STORY, known)


@pytest.mark.parametrize("capture", CAPTURES)
@pytest.mark.parametrize("form", FORMS)
def test_feed_times_roll_back_over_midnight(form: str, capture: str) -> None:
    expected = feed_times(KYIV, CAPTURES[capture], [time for time, _, _ in STORY.feed])
    assert [item.published for item in _record(form, True, capture).feed_items] == expected
    newest, before, first = (moment.date() for moment in expected)
    assert (newest - before, before - first) == (dt.timedelta(days=1), dt.timedelta())


def test_feed_times_over_new_year() -> None:
    items = _record("cms", True, "new-year").feed_items
    assert [item.published.isoformat() for item in items if item.published] == [
        "2025-01-01T05:15:00+02:00",
        "2024-12-31T23:17:00+02:00",
        "2024-12-31T04:16:00+02:00",
    ]


@pytest.mark.parametrize("form", FORMS)
def test_feed_times_without_capture_are_unknown(form: str) -> None:
    items = _record(form, True, None).feed_items
    assert [item.published for item in items] == [None] * 3
    assert [item.time_text for item in items] == [time for time, _, _ in STORY.feed]


@pytest.mark.parametrize("form", FORMS)
def test_publication_day_is_not_taken_for_a_feeds(form: str) -> None:
    """The story is of January, the page was saved in February: the feed is of February."""
    months = {item.published.month for item in _record(form, True, "morning").feed_items if item.published}
    assert months == {2}


# variations of markup ----------------------------------------------------------------------------------------------------


@functools.cache
def _variation(name: str, known: bool) -> tuple[Article, Pieces]:
    html, shown = VARIATIONS[name](STORY)
    url = f"{KNOWN}/one-story/" if known else "https://unknown.example/one-story/"
    return extract(_moved(html) if known else html, url=url), shown


@pytest.mark.parametrize("field", CHECKS)
@KNOWLEDGE
@pytest.mark.parametrize("name", VARIATIONS)
def test_variation(name: str, known: bool, field: str) -> None:
    record, shown = _variation(name, known)
    CHECKS[field](record, shown, known)


def test_attribute_in_utc_and_print_in_the_sites_zone_are_one_instant() -> None:
    stated = '<time datetime="2025-01-14T06:42:00+00:00">January 14, 2025 8:42 AM</time>'
    html = VARIATIONS["plain"](STORY)[0].replace("January 14, 2025 8:42 AM", stated, 1)
    record = extract(html, url=f"{KNOWN}/one-story/")
    assert record.published == dt.datetime(2025, 1, 14, 8, 42, tzinfo=KYIV)
    assert record.dateline is not None
    assert record.dateline.text == STORY.date_text


# variations of plain text ------------------------------------------------------------------------------------------------

TEXTS: dict[str, Callable[[str], str]] = {
    "windows line ends": lambda text: text.replace("\n", "\r\n"),
    "no empty lines": lambda text: re.sub(r"\n{2,}", "\n", text),
    "two empty lines": lambda text: text.replace("\n\n", "\n\n\n"),
    "indented": lambda text: re.sub(r"(?m)^(?=.)", "    ", text),
    "spaces at line ends": lambda text: text.replace("\n", "  \n"),
    "hard spaces": lambda text: text.replace(" min read", "\u00a0min\u00a0read").replace("by ", "by\u00a0"),
    "byline in lines": lambda text: text.replace(
        f"by {STORY.author} {STORY.date_text} {STORY.minutes} min read",
        f"by {STORY.author}\n\n{STORY.date_text}\n\n{STORY.minutes} min read\n",
    ),
    "a menu above": lambda text: "Home\nCoast\nIslands\nCouncil\nWeather\n\n" + text,
    "no furniture above": lambda text: text.split("\n", 3)[3],
    "byte order mark": lambda text: "\ufeff" + text,
}


@functools.cache
def _text(name: str) -> Article:
    return extract(Page(TEXTS[name](as_text(STORY)), kind="text", url=f"{KNOWN}/one-story/"))


@pytest.mark.parametrize("field", CHECKS)
@pytest.mark.parametrize("name", TEXTS)
def test_text_variation(name: str, field: str) -> None:
    CHECKS[field](_text(name), STORY, True)


# the story itself --------------------------------------------------------------------------------------------------------


def test_the_dressing_room_cuts_its_own_text() -> None:
    """What the seed's text is cut by gives the invented story back from its text."""
    assert pieces_of(as_text(STORY), site=STORY.site, url=STORY.url) == STORY


def test_links_and_emphasis_are_kept_for_markdown() -> None:
    linked = STORY.paragraphs[1].split()
    dressed = f'{linked[0]} <a href="/one">{linked[1]}</a> <b>{linked[2]}</b> {" ".join(linked[3:])}'
    page = plain(STORY)[0].replace(html.escape(STORY.paragraphs[1], quote=False), dressed)
    article = extract(page, url=f"{KNOWN}/one-story/")
    assert article.body[1].text == STORY.paragraphs[1]
    assert f"{linked[0]} [{linked[1]}](<{KNOWN}/one>) **{linked[2]}** {linked[3]}" in article.markdown
    assert "markup" not in article.to_dict()["body"][1]
