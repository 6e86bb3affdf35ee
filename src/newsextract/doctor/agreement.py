"""Whether two answers for a field say the same."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any

_WORDS = re.compile(r"\w+")
_SAME_TEXT = 0.8
_SAME_BODY = 0.9
"""Word F1 at which two bodies are one; a dropped box or a kept caption stays above it, half a story does not."""
_SAME_MOMENT = 60  # seconds


def agree(field: str, one: Any, other: Any) -> bool | None:
    """Whether two values of a field agree; None where one is missing or the field is not compared.

    Args:
        field: The field's name.
        one: Its value as a record's dict has it.
        other: Another such value.
    """
    compare = _COMPARED.get(field)
    if compare is None or not one or not other:
        return None
    return compare(one, other)


def _texts(one: Any, other: Any) -> bool:
    return _overlap(_words(str(one)), _words(str(other))) >= _SAME_TEXT


def _bodies(one: Any, other: Any) -> bool:
    return _overlap(_words(_joined(one)), _words(_joined(other))) >= _SAME_BODY


def _captions(one: Any, other: Any) -> bool:
    return _overlap(_words(_joined(one)), _words(_joined(other))) >= _SAME_TEXT


def _bylines(one: Any, other: Any) -> bool:
    return _names(one) == _names(other)


def _moments(one: Any, other: Any) -> bool:
    try:
        apart = dt.datetime.fromisoformat(str(one)) - dt.datetime.fromisoformat(str(other))
    except (TypeError, ValueError):
        return False
    return abs(apart.total_seconds()) <= _SAME_MOMENT


def _names(byline: Any) -> set[str]:
    authors = byline.get("authors") if isinstance(byline, Mapping) else None
    return {str(author.get("name")).casefold() for author in authors or () if isinstance(author, Mapping)}


def _joined(items: Any) -> str:
    return " ".join(str(item.get("text") or "") for item in items if isinstance(item, Mapping))


def _words(text: str) -> Counter[str]:
    return Counter(_WORDS.findall(text.casefold()))


def _overlap(one: Counter[str], other: Counter[str]) -> float:
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 1.0


_COMPARED: dict[str, Callable[[Any, Any], bool]] = {
    "headline": _texts,
    "kicker": _texts,
    "standfirst": _texts,
    "section": _texts,
    "byline": _bylines,
    "published": _moments,
    "updated": _moments,
    "body": _bodies,
    "captions": _captions,
}
