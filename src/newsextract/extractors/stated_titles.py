"""What a page says that its headline is: JSON-LD, metas, the title, each without the site's name, and the parts of them."""

from __future__ import annotations

import functools
import html
from collections.abc import Iterator
from dataclasses import dataclass

from newsextract.normalizers.text import collapse, key
from newsextract.normalizers.titles import strip_site_name, title_parts
from newsextract.page.jsonld import first_text
from newsextract.reading import Reading


@dataclass(frozen=True, slots=True)
class StatedTitle:
    """One title that the page states.

    Attributes:
        text: The title without the site's name.
        key: What it is compared by.
        source: As in :class:`~newsextract.Evidence`.
        rule: Which statement it is.
        confidence: How likely it is the printed headline if nothing printed agrees.
        place: Where it stands.
        raw: The title as written.
    """

    text: str
    key: str
    source: str
    rule: str
    confidence: float
    place: str
    raw: str


class StatedTitles:
    """All titles that a page states.

    Attributes:
        said: The titles, the likelier first.
        counts: How many statements have each key.
        site_keys: Keys of the names of the site.
        names: The names of the site, as known from the page and the site file.
    """

    def __init__(self, reading: Reading) -> None:
        page = reading.page
        names = (reading.values.get("publisher"), page.meta("og:site_name"), reading.site and reading.site.name)
        self.names: list[str] = list(dict.fromkeys(name for name in names if name))
        self._host = page.host or ""
        self.said: list[StatedTitle] = []
        self.counts: dict[str, int] = {}
        stripped: dict[str, str] = {}
        for raw, source, rule, confidence, place in _statements(reading):
            if raw not in stripped:
                stripped[raw] = self._known_beginning(raw) or strip_site_name(raw, *self.names, host=self._host) or raw
            own = key(stripped[raw])
            if own:
                self.said.append(StatedTitle(stripped[raw], own, source, rule, confidence, place, raw))
                self.counts[own] = self.counts.get(own, 0) + 1

    def _known_beginning(self, raw: str) -> str | None:
        """A title that was stated before, if this one only adds a name behind a bar."""
        for said in self.said:
            if len(said.text) > 20 and raw.startswith(said.text) and raw[len(said.text) : len(said.text) + 3] == " | ":
                return said.text
        return None

    @functools.cached_property
    def site_keys(self) -> frozenset[str]:
        """What the site is called, as keys: its names, and its host with and without the last label."""
        host = self._host.removeprefix("www.")
        return frozenset(key(name) for name in (*self.names, host, host.rpartition(".")[0])) - {""}

    @functools.cached_property
    def parts(self) -> dict[str, float]:
        """The parts of the titles between separators, each with its share of the title's length; first parts count a little more."""
        found: dict[str, float] = {}
        for title in dict.fromkeys(said.raw for said in self.said):
            whole = max(1, len(title))
            for part, leads in title_parts(title):
                own = key(part)
                if len(own) > 3:  # "Q&A", "TV"
                    found[own] = max(found.get(own, 0.0), len(part) / whole + 0.1 * leads)
        return found


def _statements(reading: Reading) -> Iterator[tuple[str, str, str, float, str]]:
    page = reading.page
    if title := page.meta("og:title"):
        yield collapse(title), "meta", "og-title", 0.75, "meta[og:title]"
    for source, node in page.structured[:2]:
        if text := first_text(node.get("headline")):
            # many systems escape for HTML what stands in a script
            yield collapse(html.unescape(text)), source, "headline", 0.8, f"{source} headline"
    if title := page.meta("twitter:title", "dc.title", "parsely-title", "sailthru.title"):
        yield collapse(title), "meta", "twitter-title", 0.65, "meta[twitter:title]"
    if page.title:
        yield collapse(page.title), "element", "title", 0.55, "title"
