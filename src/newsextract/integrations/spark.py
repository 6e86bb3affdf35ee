"""Spark: pages in a DataFrame, records out, through Arrow. Needs ``pip install "newsextract[spark]"`` on the driver and the executors."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from newsextract.arrow import SCHEMA, extract_batch
from newsextract.errors import UsageError

try:
    from pyspark.sql import DataFrame, SparkSession
    from pyspark.sql.pandas.types import from_arrow_schema
    from pyspark.sql.types import StructType
except ImportError as error:
    raise ImportError('pyspark is not installed; install it with: pip install "newsextract[spark]"') from error

if TYPE_CHECKING:
    import pyarrow as pa

    from newsextract.reading import Profile

__all__ = ["archives", "articles", "read_rows", "schema"]

_ROWS = 64
"""Pages that are read before their records go back: Spark's own batches have 10,000 rows, which as pages do not fit into memory."""
_BYTES = 16_000_000
_PAGES = "id string, html binary, url string, fetched_at timestamp, content_type string, note string"


def schema(columns: Sequence[str] | None = None) -> StructType:
    """The columns of an article as Spark's own type.

    Args:
        columns: Only these, in this order.
    """
    import pyarrow as pa

    arrow = SCHEMA if columns is None else pa.schema([SCHEMA.field(name) for name in columns])
    found: StructType = from_arrow_schema(arrow)
    return found


def articles(
    frame: DataFrame,
    *,
    html: str = "html",
    keep: Sequence[str] = (),
    columns: Sequence[str] | None = None,
    profile: Profile = "balanced",
    min_confidence: float = 0.0,
) -> DataFrame:
    """The articles of a DataFrame of pages: a row for each, with an ``error`` where a page could not be read.

    Args:
        frame: Has a column of pages, as binary or string, and if known ``url``, ``fetched_at`` and ``content_type``.
        html: The column with the pages.
        keep: Columns that the result shall have too, in front of its own: an id, for example.
        columns: The columns of :data:`newsextract.arrow.SCHEMA` that are wanted; by default all.
        profile: As for :func:`newsextract.extract`.
        min_confidence: As for :func:`newsextract.extract`.

    Raises:
        UsageError: A column is not there.
    """
    missing = [name for name in (html, *keep) if name not in frame.columns]
    if missing:
        raise UsageError(f"the frame has no column {', '.join(missing)}; its columns are {', '.join(frame.columns)}")
    needed = [
        name for name in dict.fromkeys((html, "url", "fetched_at", "content_type", *keep)) if name in frame.columns
    ]
    kept = StructType([frame.schema[name] for name in keep])
    result = StructType([*kept.fields, *schema(columns).fields])
    options = {
        "html": html,
        "keep": tuple(keep),
        "columns": columns,
        "profile": profile,
        "min_confidence": min_confidence,
    }

    def read(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        return read_rows(batches, **options)

    return frame.select(*needed).mapInArrow(read, result)


def archives(
    session: SparkSession, paths: Iterable[str | os.PathLike[str]], *, max_bytes: int = 20_000_000
) -> DataFrame:
    """The pages of WARC, WET, WACZ, ZIP and TAR files as a frame for :func:`articles`, each file read by one task.

    Args:
        session: The Spark session.
        paths: The files, on a file system that all executors see. WARC needs ``newsextract[warc]`` on the executors.
        max_bytes: The most bytes that one page may have.

    Returns:
        ``id`` (the file and the place in it), ``html`` as binary, ``url``, ``fetched_at``, ``content_type``, and ``note``: what was
        odd about a page, such as that it is cut off, and where a record gives none the reason; its ``html`` is null then, so that
        every loss is accounted for.

    Raises:
        UsageError: There is no file.
    """
    rows = [(os.fspath(path),) for path in paths]
    if not rows:
        raise UsageError("there is no file to read; name at least one")

    def read(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        return read_files((path for batch in batches for path in batch.column(0).to_pylist()), max_bytes)

    return session.createDataFrame(rows, "path string").repartition(len(rows)).mapInArrow(read, _PAGES)


def read_files(paths: Iterable[str], max_bytes: int) -> Iterator[pa.RecordBatch]:
    """The pages of files as Arrow batches, a few at a time; what gives no page by its own fault is a row with a note."""
    from newsextract.fetchers.pages import read_file
    from newsextract.fetchers.stored import StoredPage

    rows: list[dict[str, Any]] = []
    held = 0
    for path in paths:
        for item in read_file(path, max_bytes=max_bytes):
            if isinstance(item, StoredPage):
                data = item.data.encode("utf-8", "replace") if isinstance(item.data, str) else item.data
                kind = item.content_type or ("text/plain; charset=utf-8" if item.kind == "text" else None)
                rows.append(_row(item.id, item.url, data, item.captured_at, kind, "; ".join(item.notes) or None))
                held += len(data)
            elif item.failed:
                rows.append(_row(item.id, item.url, None, None, None, f"{item.reason}: {item.message}"))
            if len(rows) >= _ROWS or held > _BYTES:
                yield _batch(rows)
                rows, held = [], 0
    if rows:
        yield _batch(rows)


def _row(name: str, url: str | None, html: bytes | None, at: Any, kind: str | None, note: str | None) -> dict[str, Any]:
    return {"id": name, "html": html, "url": url, "fetched_at": at, "content_type": kind, "note": note}


def _batch(rows: list[dict[str, Any]]) -> pa.RecordBatch:
    import pyarrow as pa

    text = pa.string()
    kinds = [("id", text), ("html", pa.binary()), ("url", text), ("fetched_at", pa.timestamp("us", "UTC"))]
    return pa.RecordBatch.from_pylist(rows, schema=pa.schema([*kinds, ("content_type", text), ("note", text)]))


def read_rows(batches: Iterable[pa.RecordBatch], **options: Any) -> Iterator[pa.RecordBatch]:
    """Reads Spark's batches a few rows at a time, so that their pages and records are never all in memory.

    Args:
        batches: Batches of pages.
        options: As for :func:`newsextract.arrow.extract_batch`.
    """
    for batch in batches:
        for start in range(0, batch.num_rows, _ROWS):
            yield extract_batch(batch.slice(start, _ROWS), **options)
