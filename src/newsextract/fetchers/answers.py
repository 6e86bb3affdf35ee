"""What a server answered: bytes, headers, the time, and the way there."""

from __future__ import annotations

import datetime as dt
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from newsextract.errors import FetchError
from newsextract.fetchers.failures import failure, too_late

if TYPE_CHECKING:
    import requests

    from newsextract.fetchers.rights import Signals
    from newsextract.page import Page

HTML_TYPES = ("text/html", "application/xhtml+xml", "application/xml+html")
TEXT_TYPE = "text/plain"
PAGE_TYPES = (*HTML_TYPES, TEXT_TYPE)
_READ_AT_ONCE = 65_536
# some servers forget the checksum behind a whole page
_CLOSED = re.compile(rb"</html\s*>", re.I)
_GZIP = b"\x1f\x8b"


@dataclass(frozen=True, slots=True)
class Redirect:
    """One redirect: the address that was asked, and the status it answered with."""

    url: str
    status: int


@dataclass(frozen=True, slots=True)
class Answer:
    """A good answer.

    Attributes:
        requested: The address that was asked for.
        url: The address that answered, after redirects.
        status: The HTTP status.
        headers: The names, in lower case, and values of its headers, in order.
        data: The body without transport compression.
        fetched_at: When these bytes were fetched, in UTC.
        redirects: The way from ``requested`` to ``url``.
        unchanged: Whether the bytes are those of an earlier fetch, since the server said that they still hold.
        site: What the site says about the use of its pages, where that was asked.
    """

    requested: str
    url: str
    status: int
    headers: tuple[tuple[str, str], ...]
    data: bytes = field(repr=False)
    fetched_at: dt.datetime
    redirects: tuple[Redirect, ...] = ()
    unchanged: bool = False
    site: Signals | None = None

    def header(self, name: str) -> str | None:
        """The value of a header, several of one name joined by commas; None if there is none."""
        values = [value for key, value in self.headers if key == name.lower()]
        return ", ".join(values) if values else None

    def page(self) -> Page:
        """The answer as a page; what it says about its use stands in the page's ``problems``."""
        from newsextract.fetchers.rights import signals
        from newsextract.page import Page

        content_type = self.header("content-type")
        # some servers send HTML with the type of plain text
        is_text = media_type(content_type) == TEXT_TYPE and not self.data[:1000].lstrip(
            b"\xef\xbb\xbf \t\r\n"
        ).startswith(b"<")
        kind: Literal["html", "text"] = "text" if is_text else "html"
        page = Page(
            self.data,
            url=self.url,
            captured_at=self.fetched_at,
            content_type=content_type,
            kind=kind,
            source=self.requested,
        )
        page.problems.extend(signals(page, self.headers, self.site).problems())
        return page


def media_type(content_type: str | None) -> str:
    """The type alone, in lower case, without its parameters."""
    return (content_type or "").partition(";")[0].strip().lower()


def check_type(response: requests.Response, types: tuple[str, ...], url: str) -> None:
    """Refuses an answer that is no page by its own word; one that says nothing is taken.

    Raises:
        FetchError: It is of another type.
    """
    kind = media_type(response.headers.get("Content-Type"))
    if types and kind and kind not in types:
        raise failure(
            f"the server sent {kind}, which is no news page; only HTML and plain text are read",
            source=url,
            reason="type",
            status=response.status_code,
        )


def read_body(response: requests.Response, url: str, max_bytes: int, until: float) -> bytes:
    """The body without its transport compression, read piece by piece within its limits.

    Args:
        response: An answer; one that was read before gives its bytes again.
        url: For messages.
        max_bytes: The most bytes, counted before and after decompression.
        until: The moment of ``time.monotonic()`` when it has to be complete.

    Raises:
        FetchError: It is too large, too late, or compressed in a way that is not known here.
    """
    _check_coding(response, url)
    stated = response.headers.get("Content-Length", "")
    if stated.isascii() and stated.isdigit() and (len(stated) > 18 or int(stated) > max_bytes):
        raise _too_large(url, max_bytes, response.status_code)
    parts: list[bytes] = []
    size = 0
    for part in _pieces(response):
        parts.append(part)
        size += len(part)
        if size > max_bytes:
            raise _too_large(url, max_bytes, response.status_code)
        if time.monotonic() > until:
            raise too_late(url, response.status_code)
    data = b"".join(parts)
    if _is_cut(response) and not _CLOSED.search(data, max(0, len(data) - 1_000)):
        raise failure(
            "the answer's compressed bytes end before their end; try again",
            source=url,
            reason="incomplete",
            status=response.status_code,
        )
    return data


def _is_cut(response: requests.Response) -> bool:
    """Whether packed bytes ended before their mark of the end; urllib3 gives what there was without a word.

    Asked of its decoder of gzip or deflate, the last of several; one that cannot be asked says nothing.
    """
    decoder = getattr(response.raw, "_decoder", None)
    decoder = (getattr(decoder, "_decoders", None) or [decoder])[0]
    packed = getattr(decoder, "_obj", None)
    return getattr(packed, "eof", True) is False


def unpacked(data: bytes, url: str, max_bytes: int, status: int) -> bytes:
    """A body that is packed although its headers do not say so, unpacked: no page begins with the mark of gzip.

    Raises:
        FetchError: It is too large, or damaged.
    """
    return _gunzipped(data, url, max_bytes, status) if data.startswith(_GZIP) else data


def _too_large(url: str, max_bytes: int, status: int) -> FetchError:
    return failure(
        f"the page is larger than {max_bytes:,} bytes; raise max_bytes if it is meant",
        source=url,
        reason="size",
        status=status,
    )


def _check_coding(response: requests.Response, url: str) -> None:
    """Refuses codings that nobody here can undo: their bytes would be read as text."""
    from urllib3.response import HTTPResponse

    known = {"identity", "", *HTTPResponse.CONTENT_DECODERS}
    for coding in response.headers.get("Content-Encoding", "").lower().split(","):
        if coding.strip() not in known:
            raise failure(
                f"the answer is compressed as {coding.strip()[:40]}, which was not asked for",
                source=url,
                reason="compression",
                status=response.status_code,
            )


def _pieces(response: requests.Response) -> Iterator[bytes]:
    """The body as it comes. ``read1`` waits for no full piece, so a trickle of bytes cannot outlast the deadline."""
    from urllib3 import BaseHTTPResponse

    raw = response.raw
    # a recorded or cached answer cannot trickle
    consumed = getattr(response, "_content_consumed", False)
    if consumed or not isinstance(raw, BaseHTTPResponse) or not hasattr(getattr(raw, "_fp", None), "read1"):
        yield from response.iter_content(_READ_AT_ONCE)
        return
    while part := raw.read1(_READ_AT_ONCE, decode_content=True):
        yield part


def _gunzipped(data: bytes, url: str, max_bytes: int, status: int) -> bytes:
    from newsextract.fetchers.saved.compressed import gunzip
    from newsextract.fetchers.saved.found import BrokenFileError

    try:
        return gunzip(data, max_bytes)[0]
    except BrokenFileError as error:
        reason = "size" if "larger" in str(error) else "compression"
        if reason == "size":
            raise _too_large(url, max_bytes, status) from error
        raise failure(f"the answer is compressed wrongly: {error}", source=url, reason=reason, status=status) from error
