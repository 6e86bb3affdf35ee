"""A page from a URL, over plain HTTP."""

from __future__ import annotations

import datetime as dt
import time
from typing import TYPE_CHECKING, Literal

from newsextract.errors import FetchError

if TYPE_CHECKING:
    from collections.abc import Iterator

    import requests

    from newsextract.page import Page

_HTML = ("text/html", "application/xhtml+xml", "application/xml+html")
_TEXT = "text/plain"
_REDIRECTS = 10
_READ_AT_ONCE = 65_536
_ADVICE = {
    401: "the page wants a login; save it from a browser and give the file",
    403: "the site refuses programs or wants a login; save the page from a browser and give the file",
    404: "there is no such page; check the URL",
    410: "the page is gone; an archive may have kept it",
    429: "the site wants fewer requests; wait, then go slower",
    451: "the page is withheld here for legal reasons",
}


def own_user_agent() -> str:
    """What the fetcher calls itself: its own name and version."""
    from newsextract import __version__

    return f"newsextract/{__version__}"


def new_session() -> requests.Session:
    """A requests session set up as :func:`fetch` likes it; close it after use."""
    import requests

    session = requests.Session()
    session.max_redirects = _REDIRECTS
    session.headers["User-Agent"] = own_user_agent()
    session.headers["Accept"] = f"{', '.join(_HTML[:2])}, {_TEXT};q=0.8, */*;q=0.1"
    return session


def fetch(
    url: str,
    *,
    session: requests.Session | None = None,
    timeout: float | tuple[float, float] = (5, 20),
    max_bytes: int = 20_000_000,
    deadline: float = 60.0,
    user_agent: str | None = None,
) -> Page:
    """Fetches a URL with one GET request, redirects followed.

    Args:
        url: An ``http`` or ``https`` URL.
        session: A requests session to use, with its own headers and proxies; it is left open. By default a new one.
        timeout: Seconds to wait for the connection and for each piece of the answer, as requests takes it.
        max_bytes: The most bytes to take, counted after decompression.
        deadline: Seconds that the answer may take from the request to its last byte.
        user_agent: What to say instead of the session's own User-Agent.

    Returns:
        The page: its bytes, the ``Content-Type`` header, the URL after redirects, and the time of the fetch.

    Raises:
        FetchError: Whatever went wrong, with the cause and the HTTP status if an answer came.
    """
    import requests
    from urllib3.exceptions import HTTPError

    if url.partition("://")[0].lower() not in ("http", "https"):
        raise FetchError("only http and https URLs can be fetched; for a saved page give its file name", source=url)
    until = time.monotonic() + deadline
    own = new_session() if session is None else session
    headers = {"User-Agent": user_agent} if user_agent else None
    status: int | None = None
    try:
        with own.get(url, timeout=timeout, stream=True, headers=headers) as response:
            status = response.status_code
            captured_at = dt.datetime.now(dt.UTC)
            content_type = _accepted(response, url)
            data = _body(response, url, max_bytes, until)
            final_url = response.url
    except FetchError as error:
        error.status = status
        raise
    except (requests.RequestException, HTTPError, OSError, ValueError) as error:
        failure = FetchError(_reason(error), source=url)
        failure.status = status
        raise failure from error
    finally:
        if session is None:
            own.close()
    return _page(data, final_url, captured_at, content_type, source=url)


def _page(data: bytes, url: str, captured_at: dt.datetime, content_type: str | None, *, source: str) -> Page:
    from newsextract.page import Page

    # some servers send HTML with the type of plain text
    is_text = _media_type(content_type) == _TEXT and not data[:1000].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<")
    kind: Literal["html", "text"] = "text" if is_text else "html"
    return Page(data, url=url, captured_at=captured_at, content_type=content_type, kind=kind, source=source)


def _media_type(content_type: str | None) -> str:
    return (content_type or "").partition(";")[0].strip().lower()


def _accepted(response: requests.Response, url: str) -> str | None:
    """The ``Content-Type`` of a good answer; None if the server sent none."""
    if not 200 <= response.status_code < 300:
        advice = _ADVICE.get(
            response.status_code, "try again later" if response.status_code >= 500 else "check the URL"
        )
        raise FetchError(f"the server answered {response.status_code} {response.reason}: {advice}", source=url)
    content_type = response.headers.get("Content-Type")
    kind = _media_type(content_type)
    if kind and kind not in _HTML and kind != _TEXT:
        raise FetchError(
            f"the server sent {kind}, which is no news page; only HTML and plain text are read", source=url
        )
    return content_type


def _body(response: requests.Response, url: str, max_bytes: int, until: float) -> bytes:
    """The body, decompressed."""
    parts: list[bytes] = []
    size = 0
    for part in _pieces(response):
        parts.append(part)
        size += len(part)
        if size > max_bytes:
            raise FetchError(f"the page is larger than {max_bytes:,} bytes; raise max_bytes if it is meant", source=url)
        if time.monotonic() > until:
            raise FetchError("the answer took too long as a whole; try again, or raise the deadline", source=url)
    return b"".join(parts)


def _pieces(response: requests.Response) -> Iterator[bytes]:
    """The body as it comes. ``read1`` waits for no full piece, so a trickle of bytes cannot outlast the deadline."""
    from urllib3 import BaseHTTPResponse

    raw = response.raw
    if not isinstance(raw, BaseHTTPResponse):  # a recorded answer, which cannot trickle
        yield from response.iter_content(_READ_AT_ONCE)
        return
    while part := raw.read1(_READ_AT_ONCE, decode_content=True):
        yield part


def _reason(error: Exception) -> str:
    """What happened and what to do, for the exceptions of requests and urllib3."""
    import requests
    import urllib3.exceptions as low

    if isinstance(error, requests.TooManyRedirects):
        return "the server redirects in circles; check the URL, or give a session with cookies"
    if isinstance(error, (requests.exceptions.InvalidURL, requests.exceptions.MissingSchema, low.LocationParseError)):
        return "this is no URL; check how it is written"
    if isinstance(error, requests.exceptions.InvalidSchema):
        return "the server redirects to something other than http and https"
    if isinstance(error, (requests.exceptions.SSLError, low.SSLError)):
        return f"the secure connection failed: {error}; check the certificate and the clock"
    if isinstance(error, (requests.ConnectTimeout, requests.ReadTimeout, low.TimeoutError)):
        return "the server did not answer in time; try again, or raise the timeout"
    if isinstance(error, (low.DecodeError, requests.exceptions.ContentDecodingError)):
        return f"the answer is compressed wrongly: {error}"
    if isinstance(error, low.ProtocolError):
        return f"the connection broke before the answer was complete: {error}; try again"
    if isinstance(error, requests.exceptions.ProxyError):
        return f"the proxy failed: {error}; check the proxy settings"
    if isinstance(error, requests.ConnectionError):
        return f"no connection: {error}; check the name and the network"
    return f"the page could not be fetched: {error}"
