"""Walk along one printed line and put days, times, zones and labels together."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time
from functools import cache
from typing import NamedTuple

from newsextract.normalizers.clock_times import Clock, read_clock, read_zone, skip_fillers
from newsextract.normalizers.date_numeric import ERAS
from newsextract.normalizers.date_shapes import Core, read_core
from newsextract.normalizers.date_tokens import Token, mark_at, phrase_at, touching, word_at
from newsextract.normalizers.date_words import FILLERS, folded, half_days, labels
from newsextract.normalizers.month_names import first_words, names_in_order
from newsextract.normalizers.parsed_date import ParsedDate, Precision, Setting

_STRANGE_WORDS = 12
"""Words beside the date that a slot may have; with more it is a sentence."""


class _Met(NamedTuple):
    """A weekday or a clock time met on the way; indexes of its first token and behind its last."""

    start: int
    end: int
    weekday: int | None = None
    clock: Clock | None = None


def scan(text: str, line: str, tokens: list[Token], setting: Setting) -> Iterator[ParsedDate]:
    """Walk along a line once; yield each full date with the time beside it.

    Args:
        text: The line as printed.
        line: The same, folded (see `fold_line`).
        tokens: Its tokens.
        setting: What is known about the page.
    """
    weekdays = names_in_order(setting.languages, "weekday")
    openings = opening_words()
    at, free = 0, 0
    weekday: _Met | None = None
    early: _Met | None = None
    while at < len(tokens):
        if tokens[at].kind == "P" or (tokens[at].kind == "W" and tokens[at].key not in openings):
            at += 1
            continue
        if weekday is not None and not _beside(tokens, weekday.end, at):
            weekday = None
        core = read_core(line, tokens, at, weekday.weekday if weekday else None, setting)
        if core is not None:
            if early is not None and skip_fillers(tokens, early.end, setting)[0] < at:
                early = None
            found, at = _assemble(text, line, tokens, (at, free), core, (weekday, early), setting)
            yield found
            free, weekday, early = at, None, None
            continue
        clock = read_clock(line, tokens, at, setting)
        if clock is not None and clock.sure:
            # The second time of a span of hours ("09:16-10:30") says nothing about a date behind it.
            ends_span = early is not None and early.end + 1 == at and mark_at(tokens, early.end, "-")
            early = None if ends_span else _Met(at, clock.end, clock=clock)
            at = clock.end
            continue
        day = phrase_at(tokens, at, weekdays)
        if day is not None:
            weekday = _Met(at, day[1], weekday=day[0])
        at = day[1] if day else at + 1


@cache
def opening_words() -> frozenset[str]:
    """Return every word with which a date, a weekday or a clock time may open; most words of a line are none of them."""
    return first_words() | frozenset(name.split()[0] for name in (*half_days(), *ERAS)) | {"thang"}


def _beside(tokens: list[Token], start: int, end: int) -> bool:
    """Say whether only marks and small words stand between a weekday and what may be its date."""
    return end - start <= 3 and all(
        mark_at(tokens, at, ",.()-|") or tokens[at].key in ("den", "le", "el", "the", "der", "dne", "на", "feira")
        for at in range(start, end)
    )


def _assemble(
    text: str,
    line: str,
    tokens: list[Token],
    places: tuple[int, int],
    core: Core,
    met: tuple[_Met | None, _Met | None],
    setting: Setting,
) -> tuple[ParsedDate, int]:
    """Put a day together with its time and zone; return it and the index of the first token after all of it.

    Args:
        text: The line as printed.
        line: The same, folded.
        tokens: Its tokens.
        places: Where the day begins, and the first token that belongs to no date before it.
        core: The day.
        met: The weekday and the clock time printed before it.
        setting: What is known about the page.
    """
    (start, free), (weekday, early) = places, met
    if weekday is not None:
        start = weekday.start
    end, zone, strange = core.end, None, None
    # A time before the day wins: what follows may be the time of the next date.
    clock = early.clock if early else core.clock or _clock_behind(line, tokens, end, core, setting)
    if early is not None:
        start = min(start, early.start)
    elif clock is not None:
        end = max(end, clock.end)
    if clock is not None:
        zone, strange = clock.zone, clock.strange_zone
    if clock is None or (early is not None and zone is None and strange is None):
        zone, strange, end = read_zone(line, tokens, end, setting, iso=core.year_first)
    notes = core.day.assumptions
    if zone is None:
        zone, assumed = setting.local_zone()
        notes += (assumed,) if strange is None else (assumed, f"zone not understood: {strange}")
    if clock is None:
        value, precision = datetime.combine(core.day.day, time(), zone), Precision.DAY
    else:
        printed = time(clock.hour, clock.minute, clock.second or 0, clock.microsecond, zone)
        value = datetime.combine(core.day.day, printed)
        precision = Precision.MINUTE if clock.second is None else Precision.SECOND
    first, last = tokens[start].start, tokens[end - 1].end
    label = label_before(tokens, start, free) or _label_behind(tokens, end)
    found = ParsedDate(
        value=value, precision=precision, assumptions=notes, text=text[first:last], start=first, end=last, label=label
    )
    return found, end


def _clock_behind(line: str, tokens: list[Token], end: int, core: Core, setting: Setting) -> Clock | None:
    """Read the time printed behind a day, past the marks and small words between them."""
    if word_at(tokens, end) == "t" and touching(tokens, end):
        return read_clock(line, tokens, end + 1, setting, iso=True)
    if core.year_first and mark_at(tokens, end, "-") and touching(tokens, end) and touching(tokens, end + 1):
        return None  # "2024-11-20-05:00" is a day with its offset.
    last, signed = skip_fillers(tokens, end, setting)
    for at in range(end, min(last + 1, len(tokens))):
        if tokens[at].kind != "P":
            clock = read_clock(line, tokens, at, setting, signed=signed and at == last, iso=core.year_first)
            if clock is not None:
                return clock
    return None


def label_before(tokens: list[Token], start: int, free: int) -> str | None:
    """Return what the nearest label word within six tokens before a date calls it."""
    known = labels()
    for at in range(start - 1, max(free, start - 7) - 1, -1):
        if tokens[at].kind == "W" and tokens[at].key in known:
            return known[tokens[at].key]
    return None


def _label_behind(tokens: list[Token], end: int) -> str | None:
    """Return what a label directly behind a date calls it, as in Japan, unless it opens the next date."""
    called = labels().get(word_at(tokens, end))
    return None if called is None or _opens_next(tokens, end + 1) else called


def _opens_next(tokens: list[Token], start: int) -> bool:
    """Say whether a label belongs to the date or clock time behind it: "25/04/2026 Actualizado a las 15:10"."""
    if any(start + step < len(tokens) and tokens[start + step].kind == "N" for step in (0, 1)):
        return True
    small = folded(FILLERS)
    for token in tokens[start : start + 4]:
        if token.kind == "N":
            return True
        if token.key not in small:
            return False
    return False


def is_slot(tokens: list[Token], found: ParsedDate) -> bool:
    """Say whether a text has few enough other words to be a place for a date, and not a sentence with one in it."""
    strange = 0.0
    for token in tokens:
        outside = token.end <= found.start or token.start >= found.end
        if outside and token.kind == "W" and token.key not in labels() and token.key not in folded(FILLERS):
            # Han characters are cut one by one; three make about one word.
            strange += 1 / 3 if len(token.key) == 1 and "\u3400" <= token.key <= "\u9fff" else 1
    return strange <= _STRANGE_WORDS
