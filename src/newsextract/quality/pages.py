"""The folder of pages: its sets, their rows, and what the library makes of a page."""

from __future__ import annotations

import datetime as dt
import gzip
import json
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from newsextract.errors import ReadError

Row = dict[str, Any]
"""One line of a set: a page and its truth."""


@dataclass(slots=True, kw_only=True)
class Result:
    """The scored fields of one page, as plain values; the defaults stand for a page that gave nothing.

    Attributes:
        published: The instant in ISO 8601.
        blocks: Kind and text of each block of the body.
        captions: Text and credit of each caption.
        seconds: The time that the extraction took.
    """

    headline: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    blocks: tuple[tuple[str, str], ...] = ()
    standfirst: str = ""
    captions: tuple[tuple[str, str], ...] = ()
    tags: tuple[str, ...] = ()
    seconds: float = 0.0

    @property
    def body(self) -> str:
        """The text of all blocks, one a line."""
        return "\n".join(text for _, text in self.blocks)


def sets(folder: Path, only: list[str] | None = None) -> list[Path]:
    """The files of the sets in a folder.

    Args:
        folder: The folder of pages.
        only: The names of the sets wanted; all by default.

    Raises:
        ReadError: There is no such folder or set.
    """
    if not folder.is_dir():
        raise ReadError("there is no such folder of pages", source=str(folder))
    found = {path.stem: path for path in sorted(folder.glob("*.jsonl"))}
    if not found:
        raise ReadError("no set of pages here; a set is a file such as news.jsonl", source=str(folder))
    missing = [name for name in only or () if name not in found]
    if missing:
        raise ReadError(f"no set {', '.join(missing)}; there are {', '.join(found)}", source=str(folder))
    return [path for name, path in found.items() if not only or name in only]


def rows(path: Path) -> Iterator[Row]:
    """The rows of a set.

    Raises:
        ReadError: A line is no JSON object, or has no ``id`` or ``file``.
    """
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            try:
                row = json.loads(line)
                row["id"], row["file"]
            except (ValueError, KeyError, TypeError) as error:
                raise ReadError(f"line {number} is no row: {error!r}", source=str(path)) from error
            yield row


def content(folder: Path, row: Row) -> bytes | str:
    """The page as it is given to the library: bytes if they are the site's own, else text."""
    data = gzip.decompress((folder / row["file"]).read_bytes())
    return data if row.get("raw") else data.decode("utf-8", "replace")


def instant(value: Any) -> dt.datetime | None:
    """A time in a row or a result; naive if it has no offset.

    Examples:
        >>> instant("2026-03-04")
        datetime.datetime(2026, 3, 4, 0, 0)
    """
    if not value:
        return None
    try:
        return dt.datetime.fromisoformat(str(value).strip())
    except ValueError:
        return None


def result(folder: Path, row: Row) -> Result:
    """What the library reads on a page. Whatever it raises goes through."""
    import newsextract

    html = content(folder, row)
    captured_at = instant(row.get("captured_at"))
    if captured_at is not None:
        captured_at = captured_at.replace(tzinfo=dt.UTC)
    start = time.perf_counter()
    article = newsextract.extract(html, url=row.get("url") or None, captured_at=captured_at)
    seconds = time.perf_counter() - start
    return Result(
        headline=article.headline,
        authors=tuple(author.name for author in article.byline.authors) if article.byline else (),
        published=article.published.isoformat() if article.published else None,
        blocks=tuple((block.kind, block.text) for block in article.body),
        standfirst=article.standfirst or "",
        captions=tuple((caption.text or "", caption.credit or "") for caption in article.captions),
        tags=tuple(article.tags),
        seconds=seconds,
    )


def times_bare_parsing(folder: Path, sample: list[Row]) -> float | None:
    """How much longer extraction takes than parsing the same pages: both in this process, one page after the other.

    The first page is done once before, so that nothing is loaded while the clock runs.
    """
    from selectolax.lexbor import LexborHTMLParser

    if not sample:
        return None
    result(folder, sample[0])
    extracting = sum(result(folder, row).seconds for row in sample)
    parsing = 0.0
    for row in sample:
        data = gzip.decompress((folder / row["file"]).read_bytes())
        start = time.perf_counter()
        LexborHTMLParser(data)
        parsing += time.perf_counter() - start
    return extracting / max(parsing, 1e-9)
