"""gzip, unpacked within a limit."""

from __future__ import annotations

from newsextract.fetchers.saved.found import BrokenFileError

MAGIC = b"\x1f\x8b"


def gunzip(data: bytes, limit: int) -> tuple[bytes, tuple[str, ...]]:
    """The unpacked bytes of all members, and notes.

    Args:
        data: a gzip file.
        limit: bytes; more than that is refused before it is unpacked.

    Raises:
        BrokenFileError: it is no gzip data, it is empty, or it would pass the limit.
    """
    import zlib

    parts: list[bytes] = []
    size = 0
    notes: tuple[str, ...] = ()
    rest = data
    while rest.startswith(MAGIC):
        member = zlib.decompressobj(wbits=31)
        try:
            part = member.decompress(rest, limit + 1 - size)
        except zlib.error as error:
            if not parts:
                raise BrokenFileError(f"the gzip data is damaged ({error}); save or download the page again") from error
            notes = ("gzip: the last part of the data is damaged and was left out",)
            break
        parts.append(part)
        size += len(part)
        if size > limit:
            raise BrokenFileError(
                f"unpacked it is larger than {limit // 1_000_000} MB, which no page is; unpack it yourself and look"
            )
        if not member.eof:
            notes = ("gzip: the data ends early, the page may be incomplete",)
            break
        rest = member.unused_data.lstrip(b"\0")
    if not size:
        raise BrokenFileError("the gzip data is empty; save or download the page again")
    return b"".join(parts), notes
