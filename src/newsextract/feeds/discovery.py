"""Where a site's feeds and sitemaps are: what its pages link to, what its site file says, and common paths if asked."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from newsextract.errors import UsageError
from newsextract.feeds.records import FeedLink, LinkKind
from newsextract.normalizers.text import collapse
from newsextract.normalizers.urls import absolute, host
from newsextract.page import Page
from newsextract.sites import find_site

if TYPE_CHECKING:
    import requests

_TYPES = frozenset(
    (
        "application/rss+xml",
        "application/atom+xml",
        "application/rdf+xml",
        "application/feed+json",
        "application/xml",
        "text/xml",
        "application/x-rss+xml",
        "text/rss",
        "text/rss+xml",
    )
)
_GUESSES: tuple[tuple[str, LinkKind], ...] = (
    ("/feed/", "feed"),
    ("/rss", "feed"),
    ("/rss.xml", "feed"),
    ("/feed.xml", "feed"),
    ("/atom.xml", "feed"),
    ("/index.xml", "feed"),
    ("/feed.json", "feed"),
    ("/sitemap.xml", "sitemap"),
    ("/sitemap_index.xml", "sitemap"),
    ("/sitemap-news.xml", "news-sitemap"),
    ("/news-sitemap.xml", "news-sitemap"),
)


def discover(
    page_or_url: Page | str,
    *,
    guess: bool = False,
    session: requests.Session | None = None,
    allow_private: Iterable[str] = (),
) -> tuple[FeedLink, ...]:
    """Finds the feeds and sitemaps of a site.

    Args:
        page_or_url: A page of the site, or the address of one, which is then fetched.
        guess: Whether common paths are named too. Nobody tries them: each may be a page that is not there.
        session: A requests session to fetch with.
        allow_private: Hosts, addresses or networks that may be reached though they are not public.

    Returns:
        What the page links to, then what the site's file says, then guesses; each address once. The feeds of comments
        are left out.

    Raises:
        FetchError: The address could not be fetched.
        UsageError: It is neither a page nor an address.

    Example:
        >>> head = '<link rel="alternate" type="application/rss+xml" href="/rss/all" title="All news">'
        >>> [link.url for link in discover(Page(head, url="https://www.elincourier.example/"))]
        ['https://www.elincourier.example/rss/all']
    """
    if isinstance(page_or_url, str):
        from newsextract.fetchers import fetch

        page_or_url = fetch(page_or_url, session=session, allow_private=allow_private)
    if not isinstance(page_or_url, Page):
        raise UsageError(f"discover takes a Page or a URL, not {type(page_or_url).__name__}")
    page = page_or_url
    found = [*_linked(page), *_of_site_file(page.host), *(_guessed(page) if guess else ())]
    first: dict[str, FeedLink] = {}
    for link in found:
        first.setdefault(link.url, link)
    return tuple(first.values())


def _linked(page: Page) -> list[FeedLink]:
    found = []
    for rels, attributes in page.links:
        kind = (attributes.get("type") or "").partition(";")[0].strip().lower()
        href = attributes.get("href") or ""
        name = collapse(attributes.get("title") or "")
        if "sitemap" in rels:
            link_kind: LinkKind = "sitemap"
        elif ("alternate" in rels and _is_feed(kind, href)) or "feed" in rels:
            link_kind = "feed"
        else:
            continue
        url = page.join(href)
        if url and not _is_of_comments(url, name):
            found.append(FeedLink(url=url, kind=link_kind, title=name or None))
    return found


def _is_feed(kind: str, href: str) -> bool:
    if kind == "application/json":  # what systems call their programming interface too
        return "feed" in href and "wp-json" not in href and "oembed" not in href
    return kind in _TYPES and "oembed" not in href


def _is_of_comments(url: str, name: str) -> bool:
    path = urlsplit(url).path.lower()
    return path.rstrip("/").endswith(("/comments/feed", "/comments/default")) or "comments feed" in name.lower()


def _of_site_file(name: str | None) -> list[FeedLink]:
    site = find_site(name) if name else None
    if site is None:
        return []
    kinds: tuple[tuple[LinkKind, tuple[str, ...]], ...] = (
        ("feed", site.feeds),
        ("news-sitemap", site.news_sitemaps),
        ("sitemap", site.sitemaps),
    )
    return [
        FeedLink(url=url, kind=kind, source="site file")
        for kind, urls in kinds
        for given in urls
        if (url := absolute(given, site.home))
    ]


def _guessed(page: Page) -> list[FeedLink]:
    base = page.url or page.base
    if host(base) is None:
        return []
    return [
        FeedLink(url=url, kind=kind, source="guess")
        for path, kind in _GUESSES
        if (url := absolute(path, base)) is not None
    ]
