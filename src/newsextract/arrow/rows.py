"""Articles as rows: nested tuples of plain values, in the order of the fields.

They are quickly made, and small to send to another process; columns are made of many of them at once. An instant is a pair,
microseconds since 1970 and the offset that the page told it in; evidence is one flat sequence, each entry with the name of its
field in front.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import functools
import operator
import types
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Union, get_args, get_origin

from newsextract.article import Article
from newsextract.evidence import Evidence
from newsextract.serialize import field_types

Row = tuple[Any, ...]
"""The values of an article, as the columns take them."""

_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_MICROSECOND = dt.timedelta(microseconds=1)


def row_of(article: Article, *, evidence: bool = True) -> Row:
    """The row of an article.

    Args:
        article: The article.
        evidence: Whether the evidence is wanted too.

    Raises:
        Exception: A value is none of its type, or a time is out of the range that UTC has.
    """
    row: Row = _maker(Article)(article)
    if evidence:
        return row
    place = _place("evidence")
    return (*row[:place], None, *row[place + 1 :])


def blank_row(url: str | None = None) -> Row:
    """The row of a page without a record: nothing but its URL, if that is known."""
    return tuple(url if name == "url" else None for name in field_types(Article))


def url_of(row: Row) -> str | None:
    """The URL in a row."""
    url: str | None = row[_place("url")]
    return url


@functools.cache
def _place(name: str) -> int:
    return list(field_types(Article)).index(name)


@functools.cache
def _maker(cls: type[Any]) -> Callable[[Any], Row]:
    """Makes tuples of records of a type; where nothing in them is to be changed, without a step of Python."""
    hints = field_types(cls)
    read: Callable[[Any], Row] = operator.attrgetter(*hints)
    changes = [(place, change) for place, hint in enumerate(hints.values()) if (change := _change(hint)) is not None]
    return functools.partial(_changed, read, changes) if changes else read


def _changed(read: Callable[[Any], Row], changes: Sequence[tuple[int, Callable[[Any], Any]]], record: Any) -> Row:
    values = list(read(record))
    for place, change in changes:
        if values[place]:  # None and an empty tuple are what they are
            values[place] = change(values[place])
    return tuple(values)


def _change(hint: Any) -> Callable[[Any], Any] | None:
    """What makes a value of this type plain; None if it is plain as it is."""
    origin, args = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        return _change(next(a for a in args if a is not type(None)))
    if origin is dict:  # the evidence: {field: (Evidence, ...)}
        return _flat
    if origin is tuple:
        inner = _change(args[0])
        return None if inner is None else functools.partial(_each, inner)
    if hint is dt.datetime:
        return instant
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        return _maker(hint)
    return None


def _each(change: Callable[[Any], Any], values: Sequence[Any]) -> Row:
    return tuple(map(change, values))


def _flat(evidence: Mapping[str, Sequence[Evidence]]) -> Row:
    read = _maker(Evidence)
    return tuple([(field, *read(entry)) for field, entries in evidence.items() for entry in entries])


def instant(moment: dt.datetime) -> tuple[int, int]:
    """A time as its instant, in microseconds since 1970, and its offset in seconds.

    Raises:
        OverflowError: The instant is out of the range that UTC has.
    """
    offset = moment.utcoffset()
    return (moment.astimezone(dt.UTC) - _EPOCH) // _MICROSECOND, int(
        offset.total_seconds()
    ) if offset is not None else 0
