"""The transport codings of HTTP, undone within a limit: chunks, gzip, deflate, brotli, zstd."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Callable
from typing import Literal

from newsextract.fetchers.archives.kinds import GZIP

_PIECE = 65_536
_CHUNK = re.compile(rb"([0-9a-fA-F]{1,8})[ \t]{0,16}(?:;[^\r\n]{0,1000})?\r?\n")
_MARKUP = re.compile(rb"[\s\xef\xbb\xbf]*<[a-zA-Z!?]")
_MOST_CODINGS = 4
_NONE = frozenset(
    ("", "identity", "none", "utf-8", "utf8", "binary", "8bit")
)  # what servers say when they mean nothing

Note = str


class CodingError(Exception):
    """A body that cannot be unpacked.

    Attributes:
        reason: ``"compression"``, or ``"size"`` if it would pass the limit.
    """

    def __init__(self, message: str, reason: Literal["compression", "size"] = "compression") -> None:
        super().__init__(message)
        self.reason: Literal["compression", "size"] = reason


def decoded(body: bytes, headers: dict[str, str], limit: int) -> tuple[bytes, tuple[Note, ...]]:
    """A body without its codings, and what was odd about them.

    Crawlers often keep the headers of the wire beside a body that they have unpacked; what does not look packed as its
    header says is taken as it is.

    Args:
        body: As it stands in the record.
        headers: The HTTP headers, names in lower case.
        limit: The most bytes it may have, unpacked.

    Raises:
        CodingError: It is damaged, would pass the limit, or is packed in an unknown way.
    """
    notes: tuple[Note, ...] = ()
    if "chunked" in headers.get("transfer-encoding", "").lower():
        body, notes = unchunked(body)
    stated = [name.strip().lower() for name in headers.get("content-encoding", "").split(",")]
    # what a transfer coding packed, too, is named beside "chunked"
    stated += [name.strip().lower() for name in headers.get("transfer-encoding", "").split(",")]
    codings = [name for name in stated if name not in _NONE and name != "chunked"]
    if len(codings) > _MOST_CODINGS:
        raise CodingError(f"it is packed {len(codings)} times over, which no server means")
    for name in reversed(codings):
        if not body or _MARKUP.match(body):  # unpacked by the crawler already
            break
        unpack = _UNPACK.get(name)
        if unpack is None:
            raise CodingError(f"it is packed as {name[:40]!r}, which nobody here can undo")
        body, more = unpack(body, limit)
        notes += more
    if body.startswith(GZIP):  # said nowhere, but no page begins like this
        body, more = _gzip(body, limit)
        notes += more
    if len(body) > limit:
        raise _too_large(limit)
    return body, notes


def unchunked(body: bytes) -> tuple[bytes, tuple[Note, ...]]:
    """The bytes of a chunked body; one that does not begin with the size of a chunk is taken as it is."""
    parts: list[bytes] = []
    place = 0
    while True:
        size = _CHUNK.match(body, place)
        if size is None:
            if not place:
                return body, ()
            return b"".join(parts), ("chunks: a chunk of the body has no size, what follows was left out",)
        start, length = size.end(), int(size[1], 16)
        if not length:
            return b"".join(parts), ()
        parts.append(body[start : start + length])
        if start + length > len(body):
            if not place:  # a text may begin with something like a number
                return (body, ()) if length > 16 * len(body) else (parts[0], _CUT)
            return b"".join(parts), _CUT
        place = start + length
        place += 2 if body.startswith(b"\r\n", place) else body.startswith(b"\n", place)


_CUT = ("truncated: the body ends early, the page may be incomplete",)


def _too_large(limit: int) -> CodingError:
    return CodingError(f"unpacked it has more than {limit:,} bytes; raise max_bytes if it is meant", "size")


def _gzip(data: bytes, limit: int) -> tuple[bytes, tuple[Note, ...]]:
    parts: list[bytes] = []
    room = limit + 1
    while data.startswith(GZIP):
        part, data, notes = _inflated(data, room, 31, "gzip")
        parts.append(part)
        room -= len(part)
        if room <= 0:
            raise _too_large(limit)
        if notes:
            return b"".join(parts), notes
    if not parts:
        raise CodingError("it is said to be gzip and is not")
    return b"".join(parts), ()


def _deflate(data: bytes, limit: int) -> tuple[bytes, tuple[Note, ...]]:
    """RFC 9110 means zlib's format; some servers send deflate without its wrapping."""
    try:
        part, _, notes = _inflated(data, limit + 1, 15, "deflate")
    except CodingError:
        part, _, notes = _inflated(data, limit + 1, -15, "deflate")
    if len(part) > limit:
        raise _too_large(limit)
    return part, notes


def _inflated(data: bytes, room: int, bits: int, name: str) -> tuple[bytes, bytes, tuple[Note, ...]]:
    """One stream: what it holds, the bytes after it, and notes. Damage after a beginning leaves the beginning."""
    member = zlib.decompressobj(wbits=bits)
    parts: list[bytes] = []
    size = place = 0
    while not member.eof and size < room:
        piece = member.unconsumed_tail or data[place : place + _PIECE]
        if not member.unconsumed_tail:
            place += len(piece)
        try:
            part = member.decompress(piece, room - size)
        except zlib.error as error:
            if not size:
                raise CodingError(f"its {name} data is damaged ({error})") from error
            return b"".join(parts), b"", ("truncated: the packed body is damaged, what follows the damage is missing",)
        if not piece and not part:
            if not size:
                raise CodingError(f"its {name} data ends before anything could be unpacked")
            return b"".join(parts), b"", _CUT
        parts.append(part)
        size += len(part)
    return b"".join(parts), (member.unused_data + data[place:]) if member.eof else b"", ()


def _by_fastwarc(reader: str) -> Callable[[bytes, int], tuple[bytes, tuple[Note, ...]]]:
    name = reader.removesuffix("Reader").lower()

    def unpack(data: bytes, limit: int) -> tuple[bytes, tuple[Note, ...]]:
        from fastwarc import stream_io

        parts: list[bytes] = []
        room = limit + 1
        try:
            stream = getattr(stream_io, reader)(io.BytesIO(data))
            while room > 0 and (part := stream.read(min(room, _PIECE))):
                parts.append(part)
                room -= len(part)
        except OSError as error:
            if not parts:
                raise CodingError(f"its {name} data is damaged ({error})") from error
            return b"".join(parts), ("truncated: the packed body is cut or damaged, the rest of it is missing",)
        if room <= 0:
            raise _too_large(limit)
        return b"".join(parts), ()

    return unpack


_brotli, _zstd = _by_fastwarc("BrotliReader"), _by_fastwarc("ZstdReader")
_UNPACK = {
    "gzip": _gzip,
    "x-gzip": _gzip,
    "deflate": _deflate,
    "br": _brotli,
    "zstd": _zstd,
}
