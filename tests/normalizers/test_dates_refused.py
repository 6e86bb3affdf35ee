"""What is no date, or cannot be told: wrong is worse than missing."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newsextract.normalizers.dates import find_dates, parse_date

NO_DATES = [
    "", " ", "5", "May", "2024", "05", "May 5", "May 2024", "November 2024", "20 November", "2 hours ago", "yesterday",
    "today", "Nov. 20", "hello", "N/A", "null", "undefined", "[object Object]", "{{date}}", "Invalid Date", "0", "-1",
    "31 February 2024", "30.02.2024", "31/11/2024", "00.00.0000", "32.01.2024", "20.13.2024", "13/13/2024",
    "29 February 2023", "20 November 1899", "20.11.2101", "20.11.1024", "0.0.2024",
    "1.2.3", "1.2.24", "v20.11.2024", "version 20.11.2024", "10.11.2024.5", "192.168.20.24", "3.11.7", "2.10.0-beta",
    "+49 30 20-11-2024", "555-11-2024", "030-11-2024-55", "+1 212 555 1234", "(212) 555-1234", "0800 11 20 24",
    "$20.11", "€ 1.299,00", "20,11", "20.11", "1,234,567", "16:9", "4-3-3", "3/4", "11/20", "20:24", "9/11",
    "https://example.org/2024/11/20/story", "/2024/11/20/", "report-2024-11-20.pdf", "img_2024-11-20_final",
    "14.-20. November 2024", "14. - 20. Januar 2022", "3-5 May 2024", "November 14-20, 2024",
    "2024/25", "2023-24", "2023–2024", "Copyright 2023 - 5min", "© 2024 Example", "rev 2020.1.20.35817",
    "Episode 20, season 2024", "20 people in 2024", "In 2024, 20 people", "Top 10 of 2024", "9 Mayor 2024",
    "20 Foo 2024", "20 listopada 2024", "ISBN 978-3-16-148410-0", "20 Ramadan 1446", "1446/05/18",
    "12345 20 2024", "1/2/3/2024", "#20.11.2024", "tel:20-11-2024-11",
]  # fmt: skip


@pytest.mark.parametrize("text", NO_DATES)
def test_no_date(text: str) -> None:
    assert parse_date(text) is None
    assert find_dates(text) == []


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("03/04/2026", {}),
        ("03/04/2026", {"languages": ["en"]}),
        ("03-04-2026", {"languages": ["en"]}),
        ("03/04/2026", {"languages": ["es"], "country": "US"}),
        ("03/04/2026", {"languages": ["en"], "country": "CA"}),
        ("22.09.20", {}),
        ("24.11.20", {"languages": ["ko"]}),
        ("20/11/24", {}),
        ("20 พ.ย. 67", {"languages": ["th"]}),
    ],
)
def test_ambiguous(text: str, facts: dict[str, object]) -> None:
    assert parse_date(text, **facts) is None  # type: ignore[arg-type]


def test_the_capture_settles_the_order() -> None:
    saved = datetime(2026, 3, 20, tzinfo=UTC)
    found = parse_date("03/04/2026", languages=["en"], captured_at=saved)
    assert found is not None
    assert found.value.date().isoformat() == "2026-03-04"
    assert parse_date("03/04/2026", languages=["en"], captured_at=saved.replace(year=2027)) is None


def test_a_sentence_is_no_slot() -> None:
    sentence = (
        "The harbour authority said on 20 November 2024 that ferries between both islands would stop running "
        "until further notice because of storms"
    )
    assert parse_date(sentence) is None
    assert len(find_dates(sentence)) == 1


def test_a_broken_time_leaves_the_day() -> None:
    found = parse_date("2024-11-20T25:99:00")
    assert found is not None
    assert (found.value.isoformat(), found.precision) == ("2024-11-20T00:00:00+00:00", "day")
