"""Weighs what a page states and shows of one date, and finds the fullest statement of the instant that is believed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from newsextract.candidates import Candidate
from newsextract.extractors.dates_read import DateStatement, RawDate, same_day
from newsextract.normalizers.zone_names import fixed_zone
from newsextract.reading import Reading

_SAME = dt.timedelta(minutes=2)
_QUARTER = dt.timedelta(minutes=15)
_MIDNIGHT = dt.time()


def weigh_published(
    stated: Sequence[DateStatement],
    shown: Sequence[DateStatement],
    other: Sequence[DateStatement],
    changed: Sequence[DateStatement],
) -> list[DateStatement]:
    """The statements of publication, the believed one first.

    What machines are told is the finer, what readers are shown is the truer: where both name different days, a system has
    overwritten the time with that of a later version, or the story was brought up again; the shown day is the page's,
    unless it is the day that machines are told of a change.

    Args:
        stated: What structured data and metas state.
        shown: What the page shows around its headline, updates left out.
        other: What its address says, and when the page was made.
        changed: The times of change that structured data and metas state.
    """
    if not stated:
        found = sorted((*shown, *other), key=lambda each: -each.candidate.confidence)
        return _without_changes(found, changed)
    best = stated[0]
    if (first := _stated_earlier(stated, changed)) is not best:
        stated = [first, *(each for each in stated if each is not first)]
        best = first
    if truer := _shown_otherwise(best, shown, changed):
        before = truer.day < best.day
        truer.candidate.rule += "-before-stated" if before else "-after-stated"
        truer.candidate.confidence = (0.9 if before else 0.75) + (0.04 if truer.says == "published" else 0.0)
        for each in stated:
            each.candidate.confidence = min(each.candidate.confidence, 0.5)
        return [truer, *(each for each in (*stated, *shown, *other) if each is not truer)]
    return [*stated, *(each for each in (*shown, *other))]


def _stated_earlier(stated: Sequence[DateStatement], changed: Sequence[DateStatement]) -> DateStatement:
    """The first statement that is not the day of a change, where another states an earlier one."""
    best = stated[0]
    if len(stated) < 2 or all(each.day != best.day for each in changed):
        return best
    day = dt.timedelta(days=1)
    return next((each for each in stated[1:] if each.candidate.confidence >= 0.8 and each.day < best.day - day), best)


def _without_changes(found: list[DateStatement], changed: Sequence[DateStatement]) -> list[DateStatement]:
    """Puts behind what is shown without a name and is the day that structured data state as that of a change."""
    days = {each.day for each in changed}
    doubtful = [each for each in found if not each.says and each.day in days]
    if not doubtful or len(doubtful) == len(found):
        return found
    return [each for each in found if each not in doubtful] + doubtful


def _shown_otherwise(
    best: DateStatement, shown: Sequence[DateStatement], changed: Sequence[DateStatement]
) -> DateStatement | None:
    """The one day that the page shows as its own, where it is another than the stated one and not that of a change."""
    ours = [each for each in shown if each.beside or each.says == "published"]
    if not ours or any(same_day(each.day, best.moment) or _turned(each) == best.day for each in shown):
        return None
    named = [each for each in ours if each.says == "published"] or ours
    if len({each.day for each in named}) > 1:
        return None
    first = named[0]
    day = dt.timedelta(days=1)
    if not first.says and any(abs(each.day - first.day) <= day for each in changed if each.day != best.day):
        return None
    return first


def _turned(statement: DateStatement) -> dt.date | None:
    """The day that the same numbers name with day and month the other way round."""
    day = statement.day
    if day.day > 12 or not any(
        note.startswith(("day before month", "month before day", "order of")) for note in statement.moment.assumptions
    ):
        return None
    return day.replace(month=day.day, day=day.month)


def fullest(statements: list[DateStatement]) -> list[DateStatement]:
    """Moves the fullest statement of the first one's instant to the front; agreement makes it surer."""
    if not statements:
        return statements
    best = statements[0]
    fuller = next((each for each in statements[1:] if each.candidate.confidence >= 0.6 and _fuller(each, best)), None)
    ordered = [fuller, *(each for each in statements if each is not fuller)] if fuller else statements
    first = ordered[0]
    agreeing = sum(_agrees(each, first) for each in ordered[1:])
    first.candidate.confidence = min(0.99, first.candidate.confidence + 0.02 * min(agreeing, 3))
    return ordered


def _agrees(other: DateStatement, best: DateStatement) -> bool:
    if other.has_clock and best.has_clock and not (other.zone_assumed or best.zone_assumed):
        return abs(other.moment.value - best.moment.value) < _SAME
    return same_day(other.day, best.moment)


def _fuller(other: DateStatement, best: DateStatement) -> bool:
    """Whether a statement tells the same instant more fully: with a clock time, a stated zone, or the page's own offset."""
    if not other.has_clock:
        return False
    apart = abs(other.moment.value - best.moment.value)
    if not best.has_clock:
        return other.day == best.day
    if best.zone_assumed:
        return not other.zone_assumed and apart <= dt.timedelta(hours=14)
    if other.zone_assumed:
        return False
    if best.moment.value.time() == _MIDNIGHT and other.moment.value.time() != _MIDNIGHT:
        return other.day == best.day
    return False


def told_in(reading: Reading, best: DateStatement, others: Sequence[DateStatement]) -> dt.tzinfo | None:
    """The zone in which the page tells its readers an instant that it states in UTC, where that follows from the page.

    Another statement of the same instant may have an offset; a printed clock time that differs by whole quarters of an
    hour gives it, and so does an instant that is midnight on the printed day. Else the page's zone counts, if the instant
    is midnight there or falls on the printed day.
    """
    value = best.moment.value
    if value.tzinfo is not dt.UTC or best.zone_assumed or not best.has_clock:
        return None
    for other in others:
        offset = other.moment.value.utcoffset()
        if other.has_clock and not other.zone_assumed and offset and abs(other.moment.value - value) < _SAME:
            return fixed_zone(int(offset.total_seconds()) // 60)
    for other in others:
        local = other.moment.value.replace(tzinfo=dt.UTC)
        if other.has_clock and other.zone_assumed:
            offset = local - value.replace(second=local.second, microsecond=0)
        elif not other.has_clock and other.day != value.date() and value.minute in (0, 30) and value.second == 0:
            offset = local - value
        else:
            continue
        if offset and not offset % _QUARTER and dt.timedelta(hours=-12) <= offset <= dt.timedelta(hours=14):
            return fixed_zone(int(offset.total_seconds()) // 60)
    home = reading.stated_zone
    if home is None:
        return None
    local = value.astimezone(home)
    if (value.minute, value.second, value.microsecond) == (0, 0, 0) and value.hour and local.time() == _MIDNIGHT:
        return home
    if local.date() != value.date() and any(not each.has_clock and each.day == local.date() for each in others):
        return home
    return None


def candidates(
    reading: Reading, ordered: list[DateStatement], unread: Sequence[Candidate], beside: Sequence[DateStatement] = ()
) -> list[Candidate]:
    """The candidates of weighed statements, with the zone that the page's readers see; unreadable ones last."""
    if ordered:
        raw = ordered[0].candidate.raw
        if isinstance(raw, RawDate):
            raw.told_in = told_in(reading, ordered[0], [*ordered[1:], *beside])
    return [*(each.candidate for each in ordered), *unread]
