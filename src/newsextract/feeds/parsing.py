"""A feed in any of its formats, read into one record."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from newsextract.errors import FeedError, UsageError
from newsextract.feeds.atom import read_atom
from newsextract.feeds.json_feed import read_json_feed
from newsextract.feeds.records import Feed
from newsextract.feeds.refusal import refused
from newsextract.feeds.rss import read_rss
from newsextract.feeds.setting import Setting
from newsextract.feeds.sitemaps import is_address_list, read_address_list, read_index, read_sitemap
from newsextract.feeds.unpack import MAX_BYTES, unpack
from newsextract.feeds.xml import read_xml, root_name
from newsextract.normalizers.urls import absolute
from newsextract.page.decoding import clean_text, decode
from newsextract.page.document import check_capture

_READERS = {
    "rss": read_rss,
    "rdf": read_rss,
    "channel": read_rss,
    "feed": read_atom,
    "urlset": read_sitemap,
    "sitemapindex": read_index,
}
_MARKUP = re.compile(r"<(?:!doctype\s+html|head|body|div|article|section|main|ul|h[1-6]|p)[\s>]", re.I)


def parse_feed(
    data: bytes | str,
    *,
    url: str | None = None,
    content_type: str | None = None,
    captured_at: dt.datetime | None = None,
) -> Feed:
    """Reads a feed: RSS, RDF, Atom, JSON Feed, a sitemap or an index of sitemaps, or the list of news on an HTML page.

    What it is, is seen from the content; a wrong content type does no harm. A broken feed is read as far as it goes.

    Args:
        data: The feed, packed with gzip or not.
        url: Where it is from: relative links start there, and the outlet's time zone and languages are looked up by it.
        content_type: The transport's Content-Type, for the charset.
        captured_at: When it was fetched, with an offset; times such as "2 hours ago" on a page need it.

    Returns:
        The record. What was wrong is in ``problems``; what is no feed at all has the kind ``"unknown"``.

    Raises:
        FeedError: It declares XML entities, or is larger than 50 MiB, packed or unpacked.
        UsageError: ``data`` is neither bytes nor text, or ``captured_at`` has no offset.

    Example:
        >>> feed = parse_feed("<rss><channel><item><title>Pier &amp; harbour</title><pubDate>Wed, 20 Nov 24 09:16 EST")
        >>> feed.items[0].title, feed.items[0].published.isoformat()
        ('Pier & harbour', '2024-11-20T09:16:00-05:00')
    """
    given: Any = data
    if not isinstance(given, (bytes, bytearray, str)):
        raise UsageError(f"a feed is bytes or text, not {type(given).__name__}")
    check_capture(captured_at)
    setting = Setting(absolute(url, None), captured_at)
    try:
        packed, text, problems = _decoded(given, content_type)
        feed = _read(text, packed, setting)
    except FeedError as error:
        error.source = url
        raise
    feed.problems = (*problems, *setting.problems(), *feed.problems)
    return feed


def _decoded(data: bytes | bytearray | str, content_type: str | None) -> tuple[bytes, str, tuple[str, ...]]:
    if isinstance(data, str):
        if len(data) > MAX_BYTES:
            raise refused("size", f"it has more than {MAX_BYTES:,} characters, which no feed may have; it was not read")
        return b"", clean_text(data), ()
    unpacked, problems = unpack(bytes(data))
    decoded = decode(unpacked, content_type=content_type)
    if decoded.replaced:
        problems += (f"encoding: {decoded.replaced} characters could not be decoded as {decoded.encoding}",)
    return unpacked, decoded.text, problems


def _read(text: str, data: bytes, setting: Setting) -> Feed:
    text = text.lstrip("\ufeff")
    start = text[:1000].lstrip()[:1]
    if not start:
        return Feed(kind="unknown", url=setting.url, problems=("empty: the feed has no content",))
    if start in ("{", "["):
        found = read_json_feed(text, setting)
        if found is not None:
            return found
    root = root_name(text)
    if root in _READERS:
        feed = _read_xml(text, setting)
        if feed is not None and (feed.items or feed.children):
            return feed
        return _asked_feedparser(data or text.encode("utf-8"), setting) or feed or _unknown(setting)
    if root == "html" or _MARKUP.search(text, 0, 100_000):
        return _read_page(text, setting)
    if is_address_list(text):
        return read_address_list(text, setting)
    read_xml(text)  # refuses what is dangerous before it is given to another reader
    return _asked_feedparser(data or text.encode("utf-8"), setting) or _unknown(setting)


def _read_xml(text: str, setting: Setting) -> Feed | None:
    document = read_xml(text, base=setting.url)
    for fault, times in document.faults.items():
        setting.faults[f"xml: {fault}" if not fault.startswith("more ") else f"truncated: {fault}"] += times
    root = document.root
    if root is None or root.name not in _READERS:
        return None
    setting.base = root.base or setting.base
    return _READERS[root.name](root, setting)


def _read_page(text: str, setting: Setting) -> Feed:
    """The list of news on an HTML page, as the page's own record has it."""
    from newsextract.page import Page
    from newsextract.pipeline import extract

    page = Page(text, url=setting.url, captured_at=setting.captured_at, kind="html")
    article = extract(page)
    following = page.link("next")
    return Feed(
        kind="page",
        title=page.title,
        url=setting.url,
        home=setting.url,
        language=article.language,
        items=article.feed_items,
        next_urls=(following,) if following and following != setting.url else (),
        problems=article.problems,
    )


def _asked_feedparser(data: bytes, setting: Setting) -> Feed | None:
    from newsextract.feeds.fallback import read_with_feedparser

    return read_with_feedparser(data, setting)


def _unknown(setting: Setting) -> Feed:
    return Feed(kind="unknown", url=setting.url, problems=("unknown: this is no feed, no sitemap and no page",))
