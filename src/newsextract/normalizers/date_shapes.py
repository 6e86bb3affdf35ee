"""The shapes in which a full date is printed, read from the tokens of a line."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from newsextract.normalizers.clock_times import Clock, read_clock
from newsextract.normalizers.date_numeric import Day, civil_day, day_of_numbers, era_year, full_year, jalali_day
from newsextract.normalizers.date_tokens import Token, mark_at, number_at, phrase_at, touching, word_at
from newsextract.normalizers.date_words import DATE_CONNECTORS, ORDINALS
from newsextract.normalizers.month_names import jalali_months, names_in_order
from newsextract.normalizers.parsed_date import Setting

_JALALI = 100
"""Added to the number of an Iranian month, to tell it from a civil one."""


class Core(NamedTuple):
    """The day, month and year of a date; `end` is the index after them, `clock` a time printed inside them."""

    day: Day
    end: int
    year_first: bool = False
    clock: Clock | None = None


class YearlessDay(NamedTuple):
    """A month and day without a year; `end` is the index after them."""

    month: int
    day: int
    end: int


def read_core(line: str, tokens: list[Token], at: int, weekday: int | None, setting: Setting) -> Core | None:
    """Read the full date that begins at token `at`, in whichever shape it has."""
    token = tokens[at]
    if token.kind == "N":
        if len(token.key) == 4:
            return _year_first(tokens, at, setting) or _numbers(tokens, at, weekday, setting)
        if len(token.key) <= 2:
            return _numbers(tokens, at, weekday, setting) or _day_first(tokens, at, setting)
        return None
    if token.kind == "W":
        return _month_first(line, tokens, at, setting) or _era(tokens, at)
    return None


def month_at(tokens: list[Token], at: int, setting: Setting) -> tuple[int, int] | None:
    """Read a month's name, or Vietnamese "tháng 11", at `at`: its number and the index after it and its dot."""
    if word_at(tokens, at) == "thang":
        number = number_at(tokens, at + 1, 2)
        if number is not None:
            return (number, at + 2) if 1 <= number <= 12 else None
    found = phrase_at(tokens, at, names_in_order(setting.languages, "month"))
    if found is None:
        found = phrase_at(tokens, at, jalali_months())
        found = (found[0] + _JALALI, found[1]) if found else None
    if found is None:
        return None
    month, end = found
    return month, end + (mark_at(tokens, end, ".") and touching(tokens, end))


def day_number_at(tokens: list[Token], at: int) -> tuple[int, int] | None:
    """Read the number of a day with its ending ("20th", "1er", "20.", "1º", "20-го"), and the index after them."""
    day = number_at(tokens, at, 2)
    if day is None or not 1 <= day <= 31:
        return None
    end = at + 1
    if touching(tokens, end) and (word_at(tokens, end) in ORDINALS or mark_at(tokens, end, ".")):
        end += 1
    elif mark_at(tokens, end, "-:") and word_at(tokens, end + 1) in ("го", "е", "e", "a") and touching(tokens, end + 1):
        end += 2
    return day, end


def _connectors(tokens: list[Token], at: int, marks: str) -> int:
    """Step over "de", "of", "," and the like between the parts of a date."""
    for _ in range(3):
        if word_at(tokens, at) in DATE_CONNECTORS or mark_at(tokens, at, marks):
            at += 1
    return at


def _behind_era_sign(tokens: list[Token], at: int) -> int:
    """Step over Thai "พ.ศ." and "ค.ศ.", which say before a year which era it counts in; the number tells that too."""
    if word_at(tokens, at) in ("พ", "ค") and word_at(tokens, at + 2) == "ศ" and mark_at(tokens, at + 1, "."):
        return at + 3 + mark_at(tokens, at + 3, ".")
    return at


def _year_at(tokens: list[Token], at: int, *, short: bool) -> int | None:
    """Read a year of four digits, or of two where `short` allows it and no time follows."""
    year = number_at(tokens, at)
    if year is None or len(tokens[at].key) == 4:
        return year
    alone = not mark_at(tokens, at + 1, ":.") and word_at(tokens, at + 1) not in ("h", "uhr")
    return full_year(year) if short and alone and len(tokens[at].key) == 2 else None


def _make_day(year: int, month: int, day: int) -> Day | None:
    """Make the day of a named month, in the calendar of that month."""
    if month > _JALALI:
        found = jalali_day(year, month - _JALALI, day)
        return Day(found, ("calendar: Iranian",)) if found else None
    civil = civil_day(year, month, day)
    return Day(civil) if civil else None


def _numbers(tokens: list[Token], at: int, weekday: int | None, setting: Setting) -> Core | None:
    """Read "20.11.2024", "20/11/2024", "2024-11-20", "20. 11. 2024"."""
    if not (mark_at(tokens, at + 1, "./-") and mark_at(tokens, at + 3, tokens[at + 1].key)):
        return None
    if number_at(tokens, at + 2) is None or number_at(tokens, at + 4) is None:
        return None
    first, sign, second, _, third = (token.key for token in tokens[at : at + 5])
    spaced = tokens[at + 4].end - tokens[at].start > len(first) + len(second) + len(third) + 2
    if spaced and (sign == "-" or 4 not in (len(first), len(third))):
        return None
    end = at + 5
    if _in_chain(tokens, at, end, sign):
        return None
    end += sign == "." and mark_at(tokens, end, ".") and touching(tokens, end)
    day = day_of_numbers((first, second, third), sign, weekday, setting)
    return Core(day, end, year_first=len(first) == 4) if day else None


def _in_chain(tokens: list[Token], start: int, end: int, sign: str) -> bool:
    """Say whether numbers are part of something longer: a path, a file name, an address, a version."""
    if touching(tokens, start) and touching(tokens, start - 1) and mark_at(tokens, start - 1, sign):
        return True
    if touching(tokens, start) and mark_at(tokens, start - 1, "_=#" if sign == "." else "_=#/"):
        return True
    if sign == "." and word_at(tokens, start - 1) in ("v", "ver", "version", "rev", "build", "ip"):
        return True
    if sign == "-" and start and tokens[start - 1].kind == "N" and not mark_at(tokens, start - 2, ":.h"):
        return True  # "+49 30 20-11-2024" is a telephone number.
    joined = mark_at(tokens, end, sign) and touching(tokens, end) and touching(tokens, end + 1)
    offset = sign == "-" and mark_at(tokens, end + 2, ":")  # "2024-11-20-05:00" is a day with its offset.
    return joined and tokens[end + 1].kind != "P" and not offset


def _year_first(tokens: list[Token], at: int, setting: Setting) -> Core | None:
    """Read "2024年11月20日", "2024. november 20.", "2024 m. lapkričio 20 d.", "2024. gada 20. novembris"."""
    if word_at(tokens, at + 1) in ("年", "년"):
        return _east_asian(tokens, at, number_at(tokens, at))
    year, start = number_at(tokens, at), _connectors(tokens, at + 1, ".,-/")
    month = month_at(tokens, start, setting)
    if month is not None:
        day = day_number_at(tokens, _connectors(tokens, month[1], "-/"))
    else:
        day = day_number_at(tokens, start) if word_at(tokens, start - 1) == "gada" else None
        month = month_at(tokens, day[1], setting) if day else None
        day = (day[0], month[1]) if day and month else None
    if year is None or month is None or day is None:
        return None
    found = _make_day(year, month[0], day[0])
    return Core(found, day[1] + (word_at(tokens, day[1]) == "d"), year_first=True) if found else None


def _east_asian(tokens: list[Token], at: int, year: int | None) -> Core | None:
    """Read year, month and day with their signs in Chinese, Japanese or Korean; `at` is the year's number."""
    month, day = number_at(tokens, at + 2, 2), number_at(tokens, at + 4, 2)
    if year is None or month is None or day is None:
        return None
    if word_at(tokens, at + 3) not in ("月", "월") or word_at(tokens, at + 5) not in ("日", "일"):
        return None
    found = civil_day(year, month, day)
    return Core(Day(found), at + 6, year_first=True) if found else None


def _era(tokens: list[Token], at: int) -> Core | None:
    """Read "令和6年11月20日"."""
    number = number_at(tokens, at + 1, 3)
    if number is None or word_at(tokens, at + 2) != "年":
        return None
    return _east_asian(tokens, at + 1, era_year(tokens[at].key, number))


def _day_first(tokens: list[Token], at: int, setting: Setting) -> Core | None:
    """Read "20 November 2024", "20 de noviembre de 2024", "20-Nov-2024", "1er novembre 2024"."""
    day = day_number_at(tokens, at)
    if day is None or _in_span(tokens, at):
        return None
    month = month_at(tokens, _connectors(tokens, day[1], "./-,"), setting)
    if month is None:
        return None
    start = _behind_era_sign(tokens, _connectors(tokens, month[1], ".,/-"))
    # In Thailand a short year counts from another era.
    year = _year_at(tokens, start, short=setting.slot and "th" not in setting.languages)
    found = _make_day(year, month[0], day[0]) if year is not None else None
    if found is None:
        return None
    if len(tokens[start].key) == 2:
        found = Day(found.day, (*found.assumptions, "century assumed"))
    return Core(found, start + 1)


def _in_span(tokens: list[Token], at: int) -> bool:
    """Say whether the day is the end of a span of days: "14.-20. November 2024" names no one day."""
    before = at - 1
    if not mark_at(tokens, before, "-"):
        return False
    before -= 1
    if mark_at(tokens, before, "."):
        before -= 1
    first = number_at(tokens, before, 2) if before >= 0 else None
    return first is not None and 1 <= first <= 31 and not mark_at(tokens, before - 1, ":.")


def _month_first(line: str, tokens: list[Token], at: int, setting: Setting) -> Core | None:
    """Read "November 20, 2024", "Nov. 20th 2024", and "Nov 20 09:16:00 GMT 2024" as programs print it."""
    month = month_at(tokens, at, setting)
    if month is None:
        return None
    day = day_number_at(tokens, _connectors(tokens, month[1], "-/"))
    if day is None:
        return None
    start, clock = _connectors(tokens, day[1], ",-/"), None
    if mark_at(tokens, start + 1, ":"):
        clock = read_clock(line, tokens, start, setting)
        start = clock.end if clock else start
    year = _year_at(tokens, start, short=False)
    found = _make_day(year, month[0], day[0]) if year is not None else None
    return Core(found, start + 1, clock=clock) if found else None


def read_yearless(tokens: list[Token], at: int, setting: Setting) -> YearlessDay | None:
    """Read "Nov. 20", "5. august" or "11月20日" at `at`; the year is for the caller to find."""
    if word_at(tokens, at + 1) in ("月", "월") and word_at(tokens, at + 3) in ("日", "일"):
        month_number, day_number = number_at(tokens, at, 2), number_at(tokens, at + 2, 2)
        return YearlessDay(month_number, day_number, at + 4) if month_number and day_number else None
    day = day_number_at(tokens, at)
    if day is not None:
        month = month_at(tokens, _connectors(tokens, day[1], ""), setting)
        end = month[1] if month else at
    else:
        month = month_at(tokens, at, setting)
        day = day_number_at(tokens, month[1]) if month else None
        end = day[1] if day else at
    return YearlessDay(month[0], day[0], end) if month and day and month[0] <= 12 else None


def last_such_day(month: int, day: int, latest: date) -> date | None:
    """Return the last day with this month and number that is not after `latest`; leap days may need eight years."""
    for year in range(latest.year, latest.year - 9, -1):
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if found <= latest:
            return found
    return None
