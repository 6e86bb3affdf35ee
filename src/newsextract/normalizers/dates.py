"""Dates: printed and machine-written ones in, aware datetimes with their assumptions out.

No clock, no locale and no environment is read: what a date leaves out comes from the page's languages, country, zone and
capture time, is noted as an assumption, or makes the answer None.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime, tzinfo

from newsextract.normalizers.clock_times import parse_clock
from newsextract.normalizers.date_lines import scan
from newsextract.normalizers.date_slots import parse_date
from newsextract.normalizers.date_tokens import cut, fold_line
from newsextract.normalizers.feed_times import resolve_clock_times
from newsextract.normalizers.parsed_date import ParsedDate, Precision, make_setting

__all__ = ["ParsedDate", "Precision", "find_dates", "parse_clock", "parse_date", "resolve_clock_times"]

_LONGEST_LINE = 2_000
"""Characters of a line that are searched."""

_YEAR = re.compile(r"(?<!\d)(?:19|20|2[45]|1[34])\d\d|\d\d[./-]\d\d[./-]\d\d|[令民平]")
_DAY_NUMBER = re.compile(r"(?<!\d)(?:0?[1-9]|[12]\d|3[01])(?!\d)")
_DIGIT = re.compile(r"\d")


def find_dates(
    text: str,
    *,
    languages: Sequence[str] = (),
    country: str | None = None,
    zone: tzinfo | None = None,
    captured_at: datetime | None = None,
    limit: int = 8,
) -> list[ParsedDate]:
    """Find the full dates printed within a longer line, with the time beside each.

    Args:
        text: At most 2,000 characters are searched.
        languages: The page's language tags, the likeliest first.
        country: ISO 3166 code of the publisher's country.
        zone: The zone of times printed without one.
        captured_at: When the page was saved; it may settle the order of numbers.
        limit: The most dates to return.

    Returns:
        The dates in the order of the line; `start` and `end` tell where each stands, weekday and time included.

    Example:
        >>> line = "by Jane Roe November 20, 2024 9:16 AM 2 min read"
        >>> [found.text for found in find_dates(line)]
        ['November 20, 2024 9:16 AM']
    """
    if _DIGIT.search(text) is None:
        return []
    text = text[:_LONGEST_LINE]
    line = fold_line(text)
    # A year without the number of a day near it is no date; only what lies around such years is read.
    years = [at for at in _YEAR.finditer(line) if _DAY_NUMBER.search(line, max(0, at.start() - 30), at.end() + 30)]
    if not years:
        return []
    first = line.rfind(" ", 0, max(0, years[0].start() - 100)) + 1
    tokens = cut(line, first, years[-1].end() + 100)
    setting = make_setting(tuple(languages), country, zone, captured_at, slot=False)
    found: list[ParsedDate] = []
    for one in scan(text, line, tokens, setting):
        if len(found) >= limit:
            break
        found.append(one)
    return found
