"""Pages out of files, in an order that is the same every time, each with the place behind it.

A saved page is an input of its own; its worker opens it. Files that hold many pages are read here, and a reader can begin at a
place that it gave before.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from newsextract.bulk.wire import Item
from newsextract.errors import ReadError, UsageError
from newsextract.fetchers.archives.kinds import ENDINGS
from newsextract.fetchers.stored import SkippedPage

Columns = tuple[str, str, str, str]
Reader = Callable[[Path, int, Columns], Iterator[tuple[Item, int]]]

_BATCH = 16
"""Rows of a Parquet file that are Python's at once. Not many: what is new in memory has to be cleared before it is used, and for pages
that costs as much as to read them."""
_LONGEST = 100_000_000
"""Bytes of one line of JSON; a longer one is cut and so becomes a failure."""


def list_inputs(names: Sequence[str]) -> Iterator[tuple[Path, int | None]]:
    """The files of a job, each with its size where it holds many pages.

    Args:
        names: Files, folders and patterns.

    Raises:
        UsageError: There is no such file.
    """
    from newsextract.fetchers.files import iter_saved
    from newsextract.fetchers.pages import holds_many

    for name in names:
        path = Path(name)
        if path.is_dir():
            yield from map(_sized, iter_saved(path, archives=True))
            yield from _tables(path)
        else:
            for found in _matching(name):
                yield _sized(found, many=_table(found) is not None or holds_many(found))


def _matching(name: str) -> list[Path]:
    import glob

    if Path(name).is_file():
        return [Path(name)]
    found = sorted(glob.glob(name, recursive=True)) if any(c in name for c in "*?[") else []  # noqa: PTH207
    if not found:
        raise UsageError(f"there is no file or folder {name!r}; bulk reads what is on this machine")
    return [Path(path) for path in found if Path(path).is_file()]


def _tables(folder: Path) -> Iterator[tuple[Path, int | None]]:
    """The Parquet files and JSON lines in a folder."""
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = Path(place, name)
            if not name.startswith(".") and _table(path) is not None and path.is_file():
                yield _sized(path)


def _sized(path: Path, many: bool | None = None) -> tuple[Path, int | None]:
    if many is None:
        many = _table(path) is not None or path.name.lower().endswith(ENDINGS)
    return path, path.stat().st_size if many else None


def _table(path: Path) -> Reader | None:
    """What reads a file of rows."""
    name = path.name.lower()
    if name.endswith((".parquet", ".pq")):
        return _parquet
    if name.removesuffix(".gz").endswith((".jsonl", ".ndjson", ".jl")):
        return _lines
    return None


def read(path: Path, position: int, columns: Columns, *, many: bool) -> Iterator[tuple[Item, int]]:
    """The pages of a file from a place on, each with the place behind it.

    A file that cannot be read to its end gives an item that says so as its last.

    Args:
        path: The file.
        position: 0, or a place behind a page of this file.
        columns: What holds what in files of rows.
        many: Whether it holds many pages, as :func:`list_inputs` told; else a worker opens it.

    Raises:
        UsageError: A package that is needed is not installed.
    """
    if position == _END:
        return
    if not many:
        yield Item(os.fspath(path)), _END
        return
    try:
        yield from (_table(path) or _archive)(path, position, columns)
    except UsageError:
        raise
    except Exception as error:  # noqa: BLE001 - gzip, zlib, pyarrow: each has its own for a damaged file
        yield Item(os.fspath(path), "broken", f"the file cannot be read any further: {error}"), _END


_END = -1
"""The place behind the last page of a file that is one page, or is damaged."""
_SINCE = 1 << 40


def _archive(path: Path, position: int, columns: Columns) -> Iterator[tuple[Item, int]]:
    """Pages of WARC, WET, WACZ, ZIP and TAR files.

    Not behind each page there is a place that reading can begin at, so a place is the last such one and the pages since.
    """
    from newsextract.fetchers.pages import read_file

    start, passed = divmod(position, _SINCE)
    since = 0
    for found in read_file(path, start=start):
        if isinstance(found, SkippedPage) and not found.failed:
            item = None  # a picture, a request: never a page
        elif isinstance(found, SkippedPage):
            item = Item(found.id, "broken", f"{found.reason}: {found.message}", found.url)
        else:
            item = Item(
                found.id, "page", found.data, found.url, found.captured_at, found.content_type, found.kind, found.notes
            )
        since += item is not None
        new = since > passed
        if found.after is not None:
            start, since, passed = found.after, 0, 0
        if item is not None and new:
            yield item, start * _SINCE + since


def _lines(path: Path, position: int, columns: Columns) -> Iterator[tuple[Item, int]]:
    """Lines of JSON; places are bytes, of the unpacked file."""
    with path.open("rb") as file:
        stream: Any = file
        if file.peek(2)[:2] == b"\x1f\x8b":
            import gzip

            stream = gzip.GzipFile(fileobj=file)
        stream.seek(position)
        while line := stream.readline(_LONGEST):
            begins, position = position, position + len(line)
            if not line.isspace():
                yield Item(f"{os.fspath(path)}#{begins}", "line", line), position


def _parquet(path: Path, position: int, columns: Columns) -> Iterator[tuple[Item, int]]:
    """Rows of a Parquet file; places are rows, and whole row groups are passed over unread."""
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError as error:
        raise UsageError('Parquet needs pyarrow: pip install "newsextract[arrow]"') from error
    with pq.ParquetFile(path) as file:
        names = file.schema_arrow.names
        if columns[0] not in names:
            raise ReadError(f"it has no column {columns[0]!r}; it has {', '.join(names)}", source=os.fspath(path))
        wanted = [name for name in columns if name in names]
        row = 0
        for group in range(file.num_row_groups):
            rows = file.metadata.row_group(group).num_rows
            if row + rows <= position:
                row += rows
                continue
            # one thread, since a second one has memory of its own, and the pages come no sooner: the workers are what takes time
            for batch in file.iter_batches(_BATCH, row_groups=[group], columns=wanted, use_threads=False):
                values = [_values(pa, batch, name) for name in columns]
                for html, url, captured_at, content_type in zip(*values, strict=True):
                    if row >= position:
                        source = f"{os.fspath(path)}#{row}"
                        yield _item(source, html, url, captured_at, content_type), row + 1
                    row += 1


def _values(pa: Any, batch: Any, name: str) -> list[Any]:
    if name not in batch.schema.names:
        return [None] * batch.num_rows
    column = batch.column(name)
    if pa.types.is_timestamp(column.type):
        column = column.cast(pa.timestamp("us", column.type.tz), safe=False)
    return list(column.to_pylist())


def _item(source: str, html: Any, url: Any, captured_at: Any, content_type: Any) -> Item:
    if not isinstance(html, (bytes, str)):
        said = "the row has no page: it is null" if html is None else f"a page is no {type(html).__name__}"
        return Item(source, "broken", said)
    plain = isinstance(content_type, str) and content_type.partition(";")[0].strip().lower() == "text/plain"
    return Item(source, "page", html, url, captured_at, content_type, "text" if plain else None)
