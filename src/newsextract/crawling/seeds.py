"""What the user names: sites, hosts, addresses; and where each one's crawl begins."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsextract.crawling.frontier import LISTING, START, Entry, is_root
from newsextract.errors import UsageError
from newsextract.normalizers.urls import absolute, host
from newsextract.sites import find_site

_HOST = re.compile(r"(?:\[[0-9A-Fa-f:.]+\]|[\w.\-]+)(?::\d{1,5})?/?")


@dataclass(frozen=True, slots=True)
class Seed:
    """A site to be crawled.

    Attributes:
        name: The site as the user named it.
        domain: Its pages are on this host and those below it; None if they may be anywhere, as of a feed that the user names.
        entries: Where its crawl begins.
        robots_of: The home page whose robots.txt is asked for sitemaps; None if a site file says where they are.
    """

    name: str
    domain: str | None
    entries: tuple[Entry, ...]
    robots_of: str | None = None


def seed_of(name: str) -> Seed:
    """Where the crawl of what the user named begins.

    A host or a home page is a site: its file says where its feeds and sitemaps are; without a file its robots.txt and its
    home page do. Any other address is fetched, and what it is shows then: a feed, a sitemap, a list of stories, a story.

    Args:
        name: A host such as ``"elincourier.example"``, or an http or https address.

    Raises:
        UsageError: It is neither.
        SiteError: The site's file is broken.

    >>> seed_of("elincourier.example").entries[0].url
    'https://elincourier.example/'
    """
    text = name.strip()
    if (_HOST.fullmatch(text) and "." in text) or text.partition(":")[0] == "localhost":
        text = f"https://{text.rstrip('/')}/"
    url = absolute(text, None) if "://" in text else None
    at = host(url)
    if url is None or at is None:
        raise UsageError(f"{name!r} is neither a site nor an address; write elincourier.example or https://…")
    if not is_root(url):
        return Seed(name, None, (Entry(url, START),))
    site = find_site(at)
    listings = _of_site_file(at)
    home = site.home if site is not None and listings else url
    entries = tuple(Entry(listing, LISTING, rank=rank) for rank, listing in enumerate(listings))
    domain = site.domain if site is not None else at.removeprefix("www.")
    if entries:
        return Seed(name, domain, entries)
    return Seed(name, domain, (Entry(home, START),), robots_of=home)


def _of_site_file(at: str) -> list[str]:
    """Feeds first: their items tell most. Then what is new, then all there is."""
    site = find_site(at)
    if site is None:
        return []
    given = (*site.feeds, *site.news_sitemaps, *site.sitemaps)
    return list(dict.fromkeys(url for each in given if (url := absolute(each, site.home))))


def belongs(url: str, domain: str | None) -> bool:
    """Whether an address is of a site.

    >>> belongs("https://m.elincourier.example/x", "elincourier.example"), belongs("https://ads.example/", "elincourier.example")
    (True, False)
    """
    if domain is None:
        return True
    at = host(url) or ""
    return at == domain or at.endswith("." + domain)
