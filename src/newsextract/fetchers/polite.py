"""A fetcher for programs that follow links: it keeps to robots.txt and to each host's pace, and says who it is."""

from __future__ import annotations

import dataclasses
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Self

from newsextract.errors import FetchError
from newsextract.fetchers.answers import Answer
from newsextract.fetchers.failures import failure
from newsextract.fetchers.http import Manners, Terms, get, new_session
from newsextract.fetchers.robots import MAX_BYTES, Robots, Rules, origin_of
from newsextract.fetchers.turns import Turns

if TYPE_CHECKING:
    import requests

    from newsextract.fetchers.store import Store
    from newsextract.page import Page


class Fetcher:
    """Fetches pages politely. Used as a context; threads may share it.

    Each host has one queue: one request at a time, and the delay between the beginnings of two. A site's robots.txt is read
    first and kept to, also where a redirect leads to; there is no switch to leave it out.

    Args:
        contact: A URL or mail address under which site owners reach whoever runs the program.
        session: A requests session to use; it is left open. By default one for each thread.
        store: Where earlier answers are kept, for conditional requests.
        terms: The limits.
        delay: Seconds between two requests to a host; a longer one in its robots.txt counts instead.

    Raises:
        UsageError: The contact cannot stand in a header.
    """

    def __init__(
        self,
        contact: str,
        *,
        session: requests.Session | None = None,
        store: Store | None = None,
        terms: Terms | None = None,
        delay: float = 1.0,
    ) -> None:
        self.contact = contact
        self.store = store
        self.terms = terms or Terms()
        self.delay = delay
        self.turns = Turns()
        self._given = session
        self._local = threading.local()
        self._opened: list[requests.Session] = []
        self._lock = threading.Lock()
        self._asking: dict[str, threading.Lock] = {}
        self._robots = Robots(self._read_robots)
        if session is None:
            self._session()  # a contact that cannot be sent is to be told at once

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Closes the connections."""
        with self._lock:
            for session in self._opened:
                session.close()
            self._opened.clear()

    def release(self) -> None:
        """Closes the connections of this thread, which goes on to other hosts or ends."""
        session = getattr(self._local, "session", None)
        if session is not None:
            del self._local.session
            session.close()
            with self._lock:
                self._opened.remove(session)

    def get(self, url: str, *, terms: Terms | None = None) -> Answer:
        """Fetches a URL when it is its turn.

        Args:
            url: An ``http`` or ``https`` URL.
            terms: The limits, where they are not the fetcher's own.

        Raises:
            FetchError: Whatever went wrong; its ``reason`` is ``robots`` where robots.txt forbids it, ``robots-unknown``
                where robots.txt cannot be read now.
        """
        return get(url, session=self._session(), terms=terms or self.terms, manners=_Polite(self), store=self.store)

    def fetch(self, url: str) -> Page:
        """The same as a page.

        Raises:
            FetchError: Whatever went wrong.
        """
        return self.get(url).page()

    def rules(self, url: str) -> Rules:
        """The robots.txt of the host of a URL: sitemaps, delay, what it says to AI."""
        origin = origin_of(url)
        with self._lock:
            asking = self._asking.setdefault(origin, threading.Lock())
        with asking:  # once, however many threads want it
            return self._robots.of(url)

    def allows(self, url: str) -> bool:
        """Whether robots.txt lets a URL be fetched."""
        return self.rules(url).allows(url)

    def pace(self, url: str) -> float:
        """Seconds between two requests to the host of a URL."""
        return max(self.delay, self.rules(url).delay or 0.0)

    def _session(self) -> Any:
        if self._given is not None:
            return self._given
        session = getattr(self._local, "session", None)
        if session is None:
            session = self._local.session = new_session(self.contact)
            with self._lock:
                self._opened.append(session)
        return session

    def _read_robots(self, url: str) -> tuple[int, bytes]:
        terms = dataclasses.replace(
            self.terms, types=(), max_bytes=MAX_BYTES * 4, deadline=min(self.terms.deadline, 30.0), retries=0
        )
        try:
            answer = get(url, session=self._session(), terms=terms, manners=_Paced(self))
        except FetchError as error:
            if error.reason == "status" and error.status is not None:
                return error.status, b""
            raise
        return answer.status, answer.data


class _Paced(Manners):
    """One at a time and with the fetcher's own delay; for robots.txt itself."""

    def __init__(self, fetcher: Fetcher) -> None:
        self._fetcher = fetcher

    @contextmanager
    def turn(self, url: str) -> Iterator[None]:
        with self._fetcher.turns.turn(_queue(url), self._fetcher.delay):
            yield

    def hold(self, url: str, seconds: float) -> None:
        self._fetcher.turns.hold(_queue(url), seconds)


class _Polite(_Paced):
    """As robots.txt says."""

    @contextmanager
    def turn(self, url: str) -> Iterator[None]:
        rules = self._fetcher.rules(url)
        if rules.state == "unknown":
            raise failure(
                f"robots.txt cannot be read now, so nothing is fetched ({rules.why}); try again later",
                source=url,
                reason="robots-unknown",
            )
        if not rules.allows(url):
            raise failure("the site's robots.txt forbids it", source=url, reason="robots")
        with self._fetcher.turns.turn(_queue(url), max(self._fetcher.delay, rules.delay or 0.0)):
            yield


def _queue(url: str) -> str:
    """The name of a host's queue: http and https are one machine."""
    return origin_of(url).partition("://")[2]
