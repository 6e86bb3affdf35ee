"""Pages from files of any kind, one after the other: saved pages, folders, WARC, WET, WACZ, ZIP and TAR."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Self

from newsextract.errors import ReadError, UsageError
from newsextract.fetchers.files import iter_saved, read_saved
from newsextract.fetchers.stored import SkippedPage, StoredPage

PathLike = str | os.PathLike[str]


def iter_pages(
    *paths: PathLike, on_skip: Callable[[SkippedPage], None] | None = None, max_bytes: int = 20_000_000
) -> Pages:
    """The pages in files and folders, read one by one, so that a file of a million pages takes no more memory than one.

    Args:
        paths: Saved pages as :func:`newsextract.load` reads them; folders; WARC and WET files (``.warc``, ``.warc.gz``,
            ``.warc.zst``) and WACZ, which need ``pip install "newsextract[warc]"``; ZIP and TAR archives of saved pages
            (TAR also packed by gzip or bzip2). What a file is, is seen from its content.
        on_skip: Is called with everything in the files that gives no page: damaged stretches, redirects, pictures …
            Without it the first *file* that cannot be read raises; what cannot be read within files is only counted.
        max_bytes: The most bytes that one page of an archive may have, packed and unpacked.

    Returns:
        An iterator of :class:`StoredPage`; its ``counts`` say what was left out.

    Raises:
        ReadError: A path is not there, or (without ``on_skip``, while reading) a file cannot be read.
        UsageError: No path is given, or ``max_bytes`` is not positive.

    Example:
        >>> [page.id for page in iter_pages("examples/harbour-story.html")]
        ['examples/harbour-story.html']
    """
    if not paths:
        raise UsageError("name a file or folder")
    if max_bytes < 1:
        raise UsageError("max_bytes is a number of bytes, at least 1")
    for path in paths:
        if not Path(path).exists():
            raise ReadError("there is no such file or folder; check the path", source=os.fspath(path))
    return Pages(paths, on_skip, max_bytes)


class Pages(Iterator[StoredPage]):
    """The pages of several files, as :func:`iter_pages` gives them.

    Attributes:
        counts: How many things gave no page, by :attr:`SkippedPage.reason`.
        read: How many pages were given.
    """

    def __init__(
        self, paths: tuple[PathLike, ...], on_skip: Callable[[SkippedPage], None] | None, max_bytes: int
    ) -> None:
        self.counts: Counter[str] = Counter()
        self.read = 0
        self._on_skip = on_skip
        self._found = _each(paths, max_bytes)

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> StoredPage:
        for found in self._found:
            if isinstance(found, StoredPage):
                self.read += 1
                return found
            self.counts[found.reason] += 1
            if self._on_skip is not None:
                self._on_skip(found)
            elif found.reason == "file":
                raise ReadError(found.message, source=found.id)
        raise StopIteration

    @property
    def failed(self) -> int:
        """How many pages were lost: what would have been one if it could be read."""
        from newsextract.fetchers.stored import FAILURES

        return sum(count for reason, count in self.counts.items() if reason in FAILURES)


def read_file(path: PathLike, *, start: int = 0, max_bytes: int = 20_000_000) -> Iterator[StoredPage | SkippedPage]:
    """Everything in one file, pages and what gives none, in its order. It raises nothing: a file that cannot be read is told.

    Args:
        path: A file.
        start: Where to begin: 0, or an ``after`` that this function gave for the same file. A WARC file is then read from
            that byte on, without what stands before it.
        max_bytes: The most bytes that one page of an archive may have, packed and unpacked.
    """
    from newsextract.fetchers.archives.revisits import Originals

    yield from _read(path, start, max_bytes, Originals())


def holds_many(path: PathLike) -> bool:
    """Whether a file is an archive that may hold many pages; False if it cannot be read."""
    from newsextract.fetchers.archives.kinds import kind_of

    try:
        return kind_of(Path(path)) is not None
    except OSError:
        return False


def _each(paths: tuple[PathLike, ...], max_bytes: int) -> Iterator[StoredPage | SkippedPage]:
    from newsextract.fetchers.archives.revisits import Originals

    originals = Originals()  # of all files: a crawl is often cut into several
    for path in paths:
        for file in iter_saved(path, archives=True):
            yield from _read(file, 0, max_bytes, originals)


def _read(path: PathLike, start: int, max_bytes: int, originals: object) -> Iterator[StoredPage | SkippedPage]:
    from newsextract.fetchers.archives import kinds
    from newsextract.fetchers.archives.revisits import Originals

    assert isinstance(originals, Originals)
    file = Path(path)
    name = os.fspath(path)
    try:
        kind = kinds.kind_of(file)
        if kind is not None:
            yield from kinds.reader(kind)(file, start, max_bytes, originals)
        elif start == 0:
            yield _single(file)
    except ReadError as error:
        yield SkippedPage(name, "file", error.message)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        yield SkippedPage(name, "file", f"the file cannot be read ({reason}); check its permissions and name")


def _single(file: Path) -> StoredPage:
    saved = read_saved(file)
    return StoredPage(
        saved.source,
        saved.data,
        saved.kind,
        saved.url,
        saved.captured_at,
        saved.content_type,
        notes=saved.notes,
        after=1,
    )


__all__ = ["Pages", "SkippedPage", "StoredPage", "holds_many", "iter_pages", "read_file"]
