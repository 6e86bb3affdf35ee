"""The one exception tree of the library.

    NewsextractError
    ├── UsageError    a call that cannot be meant: a wrong type, a naive time, an unknown option
    ├── SiteError     a site file that cannot be loaded or says something impossible
    ├── ReadError     a saved file that cannot be read
    ├── FetchError    a URL that could not be fetched
    └── FeedError     a feed that is refused because reading it would be dangerous

A page is data, and data never raises: what is wrong with a page stands in the record's ``problems``.
"""

from __future__ import annotations

from typing import Any, Literal


class NewsextractError(Exception):
    """Base of all errors that this library raises on purpose.

    Args:
        message: What went wrong and what to do next.
        source: The file, URL or name it happened with, if any.
    """

    def __init__(self, message: str, *, source: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.source = source

    def __str__(self) -> str:
        return f"{self.source}: {self.message}" if self.source else self.message

    def __reduce__(self) -> tuple[Any, ...]:
        # keyword arguments do not survive the default pickling of exceptions
        return _rebuild, (type(self), self.message, self.source, self.__dict__.copy(), _portable(self.__cause__))


def _portable(cause: BaseException | None) -> BaseException | None:
    """A cause that survives pickling: itself, or its name and message if it holds a socket or the like."""
    import pickle

    try:
        pickle.loads(pickle.dumps(cause))  # noqa: S301 - our own bytes
    except Exception:  # noqa: BLE001 - foreign exceptions fail to pickle in any way they like
        return Exception(f"{type(cause).__name__}: {cause}")
    return cause


def _rebuild(
    kind: type[NewsextractError],
    message: str,
    source: str | None,
    state: dict[str, Any],
    cause: BaseException | None,
) -> NewsextractError:
    error = kind(message, source=source)
    error.__dict__.update(state)
    error.__cause__ = cause
    return error


class UsageError(NewsextractError, ValueError):
    """A call that cannot be meant."""


class SiteError(NewsextractError):
    """A site file that cannot be loaded or says something impossible."""


class ReadError(NewsextractError, OSError):
    """A saved file that cannot be read."""

    # OSError.__str__ would print its own empty fields
    __str__ = NewsextractError.__str__


class FetchError(NewsextractError, OSError):
    """A URL that could not be fetched.

    Attributes:
        status: The HTTP status code, if an answer came at all.
        reason: What kind of failure it was, in one word, for counting: ``url``, ``scheme``, ``address`` (a private or
            otherwise refused address), ``dns``, ``connection``, ``proxy``, ``tls``, ``timeout``, ``status``,
            ``redirects``, ``type``, ``size``, ``incomplete``, ``compression``, ``robots`` (forbidden by robots.txt),
            ``robots-unknown`` (robots.txt cannot be read now) or ``other``.
        redirects: The addresses that redirected on the way, in order.
        retry_after: Seconds that the server asks to wait before the next request, if it says so; six hours at most.
    """

    status: int | None = None
    reason: str = "other"
    redirects: tuple[str, ...] = ()
    retry_after: float | None = None
    __str__ = NewsextractError.__str__


class FeedError(NewsextractError):
    """A feed that is refused because reading it would be dangerous.

    Attributes:
        reason: ``"entities"``: it declares XML entities; ``"size"``: it is larger than a feed may be, packed or unpacked.
    """

    reason: Literal["entities", "size"] | None = None
