"""Who reads pages while a crawler goes on: one thread, or processes of their own. No framework is imported here."""

from __future__ import annotations

import datetime as dt
import multiprocessing
import os
import threading
from collections.abc import Callable
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from email.utils import parsedate_to_datetime
from typing import Any, ParamSpec, TypeVar

from newsextract.article import Article
from newsextract.errors import UsageError
from newsextract.feeds import Feed, FeedLink, discover, parse_feed
from newsextract.page import Page
from newsextract.pipeline import extract
from newsextract.site import Site
from newsextract.sites import folders, register, registered, use_sites

P = ParamSpec("P")
T = TypeVar("T")

_FIRST_YEAR = 1996  # an earlier clock is that of a server which has none


def read_article(
    data: bytes | str, url: str | None, content_type: str | None, captured_at: dt.datetime | None, **options: Any
) -> Article:
    """The record of a page as it came over the network. ``options`` are those of :func:`newsextract.extract`."""
    return extract(Page(data, url=url, content_type=content_type, captured_at=captured_at), **options)


def read_list(
    data: bytes | str, url: str | None, content_type: str | None, captured_at: dt.datetime | None
) -> tuple[Feed, tuple[FeedLink, ...]]:
    """A feed, a sitemap or a page with a list of news; and of a page the feeds that it links to.

    Raises:
        FeedError: It is refused because reading it would be dangerous.
    """
    feed = parse_feed(data, url=url, content_type=content_type, captured_at=captured_at)
    if feed.kind != "page":
        return feed, ()
    return feed, discover(Page(data, url=url, content_type=content_type))


def told_date(header: str | None) -> dt.datetime | None:
    """The instant in a ``Date`` header; None if there is none in it.

    Source: RFC 9110, section 6.6.1: the time at which the message was made.

    >>> told_date("Sun, 06 Nov 2022 08:49:37 GMT").isoformat()
    '2022-11-06T08:49:37+00:00'
    """
    if not header or len(header) > 100:
        return None
    try:
        moment = parsedate_to_datetime(header)
        moment = (moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)).astimezone(dt.UTC)
    except (ValueError, TypeError, OverflowError):
        return None
    return moment if moment.year >= _FIRST_YEAR else None


class Workers:
    """Runs functions aside; made by a crawl and closed at its end.

    Args:
        processes: How many processes; 0 for one thread. A thread keeps the crawler answering, processes also use other cores.

    Raises:
        UsageError: It is no such number.
    """

    def __init__(self, processes: int = 0) -> None:
        if processes < 0:
            raise UsageError(f"the number of processes is 0 for a thread, or more, not {processes}")
        self.processes = processes
        self._lock = threading.Lock()
        self._executor: Executor | None = None
        self._closed = False

    def submit(self, function: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Begins a call. If processes are used, what goes in and out is pickled."""
        with self._lock:
            if self._closed:
                raise RuntimeError("the workers went home: the crawl has ended")
            if self._executor is None:
                self._executor = _pool(self.processes) if self.processes else ThreadPoolExecutor(1, "newsextract")
            executor = self._executor
            try:
                return executor.submit(function, *args, **kwargs)
            except BrokenProcessPool:
                self._executor = _pool(self.processes)
                return self._executor.submit(function, *args, **kwargs)

    def submit_alone(self, function: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Begins a call in a process of its own: what kills a process takes the calls beside it along, and they are tried so."""
        pool = _pool(1)
        future = pool.submit(function, *args, **kwargs)
        future.add_done_callback(lambda _: pool.shutdown(wait=False))
        return future

    def close(self) -> None:
        """Lets go of thread and processes; calls that have not begun are dropped."""
        with self._lock:
            self._closed = True
            if self._executor is not None:
                self._executor.shutdown(wait=False, cancel_futures=True)
                self._executor = None


def _pool(processes: int) -> ProcessPoolExecutor:
    # a crawler has threads, and a fork of a process with threads may hang
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(processes, context, _settle, (registered(), tuple(map(os.fspath, folders()))))


def _settle(sites: tuple[Site, ...], paths: tuple[str, ...]) -> None:
    """Makes the sites known in a new process that are known in the one it works for."""
    for site in sites:
        register(site)
    if paths:
        use_sites(*paths)
