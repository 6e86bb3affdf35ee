"""Feeds: RSS, RDF, Atom, JSON Feed, sitemaps, and the lists of news on pages, all as one kind of record.

>>> from newsextract.feeds import parse_feed
>>> parse_feed("<rss><channel><item><title>Harbour reopens</title></item></channel></rss>").items[0].title
'Harbour reopens'
"""

from __future__ import annotations

from newsextract.errors import FeedError
from newsextract.feeds.discovery import discover
from newsextract.feeds.parsing import parse_feed
from newsextract.feeds.records import Feed, FeedKind, FeedLink, SitemapLink

__all__ = ["Feed", "FeedError", "FeedKind", "FeedLink", "SitemapLink", "discover", "parse_feed"]
