"""Pages with the HTTP headers in front of them, as ``wget --save-headers`` and ``curl -i`` write them."""

from __future__ import annotations

import re

from newsextract.fetchers.saved.compressed import MAGIC, gunzip
from newsextract.fetchers.saved.found import BrokenFileError, Found, mail_date, web_address

_STATUS = re.compile(rb"HTTP/\d(?:\.\d)? +\d{3}[^\r\n]{0,200}\r?\n")
_END = re.compile(rb"\r?\n\r?\n")
_MAX_HEADER_BYTES = 65_536


def has_headers(data: bytes) -> bool:
    """Whether it starts with an HTTP status line."""
    return _STATUS.match(data) is not None


def read_headers(data: bytes, limit: int) -> Found:
    """The page after the headers, and what they say.

    Args:
        data: the file.
        limit: bytes that a compressed page may have when it is unpacked.

    Raises:
        BrokenFileError: the headers never end, or the page after them is damaged gzip.
    """
    headers: dict[str, str] = {}
    for _ in range(20):  # curl -L writes the headers of each redirect
        status = _STATUS.match(data)
        if status is None:
            break
        end = _END.search(data, status.end() - 2, _MAX_HEADER_BYTES)
        if end is None:
            raise BrokenFileError("the HTTP headers never end; save the page again")
        headers = _headers(data[status.end() : end.start()])
        data = data[end.end() :]
    notes: tuple[str, ...] = ()
    if data.startswith(MAGIC):
        data, notes = gunzip(data, limit)
    url, archived = web_address(headers.get("content-location"))
    saved_at = mail_date(headers.get("x-archive-orig-date")) or mail_date(headers.get("date"))
    return Found(data, url, archived or saved_at, headers.get("content-type"), notes)


def _headers(block: bytes) -> dict[str, str]:
    found: dict[str, str] = {}
    for line in block.decode("latin-1").splitlines()[:500]:
        name, colon, value = line.partition(":")
        if colon:
            found.setdefault(name.strip().lower(), value.strip())
    return found
