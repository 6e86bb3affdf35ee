"""Clock times, feeds of clock times, and dates told from the capture."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from newsextract.normalizers.dates import Precision, parse_clock, parse_date, resolve_clock_times

CLOCKS = [
    ("5:15 AM", time(5, 15)), ("11.17 p.m.", time(23, 17)), ("14:30 Uhr", time(14, 30)), ("14.30 Uhr", time(14, 30)),
    ("14h30", time(14, 30)), ("14 h 30", time(14, 30)), ("14H30", time(14, 30)), ("午後3時05分", time(15, 5)),
    ("午前0時5分", time(0, 5)), ("오후 3:05", time(15, 5)), ("오전 9시 5분", time(9, 5)), ("下午3:05", time(15, 5)),
    ("下午3点05分", time(15, 5)), ("12:20am", time(0, 20)), ("12:20 PM", time(12, 20)), ("12 p.m.", time(12)),
    ("5 PM", time(17)), ("5pm", time(17)), ("18 Uhr", time(18)), ("kl 10.23", time(10, 23)), ("kl. 10:23", time(10, 23)),
    ("klo 9.16", time(9, 16)), ("9:16 a. m.", time(9, 16)), ("9:16 p.\u00a0m.", time(21, 16)), ("9:16 μ.μ.", time(21, 16)),
    ("23:59:58", time(23, 59, 58)), ("09:16:05 PM", time(21, 16, 5)), ("Updated 11:54 am", time(11, 54)),
    ("Publicerad 22:31", time(22, 31)), ("Stand: 20:03 Uhr", time(20, 3)), ("12.30", time(12, 30)), ("16:01", time(16, 1)),
    ("à 18h", time(18)), ("ore 18.30", time(18, 30)), ("godz. 9:05", time(9, 5)), ("0:05", time(0, 5)),
    ("09:16 น.", time(9, 16)), ("٠٩:١٦ ص", time(9, 16)), ("рүү", None), ("14u30", time(14, 30)), ("9:16 hrs", time(9, 16)),
    ("রাত ৯:১৬", time(21, 16)), ("晚上12:05", time(0, 5)), ("14：30", time(14, 30)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CLOCKS)
def test_clock(text: str, expected: time | None) -> None:
    assert parse_clock(text) == expected


def test_clock_with_its_zone() -> None:
    assert parse_clock("2:15 PM GMT+2") == time(14, 15, tzinfo=timezone(timedelta(hours=2)))
    assert parse_clock("9:16 AM EST") == time(9, 16, tzinfo=timezone(timedelta(hours=-5)))


@pytest.mark.parametrize(
    "text",
    ["", "5", "25:00", "12:60", "13:00 AM", "1.50", "3.9", "12:5", "16:9:3:4", "5 min", "2:1", "hello", "12:30 tomorrow",
     "10-11", "20.11.2024", "1:23:45:67", "at the age of 12", "12 Uhren", "24:00", "99", "12:30 12:40", "€12.30", "12.30 %"],
)  # fmt: skip
def test_no_clock(text: str) -> None:
    assert parse_clock(text) is None


SAVED = datetime(2024, 12, 22, 6, 0, tzinfo=UTC)


def _instants(texts: list[str], **facts: object) -> list[str | None]:
    answers = resolve_clock_times(texts, **facts)  # type: ignore[arg-type]
    return [one.value.isoformat()[:16] if one else None for one in answers]


def test_feed_counts_back_over_midnight() -> None:
    found = _instants(["5:15 AM", "11:17 PM", "4:16 AM"], captured_at=SAVED, zone=UTC)
    assert found == ["2024-12-22T05:15", "2024-12-21T23:17", "2024-12-21T04:16"]


def test_feed_in_the_page_zone() -> None:
    answers = resolve_clock_times(["7:30", "23:10", "23:10"], captured_at=SAVED, zone=ZoneInfo("Europe/Kyiv"))
    assert [one and one.value.isoformat() for one in answers] == [
        "2024-12-22T07:30:00+02:00",
        "2024-12-21T23:10:00+02:00",
        "2024-12-21T23:10:00+02:00",
    ]
    assert answers[0] is not None
    assert answers[0].assumptions == ("day from the order of the feed and the capture", "zone assumed: Europe/Kyiv")


def test_feed_without_a_zone_takes_the_capture_offset() -> None:
    saved = SAVED.astimezone(timezone(timedelta(hours=9)))
    (found,) = resolve_clock_times(["14:00"], captured_at=saved, zone=None)
    assert found is not None
    assert found.value.isoformat() == "2024-12-22T14:00:00+09:00"
    assert any("capture" in note and "+09:00" in note for note in found.assumptions)


def test_feed_with_other_entries() -> None:
    texts = ["5:15 AM", "nonsense", "2 hours ago", "Nov 20, 2024", "23:10", "Nov 19, 2024 10:00", "9:00", "11:00"]
    assert _instants(texts, captured_at=SAVED, zone=UTC) == [
        "2024-12-22T05:15",
        None,
        "2024-12-22T04:00",
        "2024-11-20T00:00",
        "2024-11-20T23:10",
        "2024-11-19T10:00",
        "2024-11-19T09:00",
        "2024-11-18T11:00",
    ]


def test_feed_across_the_end_of_summer_time() -> None:
    saved = datetime(2024, 10, 27, 9, 0, tzinfo=UTC)
    answers = resolve_clock_times(
        ["09:30", "03:30", "01:30", "23:00"], captured_at=saved, zone=ZoneInfo("Europe/Berlin")
    )
    instants = [one.value.astimezone(UTC) for one in answers if one]
    assert len(instants) == 4
    assert instants == sorted(instants, reverse=True)
    assert instants[-1].isoformat() == "2024-10-26T21:00:00+00:00"


def test_feed_with_stated_zone() -> None:
    assert _instants(["1:00 AM EST"], captured_at=SAVED, zone=UTC) == ["2024-12-22T01:00"]
    assert _instants(["2:00 AM EST"], captured_at=SAVED, zone=UTC) == ["2024-12-21T02:00"]


def test_feed_without_capture() -> None:
    assert _instants(["5:15 AM", "Nov 20, 2024", "11:00 PM"], captured_at=None, zone=UTC) == [
        None,
        "2024-11-20T00:00",
        "2024-11-20T23:00",
    ]
    assert resolve_clock_times([], captured_at=SAVED, zone=UTC) == []


# SAVED is Sunday 22 December 2024, 06:00 UTC
TOLD = [
    ("en", "2 hours ago", "2024-12-22T04:00"), ("en", "1h ago", "2024-12-22T05:00"), ("en", "an hour ago", "2024-12-22T05:00"),
    ("en", "Last Updated: 5 hours ago", "2024-12-22T01:00"), ("en", "3 days ago", "2024-12-19"), ("en", "45 mins ago", "2024-12-22T05:15"),
    ("de", "vor 3 Stunden", "2024-12-22T03:00"), ("de", "Vor einer Stunde", "2024-12-22T05:00"), ("de", "vor 5 Min.", "2024-12-22T05:55"),
    ("es", "hace 3 horas", "2024-12-22T03:00"), ("es", "hace una hora", "2024-12-22T05:00"), ("fr", "il y a 2 heures", "2024-12-22T04:00"),
    ("it", "2 ore fa", "2024-12-22T04:00"), ("pt", "há 2 horas", "2024-12-22T04:00"), ("nl", "2 uur geleden", "2024-12-22T04:00"),
    ("sv", "för 2 timmar sedan", "2024-12-22T04:00"), ("no", "for 2 timer siden", "2024-12-22T04:00"), ("da", "2 timer siden", "2024-12-22T04:00"),
    ("fi", "2 tuntia sitten", "2024-12-22T04:00"), ("pl", "2 godziny temu", "2024-12-22T04:00"), ("cs", "před 2 hodinami", "2024-12-22T04:00"),
    ("uk", "2 години тому", "2024-12-22T04:00"), ("ru", "2 часа назад", "2024-12-22T04:00"), ("bg", "преди 2 часа", "2024-12-22T04:00"),
    ("ro", "acum 2 ore", "2024-12-22T04:00"), ("hu", "2 órája", "2024-12-22T04:00"), ("el", "πριν από 2 ώρες", "2024-12-22T04:00"),
    ("tr", "2 saat önce", "2024-12-22T04:00"), ("ar", "منذ 3 ساعات", "2024-12-22T03:00"), ("ar", "قبل ساعتين", "2024-12-22T04:00"),
    ("fa", "۲ ساعت پیش", "2024-12-22T04:00"), ("he", "לפני שעתיים", "2024-12-22T04:00"), ("hi", "2 घंटे पहले", "2024-12-22T04:00"),
    ("bn", "২ ঘণ্টা আগে", "2024-12-22T04:00"), ("id", "2 jam yang lalu", "2024-12-22T04:00"), ("vi", "2 giờ trước", "2024-12-22T04:00"),
    ("th", "2 ชั่วโมงที่แล้ว", "2024-12-22T04:00"), ("zh", "2小时前", "2024-12-22T04:00"), ("ja", "2時間前", "2024-12-22T04:00"),
    ("ko", "2시간 전", "2024-12-22T04:00"), ("sw", "saa 2 zilizopita", "2024-12-22T04:00"),
    ("en", "Today, 5:16 AM", "2024-12-22T05:16"), ("en", "Yesterday at 9:16 PM", "2024-12-21T21:16"), ("en", "yesterday", "2024-12-21"),
    ("de", "gestern 14:30", "2024-12-21T14:30"), ("de", "Heute, 05:30 Uhr", "2024-12-22T05:30"), ("de", "vorgestern", "2024-12-20"),
    ("es", "ayer, 14:30", "2024-12-21T14:30"), ("fr", "hier à 14h30", "2024-12-21T14:30"), ("fr", "aujourd'hui à 5h30", "2024-12-22T05:30"),
    ("sv", "igår 14:30", "2024-12-21T14:30"), ("no", "i går kl. 14:30", "2024-12-21T14:30"), ("nl", "Gisteren om 20:07", "2024-12-21T20:07"),
    ("ru", "вчера в 14:30", "2024-12-21T14:30"), ("uk", "сьогодні, 05:30", "2024-12-22T05:30"), ("zh", "昨天 14:30", "2024-12-21T14:30"),
    ("ja", "昨日 14時30分", "2024-12-21T14:30"), ("ko", "어제 오후 2:30", "2024-12-21T14:30"), ("vi", "hôm qua 14:30", "2024-12-21T14:30"),
    ("tr", "dün 14:30", "2024-12-21T14:30"), ("pl", "wczoraj, 14:30", "2024-12-21T14:30"), ("en", "14:30, yesterday", "2024-12-21T14:30"),
    ("en", "Nov. 20", "2024-11-20"), ("en", "Dec 30", "2023-12-30"), ("en", "29 February", "2024-02-29"), ("es", "11 de mayo", "2024-05-11"),
    ("no", "mandag 5. august kl. 14:47", "2024-08-05T14:47"), ("zh", "11月20日 09:16", "2024-11-20T09:16"), ("ko", "11월 20일", "2024-11-20"),
    ("fr", "20 nov. à 14h30", "2024-11-20T14:30"), ("en", "9:16 AM, Nov 20", "2024-11-20T09:16"), ("ru", "20 ноября, 14:30", "2024-11-20T14:30"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), TOLD)
def test_told_from_the_capture(language: str, text: str, expected: str) -> None:
    found = parse_date(text, languages=[language], captured_at=SAVED, zone=UTC)
    assert found is not None
    assert found.value.isoformat()[: len(expected)] == expected
    assert (found.precision is Precision.DAY) == ("T" not in expected)
    assert any("capture" in note for note in found.assumptions)
    assert parse_date(text, languages=[language], zone=UTC) is None


@pytest.mark.parametrize(
    "text",
    ["5", "May", "ago", "hours ago", "2 weeks ago", "3 months ago", "2 hours", "two cats ago", "today we ran 5 miles",
     "yesterday's papers", "tuesday 5 august", "Nov. 31", "Feb 30", "5:15 AM", "tomorrow 5:00", "today 23:59",
     "99999 hours ago", "2 3 hours ago", "hier 14:30 Uhr", "Nov 20 sale ends", "999 days 999 days ago 1"],
)  # fmt: skip
def test_not_told(text: str) -> None:
    assert parse_date(text, languages=["en"], captured_at=SAVED, zone=UTC) is None


def test_today_is_the_day_of_the_page_zone() -> None:
    saved = datetime(2024, 12, 21, 23, 30, tzinfo=UTC)
    found = parse_date("today 00:45", captured_at=saved, zone=ZoneInfo("Europe/Kyiv"))
    assert found is not None
    assert found.value.isoformat() == "2024-12-22T00:45:00+02:00"
