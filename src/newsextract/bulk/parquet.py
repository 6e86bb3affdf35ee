"""Shards as Parquet: a file of JSON lines is written again as columns, by a worker, so that this too grows with the cores."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsextract.arrow.columns import article_schema, batch_of, pyarrow, record_of

if TYPE_CHECKING:
    import pyarrow as pa

_ROWS = 500
"""Rows that are columns at once: few enough to keep memory small."""


def schema() -> pa.Schema:
    """The columns of a shard: ``source``, then those of an article."""
    pa = pyarrow()
    return pa.schema([pa.field("source", pa.string()), *list(article_schema())[:-1]])


def convert(lines: str, target: str) -> list[tuple[int, str]]:
    """Writes a file of JSON lines as Parquet, to the disk itself.

    Args:
        lines: The path of the file.
        target: The path of the new one.

    Returns:
        The lines that Arrow cannot hold, each with the reason; the file goes without them.

    Raises:
        OSError: A file cannot be read or written.
    """
    import pyarrow.parquet as pq

    lost: list[tuple[int, str]] = []
    number = 0
    with Path(lines).open("rb") as source, Path(target).open("wb") as sink:
        with pq.ParquetWriter(sink, schema(), compression="zstd") as writer:
            while rows := [json.loads(line) for line in islice(source, _ROWS)]:
                for batch in _batches(rows, number, lost):
                    writer.write_batch(batch)
                number += len(rows)
        sink.flush()
        os.fsync(sink.fileno())
    return lost


def _batches(rows: list[dict[str, Any]], number: int, lost: list[tuple[int, str]]) -> Iterator[pa.RecordBatch]:
    try:
        yield _batch(rows)
    except Exception:  # noqa: BLE001 - pyarrow, unicode and overflow errors alike: the row is found one by one
        for place, row in enumerate(rows, number):
            try:
                yield _batch([row])
            except Exception as error:  # noqa: BLE001 - as above
                lost.append((place, f"{type(error).__name__}: {error}"))


def _batch(rows: list[dict[str, Any]]) -> pa.RecordBatch:
    pa = pyarrow()
    columns = batch_of(rows, [None] * len(rows)).columns[:-1]
    return pa.RecordBatch.from_arrays(
        [pa.array([row["source"] for row in rows], pa.string()), *columns], schema=schema()
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
