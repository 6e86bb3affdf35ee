"""Page objects for every address; a page object of the user's own goes before them, and may override them field by field."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Callable
from dataclasses import fields
from typing import Any, ClassVar, TypeVar

import zyte_common_items as zyte
from itemadapter import ItemAdapter
from web_poet import HttpResponse, Returns, WebPage, cached_method, field, handle_urls, validates_input
from zyte_common_items.processors import breadcrumbs_processor, images_processor

from newsextract.article import Article, FeedItem
from newsextract.evidence import Evidence
from newsextract.feeds import Feed, parse_feed
from newsextract.integrations.web_poet.lists import (
    ZyteArticleList,
    ZyteArticleNavigation,
    to_zyte_list,
    to_zyte_navigation,
)
from newsextract.integrations.web_poet.zyte import ZyteArticle, to_zyte
from newsextract.integrations.workers import read_article, told_date
from newsextract.reading import Profile
from newsextract.site import Site

T = TypeVar("T")

_LAST = 0
"""The priority of these page objects; others have 500 if they do not say."""


def _told(source: str, name: str) -> Any:
    """A field that says what the member of this name says in what the page object's ``source`` has read."""

    def read(page: Any) -> Any:
        return getattr(getattr(page, source)(), name)

    read.__name__, read.__doc__ = name, f"``{name}`` as newsextract reads it."
    return field(read)


def _content(response: HttpResponse) -> tuple[bytes, str, str | None, dt.datetime | None]:
    headers = response.headers
    # web-poet's body is a class of its own, which the parser does not take
    return bytes(response.body), str(response.url), headers.get("Content-Type"), told_date(headers.get("Date"))


async def _aside(read: Callable[[], T]) -> T:
    """Calls what keeps its result, in a thread if there is a loop that would stand still."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:  # a reactor that knows nothing of asyncio
        return read()
    return await asyncio.to_thread(read)


class _Reads:
    """What the page objects of articles share.

    Attributes:
        site: The site, instead of the one that is looked up by the page's host.
        profile: As for :func:`newsextract.extract`.
        min_confidence: As for :func:`newsextract.extract`.
        feed_item: As for :func:`newsextract.extract`.
    """

    response: HttpResponse
    site: Site | None = None
    profile: Profile = "balanced"
    min_confidence: float = 0.0
    feed_item: FeedItem | None = None

    @cached_method
    def record(self) -> Article:
        """The page's record, before any field is overridden; read once."""
        return read_article(
            *_content(self.response),
            site=self.site,
            profile=self.profile,
            min_confidence=self.min_confidence,
            feed_item=self.feed_item,
        )


@handle_urls("", priority=_LAST)
class ArticlePage(_Reads, WebPage[Article]):
    """Gives a :class:`newsextract.Article` for any page.

    Override a field with ``@field`` in a subclass. ``to_item`` reads the page in a thread; fields that are asked for before read
    it at once. The time of capture is that of the response's ``Date`` header.
    """

    url = _told("record", "url")
    canonical_url = _told("record", "canonical_url")
    amp_url = _told("record", "amp_url")
    translations = _told("record", "translations")
    publisher = _told("record", "publisher")
    layout = _told("record", "layout")
    headline = _told("record", "headline")
    kicker = _told("record", "kicker")
    standfirst = _told("record", "standfirst")
    byline = _told("record", "byline")
    dateline = _told("record", "dateline")
    published = _told("record", "published")
    updated = _told("record", "updated")
    body = _told("record", "body")
    captions = _told("record", "captions")
    images = _told("record", "images")
    feed_items = _told("record", "feed_items")
    related = _told("record", "related")
    live_posts = _told("record", "live_posts")
    section = _told("record", "section")
    tags = _told("record", "tags")
    language = _told("record", "language")
    reading_minutes = _told("record", "reading_minutes")
    access = _told("record", "access")
    captured_at = _told("record", "captured_at")
    problems = _told("record", "problems")

    @validates_input
    async def to_item(self) -> Article:
        """The article, overridden fields included; their evidence says that the page object gave them."""
        record = await _aside(self.record)
        article: Article = await super().to_item()
        if not isinstance(article, Article):  # a subclass may return an item of another class
            return article
        article.site = record.site
        article.evidence = dict(record.evidence)
        for each in fields(Article):
            if each.name in _UNPROVED or getattr(article, each.name) == getattr(record, each.name):
                continue
            article.evidence.pop(each.name, None)
            if getattr(article, each.name):
                rule = f"{type(self).__qualname__}.{each.name}"
                article.evidence[each.name] = (Evidence(source="site rule", rule=rule, confidence=_RULE_CONFIDENCE),)
        return article


class ArticleAdapter(ItemAdapter):
    """Lets web-poet's fixtures keep articles and feeds as their ``to_dict()`` gives them: ``{"adapter": ArticleAdapter}``."""

    def asdict(self) -> dict[str, Any]:
        """The item as JSON-ready values."""
        return self.item.to_dict() if isinstance(self.item, (Article, Feed)) else dict(super().asdict())


_UNPROVED = frozenset(("url", "site", "layout", "captured_at", "evidence", "problems"))
"""Fields that never have evidence."""
_RULE_CONFIDENCE = 0.97
"""As for the rules of site files."""


@handle_urls("", to_return=zyte.Article, priority=_LAST)
class ZyteArticlePage(_Reads, WebPage, Returns[ZyteArticle]):
    """Gives a ``zyte_common_items.Article`` for any page. Override a field with ``@field`` in a subclass."""

    class Processors:
        """Those of ``zyte_common_items.ArticlePage``: a field that is overridden may give an element."""

        breadcrumbs: ClassVar = [breadcrumbs_processor]
        images: ClassVar = [images_processor]

    @cached_method
    def item(self) -> ZyteArticle:
        """The page's record as an item, before any field is overridden."""
        return to_zyte(self.record())

    url = _told("item", "url")
    canonicalUrl = _told("item", "canonicalUrl")
    headline = _told("item", "headline")
    description = _told("item", "description")
    datePublished = _told("item", "datePublished")
    datePublishedRaw = _told("item", "datePublishedRaw")
    dateModified = _told("item", "dateModified")
    dateModifiedRaw = _told("item", "dateModifiedRaw")
    authors = _told("item", "authors")
    breadcrumbs = _told("item", "breadcrumbs")
    inLanguage = _told("item", "inLanguage")
    mainImage = _told("item", "mainImage")
    images = _told("item", "images")
    articleBody = _told("item", "articleBody")
    articleBodyHtml = _told("item", "articleBodyHtml")
    videos = _told("item", "videos")
    audios = _told("item", "audios")
    metadata = _told("item", "metadata")

    @validates_input
    async def to_item(self) -> ZyteArticle:
        """The item, overridden fields included."""
        await _aside(self.record)
        item: ZyteArticle = await super().to_item()
        return item


class _ReadsLists:
    """What the page objects of lists share."""

    response: HttpResponse

    @cached_method
    def feed(self) -> Feed:
        """The list, before any field is overridden; read once.

        Raises:
            FeedError: It is refused because reading it would be dangerous.
        """
        data, url, content_type, captured_at = _content(self.response)
        return parse_feed(data, url=url, content_type=content_type, captured_at=captured_at)


@handle_urls("", priority=_LAST)
class FeedPage(_ReadsLists, WebPage[Feed]):
    """Gives a :class:`newsextract.Feed` for any feed, sitemap or page with a list of news."""

    kind = _told("feed", "kind")
    version = _told("feed", "version")
    title = _told("feed", "title")
    url = _told("feed", "url")
    home = _told("feed", "home")
    language = _told("feed", "language")
    updated = _told("feed", "updated")
    items = _told("feed", "items")
    next_urls = _told("feed", "next_urls")
    children = _told("feed", "children")
    problems = _told("feed", "problems")

    @validates_input
    async def to_item(self) -> Feed:
        """The list, overridden fields included."""
        await _aside(self.feed)
        feed: Feed = await super().to_item()
        return feed


@handle_urls("", to_return=zyte.ArticleList, priority=_LAST)
class ZyteArticleListPage(_ReadsLists, WebPage, Returns[ZyteArticleList]):
    """Gives a ``zyte_common_items.ArticleList`` for any page with a list of news, and for feeds."""

    @cached_method
    def item(self) -> ZyteArticleList:
        """The list as an item, before any field is overridden."""
        return to_zyte_list(self.feed(), url=str(self.response.url), captured_at=_content(self.response)[-1])

    url = _told("item", "url")
    canonicalUrl = _told("item", "canonicalUrl")
    articles = _told("item", "articles")
    breadcrumbs = _told("item", "breadcrumbs")
    metadata = _told("item", "metadata")

    @validates_input
    async def to_item(self) -> ZyteArticleList:
        """The item, overridden fields included."""
        await _aside(self.feed)
        item: ZyteArticleList = await super().to_item()
        return item


@handle_urls("", to_return=zyte.ArticleNavigation, priority=_LAST)
class ZyteArticleNavigationPage(_ReadsLists, WebPage, Returns[ZyteArticleNavigation]):
    """Gives a ``zyte_common_items.ArticleNavigation`` for any page with a list of news, and for feeds."""

    @cached_method
    def item(self) -> ZyteArticleNavigation:
        """The navigation as an item, before any field is overridden."""
        return to_zyte_navigation(self.feed(), url=str(self.response.url), captured_at=_content(self.response)[-1])

    url = _told("item", "url")
    categoryName = _told("item", "categoryName")
    subCategories = _told("item", "subCategories")
    items = _told("item", "items")
    nextPage = _told("item", "nextPage")
    pageNumber = _told("item", "pageNumber")
    metadata = _told("item", "metadata")

    @validates_input
    async def to_item(self) -> ZyteArticleNavigation:
        """The item, overridden fields included."""
        await _aside(self.feed)
        item: ZyteArticleNavigation = await super().to_item()
        return item
