"""A spider for news sites: sites in, articles out."""

from __future__ import annotations

import datetime as dt
from collections.abc import AsyncIterator, Iterable, Iterator, Sequence
from typing import Any
from urllib.parse import urlsplit

import scrapy
from scrapy.http import Request, Response, TextResponse

from newsextract.article import Article, FeedItem
from newsextract.errors import FeedError
from newsextract.feeds import Feed
from newsextract.integrations.scrapy.listed import Listed
from newsextract.integrations.scrapy.responses import aside, content, extract_async, workers_of
from newsextract.integrations.scrapy.seeds import moment, sitemaps_in, start_of
from newsextract.integrations.workers import read_list
from newsextract.normalizers.urls import host
from newsextract.reading import Profile
from newsextract.site import Site

_LISTS_FIRST = 10
_DEEPEST = 6  # indexes of sitemaps that name indexes; real ones have two storeys


class NewsSpider(scrapy.Spider):
    """Finds the articles of sites by their feeds, news sitemaps and home pages, and reads them.

    Subclass it, or run it as it is: every attribute can be given as an argument, ``-a sites=elincourier.example -a since=2024-03-14``.

    Attributes:
        sites: Domains, addresses of home pages, sections, feeds or sitemaps, and :class:`newsextract.Site` objects.
        since: Articles published before are left out: a time or a day, or either in ISO 8601; without an offset in UTC.
        archive: Whether all sitemaps of the sites are read, not only news sitemaps: they hold all that a site ever published.
        list_pages: How many pages of a feed or of a list on a page are read, where it has several.
        profile: As for :func:`newsextract.extract`.
        min_confidence: As for :func:`newsextract.extract`.
    """

    name = "news"
    sites: str | Site | Sequence[str | Site] = ()
    since: dt.datetime | dt.date | str | None = None
    archive: bool | str = False
    list_pages: int | str = 1
    profile: Profile = "balanced"
    min_confidence: float | str = 0.0

    def __init__(self, name: str | None = None, **kwargs: Any) -> None:
        super().__init__(name, **kwargs)
        self._archive = str(self.archive).lower() in ("true", "1", "yes")
        self._since = moment(self.since)
        self._start = start_of(self.sites, archive=self._archive)
        self._hosts = {*self._start.hosts, *(getattr(self, "allowed_domains", None) or ())}
        self._listed = Listed()

    async def start(self) -> AsyncIterator[Any]:
        """Asks for the lists that the crawl begins with."""
        if not self._start.seeds:
            self.logger.warning("No sites were given: set sites in the spider, or give -a sites=elincourier.example")
        for seed in self._start.seeds:
            if seed.kind == "robots":
                yield self._request(seed.url, self.parse_robots)
            else:
                wanted = {"everything": seed.asked_for or self._archive, "is_home": True}
                yield self._request(seed.url, self.parse_list, **wanted)

    def parse_robots(self, response: Response) -> Iterator[Request]:
        """The sitemaps that a robots.txt names."""
        for url in sitemaps_in(response.body, response.url):
            if self._archive or _is_news(url):
                yield self._request(url, self.parse_list, everything=self._archive)

    async def parse_list(
        self, response: Response, everything: bool = False, is_home: bool = False, depth: int = 1, page: int = 1
    ) -> AsyncIterator[Any]:
        """The articles and further lists of a feed, a sitemap, or a page.

        Args:
            response: The list.
            everything: Whether all sitemaps that it names are wanted, not only news sitemaps.
            is_home: Whether the crawl began here.
            depth: How many lists led here.
            page: Which page of the list it is.
        """
        try:
            feed, links = await aside(workers_of(self.crawler), read_list, *content(response))
        except FeedError as error:
            self._count("lists_refused")
            self.logger.warning("Refused %s: %s", response.url, error.message)
            return
        self._count(f"lists/{feed.kind}")
        if is_home and (name := host(response.url)):
            self._hosts.add(name.removeprefix("www."))  # the site may have moved to another name
        for request in self._articles(feed, response.url):
            yield request
        for request in self._further(feed, everything, depth, page):
            yield request
        for link in links if is_home else ():
            if link.kind != "sitemap" or self._archive:
                yield self._request(link.url, self.parse_list, everything=self._archive, depth=depth + 1)
        if feed.kind == "page" and is_home and not feed.items:
            async for article in self.parse_article(response):
                yield article

    def _articles(self, feed: Feed, url: str) -> Iterator[Request]:
        for item in feed.items:
            if item.url is None:
                continue
            if not self._is_ours(item.url):
                self._count("elsewhere")
            elif self._is_old(item.published or item.updated) or not self.wants(item):
                self._count("passed_over")
            elif self._listed.add(item, feed.kind, url):
                told = item if feed.kind != "page" else None
                yield Request(item.url, self.parse_article, cb_kwargs={"listed": item.url, "item": told})

    def _further(self, feed: Feed, everything: bool, depth: int, page: int) -> Iterator[Request]:
        """The sitemaps that an index names, and a list's next page."""
        for child in feed.children if depth < _DEEPEST else ():
            if (everything or _is_news(child.url)) and not self._is_old(child.updated):
                yield self._request(child.url, self.parse_list, everything=everything, depth=depth + 1)
        times = [time for item in feed.items if (time := item.published or item.updated)]
        if page < int(self.list_pages) and not (times and all(map(self._is_old, times))):
            for url in feed.next_urls:
                yield self._request(url, self.parse_list, everything=everything, depth=depth, page=page + 1)

    async def parse_article(
        self, response: Response, listed: str | None = None, item: FeedItem | None = None
    ) -> AsyncIterator[Any]:
        """The article of a page.

        Args:
            response: The page.
            listed: The address as a list had it; the response's own may be another, after redirects.
            item: What the list said of it.
        """
        if not _is_page(response):
            self._count("no_page")
            return
        # that list's word stands in the request and so outlives a pause of the crawl; what other lists added does not
        article = await self.extract(response, self._listed.take(listed or response.url) or item)
        if not _was_read(article):
            self._count("empty")
        elif self._is_old(article.published):
            self._count("passed_over")
        else:
            self._count("articles")
            yield article

    async def extract(self, response: Response, item: FeedItem | None = None) -> Article:
        """The article of a response, read aside. To be overridden or called by spiders with callbacks of their own."""
        return await extract_async(
            response,
            crawler=self.crawler,
            site=self._site(response.url),
            profile=self.profile,
            min_confidence=float(self.min_confidence),
            feed_item=item,
        )

    def wants(self, item: FeedItem) -> bool:  # noqa: ARG002 - for those who override it
        """Whether an article is asked for; all by default. To be overridden: ``return "/sport/" in item.url``."""
        return True

    def _request(self, url: str, callback: Any, **arguments: Any) -> Request:
        # a feed may be served by any host; articles are held to the sites' own by the spider itself
        return Request(url, callback, cb_kwargs=arguments, priority=_LISTS_FIRST, meta={"allow_offsite": True})

    def _is_old(self, time: dt.datetime | None) -> bool:
        return self._since is not None and time is not None and time < self._since

    def _is_ours(self, url: str) -> bool:
        return any(name in self._hosts for name in _names(host(url)))

    def _site(self, url: str) -> Site | None:
        return next((site for name in _names(host(url)) if (site := self._start.sites.get(name))), None)

    def _count(self, what: str) -> None:
        if self.crawler.stats is not None:
            self.crawler.stats.inc_value(f"newsextract/{what}")


def _names(name: str | None) -> Iterable[str]:
    """A host and the domains above it."""
    while name:
        yield name
        name = name.partition(".")[2]


def _is_page(response: Response) -> bool:
    """Whether an answer may be a page; Scrapy takes a small document for text, since its first bytes are."""
    kind = (response.headers.get("Content-Type") or b"").lower()
    known = not kind.startswith((b"image/", b"audio/", b"video/", b"application/pdf"))
    return known and isinstance(response, TextResponse) and not response.body.startswith(b"%PDF-")


def _was_read(article: Article) -> bool:
    """Whether the page itself gave a headline or a body; what a list told alone makes no article."""
    proofs = article.evidence.get("headline", ())
    return bool(article.body) or any(proof.source != "feed" for proof in proofs)


def _is_news(url: str) -> bool:
    """Whether a sitemap is called one of news, the last two days by the protocol."""
    return "news" in urlsplit(url).path.lower().rstrip("/").rpartition("/")[2]
