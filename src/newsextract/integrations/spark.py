"""Spark: pages in a DataFrame, records out, through Arrow. Needs ``pip install "newsextract[spark]"`` on the driver and the executors."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from newsextract.arrow import SCHEMA, extract_batch
from newsextract.errors import UsageError

try:
    from pyspark.sql import DataFrame
    from pyspark.sql.pandas.types import from_arrow_schema
    from pyspark.sql.types import StructType
except ImportError as error:
    raise ImportError('pyspark is not installed; install it with: pip install "newsextract[spark]"') from error

if TYPE_CHECKING:
    import pyarrow as pa

    from newsextract.reading import Profile

__all__ = ["articles", "read_rows", "schema"]

_ROWS = 64
"""Pages that are read before their records go back: Spark's own batches have 10,000 rows, which as pages do not fit into memory."""


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


def read_rows(batches: Iterable[pa.RecordBatch], **options: Any) -> Iterator[pa.RecordBatch]:
    """Reads Spark's batches a few rows at a time, so that their pages and records are never all in memory.

    Args:
        batches: Batches of pages.
        options: As for :func:`newsextract.arrow.extract_batch`.
    """
    for batch in batches:
        for start in range(0, batch.num_rows, _ROWS):
            yield extract_batch(batch.slice(start, _ROWS), **options)
