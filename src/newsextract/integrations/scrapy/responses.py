"""Articles out of Scrapy's responses: at once, or aside while the reactor goes on."""

from __future__ import annotations

import asyncio
import datetime as dt
import functools
from collections.abc import Awaitable, Callable
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from typing import Any, TypeVar

from scrapy.crawler import Crawler
from scrapy.http import Response

from newsextract.article import Article, FeedItem
from newsextract.integrations.workers import Workers, read_article, told_date
from newsextract.reading import Profile
from newsextract.site import Site

T = TypeVar("T")

_ASIDE = Workers()
"""The thread that reads where no crawl has workers of its own."""


def extract_response(
    response: Response,
    *,
    captured_at: dt.datetime | None = None,
    site: Site | None = None,
    profile: Profile = "balanced",
    min_confidence: float = 0.0,
    feed_item: FeedItem | None = None,
) -> Article:
    """The article of a response: the same response, the same record.

    It takes as long as reading takes, and the reactor waits; :func:`extract_async` does not keep it waiting.

    Args:
        response: The response; its bytes are read, whatever class Scrapy made of it.
        captured_at: When it was fetched, with an offset; by default what its ``Date`` header says.
        site: As for :func:`newsextract.extract`.
        profile: As for :func:`newsextract.extract`.
        min_confidence: As for :func:`newsextract.extract`.
        feed_item: As for :func:`newsextract.extract`.

    Raises:
        UsageError: An argument is wrong.
        SiteError: The site's file is broken.
    """
    options: dict[str, Any] = {
        "site": site,
        "profile": profile,
        "min_confidence": min_confidence,
        "feed_item": feed_item,
    }
    return read_article(*content(response, captured_at), **options)


async def extract_async(
    response: Response,
    *,
    crawler: Crawler | None = None,
    captured_at: dt.datetime | None = None,
    site: Site | None = None,
    profile: Profile = "balanced",
    min_confidence: float = 0.0,
    feed_item: FeedItem | None = None,
) -> Article:
    """What :func:`extract_response` gives, read off the reactor's thread: for callbacks that are coroutines.

    Args:
        response: The response.
        crawler: The crawler, ``self.crawler`` in a spider: its workers are used, which are as many processes as the setting
            ``NEWSEXTRACT_PROCESSES`` says. Without it, or without the add-on, it is one thread.
        captured_at: As for :func:`extract_response`.
        site: As for :func:`newsextract.extract`.
        profile: As for :func:`newsextract.extract`.
        min_confidence: As for :func:`newsextract.extract`.
        feed_item: As for :func:`newsextract.extract`.

    Raises:
        UsageError: An argument is wrong.
        SiteError: The site's file is broken.
        BrokenProcessPool: The page killed the process that read it, twice.
    """
    options: dict[str, Any] = {
        "site": site,
        "profile": profile,
        "min_confidence": min_confidence,
        "feed_item": feed_item,
    }
    return await aside(workers_of(crawler), read_article, *content(response, captured_at), **options)


def content(
    response: Response, captured_at: dt.datetime | None = None
) -> tuple[bytes, str, str | None, dt.datetime | None]:
    """A response's bytes, address, content type and time."""
    return (
        response.body,
        response.url,
        _header(response, "Content-Type"),
        captured_at or told_date(_header(response, "Date")),
    )


def _header(response: Response, name: str) -> str | None:
    value = response.headers.get(name)
    return value.decode("latin-1") if value else None


def workers_of(crawler: Crawler | None) -> Workers:
    """The workers of a crawl, or the thread that serves all others."""
    from newsextract.integrations.scrapy.addon import WorkersExtension

    # spiders that tests make by hand have a crawler without extensions
    extensions = getattr(crawler, "extensions", None)
    for extension in extensions.middlewares if extensions is not None else ():
        if isinstance(extension, WorkersExtension):
            return extension.workers
    return _ASIDE


async def aside(workers: Workers, function: Callable[..., T], *args: Any, **kwargs: Any) -> T:
    """Runs a function by workers; in a process of its own once more if its process died."""
    try:
        return await _awaitable(workers.submit(function, *args, **kwargs))
    except BrokenProcessPool:
        return await _awaitable(workers.submit_alone(function, *args, **kwargs))


def _awaitable(future: Future[T]) -> Awaitable[T]:
    """A call as Scrapy's coroutines may await it: with asyncio, or with a reactor that knows nothing of it."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        pass
    else:
        return asyncio.wrap_future(future)
    from twisted.internet import reactor
    from twisted.internet.defer import Deferred

    deferred: Any = Deferred()

    def done(ended: Future[T]) -> None:
        error = ended.exception()
        call = (
            functools.partial(deferred.errback, error)
            if error
            else functools.partial(deferred.callback, ended.result())
        )
        reactor.callFromThread(call)

    future.add_done_callback(done)
    awaited: Awaitable[T] = deferred
    return awaited
