"""Articles as JSON text, written straight from the records: a file of a million lines spares the dicts that nobody else sees.

The text is what ``json.dumps(article.to_dict(), ensure_ascii=False)`` gives, to the letter. How a type is written is worked out once;
for a record that is a pattern with its names in it, and what reads all its values at a time.
"""

from __future__ import annotations

import json
import math
import operator
from collections.abc import Callable
from json.encoder import encode_basestring as quoted
from typing import Any

from newsextract.article import Article
from newsextract.serialize import field_names, is_record, plain

Writer = Callable[[Any], str]


def article_line(article: Article, *, source: str | None = None, evidence: bool = True) -> str:
    """The JSON of an article, without a line's end.

    Args:
        article: The article.
        source: What stands before its fields under this name, if anything shall.
        evidence: Whether the evidence is wanted too.
    """
    text = _WRITERS[type(article)](article) if evidence else _BARE[type(article)](article)
    return text if source is None else f'{{"source": {quoted(source)}, {text[1:]}'


class _Writers(dict[type[Any], Writer]):
    """What writes a value, by its type.

    Args:
        without: Fields that records are written without.
    """

    def __init__(self, *without: str) -> None:
        super().__init__()
        self._without = without

    def __missing__(self, kind: type[Any]) -> Writer:
        self[kind] = writer = self._record(kind) if is_record(kind) else _other
        return writer

    def _record(self, kind: type[Any]) -> Writer:
        names = [name for name in field_names(kind) if name not in self._without]
        pattern = "{" + ", ".join(f"{quoted(name)}: %s" for name in names) + "}"
        read: Callable[[Any], tuple[Any, ...]] = operator.attrgetter(
            *names
        )  # of one name it gave no tuple; none has one alone

        def write(record: Any) -> str:
            return pattern % tuple([_WRITERS[type(value)](value) for value in read(record)])

        return write


def _several(values: tuple[Any, ...] | list[Any]) -> str:
    return f"[{', '.join([_WRITERS[type(value)](value) for value in values])}]" if values else "[]"


def _named(values: dict[Any, Any]) -> str:
    if not all(type(name) is str for name in values):
        return _other(values)
    return "{" + ", ".join([f"{quoted(name)}: {_WRITERS[type(value)](value)}" for name, value in values.items()]) + "}"


def _number(value: float) -> str:
    return repr(value) if math.isfinite(value) else _other(value)


def _other(value: Any) -> str:
    return json.dumps(plain(value), ensure_ascii=False)


_WRITERS = _Writers()
_WRITERS.update(
    {
        str: quoted,
        type(None): lambda _: "null",
        int: repr,
        float: _number,
        tuple: _several,
        list: _several,
        dict: _named,
    }
)
_BARE = _Writers("evidence")
