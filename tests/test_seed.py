"""The page it began with, its text dressed in each markup. The text is not part of the project: the test runs where it is."""

from __future__ import annotations

import datetime as dt
import functools
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from newsextract import Article, Page, extract
from tests.dress import MARKUPS, Pieces, pieces_of
from tests.story_checks import CHECKS, feed_times

SEED = Path(__file__).parents[2] / "shared" / "seed.txt"
KYIV = ZoneInfo("Europe/Kyiv")
ADDRESS = "https://kyivindependent.com"
CAPTURE = dt.datetime(2024, 12, 22, 6, 0, tzinfo=KYIV)
FORMS = [*MARKUPS, "text"]

pytestmark = pytest.mark.skipif(not SEED.exists(), reason="the seed's text is not beside this checkout")


@functools.cache
def _pieces() -> Pieces:
    return pieces_of(SEED.read_text(encoding="utf-8"), site="The Kyiv Independent", url=ADDRESS)


@functools.cache
def _record(form: str, known: bool, captured: bool) -> Article:
    url = f"{ADDRESS}/one-story/" if known else None
    captured_at = CAPTURE if captured else None
    if form == "text":
        return extract(Page(SEED.read_text(encoding="utf-8"), kind="text", url=url, captured_at=captured_at))
    pieces = _pieces()
    html = MARKUPS[form](pieces)
    if not known:  # nor may the page name its own address
        html = html.replace(ADDRESS, "https://unknown.example")
    return extract(html, url=url, captured_at=captured_at)


@pytest.mark.parametrize("field", CHECKS)
@pytest.mark.parametrize("known", [True, False], ids=["known", "unknown"])
@pytest.mark.parametrize("form", FORMS)
def test_field(form: str, known: bool, field: str) -> None:
    CHECKS[field](_record(form, known, False), _pieces(), known)


def test_text_is_known_by_its_look() -> None:
    text = SEED.read_text(encoding="utf-8")
    assert extract(text) == extract(Page(text, kind="text"))
    assert extract(text.encode("utf-8")).headline == _pieces().headline


@pytest.mark.parametrize("form", FORMS)
def test_feed_times_roll_back_over_midnight(form: str) -> None:
    clocks = [time for time, _, _ in _pieces().feed]
    expected = feed_times(KYIV, CAPTURE, clocks)
    assert [item.published for item in _record(form, True, True).feed_items] == expected
    assert [moment.day for moment in expected] == [22, 21, 21]


@pytest.mark.parametrize("form", FORMS)
def test_feed_times_without_capture_are_unknown(form: str) -> None:
    assert all(item.published is None for item in _record(form, True, False).feed_items)
