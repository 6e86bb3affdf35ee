"""What feeds and sitemaps told about articles before these were read."""

from __future__ import annotations

from dataclasses import fields

from newsextract.article import FeedItem
from newsextract.feeds import FeedKind

# who writes an item for readers says more of the story than who writes it for search engines
_RANKS: dict[FeedKind, int] = {"rss": 0, "rdf": 0, "atom": 0, "json": 0, "news-sitemap": 1, "sitemap": 2}


class Listed:
    """The items of the addresses that were met, until their articles are read.

    An address may stand in several lists, and these come in any order: what they say is put together, the best first.
    """

    def __init__(self) -> None:
        self._told: dict[str, list[tuple[int, str, FeedItem]] | None] = {}

    def add(self, item: FeedItem, kind: FeedKind, source: str) -> bool:
        """Notes an item of a list; whether its address is new.

        The teasers on a home page are no evidence: their titles are often others than the story's.
        """
        url = item.url or ""
        is_new = url not in self._told
        told = self._told.setdefault(url, [])
        if told is not None and kind in _RANKS:
            told.append((_RANKS[kind], source, item))
        return is_new

    def take(self, url: str) -> FeedItem | None:
        """All that was told of an address, as one item; from then on nothing more is kept of it."""
        told = self._told.get(url)
        self._told[url] = None
        return joined([item for _, _, item in sorted(told, key=lambda each: each[:2])]) if told else None


def joined(items: list[FeedItem]) -> FeedItem | None:
    """Items about the same story as one: each field as the first item has it that says something.

    The time as printed goes with the instant that was read from it.

    >>> joined([FeedItem(title="Harbour reopens"), FeedItem(title="Other", summary="On Monday.")]).summary
    'On Monday.'
    """
    if not items:
        return None
    found = FeedItem()
    for item in items:
        timed = found.published is None and item.published is not None
        for each in fields(FeedItem):
            value = getattr(item, each.name)
            if value and (not getattr(found, each.name) or (timed and each.name == "time_text")):
                setattr(found, each.name, value)
    return found
