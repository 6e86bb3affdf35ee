"""The bytes of WARC records and of the HTTP heads in them."""

from __future__ import annotations

import base64
import datetime as dt
import gzip
import hashlib
from collections.abc import Iterable, Mapping
from urllib.parse import urlsplit

from newsextract.errors import UsageError

# what describes the bytes on the wire
_WIRE = ("content-encoding", "transfer-encoding", "content-length")


def record(head: list[tuple[str, str]], block: bytes, *, packed: bool) -> bytes:
    """A whole record, its length and digest added.

    Args:
        head: The names and values of its fields.
        block: What it holds.
        packed: Whether it is gzipped, as a member of its own.
    """
    named = fields([*head, ("WARC-Block-Digest", digest(block)), ("Content-Length", str(len(block)))])
    data = b"WARC/1.1\r\n" + named + b"\r\n" + block + b"\r\n\r\n"
    return gzip.compress(data, 6, mtime=0) if packed else data


def fields(named: list[tuple[str, str]]) -> bytes:
    """Names and values, a line each, in UTF-8 as the standard has it."""
    return "".join(f"{one_line(name)}: {one_line(value)}\r\n" for name, value in named).encode("utf-8", "replace")


def http_head(
    status: int | None,
    headers: Iterable[tuple[str, str]] | Mapping[str, str],
    length: int | None,
    *,
    unpacked: bool = False,
    url: str = "",
) -> bytes:
    """The head of an HTTP message, with the empty line.

    Args:
        status: Of an answer; None for a request.
        headers: Its headers.
        length: The number of bytes that follow, for the headers of an unpacked body; None if they stay away.
        unpacked: Whether the headers that describe the bytes on the wire are to be set aside.
        url: Of a request.
    """
    pairs = list(headers.items() if isinstance(headers, Mapping) else headers)
    if unpacked:
        pairs = [(f"X-Crawler-{name}" if name.lower() in _WIRE else name, value) for name, value in pairs]
        if length is not None:
            pairs.append(("Content-Length", str(length)))
    if status is None:
        parts = urlsplit(url)
        target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        first = f"GET {one_line(target)} HTTP/1.1"
        if not any(name.lower() == "host" for name, _ in pairs):
            pairs.insert(0, ("Host", parts.netloc.rpartition("@")[2]))
    else:
        first = f"HTTP/1.1 {status} {_phrase(status)}"
    lines = "".join(f"{one_line(name)}: {one_line(value)}\r\n" for name, value in pairs)
    # HTTP clients read headers as Latin-1, and this gives their bytes back
    return f"{first}\r\n".encode("utf-8", "replace") + _header_bytes(lines) + b"\r\n"


def _header_bytes(lines: str) -> bytes:
    try:
        return lines.encode("latin-1")
    except UnicodeEncodeError:
        return lines.encode("utf-8", "replace")


def _phrase(status: int) -> str:
    from http import HTTPStatus

    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return ""


def digest(data: bytes) -> str:
    """A digest as web archives write it: SHA-1 in base 32."""
    return "sha1:" + base64.b32encode(hashlib.sha1(data, usedforsecurity=False).digest()).decode("ascii")


def moment(when: dt.datetime | None) -> str:
    """A time in UTC as records have it, to the microsecond where it is known; now, to the second, for None.

    Raises:
        UsageError: It has no offset.

    Example:
        >>> moment(dt.datetime(2024, 11, 20, 10, 16, tzinfo=dt.timezone(dt.timedelta(hours=2))))
        '2024-11-20T08:16:00Z'
    """
    if when is None:
        when = dt.datetime.now(dt.UTC).replace(microsecond=0)
    if when.tzinfo is None:
        raise UsageError("fetched_at needs a time zone: fetched_at.replace(tzinfo=datetime.UTC) if it is in UTC")
    return when.astimezone(dt.UTC).replace(tzinfo=None).isoformat() + "Z"


def one_line(text: str) -> str:
    """A text without line breaks, which would begin a field of their own."""
    return " ".join(text.split())
