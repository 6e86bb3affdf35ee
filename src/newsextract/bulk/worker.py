"""A worker: a process that reads pages until its pipe is closed. It may die of a page at any time; the job lives on.

The kernel holds the limits where it can: address space, so that no page takes the machine down, and an alarm, so that a worker
in an endless loop does not outlive its job.
"""

from __future__ import annotations

import contextlib
import gc
import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Literal, NoReturn

from newsextract.bulk import wire
from newsextract.errors import NewsextractError, ReadError
from newsextract.site import Site

if TYPE_CHECKING:
    from newsextract.article import Article

CLOCK = 4.0
"""So many times its limit may a page take by the clock: the limit is meant for the processor, and a busy machine is not to blame on
a page. What sleeps uses no processor, and is ended by the clock."""
UNFIT = "the record does not fit into Parquet: "
"""What the detail of a failure begins with whose page has a record."""
_GRACE = 2.0
"""Seconds after which the alarm goes, beyond the limit that the job watches over itself."""
_PAGE = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096


@dataclass(frozen=True, slots=True)
class Settings:
    """How a worker reads.

    Attributes:
        folders: The folders of site files in use.
        sites: The registered sites.
        profile: As for :func:`newsextract.extract`.
        min_confidence: As for :func:`newsextract.extract`.
        evidence: Whether records have their evidence.
        columns: The names of the columns, or keys, with page, URL, time of capture and content type.
        time_limit: Seconds of the processor for a page.
        memory_limit: Bytes for a page.
        form: How records are written, which decides what is answered.
    """

    folders: tuple[str, ...]
    sites: tuple[Site, ...]
    profile: Any
    min_confidence: float
    evidence: bool
    columns: tuple[str, str, str, str]
    time_limit: float
    memory_limit: int
    form: Literal["jsonl", "parquet"] = "jsonl"


def main() -> None:
    """Works until the other end of the pipe is closed."""
    incoming, outgoing = _pipes()
    first = wire.receive(incoming)
    if first is None:
        return
    settings: Settings = wire.unpacked(first[1])
    _prepare(settings)
    limits = Limits(settings)
    with contextlib.suppress(BrokenPipeError):
        wire.send(outgoing, wire.READY)
        while (frame := wire.receive(incoming)) is not None:
            letter, data = frame
            if letter == wire.CONVERT:
                from newsextract.bulk.parquet import convert

                limits.lift()
                lost = convert(*wire.unpacked(data))
                wire.send(outgoing, wire.DONE, wire.packed(lost))
                continue
            items = wire.batch_from(incoming, data)
            if items is None:
                return
            limits.renew()
            for item in items:
                limits.begin()
                wire.send(outgoing, *answered(item, settings))
            limits.end()
            wire.send(outgoing, wire.END, b"worn" if limits.worn() else b"")


def _pipes() -> tuple[BinaryIO, BinaryIO]:
    """The two pipes to the job; whatever else prints to stdout goes to stderr."""
    incoming = os.fdopen(os.dup(0), "rb", buffering=1 << 16)
    outgoing = os.fdopen(os.dup(1), "wb", buffering=1 << 16)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.dup2(2, 1)
    return incoming, outgoing


def _prepare(settings: Settings) -> None:
    """Loads all that pages need, so that none of it counts as a page's."""
    import newsextract

    if settings.folders:
        newsextract.use_sites(*settings.folders)
    for site in settings.sites:
        newsextract.register(site)
    newsextract.extract(
        "<h1>Pier opens</h1><p>The pier at Elin opens on Thursday, the harbour master said.</p>"
    ).to_dict()
    gc.collect()
    gc.freeze()  # what is loaded now stays: the collector need not look at it again


def answered(item: wire.Item, settings: Settings) -> tuple[bytes, bytes]:
    """The answer to one page: its record, or why there is none."""
    from newsextract import extract

    try:
        page = opened(item, settings)
        article = extract(page, profile=settings.profile, min_confidence=settings.min_confidence)
        record = _row(item, article, settings) if settings.form == "parquet" else _line(item, article, settings)
    except _UnfitError as error:
        return _failure("error", f"{UNFIT}{error}")
    except MemoryError:
        _give_up()
    except (ReadError, OSError, _UnreadableError) as error:
        return _failure("unreadable", str(error))
    except NewsextractError as error:
        if isinstance(error.__cause__, MemoryError):
            _give_up()
        return _failure("error", f"{type(error).__name__}: {error}")
    except Exception as error:  # noqa: BLE001 - a page must never stop the work on a million others
        return _failure("error", f"{type(error).__name__}: {error}")
    if any(problem.startswith("internal:") and "MemoryError" in problem for problem in article.problems):
        _give_up()
    return wire.RECORD, record


def _line(item: wire.Item, article: Article, settings: Settings) -> bytes:
    """A record as a line of JSON."""
    from newsextract.lines import article_line

    text = article_line(article, source=item.source, evidence=settings.evidence)
    return text.encode("utf-8", "backslashreplace") + b"\n"


def _row(item: wire.Item, article: Article, settings: Settings) -> bytes:
    """A record as :func:`newsextract.bulk.parquet.convert` takes it.

    Raises:
        _UnfitError: It cannot be a row of columns.
    """
    from newsextract.arrow.rows import row_of

    try:
        row = row_of(article, evidence=settings.evidence)
    except MemoryError:
        raise
    except Exception as error:
        raise _UnfitError(f"{type(error).__name__}: {error}") from error
    return wire.packed((item.source, row))


class _UnfitError(Exception):
    """A record that Arrow cannot hold."""


class _UnreadableError(Exception):
    """An item that is no page."""


def opened(item: wire.Item, settings: Settings) -> Any:
    """The page of an item.

    Raises:
        ReadError: The file cannot be read.
        _UnreadableError: The item is none.
    """
    from newsextract import Page, load
    from newsextract.rows import moment, row_page

    if item.form == "file":
        return load(item.source)
    if item.form == "broken":
        raise _UnreadableError(item.data)
    if item.form == "line":
        try:
            return row_page(json.loads(item.data), item.source, settings.columns)
        except ValueError as error:
            raise _UnreadableError(f"the line cannot be read: {error}") from error
    page = Page(
        item.data,
        url=item.url,
        captured_at=moment(item.captured_at),
        content_type=item.content_type,
        kind=item.kind,
        source=item.source,
    )
    page.problems.extend(item.notes)
    return page


def _failure(reason: str, detail: str) -> tuple[bytes, bytes]:
    return wire.FAILURE, wire.packed((reason, detail[:2000]))


def _give_up() -> NoReturn:
    """Ends the process: after a failed allocation nothing in it can be trusted."""
    os._exit(wire.OUT_OF_MEMORY)


class Limits:
    """The limits that the kernel holds, where it has them.

    Args:
        settings: The limits.
    """

    def __init__(self, settings: Settings) -> None:
        self._seconds = settings.time_limit
        self._bytes = settings.memory_limit
        try:
            import resource
            import signal
        except ImportError:  # Windows; the job watches the time
            self._resource: Any = None
            return
        self._resource, self._signal = resource, signal
        self._hard = resource.getrlimit(resource.RLIMIT_AS)[1]

    def renew(self) -> None:
        """A batch begins: each of its pages may take so much more than what is taken now."""
        if self._resource is not None and (taken := _memory(0)):
            self._limit(taken + self._bytes)

    def begin(self) -> None:
        """A page begins; the one before, if any, has ended."""
        if self._resource is not None:
            self._signal.setitimer(self._signal.ITIMER_REAL, CLOCK * self._seconds + _GRACE)

    def end(self) -> None:
        """The last page of a batch has ended."""
        if self._resource is not None:
            self._signal.setitimer(self._signal.ITIMER_REAL, 0)

    def lift(self) -> None:
        """Lifts the limit on memory, for work that is no page's."""
        if self._resource is not None:
            self._limit(self._hard)

    def _limit(self, size: int) -> None:
        hard = self._hard
        if hard not in (self._resource.RLIM_INFINITY, -1) and (size < 0 or size > hard):
            size = hard
        with contextlib.suppress(OSError, ValueError):
            self._resource.setrlimit(self._resource.RLIMIT_AS, (size, hard))

    def worn(self) -> bool:
        """Whether so much memory stays taken that another worker should go on."""
        return _memory(1) > self._bytes // 2


def _memory(column: int) -> int:
    """Bytes of address space (0) or in memory (1) that this process has; 0 where that cannot be told."""
    try:
        with Path("/proc/self/statm").open("rb", buffering=0) as file:
            return int(file.read().split()[column]) * _PAGE
    except OSError:
        return 0


if __name__ == "__main__":
    main()
