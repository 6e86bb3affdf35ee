"""What went wrong with a fetch, in words that say what to do next, and in one word for counting."""

from __future__ import annotations

from typing import Any

from newsextract.errors import FetchError
from newsextract.fetchers.addresses import RefusedAddressError

_ADVICE = {
    401: "the page wants a login; save it from a browser and give the file",
    403: "the site refuses programs or wants a login; save the page from a browser and give the file",
    404: "there is no such page; check the URL",
    410: "the page is gone; an archive may have kept it",
    429: "the site wants fewer requests; wait, then go slower",
    451: "the page is withheld here for legal reasons",
}
_SIX_HOURS = 21_600


def failure(message: str, *, source: str, reason: str, status: int | None = None) -> FetchError:
    """A failed fetch.

    Args:
        message: What went wrong and what to do next.
        source: The URL.
        reason: The kind of failure: see :class:`newsextract.FetchError`.
        status: The HTTP status code, if an answer came.
    """
    error = FetchError(message, source=source)
    error.reason = reason
    error.status = status
    return error


def bad_status(status: int, phrase: str | None, source: str, *, retry_after: str | None = None) -> FetchError:
    """The failure that an HTTP status means.

    Args:
        status: The status.
        phrase: The words after it.
        source: The URL.
        retry_after: The header of this name.
    """
    advice = _ADVICE.get(status, "try again later" if status >= 500 else "check the URL")
    words = f"{status} {phrase}" if phrase else str(status)
    error = failure(f"the server answered {words}: {advice}", source=source, reason="status", status=status)
    error.retry_after = seconds_of(retry_after)
    return error


def seconds_of(retry_after: str | None) -> float | None:
    """The seconds that a ``Retry-After`` header asks for, six hours at most; None if it says nothing that can be read.

    >>> seconds_of("120"), seconds_of("soon")
    (120.0, None)
    """
    from urllib3 import Retry
    from urllib3.exceptions import InvalidHeader

    if not retry_after:
        return None
    try:
        return float(min(Retry().parse_retry_after(retry_after[:100]), _SIX_HOURS))
    except (InvalidHeader, ValueError, OverflowError):
        return None


def too_late(source: str, status: int | None = None) -> FetchError:
    """The failure of an answer that is not complete when its time is over."""
    return failure(
        "the answer took too long as a whole; try again, or raise the deadline",
        source=source,
        reason="timeout",
        status=status,
    )


def explained(error: Exception, source: str, status: int | None = None) -> FetchError:
    """The failure that an exception of requests, urllib3 or the system means."""
    reason, message = _explained(error)
    return failure(message, source=source, reason=reason, status=status)


def _explained(error: Exception) -> tuple[str, str]:
    import requests
    import urllib3.exceptions as low

    bad_url = (
        requests.exceptions.InvalidURL,
        requests.exceptions.MissingSchema,
        low.LocationParseError,
        UnicodeError,
    )
    if isinstance(error, RefusedAddressError):
        return "address", (
            f"{error}; if it is meant, name the host in allow_private, "
            "or for the command line in the environment variable NEWSEXTRACT_ALLOW_PRIVATE"
        )
    if isinstance(error, requests.HTTPError):  # raised by a hook of the session
        return "status", f"the server answered an error: {error}; check the URL"
    if isinstance(error, requests.TooManyRedirects):
        return "redirects", "the server redirects in circles; check the URL, or give a session with cookies"
    if isinstance(error, bad_url):
        return "url", "this is no URL; check how it is written"
    if isinstance(error, requests.exceptions.InvalidSchema):
        return "scheme", "the server redirects to something other than http and https"
    if isinstance(error, (requests.exceptions.SSLError, low.SSLError)):
        return "tls", f"the secure connection failed: {error}; check the certificate and the clock"
    if isinstance(error, (low.DecodeError, requests.exceptions.ContentDecodingError)):
        return "compression", f"the answer is compressed wrongly: {error}"
    return _explained_connection(error)


def _explained_connection(error: Exception) -> tuple[str, str]:
    import requests
    import urllib3.exceptions as low

    if _is_about_the_name(error):
        return "dns", "no connection: the name of the host is not known; check the name and the network"
    if isinstance(error, (requests.ConnectTimeout, requests.ReadTimeout, low.TimeoutError)):
        return "timeout", "the server did not answer in time; try again, or raise the timeout"
    if isinstance(error, (low.ProtocolError, requests.exceptions.ChunkedEncodingError)) or _was_broken(error):
        return "incomplete", f"the connection broke before the answer was complete: {error}; try again"
    if isinstance(error, requests.exceptions.ProxyError):
        return "proxy", f"the proxy failed: {error}; check the proxy settings"
    if isinstance(error, requests.ConnectionError):
        return "connection", f"no connection: {_cause(error)}; check the address and the network"
    return "other", f"the page could not be fetched: {error}"


def _is_about_the_name(error: Exception) -> bool:
    from urllib3.exceptions import MaxRetryError, NameResolutionError

    inner = error.args[0] if error.args else None
    return isinstance(inner, MaxRetryError) and isinstance(inner.reason, NameResolutionError)


def _cause(error: Exception) -> str:
    """What the system said; the layers above it wrap that into the names of their classes."""
    inner: Any = error.args[0] if error.args else None
    inner = getattr(inner, "reason", None) or inner
    text = str(inner or error)
    return text.rpartition("): ")[2] or text


def _was_broken(error: Exception) -> bool:
    """Whether there was a connection, which ended early: requests says the same of it as of none at all."""
    from requests import ConnectionError as NoConnectionError
    from urllib3.exceptions import ProtocolError

    return type(error) is NoConnectionError and bool(error.args) and isinstance(error.args[0], ProtocolError)
