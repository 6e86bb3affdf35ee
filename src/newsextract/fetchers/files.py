"""Saved pages: HTML from a browser or a mirror, MHTML, Safari web archives, plain text, each also gzipped."""

from __future__ import annotations

import datetime as dt
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from newsextract.errors import ReadError, UsageError
from newsextract.fetchers.saved.comments import read_comments
from newsextract.fetchers.saved.compressed import MAGIC, gunzip
from newsextract.fetchers.saved.found import BrokenFileError, Found
from newsextract.fetchers.saved.headers import has_headers, read_headers
from newsextract.fetchers.saved.mhtml import is_mhtml, read_mhtml
from newsextract.fetchers.saved.webarchive import is_webarchive, read_webarchive
from newsextract.page.foreign import foreign_bytes

if TYPE_CHECKING:
    from newsextract.page import Page

_LIMIT = 64_000_000  # bytes, packed and unpacked; the longest real page known has 2.2 million
_ENDINGS = (".html", ".htm", ".xhtml", ".xht", ".mht", ".mhtml", ".webarchive", ".txt")

_MARKUP = re.compile(
    rb"<(?:!doctype\s|html|head|body|meta|title|link|script|style|div|article|section|main|header|nav|table|img|span|"
    rb"h[1-6]|ul|ol|br|a\s|p[\s>])",
    re.I,
)


@dataclass(frozen=True, slots=True)
class SavedPage:
    """A page from a file.

    Attributes:
        data: its HTML or text; bytes still have to be decoded, with the help of ``content_type``.
        kind: ``"html"``, or ``"text"`` for plain text.
        url: where it came from, if the file says so.
        captured_at: when it was saved or archived, with an offset, if the file says so. The file's own time of
            change is not taken: copying changes it.
        content_type: as the server sent it, if the file has it.
        source: the file's name, for messages.
        notes: what was odd about the file, each ``"code: explanation"``.
    """

    data: bytes | str
    kind: Literal["html", "text"]
    url: str | None
    captured_at: dt.datetime | None
    content_type: str | None
    source: str
    notes: tuple[str, ...]

    def page(self) -> Page:
        """The page, ready for ``extract``."""
        from newsextract.page import Page

        page = Page(
            self.data,
            url=self.url,
            captured_at=self.captured_at,
            content_type=self.content_type,
            kind=self.kind,
            source=self.source,
        )
        page.problems.extend(self.notes)
        return page


def read_saved(path: str | os.PathLike[str]) -> SavedPage:
    """The page in a file.

    Args:
        path: an HTML, MHTML, web archive or text file; HTML and text may be gzipped. What it is, is seen from its
            content first and its name second.

    Raises:
        ReadError: there is no such file, it cannot be read, or it is damaged; the message says what to do next.
        UsageError: ``path`` is no path.
    """
    try:
        source = os.fspath(path)
    except TypeError as error:
        raise UsageError(f"a saved page is named by its path, not by {type(path).__name__}") from error
    file = Path(path)
    try:
        if source and file.is_dir():
            raise ReadError("this is a folder; use iter_saved() for the pages in it", source=source)
        if not source or not file.exists():
            advice = "fetch(url) gets a page from the web" if re.match("https?://", str(source)) else "check the path"
            raise ReadError(f"there is no such file; {advice}", source=str(source))
        if not file.is_file():
            raise ReadError("this is no ordinary file; copy the page into one", source=source)
        with file.open("rb") as stream:
            data = stream.read(_LIMIT + 1)
    except (OSError, ValueError) as error:
        if isinstance(error, ReadError):
            raise
        reason = getattr(error, "strerror", None) or str(error)
        raise ReadError(f"the file cannot be read ({reason}); check its permissions and name", source=source) from error
    return read_saved_bytes(data, name=source)


def read_saved_bytes(data: bytes, *, name: str = "", limit: int = _LIMIT) -> SavedPage:
    """The page in the content of a file.

    Args:
        data: the content.
        name: the file's name; its ending decides only where the content does not.
        limit: the most bytes, packed and unpacked.

    Raises:
        ReadError: it is damaged, or it is no page; the message says what to do next.

    >>> read_saved_bytes(b"<!-- saved from url=(0021)https://example.com/a --><html></html>").url
    'https://example.com/a'
    """
    source = name or None
    if len(data) > limit:
        raise ReadError(f"it is larger than {limit // 1_000_000} MB, which no page is; split it", source=source)
    try:
        notes: tuple[str, ...] = ()
        for _ in range(2):  # servers and tools sometimes pack twice
            if data.startswith(MAGIC):
                data, more = gunzip(data, limit)
                notes += more
        found = _open(data, name, limit)
    except BrokenFileError as error:
        raise ReadError(str(error), source=source) from error.__cause__
    kind = _kind(found, name)
    url, captured_at = found.url, found.captured_at
    if kind == "html":
        stated_url, stated_at = read_comments(found.data)
        url = stated_url or url
        captured_at = stated_at or captured_at
    return SavedPage(found.data, kind, url, captured_at, found.content_type, name, notes + found.notes)


def iter_saved(folder: str | os.PathLike[str], *, archives: bool = False) -> Iterator[Path]:
    """The paths of the saved pages in a folder and the folders in it, in order.

    The files of a folder come before its folders, each sorted by name. Hidden files and the ``…_files`` folders that
    browsers put beside a page are left out. Links to folders are followed once.

    Args:
        folder: a folder, or one file.
        archives: whether files that hold many pages are given, too: WARC, WACZ, ZIP and TAR.

    Raises:
        ReadError: there is no such folder.
    """
    start = Path(folder)
    if start.is_file():
        return iter((start,))
    if not start.is_dir():
        raise ReadError("there is no such folder; check the path", source=os.fspath(folder))
    if not archives:
        return _walk(start, _ENDINGS)
    from newsextract.fetchers.archives.kinds import ENDINGS

    return _walk(start, (*_ENDINGS, *ENDINGS))


def is_saved(name: str) -> bool:
    """Whether a file's name is that of a saved page."""
    return not name.startswith(".") and name.lower().removesuffix(".gz").endswith(_ENDINGS)


def _walk(start: Path, endings: tuple[str, ...]) -> Iterator[Path]:
    seen: set[tuple[int, int]] = set()
    for place, folders, files in os.walk(start, followlinks=True):
        try:
            status = Path(place).stat()
        except OSError:
            folders.clear()
            continue
        if (status.st_dev, status.st_ino) in seen:
            folders.clear()
            continue
        seen.add((status.st_dev, status.st_ino))
        stems = {name.rpartition(".")[0] for name in files}
        folders[:] = sorted(name for name in folders if not name.startswith(".") and not _is_companion(name, stems))
        for name in sorted(files):
            path = Path(place, name)
            low = name.lower()
            if (
                not name.startswith(".")
                and (low.endswith(endings) or low.removesuffix(".gz").endswith(endings))
                and path.is_file()
            ):
                yield path


def _is_companion(folder: str, stems: set[str]) -> bool:
    """Whether a browser put this folder beside a page of the same name: ``story_files`` beside ``story.html``."""
    stem, underscore, last = folder.rpartition("_")
    return (
        bool(underscore)
        and last.lower() in ("files", "dateien", "fichiers", "archivos", "file", "bestanden")
        and stem in stems
    )


def _open(data: bytes, name: str, limit: int) -> Found:
    if is_webarchive(data):
        return read_webarchive(data)
    if has_headers(data):
        return read_headers(data, limit)
    if is_mhtml(data):
        return read_mhtml(data)
    if foreign := foreign_bytes(data):
        raise BrokenFileError(foreign)
    if name.lower().endswith((".mht", ".mhtml", ".webarchive")) and data.strip() and not _MARKUP.search(data[:65_536]):
        raise BrokenFileError("its name promises an archive of a page, its content is none; save the page again")
    return Found(data)


def _kind(found: Found, name: str) -> Literal["html", "text"]:
    declared = (found.content_type or "").partition(";")[0].strip().lower()
    if declared == "text/plain":
        return "text"
    if declared in ("text/html", "application/xhtml+xml"):
        return "html"
    head = found.data[:65_536].replace(b"\0", b"")
    bare = name.lower().removesuffix(".gz")
    if bare.endswith(".txt"):
        # Only a file that starts as a page does is one: a text may well speak of tags.
        return "html" if re.match(rb"[\s\xef\xbb\xbf]*<(?:!doctype\s+html|html[\s>])", head, re.I) else "text"
    if bare.endswith((".html", ".htm", ".xhtml", ".xht")):
        return "html"
    return "html" if _MARKUP.search(head) else "text"
