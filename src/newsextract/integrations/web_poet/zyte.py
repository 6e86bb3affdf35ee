"""Records as ``zyte_common_items.Article``. What has no place there goes into its metadata, so that nothing is lost."""

from __future__ import annotations

import datetime as dt
import html
from collections.abc import Sequence
from itertools import groupby
from typing import Any

import attrs
import zyte_common_items as zyte
from zyte_common_items.converters import to_metadata_optional

from newsextract.article import Article, Block
from newsextract.errors import UsageError

_WHOLE = frozenset(("url", "canonical_url", "headline", "standfirst", "published", "updated"))
"""The fields that an item holds as they are; all others stand in the metadata too, as in :meth:`newsextract.Article.to_dict`."""


@attrs.define(kw_only=True)
class ZyteMetadata(zyte.ArticleMetadata):
    """Metadata of an article, with the fields of :class:`newsextract.Article` that an item has no place for, or half of one.

    The values are JSON-ready: those of :meth:`newsextract.Article.to_dict`.
    """

    amp_url: str | None = None
    translations: list[dict[str, Any]] | None = None
    site: str | None = None
    publisher: str | None = None
    layout: str | None = None
    kicker: str | None = None
    byline: dict[str, Any] | None = None
    dateline: dict[str, Any] | None = None
    body: list[dict[str, Any]] | None = None
    captions: list[dict[str, Any]] | None = None
    images: list[dict[str, Any]] | None = None
    feed_items: list[dict[str, Any]] | None = None
    related: list[dict[str, Any]] | None = None
    live_posts: list[dict[str, Any]] | None = None
    section: str | None = None
    tags: list[str] | None = None
    language: str | None = None
    reading_minutes: int | None = None
    access: str | None = None
    captured_at: str | None = None
    evidence: dict[str, list[dict[str, Any]]] | None = None
    problems: list[str] | None = None


@attrs.define(kw_only=True)
class ZyteArticle(zyte.Article):
    """A ``zyte_common_items.Article`` whose metadata is a :class:`ZyteMetadata`."""

    metadata: ZyteMetadata | None = attrs.field(
        default=None,
        converter=to_metadata_optional(ZyteMetadata),  # type: ignore[misc]
        kw_only=True,
    )


def to_zyte(article: Article) -> ZyteArticle:
    """The record as an item.

    Args:
        article: The record; it must have an address, its own or the canonical one.

    Returns:
        The item. By the definition of its fields ``datePublished`` is the time of the last change where that of publication is
        unknown, and ``inLanguage`` has no more than the language. ``probability`` is 0 for a page without headline and body, else
        unknown: that a page is an article is not estimated. ``breadcrumbs``, ``videos`` and ``audios`` are never filled: a record does not know them as such.

    Raises:
        UsageError: The record has no address.
    """
    url = article.url or article.canonical_url
    if url is None:
        raise UsageError("an item of zyte-common-items needs an address; give extract() the page's url")
    published_from = "published" if article.published else "updated"
    images = [zyte.Image(url=image.url) for image in article.images]
    return ZyteArticle(
        url=url,
        canonicalUrl=article.canonical_url,
        headline=article.headline,
        description=article.standfirst,
        datePublished=iso(article.published or article.updated),
        datePublishedRaw=_raw(article, published_from),
        dateModified=iso(article.updated),
        dateModifiedRaw=_raw(article, "updated"),
        authors=_authors(article),
        inLanguage=_language(article.language),
        mainImage=images[0] if images else None,
        images=images or None,
        articleBody="\n".join(block.text for block in article.body if block.text) or None,
        articleBodyHtml=body_html(article.body),
        metadata=_metadata(article),
    )


def _metadata(article: Article) -> ZyteMetadata:
    record = article.to_dict()
    return ZyteMetadata(
        dateDownloaded=downloaded(article.captured_at),
        probability=None if article.headline or article.body else 0.0,
        **{name: value or None for name, value in record.items() if name not in _WHOLE},
    )


def iso(time: dt.datetime | None) -> str | None:
    """A time as items have it; with a Z in UTC."""
    return time.isoformat().replace("+00:00", "Z") if time else None


def downloaded(time: dt.datetime | None) -> str | None:
    """The time of capture, in UTC and to the second."""
    return time.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if time else None


def _raw(article: Article, field: str) -> str | None:
    evidence = article.evidence.get(field)
    return evidence[0].raw if evidence else None


def _authors(article: Article) -> list[zyte.Author] | None:
    if article.byline is None:
        return None
    return [
        zyte.Author(name=author.name, nameRaw=article.byline.text, url=author.url) for author in article.byline.authors
    ] or None


def _language(tag: str | None) -> str | None:
    """The ISO 639-1 code in a language tag; languages without one have none."""
    code = tag.partition("-")[0].lower() if tag else ""
    return code if len(code) == 2 else None


_TAGS = {"paragraph": "p", "quote": "blockquote", "preformatted": "pre"}


def body_html(body: Sequence[Block]) -> str | None:
    r"""The body as simple HTML in an ``article`` element: paragraphs, headings, lists, quotes, tables and embeds, without links.

    >>> body_html([Block(kind="heading", text="Ice & tides", level=3)])
    '<article>\n\n<h3>Ice &amp; tides</h3>\n\n</article>'
    """
    parts: list[str] = []
    for kind, blocks in groupby(body, key=lambda block: block.kind):
        if kind == "list_item":
            parts.append("<ul>" + "".join(f"<li>{html.escape(block.text)}</li>" for block in blocks) + "</ul>")
        elif kind == "table_row":
            rows = (block.text.split(" | ") for block in blocks)
            cells = ("".join(f"<td>{html.escape(cell)}</td>" for cell in row) for row in rows)
            parts.append("<table>" + "".join(f"<tr>{row}</tr>" for row in cells) + "</table>")
        else:
            parts += map(_element, blocks)
    return "<article>\n\n" + "\n\n".join(parts) + "\n\n</article>" if parts else None


def _element(block: Block) -> str:
    text = html.escape(block.text)
    if block.kind == "heading":
        tag = f"h{block.level or 2}"
        return f"<{tag}>{text}</{tag}>"
    if block.kind == "embed":
        quoted = f"<blockquote>{text}</blockquote>" if text else ""
        link = f'<a href="{html.escape(block.url)}">{html.escape(block.url)}</a>' if block.url else ""
        return f"<figure>{quoted}{link}</figure>"
    tag = _TAGS[block.kind]
    source = f"<cite>{html.escape(block.source)}</cite>" if block.source else ""
    return f"<{tag}>{text}{source}</{tag}>"
