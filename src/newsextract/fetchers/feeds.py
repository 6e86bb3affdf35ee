"""The bytes of a feed from the web or from a file, as they are: reading them is the work of ``newsextract.feeds``."""

from __future__ import annotations

import dataclasses
import datetime as dt
import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from newsextract.errors import ReadError
from newsextract.fetchers.http import get
from newsextract.fetchers.terms import Terms

if TYPE_CHECKING:
    import requests

_LARGEST = 52_428_800
"""Bytes after decompression, as many as a sitemap may have: https://www.sitemaps.org/protocol.html"""
_ACCEPTED = (
    "application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, "
    "text/xml;q=0.9, text/html;q=0.5, */*;q=0.1"
)


@dataclass(frozen=True, slots=True)
class FeedBytes:
    """A feed before it is read.

    Attributes:
        data: Its bytes, perhaps packed.
        url: Its address after redirects; None for a file.
        content_type: The ``Content-Type`` header; None for a file.
        captured_at: When the answer came; None for a file.
    """

    data: bytes
    url: str | None = None
    content_type: str | None = None
    captured_at: dt.datetime | None = None


def fetch_feed(
    url: str,
    *,
    session: requests.Session | None = None,
    timeout: float | tuple[float, float] = (5, 20),
    max_bytes: int = _LARGEST,
    deadline: float = 60.0,
    allow_private: Iterable[str] = (),
) -> FeedBytes:
    """Fetches a feed with GET, redirects followed, whatever its content type says.

    Args:
        url: An ``http`` or ``https`` URL.
        session: A requests session to use; it is left open. By default a new one.
        timeout: Seconds to wait for the connection and for each piece of the answer, as requests takes it.
        max_bytes: The most bytes to take, counted after the transport's decompression.
        deadline: Seconds that the answer may take from the request to its last byte.
        allow_private: Hosts, addresses or networks that may be reached though they are not public.

    Raises:
        FetchError: Whatever went wrong, with the cause and the HTTP status if an answer came.
    """
    terms = feed_terms(Terms(timeout=timeout, deadline=deadline, allow_private=allow_private), max_bytes)
    answer = get(url, session=session, terms=terms)
    return FeedBytes(answer.data, answer.url, answer.header("content-type"), answer.fetched_at)


def feed_terms(terms: Terms, max_bytes: int = _LARGEST) -> Terms:
    """The same limits for a feed or sitemap: of any content type, and as large as a sitemap may be."""
    return dataclasses.replace(terms, max_bytes=max_bytes, types=(), accept=_ACCEPTED)


def load_feed(path: str | os.PathLike[str]) -> FeedBytes:
    """The bytes of a saved feed.

    Raises:
        ReadError: The file cannot be read, or is larger than a feed may be.
    """
    source = os.fspath(path)
    try:
        with Path(path).open("rb") as stream:
            data = stream.read(_LARGEST + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ReadError(f"the file cannot be read ({reason}); check the path", source=source) from error
    if len(data) > _LARGEST:
        raise ReadError(f"it has more than {_LARGEST:,} bytes, which no feed may have", source=source)
    return FeedBytes(data)
