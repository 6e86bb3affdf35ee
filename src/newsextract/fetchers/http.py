"""A page from a URL, over HTTP: bounded in time and size, and only from the public internet."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from newsextract.errors import UsageError
from newsextract.fetchers.answers import HTML_TYPES, TEXT_TYPE, Answer
from newsextract.fetchers.errand import Errand
from newsextract.fetchers.failures import failure
from newsextract.fetchers.guarded import guard
from newsextract.fetchers.terms import Manners, Terms

if TYPE_CHECKING:
    import requests
    from urllib3 import Retry

    from newsextract.fetchers.store import Store
    from newsextract.page import Page

__all__ = ["Manners", "Terms", "fetch", "get", "new_session", "own_user_agent"]

_REDIRECTS = 10


def own_user_agent(contact: str | None = None) -> str:
    """What the fetcher calls itself: its own name and version, and where its user can be reached.

    Args:
        contact: An address on the web or of mail, for site owners who want to complain.

    Raises:
        UsageError: The contact is no printable ASCII text.

    >>> own_user_agent("https://paper.example/bot").endswith("(+https://paper.example/bot)")
    True
    """
    from newsextract import __version__

    name = f"newsextract/{__version__}"
    if not contact:
        return name
    if not re.fullmatch(r"[!-'*-~]{3,200}", contact):
        raise UsageError(f"the contact {contact!r} is neither a URL nor a mail address")
    return f"{name} (+{contact})"


def new_session(contact: str | None = None) -> requests.Session:
    """A requests session set up as :func:`fetch` likes it; close it after use.

    Its connections go to public addresses only while :func:`fetch` uses it, and its cookies go back only to the very host
    that set them.

    Args:
        contact: Where its user can be reached; it becomes part of the User-Agent.
    """
    import requests

    from newsextract.fetchers.cookies import host_only

    session = requests.Session()
    session.max_redirects = _REDIRECTS
    session.headers["User-Agent"] = own_user_agent(contact)
    session.headers["Accept"] = f"{', '.join(HTML_TYPES[:2])}, {TEXT_TYPE};q=0.8, */*;q=0.1"
    session.cookies.set_policy(host_only())
    guard(session)
    return session


def fetch(
    url: str,
    *,
    session: requests.Session | None = None,
    timeout: float | tuple[float, float] = (5, 20),
    max_bytes: int = 20_000_000,
    deadline: float = 60.0,
    user_agent: str | None = None,
    allow_private: Iterable[str] = (),
    retries: int | Retry = 2,
) -> Page:
    """Fetches a page with GET, redirects followed.

    Only addresses of the public internet are reached, also by redirects. One page that somebody asks for is fetched whatever
    robots.txt says, as by a browser; programs that follow links use :class:`newsextract.fetchers.polite.Fetcher`.

    Args:
        url: An ``http`` or ``https`` URL.
        session: A requests session to use, with its own headers and proxies; it is left open. By default a new one.
        timeout: Seconds to wait for the connection and for each piece of the answer, as requests takes it.
        max_bytes: The most bytes to take, counted after decompression.
        deadline: Seconds that the answer may take from the first request to its last byte, retries included.
        user_agent: What to say instead of the session's own User-Agent.
        allow_private: Hosts, addresses or networks that may be reached though they are not public, such as
            ``("127.0.0.1", "intranet.paper.example", "10.1.0.0/16")``.
        retries: How often to try again after 429, 503 or a broken connection; or urllib3's ``Retry``.

    Returns:
        The page: its bytes, the ``Content-Type`` header, the URL after redirects, and the time of the fetch.

    Raises:
        FetchError: Whatever went wrong, with its ``reason``, the cause, and the HTTP status if an answer came.
    """
    terms = Terms(
        timeout=timeout,
        max_bytes=max_bytes,
        deadline=deadline,
        user_agent=user_agent,
        allow_private=allow_private,
        retries=retries,
    )
    return get(url, session=session, terms=terms).page()


def get(
    url: str,
    *,
    session: requests.Session | None = None,
    terms: Terms | None = None,
    manners: Manners | None = None,
    store: Store | None = None,
) -> Answer:
    """Fetches a URL with GET: as :func:`fetch`, but with the bytes, the headers and the way there.

    Args:
        url: An ``http`` or ``https`` URL.
        session: A requests session to use; it is left open. By default a new one.
        terms: The limits.
        manners: When requests may be made.
        store: Where earlier answers are kept: what has not changed since is not sent again.

    Raises:
        FetchError: Whatever went wrong.
        UsageError: ``url`` is no text.
    """
    if not isinstance(url, str):
        raise UsageError(f"url is a str, not {type(url).__name__}")
    if url.partition("://")[0].lower() not in ("http", "https"):
        raise failure(
            "only http and https URLs can be fetched; for a saved page give its file name", source=url, reason="scheme"
        )
    own = new_session() if session is None else session
    try:
        return Errand(url, own, terms or Terms(), manners or Manners(), store).run()
    finally:
        if session is None:
            own.close()
