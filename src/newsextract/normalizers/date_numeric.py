"""Dates of numbers alone: which one is the day, and years of other calendars."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from newsextract.normalizers.parsed_date import Setting

_MONTH_FIRST_COUNTRIES = frozenset(("US", "PR", "GU", "VI", "AS", "MP"))
_MIXED_COUNTRIES = frozenset(("CA", "PH"))
"""English pages of these countries print both orders."""

_YEAR_FIRST_LANGUAGES = frozenset(("zh", "ja", "ko", "hu", "lt", "sv", "mn", "fa", "th"))
"""Two-digit years are not read here: the first or the last number may be the year, or the era is another."""

ERAS = {"令和": 2018, "平成": 1988, "民國": 1911, "民国": 1911}
"""Years before the first of each era: Reiwa and Heisei (Japan), Minguo (Taiwan)."""

FIRST_YEAR, LAST_YEAR = 1900, 2100


class Day(NamedTuple):
    """A day of the civil calendar, with what had to be assumed."""

    day: date
    assumptions: tuple[str, ...] = ()


def civil_day(year: int, month: int, day: int) -> date | None:
    """Make a date of 1900 to 2100, reading years above 2400 as Buddhist (543 ahead); None when there is no such day."""
    if year > 2400:
        year -= 543
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def jalali_day(year: int, month: int, day: int) -> date | None:
    """Turn a day of the Iranian solar calendar into a civil one.

    Years in which (8 * year + 29) mod 33 is below 8 are leap; that agrees with the observed calendar from 1244 to 1472
    (1865 to 2093). The count starts from 1 Farvardin 1403, which was 20 March 2024.

    Example:
        >>> jalali_day(1403, 8, 30)
        datetime.date(2024, 11, 20)
    """
    if not (1300 <= year <= 1472 and 1 <= month <= 12):
        return None
    leap = (year * 8 + 29) % 33 < 8
    length = 31 if month <= 6 else 30 if month <= 11 or leap else 29
    if not 1 <= day <= length:
        return None
    first, last = min(year, 1403), max(year, 1403)
    between = sum(365 + ((y * 8 + 29) % 33 < 8) for y in range(first, last))
    in_year = (month - 1) * 31 - max(0, month - 7) + day - 1
    return date(2024, 3, 20) + timedelta(days=(between if year >= 1403 else -between) + in_year)


def era_year(era: str, number: int) -> int | None:
    """Return the civil year of a year of a Japanese or Taiwanese era ("令和", 6 is 2024)."""
    before = ERAS.get(era)
    return before + number if before is not None and 1 <= number <= 150 else None


def day_of_numbers(numbers: tuple[str, str, str], mark: str, weekday: int | None, setting: Setting) -> Day | None:
    """Read three printed numbers with the mark between them.

    Args:
        numbers: As printed, with leading zeros.
        mark: ".", "/" or "-".
        weekday: The printed weekday (Monday is 0); it settles the order when only one reading falls on it.
        setting: What is known about the page.

    Returns:
        The day; None when it is impossible, ambiguous, or no date.
    """
    first, second, third = (int(number) for number in numbers)
    if len(numbers[0]) == 4:
        if len(numbers[1]) > 2 or len(numbers[2]) > 2:
            return None
        if "fa" in setting.languages and 1300 <= first <= 1472:
            day = jalali_day(first, second, third)
            return Day(day, ("calendar: Iranian",)) if day else None
        day = civil_day(first, second, third)
        return Day(day) if day else None
    if len(numbers[0]) > 2 or len(numbers[1]) > 2:
        return None
    if len(numbers[2]) == 4:
        return _settle_order(first, second, third, mark, weekday, setting)
    return _short_year(numbers, mark, weekday, setting)


def _short_year(numbers: tuple[str, str, str], mark: str, weekday: int | None, setting: Setting) -> Day | None:
    """Read "22.09.20" where the page's language or country is known; "1.2.24" may as well be a version."""
    known = bool(setting.languages or setting.country)
    # In a slot of a page in a known language "1.11.23" is a date; elsewhere only "01.11.23" is.
    loose = setting.slot and mark == "." and bool(setting.languages) and len(numbers[2]) == 2
    if (
        not known
        or (not loose and any(len(number) != 2 for number in numbers))
        or _YEAR_FIRST_LANGUAGES & {*setting.languages[:1]}
    ):
        return None
    found = _settle_order(int(numbers[0]), int(numbers[1]), full_year(int(numbers[2])), mark, weekday, setting)
    return found and Day(found.day, (*found.assumptions, "century assumed"))


def full_year(short: int) -> int:
    """Read a year of two digits as 1970 to 2069."""
    return short + (2000 if short < 70 else 1900)


def _settle_order(first: int, second: int, year: int, mark: str, weekday: int | None, setting: Setting) -> Day | None:
    """Decide between day-month-year and month-day-year."""
    day_first, month_first = civil_day(year, second, first), civil_day(year, first, second)
    if day_first is None or month_first is None or first == second:
        only = day_first or month_first
        return Day(only) if only else None
    if weekday is not None and (day_first.weekday() == weekday) != (month_first.weekday() == weekday):
        return Day(
            day_first if day_first.weekday() == weekday else month_first, ("order of day and month: by weekday",)
        )
    language = setting.languages[0] if setting.languages else None
    country = setting.country
    if mark == ".":
        return Day(day_first, (f"day before month: language {language}" if language else "day before month: dots",))
    if country in _MONTH_FIRST_COUNTRIES and language in (None, "en"):
        return Day(month_first, (f"month before day: country {country}",))
    mixed = country in _MONTH_FIRST_COUNTRIES or (country in _MIXED_COUNTRIES and language in (None, "en"))
    if not mixed and country:
        return Day(day_first, (f"day before month: country {country}",))
    if not mixed and language and language != "en":
        return Day(day_first, (f"day before month: language {language}",))
    if setting.captured_at is not None:
        # A page cannot print a date after it was saved; a day of grace covers zones.
        latest = (setting.captured_at + timedelta(days=1)).date()
        if (day_first > latest) != (month_first > latest):
            passed = month_first if day_first > latest else day_first
            return Day(passed, ("order of day and month: the other lies after the capture",))
    return None


def instant_of_digits(digits: str, setting: Setting) -> tuple[datetime, tuple[str, ...]] | None:
    """Read a bare run of digits: epoch seconds (10), epoch milliseconds (13), or "20241120091600" (12 or 14).

    Epoch values are read only for 1995 to 2034, since longer numbers are identifiers and telephone numbers more often
    than dates; none may lie after the capture.

    Returns:
        The instant and what was assumed, or None.
    """
    try:
        if len(digits) in (10, 13):
            seconds = int(digits[:10])
            micro = int(digits[10:] or "0") * 1000
            found = datetime.fromtimestamp(seconds, UTC).replace(microsecond=micro)
            if not 1995 <= found.year <= 2034:
                return None
            late = setting.captured_at is not None and found > setting.captured_at + timedelta(days=1)
            return None if late else (found, ())
        if len(digits) in (12, 14):
            zone, assumed = setting.local_zone()
            found = datetime.fromisoformat(f"{digits[:8]}T{digits[8:]}").replace(tzinfo=zone)
            return (found, (assumed,)) if FIRST_YEAR <= found.year <= LAST_YEAR else None
    except (ValueError, OverflowError, OSError):
        return None
    return None
