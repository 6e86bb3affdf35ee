"""WARC records made byte by byte, whole and broken."""

from __future__ import annotations

import gzip
from pathlib import Path

from newsextract.fetchers.pages import read_file
from newsextract.fetchers.stored import SkippedPage, StoredPage

URL = "https://www.elincourier.example/pier"
HTML = (
    b"<!DOCTYPE html><html><head><title>Pier</title></head><body><h1>Pier reopens</h1><p>Boats leave.</p></body></html>"
)


def http(body: bytes = HTML, *headers: str, status: str = "200 OK") -> bytes:
    """An HTTP answer; HTML unless a header says else."""
    lines = headers or ("Content-Type: text/html",)
    return "\r\n".join((f"HTTP/1.1 {status}", *lines, "", "")).encode("latin-1") + body


def record(block: bytes, kind: str = "response", *, url: str | None = URL, **fields: str | None) -> bytes:
    """A record, not packed; a field of None is left out."""
    named: dict[str, str | None] = {
        "WARC-Type": kind,
        "WARC-Record-ID": f"<urn:uuid:{abs(hash((block, kind, url))):032x}>",
        "WARC-Date": "2024-11-20T08:16:00Z",
        "WARC-Target-URI": url,
        "Content-Type": "application/http; msgtype=response",
        "Content-Length": str(len(block)),
    }
    named |= {name.replace("_", "-"): value for name, value in fields.items()}
    head = "".join(f"{name}: {value}\r\n" for name, value in named.items() if value is not None)
    return f"WARC/1.0\r\n{head}\r\n".encode() + block + b"\r\n\r\n"


def packed(*records: bytes) -> bytes:
    """Records as gzip members, as WARC files have them."""
    return b"".join(gzip.compress(each, mtime=0) for each in records)


def found(folder: Path, data: bytes, name: str = "x.warc.gz", **options: int) -> list[StoredPage | SkippedPage]:
    """What is read in a file with these bytes."""
    path = folder / name
    path.write_bytes(data)
    return list(read_file(path, **options))


def told(items: list[StoredPage | SkippedPage]) -> list[str]:
    """ "page" or the reason, item by item."""
    return ["page" if isinstance(item, StoredPage) else item.reason for item in items]


def page(items: list[StoredPage | SkippedPage]) -> StoredPage:
    """The one page that was read."""
    (only,) = items
    assert isinstance(only, StoredPage), only
    return only
