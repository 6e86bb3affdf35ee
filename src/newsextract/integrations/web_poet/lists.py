"""Lists of news as ``zyte_common_items.ArticleList`` and ``ArticleNavigation``: of home and section pages, and of feeds."""

from __future__ import annotations

import datetime as dt
from typing import Any

import attrs
import zyte_common_items as zyte
from zyte_common_items.converters import to_metadata_optional

from newsextract.article import Article, FeedItem
from newsextract.errors import UsageError
from newsextract.feeds import Feed
from newsextract.integrations.web_poet.zyte import downloaded, iso
from newsextract.serialize import record_to_dict


@attrs.define(kw_only=True)
class ZyteItemMetadata(zyte.ProbabilityMetadata):
    """Metadata of an item of a list, with what it has no place for. The values are those of :meth:`newsextract.Feed.to_dict`."""

    summary: str | None = None
    time_text: str | None = None
    id: str | None = None
    updated: str | None = None
    authors: list[dict[str, Any]] | None = None
    caption: str | None = None
    credit: str | None = None


@attrs.define(kw_only=True)
class ZyteArticleFromList(zyte.ArticleFromList):
    """A ``zyte_common_items.ArticleFromList`` whose metadata is a :class:`ZyteItemMetadata`."""

    metadata: ZyteItemMetadata | None = attrs.field(
        default=None,
        converter=to_metadata_optional(ZyteItemMetadata),  # type: ignore[misc]
        kw_only=True,
    )


@attrs.define(kw_only=True)
class ZyteListMetadata(zyte.ArticleListMetadata):
    """Metadata of a list, with what it has no place for. The values are those of :meth:`newsextract.Feed.to_dict`."""

    kind: str | None = None
    version: str | None = None
    title: str | None = None
    home: str | None = None
    language: str | None = None
    updated: str | None = None
    next_urls: list[str] | None = None
    children: list[dict[str, Any]] | None = None
    problems: list[str] | None = None


@attrs.define(kw_only=True)
class ZyteArticleList(zyte.ArticleList):
    """A ``zyte_common_items.ArticleList`` whose metadata is a :class:`ZyteListMetadata`."""

    metadata: ZyteListMetadata | None = attrs.field(
        default=None,
        converter=to_metadata_optional(ZyteListMetadata),  # type: ignore[misc]
        kw_only=True,
    )


@attrs.define(kw_only=True)
class ZyteNavigationMetadata(zyte.ArticleNavigationMetadata):
    """Metadata of a navigation; as :class:`ZyteListMetadata`."""

    kind: str | None = None
    version: str | None = None
    title: str | None = None
    home: str | None = None
    language: str | None = None
    updated: str | None = None
    next_urls: list[str] | None = None
    children: list[dict[str, Any]] | None = None
    problems: list[str] | None = None


@attrs.define(kw_only=True)
class ZyteArticleNavigation(zyte.ArticleNavigation):
    """A ``zyte_common_items.ArticleNavigation`` whose metadata is a :class:`ZyteNavigationMetadata`."""

    metadata: ZyteNavigationMetadata | None = attrs.field(
        default=None,
        converter=to_metadata_optional(ZyteNavigationMetadata),  # type: ignore[misc]
        kw_only=True,
    )


def to_zyte_list(
    found: Feed | Article, *, url: str | None = None, captured_at: dt.datetime | None = None
) -> ZyteArticleList:
    """The items of a feed, or of the lists of news on a page, as an item.

    Args:
        found: What :func:`newsextract.parse_feed` gave for a feed or a section page, or a page's record.
        url: The address of the list, if it is not known from ``found``.
        captured_at: When it was fetched, with an offset; a page's record knows it.

    Raises:
        UsageError: There is no address.
    """
    feed = _feed(found)
    return ZyteArticleList(
        url=_url(found, url),
        canonicalUrl=found.canonical_url if isinstance(found, Article) else None,
        articles=[_article(item) for item in feed.items],
        metadata=ZyteListMetadata(**_told(found, feed, captured_at)),
    )


def to_zyte_navigation(
    found: Feed | Article, *, url: str | None = None, captured_at: dt.datetime | None = None
) -> ZyteArticleNavigation:
    """The addresses in a feed, or in the lists of news on a page, and the list's next page.

    Args:
        found: What :func:`newsextract.parse_feed` gave for a feed or a section page, or a page's record, which knows no next page.
        url: The address of the list, if it is not known from ``found``.
        captured_at: When it was fetched, with an offset; a page's record knows it.

    Returns:
        The item. ``subCategories`` and ``pageNumber`` are never filled: menus are not read.

    Raises:
        UsageError: There is no address.
    """
    feed = _feed(found)
    return ZyteArticleNavigation(
        url=_url(found, url),
        categoryName=found.section if isinstance(found, Article) else None,
        items=[zyte.ProbabilityRequest(url=item.url, name=item.title) for item in feed.items if item.url],
        nextPage=zyte.Request(url=feed.next_urls[0]) if feed.next_urls else None,
        metadata=ZyteNavigationMetadata(**_told(found, feed, captured_at)),
    )


def _feed(found: Feed | Article) -> Feed:
    if isinstance(found, Feed):
        return found
    return Feed(
        kind="page",
        title=found.headline,
        url=found.url,
        language=found.language,
        items=found.feed_items,
        problems=found.problems,
    )


def _url(found: Feed | Article, url: str | None) -> str:
    known = url or found.url or (found.canonical_url if isinstance(found, Article) else None)
    if known is None:
        raise UsageError("an item of zyte-common-items needs an address; give the list's url")
    return known


def _told(found: Feed | Article, feed: Feed, captured_at: dt.datetime | None) -> dict[str, Any]:
    if captured_at is None and isinstance(found, Article):
        captured_at = found.captured_at
    plain = feed.to_dict()
    told = {name: plain[name] or None for name in attrs.fields_dict(ZyteListMetadata) if name in plain}
    return {"dateDownloaded": downloaded(captured_at), **told}


def _article(item: FeedItem) -> ZyteArticleFromList:
    plain = record_to_dict(item)
    image = zyte.Image(url=item.image_url) if item.image_url else None
    return ZyteArticleFromList(
        url=item.url,
        headline=item.title,
        datePublished=iso(item.published or item.updated),
        datePublishedRaw=item.time_text,
        authors=[zyte.Author(name=author.name, url=author.url) for author in item.authors] or None,
        mainImage=image,
        images=[image] if image else None,
        metadata=ZyteItemMetadata(
            probability=None,
            **{name: plain[name] or None for name in attrs.fields_dict(ZyteItemMetadata) if name in plain},
        ),
    )
