"""Where a crawl of a site begins: its home page, its robots.txt for sitemaps, its feeds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal
from urllib.parse import urljoin, urlsplit

from newsextract.errors import UsageError
from newsextract.normalizers.urls import host
from newsextract.site import Site
from newsextract.sites import find_site

_LONGEST = 512_000
"""Bytes of a robots.txt that are read, as crawlers do: RFC 9309, section 2.5, asks for 500 KiB at least."""


@dataclass(frozen=True, slots=True)
class Seed:
    """An address to begin with.

    Attributes:
        url: The address.
        kind: ``"list"`` for a feed, a sitemap or a page with a list of news, ``"robots"`` for a robots.txt.
        asked_for: Whether the user named this very address; all that it lists is then wanted.
    """

    url: str
    kind: Literal["list", "robots"] = "list"
    asked_for: bool = False


@dataclass(frozen=True, slots=True)
class Start:
    """Where a crawl of some sites begins.

    Attributes:
        seeds: The addresses, each once.
        hosts: The hosts whose pages are wanted; those below them too.
        sites: The sites that were given as such, by their domain.
    """

    seeds: tuple[Seed, ...]
    hosts: tuple[str, ...]
    sites: dict[str, Site]


def start_of(given: str | Site | Iterable[str | Site], *, archive: bool = False) -> Start:
    """Where a crawl begins.

    Args:
        given: Domains, addresses and sites; a text may hold several with commas between them.
        archive: Whether sitemaps are wanted that are not called news sitemaps.

    Raises:
        UsageError: One of them is none of these.

    >>> [seed.url for seed in start_of("elincourier.example, https://lowmark.example/rss").seeds]
    ['https://elincourier.example/', 'https://elincourier.example/robots.txt', 'https://lowmark.example/rss']
    """
    seeds: dict[str, Seed] = {}
    hosts: dict[str, None] = {}
    sites: dict[str, Site] = {}
    for each in _each(given):
        if isinstance(each, Site):
            sites[each.domain] = each
        for seed in _seeds(each, archive):
            seeds.setdefault(seed.url, seed)
        address = each.home if isinstance(each, Site) else each if "://" in each else f"https://{each}"
        name = host(address) if urlsplit(address).scheme in ("http", "https") else None
        if name is None:
            raise UsageError(f"{each!r} is neither a site's domain nor an http or https address")
        hosts[name.removeprefix("www.")] = None
        known = find_site(name)
        if known is not None:  # a feed may be served by another host of the same outlet
            hosts[known.domain] = None
    return Start(tuple(seeds.values()), tuple(hosts), sites)


def _each(given: Any) -> list[str | Site]:
    found: list[str | Site] = []
    for each in [given] if isinstance(given, (str, Site)) else given:
        if isinstance(each, str):
            found += [part.strip() for part in each.split(",") if part.strip()]
        elif isinstance(each, Site):
            found.append(each)
        else:
            raise UsageError(f"a site is a domain, an address or a Site, not {type(each).__name__}")
    return found


def _seeds(given: str | Site, archive: bool) -> list[Seed]:
    if isinstance(given, Site):
        return _of_site(given, given.home, archive)
    address = given if "://" in given else f"https://{given}/"
    if "://" in given and urlsplit(given).path not in ("", "/"):
        return [Seed(given, asked_for=True)]
    site = find_site(host(address) or "")
    if site is None or "://" in given:
        return _of_site(site, address, archive)
    return _of_site(site, site.home, archive)


def _of_site(site: Site | None, home: str, archive: bool) -> list[Seed]:
    home = urljoin(home, "/") if urlsplit(home).path == "" else home
    listed = [] if site is None else [*site.feeds, *site.news_sitemaps, *(site.sitemaps if archive else ())]
    found = [Seed(home), Seed(urljoin(home, "/robots.txt"), "robots")]
    return [*found, *(Seed(urljoin(site.home if site else home, url)) for url in listed)]


def sitemaps_in(robots: bytes, url: str) -> list[str]:
    r"""The sitemaps that a robots.txt names, each once.

    Source: https://www.sitemaps.org/protocol.html#submit_robots

    >>> sitemaps_in(b"User-agent: *\nSITEMAP : /news.xml # hourly\nSitemap:", "https://elincourier.example/robots.txt")
    ['https://elincourier.example/news.xml']
    """
    found = []
    for line in robots[:_LONGEST].decode("utf-8", "replace").splitlines():
        name, _, value = line.partition("#")[0].partition(":")
        if name.strip().lower() == "sitemap" and value.strip():
            found.append(urljoin(url, value.strip()))
    return list(dict.fromkeys(found))


def moment(since: Any) -> dt.datetime | None:
    """A time from which on articles are wanted.

    Args:
        since: An instant, a day, or either in ISO 8601; without an offset in UTC.

    Raises:
        UsageError: It is no time.

    >>> moment("2024-03-14").isoformat()
    '2024-03-14T00:00:00+00:00'
    """
    if since is None or since == "":
        return None
    if isinstance(since, str):
        try:
            since = dt.datetime.fromisoformat(since.strip())
        except ValueError as error:
            raise UsageError(f"since is a time in ISO 8601 such as 2024-03-14, not {since!r}") from error
    if isinstance(since, dt.date) and not isinstance(since, dt.datetime):
        since = dt.datetime(since.year, since.month, since.day, tzinfo=dt.UTC)
    if not isinstance(since, dt.datetime):
        raise UsageError(f"since is a time, not {type(since).__name__}")
    return since if since.tzinfo is not None else since.replace(tzinfo=dt.UTC)
