"""Clock times of a printed feed: which day each belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta, tzinfo

from newsextract.normalizers.clock_times import Clock, clock_of
from newsextract.normalizers.date_slots import parse_date
from newsextract.normalizers.parsed_date import ParsedDate, Precision, Setting, make_setting


def resolve_clock_times(
    texts: Sequence[str],
    *,
    captured_at: datetime | None,
    zone: tzinfo | None,
    languages: Sequence[str] = (),
    country: str | None = None,
) -> list[ParsedDate | None]:
    """Give days to the clock times of a printed feed, newest first.

    The first is the last such instant not after the capture; each next one is the last not after the one before. Full
    dates and relative times among them are read as such and continue the chain. What is unreadable does not break it.

    Args:
        texts: The printed times in the order of the page.
        captured_at: When the page was saved; without it only full dates are read, and the clock times behind them.
        zone: The zone of the printed times; None takes the offset of the capture time and notes it.
        languages: The page's language tags.
        country: ISO 3166 code of the publisher's country.

    Returns:
        As many answers as texts.

    Example:
        >>> times = resolve_clock_times(
        ...     ["5:15 AM", "11:17 PM"], captured_at=datetime(2024, 12, 22, 6, tzinfo=UTC), zone=UTC
        ... )
        >>> [one and one.value.isoformat() for one in times]
        ['2024-12-22T05:15:00+00:00', '2024-12-21T23:17:00+00:00']
    """
    setting = make_setting(tuple(languages), country, zone, captured_at, slot=True)
    bound = setting.captured_at
    answers: list[ParsedDate | None] = []
    for text in texts:
        if not text or not may_tell_time(text):
            answers.append(None)
            continue
        clock = clock_of(text, setting)
        answer = _chained(text, clock, bound, setting) if clock and bound else None
        if clock is None:
            # dateparser is left out: a feed's odd words are no dates.
            answer = parse_date(
                text,
                languages=languages,
                country=country,
                zone=setting.capture_zone()[0],
                captured_at=captured_at,
                allow_dateparser=False,
            )
        answers.append(answer)
        if answer is not None:
            # A day without a time leaves room for every time of that day.
            whole_day = answer.precision is Precision.DAY
            end = answer.value + timedelta(days=1, seconds=-1) if whole_day else answer.value
            bound = min(bound, end) if bound and whole_day else end
    return answers


def may_tell_time(text: str) -> bool:
    """Whether a text is short and holds a digit or one of the few words that tell a time without one."""
    return len(text) <= 120 and (any(map(str.isdigit, text)) or len(text) <= 40)


def _chained(text: str, clock: Clock, bound: datetime, setting: Setting) -> ParsedDate | None:
    """Return the last instant with this clock time that is not after `bound`."""
    home, assumed = setting.capture_zone()
    notes: tuple[str, ...] = ("day from the order of the feed and the capture", assumed)
    if clock.zone is not None:
        home, notes = clock.zone, notes[:1]
    day = bound.astimezone(home).date()
    for _ in range(2):
        value = datetime.combine(day, time(clock.hour, clock.minute, clock.second or 0, clock.microsecond), home)
        # Compared in UTC, since two times of one zone are otherwise compared without regard to summer time.
        if value.astimezone(UTC) <= bound.astimezone(UTC):
            break
        day -= timedelta(days=1)
    else:
        value = datetime.combine(day, value.timetz())
    precision = Precision.MINUTE if clock.second is None else Precision.SECOND
    start = len(text) - len(text.lstrip())
    bare = text.strip()
    return ParsedDate(
        value=value, precision=precision, assumptions=notes, text=bare, start=start, end=start + len(bare)
    )
