"""What a feed comes to: a record of its own, with items, further pages and child sitemaps."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any, Literal

from newsextract.article import FeedItem

FeedKind = Literal["rss", "rdf", "atom", "json", "sitemap", "news-sitemap", "sitemap-index", "page", "unknown"]
LinkKind = Literal["feed", "sitemap", "news-sitemap"]


@dataclass(slots=True, kw_only=True)
class SitemapLink:
    """A sitemap that an index names.

    Attributes:
        url: Its address, absolute.
        updated: When it last changed, as the index says.
        time_text: That time as written.
    """

    url: str
    updated: dt.datetime | None = None
    time_text: str | None = None


@dataclass(slots=True, kw_only=True)
class FeedLink:
    """Where a feed or a sitemap of a site is, or may be.

    Attributes:
        url: Its address, absolute.
        kind: What it is expected to be.
        title: What the page calls it.
        source: ``"link"`` for a ``link`` element, ``"site file"``, or ``"guess"`` for a common path that nobody has tried.
    """

    url: str
    kind: LinkKind
    title: str | None = None
    source: Literal["link", "site file", "guess"] = "link"


@dataclass(slots=True, kw_only=True)
class Feed:
    """A feed, a sitemap, or a section page read as one.

    Attributes:
        kind: What it is; ``"page"`` is an HTML page with a list of news, ``"unknown"`` no feed at all.
        version: The version it states, such as "2.0".
        title: Its name.
        url: Its own address: as it states it, else as it was given.
        home: The page it belongs to.
        language: Its language as it states it.
        updated: When it last changed.
        items: Its items in their order, each once.
        next_urls: Addresses of its further, older pages.
        children: The sitemaps that an index names.
        problems: What was wrong with it, each as "code: explanation".
    """

    kind: FeedKind
    version: str | None = None
    title: str | None = None
    url: str | None = None
    home: str | None = None
    language: str | None = None
    updated: dt.datetime | None = None
    items: tuple[FeedItem, ...] = ()
    next_urls: tuple[str, ...] = ()
    children: tuple[SitemapLink, ...] = ()
    problems: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """The record as JSON-ready values: times in ISO 8601, tuples as lists, absent as None."""
        from newsextract.serialize import record_to_dict

        return record_to_dict(self)
