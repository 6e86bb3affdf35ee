"""RSS 0.9 to 2.0, and RSS 1.0 in RDF.

https://www.rssboard.org/rss-specification, https://web.resource.org/rss/1.0/spec
"""

from __future__ import annotations

from collections.abc import Iterator

from newsextract.article import FeedItem
from newsextract.feeds.elements import Element
from newsextract.feeds.media import picture
from newsextract.feeds.records import Feed
from newsextract.feeds.setting import Setting
from newsextract.feeds.texts import plain, title

_PUBLISHED = (
    "pubdate",
    "dc:date",
    "dcterms:issued",
    "dcterms:created",
    "published",
    "atom:published",
    "date",
    "created",
)
_UPDATED = ("atom:updated", "dcterms:modified", "updated", "lastbuilddate", "modified")
_AUTHORS = ("dc:creator", "author", "itunes:author", "creator")
_LONGEST_CONTENT = 1_000
"""Characters of a whole text that stands in for a summary; a longer one is none."""


def read_rss(root: Element, setting: Setting) -> Feed:
    """The feed under an ``rss``, ``rdf:RDF`` or ``channel`` element."""
    channel = root if root.name == "channel" else root.first("channel") or root
    home = setting.home(_address(channel, setting, home=True))
    language = channel.value("language", "dc:language") or channel.language
    setting.speak(language)
    next_urls = [setting.link(link.get("href"), link) for link in _atom_links(channel) if link.get("rel") == "next"]
    own = next(
        (setting.link(link.get("href"), link) for link in _atom_links(channel) if link.get("rel") == "self"), None
    )
    _, updated = setting.moment(channel.value(name) for name in ("lastbuilddate", "pubdate", "dc:date", "atom:updated"))
    # RSS 1.0 has its items beside the channel, and so have broken files of other versions
    elements = [*_items(channel), *(_items(root) if channel is not root else ())]
    return Feed(
        kind="rdf" if root.name == "rdf" else "rss",
        version=root.get("version") or ("1.0" if root.name == "rdf" else None),
        title=title(_inner(channel, "title", "dc:title")),
        url=own or setting.url,
        home=home,
        language=language,
        updated=updated,
        items=setting.each_once(_item(element, setting) for element in elements),
        next_urls=tuple(url for url in next_urls if url),
    )


def _items(parent: Element) -> Iterator[Element]:
    yield from parent.all("item", "entry")
    for inner in parent.all("items"):  # the list of references in RSS 1.0 has no items in it
        yield from inner.all("item")


def _item(item: Element, setting: Setting) -> FeedItem:
    described = item.first("description", "summary", "atom:summary", "dc:description", "itunes:summary")
    content = item.first("content:encoded", "content", "xhtml:body", "atom:content")
    markup = described.markup if described is not None else None
    whole = content.markup if content is not None else None
    summary = plain(markup)
    if summary is None and whole and (text := plain(whole)) and len(text) <= _LONGEST_CONTENT:
        summary = text
    time_text, published = setting.moment(item.value(name) for name in _PUBLISHED)
    changed = [value for name in _UPDATED if (value := item.value(name))]
    _, updated = setting.moment(changed)
    shown = picture(item, setting, markup, whole)
    return FeedItem(
        title=title(_inner(item, "title", "dc:title", "atom:title", "media:title")),
        summary=summary,
        url=_address(item, setting),
        time_text=time_text or next(iter(changed), None),
        published=published,
        id=setting.identity(item.value("guid", "atom:id", "dc:identifier", "id") or item.get("rdf:about")),
        updated=updated,
        authors=setting.authors(_named(item)),
        image_url=shown.url,
        caption=shown.caption,
        credit=shown.credit,
    )


def _inner(element: Element, *names: str) -> str | None:
    found = element.first(*names)
    return found.markup if found is not None else None


def _named(item: Element) -> Iterator[tuple[str | None, str | None]]:
    for name in _AUTHORS:
        elements = list(item.all(name))
        if any(element.pieces or element.children for element in elements):
            for element in elements:
                yield element.value("name", "atom:name") or element.text, element.value("uri", "atom:uri", "url")
            return
    for person in item.all("atom:author"):
        yield person.value("atom:name", "name"), person.value("atom:uri", "uri")


def _atom_links(element: Element) -> Iterator[Element]:
    """Links with attributes, as in Atom; a few feeds declare Atom's namespace as their own."""
    for link in element.all("atom:link", "link"):
        if link.get("href"):
            yield link


def _address(element: Element, setting: Setting, *, home: bool = False) -> str | None:
    """The address of an item or of the channel's page: never that of the feed itself."""
    for link in element.all("feedburner:origlink", "link"):
        if url := setting.link(link.text, link):
            return url
    for link in _atom_links(element):
        if (link.get("rel") or "alternate").lower() == "alternate" and (url := setting.link(link.get("href"), link)):
            return url
    if home:
        return None
    for guid in element.all("guid"):
        is_permanent = (guid.get("ispermalink") or "true").lower() != "false"
        if is_permanent and guid.text.lower().startswith(("http://", "https://")):
            return setting.link(guid.text, guid)
    about = element.get("rdf:about") or ""
    return setting.link(about, element) if about.lower().startswith(("http://", "https://")) else None
