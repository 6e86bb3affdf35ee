"""Extraction for engines that hand over Arrow batches: Spark, Ray, polars, pandas, DuckDB, Parquet files.

One function does the work, :func:`extract_batch`: pages in, records out, the same number of rows in the same order. It keeps
no state and no handles, so it may be pickled, and called in any process. Needs ``pip install "newsextract[arrow]"``.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from newsextract.arrow.columns import article_schema, batch_of, pyarrow, record_of
from newsextract.arrow.rows import Row, blank_row, row_of
from newsextract.errors import UsageError
from newsextract.options import check_options

if TYPE_CHECKING:
    import pyarrow as pa

    from newsextract.reading import Profile

    SCHEMA: pa.Schema
    """The columns of an article: its fields in their order, and ``error``."""

__all__ = ["SCHEMA", "extract_batch", "to_dicts"]

B = TypeVar("B")
"""A record batch or a table; what comes in goes out."""


def __getattr__(name: str) -> Any:
    if name == "SCHEMA":  # made when it is asked for: pyarrow takes its time to load
        return article_schema()
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def extract_batch(  # noqa: PLR0913 - the names of the columns are all optional
    batch: B,
    *,
    html: str = "html",
    url: str = "url",
    fetched_at: str = "fetched_at",
    content_type: str = "content_type",
    keep: Sequence[str] = (),
    columns: Sequence[str] | None = None,
    profile: Profile = "balanced",
    min_confidence: float = 0.0,
) -> B:
    """Reads the pages of a batch. No page stops it: what went wrong stands in the column ``error`` of its row.

    Args:
        batch: A ``pyarrow.RecordBatch`` or ``pyarrow.Table``. Only the column of pages must be there; other columns that are
            not named here are passed over.
        html: The column with the pages, as bytes or text.
        url: The column with their addresses.
        fetched_at: The column with the times of their capture: timestamps or ISO 8601 text. One without a zone is in UTC.
        content_type: The column with the ``Content-Type`` they were sent with, for the charset.
        keep: Columns of the batch that the result shall have too, in front of its own.
        columns: The columns of :data:`SCHEMA` that are wanted, in this order; by default all.
        profile: As for :func:`newsextract.extract`.
        min_confidence: As for :func:`newsextract.extract`.

    Returns:
        A batch, or a table, with a row for each page in the same order, and the columns of :data:`SCHEMA`.

    Raises:
        UsageError: The batch has no such column, a name is unknown, or pyarrow is not installed.
    """
    pa = pyarrow()
    check_options(None, profile, min_confidence, None)
    given: Any = batch
    if not isinstance(given, (pa.RecordBatch, pa.Table)):
        raise UsageError(f"a batch is a pyarrow.RecordBatch or pyarrow.Table, not {type(batch).__name__}")
    _check_names(given.schema, html, keep, columns)
    wanted = list(article_schema().names if columns is None else columns)

    def read(part: Any) -> Any:
        inputs = (_values(part, name) for name in (html, url, fetched_at, content_type))
        rows = [_read(*row, profile=profile, min_confidence=min_confidence) for row in zip(*inputs, strict=True)]
        result = _batch([row for row, _ in rows], [error for _, error in rows])
        arrays = [*map(part.column, keep), *map(result.column, wanted)]
        fields = [*map(part.schema.field, keep), *map(result.schema.field, wanted)]
        return pa.RecordBatch.from_arrays(arrays, schema=pa.schema(fields))

    if isinstance(given, pa.RecordBatch):
        whole: B = read(given)
        return whole
    parts = given.to_batches() or [pa.RecordBatch.from_pylist([], schema=given.schema)]
    table: B = pa.Table.from_batches(list(map(read, parts)))
    return table


def to_dicts(batch: pa.RecordBatch | pa.Table) -> Iterator[dict[str, Any] | None]:
    """The rows of a batch that :func:`extract_batch` gave, as :meth:`newsextract.Article.to_dict` gives records.

    Args:
        batch: A batch or a table with all columns of :data:`SCHEMA`; others are passed over.

    Yields:
        A record for each row, None for one with an error.
    """
    for part in batch.to_batches() if hasattr(batch, "to_batches") else [batch]:
        for row in part.to_pylist():
            yield None if row.get("error") is not None else record_of(row)


def _check_names(schema: pa.Schema, html: str, keep: Sequence[str], columns: Sequence[str] | None) -> None:
    there, ours = schema.names, article_schema().names
    for name in (html, *keep):
        if there.count(name) != 1:
            count = there.count(name) or "no"
            raise UsageError(f"the batch has {count} column {name!r}; its columns are {', '.join(there)}")
    for name in columns or ():
        if name not in ours:
            raise UsageError(f"there is no column {name!r}; there are {', '.join(ours)}")
    if columns is not None and not columns:
        raise UsageError("columns is empty; name at least one")
    if twice := sorted(set(keep) & set(ours if columns is None else columns)):
        raise UsageError(f"the result has a column {twice[0]!r} of its own; rename that of the batch to keep it")


def _values(batch: pa.RecordBatch, name: str) -> list[Any]:
    """A column's values; None for each row if the batch has no such column."""
    if name not in batch.schema.names:
        return [None] * batch.num_rows
    pa, column = pyarrow(), batch.column(name)
    if pa.types.is_timestamp(column.type):
        # nanoseconds have no datetime; to cut them off loses nothing that a page tells. The zone is the engine's and not the page's:
        # Spark hands times over in its session's
        column = column.cast(pa.timestamp("us", column.type.tz and "UTC"), safe=False)
    return list(column.to_pylist())


def _read(
    page: Any, url: Any, fetched_at: Any, content_type: Any, *, profile: Profile, min_confidence: float
) -> tuple[Row, str | None]:
    from newsextract import extract
    from newsextract.rows import page_of

    known = blank_row(url if isinstance(url, str) else None)
    if page is None:
        return known, "no page: the row is null"
    try:
        opened = page_of(page, url, fetched_at, content_type)
        return row_of(extract(opened, profile=profile, min_confidence=min_confidence)), None
    except Exception as error:  # noqa: BLE001 - a page must never stop a job on a million others
        return known, f"{type(error).__name__}: {error}"


def _batch(rows: list[Row], errors: list[str | None]) -> Any:
    """The batch; a record that Arrow cannot hold becomes an error of its row."""
    with contextlib.suppress(Exception):  # pyarrow, unicode and overflow errors alike
        return batch_of(rows, errors)
    parts = []
    for row, error in zip(rows, errors, strict=True):
        try:
            parts.append(batch_of([row], [error]))
        except Exception as reason:  # noqa: BLE001 - as above
            said = f"{type(reason).__name__}: {reason}".encode("utf-8", "backslashreplace").decode()
            parts.append(batch_of([blank_row()], [said]))
    return pyarrow().Table.from_batches(parts).combine_chunks().to_batches()[0]
