"""ZIP archives of saved pages, and WACZ: a ZIP archive with WARC files in it. Nothing is ever written to disk."""

from __future__ import annotations

import functools
import struct
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, cast

from newsextract.errors import ReadError
from newsextract.fetchers.archives.kinds import ENDINGS, WARC_ENDINGS
from newsextract.fetchers.archives.members import PLACES, Member, in_member, saved_member
from newsextract.fetchers.archives.revisits import Originals
from newsextract.fetchers.archives.streams import Slice, Source
from newsextract.fetchers.archives.warc import read_source
from newsextract.fetchers.stored import SkippedPage, StoredPage

_MOST_DIRECTORY = 100_000_000
"""Bytes of the list of members, which is read as a whole: about a million of them."""
_END = b"PK\x05\x06"
_LONGEST_END = 65_557
_ENCRYPTED = 1


def read_zip(file: Path, start: int, max_bytes: int, originals: Originals) -> Iterator[StoredPage | SkippedPage]:
    """Everything in a ZIP or WACZ file, in the order of its list.

    Raises:
        ReadError: It is damaged as a whole, or has too many members.
        OSError: It cannot be read.
    """
    name = str(file)
    with file.open("rb") as stream:
        _check_directory(stream, name)
        try:
            archive = zipfile.ZipFile(stream)
        except (zipfile.BadZipFile, NotImplementedError, ValueError) as error:
            raise ReadError(f"the archive is damaged ({error}); get it again", source=name) from error
        stream.seek(0)
        if not archive.infolist() and stream.read(4) == b"PK\x03\x04":  # the list is that of an archive in it
            raise ReadError("the archive is cut: its list of members is missing; get it again", source=name)
        seen: dict[str, int] = {}
        for number, info in enumerate(archive.infolist()):
            if info.is_dir():
                continue
            again = seen[info.filename] = seen.get(info.filename, 0) + 1
            if number < start // PLACES:
                continue
            suffix = f"~{again}" if again > 1 else ""
            member = Member(f"{name}#{info.filename}{suffix}", info.filename, number)
            if info.filename.lower().endswith(WARC_ENDINGS[:-1]):
                yield from _records(file, stream, info, member, start, max_bytes, originals)
            elif info.filename.lower().endswith(ENDINGS):
                yield SkippedPage(
                    member.id, "type", "an archive within an archive: unpack it first", after=member.after
                )
            else:
                yield saved_member(member, functools.partial(_content, archive, info), max_bytes)


def _content(archive: zipfile.ZipFile, info: zipfile.ZipInfo, most: int) -> bytes:
    """The first bytes of a member.

    Raises:
        ValueError: It is damaged or cannot be unpacked here.
    """
    if info.flag_bits & _ENCRYPTED:
        raise ValueError("it is encrypted; unpack it first")
    try:
        with archive.open(info) as stream:
            return stream.read(most)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, zlib.error, struct.error) as error:
        raise ValueError(str(error) or "it ends early") from error


def _records(
    file: Path,
    stream: BinaryIO,
    info: zipfile.ZipInfo,
    member: Member,
    start: int,
    max_bytes: int,
    originals: Originals,
) -> Iterator[StoredPage | SkippedPage]:
    """The pages of a WARC file that is stored in the archive as it is, as WACZ has it."""
    if info.compress_type != zipfile.ZIP_STORED or info.flag_bits & _ENCRYPTED:
        message = "a WARC file that is packed once more by the archive: unpack the archive first"
        yield SkippedPage(member.id, "broken", message, after=member.after)
        return
    stream.seek(info.header_offset)
    head = stream.read(30)
    if len(head) < 30 or not head.startswith(b"PK\x03\x04"):
        yield SkippedPage(member.id, "broken", "the archive is damaged where this member begins", after=member.after)
        return
    lengths = struct.unpack("<HH", head[26:30])
    begin = info.header_offset + 30 + sum(lengths)

    def opened() -> BinaryIO:
        return cast("BinaryIO", Slice(file.open("rb"), begin, info.file_size))

    first = start % PLACES if member.number == start // PLACES else 0
    for found in read_source(Source(member.id, opened), first, max_bytes, originals):
        yield in_member(found, member)


def _check_directory(stream: BinaryIO, name: str) -> None:
    """Refuses an archive whose list of members would fill the memory.

    Raises:
        ReadError: It claims to be longer than any list that is meant.
    """
    size = stream.seek(0, 2)
    stream.seek(max(0, size - _LONGEST_END))
    tail = stream.read(_LONGEST_END)
    place = tail.rfind(_END)
    if place < 0 or len(tail) < place + 22:
        raise ReadError("the archive is cut: its list of members is missing; get it again", source=name)
    length = struct.unpack("<I", tail[place + 12 : place + 16])[0]
    if length == 0xFFFFFFFF and (wide := tail.rfind(b"PK\x06\x06", 0, place)) >= 0 and len(tail) >= wide + 48:
        length = struct.unpack("<Q", tail[wide + 40 : wide + 48])[0]
    if length > _MOST_DIRECTORY:
        raise ReadError("the archive lists more members than can be read at once; split it", source=name)
