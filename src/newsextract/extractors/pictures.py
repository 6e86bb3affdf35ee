"""The pictures of a page: where they stand, and their sources. Captions and images both look here."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from typing import TYPE_CHECKING

from newsextract.normalizers.srcset import Size, largest_of
from newsextract.page import Hint
from newsextract.page.hints import hints_of
from newsextract.page.tags import Region

if TYPE_CHECKING:
    from newsextract.reading import Reading

_LAZY = ("data-src", "data-original", "data-lazy-src", "data-lazy", "data-hi-res-src", "data-full-src", "data-url")
_SETS = ("srcset", "data-srcset", "data-lazy-srcset", "data-flickity-lazyload-srcset")
# a source this wide is as good as any
_LARGE = (1, 1000.0)
_MOST_SOURCES = 8
_MOST_INSIDE = 5
# icons, avatars and counting pixels
_SMALL = 100
# what stands there until a script loads the picture
_STAND_INS = ("placeholder", "spacer", "blank.", "transparent", "pixel.", "1x1", "lazyload", "lazy-load")
# a picture that is a link to itself, or to nowhere, is no teaser
_PICTURE_LINK = re.compile(
    r"\.(?:jpe?g|png|webp|gif|avif)\b|^#|^javascript:|/(?:photos?|galler(?:y|ies)|image)[s/]?|^$", re.IGNORECASE
)
_NUMBER = re.compile(r"\d{1,5}")
_FURNITURE = Hint.SHARE | Hint.BYLINE | Hint.BIOGRAPHY | Hint.RELATED | Hint.ADVERT | Hint.NAVIGATION | Hint.FOOTER
_ELSEWHERE = Hint.COMMENTS | Hint.SIGN_UP | _FURNITURE
# a dozen pictures have this many words around them in a gallery, and a wall of teasers no more
_MOST_SIBLINGS = 40


class Pictures:
    """The pictures of a page.

    Attributes:
        elements: The ``img`` and ``amp-img`` in document order.
        shown: These and films and frames: what a caption may belong to.
    """

    def __init__(self, reading: Reading) -> None:
        listed = reading.table.listed
        images = listed.get("img", [])
        more = listed.get("amp-img", [])
        films = [*listed.get("video", ()), *listed.get("iframe", ())]
        self._reading = reading
        self._table = reading.table
        self.elements = sorted([*images, *more]) if more else images
        self.shown = sorted([*self.elements, *films]) if films else self.elements
        self._attributes: dict[int, Mapping[str, str | None]] = {}
        self._urls: dict[int, str | None] = {}
        self._furniture: dict[int, bool] = {}
        self.by_url: dict[str, int] = {}
        self.stated: dict[str, str] | None = None

    def attributes(self, element: int) -> Mapping[str, str | None]:
        """A picture's attributes."""
        found = self._attributes.get(element)
        if found is None:
            found = self._attributes[element] = self._table.nodes[element].attributes
        return found

    def in_zone(self, zone: range) -> list[int]:
        """The pictures between two blocks; as elements are numbered in document order, they stand in a row."""
        first = self._table.first.__getitem__
        start = bisect_left(self.elements, zone.start, key=first)
        return self.elements[start : bisect_right(self.elements, zone.stop, lo=start, key=first)]

    def inside(self, holder: int) -> list[int]:
        """The first pictures in an element."""
        elements = self.elements
        found: list[int] = []
        # elements are numbered in document order, so those in the holder come right behind it
        start = bisect_left(elements, holder)
        for element in elements[start : start + _MOST_INSIDE]:
            if not self.is_within(element, holder):
                break
            found.append(element)
        return found

    def _nearest_inside(self, holder: int, element: int) -> int | None:
        """The last picture in a holder before an element in it, else the first behind."""
        at = bisect_left(self.elements, element)
        for each in (*self.elements[max(0, at - 1) : at], *self.elements[at : at + 1]):
            if self.is_within(each, holder):
                return each
        return None

    def has_any(self, holder: int) -> bool:
        """Whether a picture, a film or a frame stands in an element."""
        at = bisect_left(self.shown, holder)
        return at < len(self.shown) and self.is_within(self.shown[at], holder)

    def is_within(self, element: int, holder: int) -> bool:
        """Whether an element stands in another."""
        parents = self._table.parents
        while element > holder:
            element = parents[element]
        return element == holder

    def near(self, element: int) -> int | None:
        """The picture that a caption belongs to: in the same figure, else the last one shortly before it in a small box."""
        table = self._table
        holder = element
        for _ in range(_MOST_SIBLINGS if table.regions[element] & Region.FIGURE else 7):
            found = self._nearest_inside(holder, element)
            if found is not None:
                return found
            if table.tags[holder] == "figure":
                break
            parent = table.parents[holder]
            if parent < 0 or table.tags[parent] in ("body", "article", "main", "html"):
                break
            if table.end(parent) - table.first[parent] > 4:
                break
            holder = parent
        return None

    def url(self, element: int | None) -> str | None:
        """A picture's largest source, absolute."""
        if element is None:
            return None
        if element not in self._urls:
            url = self._urls[element] = self._reading.page.join(self._source(element))
            if url:
                self.by_url.setdefault(url, element)
        return self._urls[element]

    def _source(self, element: int) -> str | None:
        attributes = self.attributes(element)
        best = _largest(attributes, None)
        if best is None or best[0] < _LARGE:
            for source in self._sources(element):
                best = _largest(self._table.nodes[source].attributes, best)
        if best:
            return best[1]
        for name in (*_LAZY, "src"):
            value = attributes.get(name)
            if value and value[:5] != "data:":
                return value
        return None

    def _sources(self, element: int) -> list[int]:
        """The ``source`` elements beside an ``img`` in a ``picture``, which are numbered right before it; the last few of many."""
        table = self._table
        parent = table.parents[element]
        found: list[int] = []
        if parent < 0 or table.tags[parent] != "picture":
            return found
        at = element - 1
        while at > parent and table.tags[at] == "source" and len(found) < _MOST_SOURCES:
            found.append(at)
            at -= 1
        return found

    def is_furniture(self, element: int) -> bool:
        """Whether a picture is an icon, a portrait of the author, an advertisement, or of some other part of the page."""
        found = self._furniture.get(element)
        if found is None:
            found = self._furniture[element] = self._is_furniture(element)
        return found

    def _is_furniture(self, element: int) -> bool:
        table = self._table
        if table.regions[element] & (Region.NAV | Region.FOOTER):
            return True
        name = self.attributes(element).get("class")
        hints = table.hints(table.parents[element]) | (hints_of({"class": name}) if name else 0)
        if hints & _ELSEWHERE & ~self._reading.page_hints:
            return True
        width, height = self.size(element)
        return (width is not None and width < _SMALL) or (height is not None and height < _SMALL // 2)

    def is_stand_in(self, url: str) -> bool:
        """Whether an address is of a picture that stands there until a script loads the right one."""
        name = url.rpartition("/")[2].lower()
        return any(word in name for word in _STAND_INS)

    def size(self, element: int) -> tuple[int | None, int | None]:
        """Width and height that the page states, in pixels."""
        attributes = self.attributes(element)
        return _pixels(attributes.get("width")), _pixels(attributes.get("height"))

    def leads_elsewhere(self, element: int) -> bool:
        """Whether an element is in a link to another page, and not to its own picture."""
        anchor = self._table.anchors[element]
        return anchor >= 0 and not _PICTURE_LINK.search(self._table.nodes[anchor].attributes.get("href") or "")

    def leads_on(self, box: int) -> bool:
        """Whether a link to another page stands in a box, as one does that is laid over a teaser."""
        links = self._table.listed.get("a", [])
        at = bisect_left(links, box)
        for link in links[at : at + _MOST_INSIDE]:
            if not self.is_within(link, box):
                break
            if self.leads_elsewhere(link):
                return True
        return False


def _largest(attributes: Mapping[str, str | None], best: tuple[Size, str] | None) -> tuple[Size, str] | None:
    for name in _SETS:
        value = attributes.get(name)
        if value and (found := largest_of(value)) and (best is None or found[0] > best[0]):
            best = found
    return best


def _pixels(text: str | None) -> int | None:
    if not text or text[0] == "0" or "%" in text:
        return None
    if text.isdecimal() and len(text) < 6:
        return int(text)
    match = _NUMBER.match(text.strip())
    return int(match.group()) or None if match else None
