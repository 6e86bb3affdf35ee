"""The pages of a WARC file, whose records are told from damage, and whose revisits are led back to their pages."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, cast

from newsextract.fetchers.archives.holding import (
    NoPageError,
    Origin,
    check_head,
    check_kind,
    head_of,
    origin_of,
    page_of,
    skipped,
)
from newsextract.fetchers.archives.revisits import Originals
from newsextract.fetchers.archives.streams import Source
from newsextract.fetchers.archives.walking import DamagedError, Record, Stretch, walk
from newsextract.fetchers.stored import SkippedPage, StoredPage

Found = StoredPage | SkippedPage
_ORIGINAL = ("response", "resource")


def read_warc(file: Path, start: int, max_bytes: int, originals: Originals) -> Iterator[Found]:
    """Everything in a WARC file, from a byte on at which a record begins.

    Raises:
        ReadError: fastwarc is not installed.
        OSError: The file cannot be read.
    """
    source = Source(str(file), lambda: cast("BinaryIO", file.open("rb")))
    yield from read_source(source, start, max_bytes, originals)


def read_source(source: Source, start: int, max_bytes: int, originals: Originals) -> Iterator[Found]:
    """Everything in a source of WARC records.

    Args:
        source: The file, or a member of an archive.
        start: The byte at which a record begins.
        max_bytes: The most bytes of a page, packed and unpacked.
        originals: Where pages are that revisits may point to.
    """
    before: Found | None = None  # given when it is known that what follows does not spoil it
    name = source.name
    for item in walk(source, start):
        if isinstance(item, Stretch):
            if item.spoiled and before is not None:
                yield _spoiled(before, item)
            else:
                if before is not None:
                    known = item.last is None or item.start > item.last.place
                    yield _after(before, item.start if known else item.end)
                yield _damage(item, name)
            before = None
            continue
        if before is not None:
            yield _after(before, item.place if item.number == 1 else None)
        before = _read(item, origin_of(item, name), _Here(source, start), max_bytes, originals)
    if before is not None:
        yield _after(before, source.size())


def _after(found: Found, place: int | None) -> Found:
    return dataclasses.replace(found, after=place)


def _spoiled(found: Found, stretch: Stretch) -> Found:
    message = f"the record is damaged ({stretch.why})"
    return SkippedPage(found.id, "broken", message, found.url, stretch.end)


def _damage(stretch: Stretch, name: str) -> SkippedPage:
    if stretch.last is None and stretch.start == 0 and stretch.end is None:
        return SkippedPage(name, "file", f"no WARC record can be read in it ({stretch.why}); check what it is")
    end = "the end of the file" if stretch.end is None else f"byte {stretch.end:,}"
    where = f"{name}#{stretch.start}-{'' if stretch.end is None else stretch.end}"
    message = f"a damaged stretch ({stretch.why}) between byte {stretch.start:,} and {end} was stepped over"
    return SkippedPage(where, "broken", message, after=stretch.end)


@dataclasses.dataclass(frozen=True, slots=True)
class _Here:
    """The file that is being read, and where reading began."""

    source: Source
    start: int


def _read(record: Record, origin: Origin, here: _Here, limit: int, originals: Originals) -> Found:
    try:
        if record.kind == "revisit":
            check_kind(record)
            return _revisited(record, origin, here, limit, originals)
        if record.kind in _ORIGINAL and record.number == 1:
            originals.note(record.field, here.source, record.place)
        return page_of(record, origin, limit)
    except NoPageError as error:
        return skipped(origin, error)


def _revisited(record: Record, origin: Origin, here: _Here, limit: int, originals: Originals) -> Found:
    """The page that a revisit points to, under the revisit's own address and time."""
    unchanged = "not-modified" in (record.field("WARC-Profile") or "").lower()
    try:
        head = head_of(record)[0] if record.length else None
    except (NoPageError, DamagedError):
        head = None  # it may have none
    if head is not None and not (unchanged and head.status == 304):
        check_head(head)
    page = _original(record, here, limit, originals)
    if isinstance(page, SkippedPage):
        return dataclasses.replace(page, id=origin.id, url=origin.url)
    kept = dataclasses.replace(
        page, id=origin.id, url=origin.url or page.url, captured_at=origin.captured_at or page.captured_at
    )
    if head is None or head.status == 304:
        return kept
    return dataclasses.replace(kept, status=head.status, headers=head.headers)


def _original(record: Record, here: _Here, limit: int, originals: Originals) -> Found:
    place = originals.find(record.field)
    if place is None and here.start and originals.begin_scan(here.source):
        for found in walk(here.source, 0):
            if isinstance(found, Record):
                if found.place >= here.start:
                    break
                if found.kind in _ORIGINAL and found.number == 1:
                    originals.note(found.field, here.source, found.place)
        place = originals.find(record.field)
    if place is None:
        raise NoPageError("revisit", "it only points to an earlier record, which is in no file that was read before")
    source, byte = place
    try:
        for found in walk(source, byte):
            if isinstance(found, Record):
                return page_of(found, origin_of(found, source.name), limit)
            break
    except OSError as error:
        raise NoPageError("revisit", f"it only points to an earlier record, which cannot be read ({error})") from error
    raise NoPageError("revisit", "it only points to an earlier record, which is damaged")
