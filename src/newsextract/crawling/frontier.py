"""Which addresses there are, and which one is next at a host."""

from __future__ import annotations

import functools
import threading
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from newsextract.crawling.state import State
from newsextract.normalizers.urls import canonical

PAGE, LISTING, START = 0, 1, 2
"""The kinds of addresses; pages go first, so that no more listings are read than are needed."""

PASSING = ("timeout", "connection", "incomplete", "dns", "proxy", "robots-unknown", "crash", "time")
"""Reasons that may be gone the next time, besides some statuses."""
PASSING_STATUSES = (408, 425, 429, 500, 502, 503, 504)


@dataclass(frozen=True, slots=True)
class Task:
    """An address to be fetched."""

    id: int
    url: str
    site: str
    host: str
    kind: int
    item: str | None
    tries: int


@dataclass(frozen=True, slots=True)
class Entry:
    """An address as a listing tells it.

    Attributes:
        url: The address.
        kind: A page, or a listing again.
        item: The feed's item as JSON.
        rank: Where it stands among the listings.
    """

    url: str
    kind: int = PAGE
    item: str | None = None
    rank: int = 0


@functools.lru_cache(maxsize=4096)  # what is asked for, what answered and what the page says are mostly one address
def key_of(url: str) -> str:
    """The form in which addresses are compared: without tracking parameters, and http the same as https.

    >>> key_of("HTTP://Paper.example/harbour?utm_source=feed") == key_of("https://paper.example/harbour")
    True
    """
    return canonical(url).partition("://")[2]


def queue_of(url: str) -> str:
    """The queue that an address stands in: its host and port."""
    from newsextract.fetchers.robots import origin_of

    return origin_of(url).partition("://")[2]


def is_root(url: str) -> bool:
    """Whether an address is that of a home page."""
    parts = urlsplit(url)
    return parts.path in ("", "/") and not parts.query


class Frontier:
    """The addresses of a crawl, in its state.

    Args:
        state: The state.
        most: The most stories of each site.
        tries: How often an address is asked for.
    """

    def __init__(self, state: State, most: int | None, tries: int) -> None:
        self.state = state
        self.most = most
        self.tries = tries
        self._lock = threading.Lock()
        self._flying: Counter[str] = Counter()
        self._articles: Counter[str] = Counter()
        for site, count in state.rows(
            "select site, count(*) from urls where state = 'done' and outcome = 'article' and run = ? group by site",
            state.fact("run", 0),
        ):
            self._articles[site] = count
        for (site,) in state.rows(f"select site from urls where state = 'fetched' and kind <> {LISTING}"):
            self._flying[site] += 1

    def add(self, site: str, entries: Iterable[Entry], most: int | None = None) -> dict[str, int]:
        """Takes addresses in that are not known yet.

        Args:
            site: The site they were found for.
            entries: The addresses.
            most: The most to take; the others are counted as left out.

        Returns:
            The queues that have more to do now, with the number of addresses each got.
        """
        wanted: dict[str, Entry] = {}
        for entry in entries:
            wanted.setdefault(("listing " if entry.kind == LISTING else "") + key_of(entry.url), entry)
        queues: dict[str, str] = {}
        touched: Counter[str] = Counter()
        added = 0
        with self.state.writing() as base:
            for key, entry in wanted.items():
                if most is not None and added >= most:
                    self.skip(site, "bound")
                    continue
                origin = "/".join(entry.url.split("/", 3)[:3])
                host = queues.get(origin) or queues.setdefault(origin, queue_of(entry.url))
                made = base.execute(
                    "insert or ignore into urls (key, url, site, host, kind, rank, item) values (?, ?, ?, ?, ?, ?, ?)",
                    (key, entry.url, site, host, entry.kind, entry.rank, entry.item),
                )
                if made.rowcount > 0:
                    added += 1
                    touched[host] += 1
        return touched

    def skip(self, site: str, reason: str, times: int = 1) -> None:
        """Counts entries of listings that are left out."""
        if times:
            with self.state.writing() as base:
                base.execute(
                    "insert into skipped values (?, ?, ?) on conflict do update set times = times + excluded.times",
                    (site, reason, times),
                )

    def hosts(self) -> list[str]:
        """The queues with something to fetch, in the order in which they were met."""
        return [
            row[0]
            for row in self.state.rows("select host from urls where state = 'found' group by host order by min(id)")
        ]

    def next(self, host: str, no_listings: Sequence[str] = ()) -> tuple[Task | None, float | None]:
        """The next address of a queue.

        Args:
            host: The queue.
            no_listings: Sites of which no more listings are wanted.

        Returns:
            The address, which counts as on its way now; else the seconds after which to ask again; None for both if the queue
            has nothing more to do.
        """
        now = time.time()
        with self._lock:
            full, later = self._full()
            found = self._first(host, now, (*full, *later), (*full, *no_listings))
            if found is not None:
                task = Task(*found)
                self._flying[task.site] += task.kind != LISTING
                return task, None
            if later and self._first(host, now, full, (*full, *no_listings)) is not None:
                return None, 0.05  # what is on its way may fail, and then there is room
            due = self._soonest(host, full, no_listings)
        return None, None if due is None else max(0.02, due - now)

    def _full(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The sites that have their stories, and those that will have them if all goes well."""
        if self.most is None:
            return (), ()
        full = tuple(site for site, count in self._articles.items() if count >= self.most)
        later = tuple(
            site
            for site, flying in self._flying.items()
            if flying and site not in full and self._articles[site] + flying >= self.most
        )
        return full, later

    def _first(
        self, host: str, now: float, no_pages: Sequence[str], no_listings: Sequence[str]
    ) -> tuple[int, str, str, str, int, str | None, int] | None:
        found: tuple[int, str, str, str, int, str | None, int] | None = self.state.row(
            "select id, url, site, host, kind, item, tries from urls where host = ? and state = 'found' and due <= ?"
            f" and (kind = {LISTING} or site not in ({_marks(no_pages)}))"
            f" and (kind = {PAGE} or site not in ({_marks(no_listings)}))"
            " order by kind, rank, id limit 1",
            host, now, *no_pages, *no_listings,
        )  # fmt: skip
        return found

    def _soonest(self, host: str, no_pages: Sequence[str], no_listings: Sequence[str]) -> float | None:
        row = self.state.row(
            "select min(due) from urls where host = ? and state = 'found'"
            f" and (kind = {LISTING} or site not in ({_marks(no_pages)}))"
            f" and (kind = {PAGE} or site not in ({_marks((*no_pages, *no_listings))}))",
            host, *no_pages, *no_pages, *no_listings,
        )  # fmt: skip
        return row[0] if row else None

    def landed(self, site: str, kind: int, *, article: bool = False) -> None:
        """Says that an address is not on its way any more."""
        with self._lock:
            self._flying[site] -= kind != LISTING
            self._articles[site] += article

    def later(self, task: Task, wait: float) -> None:
        """Puts an address back into its queue as if nobody had asked for it."""
        with self.state.writing() as base:
            base.execute("update urls set due = ? where id = ?", (time.time() + wait, task.id))

    def again(self, task: Task, wait: float) -> bool:
        """Puts an address back into its queue, unless it was asked for often enough.

        Returns:
            Whether it stands there again.
        """
        if task.tries + 1 >= self.tries:
            return False
        with self.state.writing() as base:
            base.execute("update urls set tries = tries + 1, due = ? where id = ?", (time.time() + wait, task.id))
        return True

    def hopeful(self) -> None:
        """Gives addresses that failed in a way that may have passed another chance: for a new run over the same sites."""
        with self.state.writing() as base:
            base.execute(
                "update urls set state = 'found', tries = 0, due = 0, reason = null, message = null, status = null"
                f" where state = 'failed' and (reason in ({_marks(PASSING)})"
                f" or (reason = 'status' and status in ({_marks(PASSING_STATUSES)})))",
                (*PASSING, *PASSING_STATUSES),
            )
            base.execute(
                "update urls set state = 'found', tries = 0, due = 0 where state = 'done' and kind <> 0 and outcome = 'listing'"
            )


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))
