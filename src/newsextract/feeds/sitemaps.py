"""Sitemaps, news sitemaps and their indexes.

https://www.sitemaps.org/protocol.html, https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
"""

from __future__ import annotations

import re

from newsextract.article import FeedItem
from newsextract.feeds.elements import Element
from newsextract.feeds.media import picture
from newsextract.feeds.records import Feed, SitemapLink
from newsextract.feeds.setting import Setting
from newsextract.feeds.texts import title
from newsextract.feeds.xml import MAX_ITEMS

_ADDRESS = re.compile(r"https?://\S{1,2000}")


def read_sitemap(root: Element, setting: Setting) -> Feed:
    """The addresses under a ``urlset`` element."""
    entries = [entry for entry in root.all("url") if entry.children]
    if len(entries) < len(list(root.all("url"))):
        setting.faults["empty: an item that says nothing was left out"] += 1
    is_news = any(entry.first("news:news") for entry in entries)
    for entry in entries[:1]:
        setting.know(entry.value("loc"))
        news = entry.first("news:news")
        publication = news.first("news:publication") if news else None
        setting.speak(publication.value("news:language") if publication else None)
    return Feed(
        kind="news-sitemap" if is_news else "sitemap",
        url=setting.url,
        items=setting.each_once(_entry(entry, setting) for entry in entries),
    )


def _entry(entry: Element, setting: Setting) -> FeedItem:
    news = entry.first("news:news") or entry
    changed_text = entry.value("lastmod")
    _, updated = setting.moment([changed_text])
    time_text, published = setting.moment([news.value("news:publication_date")])
    shown = picture(entry, setting)
    return FeedItem(
        title=title(news.value("news:title")),
        url=setting.link(entry.value("loc"), entry),
        time_text=time_text or changed_text,
        published=published,
        updated=updated,
        image_url=shown.url,
        caption=shown.caption,
    )


def read_index(root: Element, setting: Setting) -> Feed:
    """The sitemaps under a ``sitemapindex`` element; each may be an index again."""
    children: dict[str, SitemapLink] = {}
    for entry in root.all("sitemap"):
        url = setting.link(entry.value("loc"), entry)
        if url is None:
            setting.faults["empty: an item that says nothing was left out"] += 1
        elif url in children or url == setting.url:
            setting.faults["repeated: a sitemap that stands there twice, or names itself, was left out"] += 1
        else:
            text, updated = setting.moment([entry.value("lastmod")])
            children[url] = SitemapLink(url=url, updated=updated, time_text=text)
    return Feed(kind="sitemap-index", url=setting.url, children=tuple(children.values()))


def is_address_list(text: str) -> bool:
    """Whether a text is a sitemap in plain text: an address a line and nothing else."""
    lines = text[:5_000].split("\n")[:20]
    if len(text) > 5_000:
        lines.pop()  # it may be cut
    lines = [line.strip() for line in lines if line.strip()]
    return bool(lines) and all(_ADDRESS.fullmatch(line) for line in lines)


def read_address_list(text: str, setting: Setting) -> Feed:
    """The addresses of a sitemap in plain text."""
    lines = text.split("\n", MAX_ITEMS + 1)
    if len(lines) > MAX_ITEMS:
        setting.faults["truncated: more items than are read"] += 1
    items = (FeedItem(url=setting.link(line.strip())) for line in lines[:MAX_ITEMS] if line.strip())
    return Feed(kind="sitemap", url=setting.url, items=setting.each_once(items))
