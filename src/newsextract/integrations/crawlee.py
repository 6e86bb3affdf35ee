"""Crawlee: articles out of its contexts, and a parser for its HTTP crawlers.

Needs ``pip install "newsextract[crawlee]"``.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import functools
from collections.abc import Iterable, Sequence
from concurrent.futures import Executor
from typing import Any, cast

from newsextract.article import Article, FeedItem
from newsextract.errors import UsageError
from newsextract.page import Page
from newsextract.pipeline import extract
from newsextract.reading import Profile

try:
    from crawlee.crawlers import AbstractHttpCrawler, AbstractHttpParser
    from crawlee.http_clients import HttpResponse
except ImportError as error:
    raise ImportError('crawlee is not installed; install it with: pip install "newsextract[crawlee]"') from error

from selectolax.lexbor import LexborNode

__all__ = ["NewsCrawler", "NewsParser", "extract_from_context"]


async def extract_from_context(
    context: Any,
    *,
    executor: Executor | None = None,
    captured_at: dt.datetime | None = None,
    profile: Profile = "balanced",
    min_confidence: float = 0.0,
    feed_item: FeedItem | None = None,
) -> Article:
    """The article of a Crawlee context, read off the event loop.

    Args:
        context: Any context with a page in it: of an HTTP crawler (``http_response``), or of a Playwright crawler (``page``), whose
            page is read as it stands then, after its scripts.
        executor: Where the page is read. A thread by default, which keeps the loop answering; a
            ``concurrent.futures.ProcessPoolExecutor`` also uses the other cores.
        captured_at: When it was fetched, with an offset; now by default.
        profile: As for :func:`newsextract.extract`.
        min_confidence: As for :func:`newsextract.extract`.
        feed_item: As for :func:`newsextract.extract`.

    Raises:
        UsageError: The context has no page, or an argument is wrong.
        SiteError: The site's file is broken.
    """
    data, url, kind = await _content(context)
    work = functools.partial(
        _read,
        data,
        url,
        kind,
        captured_at or dt.datetime.now(dt.UTC),
        profile=profile,
        min_confidence=min_confidence,
        feed_item=feed_item,
    )
    if executor is None:
        return await asyncio.to_thread(work)
    return await asyncio.get_running_loop().run_in_executor(executor, work)


def _read(data: bytes | str, url: str, kind: str | None, captured_at: dt.datetime, **options: Any) -> Article:
    return extract(Page(data, url=url, content_type=kind, captured_at=captured_at), **options)


async def _content(context: Any) -> tuple[bytes | str, str, str | None]:
    response = getattr(context, "http_response", None)
    if response is not None:
        url = context.request.loaded_url or context.request.url
        return await response.read(), url, response.headers.get("content-type")
    page = getattr(context, "page", None)
    if page is not None:
        return await page.content(), page.url, None
    raise UsageError(
        f"a {type(context).__name__} has neither an http_response nor a page; use the context of an HTTP or Playwright crawler"
    )


class NewsParser(AbstractHttpParser[Page, LexborNode]):
    """Parses responses into :class:`newsextract.Page`; the page that was parsed for links is the one that is read."""

    async def parse(self, response: HttpResponse) -> Page:
        """The page of a response. It is parsed in a thread, since large pages take a while."""
        data, kind = await response.read(), response.headers.get("content-type")
        return await asyncio.to_thread(self._parsed, data, kind)

    async def parse_text(self, text: str) -> Page:
        """The page of a text that holds HTML."""
        return await asyncio.to_thread(self._parsed, text, None)

    @staticmethod
    def _parsed(data: bytes | str, kind: str | None) -> Page:
        page = Page(data, content_type=kind)
        _ = page.tree
        return page

    async def select(self, parsed_content: Page, selector: str) -> Sequence[LexborNode]:
        """The elements that a CSS selector finds."""
        return parsed_content.tree.css(selector)

    def is_matching_selector(self, parsed_content: Page, selector: str) -> bool:
        """Whether a CSS selector finds anything."""
        return parsed_content.tree.css_first(selector) is not None

    def find_links(self, parsed_content: Page, selector: str, attribute: str) -> Iterable[str]:
        """The addresses in an attribute of the elements that a CSS selector finds, as written."""
        values = (node.attributes.get(attribute) for node in parsed_content.tree.css(selector))
        return [value.strip() for value in values if value and value.strip()]


NewsCrawler = cast(
    "type[AbstractHttpCrawler[Any, Page, LexborNode]]",
    AbstractHttpCrawler.create_parsed_http_crawler_class(NewsParser()),
)
"""An HTTP crawler of Crawlee's own whose contexts have a :class:`newsextract.Page` as ``parsed_content``."""
