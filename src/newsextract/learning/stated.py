"""What a page says of itself for machines, as a second opinion on what was read where it is printed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from newsextract.article import Byline, FeedItem
from newsextract.normalizers.people import parse_author, same_person
from newsextract.normalizers.text import collapse, key, similarity
from newsextract.normalizers.titles import strip_site_name
from newsextract.page import Page
from newsextract.page.jsonld import first_text, index_by_id, objects_of, resolve, texts_of

_SAME = 0.85
_OTHER = 0.3
_FULL_TEXT = 400
_MOST_PARAGRAPHS = 2_000


@dataclass(slots=True)
class Stated:
    """What a page's structured data and metas say.

    Attributes:
        titles: Its headline, in all forms that are stated.
        names: Its authors, without the publisher.
        descriptions: What it is about.
        text: The whole story, if it is stated.
        section: The section.
    """

    titles: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    descriptions: tuple[str, ...] = ()
    text: str | None = None
    section: str | None = None

    def judge(self, field: str, value: Any) -> int:
        """Whether what was read agrees with what is stated: 1 if it does, -1 if it does not, 0 if nothing tells."""
        if value is None:
            return 0
        if field == "headline":
            return _judge_text(str(value), self.titles)
        if field == "standfirst":
            return max(0, _judge_text(str(value), self.descriptions))
        if field == "byline":
            return self._judge_names(value)
        if field == "section":
            return int(self.section is not None and key(str(value)) == key(self.section))
        return 0

    def _judge_names(self, value: Byline) -> int:
        if not self.names:
            return 0
        read = [author.name for author in value.authors]
        known = [name for name in self.names if any(same_person(name, other) for other in read)]
        if len(known) == len(self.names) == len(read):
            return 1
        return 0 if known else -1

    def is_names(self, text: str) -> bool:
        """Whether a line is nothing but the stated names."""
        return bool(self.names) and key(" ".join(self.names)) == key(text)

    def prints(self, field: str, text: str) -> bool:
        """Whether a line of the page prints what is stated of a field."""
        line = key(text)
        if not line:
            return False
        if field == "headline":
            return any(line == key(title) for title in self.titles)
        if field == "standfirst":
            return any(line == key(other) or similarity(text, other) > _SAME for other in self.descriptions)
        if field == "byline":
            size = sum(map(len, self.names))
            return bool(self.names) and len(text) <= 2 * size + 60 and all(key(name) in line for name in self.names)
        return field == "section" and self.section is not None and line == key(self.section)


def _judge_text(value: str, others: Sequence[str]) -> int:
    if not others:
        return 0
    best = max(1.0 if key(value) == key(other) else similarity(value, other) for other in others)
    return 1 if best > _SAME else -1 if best < _OTHER else 0


def stated(page: Page, item: FeedItem | None = None) -> Stated:
    """Reads what a page says of itself, and what the item of a feed that leads to it says.

    Args:
        page: The page.
        item: The item; its authors count where the page states none.
    """
    site = page.meta("og:site_name")
    publishers = [site] if site else []
    found = Stated()
    titles: list[str | None] = [page.meta("og:title"), page.meta("twitter:title")]
    descriptions: list[str | None] = [page.meta("description"), page.meta("og:description")]
    if item is not None:
        titles.append(item.title)
        descriptions.append(item.summary)
    for _, node in page.structured[:2]:
        titles.append(first_text(node.get("headline")))
        descriptions.append(first_text(node.get("description")))
        publishers += [name for each in objects_of(node.get("publisher")) for name in texts_of(each.get("name"))]
        text = first_text(node.get("articleBody"))
        if text and len(text) > _FULL_TEXT and found.text is None:
            found.text = text
        found.section = found.section or first_text(node.get("articleSection"))
    found.section = found.section or page.meta("article:section")
    found.titles = _different(strip_site_name(title, *publishers) or title for title in titles if title)
    found.descriptions = _different(text for text in descriptions if text and len(text) > 20)
    outlets = {key(name) for name in publishers}
    found.names = _names(page, outlets) or _item_names(item, outlets)
    return found


def _different(texts: Any) -> tuple[str, ...]:
    return tuple({key(text): collapse(text) for text in texts}.values())


def _item_names(item: FeedItem | None, publishers: set[str]) -> tuple[str, ...]:
    names = [author.name for author in item.authors] if item is not None else []
    return tuple(dict.fromkeys(name for name in names if key(name) not in publishers))


def _names(page: Page, publishers: set[str]) -> tuple[str, ...]:
    by_id = index_by_id(page.jsonld)
    for _, node in page.structured[:3]:
        given = node.get("author") or node.get("creator")
        values = [*texts_of(given)]
        for each in objects_of(given):
            values += texts_of(resolve(each, by_id).get("name"))
        people = [author.name for value in values[:20] for author in parse_author(value)]
        names = tuple(dict.fromkeys(name for name in people if key(name) not in publishers))
        if names:
            return names
    return ()
