"""Atom 1.0 and 0.3: https://www.rfc-editor.org/rfc/rfc4287."""

from __future__ import annotations

from collections.abc import Iterator

from newsextract.article import FeedItem
from newsextract.feeds.elements import Element
from newsextract.feeds.media import Picture, picture
from newsextract.feeds.records import Feed
from newsextract.feeds.setting import Setting
from newsextract.feeds.texts import plain, title
from newsextract.normalizers.text import collapse

_PUBLISHED = ("published", "issued", "created", "dc:date", "pubdate")
_UPDATED = ("updated", "modified", "dcterms:modified")
_LONGEST_CONTENT = 1_000
"""Characters of a whole text that stands in for a summary; a longer one is none."""


def read_atom(root: Element, setting: Setting) -> Feed:
    """The feed under a ``feed`` element."""
    home = setting.home(_link(root, setting, "alternate"))
    setting.speak(root.language)
    _, updated = setting.moment(root.value(name) for name in _UPDATED)
    people = tuple(_people(root))
    return Feed(
        kind="atom",
        version=root.get("version") or "1.0",
        title=title(_text(root, "title")),
        url=_link(root, setting, "self") or setting.url,
        home=home,
        language=root.language,
        updated=updated,
        items=setting.each_once(_entry(entry, setting, people) for entry in root.all("entry", "item")),
        next_urls=tuple(url for rel in ("next", "prev-archive") if (url := _link(root, setting, rel))),
    )


def _entry(entry: Element, setting: Setting, people: tuple[tuple[str | None, str | None], ...]) -> FeedItem:
    summary, content = _text(entry, "summary"), _text(entry, "content")
    text = plain(summary)
    if text is None and content and (whole := plain(content)) and len(whole) <= _LONGEST_CONTENT:
        text = whole
    time_text, published = setting.moment(entry.value(name) for name in _PUBLISHED)
    changed = [value for name in _UPDATED if (value := entry.value(name))]
    _, updated = setting.moment(changed)
    source = entry.first("source")
    named = tuple(_people(entry)) or (tuple(_people(source)) if source else ()) or people
    shown = _picture(entry, setting, summary, content)
    return FeedItem(
        title=title(_text(entry, "title")),
        summary=text,
        url=_address(entry, setting),
        time_text=time_text or next(iter(changed), None),
        published=published,
        id=setting.identity(entry.value("id", "guid")),
        updated=updated,
        authors=setting.authors(named),
        image_url=shown.url,
        caption=shown.caption,
        credit=shown.credit,
    )


def _text(parent: Element, name: str) -> str | None:
    """A text construct as HTML: plain text is escaped, so that a ``<`` in it stays one."""
    found = parent.first(name)
    if found is None:
        return None
    kind = (found.get("type") or "text").lower()
    if kind in ("text", "text/plain") and not found.children and name != "title":
        # titles are read as HTML in any case: half of those that say text are escaped HTML
        return found.text if "<p" in found.text or "<br" in found.text else found.text.replace("<", "&lt;")
    return found.markup


def _people(parent: Element) -> Iterator[tuple[str | None, str | None]]:
    for person in parent.all("author"):
        yield person.value("name") or person.text, person.value("uri", "url")
    for person in parent.all("dc:creator"):
        yield person.text, None


def _links(parent: Element, rel: str) -> list[Element]:
    return [link for link in parent.all("link") if (link.get("rel") or "alternate").lower() == rel and link.get("href")]


def _link(parent: Element, setting: Setting, rel: str) -> str | None:
    links = _links(parent, rel)
    pages = [link for link in links if "html" in (link.get("type") or "html").lower()]
    chosen = (pages or links)[:1]
    return setting.link(chosen[0].get("href"), chosen[0]) if chosen else None


def _address(entry: Element, setting: Setting) -> str | None:
    if (link := entry.value("feedburner:origlink")) and (url := setting.link(link, entry)):
        return url
    if url := _link(entry, setting, "alternate"):
        return url
    content = entry.first("content")
    if content is not None and (url := setting.link(content.get("src"), content)):
        return url
    for link_element in entry.all("link"):  # written as in RSS
        if url := setting.link(link_element.text, link_element):
            return url
    own = collapse(entry.value("id") or "")
    return setting.link(own) if own.lower().startswith(("http://", "https://")) else None


def _picture(entry: Element, setting: Setting, *markup: str | None) -> Picture:
    shown = picture(entry, setting, *markup)
    if shown.url is None or not (entry.first("media:content", "media:group", "media:thumbnail")):
        for link in _links(entry, "enclosure"):
            if (link.get("type") or "").lower().startswith("image/") and (url := setting.link(link.get("href"), link)):
                return Picture(url, shown.caption, shown.credit)
    return shown
