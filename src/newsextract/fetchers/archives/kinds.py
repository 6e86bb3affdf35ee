"""What an archive is, seen from its first bytes, and who reads it."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from newsextract.fetchers.stored import SkippedPage, StoredPage

if TYPE_CHECKING:
    from newsextract.fetchers.archives.revisits import Originals

Kind = Literal["warc", "zip", "tar"]
Reader = Callable[[Path, int, int, "Originals"], Iterator[StoredPage | SkippedPage]]

GZIP = b"\x1f\x8b"
ZSTD = b"\x28\xb5\x2f\xfd"
ZSTD_DICTIONARY = b"\x5d\x2a\x4d\x18"  # https://iipc.github.io/warc-specifications/specifications/warc-zstd/
BZIP = b"BZh"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_TAR = (b"ustar\x0000", b"ustar  \x00")
_TAR_MARK = 257
_WARC = re.compile(rb"WARC/[01]\.\d{1,2}\r?\n")
WARC_ENDINGS = (".warc", ".warc.gz", ".warc.zst", ".warc.wet.gz", ".warc.wet", ".wet.gz", ".wet", ".wacz")
ENDINGS = (*WARC_ENDINGS, ".zip", ".tar", ".tgz", ".tar.gz", ".tbz2", ".tar.bz2")
"""The names under which archives are taken from a folder."""


def kind_of(path: Path) -> Kind | None:
    """What kind of archive a file is; None for a saved page, or anything else.

    Raises:
        OSError: It cannot be read.
    """
    if not path.is_file():
        return None
    with path.open("rb") as stream:
        head = stream.read(4096)
    if head.startswith(_ZIP):
        return "zip"
    if head.startswith(ZSTD_DICTIONARY) or (head.startswith(ZSTD) and path.name.lower().endswith(".warc.zst")):
        return "warc"
    if head.startswith(GZIP):
        head = _unpacked(head)
    elif head.startswith(BZIP):
        return "tar" if path.name.lower().endswith((".tar.bz2", ".tbz2", ".tbz")) else None
    if _WARC.match(head):
        return "warc"
    if head[_TAR_MARK : _TAR_MARK + 8] in _TAR:
        return "tar"
    # a damaged file is told by the reader that its name promises
    if head.startswith(b"<"):
        return None
    return "warc" if path.name.lower().endswith(WARC_ENDINGS[:-1]) else None


def _unpacked(head: bytes) -> bytes:
    try:
        return zlib.decompressobj(wbits=31).decompress(head, 1024)
    except zlib.error:
        return b""


def reader(kind: Kind) -> Reader:
    """The function that reads archives of a kind: path, start, ``max_bytes`` and the originals of revisits."""
    if kind == "warc":
        from newsextract.fetchers.archives.warc import read_warc

        return read_warc
    if kind == "zip":
        from newsextract.fetchers.archives.zips import read_zip

        return read_zip
    from newsextract.fetchers.archives.tars import read_tar

    return read_tar
