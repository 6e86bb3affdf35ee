"""Those who read pages aside: a thread, or processes that may die."""

from __future__ import annotations

import datetime as dt
import os
import threading
from concurrent.futures.process import BrokenProcessPool

import pytest

from newsextract import Article, Site, UsageError, register, unregister
from newsextract.integrations.workers import Workers, read_article, read_list, told_date
from newsextract.site import Layout

PAGE = b"<html><body><h1>Harbour reopens</h1><div class='rubric'>Coast</div><p>The harbour of Elin was opened again on Monday.</p>"
URL = "https://www.elincourier.example/harbour"


@pytest.mark.parametrize("processes", [0, 1])
def test_pages_are_read_aside(processes: int) -> None:
    workers = Workers(processes)
    try:
        article = workers.submit(read_article, PAGE, URL, "text/html", None).result(60)
        assert isinstance(article, Article)
        assert article.headline == "Harbour reopens"
    finally:
        workers.close()
    with pytest.raises(RuntimeError, match="ended"):
        workers.submit(read_article, PAGE, URL, "text/html", None)


def test_a_thread_is_another_one() -> None:
    workers = Workers()
    assert workers.submit(threading.get_ident).result(10) != threading.get_ident()
    workers.close()


def test_processes_know_the_sites_that_were_registered() -> None:
    layout = Layout(name="one", marker="div.rubric", kicker="div.rubric")
    register(Site(name="The Elin Courier", home="https://www.elincourier.example", layouts=(layout,)))
    workers = Workers(1)
    try:
        article = workers.submit(read_article, PAGE, URL, "text/html", None).result(60)
        assert (article.site, article.layout, article.kicker) == ("elincourier.example", "one", "Coast")
    finally:
        workers.close()
        unregister("elincourier.example")


def test_a_process_that_died_is_replaced() -> None:
    workers = Workers(1)
    try:
        with pytest.raises(BrokenProcessPool):
            workers.submit(os._exit, 3).result(60)
        assert workers.submit(read_article, PAGE, URL, None, None).result(60).headline == "Harbour reopens"
        with pytest.raises(BrokenProcessPool):
            workers.submit_alone(os._exit, 3).result(60)
        assert workers.submit_alone(os.getpid).result(60) != os.getpid()
    finally:
        workers.close()


def test_a_negative_number_of_processes_is_refused() -> None:
    with pytest.raises(UsageError, match="processes"):
        Workers(-1)


def test_lists_come_with_the_feeds_of_their_page() -> None:
    rss = b"<rss><channel><item><title>Harbour reopens</title><link>https://elincourier.example/1</link></item></channel></rss>"
    feed, links = read_list(rss, "https://elincourier.example/rss", "text/xml", None)
    assert (feed.kind, len(feed.items), links) == ("rss", 1, ())
    page = b'<html><head><link rel="alternate" type="application/rss+xml" href="/rss"></head><body><h1>News</h1></body></html>'
    feed, links = read_list(page, "https://elincourier.example/", "text/html", None)
    assert (feed.kind, [link.url for link in links]) == ("page", ["https://elincourier.example/rss"])


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("Sun, 06 Nov 2022 08:49:37 GMT", dt.datetime(2022, 11, 6, 8, 49, 37, tzinfo=dt.UTC)),
        ("Sun, 06 Nov 2022 08:49:37 -0000", dt.datetime(2022, 11, 6, 8, 49, 37, tzinfo=dt.UTC)),
        ("Sun, 06 Nov 2022 10:49:37 +0200", dt.datetime(2022, 11, 6, 8, 49, 37, tzinfo=dt.UTC)),
        ("Thu, 01 Jan 1970 00:00:10 GMT", None),
        ("Sun, 06 Nov 2022 08:49:37 +9999", None),
        ("yesterday", None),
        ("", None),
        (None, None),
        ("x" * 100_000, None),
    ],
)
def test_the_time_in_a_header(header: str | None, expected: dt.datetime | None) -> None:
    assert told_date(header) == expected
