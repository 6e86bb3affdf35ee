"""Records as Arrow columns and back. Types and names follow from the records' own types, so nothing is listed twice.

Arrow has no time with an offset of its own: an instant is kept in UTC, and the offset that the page told it in stands beside
it as seconds in a column of its own, ``published`` and ``published_offset``. Evidence is one flat list, each entry with the
name of its field, since not every engine knows maps.
"""

from __future__ import annotations

import datetime as dt
import functools
import types
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, Union, get_args, get_origin

from newsextract.article import Article
from newsextract.errors import UsageError
from newsextract.evidence import Evidence
from newsextract.serialize import field_types

if TYPE_CHECKING:
    import pyarrow as pa

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
        pack: Makes what Arrow takes of the JSON value; None if it takes it as it is.
        unpack: Makes the JSON value again; None if it is that already.
        instant: Whether it is a time with an offset, which has a second column.
    """

    name: str
    type: pa.DataType
    pack: Callable[[Any], Any] | None = None
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
        inner = _member(name, Evidence)
        struct = pa.struct([pa.field("field", pa.string()), *inner.type])
        return Member(name, pa.list_(struct), _flat, _by_field)
    if origin is tuple:
        inner = _member("item", args[0])
        return Member(name, pa.list_(inner.type), _each(inner.pack), _each(inner.unpack))
    if hint is dt.datetime:
        return Member(name, pa.timestamp("us", tz="UTC"), instant=True)
    if hint is dt.date:
        return Member(name, pa.date32(), dt.date.fromisoformat, dt.date.isoformat)
    if origin is Literal:
        return Member(name, pa.string())
    simple = {str: pa.string(), int: pa.int64(), float: pa.float64()}
    if hint in simple:
        return Member(name, simple[hint])
    parts = members(hint)
    struct = pa.struct(_fields(parts))
    if all(part.pack is None and not part.instant for part in parts):
        return Member(name, struct)
    return Member(name, struct, functools.partial(_packed, parts), functools.partial(_unpacked, parts))


def _each(change: Callable[[Any], Any] | None) -> Callable[[Any], Any] | None:
    return None if change is None else lambda values: [change(value) for value in values]


def _flat(evidence: Mapping[str, list[dict[str, Any]]]) -> list[dict[str, Any]]:
    return [{"field": field, **entry} for field, entries in evidence.items() for entry in entries]


def _by_field(entries: list[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for entry in entries:
        found.setdefault(entry["field"], []).append({name: entry[name] for name in entry if name != "field"})
    return found


def _packed(parts: tuple[Member, ...], record: Mapping[str, Any]) -> dict[str, Any]:
    row: dict[str, Any] = {}
    for part in parts:
        value = record[part.name]
        if part.instant:
            row[part.name], row[part.name + OFFSET] = instant(value)
        else:
            row[part.name] = value if value is None or part.pack is None else part.pack(value)
    return row


def _unpacked(parts: tuple[Member, ...], row: Mapping[str, Any]) -> dict[str, Any]:
    record: dict[str, Any] = {}
    for part in parts:
        value = row[part.name]
        if part.instant:
            record[part.name] = _told(value, row[part.name + OFFSET])
        else:
            record[part.name] = value if value is None or part.unpack is None else part.unpack(value)
    return record


def instant(text: str | None) -> tuple[dt.datetime | None, int | None]:
    """An ISO 8601 time as its instant in UTC and its offset in seconds."""
    if text is None:
        return None, None
    moment = dt.datetime.fromisoformat(text)
    offset = moment.utcoffset()
    return moment.astimezone(dt.UTC), int(offset.total_seconds()) if offset is not None else 0


def _told(moment: dt.datetime | None, offset: int | None) -> str | None:
    if moment is None:
        return None
    if moment.tzinfo is None:  # Spark's older Parquet times are in UTC and do not say so
        moment = moment.replace(tzinfo=dt.UTC)
    return moment.astimezone(dt.timezone(dt.timedelta(seconds=offset or 0))).isoformat()


# whole batches -----------------------------------------------------------------------------------------------------------


def batch_of(records: Sequence[Mapping[str, Any]], errors: Sequence[str | None]) -> pa.RecordBatch:
    """The batch of some records.

    Args:
        records: What :meth:`Article.to_dict` gives; of a row with an error whatever is known.
        errors: For each row what went wrong, or None.

    Raises:
        Exception: A value that Arrow cannot hold, such as half a surrogate pair. Whatever pyarrow raises.
    """
    pa = pyarrow()
    arrays: list[Any] = []
    for member in members(Article):
        values = [record.get(member.name) for record in records]
        if member.instant:
            pairs = [instant(value) for value in values]
            arrays.append(pa.array([pair[0] for pair in pairs], member.type))
            arrays.append(pa.array([pair[1] for pair in pairs], pa.int32()))
            continue
        pack = member.pack
        if pack is not None:
            values = [None if value is None else pack(value) for value in values]
        arrays.append(pa.array(values, member.type))
    arrays.append(pa.array(errors, pa.string()))
    return pa.RecordBatch.from_arrays(arrays, schema=article_schema())


def record_of(row: Mapping[str, Any]) -> dict[str, Any]:
    """A row, as ``to_pylist`` gives it, as the record that it was made of."""
    return _unpacked(members(Article), row)
