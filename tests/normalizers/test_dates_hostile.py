"""Any text in, a value or None out, and soon."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract.normalizers.dates import ParsedDate, find_dates, parse_clock, parse_date, resolve_clock_times

FIRST, LAST = datetime(1900, 1, 2, tzinfo=UTC), datetime(2100, 12, 30, tzinfo=UTC)
SAVED = datetime(2024, 12, 22, 6, 0, tzinfo=UTC)

PIECES = st.sampled_from(
    "2024 20 11 09 16 99 0 00 31 1403 2567 123456789 . , : / - – | ( ) ' T Z + am pm a.m. p. m. Uhr h kl. um à at de "
    "of November nov. mai März Mar. abril tháng тому ago vor hours Stunden today gestern Monday Mi. GMT EST IST +02:00 "
    "年 月 日 時 分 午後 令和 년 월 일 오후 시 พ.ย. ८ २०२४ नव॰ ك ۳۰ آبان \u200e \ud800 \x00 İ ß \n".split(" ")
)
LINES = st.one_of(
    st.text(max_size=120), st.lists(PIECES, max_size=14).map(" ".join), st.lists(PIECES, max_size=14).map("".join)
)
LANGUAGES = st.lists(
    st.sampled_from(["en", "de", "fa", "hu", "ko", "th", "xx", "", "en-US", "zh_TW", "ka"]), max_size=2
)
COUNTRIES = st.sampled_from([None, "US", "us", "IN", "", "??"])
CAPTURES = st.sampled_from(
    [None, SAVED, SAVED.replace(tzinfo=None), datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)]
)


def _sound(found: ParsedDate, text: str) -> None:
    assert found.value.tzinfo is not None
    assert found.value.utcoffset() is not None
    assert 0 <= found.start < found.end <= len(text)
    assert found.text == text[found.start : found.end]


@given(LINES, LANGUAGES, COUNTRIES, CAPTURES)
def test_parse_date_never_raises(text: str, languages: list[str], country: str | None, saved: datetime | None) -> None:
    found = parse_date(text, languages=languages, country=country, captured_at=saved, allow_dateparser=False)
    if found is not None:
        _sound(found, text)
        assert saved is not None or 1900 <= found.value.year <= 2100


@given(LINES, LANGUAGES, COUNTRIES, CAPTURES)
def test_find_dates_never_raises(text: str, languages: list[str], country: str | None, saved: datetime | None) -> None:
    last = 0
    for found in find_dates(text, languages=languages, country=country, captured_at=saved):
        _sound(found, text)
        assert found.start >= last
        last = found.end


@given(st.lists(LINES, max_size=5), CAPTURES)
def test_feed_never_raises(texts: list[str], saved: datetime | None) -> None:
    assert len(resolve_clock_times(texts, captured_at=saved, zone=None)) == len(texts)


@given(LINES)
def test_clock_never_raises(text: str) -> None:
    parse_clock(text)


@given(st.datetimes(FIRST.replace(tzinfo=None), LAST.replace(tzinfo=None)), st.sampled_from(["T", " "]))
def test_iso_agrees_with_the_standard_library(moment: datetime, separator: str) -> None:
    found = parse_date(moment.isoformat(sep=separator, timespec="microseconds"))
    assert found is not None
    assert found.value == moment.replace(tzinfo=UTC)


@given(st.dates(FIRST.date(), LAST.date()))
def test_english_and_german_days(day: date) -> None:
    for text in (f"{day:%B} {day.day}, {day.year}", f"{day.day}. {day:%b}. {day.year}", f"{day:%d.%m.%Y}"):
        found = parse_date(text, languages=["de"])
        assert found is not None
        assert found.value.date() == day


@pytest.mark.parametrize(
    "piece",
    ["1", "1.", "1/", "1-", "20.11.", "2024 ", "20 November ", "9:", "9:16 ", "(", "November ", "a.m.", "年", "2024年",
     "\u0301", "a\u0301", "ก.", " ", "\n", "٣", "vor ", "20.11.2024 ", "- ", "GMT+", "2024-11-20T", "🙂", "\ud800"],
)  # fmt: skip
def test_long_texts_end_soon(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    start = time.process_time()
    parse_date(text, languages=["en"], captured_at=SAVED)
    find_dates(text, languages=["en"], captured_at=SAVED)
    parse_clock(text)
    resolve_clock_times([text], captured_at=SAVED, zone=None)
    assert time.process_time() - start < 1
