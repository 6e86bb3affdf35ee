"""Packed feeds, unpacked within a limit."""

from __future__ import annotations

from newsextract.feeds.refusal import refused

MAX_BYTES = 52_428_800
"""50 MiB, what a sitemap may have unpacked: https://www.sitemaps.org/protocol.html"""

_MAGIC = b"\x1f\x8b"
_LAYERS = 3  # a file that was packed, and packed again by the server; more is an attack


def unpack(data: bytes) -> tuple[bytes, tuple[str, ...]]:
    """The bytes behind gzip, which some servers put on twice, and what was wrong with it.

    Raises:
        FeedError: There is more of it than a feed may have.
    """
    problems: tuple[str, ...] = ()
    for _ in range(_LAYERS):
        _check(len(data))
        if not data.startswith(_MAGIC):
            return data, problems
        data, more = _gunzip(data)
        problems += more
    _check(len(data))
    if data.startswith(_MAGIC):
        raise refused("size", f"it is packed more than {_LAYERS} times, which no feed is; it was not read")
    return data, problems


def _gunzip(data: bytes) -> tuple[bytes, tuple[str, ...]]:
    import zlib

    parts: list[bytes] = []
    size = 0
    while data.startswith(_MAGIC):
        member = zlib.decompressobj(wbits=31)
        try:
            part = member.decompress(data, MAX_BYTES + 1 - size)
        except zlib.error:
            part = b""
            if not member.eof:
                return b"".join(parts) + _first_part(data, MAX_BYTES - size), ("gzip: the data is damaged",)
        parts.append(part)
        size += len(part)
        _check(size)
        if not member.eof:
            return b"".join(parts), ("gzip: the data ends early",)
        data = member.unused_data.lstrip(b"\0")
    return b"".join(parts), ()


def _first_part(data: bytes, most: int) -> bytes:
    """What can be unpacked before the damage, given to the unpacker in small pieces."""
    import zlib

    member = zlib.decompressobj(wbits=31)
    found = bytearray()
    try:
        for at in range(0, len(data), 1024):
            found += member.decompress(data[at : at + 1024], max(1, most - len(found)))
            if len(found) >= most:
                break
    except zlib.error:
        pass
    return bytes(found)


def _check(size: int) -> None:
    if size > MAX_BYTES:
        raise refused("size", f"it has more than {MAX_BYTES:,} bytes unpacked, which no feed may have; it was not read")
