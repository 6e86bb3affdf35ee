"""The picture of an item, with its caption and credit: Media RSS, enclosures, iTunes, sitemap images, pictures in HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from newsextract.feeds.elements import Element
from newsextract.feeds.entities import resolve
from newsextract.feeds.setting import Setting
from newsextract.feeds.texts import plain

_PICTURE = re.compile(r"\.(?:jpe?g|png|webp|gif|avif)(?:[?#]|\Z)", re.I)
_IN_HTML = re.compile(r"""<img\s[^<>]{0,2000}?\bsrc\s{0,5}=\s{0,5}(?:"([^"<>]+)"|'([^'<>]+)'|([^\s"'<>]+))""", re.I)
# one by one pixel that counts readers
_COUNTER = re.compile(r"pixel|tracking|feedburner\.com/~|/1x1|beacon|doubleclick|stats\.wordpress", re.I)


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of an item."""

    url: str | None = None
    caption: str | None = None
    credit: str | None = None


def picture(item: Element, setting: Setting, *markup: str | None) -> Picture:
    """The picture of an item: the largest of those stated, else the first in its HTML.

    Args:
        item: The item.
        setting: The feed.
        markup: HTML of the item, the likeliest first.
    """
    best: tuple[int, Element, Element] | None = None
    for holder, stated in _stated(item):
        width = _number(stated.get("width"))
        if best is None or width > best[0]:
            best = (width, holder, stated)
    if best is not None:
        _, holder, stated = best
        if url := setting.link(stated.get("url") or stated.get("href") or stated.value("url", "image:loc"), stated):
            return Picture(url, *_words(stated, holder, item))
    for html in markup:
        for match in _IN_HTML.finditer((html or "")[:20_000]):
            src = match[1] or match[2] or match[3]
            if not _COUNTER.search(src) and (url := setting.link(resolve(src), item)):
                return Picture(url)
    return Picture()


def _stated(item: Element) -> Iterator[tuple[Element, Element]]:
    """The elements that name a picture, each with the one whose words are about it; full pictures before thumbnails."""
    groups = list(item.all("media:group"))
    contents = [(holder, content) for holder in (item, *groups) for content in holder.all("media:content")]
    for holder, content in contents:
        if _is_picture(content):
            yield holder, content
    for enclosure in filter(_is_picture, item.all("enclosure")):
        yield item, enclosure
    for image in item.all("image:image", "image"):
        if image.children:
            yield image, image
    films = [content for _, content in contents if not _is_picture(content)]
    for holder in (item, *groups, *films):
        for thumbnail in holder.all("media:thumbnail"):
            yield holder, thumbnail
    for image in item.all("itunes:image", "image"):
        if image.get("href"):
            yield item, image


def _is_picture(content: Element) -> bool:
    url = content.get("url")
    if url is None:
        return False
    medium, kind = content.get("medium"), content.get("type")
    if medium or kind:
        return (medium or "").lower() == "image" or (kind or "").lower().startswith("image/")
    return _PICTURE.search(url) is not None


def _words(stated: Element, holder: Element, item: Element) -> tuple[str | None, str | None]:
    places = (stated,) if holder is item else (stated, holder)
    caption = credit = None
    for place in places:
        caption = caption or _text(place, "media:description", "media:text", "image:caption")
        credit = credit or _text(place, "media:credit", "media:copyright")
    if holder is item and len(list(item.all("media:content"))) == 1:
        credit = credit or _text(item, "media:credit")
        caption = caption or _text(item, "media:description")
    return caption, credit


def _text(place: Element, *names: str) -> str | None:
    found = place.first(*names)
    return plain(found.markup) if found is not None else None


def _number(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 6 else 0
