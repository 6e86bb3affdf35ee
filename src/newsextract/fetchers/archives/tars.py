"""TAR archives of saved pages, also packed by gzip or bzip2. Nothing is ever written to disk."""

from __future__ import annotations

import bz2
import gzip
import tarfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any, BinaryIO, cast

from newsextract.errors import ReadError
from newsextract.fetchers.archives.kinds import BZIP, ENDINGS, GZIP
from newsextract.fetchers.archives.members import PLACES, Member, saved_member
from newsextract.fetchers.archives.revisits import Originals
from newsextract.fetchers.archives.streams import Guarded
from newsextract.fetchers.stored import SkippedPage, StoredPage

_MOST_AT_ONCE = 8_000_000  # bytes of a header; those of pages are asked for in smaller pieces
_PIECE = 1 << 20


def read_tar(file: Path, start: int, max_bytes: int, originals: Originals) -> Iterator[StoredPage | SkippedPage]:
    """Everything in a TAR file, in its order. Links, devices and folders are no pages.

    Raises:
        ReadError: It is damaged from its beginning on.
        OSError: It cannot be read.
    """
    name = str(file)
    number = -1
    seen: dict[int, int] = {}
    try:
        with file.open("rb") as raw, _opened(raw) as stream:
            # a claim of a header is no reason to fill the memory
            guarded = cast("IO[bytes]", Guarded(cast("BinaryIO", stream), _MOST_AT_ONCE, name))
            with tarfile.open(fileobj=guarded, mode="r:", errorlevel=1) as archive:
                while (info := archive.next()) is not None:
                    cast("Any", archive).members.clear()  # it keeps a list of all that it met
                    number += 1
                    key = hash(info.name)
                    seen[key] = seen.get(key, 0) + 1
                    if number < start // PLACES or info.isdir():
                        continue
                    suffix = f"~{seen[key]}" if seen[key] > 1 else ""
                    member = Member(f"{name}#{info.name}{suffix}", info.name, number)
                    yield _found(archive, info, member, max_bytes)
    except (tarfile.TarError, EOFError, zlib.error, gzip.BadGzipFile, OverflowError, ReadError) as error:
        if number < 0:
            raise ReadError(f"the archive is damaged ({error}); get it again", source=name) from error
        why = error.message if isinstance(error, ReadError) else str(error)
        yield SkippedPage(f"{name}#{number + 1}-", "broken", f"the archive is damaged or cut from here on ({why})")


def _opened(raw: BinaryIO) -> IO[bytes]:
    head = raw.read(4)
    raw.seek(0)
    if head.startswith(GZIP):
        return cast("IO[bytes]", gzip.GzipFile(fileobj=raw))
    return bz2.BZ2File(raw) if head.startswith(BZIP) else raw


def _found(archive: tarfile.TarFile, info: tarfile.TarInfo, member: Member, limit: int) -> StoredPage | SkippedPage:
    if not info.isfile():
        return SkippedPage(member.id, "type", "a link or a device, no file", after=member.after)
    if info.name.lower().endswith(ENDINGS):
        return SkippedPage(member.id, "type", "an archive within an archive: unpack it first", after=member.after)

    def content(most: int) -> bytes:
        stream = archive.extractfile(info)
        if stream is None:
            raise ValueError("it has no content")
        parts: list[bytes] = []
        while most > 0 and (part := stream.read(min(most, _PIECE))):
            parts.append(part)
            most -= len(part)
        data = b"".join(parts)
        if most > 0 and len(data) < info.size:
            raise EOFError("the archive ends within it")
        return data

    return saved_member(member, content, limit)
