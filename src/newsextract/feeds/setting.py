"""What is known about a feed while its items are read: where links start, which language and zone its times are in."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable

from newsextract.article import Author, FeedItem
from newsextract.feeds.elements import Element
from newsextract.normalizers.dates import ParsedDate, parse_date
from newsextract.normalizers.people import parse_author
from newsextract.normalizers.text import collapse
from newsextract.normalizers.urls import absolute, host
from newsextract.sites import find_site

_LONGEST_ID = 2_000


class Setting:
    """One feed being read.

    Attributes:
        url: The feed's address, if known.
        captured_at: When it was fetched, if known.
        base: Where relative links start.
        languages: The languages of its times and names, the likeliest first.
        faults: What was wrong, and how often.
    """

    def __init__(self, url: str | None, captured_at: dt.datetime | None = None) -> None:
        self.url = url
        self.captured_at = captured_at
        self.base = url
        self.languages: tuple[str, ...] = ()
        self.faults: Counter[str] = Counter()
        self._country: str | None = None
        self._zone: dt.tzinfo | None = None
        self._known_for: str | None = None
        self.know(url)

    def know(self, address: str | None) -> None:
        """Takes zone, country and languages of the outlet that an address belongs to, if it is known."""
        name = host(address)
        if name is None or name == self._known_for or self._zone is not None:
            return
        self._known_for = name
        site = find_site(name)
        if site is not None:
            self._zone, self._country = site.zone, site.country
            self.languages = tuple(dict.fromkeys((*self.languages, *site.languages)))

    def speak(self, language: str | None) -> None:
        """Puts a language before those that are known."""
        if language and language[:2].isalpha() and len(language) <= 35:
            self.languages = tuple(dict.fromkeys((language.strip(), *self.languages)))

    def home(self, address: str | None) -> str | None:
        """Notes the page that the feed belongs to, and gives its address.

        Relative links start from the feed, or from that page where another host serves the feed.
        """
        home = absolute(address, self.url)
        if home and (self.base is None or host(self.base) != host(home)):
            self.base = home
        self.know(home)
        return home

    def link(self, href: str | None, element: Element | None = None) -> str | None:
        """A link as an absolute address; ``&amp;`` in it was escaped twice."""
        if not href:
            return None
        return absolute(href.replace("&amp;", "&"), (element.base if element is not None else None) or self.base)

    def moment(self, texts: Iterable[str | None]) -> tuple[str | None, dt.datetime | None]:
        """The first of several times that can be read, and what is written there; else what is written first."""
        first: str | None = None
        for raw in texts:
            text = collapse(raw[:400]) if raw else ""
            if not text:
                continue
            first = first or text
            found = self._parsed(text)
            if found is not None:
                for note in found.assumptions:
                    self.faults[
                        f"zone: a time without a zone ({note})" if note.startswith("zone") else f"time: {note}"
                    ] += 1
                return text, found.value
        if first:
            self.faults["time: a time that cannot be read"] += 1
        return first, None

    def _parsed(self, text: str) -> ParsedDate | None:
        # feeds have thousands of items, and the package that is asked last takes 10 ms for a text that is no date
        found = parse_date(
            text,
            languages=self.languages,
            country=self._country,
            zone=self._zone,
            captured_at=self.captured_at,
            allow_dateparser=False,
        )
        return found if found is not None and found.value.year > 1970 else None

    def authors(self, named: Iterable[tuple[str | None, str | None]]) -> tuple[Author, ...]:
        """Authors from what stands in name fields, each with an address or None; nobody twice."""
        found: dict[str, Author] = {}
        for name, url in named:
            text = collapse(name[:500]) if name else ""
            if text:
                for author in parse_author(text, url=self.link(url), languages=self.languages):
                    found.setdefault(author.name.casefold(), author)
        return tuple(found.values())

    def identity(self, text: str | None) -> str | None:
        """What an item is called by."""
        return (collapse(text[:_LONGEST_ID]) or None) if text else None

    def each_once(self, items: Iterable[FeedItem]) -> tuple[FeedItem, ...]:
        """The items without those that say nothing and without repetitions."""
        found: list[FeedItem] = []
        seen: set[tuple[str | None, ...]] = set()
        for item in items:
            if not (item.title or item.summary or item.url):
                self.faults["empty: an item that says nothing was left out"] += 1
                continue
            own = (item.id, item.url, None if item.id or item.url else item.title or item.summary)
            if own in seen:
                self.faults["repeated: an item that stands there twice was left out"] += 1
                continue
            seen.add(own)
            found.append(item)
        return tuple(found)

    def problems(self) -> tuple[str, ...]:
        """What was wrong, a line each."""
        return tuple(f"{fault} ({times} times)" if times > 1 else fault for fault, times in self.faults.items())
