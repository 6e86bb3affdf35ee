"""Records as Arrow columns and back. Types and names follow from the records' own types, so nothing is listed twice.

Arrow has no time with an offset of its own: an instant is kept in UTC, and the offset that the page told it in stands beside
it as seconds in a column of its own, ``published`` and ``published_offset``. Evidence is one flat list, each entry with the
name of its field, since not every engine knows maps.

Columns are made of rows (:mod:`newsextract.arrow.rows`), each column of all rows at once, down to the innermost: pyarrow takes
long for dicts within lists within dicts, and next to nothing for a flat sequence of texts.
"""

from __future__ import annotations

import datetime as dt
import functools
import types
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, Union, get_args, get_origin

from newsextract.arrow.rows import Row
from newsextract.article import Article
from newsextract.errors import UsageError
from newsextract.evidence import Evidence
from newsextract.serialize import field_types

if TYPE_CHECKING:
    import pyarrow as pa

    Arrays = Callable[[Sequence[Any]], list[pa.Array]]
    """Makes the columns of the values of one field: one, or for an instant two."""

OFFSET = "_offset"
"""What the name of an instant's column ends in where its offset stands; in seconds east of UTC."""


def pyarrow() -> Any:
    """The package pyarrow.

    Raises:
        UsageError: It is not installed.
    """
    try:
        import pyarrow as pa
    except ImportError as error:
        raise UsageError('this needs pyarrow: pip install "newsextract[arrow]"') from error
    return pa


@dataclass(frozen=True, slots=True)
class Member:
    """One field of a record, as Arrow has it.

    Attributes:
        name: The field's name.
        type: Its Arrow type.
        arrays: Makes its columns of the values that rows have.
        unpack: Makes the JSON value of what Arrow gives; None if it is that already.
        instant: Whether it is a time with an offset, which has a second column.
    """

    name: str
    type: pa.DataType
    arrays: Arrays
    unpack: Callable[[Any], Any] | None = None
    instant: bool = False


@functools.cache
def members(cls: type[Any]) -> tuple[Member, ...]:
    """The fields of a record type."""
    return tuple(_member(name, hint) for name, hint in field_types(cls).items())


@functools.cache
def article_schema() -> pa.Schema:
    """The columns of an article, and ``error`` behind them."""
    pa = pyarrow()
    return pa.schema([*_fields(members(Article)), pa.field("error", pa.string())])


def _fields(of: Sequence[Member]) -> list[pa.Field]:
    pa = pyarrow()
    found = []
    for member in of:
        found.append(pa.field(member.name, member.type))
        if member.instant:
            found.append(pa.field(member.name + OFFSET, pa.int32()))
    return found


def _member(name: str, hint: Any) -> Member:
    pa = pyarrow()
    origin, args = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        return _member(name, next(a for a in args if a is not type(None)))
    if origin is dict:  # the evidence: {field: (Evidence, ...)}
        entry = (_simple("field", pa.string()), *members(Evidence))
        return _list(name, _struct(name, entry), _by_field)
    if origin is tuple:
        inner = _member("item", args[0])
        return _list(name, inner, _each(inner.unpack))
    if hint is dt.datetime:
        return Member(name, pa.timestamp("us", tz="UTC"), _instants, instant=True)
    if hint is dt.date:
        return _simple(name, pa.date32(), dt.date.isoformat)
    if origin is Literal:
        return _simple(name, pa.string())
    simple = {str: pa.string(), int: pa.int64(), float: pa.float64()}
    return _simple(name, simple[hint]) if hint in simple else _struct(name, members(hint))


def _simple(name: str, kind: pa.DataType, unpack: Callable[[Any], Any] | None = None) -> Member:
    pa = pyarrow()
    return Member(name, kind, lambda values: [pa.array(values, kind)], unpack)


def _instants(values: Sequence[tuple[int, int] | None]) -> list[pa.Array]:
    pa = pyarrow()
    moments = pa.array([None if value is None else value[0] for value in values], pa.timestamp("us", tz="UTC"))
    return [moments, pa.array([None if value is None else value[1] for value in values], pa.int32())]


def _list(name: str, item: Member, unpack: Callable[[Any], Any] | None) -> Member:
    pa = pyarrow()
    kind = pa.list_(item.type)
    nothing = pa.array([], item.type)

    def arrays(values: Sequence[Sequence[Any] | None]) -> list[Any]:
        flat: list[Any] = []
        begins: list[int | None] = []
        for value in values:
            begins.append(None if value is None else len(flat))
            if value:
                flat += value
        begins.append(len(flat))
        # most pages have no feed and no posts: those columns shall cost nothing
        items = item.arrays(flat)[0] if flat else nothing
        return [pa.ListArray.from_arrays(pa.array(begins, pa.int32()), items, type=kind)]

    return Member(name, kind, arrays, unpack)


def _struct(name: str, parts: tuple[Member, ...]) -> Member:
    pa = pyarrow()
    kind = pa.struct(_fields(parts))
    nothing = (None,) * len(parts)

    def arrays(values: Sequence[Sequence[Any] | None]) -> list[Any]:
        absent = [value is None for value in values]
        if all(absent):
            return [pa.nulls(len(values), kind)]
        mask = pa.array(absent) if any(absent) else None
        there = [nothing if value is None else value for value in values]
        return [pa.StructArray.from_arrays(_columns(parts, there), fields=list(kind), mask=mask)]

    plain = all(part.unpack is None and not part.instant for part in parts)
    return Member(name, kind, arrays, None if plain else functools.partial(_unpacked, parts))


def _columns(parts: Sequence[Member], rows: Sequence[Sequence[Any]]) -> list[pa.Array]:
    """All columns of rows with these fields."""
    turned: Iterable[Sequence[Any]] = zip(*rows, strict=True) if rows else [()] * len(parts)
    return [array for part, values in zip(parts, turned, strict=True) for array in part.arrays(values)]


def _each(change: Callable[[Any], Any] | None) -> Callable[[Any], Any] | None:
    return None if change is None else lambda values: [change(value) for value in values]


def _by_field(entries: list[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for entry in entries:
        found.setdefault(entry["field"], []).append({name: entry[name] for name in entry if name != "field"})
    return found


def _unpacked(parts: tuple[Member, ...], row: Mapping[str, Any]) -> dict[str, Any]:
    record: dict[str, Any] = {}
    for part in parts:
        value = row[part.name]
        if part.instant:
            record[part.name] = _told(value, row[part.name + OFFSET])
        else:
            record[part.name] = value if value is None or part.unpack is None else part.unpack(value)
    return record


def _told(moment: dt.datetime | None, offset: int | None) -> str | None:
    if moment is None:
        return None
    if moment.tzinfo is None:  # Spark's older Parquet times are in UTC and do not say so
        moment = moment.replace(tzinfo=dt.UTC)
    return moment.astimezone(dt.timezone(dt.timedelta(seconds=offset or 0))).isoformat()


# whole batches -----------------------------------------------------------------------------------------------------------


def batch_of(rows: Sequence[Row], errors: Sequence[str | None]) -> pa.RecordBatch:
    """The batch of some rows.

    Args:
        rows: What :func:`~newsextract.arrow.rows.row_of` gives; for a row with an error what ``blank_row`` gives.
        errors: For each row what went wrong, or None.

    Raises:
        Exception: A value that Arrow cannot hold, such as half a surrogate pair. Whatever pyarrow raises.
    """
    pa = pyarrow()
    arrays = [*_columns(members(Article), rows), pa.array(errors, pa.string())]
    return pa.RecordBatch.from_arrays(arrays, schema=article_schema())


def record_of(row: Mapping[str, Any]) -> dict[str, Any]:
    """A row, as ``to_pylist`` gives it, as the record that it was made of."""
    return _unpacked(members(Article), row)
