"""Where the last whole record of a WARC file ends: a file that was cut can then be gone on with."""

from __future__ import annotations

import re
import zlib
from pathlib import Path
from typing import BinaryIO

from newsextract.errors import ReadError

_PIECE = 1 << 20
_LENGTH = re.compile(rb"\r\ncontent-length[ \t]*:[ \t]*(\d{1,15})[ \t]*\r\n", re.I)
_LONGEST_HEAD = 65_536


def whole_records_end(path: Path) -> int:
    """The end of the last record that is there to its last byte; 0 if there is none.

    The file is read once; the checksum of each packed record is checked.

    Raises:
        ReadError: The file does not begin as a WARC file.
        OSError: It cannot be read.
    """
    with path.open("rb") as stream:
        start = stream.read(5)
        stream.seek(0)
        if start.startswith(b"\x1f\x8b"):
            return _packed(stream, str(path))
        if start == b"WARC/":
            return _plain(stream)
    # a file that was cut within its first bytes
    if b"WARC/".startswith(start) or b"\x1f\x8b".startswith(start):
        return 0
    raise ReadError("this is no WARC file", source=str(path))


def _packed(stream: BinaryIO, name: str) -> int:
    end = place = 0
    rest = b""
    while True:
        member = zlib.decompressobj(wbits=31)
        first = True
        while not member.eof:
            data = rest or stream.read(_PIECE)
            try:
                # only the beginning is looked at; the rest is unpacked for its checksum, piece by piece
                out = member.decompress(data, _PIECE)
            except zlib.error:
                return end
            if not data and not out:
                return end
            if first and out:
                if not out.startswith(b"WARC/"[: len(out)]):
                    if not end:
                        raise ReadError("this is no WARC file", source=name)
                    return end
                first = False
            rest = member.unused_data or member.unconsumed_tail  # the first at the end, else the second
            place += len(data) - len(rest)
        end = place


def _plain(stream: BinaryIO) -> int:
    size = stream.seek(0, 2)
    end = 0
    while end < size:
        stream.seek(end)
        head = stream.read(_LONGEST_HEAD)
        blank = head.find(b"\r\n\r\n")
        length = _LENGTH.search(head, 0, blank + 2) if blank > 0 and head.startswith(b"WARC/") else None
        if length is None:
            break
        after = end + blank + 4 + int(length[1])
        stream.seek(after)
        if stream.read(4) != b"\r\n\r\n":
            break
        end = after + 4
    return end
