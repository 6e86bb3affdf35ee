"""Dates as programs write them: ISO 8601, RFC 2822, epoch values."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from newsextract.normalizers.dates import Precision, parse_date

DAY, MINUTE, SECOND = Precision.DAY, Precision.MINUTE, Precision.SECOND

ROWS = [
    ("2024-11-20T09:16:00Z", "2024-11-20T09:16:00+00:00", SECOND),
    ("2024-11-20T09:16:00z", "2024-11-20T09:16:00+00:00", SECOND),
    ("2024-11-20T09:16:00+02:00", "2024-11-20T09:16:00+02:00", SECOND),
    ("2024-11-20T09:16:00-0500", "2024-11-20T09:16:00-05:00", SECOND),
    ("2024-11-20T09:16:00+02", "2024-11-20T09:16:00+02:00", SECOND),
    ("2024-11-20 09:16:00+02:00", "2024-11-20T09:16:00+02:00", SECOND),
    ("2024-11-20 09:16:00 +02:00", "2024-11-20T09:16:00+02:00", SECOND),
    ("2024-11-20 09:16:00 -0500", "2024-11-20T09:16:00-05:00", SECOND),
    ("2024-11-20 09:16:00.0", "2024-11-20T09:16:00+00:00", SECOND),
    ("2024-11-20T09:16:00.123Z", "2024-11-20T09:16:00.123000+00:00", SECOND),
    ("2024-11-20T09:16:00.1234567Z", "2024-11-20T09:16:00.123456+00:00", SECOND),
    ("2024-11-20T09:16:00.123456789+01:00", "2024-11-20T09:16:00.123456+01:00", SECOND),
    ("2024-11-20T9:16:00.5 +01:00", "2024-11-20T09:16:00.500000+01:00", SECOND),
    ("2024-11-20T09:16Z", "2024-11-20T09:16:00+00:00", MINUTE),
    ("2024-11-20T09:16+0200", "2024-11-20T09:16:00+02:00", MINUTE),
    ("2024-11-20T09:16\n", "2024-11-20T09:16:00+00:00", MINUTE),
    ("2024-11-20T9:16", "2024-11-20T09:16:00+00:00", MINUTE),
    ("2024-11-20T09", "2024-11-20T09:00:00+00:00", MINUTE),
    ("2024-11-20", "2024-11-20T00:00:00+00:00", DAY),
    (" 2024-11-20 ", "2024-11-20T00:00:00+00:00", DAY),
    ("20241120", "2024-11-20T00:00:00+00:00", DAY),
    ("20241120T091600Z", "2024-11-20T09:16:00+00:00", SECOND),
    ("20241120T0916", "2024-11-20T09:16:00+00:00", MINUTE),
    ("20241120091605", "2024-11-20T09:16:05+00:00", SECOND),
    ("202411200916", "2024-11-20T09:16:00+00:00", MINUTE),
    ("2024-11-20+02:00", "2024-11-20T00:00:00+02:00", DAY),
    ("2024-11-20-05:00", "2024-11-20T00:00:00-05:00", DAY),
    ("2024-5-5 22:17:36", "2024-05-05T22:17:36+00:00", SECOND),
    ("2024-5-5", "2024-05-05T00:00:00+00:00", DAY),
    ("2024-11-20T09:16:00+01:00[Europe/Berlin]", "2024-11-20T09:16:00+01:00", SECOND),
    ("2024-11-20 09:16:00 UTC", "2024-11-20T09:16:00+00:00", SECOND),
    ("2024-11-20T09:16:00 GMT+2", "2024-11-20T09:16:00+02:00", SECOND),
    ("2024-11-20 09:16:00 EST", "2024-11-20T09:16:00-05:00", SECOND),
    ("2024/11/20 09:16:00", "2024-11-20T09:16:00+00:00", SECOND),
    ("Wed, 20 Nov 2024 09:16:00 GMT", "2024-11-20T09:16:00+00:00", SECOND),
    ("Wed, 20 Nov 2024 09:16:00 +0200", "2024-11-20T09:16:00+02:00", SECOND),
    ("Wed, 20 Nov 2024 09:16:00 -0500 (EST)", "2024-11-20T09:16:00-05:00", SECOND),
    ("20 Nov 2024 09:16 EST", "2024-11-20T09:16:00-05:00", MINUTE),
    ("Wed Nov 20 09:16:00 2024", "2024-11-20T09:16:00+00:00", SECOND),
    ("Wed Nov 20 09:16:00 EST 2024", "2024-11-20T09:16:00-05:00", SECOND),
    ("Wed Nov 20 2024 09:16:00 GMT+0200 (Eastern European Standard Time)", "2024-11-20T09:16:00+02:00", SECOND),
    ("Wednesday, 20-Nov-2024 09:16:00 UTC", "2024-11-20T09:16:00+00:00", SECOND),
    ("1732094160", "2024-11-20T09:16:00+00:00", SECOND),
    ("1732094160123", "2024-11-20T09:16:00.123000+00:00", SECOND),
    (" 1732094160 ", "2024-11-20T09:16:00+00:00", SECOND),
    ("May 20th, 2024", "2024-05-20T00:00:00+00:00", DAY),
    ("11/20/2024 09:16:05 am", "2024-11-20T09:16:05+00:00", SECOND),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "precision"), ROWS)
def test_machine_form(text: str, expected: str, precision: Precision) -> None:
    found = parse_date(text)
    assert found is not None
    assert found.value.isoformat() == expected
    assert found.precision is precision
    assert found.text == text[found.start : found.end]


@pytest.mark.parametrize("text", ["2024-11-20", "2024-11-20T09:16", "20241120", "202411200916", "2024-11-20 9:16"])
def test_zone_is_assumed_and_said(text: str) -> None:
    in_utc = parse_date(text)
    in_kyiv = parse_date(text, zone=ZoneInfo("Europe/Kyiv"))
    assert in_utc is not None
    assert in_kyiv is not None
    assert in_utc.assumptions == ("zone assumed: UTC",)
    assert in_kyiv.assumptions == ("zone assumed: Europe/Kyiv",)
    assert (in_utc.value - in_kyiv.value).total_seconds() == 7200


def test_nothing_is_assumed_with_an_offset() -> None:
    found = parse_date("2024-11-20T09:16:00+02:00", zone=ZoneInfo("Asia/Tokyo"))
    assert found is not None
    assert found.assumptions == ()


@pytest.mark.parametrize(
    "text",
    [
        "0001-01-01T00:00:00Z",
        "1899-12-31",
        "2101-01-01",
        "9999-12-31T23:59:59Z",
        "2024-13-01",
        "2024-02-30",
        "2024-W47",
        "2024-W47-3",
        "2024-00-00",
        "2024-11",
        "0000-00-00 00:00:00",
        "1111111",
        "123456789",
        "12345678901",
        "0000000000",
        "9999999999",
        "9999999999999",
        "20249999",
        "202413010000",
        "PT50M55S",
        "5m",
    ],
)
def test_machine_form_refused(text: str) -> None:
    assert parse_date(text) is None


def test_epoch_after_the_capture_is_an_identifier() -> None:
    assert parse_date("1732094160", captured_at=datetime(2020, 1, 1, tzinfo=UTC)) is None
