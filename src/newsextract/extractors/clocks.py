"""The time at the beginning of a line: a clock time, a date, "2 hours ago"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from newsextract.extractors.feed_words import TIME_PREFIXES
from newsextract.normalizers.date_lines import opening_words
from newsextract.normalizers.date_words import DATE_CONNECTORS
from newsextract.normalizers.dates import find_dates, parse_clock

_CLOCK = re.compile(
    r"(?:(?:午前|午後|上午|下午|오전|오후)\s?)?\d{1,2}(?:[:.h時시点點]\s?\d{2}\s?(?:[分분])?(?::\d{2})?)?\s?"
    r"(?:[AaPp]\.?\s?[Mm]\b\.?|Uhr\b|h\b|uur\b|Uhr\b|น\.)?(?:\s(?:GMT|UTC|EST|EDT|ET|CET|BST)\b)?"
)
_AGO = re.compile(
    r"(?:(?:\d{1,3}|an?|one)\s?(?:s|sec|secs|seconds?|m|min|mins|minutes?|h|hr|hrs|hours?|d|days?|weeks?)\s?ago\b"
    r"|just now\b|vor \d{1,3} (?:Sekunden|Minuten?|Min\.|Stunden?|Std\.|Tag(?:en)?)|hace \d{1,3} \w{1,9}|il y a \d{1,3} \w{1,9}"
    r"|\d{1,3} \w{1,9} fa\b|há \d{1,3} \w{1,9}|\d{1,3} \w{1,9} (?:geleden|sedan|siden|sitten|temu|önce|назад|тому)\b"
    r"|\d{1,3}\s?(?:分前|時間前|日前|分钟前|小时前|天前|분 전|시간 전|일 전))",
    re.IGNORECASE,
)


_WHOLE_DATE = re.compile(r"(?:([^\W\d_]{3,9})\.? \d{1,2}, (?:19|20)\d\d|\d{1,2}\.? ([^\W\d_]{3,9})\.? (?:19|20)\d\d)\Z")
_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"\d{4}|\d[./-]\d\d(?!\d)|[令平民]")
_NUMBER = re.compile(r"\d{1,4}(?:st|nd|rd|th|er|re)?[.,]?[ \u00a0]")
# what stands between the numbers of a date or of a clock time and the words behind them
_BETWEEN = DATE_CONNECTORS | {"uhr", "h", "hs", "hrs", "am", "pm", "a", "p", "uur", "kl", "klo", "on", "um", "le", "el"}
_WORD = re.compile(r"[A-Za-z]{1,20}")


def leading_time(line: str, languages: Sequence[str] = ()) -> str | None:
    """The words at the beginning of a line that tell a time, or None.

    Args:
        line: A line of text.
        languages: The page's languages.
    """
    if not _may_open(line[:24]):
        return None
    head = line[:60]
    if not _DIGIT.search(head, 0, 24) and not head.startswith(("just now", "Just now")):
        return None
    if (match := _WHOLE_DATE.match(line)) and (match[1] or match[2])[:3].casefold() in TIME_PREFIXES:
        return line  # the commonest lines, read without a parser
    if match := _AGO.match(head):
        return match.group()
    if (clock := _leading_clock(line, head)) and not _DIGIT.search(head, len(clock), len(clock) + 20):
        return clock  # no date follows
    if _may_be_date(head):
        for parsed in find_dates(head, languages=languages or ("en",), limit=1):
            if parsed.start == 0:
                return head[: parsed.end]
    return clock


def _leading_clock(line: str, head: str) -> str | None:
    match = _CLOCK.match(head)
    if (
        match
        and _stands_alone(head, match.end())
        and (text := match.group().strip())
        and not text.isdigit()
        and parse_clock(text)
    ):
        return line[: match.start()] + text
    return None


def _may_open(head: str) -> bool:
    """Whether a line can begin with a time at all: most lines begin with a word that no time begins with."""
    first = head[:1]
    if not first.isascii() or first.isdigit():
        return True
    word = _WORD.match(head)
    return word is not None and (not head[word.end() : word.end() + 1].isascii() or word.group().lower() in _openings())


def _may_be_date(head: str) -> bool:
    """Whether a line can begin with a full date: it has a year near, and its first number goes with what is behind it."""
    if not _YEAR.search(head, 0, 48):
        return False
    number = _NUMBER.match(head)
    if number is None:
        return True
    word = _WORD.match(head, number.end())  # "20 things to do in 2024"
    return (
        word is None
        or not head[word.end() : word.end() + 1].isascii()
        or word.group().lower() in _openings()
        or word.group().lower() in _BETWEEN
    )


@cache
def _openings() -> frozenset[str]:
    """The ASCII words that a date, a clock time or a relative time may begin with."""
    return opening_words() | {"a", "an", "one", "just", "vor", "hace", "il", "h"}


# how long a video lasts is no time of a day
_LENGTH = re.compile(r"\s?(?:min|mins|minut\w{0,4}|sec|sek|мин|хв|分钟|分鐘|Std|hours?|hrs?)\b\.?", re.IGNORECASE)


def _stands_alone(line: str, end: int) -> bool:
    """Whether no word or number goes on behind the time: "9:16-year-old", "5:0 win", "01:43 min"."""
    rest = line[end:]
    if _LENGTH.match(line, end):
        return False
    return not rest or rest[0].isspace() or rest[0] in "|·•–—,:" or line[end - 1].isspace()
