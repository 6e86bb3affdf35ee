"""Cut a printed line into numbers, words and marks, keeping each one's place in the line."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

_ZEROS = (
    *(0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66, 0x0E50),
    *(0x0ED0, 0x0F20, 0x1040, 0x17E0, 0x1810, 0xFF10),
)
"""Code points of the digit zero in the scripts that news pages use; nine more digits follow each."""

_SAME_LENGTH: dict[int, str] = {zero + n: str(n) for zero in _ZEROS for n in range(10)}
_SAME_LENGTH |= dict.fromkeys((0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0xFF0D), "-")
_SAME_LENGTH |= dict.fromkeys((0x00B7, 0x2022, 0x2027, 0x30FB, 0x2219, 0x25CF, 0x2502, 0xFF5C, 0x00A6), "|")
_SAME_LENGTH |= {0xFF1A: ":", 0x2236: ":", 0xFF0F: "/", 0x2044: "/", 0xFF0E: ".", 0x0964: ".", 0x0970: ".", 0xFF0B: "+"}
_SAME_LENGTH |= {0xFF0C: ",", 0x060C: ",", 0x3001: ",", 0x3002: ".", 0xFF08: "(", 0xFF09: ")", 0x061B: ";", 0x2019: "'"}
_SAME_LENGTH |= dict.fromkeys((0x00AD, 0x200B, 0x200E, 0x200F, 0xFEFF, *range(0x202A, 0x202F), 0x061C), " ")
_SAME_LENGTH |= dict.fromkeys(range(0x2066, 0x206A), " ")

_LETTERS = (
    "A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u1fff\u200c\u200d\u2c00-\u2dff"
    "\u3041-\u30fa\u30fc-\u30ff\u3130-\u318f\ua640-\ua9ff\uac00-\ud7af"
)
_HAN_WORDS = (
    "令和|平成|民國|民国|午前|午後|午后|上午|下午|凌晨|清晨|早上|早晨|傍晚|晚上|深夜|中午|今天|今日|昨天|昨日|前天|"
    "小时|小時|時間|分钟|分鐘|更新|公開|掲載|投稿|配信|发布|發布|发表|發表|修改|"
    "星期[一二三四五六日天]|[周週][一二三四五六日]|[月火水木金土日]曜日?"
)

_TOKEN = re.compile(
    # A year with a clock time stuck to it ("20247:55"), as happens when a page's pieces are joined.
    "(?P<N>(?:19|20)[0-9]{2}(?=[0-9]{1,2}:[0-9]{2}(?![0-9]))|[0-9]+)"
    f"|(?P<W>{_HAN_WORDS}|[\u3400-\u9fff]|[{_LETTERS}]+(?:'[{_LETTERS}]+)?)"
    r"|(?P<P>\S)"
)

_MARKS = re.compile("[\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u065f\u0670\u093c\u09bc\u200c\u200d]")
_LIKE_LETTERS = str.maketrans({"ı": "i", "ي": "ی", "ى": "ی", "ك": "ک", "ё": "е"})


class Token(NamedTuple):
    """One piece of a line: kind "N" (number), "W" (word) or "P" (mark); `key` is its folded form."""

    kind: str
    key: str
    start: int
    end: int


def fold_line(text: str) -> str:
    """Write digits and marks of all scripts as ASCII, each by one character, so that places stay true."""
    return text if text.isascii() else text.translate(_SAME_LENGTH)


def fold_word(word: str) -> str:
    """Fold case, accents and vowel points, so that "FÉVRIER", "fevrier" and "février" are one key."""
    if word.isascii():
        return word.lower()
    bare = _MARKS.sub("", unicodedata.normalize("NFD", word.casefold()).translate(_LIKE_LETTERS))
    return unicodedata.normalize("NFC", bare)


def cut(line: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Cut a folded line (see `fold_line`) into tokens; spaces are dropped, their places stay visible."""
    tokens: list[Token] = []
    for found in _TOKEN.finditer(line, start, len(line) if end is None else end):
        kind = found.lastgroup or "P"
        piece = found.group()
        tokens.append(Token(kind, fold_word(piece) if kind == "W" else piece, found.start(), found.end()))
    return tokens


def touching(tokens: list[Token], at: int) -> bool:
    """Say whether token `at` stands directly behind the one before it, without a space."""
    return 0 < at < len(tokens) and tokens[at - 1].end == tokens[at].start


def mark_at(tokens: list[Token], at: int, marks: str) -> bool:
    """Say whether token `at` exists and is one of these marks."""
    return 0 <= at < len(tokens) and tokens[at].kind == "P" and tokens[at].key in marks


def word_at(tokens: list[Token], at: int) -> str:
    """Return the folded word at `at`, or "" when there is none."""
    return tokens[at].key if 0 <= at < len(tokens) and tokens[at].kind == "W" else ""


def number_at(tokens: list[Token], at: int, most_digits: int = 4) -> int | None:
    """Return the number at `at`, or None when there is none or it is too long."""
    if at < len(tokens) and tokens[at].kind == "N" and len(tokens[at].key) <= most_digits:
        return int(tokens[at].key)
    return None


def phrase_at(tokens: list[Token], at: int, table: dict[str, int]) -> tuple[int, int] | None:
    """Look up the longest phrase of one to three words at `at`; words may be joined by a space or, closely, by a dot.

    Returns:
        The table's value and the index after the phrase, or None.
    """
    if not word_at(tokens, at):
        return None
    found: tuple[int, int] | None = None
    phrase, end = tokens[at].key, at + 1
    for _ in range(3):
        value = table.get(phrase)
        if value is not None:
            found = value, end
        if (
            mark_at(tokens, end, ".")
            and touching(tokens, end)
            and touching(tokens, end + 1)
            and word_at(tokens, end + 1)
        ):
            phrase, end = f"{phrase}.{tokens[end + 1].key}", end + 2
        elif word_at(tokens, end):
            phrase, end = f"{phrase} {tokens[end].key}", end + 1
        else:
            break
    return found
