"""How alike two texts, names or captions are, by the measures that the floors are set in."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

_CJK = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
_WORD = re.compile(rf"[{_CJK}]|[^\W{_CJK}]+")
_SAME = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00ad": None, "\u200b": None})
_BETWEEN_NAMES = re.compile(r",|;|\band\b|\bund\b|\bet\b|&|\|")
_BEFORE_NAME = re.compile(r"^(by|von|par|por|di)\s+", re.IGNORECASE)
_ALIKE = 0.9
"""From this ratio of difflib on, two captions count as the same."""


def words(text: str | None) -> Counter[str]:
    """The words of a text and how often they occur; each Chinese, Japanese or Korean character is a word."""
    return Counter(_WORD.findall(unicodedata.normalize("NFKC", text or "").lower()))


def word_f1(got: str, want: str) -> tuple[float, float, float]:
    """F1, precision and recall of the words of a text, as bags; two empty texts agree.

    Examples:
        >>> word_f1("the ferry left early", "the ferry left")
        (0.8571428571428571, 0.75, 1.0)
    """
    have, due = words(got), words(want)
    both = sum((have & due).values())
    if not both:
        return (1.0, 1.0, 1.0) if not have and not due else (0.0, 0.0, 0.0)
    precision, recall = both / sum(have.values()), both / sum(due.values())
    return 2 * precision * recall / (precision + recall), precision, recall


def folded(text: str | None) -> str:
    """A text without the differences that do not count: case, white space, kinds of quotes and dashes, soft hyphens.

    Examples:
        >>> folded("The “Old”  Pier – again")
        'the "old" pier - again'
    """
    return " ".join(unicodedata.normalize("NFKC", text or "").translate(_SAME).split()).casefold()


def names(values: Iterable[str] | None) -> set[str]:
    """Single names, folded, out of names that may be joined by commas or words.

    Examples:
        >>> sorted(names(["By Ada Quill and Ben Hart"]))
        ['ada quill', 'ben hart']
    """
    parts = [name.strip() for value in values or () for name in _BETWEEN_NAMES.split(value)]
    return {folded(_BEFORE_NAME.sub("", name)) for name in parts if name}


def overlap(have: set[str], want: set[str]) -> float:
    """The F1 of two sets, of which ``want`` is not empty."""
    return 2 * len(want & have) / (len(want) + len(have))


def alike(one: str, other: str) -> bool:
    """Whether two folded texts count as the same."""
    if one == other:
        return True
    return bool(one and other) and difflib.SequenceMatcher(None, one, other, autojunk=False).ratio() >= _ALIKE


def matches(have: Iterable[str], want: Iterable[str]) -> int:
    """How many texts find their like among those wanted, each of which is taken once."""
    left = list(want)
    hits = 0
    for text in have:
        match = next((due for due in left if alike(text, due)), None)
        if match is not None:
            left.remove(match)
            hits += 1
    return hits
