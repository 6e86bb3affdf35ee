"""The instants of a list's items: a clock time means the day that its neighbours and the lines above them tell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby, pairwise

from newsextract.candidates import Candidate, RawItem
from newsextract.extractors.dates import parse
from newsextract.extractors.time_marks import FEWEST
from newsextract.extractors.timed_lists import TimedList
from newsextract.normalizers.dates import parse_clock, resolve_clock_times
from newsextract.reading import Reading

_CLOCK = re.compile(r"\d{1,2}[:.]\d\d\Z")


def resolve_times(candidates: Sequence[Candidate], reading: Reading) -> None:
    """Resolves the times of a list together, because a clock time means the day that its neighbours tell."""
    items = [candidate for candidate in candidates if isinstance(candidate.raw, RawItem)]
    for _, group in groupby(items, key=lambda candidate: candidate.raw.list_number):
        _resolve(list(group), reading)


def _resolve(items: list[Candidate], reading: Reading) -> None:
    """One list: what machines are told in a ``time`` element first, then the printed times with the days above them."""
    waiting = []
    for candidate in items:
        raw: RawItem = candidate.raw
        moment = parse(reading, raw.stated_time) if raw.stated_time and raw.stated_time[:4].isdigit() else None
        if moment is not None and ":" in (raw.stated_time or ""):
            raw.published = moment.value
            candidate.notes = (
                f"precision: {moment.precision.value}",
                "from the element's datetime",
                *moment.assumptions,
            )
        else:
            waiting.append(candidate)
    if not waiting:
        return
    if _goes_up([candidate.raw.time_text or "" for candidate in waiting]) and not any(c.raw.day_text for c in waiting):
        waiting.reverse()
    texts: list[str] = []
    for candidate in waiting:
        texts += [candidate.raw.day_text or "", candidate.raw.time_text or ""]
    times = resolve_clock_times(
        texts,
        captured_at=reading.captured_at,
        zone=reading.stated_zone,
        languages=reading.languages,
        country=reading.country,
    )[1::2]
    for candidate, moment in zip(waiting, times, strict=True):
        if moment is not None:
            candidate.raw.published = moment.value
            candidate.notes = (f"precision: {moment.precision.value}", *moment.assumptions)


def _goes_up(texts: list[str]) -> bool:
    """Whether clock times stand oldest first."""
    clocks = [clock for text in texts if len(text) <= 12 and (clock := parse_clock(text))]
    if len(clocks) < FEWEST:
        return False
    rises = sum(before < after for before, after in pairwise(clocks))
    return rises > 0.7 * (len(clocks) - 1)


def are_lengths(each: TimedList) -> bool:
    """Whether the times are how long videos last: they go up and down at random, a feed's only at midnight."""
    clocks = [parse_clock(mark.time_text) for mark in each.marks if not mark.stated and _CLOCK.match(mark.time_text)]
    known = [clock for clock in clocks if clock is not None]
    if len(known) < len(each.marks) * 0.7 or any(each.days):
        return False
    rises = sum(before < after for before, after in pairwise(known))
    falls = sum(before > after for before, after in pairwise(known))
    most = max(1, len(known) // 4)
    return rises > most and (falls > most or (falls > 0 and all(clock.hour < 10 for clock in known)))
