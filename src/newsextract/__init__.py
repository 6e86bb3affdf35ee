"""News pages into typed records: headline, byline, dateline, body, captions, feed items, each with its evidence.

>>> from newsextract import extract
>>> page = "<title>Harbour reopens</title><h1>Harbour reopens</h1><p>By Ana Roe</p>"
>>> extract(page, url="https://news.example/harbour").headline
'Harbour reopens'
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newsextract.article import (
        Article,
        Author,
        Block,
        Byline,
        Caption,
        Dateline,
        FeedItem,
        Image,
        LivePost,
        Related,
        Translation,
    )
    from newsextract.crawling import CrawlResult, crawl
    from newsextract.errors import FeedError, FetchError, NewsextractError, ReadError, SiteError, UsageError
    from newsextract.evidence import Evidence
    from newsextract.feeds import Feed, FeedLink, discover, parse_feed
    from newsextract.fetchers import fetch, load
    from newsextract.fetchers.archives.writer import WarcWriter
    from newsextract.fetchers.pages import iter_pages
    from newsextract.fetchers.stored import SkippedPage, StoredPage
    from newsextract.page import Page
    from newsextract.parts import extract_parts
    from newsextract.pipeline import Explanation, Row, explain, extract
    from newsextract.site import Layout, Site
    from newsextract.sites import register, unregister, use_sites

__version__ = "0.1.0"

# a name is loaded when it is first asked for, so that `newsextract --help` and the records alone cost nothing
_HOMES = {
    **dict.fromkeys(
        (
            "Article",
            "Author",
            "Block",
            "Byline",
            "Caption",
            "Dateline",
            "FeedItem",
            "Image",
            "LivePost",
            "Related",
            "Translation",
        ),
        "article",
    ),
    **dict.fromkeys(("FeedError", "FetchError", "NewsextractError", "ReadError", "SiteError", "UsageError"), "errors"),
    **dict.fromkeys(("CrawlResult", "crawl"), "crawling"),
    "Evidence": "evidence",
    **dict.fromkeys(("Explanation", "Row", "explain", "extract"), "pipeline"),
    **dict.fromkeys(("Feed", "FeedLink", "discover", "parse_feed"), "feeds"),
    **dict.fromkeys(("fetch", "load"), "fetchers"),
    "WarcWriter": "fetchers.archives.writer",
    "iter_pages": "fetchers.pages",
    **dict.fromkeys(("SkippedPage", "StoredPage"), "fetchers.stored"),
    "Page": "page",
    "extract_parts": "parts",
    **dict.fromkeys(("Layout", "Site"), "site"),
    **dict.fromkeys(("register", "unregister", "use_sites"), "sites"),
}

__all__ = [
    "Article",
    "Author",
    "Block",
    "Byline",
    "Caption",
    "CrawlResult",
    "Dateline",
    "Evidence",
    "Explanation",
    "Feed",
    "FeedError",
    "FeedItem",
    "FeedLink",
    "FetchError",
    "Image",
    "Layout",
    "LivePost",
    "NewsextractError",
    "Page",
    "ReadError",
    "Related",
    "Row",
    "Site",
    "SiteError",
    "SkippedPage",
    "StoredPage",
    "Translation",
    "UsageError",
    "WarcWriter",
    "__version__",
    "crawl",
    "discover",
    "explain",
    "extract",
    "extract_parts",
    "fetch",
    "iter_pages",
    "load",
    "parse_feed",
    "register",
    "unregister",
    "use_sites",
]


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    import importlib

    value = getattr(importlib.import_module(f"{__name__}.{home}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
