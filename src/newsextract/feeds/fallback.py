"""feedparser, if it is installed: asked last, for what no reader of this package finds an item in.

``pip install newsextract[feeds]``. It is given bytes and nothing else, so it opens no file and no connection.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from newsextract.article import FeedItem
from newsextract.feeds.records import Feed
from newsextract.feeds.setting import Setting
from newsextract.feeds.texts import plain, title
from newsextract.feeds.xml import MAX_ITEMS

_LARGEST = 5_000_000
"""Bytes it is asked about: it takes a second for each million, and feeds have less than one."""


def read_with_feedparser(data: bytes, setting: Setting) -> Feed | None:
    """The feed as feedparser reads it; None without that package, and where it finds no item either."""
    if len(data) > _LARGEST:
        return None
    try:
        import feedparser
    except ImportError:
        return None
    import io

    try:
        # a stream, since a text would be taken for an address or the name of a file
        parsed: Any = feedparser.parse(io.BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
        entries: list[Mapping[str, Any]] = list(parsed.entries)[:MAX_ITEMS]
        about: Mapping[str, Any] = parsed.feed
    except Exception as error:  # noqa: BLE001 - it fails on broken feeds in any way it likes, and a feed is data
        setting.faults[f"feedparser: it failed: {type(error).__name__}"] += 1
        return None
    if not entries:
        return None
    setting.faults["fallback: read by feedparser"] += 1
    home = setting.home(_text(about, "link"))
    setting.speak(_text(about, "language"))
    return Feed(
        kind="atom" if str(parsed.get("version", "")).startswith("atom") else "rss",
        title=title(_text(about, "title")),
        url=setting.url,
        home=home,
        language=_text(about, "language"),
        items=setting.each_once(_item(entry, setting) for entry in entries),
    )


def _item(entry: Mapping[str, Any], setting: Setting) -> FeedItem:
    # its own parsed times have lost their offsets
    time_text, published = setting.moment([_text(entry, "published"), _text(entry, "created")])
    changed = _text(entry, "updated") if "updated" in dict(entry) else None
    _, updated = setting.moment([changed])
    return FeedItem(
        title=title(_text(entry, "title")),
        summary=plain(_text(entry, "summary")),
        url=setting.link(_text(entry, "link")),
        time_text=time_text or changed,
        published=published,
        id=setting.identity(_text(entry, "id")),
        updated=updated,
        authors=setting.authors(_people(entry)),
    )


def _people(entry: Mapping[str, Any]) -> Iterator[tuple[str | None, str | None]]:
    for person in entry.get("authors") or ():
        yield _text(person, "name"), _text(person, "href")


def _text(data: Mapping[str, Any], name: str) -> str | None:
    value = data.get(name)
    return value if isinstance(value, str) and value else None
