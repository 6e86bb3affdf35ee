"""What stands in a byline and names nobody: dates, clock times, ages, e-mail addresses, handles, links."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from newsextract.normalizers.junk_words import TIME_WORDS
from newsextract.normalizers.month_names import MONTHS, WEEKDAYS
from newsextract.normalizers.phrase_index import word_key

_TOKEN = re.compile(r"\S+")
_NUMBER = re.compile(r"[(\[•·|–-]*[~≈<>]?\d")
_NAMED_NUMBER = re.compile(r"\(?\d{1,3}[^\W\d_]{4,}(?:\.\w+)?\)?[,;]?\Z")  # "24horas.cl", "20minutos": a newsroom
_ADDRESS = re.compile(r"@|://|\bwww\.|\[email|protected\]|%[tsd]\b|\bmailto\b", re.IGNORECASE)
_ZONE = re.compile(r"(?:[A-Z]{1,2}[SD]?T|GMT|UTC|CET|CEST|BST|MSK|WIB|WITA|WIT|[AP]M)(?:[+-]\d+)?[),]?\Z")


_JOINTS = frozenset([",", "-", "–", "—", "/"])  # signs inside dates and times


def _plain(word: str) -> str:
    word = unicodedata.normalize("NFKD", word.casefold())
    return "".join(char for char in word if not unicodedata.combining(char)).strip(".,:;()·|•'’")


@cache
def _calendar() -> frozenset[str]:
    """Months and weekdays of every language, without accents."""
    names = [name for table in (MONTHS, WEEKDAYS) for line in table.values() for name in re.split(r"[,|]", line)]
    return frozenset(_plain(word) for name in names for word in name.split())


def _is_calendar(token: str) -> bool:
    return any(_plain(part) in _calendar() for part in re.split(r"[-/,]", token)[:3] if part)


def _is_time(token: str) -> bool:
    return word_key(token.strip(",;|·•–-")) in TIME_WORDS or bool(_ZONE.match(token)) or token in _JOINTS


def noise_spans(text: str) -> list[tuple[int, int]]:
    """Where dates, times, addresses, handles and links stand in a byline.

    Args:
        text: The byline, at most some hundred characters.

    Returns:
        (start, end) places, in order, not overlapping. Words of a date count only beside a number, so that "April Roe" and "Jana Mai" stay.
    """
    tokens = list(_TOKEN.finditer(text))
    words = [token.group() for token in tokens]
    noisy = [_is_noise(word) for word in words]
    numbers = [place for place, word in enumerate(words) if noisy[place] and not _ADDRESS.search(word)]
    for place in numbers:
        _spread(words, noisy, place, 1)
    for place in numbers:
        _spread(words, noisy, place, -1)
    for place, word in enumerate(words):  # a sign at the edge parts the date from something else
        if word in _JOINTS and not (0 < place < len(words) - 1 and noisy[place - 1] and noisy[place + 1]):
            noisy[place] = False
    spans: list[tuple[int, int]] = []
    for place, token in enumerate(tokens):
        if noisy[place] and spans and noisy[place - 1]:
            spans[-1] = (spans[-1][0], token.end())
        elif noisy[place]:
            spans.append(token.span())
    return spans


def _is_noise(word: str) -> bool:
    if _ADDRESS.search(word):
        return True
    return bool(_NUMBER.match(word)) and not _NAMED_NUMBER.match(word) and not word.endswith("%")


def _spread(words: list[str], noisy: list[bool], place: int, step: int) -> None:
    """Marks the words of dates and times beside a number, at most four on one side."""
    at = place + step
    month_seen = step < 0 and place + 1 < len(words) and _is_calendar(words[place + 1])
    for _ in range(4):
        if not 0 <= at < len(words) or noisy[at]:
            return
        word = words[at]
        if _is_calendar(word) and not (step < 0 and month_seen and not _is_weekday(word)):
            month_seen = True
        elif (
            not _is_time(word)
            or (step < 0 and word[:1].isupper() and not _ZONE.match(word) and len(word) < 3)
            or (step < 0 and word in _JOINTS)
        ):
            return
        noisy[at] = True
        at += step


@cache
def _weekdays() -> frozenset[str]:
    names = (name for line in WEEKDAYS.values() for name in re.split(r"[,|]", line))
    return frozenset(_plain(word) for name in names for word in name.split())


def _is_weekday(word: str) -> bool:
    return _plain(word.strip(",.")) in _weekdays()
