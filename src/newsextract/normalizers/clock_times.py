"""Clock times: "5:15 AM", "14.30 Uhr", "14h30", "午後3時05分", with the zone printed behind them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time, tzinfo

from newsextract.normalizers.date_tokens import Token, cut, fold_line, mark_at, number_at, touching, word_at
from newsextract.normalizers.date_words import (
    CLOCK_SIGNS,
    FILLERS,
    HOUR_SIGNS,
    LANGUAGE_BOUND,
    MINUTE_SIGNS,
    OCLOCK,
    SECOND_SIGNS,
    folded,
    half_days,
    labels,
)
from newsextract.normalizers.month_names import names_in_order
from newsextract.normalizers.parsed_date import Setting
from newsextract.normalizers.zone_names import fixed_zone, is_abbreviation, zone_by_abbreviation

_LONGEST_CLOCK = 60
"""Characters; a longer text is no clock time."""


@dataclass(slots=True, frozen=True)
class Clock:
    """A clock time read from tokens; `end` is the index after it, `strange_zone` a zone that is not understood."""

    hour: int
    minute: int
    second: int | None
    microsecond: int
    zone: tzinfo | None
    strange_zone: str | None
    sure: bool
    end: int


def read_clock(
    line: str, tokens: list[Token], at: int, setting: Setting, *, signed: bool = False, iso: bool = False
) -> Clock | None:
    """Read the clock time that begins at token `at`.

    Args:
        line: The folded line, for the case of zone abbreviations.
        tokens: Its tokens.
        at: Where the time must begin.
        setting: What is known about the page.
        signed: A word such as "um" or "kl" stood before, so "9.16" and "18h" are times.
        iso: The date was written year first, so "-05:00" is an offset and not the end of a span.
    """
    half, start = _half_day(tokens, at, setting)
    hour = number_at(tokens, start, 2)
    if hour is None:
        return None
    parts = _minutes(tokens, start)
    if parts is None:
        minute, second, micro, end, sure, dotted = 0, None, 0, start + 1, False, False
    else:
        minute, second, micro, end, sure, dotted = parts
    if half is None:
        half, end = _half_day(tokens, end, setting)
    elif parts is None or (tokens[at].key.isascii() and not {"hu", "ko", "vi"} & {*setting.languages}):
        return None  # "am 4. Februar" is no clock time.
    sure = sure or half is not None
    if mark_at(tokens, end, ":") and word_at(tokens, end + 1) in folded(OCLOCK):
        end += 1
    if word_at(tokens, end) in folded(OCLOCK) and not (parts is None and not _bare_hour(tokens, end, signed)):
        end += 1 + mark_at(tokens, end + 1, ".")
        sure = True
    if parts is None and not sure:
        return None
    zone, strange, after = read_zone(line, tokens, end, setting, iso=iso or second is not None)
    sure = sure or after > end
    if dotted and not (sure or signed or _line_pauses(tokens, end)):
        return None
    full = _twenty_four(hour, half)
    if full is None or minute > 59 or (second or 0) > 59:
        return None
    return Clock(full, minute, second, micro, zone, strange, sure, after)


def _minutes(tokens: list[Token], at: int) -> tuple[int, int | None, int, int, bool, bool] | None:
    """Read what follows the hour: minute, second, microsecond, end, whether it is surely a time, whether dotted."""
    sign = at + 1
    if mark_at(tokens, sign, ":.") and touching(tokens, sign) and touching(tokens, sign + 1):
        minute, mark = number_at(tokens, sign + 1, 2), tokens[sign].key
        if minute is None or len(tokens[sign + 1].key) != 2:
            return None
        end, second, micro = sign + 2, None, 0
        if mark_at(tokens, end, mark) and touching(tokens, end) and touching(tokens, end + 1):
            second = number_at(tokens, end + 1, 2)
            if second is None and mark == ".":
                return None  # "10.11.2024" is no time.
            end += 2 if second is not None else 0
        if (
            mark == "."
            and mark_at(tokens, end, ".")
            and touching(tokens, end + 1)
            and number_at(tokens, end + 1) is not None
        ):
            return None
        if mark == ":" and second is not None:
            micro, end = _fraction(tokens, end)
        return minute, second, micro, end, mark == ":", mark == "."
    if word_at(tokens, sign) not in folded(HOUR_SIGNS):
        return None
    minute = number_at(tokens, sign + 1, 2)
    if minute is None:
        east_asian = tokens[sign].key in "時时点點시"
        return (0, None, 0, sign + 1, True, False) if east_asian else None
    if len(tokens[sign + 1].key) != 2 and word_at(tokens, sign + 2) not in folded(MINUTE_SIGNS):
        return None
    end = sign + 2
    if word_at(tokens, end) not in folded(MINUTE_SIGNS):
        return minute, None, 0, end, True, False
    second = number_at(tokens, end + 1, 2)
    if second is not None and word_at(tokens, end + 2) in folded(SECOND_SIGNS):
        return minute, second, 0, end + 3, True, False
    return minute, None, 0, end + 1, True, False


def _fraction(tokens: list[Token], end: int) -> tuple[int, int]:
    """Read ".123" after seconds as microseconds; further digits are cut off as the standard library does."""
    if (
        mark_at(tokens, end, ".,")
        and touching(tokens, end)
        and touching(tokens, end + 1)
        and tokens[end + 1].kind == "N"
    ):
        return int(tokens[end + 1].key[:6].ljust(6, "0")), end + 2
    return 0, end


def _bare_hour(tokens: list[Token], at: int, signed: bool) -> bool:
    """Say whether an hour without minutes is meant by the word at `at`: "18 Uhr" always, "18h" only after "à"."""
    return tokens[at].key in ("uhr", "น", "uur") or (signed and tokens[at].key in ("h", "hs", "hrs", "heures", "horas"))


def _line_pauses(tokens: list[Token], at: int) -> bool:
    """Say whether the line ends or pauses here, so that "9.16" is not the start of a price or a measure."""
    return at >= len(tokens) or mark_at(tokens, at, ",|-/()[];")


def _half_day(tokens: list[Token], at: int, setting: Setting) -> tuple[str | None, int]:
    """Read "a.m.", "pm", "오후" … at `at`; return which half of the day and the index behind it."""
    word = word_at(tokens, at)
    if not word:
        return None, at
    end = at + 1
    if len(word) <= 2 and mark_at(tokens, end, ".") and len(word_at(tokens, end + 1)) in (1, 2):
        joined = word + tokens[end + 1].key
        if joined in half_days():
            return half_days()[joined], end + 2 + mark_at(tokens, end + 2, ".")
    half = half_days().get(word)
    if half is None or LANGUAGE_BOUND.get(word, word) not in (word, *setting.languages):
        return None, at
    if word == "am" and "de" in setting.languages:
        return None, at  # German "am" is "on the".
    return half, end + (mark_at(tokens, end, ".") and touching(tokens, end))


def _twenty_four(hour: int, half: str | None) -> int | None:
    """Turn an hour of a half day into one of 0 to 23."""
    if hour > 23 or (half == "am" and hour > 12):
        return None
    if half is None or hour > 12:
        return hour
    if half == "night":
        return 0 if hour == 12 else hour + 12 if hour >= 6 else hour
    return hour % 12 + (12 if half == "pm" else 0)


def read_zone(
    line: str, tokens: list[Token], at: int, setting: Setting, *, iso: bool = False
) -> tuple[tzinfo | None, str | None, int]:
    """Read a zone or offset at `at`: "EET", "(UTC)", "GMT+2", "+0200", "+02:00".

    Returns:
        The zone, or None; the abbreviation when it is one but cannot be settled; the index after it.
    """
    bracket = mark_at(tokens, at, "(")
    first = at + bracket
    if first >= len(tokens):
        return None, None, at
    token = tokens[first]
    if token.kind == "P":
        minutes, end = _offset(tokens, first, iso=iso, named=False)
        return (
            (None, None, at)
            if minutes is None
            else (fixed_zone(minutes), None, end + (bracket and mark_at(tokens, end, ")")))
        )
    # Only capitals count, since "est", "art" or "cat" are words too; Russian prints "мск" small.
    capital = line[token.start : token.end].isupper() or token.key == "мск" or token.key in ("gmt", "utc")
    if token.kind != "W" or not capital or not is_abbreviation(token.key):
        return None, None, at
    if token.key == "z" and not touching(tokens, first):
        return None, None, at
    end = first + 1
    zone = zone_by_abbreviation(token.key, setting.country)
    if token.key in ("gmt", "utc"):
        minutes, end = _offset(tokens, end, iso=iso, named=True)
        zone = fixed_zone(minutes or 0)
    strange = None if zone else line[token.start : token.end]
    return zone, strange, end + (bracket and mark_at(tokens, end, ")"))


def _offset(tokens: list[Token], at: int, *, iso: bool, named: bool) -> tuple[int | None, int]:
    """Read "+02:00", "+0200" or, after GMT or UTC (`named`), "+2"; return minutes and the index behind."""
    if not (mark_at(tokens, at, "+-") and touching(tokens, at + 1) and tokens[at + 1].kind == "N"):
        return None, at
    west, digits, end = tokens[at].key == "-", tokens[at + 1].key, at + 2
    if len(digits) == 4:
        hours, minutes = int(digits[:2]), int(digits[2:])
        if west and touching(tokens, at) and not iso and not named:
            return None, at
    elif (
        len(digits) <= 2
        and mark_at(tokens, end, ":")
        and touching(tokens, end + 1)
        and number_at(tokens, end + 1, 2) is not None
    ):
        if west and not (iso or named):
            return None, at  # "09:16-10:30" is a span of time.
        hours, minutes, end = int(digits), int(tokens[end + 1].key), end + 2
    elif len(digits) <= 2 and (named or iso):
        hours, minutes = int(digits), 0
    else:
        return None, at
    if hours > 14 or minutes not in (0, 30, 45):
        return None, at
    return (-1 if west else 1) * (hours * 60 + minutes), end


def skip_fillers(tokens: list[Token], at: int, setting: Setting, most: int = 8) -> tuple[int, bool]:
    """Step over the small words, weekdays and marks between a date and its time.

    Returns:
        The index after them, and whether a word such as "um" or "kl" was the last of them.
    """
    signed = False
    weekdays = names_in_order(setting.languages, "weekday")
    for _ in range(most):
        if at >= len(tokens) or tokens[at].kind == "N":
            break
        key = tokens[at].key
        if tokens[at].kind == "P":
            if key not in ",|-/@().:;":
                break
            signed = (signed and key == ".") or key == "@"
        elif key in folded(FILLERS) or key in weekdays:
            signed = key in folded(CLOCK_SIGNS)
        else:
            break
        at += 1
    return at, signed


def clock_of(text: str, setting: Setting) -> Clock | None:
    """Read a text that is a clock time and nothing else, apart from labels and small words before it."""
    if len(text) > _LONGEST_CLOCK:
        return None
    line = fold_line(text)
    tokens = cut(line)
    for at in range(min(len(tokens), 6)):
        # "12.30" alone is a time in many feeds; "1.50" alone may be a price.
        signed = (number_at(tokens, at) is not None and len(tokens[at].key) == 2) or word_at(tokens, at - 1) != ""
        clock = read_clock(line, tokens, at, setting, signed=signed)
        if clock is not None and (clock.sure or signed):
            rest, _ = skip_fillers(tokens, clock.end, setting, 3)
            return clock if rest >= len(tokens) else None
        word = word_at(tokens, at)
        if not (word in folded(FILLERS) or word in labels() or mark_at(tokens, at, ".:,|-(")):
            return None
    return None


def parse_clock(text: str) -> time | None:
    """Read a text that is a clock time.

    Args:
        text: Such as "5:15 AM", "11.17 p.m.", "14:30 Uhr", "14h30", "午後3時05分" or "오후 3:05".

    Returns:
        The time; aware only when a zone is printed with it. None when the text is anything else.

    Example:
        >>> parse_clock("11.17 p.m.")
        datetime.time(23, 17)
    """
    clock = clock_of(text.strip(), Setting())
    return None if clock is None else time(clock.hour, clock.minute, clock.second or 0, clock.microsecond, clock.zone)
