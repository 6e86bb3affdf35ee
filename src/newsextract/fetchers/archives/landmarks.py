"""Where records begin in the raw bytes of a WARC file, packed or not: for going on behind damage."""

from __future__ import annotations

import io
import re
import struct
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from newsextract.fetchers.archives.kinds import GZIP, ZSTD, ZSTD_DICTIONARY
from newsextract.fetchers.archives.streams import Prefixed

_PIECE = 1 << 20
_OVERLAP = 16
_MOST_DICTIONARY = 16_000_000
_TRIAL = 4_096
_SMALL = 64
_LONGEST_HEAD = 65_536
_BLANK = re.compile(rb"\r?\n\r?\n")
_MARKS = {
    "gzip": re.compile(rb"\x1f\x8b\x08"),
    "zstd": re.compile(re.escape(ZSTD)),
    "plain": re.compile(rb"(?<=\n)WARC/[01]\.\d\d?\r?\n"),
}


class Landmarks:
    """The places of a WARC file.

    Args:
        stream: The file; its position is moved.

    Attributes:
        size: The number of its bytes.
        packed: Whether its records are packed.
        bare_lines: Whether the lines of its heads end with a line feed alone.
        dictionary: The frame with the dictionary at the beginning of a file packed by zstd; empty if there is none.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.size = stream.seek(0, 2)
        stream.seek(0)
        head = stream.read(256)
        self._kind = "plain"
        self.dictionary = b""
        if head.startswith(GZIP):
            self._kind = "gzip"
            head = self._opened(head)
        elif head.startswith(ZSTD):
            self._kind = "zstd"
        elif head.startswith(ZSTD_DICTIONARY):
            self._kind = "zstd"
            size = 8 + min(int(struct.unpack("<I", head[4:8])[0]), _MOST_DICTIONARY)
            stream.seek(0)
            self.dictionary = stream.read(size)
        self.packed = self._kind != "plain"
        first, feed, _ = head.partition(b"\n")
        self.bare_lines = first.startswith(b"WARC/") and bool(feed) and not first.endswith(b"\r")

    def next_record(self, start: int) -> int | None:
        """The first place from ``start`` on at which a record seems to begin; None if there is none."""
        mark = _MARKS[self._kind]
        place = max(0, start - _OVERLAP)
        while True:
            self._stream.seek(place)
            data = self._stream.read(_PIECE + _OVERLAP)
            for found in mark.finditer(data):
                here = place + found.start()
                if here >= start and (not self.packed or self.begins_at(here)):
                    return here
            if len(data) < _PIECE + _OVERLAP:
                return None
            place += _PIECE

    def ends_with(self, place: int, length: int) -> bool:
        """Whether the file ends with a record that is not packed: then no other one hides in its block."""
        return not self.packed and place + length < self.size

    def rest(self, place: int, length: int | None) -> int | None:
        """Where bytes begin of which no record was made, though the last one is whole; None if there are none.

        Args:
            place: The byte at which the last record begins, or where reading began.
            length: How many bytes the block of that record has; None if there was no record.
        """
        if self._kind == "zstd":
            return None
        end: int | None = place
        if length is not None:
            end = self.end_of(place)
            if self._kind == "plain":
                self._stream.seek(place)
                blank = _BLANK.search(self._stream.read(_LONGEST_HEAD))
                end = place + blank.end() + length if blank else None
        if end is None or end >= self.size:
            return None
        self._stream.seek(end)
        return end if self._stream.read(_LONGEST_HEAD).strip(b"\r\n\0 ") else None

    def begins_at(self, place: int) -> bool:
        """Whether what is packed at a place begins as a record."""
        self._stream.seek(place)
        return self._opened(self._stream.read(_TRIAL)).startswith(b"WARC/")

    def check(self, place: int, length: int) -> bool:
        """Whether a record is whole: it can be unpacked, and has the two empty lines at its end where it should.

        Args:
            place: The byte at which it begins, or what it is packed in.
            length: How many bytes its block should have.
        """
        head = b""
        end: int | None = None
        size = 0
        tail = b""
        try:
            for piece in self._pieces(place):
                if end is None:
                    head += piece
                    blank = _BLANK.search(head)
                    if blank is not None:
                        end = blank.end() + length
                    elif len(head) > _LONGEST_HEAD:
                        return False
                if end is not None and size + len(piece) > end and len(tail) < 4:
                    tail += piece[max(0, end - size) :][:4]
                size += len(piece)
                if self._kind != "gzip" and len(tail) == 4:  # a packed one still has its checksum
                    break
        except (zlib.error, OSError):
            return False
        return tail.startswith((b"\r\n\r\n", b"\n\n"))

    def end_of(self, place: int) -> int | None:
        """Where what is packed at a place ends, by gzip; None if that is not known."""
        if self._kind != "gzip":
            return None
        self._stream.seek(place)
        member = zlib.decompressobj(wbits=31)
        rest = b""
        while not member.eof:
            data = rest or self._stream.read(_PIECE)
            try:
                if not member.decompress(data, _PIECE) and not data:
                    return None
            except zlib.error:
                return None
            rest = member.unconsumed_tail
        return self._stream.tell() - len(member.unused_data)

    def _pieces(self, place: int) -> Iterator[bytes]:
        """What begins at a place, unpacked, piece by piece; the whole rest of a file that is not packed.

        Raises:
            zlib.error: It is damaged.
            OSError: It is damaged.
        """
        self._stream.seek(place)
        if self._kind == "plain":
            while data := self._stream.read(_PIECE):
                yield data
        elif self._kind == "zstd":
            yield from self._zstd_pieces(place)
        else:
            member = zlib.decompressobj(wbits=31)
            rest = b""
            while not member.eof:
                data = rest or self._stream.read(_PIECE)
                out = member.decompress(data, _PIECE)
                if not data and not out:
                    raise zlib.error("the data ends early")
                rest = member.unconsumed_tail
                yield out

    def _zstd_pieces(self, place: int) -> Iterator[bytes]:
        """As above, to the last byte before damage: a reader that meets it holds back what it has."""
        from fastwarc.stream_io import ZstdReader

        given = 0
        for size in (_PIECE, 1):
            self._stream.seek(place)
            before = self.dictionary if place else b""
            reader = ZstdReader(Prefixed(before, self._stream, _SMALL), buffer_size=_SMALL)
            left = given
            try:
                while data := reader.read(min(left, _PIECE) or size):
                    if left:
                        left -= len(data)
                        continue
                    given += len(data)
                    yield data
            except OSError:
                if size == 1:
                    raise
            else:
                return

    def _opened(self, data: bytes) -> bytes:
        """The first bytes of what is packed."""
        if self._kind == "gzip":
            try:
                return zlib.decompressobj(wbits=31).decompress(data, 64)
            except zlib.error:
                return b""
        from fastwarc.stream_io import ZstdReader

        try:
            return ZstdReader(io.BytesIO(self.dictionary + data)).read(8)
        except OSError:
            return b""
