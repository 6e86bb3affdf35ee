"""Articles to files by Scrapy's feed exports: JSON, JSON lines, XML, CSV and Parquet.

Scrapy's own exporters write whatever a dataclass holds, and those before 2.14 cut the offset off times. These write the record as
:meth:`newsextract.Article.to_dict` gives it; items that are no articles are written as Scrapy writes them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any, BinaryIO

from scrapy import exporters

from newsextract.article import Article
from newsextract.errors import UsageError

_ROWS = 500  # few enough to keep memory small, enough for a row group


class _Records:
    """Turns articles into their plain values before they are exported."""

    def export_item(self, item: Any) -> None:
        """Writes an item. Called by Scrapy."""
        super().export_item(self.plain(item) if isinstance(item, Article) else item)  # type: ignore[misc]  # the exporter beside us

    def plain(self, article: Article) -> dict[str, Any]:
        """An article as it is written."""
        return article.to_dict()


class JsonLinesItemExporter(_Records, exporters.JsonLinesItemExporter):
    """A record a line."""


class JsonItemExporter(_Records, exporters.JsonItemExporter):
    """A list of records."""


class XmlItemExporter(_Records, exporters.XmlItemExporter):
    """Records as elements."""


class CsvItemExporter(_Records, exporters.CsvItemExporter):
    """A record a row; what is no text or number of an article stands in its cell as JSON."""

    def plain(self, article: Article) -> dict[str, Any]:
        """An article as its cells."""
        return {name: _cell(value) for name, value in super().plain(article).items()}


def _cell(value: Any) -> Any:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, (list, dict)) else value


class ParquetItemExporter(exporters.BaseItemExporter):
    """Articles as columns: those of ``newsextract.arrow.SCHEMA`` without ``error``.

    Needs ``pip install "newsextract[arrow]"``. A file of columns cannot be continued: give the feed ``"overwrite": True``.

    Args:
        file: The file, open for writing.
        compression: As ``pyarrow.parquet.ParquetWriter`` takes it.

    Raises:
        UsageError: pyarrow is missing, the file is not empty, or a wanted field is none of an article.
    """

    def __init__(self, file: BinaryIO, *, compression: str = "zstd", **kwargs: Any) -> None:
        super().__init__(dont_fail=True, **kwargs)
        from newsextract.arrow.columns import article_schema, pyarrow

        pa = pyarrow()
        if file.seekable() and file.tell():
            raise UsageError('a Parquet file cannot be continued; set "overwrite": True for the feed')
        self.file, self.compression = file, compression
        names = [name for name in article_schema().names if name != "error"]
        if self.fields_to_export is not None:
            names = _columns(self.fields_to_export, names)
        self.schema = pa.schema([article_schema().field(name) for name in names])
        self._waiting: list[Any] = []
        self._writer: Any = None

    def start_exporting(self) -> None:
        """Begins the file."""
        import pyarrow.parquet as pq

        self._writer = pq.ParquetWriter(self.file, self.schema, compression=self.compression)

    def export_item(self, item: Any) -> None:
        """Takes an article; it is written with others.

        Raises:
            UsageError: The item is no article, or holds what Arrow cannot hold.
        """
        from newsextract.arrow.columns import batch_of
        from newsextract.arrow.rows import row_of

        if not isinstance(item, Article):
            raise UsageError(
                f"a Parquet feed takes articles, not {type(item).__name__}; choose with the feed's item_classes"
            )
        try:
            batch = batch_of([row_of(item)], [None]).select(self.schema.names)
        except Exception as error:  # whatever pyarrow raises; the other articles shall not be lost with this one
            raise UsageError(f"Arrow cannot hold this article: {error}", source=item.url) from error
        self._waiting.append(batch)
        if len(self._waiting) >= _ROWS:
            self._write()

    def finish_exporting(self) -> None:
        """Writes what is left, and the file's end."""
        self._write()
        if self._writer is not None:
            self._writer.close()
            self._writer = None

    def _write(self) -> None:
        import pyarrow as pa

        if self._waiting:
            self._writer.write_table(pa.Table.from_batches(self._waiting, self.schema).combine_chunks())
            self._waiting = []


def _columns(wanted: Iterable[str], there: list[str]) -> list[str]:
    """The columns of some fields, an instant's offset behind it."""
    if isinstance(wanted, Mapping):
        raise UsageError("the columns of a Parquet feed keep their names; give its fields as a list")
    found: list[str] = []
    for name in wanted:
        if name not in there:
            raise UsageError(f"there is no field {name!r}; there are {', '.join(there)}")
        found += [name, *([f"{name}_offset"] if f"{name}_offset" in there else [])]
    return list(dict.fromkeys(found))
