"""Crawlee itself, over HTTP and with a browser, against the newspaper on loopback."""

from __future__ import annotations

import asyncio
import concurrent.futures
import datetime as dt
import shutil
import time
import uuid
from typing import Any, ClassVar

import pytest

pytest.importorskip("crawlee", reason='crawlee is not installed; pip install "newsextract[crawlee]"')

from crawlee import ConcurrencySettings
from crawlee.configuration import Configuration
from crawlee.crawlers import HttpCrawler, ParselCrawler, PlaywrightCrawler
from crawlee.storage_clients import MemoryStorageClient
from crawlee.storages import RequestQueue

from newsextract import UsageError
from newsextract.integrations.crawlee import NewsCrawler, NewsParser, extract_from_context
from tests.integrations.canonical import CAPTURED_AT, PAGES, canonical, records
from tests.newspaper.server import Newspaper

CHROMIUM = shutil.which("chromium")


async def settings(at_once: int = 4) -> dict[str, Any]:
    client = MemoryStorageClient()
    return {
        "storage_client": client,
        # a queue of its own for each run: the default one remembers what earlier runs of this process asked for
        "request_manager": await RequestQueue.open(alias=uuid.uuid4().hex, storage_client=client),
        "configuration": Configuration(purge_on_start=True, log_level="ERROR"),
        "concurrency_settings": ConcurrencySettings(desired_concurrency=at_once, max_concurrency=at_once),
        "max_request_retries": 0,
        "configure_logging": False,
    }


def crawled(kind: Any, urls: list[str], **options: Any) -> dict[str, bytes]:
    """The records of some addresses, by the crawler's own run."""
    found: dict[str, bytes] = {}

    async def run() -> None:
        crawler = kind(**await settings(), **options)

        @crawler.router.default_handler
        async def handler(context: Any) -> None:
            found[context.request.url] = canonical(await extract_from_context(context, captured_at=CAPTURED_AT))

        await crawler.run(urls)

    asyncio.run(run())
    return found


@pytest.fixture(scope="module")
def paper() -> Any:
    with Newspaper(articles=PAGES + 20, hosts=2) as paper:
        yield paper


@pytest.mark.parametrize("kind", [HttpCrawler, ParselCrawler, NewsCrawler])
def test_http_crawlers_give_the_library_s_records(kind: Any, paper: Newspaper) -> None:
    sheets = list(paper.pages(PAGES))
    assert crawled(kind, [sheet.url for sheet in sheets]) == records(sheets)


def test_processes_give_the_same_records(paper: Newspaper) -> None:
    sheets = list(paper.pages(12))
    found: dict[str, bytes] = {}

    async def run() -> None:
        with concurrent.futures.ProcessPoolExecutor(2) as pool:
            crawler = HttpCrawler(**await settings())

            @crawler.router.default_handler
            async def handler(context: Any) -> None:
                article = await extract_from_context(context, executor=pool, captured_at=CAPTURED_AT)
                found[context.request.url] = canonical(article)

            await crawler.run([sheet.url for sheet in sheets])

    asyncio.run(run())
    assert found == records(sheets)


def test_links_are_followed_with_the_parser(paper: Newspaper) -> None:
    seen: list[str] = []

    async def run() -> None:
        crawler = NewsCrawler(**await settings(), max_requests_per_crawl=12)

        @crawler.router.default_handler
        async def handler(context: Any) -> None:
            article = await extract_from_context(context)
            assert article.captured_at is not None
            assert abs(article.captured_at - dt.datetime.now(dt.UTC)) < dt.timedelta(minutes=5)
            seen.append(context.request.url)
            await context.enqueue_links()

        await crawler.run([paper.sites[0] + "/"])

    asyncio.run(run())
    assert len(seen) > 5
    assert all(url.startswith(paper.sites[0]) for url in seen)


def test_the_loop_answers_while_a_page_is_read() -> None:
    page = (
        "<html><body><article><h1>Boats</h1>" + "<p>The boats of Port Elin called at the old pier on Monday.</p>" * 6000
    )

    class Response:
        headers: ClassVar = {"content-type": "text/html; charset=utf-8"}

        async def read(self) -> bytes:
            return page.encode()

    class Request:
        url = loaded_url = "https://elincourier.example/boats"

    class Context:
        http_response, request = Response(), Request()

    async def longest_wait(pool: concurrent.futures.Executor | None) -> tuple[float, float]:
        waits: list[float] = []

        async def tick() -> None:
            while True:
                start = time.perf_counter()
                await asyncio.sleep(0.005)
                waits.append(time.perf_counter() - start)

        ticking = asyncio.create_task(tick())
        start = time.perf_counter()
        article = await extract_from_context(Context(), executor=pool)
        whole = time.perf_counter() - start
        ticking.cancel()
        assert len(article.body) > 1000
        return max(waits), whole

    async def run() -> None:
        with concurrent.futures.ProcessPoolExecutor(1) as pool:
            await extract_from_context(Context(), executor=pool)  # the process starts
            for executor in (None, pool):
                longest, whole = await longest_wait(executor)
                assert longest < whole * 0.8, "the loop stood still while the page was read"

    asyncio.run(run())


@pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")
def test_a_browser_s_page_is_read_after_its_scripts(paper: Newspaper) -> None:
    sheets = [sheet for sheet in paper.pages(40) if sheet.truth.markup != "scripted"][:3]
    found = crawled(
        PlaywrightCrawler,
        [sheet.url for sheet in sheets],
        browser_launch_options={
            "executable_path": CHROMIUM,
            "args": ["--no-sandbox", "--disable-quic", "--disable-background-networking"],
        },
        headless=True,
    )
    assert set(found) == {sheet.url for sheet in sheets}
    for sheet in sheets:
        assert sheet.truth.headline.encode() in found[sheet.url]


def test_a_context_without_a_page() -> None:
    with pytest.raises(UsageError, match="neither an http_response nor a page"):
        asyncio.run(extract_from_context(object()))


def test_the_parser_alone() -> None:
    parser = NewsParser()
    page = asyncio.run(parser.parse_text('<a href=" /one ">1</a><a>2</a><a href="">3</a><p class="x">'))
    assert parser.find_links(page, "a", "href") == ["/one"]
    assert parser.is_matching_selector(page, "p.x")
    assert not parser.is_matching_selector(page, "p.y")
    assert len(asyncio.run(parser.select(page, "a"))) == 3
