"""Dates that only make sense beside the time of capture: "2 hours ago", "gestern 14:30", "Nov. 20"."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import NamedTuple

from newsextract.normalizers.clock_times import Clock, read_clock, skip_fillers
from newsextract.normalizers.date_shapes import last_such_day, read_yearless
from newsextract.normalizers.date_tokens import Token, mark_at, phrase_at, word_at
from newsextract.normalizers.date_words import (
    AGO,
    AGO_FILLERS,
    FILLERS,
    LANGUAGE_BOUND,
    ONE,
    folded,
    labels,
    near_days,
    seconds_by_unit,
)
from newsextract.normalizers.month_names import names_in_order
from newsextract.normalizers.parsed_date import Precision, Setting

_LEEWAY = timedelta(hours=1)
"""How far the page's clock may be ahead of the capture's."""

_LONGEST = 24
"""Tokens; a longer text is a sentence and no slot for such a date."""


class Counted(NamedTuple):
    """A date found by counting from the capture; `start` and `end` are indexes of tokens."""

    value: datetime
    precision: Precision
    assumptions: tuple[str, ...]
    start: int
    end: int


def read_from_capture(line: str, tokens: list[Token], setting: Setting) -> Counted | None:
    """Read a slot that is relative to the capture time; None without one, or when any word is not understood."""
    if setting.captured_at is None or not tokens or len(tokens) > _LONGEST:
        return None
    start = _first_told(tokens)
    if start >= len(tokens):
        return None
    captured = setting.captured_at
    return (
        _near_day(line, tokens, start, captured, setting)
        or _yearless(line, tokens, start, captured, setting)
        or _ago(tokens, start, captured, setting)
    )


def _first_told(tokens: list[Token]) -> int:
    """Step over a label ("Last updated:", "Veröffentlicht am") at the head of the slot."""
    at = 0
    for place in range(min(4, len(tokens))):
        if word_at(tokens, place) in labels():
            at = place + 1
    while mark_at(tokens, at, ":,|-(") or (at and word_at(tokens, at) in ("am", "el", "le", "on")):
        at += 1
    return at


def _in_language(word: str, setting: Setting) -> bool:
    return LANGUAGE_BOUND.get(word, word) in (word, *setting.languages)


def _place(
    line: str, tokens: list[Token], start: int, end: int, day: date, clock: Clock | None, note: str, setting: Setting
) -> Counted | None:
    """Put a day and the clock time printed with it into its zone, when nothing else is left in the slot."""
    if clock is None:
        at, signed = skip_fillers(tokens, end, setting)
        clock = read_clock(line, tokens, at, setting, signed=signed) if at < len(tokens) else None
        end = clock.end if clock else end
    rest, _ = skip_fillers(tokens, end, setting)
    if rest < len(tokens):
        return None
    zone, assumed = setting.capture_zone()
    notes: tuple[str, ...] = (note, assumed)
    if clock is not None and clock.zone is not None:
        zone, notes = clock.zone, (note,)
    if clock is None:
        return Counted(datetime.combine(day, time(), zone), Precision.DAY, notes, start, end)
    value = datetime.combine(day, time(clock.hour, clock.minute, clock.second or 0), zone)
    if setting.captured_at is not None and value > setting.captured_at + _LEEWAY:
        return None  # "Today, 20:07" on a page saved after midnight but made before it.
    return Counted(value, Precision.MINUTE if clock.second is None else Precision.SECOND, notes, start, end)


def _clock_before(line: str, tokens: list[Token], start: int, setting: Setting) -> tuple[Clock | None, int]:
    """Read a time printed before the day ("14:30, gestern"), and where the day begins."""
    clock = read_clock(line, tokens, start, setting)
    return clock, skip_fillers(tokens, clock.end if clock else start, setting)[0]


def _local_day(captured: datetime, clock: Clock | None, setting: Setting) -> date:
    zone = clock.zone if clock and clock.zone else setting.capture_zone()[0]
    return captured.astimezone(zone).date()


def _near_day(line: str, tokens: list[Token], start: int, captured: datetime, setting: Setting) -> Counted | None:
    """Read "today", "gestern 14:30", "14:30 hoy"."""
    found = phrase_at(tokens, start, near_days())
    clock, at = None, start
    if found is None:
        clock, at = _clock_before(line, tokens, start, setting)
        found = phrase_at(tokens, at, near_days()) if clock else None
    if found is None or (found[1] == at + 1 and not _in_language(tokens[at].key, setting)):
        return None
    day = _local_day(captured, clock, setting) - timedelta(days=found[0])
    return _place(line, tokens, start, found[1], day, clock, "day counted from capture", setting)


def _yearless(line: str, tokens: list[Token], start: int, captured: datetime, setting: Setting) -> Counted | None:
    """Read "Nov. 20", "mandag 5. august kl. 14:47", "11月20日 9:16"."""
    clock, at = None, start
    weekday = phrase_at(tokens, at, names_in_order(setting.languages, "weekday"))
    yearless = read_yearless(tokens, at, setting)
    if yearless is None and weekday is not None:
        at, _ = skip_fillers(tokens, weekday[1], setting)
        yearless = read_yearless(tokens, at, setting)
    if yearless is None:
        clock, at = _clock_before(line, tokens, start, setting)
        yearless = read_yearless(tokens, at, setting) if clock else None
    if yearless is None:
        return None
    # Without a known zone the page's day may be ahead of the capture's.
    grace = timedelta(days=0 if setting.zone else 1)
    day = last_such_day(yearless.month, yearless.day, _local_day(captured, clock, setting) + grace)
    if day is None or (weekday is not None and clock is None and day.weekday() != weekday[0]):
        return None
    return _place(line, tokens, start, yearless.end, day, clock, "year assumed from capture", setting)


def _ago(tokens: list[Token], start: int, captured: datetime, setting: Setting) -> Counted | None:
    """Read "2 hours ago", "vor einer Stunde", "2 Std. 5 Min. önce"; every word must be understood."""
    numbers: list[int] = []
    units: list[int] = []
    ago = False
    in_words = all(token.kind != "N" for token in tokens)
    for token in tokens[start:]:
        key = token.key
        if token.kind == "N" and len(key) <= 3:
            numbers.append(int(key))
        elif token.kind == "P" and key in ".,()|":
            continue
        elif key in folded(AGO) and _in_language(key, setting):
            ago = True
        elif in_words and key in folded(ONE) and not numbers:
            numbers.append(1)
        elif (counted := _unit(key)) is not None:
            seconds, dual, says_ago = counted
            units.append(seconds)
            numbers += [1] if dual else []
            ago = ago or says_ago
        elif key not in folded(AGO_FILLERS) and key not in folded(FILLERS):
            return None
    if not ago or not units or len(numbers) != len(units):
        return None
    back = timedelta(seconds=sum(number * unit for number, unit in zip(numbers, units, strict=True)))
    return _counted_back(captured, back, min(units), start, len(tokens), setting)


def _unit(word: str) -> tuple[int, bool, bool] | None:
    """Read a unit: its seconds, whether it means two of them ("ساعتين"), whether it says "ago" too ("órája")."""
    for table, dual, says_ago in (("units", False, False), ("units_ago", False, True), ("duals", True, False)):
        seconds = seconds_by_unit(table).get(word)
        if seconds is not None:
            return seconds, dual, says_ago
    return None


def _counted_back(
    captured: datetime, back: timedelta, finest: int, start: int, end: int, setting: Setting
) -> Counted | None:
    zone: tzinfo
    zone, assumed = setting.capture_zone()
    try:
        value = (captured.astimezone(UTC) - back).astimezone(zone)
    except OverflowError:
        return None
    if finest >= 86400:
        notes = ("day counted from capture", assumed)
        return Counted(datetime.combine(value.date(), time(), zone), Precision.DAY, notes, start, end)
    note = "counted back from capture, in hours" if finest >= 3600 else "counted back from capture"
    return Counted(value.replace(second=0, microsecond=0), Precision.MINUTE, (note,), start, end)
