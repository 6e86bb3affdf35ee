"""Shards as Parquet: the rows that workers answered with become columns, in a worker, so that this too grows with the cores."""

from __future__ import annotations

import contextlib
import gc
import os
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsextract.arrow.columns import article_schema, batch_of, pyarrow, record_of
from newsextract.arrow.rows import Row, url_of
from newsextract.bulk.wire import unpacked_from

if TYPE_CHECKING:
    import pyarrow as pa

_ROWS = 500
"""Rows that are columns at once: few enough to keep memory small."""


def schema() -> pa.Schema:
    """The columns of a shard: ``source``, then those of an article."""
    pa = pyarrow()
    return pa.schema([pa.field("source", pa.string()), *list(article_schema())[:-1]])


def convert(source: str, target: str) -> list[tuple[str, str | None, str]]:
    """Writes rows as Parquet, to the disk itself.

    Args:
        source: The path of a file of pairs, each what a page is called and the row of its record.
        target: The path of the new one.

    Returns:
        What Arrow cannot hold: what the page is called, its URL, and the reason. The file goes without it.

    Raises:
        OSError: A file cannot be read or written.
    """
    import pyarrow.parquet as pq

    lost: list[tuple[str, str | None, str]] = []
    with Path(source).open("rb") as file, Path(target).open("wb") as sink, _without_collector():
        with pq.ParquetWriter(sink, schema(), compression="zstd") as writer:
            pairs = unpacked_from(file)
            while some := list(islice(pairs, _ROWS)):
                for batch in _batches(some, lost):
                    writer.write_batch(batch)
        sink.flush()
        os.fsync(sink.fileno())
    return lost


@contextlib.contextmanager
def _without_collector() -> Iterator[None]:
    """Keeps the collector from looking for cycles among hundreds of thousands of tuples that have none."""
    on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if on:
            gc.enable()


def _batches(pairs: list[tuple[str, Row]], lost: list[tuple[str, str | None, str]]) -> Iterator[pa.RecordBatch]:
    try:
        yield _batch(pairs)
    except Exception:  # noqa: BLE001 - pyarrow, unicode and overflow errors alike: the row is found one by one
        for source, row in pairs:
            try:
                yield _batch([(source, row)])
            except Exception as error:  # noqa: BLE001 - as above
                lost.append((source, url_of(row), f"{type(error).__name__}: {error}"))


def _batch(pairs: list[tuple[str, Row]]) -> pa.RecordBatch:
    pa = pyarrow()
    columns = batch_of([row for _, row in pairs], [None] * len(pairs)).columns[:-1]
    return pa.RecordBatch.from_arrays(
        [pa.array([source for source, _ in pairs], pa.string()), *columns], schema=schema()
    )


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The records of a shard, ``source`` before the other keys."""
    import pyarrow.parquet as pq

    with pq.ParquetFile(path) as file:
        for batch in file.iter_batches(_ROWS):
            for row in batch.to_pylist():
                record = record_of(row)
                if record["evidence"] is None:  # it was not wanted
                    del record["evidence"]
                yield {"source": row["source"], **record}
