"""A fetcher for programs that follow links: it keeps to robots.txt and to each host's pace, and says who it is.

    with Fetcher("https://paper.example/our-bot", delay=2) as fetcher, ThreadPoolExecutor(16) as pool:
        for answer in pool.map(fetcher.get, urls):
            ...

Threads share one fetcher: its queues, its robots files, its store and its connections, one to a host. A thread that
comes to a busy host waits in that host's queue; :meth:`Fetcher.wait` tells beforehand how long, for programs that would
rather go to another host meanwhile.
"""

from __future__ import annotations

import dataclasses
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import urlsplit

from newsextract.errors import FetchError
from newsextract.fetchers import reservations, robots
from newsextract.fetchers.answers import Answer
from newsextract.fetchers.failures import failure
from newsextract.fetchers.http import Manners, Terms, get, new_session
from newsextract.fetchers.reservations import Reservation, read_reservations, reservation_for
from newsextract.fetchers.rights import Signals
from newsextract.fetchers.robots import Robots, Rules, origin_of
from newsextract.fetchers.turns import Turns

if TYPE_CHECKING:
    import requests

    from newsextract.fetchers.store import Store
    from newsextract.page import Page

_HOSTS = 100  # connections that are kept open, one to a host
_REMEMBERED = 10_000  # hosts
_LONGEST_ERRAND = 30.0  # seconds for a file that every host has or has not


class Fetcher:
    """Fetches pages politely. Used as a context; threads may share it.

    Each host has one queue: one request at a time, on one connection, and the delay between the end of one and the
    beginning of the next. A site's robots.txt is read first and kept to, also where a redirect leads to; there is no switch
    to leave it out.

    Args:
        contact: A URL or mail address under which site owners reach whoever runs the program.
        session: A requests session to use; it is left open. By default a new one.
        store: Where earlier answers are kept, for conditional requests.
        terms: The limits.
        delay: Seconds between two requests to a host; a longer one in its robots.txt counts instead.
        tdmrep: Whether each host is also asked, once, for its ``tdmrep.json``.

    Raises:
        UsageError: The contact cannot stand in a header, or protego is not installed.
    """

    def __init__(
        self,
        contact: str,
        *,
        session: requests.Session | None = None,
        store: Store | None = None,
        terms: Terms | None = None,
        delay: float = 1.0,
        tdmrep: bool = True,
    ) -> None:
        robots.reader()
        self.contact = contact
        self.store = store
        self.terms = terms or Terms()
        self.delay = delay
        self.tdmrep = tdmrep
        self.turns = Turns()
        self._session = _session(contact) if session is None else session
        self._is_own = session is None
        self._lock = threading.Lock()
        self._asking: dict[str, threading.RLock] = {}
        self._robots = Robots(self._read_robots)
        self._reservations: dict[str, tuple[Reservation, ...]] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Closes the connections of its own session."""
        if self._is_own:
            self._session.close()

    def get(self, url: str, *, terms: Terms | None = None) -> Answer:
        """Fetches a URL when it is its turn.

        Args:
            url: An ``http`` or ``https`` URL.
            terms: The limits, where they are not the fetcher's own.

        Raises:
            FetchError: Whatever went wrong; its ``reason`` is ``robots`` where robots.txt forbids it, ``robots-unknown``
                where robots.txt cannot be read now.
            ReadError: The store fails.
        """
        answer = get(url, session=self._session, terms=terms or self.terms, manners=_Polite(self), store=self.store)
        return dataclasses.replace(answer, site=self.wishes(answer.url))

    def fetch(self, url: str) -> Page:
        """The same as a page.

        Raises:
            FetchError: Whatever went wrong.
            ReadError: The store fails.
        """
        return self.get(url).page()

    def rules(self, url: str) -> Rules:
        """The robots.txt of the host of a URL: sitemaps, delay, what it says to AI. It is asked for if it is not known."""
        with self._alone(url):
            return self._robots.of(url)

    def allows(self, url: str) -> bool:
        """Whether robots.txt lets a URL be fetched."""
        return self.rules(url).allows(url)

    def pace(self, url: str) -> float:
        """Seconds between two requests to the host of a URL."""
        return max(self.delay, self.rules(url).delay or 0.0)

    def wait(self, url: str) -> float:
        """Seconds until the host of a URL would be asked, at the least; nothing is asked for it."""
        return self.turns.wait(_queue(url))

    def wishes(self, url: str) -> Signals:
        """What a site says about the use of a page: robots.txt to programs that gather for AI, and ``tdmrep.json``."""
        rules = self.rules(url)
        stated = ["robots.txt: Content-Signal: ai-train=no"] if rules.ai_train is False else []
        parts = urlsplit(url)
        mining = reservation_for(f"{parts.path or '/'}{'?' if parts.query else ''}{parts.query}", self._mining(url))
        if mining is not None:
            stated.append(f"tdmrep.json: {mining.location}: tdm-reservation {int(mining.reserved)}")
        return Signals(
            no_ai=rules.ai_train is False,
            ai_agents=rules.ai_agents,
            tdm_reserved=mining.reserved if mining else None,
            tdm_policy=mining.policy if mining else None,
            stated=tuple(stated),
        )

    @contextmanager
    def _alone(self, url: str) -> Iterator[str]:
        """One thread at a time for each host, so that its files are asked for once, however many threads want them."""
        origin = origin_of(url)
        with self._lock:
            asking = self._asking.setdefault(origin, threading.RLock())
        with asking:
            yield origin

    def _read_robots(self, url: str) -> tuple[int, bytes]:
        try:
            answer = get(url, session=self._session, terms=self._file_terms(robots.MAX_BYTES * 4), manners=_Paced(self))
        except FetchError as error:
            if error.reason == "status" and error.status is not None:
                return error.status, b""
            raise
        return answer.status, answer.data

    def _mining(self, url: str) -> tuple[Reservation, ...]:
        if not self.tdmrep:
            return ()
        with self._alone(url) as origin:
            if origin not in self._reservations:
                self._reservations[origin] = ()
                terms = dataclasses.replace(self._file_terms(reservations.MAX_BYTES), types=reservations.TYPES)
                try:
                    answer = get(
                        f"{origin}{reservations.PATH}", session=self._session, terms=terms, manners=_Polite(self)
                    )
                    self._reservations[origin] = read_reservations(answer.data)
                except FetchError:  # most sites have none
                    pass
            return self._reservations[origin]

    def _file_terms(self, max_bytes: int) -> Terms:
        deadline = min(self.terms.deadline, _LONGEST_ERRAND)
        return dataclasses.replace(
            self.terms, types=(), accept="*/*", max_bytes=max_bytes, deadline=deadline, retries=0
        )


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
                # with these the page could not be fetched either
                reason=rules.reason if rules.reason in ("address", "dns", "url") else "robots-unknown",
            )
        if not rules.allows(url):
            raise failure("the site's robots.txt forbids it", source=url, reason="robots")
        with self._fetcher.turns.turn(_queue(url), max(self._fetcher.delay, rules.delay or 0.0)):
            yield


def _session(contact: str) -> requests.Session:
    from requests.adapters import HTTPAdapter

    session = new_session(contact)
    for scheme in ("https://", "http://"):
        session.mount(scheme, HTTPAdapter(pool_connections=_HOSTS, pool_maxsize=1))
    _remember_environment(session)
    return session


def _remember_environment(session: requests.Session) -> None:
    """Asks the environment for proxies and certificates once a host: requests would for each request.

    That is a quarter of what a fetch costs, and the environment of a program does not change under it.
    """
    asked = session.merge_environment_settings
    known: dict[str, Any] = {}

    def settings(url: Any, proxies: Any, stream: Any, verify: Any, cert: Any) -> Any:
        origin = f"{origin_of(url)} {proxies} {stream} {verify} {cert}"
        if origin not in known:
            if len(known) >= _REMEMBERED:
                known.clear()
            known[origin] = asked(url, proxies, stream, verify, cert)
        return {**known[origin], "proxies": {**known[origin]["proxies"]}}

    session.merge_environment_settings = settings  # type: ignore[method-assign]


def _queue(url: str) -> str:
    """The name of a host's queue: http and https are one machine."""
    return origin_of(url).partition("://")[2]
