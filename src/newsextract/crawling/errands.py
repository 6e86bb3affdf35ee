"""What a thread does at a host: fetch the next address, and know what a failure means for it and for the host."""

from __future__ import annotations

import dataclasses
import sqlite3
import threading
import time
from collections import Counter
from collections.abc import Callable, Mapping

from newsextract.crawling.continuing import Continuations, Wanted
from newsextract.crawling.frontier import (
    LISTING,
    PAGE,
    PASSING,
    PASSING_STATUSES,
    START,
    Entry,
    Frontier,
    Task,
    queue_of,
)
from newsextract.crawling.jobs import Job
from newsextract.crawling.ledger import Ledger
from newsextract.crawling.plan import Plan
from newsextract.crawling.results import CrawlResult
from newsextract.crawling.seeds import Seed
from newsextract.crawling.state import ClosedStateError
from newsextract.errors import FetchError
from newsextract.fetchers.feeds import feed_terms
from newsextract.fetchers.polite import Fetcher

_STRIKES = 10
"""So many addresses in a row that fail when they are first asked for, in a way that says that the host is down, and it is left alone
for this run."""
_DOWN = ("timeout", "connection", "incomplete", "dns", "proxy", "tls")


class Errands:
    """Fetches, host by host.

    Args:
        plan: The options.
        ledger: Where outcomes are written down.
        frontier: Which addresses there are.
        seeds: The sites.
        hand_over: Takes an answer to be read.
        tell: Takes a result.
    """

    def __init__(
        self,
        plan: Plan,
        ledger: Ledger,
        frontier: Frontier,
        seeds: Mapping[str, Seed],
        hand_over: Callable[[Task, Job], None],
        tell: Callable[[CrawlResult], None],
    ) -> None:
        self.plan = plan
        self.put_off: dict[str, str] = {}
        self.fetched = 0
        self._ledger = ledger
        self._frontier = frontier
        self._seeds = seeds
        self._hand_over = hand_over
        self._tell = tell
        self._fetcher = Fetcher(plan.contact, terms=plan.terms, delay=plan.delay)
        self._feed_terms = feed_terms(plan.terms)
        self._strikes: Counter[str] = Counter()
        self._listings: Counter[str] = Counter()
        self._lock = threading.Lock()
        self._continuations = Continuations()
        counted = "select site, count(*) from urls group by site"
        self._entries: Counter[str] = Counter(dict(ledger.state.rows(counted)))

    def close(self) -> None:
        """Closes the connections."""
        self._fetcher.close()

    def room(self, site: str) -> int:
        """How many more addresses of a site are taken."""
        return max(0, self.plan.entries - self._entries[site])

    def serve(self, host: str) -> float | None:
        """Fetches the next address of a host.

        Returns:
            The seconds after which to come again; None if there is nothing more to do here in this run.
        """
        further, soon = self._continuations.next(host, at_once=host in self.put_off)
        if further is not None:
            self._fetch_further(further)
            return 0.0
        if host in self.put_off:
            return None
        enough = [site for site, count in self._listings.items() if count >= self.plan.listings]
        task, wait = self._frontier.next(host, enough)
        if task is None:
            if wait is not None and wait > self.plan.patience and soon is None:
                self.put_off.setdefault(host, f"it is to be asked again in {wait:,.0f} seconds")
                return None
            return min((each for each in (wait, soon) if each is not None), default=None)
        if task.kind == LISTING:
            self._listings[task.site] += 1
        landed = True
        try:
            landed = not self._fetch(task)
        finally:
            if landed:
                self._frontier.landed(task.site, task.kind)
        return 0.0

    def _fetch(self, task: Task) -> bool:
        """Fetches an address. Whether there is an answer, which somebody else reads."""
        if task.kind == PAGE and (same := self._ledger.known(task.url)) is not None:
            self._tell(self._ledger.repeated(task, same))
            return False
        seed = self._seeds.get(task.site)
        try:
            if task.kind == START and seed is not None and seed.robots_of:
                self._ask_robots(task, seed.robots_of)
            terms = self.plan.terms if task.kind == PAGE else self._feed_terms
            answer = self._fetcher.get(task.url, terms=terms)
        except FetchError as error:
            self._missed(task, error)
            return False
        except (ClosedStateError, sqlite3.Error):
            raise
        except Exception as error:  # noqa: BLE001 - one address must not end the work on a million others
            self._tell(self._ledger.failed(task, "fault", f"{type(error).__name__}: {error}"))
            return False
        with self._lock:
            self.fetched += 1
        self._strikes[task.host] = 0
        self._ledger.fetched(task, answer)
        self._hand_over(task, Job(task.id, task.kind, answer, task.item, seed.domain if seed else None))
        return True

    def go_on(self, task: Task, job: Job, url: str) -> None:
        """Has the next page of a story fetched by whoever serves its host."""
        self._continuations.add(Wanted(task, job, url))

    def _fetch_further(self, wanted: Wanted) -> None:
        """Fetches the next page of a story; if it cannot be had, the story ends before it."""
        task, job = wanted.task, wanted.job
        if task.host in self.put_off:
            self._hand_over(task, dataclasses.replace(job, broken_off=self.put_off[task.host]))
            return
        try:
            answer = self._fetcher.get(wanted.url, terms=self.plan.terms)
        except FetchError as error:
            if (wait := self._wait_for(wanted, error)) is None:
                self._hand_over(task, dataclasses.replace(job, broken_off=str(error)))
            else:
                again = dataclasses.replace(wanted, tries=wanted.tries + 1, due=time.time() + wait)
                self._continuations.add(again)
            return
        except (ClosedStateError, sqlite3.Error):
            raise
        except Exception as error:  # noqa: BLE001 - one page must not end the work on a million others
            self._hand_over(task, dataclasses.replace(job, broken_off=f"{type(error).__name__}: {error}"))
            return
        with self._lock:
            self.fetched += 1
        self._strikes[task.host] = 0
        self._ledger.kept(answer)
        self._hand_over(task, dataclasses.replace(job, more=(*job.more, answer)))

    def _wait_for(self, wanted: Wanted, error: FetchError) -> float | None:
        """The seconds after which the next page of a story is asked for again; None if it is not."""
        passing = error.reason in PASSING or (error.reason == "status" and error.status in PASSING_STATUSES)
        wait = self.plan.backoff * 2**wanted.tries
        if error.status in (429, 503):
            wait = wait if error.retry_after is None else error.retry_after
            if wait <= self.plan.patience:
                self._fetcher.turns.hold(queue_of(wanted.url), wait)
        return wait if passing and wanted.tries + 1 < self.plan.tries and wait <= self.plan.patience else None

    def _ask_robots(self, task: Task, home: str) -> None:
        """Takes in the sitemaps that a site's robots.txt names; its home page is asked for feeds besides."""
        sitemaps = self._fetcher.rules(home).sitemaps[: self.plan.listings]
        self._frontier.add(task.site, [Entry(url, LISTING, rank=5) for url in sitemaps if is_http(url)])

    def _missed(self, task: Task, error: FetchError) -> None:
        wait = self.plan.backoff * 2**task.tries
        if error.reason == "robots-unknown" and not error.redirects:
            self._frontier.later(task, 0.0)
            self.put_off[task.host] = error.message
            return
        if error.reason == "status" and error.status in (429, 503):
            wait = wait if error.retry_after is None else error.retry_after
            if wait > self.plan.patience:
                self._frontier.later(task, wait)
                self.put_off[task.host] = f"the server answered {error.status} and asks to wait {wait:,.0f} seconds"
                return
            self._fetcher.turns.hold(queue_of(task.url), wait)
        elif error.reason == "status":
            self._strikes[task.host] = 0  # whoever answers is not down
        elif error.reason in _DOWN and not task.tries:
            # an address that failed before says something of itself, and such ones come one after the other at the end
            self._strikes[task.host] += 1
            if self._strikes[task.host] >= _STRIKES:
                self._frontier.later(task, 0.0)
                self.put_off[task.host] = f"{_STRIKES} requests in a row failed, the last one so: {error.message}"
                return
        passing = error.reason in PASSING or (error.reason == "status" and error.status in PASSING_STATUSES)
        if passing and self._frontier.again(task, wait):
            return
        self._tell(self._ledger.failed(task, error.reason, error.message, error.status))


def is_http(url: str) -> bool:
    """Whether an address is one of the web.

    >>> is_http("https://paper.example/sitemap.xml"), is_http("ftp://paper.example/")
    (True, False)
    """
    return url.lower().startswith(("http://", "https://"))
