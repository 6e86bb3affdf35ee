"""The pictures of the story, with their largest source."""

from __future__ import annotations

import re
from urllib.parse import unquote

from newsextract.article import Image
from newsextract.candidates import Candidate
from newsextract.extractors.zone import element_in_zone
from newsextract.normalizers.srcset import best_from_srcset
from newsextract.normalizers.text import collapse
from newsextract.normalizers.urls import canonical
from newsextract.page import Hint
from newsextract.page.tags import Region
from newsextract.reading import Reading

_LAZY = ("data-src", "data-original", "data-lazy-src", "data-lazy", "data-hi-res-src", "data-full-src", "data-url")
_LAZY_SETS = ("data-srcset", "data-lazy-srcset")
# icons, avatars and counting pixels
_SMALL = 100
FURNITURE = (
    Hint.SHARE | Hint.BYLINE | Hint.BIOGRAPHY | Hint.RELATED | Hint.ADVERT | Hint.NAVIGATION | Hint.FOOTER | Hint.PLAYER
)
# what stands there until a script loads the picture
_STAND_IN = re.compile(r"placeholder|spacer|blank\.|transparent|pixel\.|1x1", re.IGNORECASE)
# a picture that is a link to itself, or to nowhere, is no teaser
_PICTURE_LINK = re.compile(
    r"\.(?:jpe?g|png|webp|gif|avif)\b|^#|^javascript:|/(?:photos?|galler(?:y|ies)|image)[s/]?|^$", re.IGNORECASE
)
_NUMBER = re.compile(r"\d{1,5}")
_MOST = 200


def find(reading: Reading) -> list[Candidate]:
    """Pictures in the story, and the one the page shows when it is shared."""
    table = reading.table
    zone = reading.zone_of_story
    found: list[Candidate] = []
    seen: set[str] = set()
    for element in sorted([*table.listed.get("img", ()), *table.listed.get("amp-img", ())]):
        if len(found) >= _MOST:
            break
        if not element_in_zone(reading, element, zone) or table.hints(element) & FURNITURE:
            continue
        if leads_elsewhere(reading, element):  # a teaser's picture
            continue
        url = reading.page.join(largest_source(reading, element))
        if url and _STAND_IN.search(url.rpartition("/")[2]):
            continue
        if url and (same := canonical(url)) not in seen and not _is_small(reading, element):
            seen.add(same)
            sure = 0.9 if table.in_region(element, Region.FIGURE) else 0.7
            found.append(Candidate(image(reading, element, url), "element", "img", sure, table.place(element)))
    shared = reading.page.join(reading.page.meta("og:image:secure_url", "og:image", "twitter:image"))
    files = {_file(url) for url in seen}
    if shared and canonical(shared) not in seen and _file(shared) not in files:
        found.append(Candidate(Image(url=shared), "meta", "og-image", 0.6, "meta[og:image]"))
    return found


def leads_elsewhere(reading: Reading, element: int) -> bool:
    """Whether an element is in a link to another page, and not to its own picture."""
    anchor = reading.table.anchors[element]
    return anchor >= 0 and not _PICTURE_LINK.search(reading.table.attributes(anchor).get("href") or "")


def _file(url: str) -> str:
    """The file's name without ending: the same picture in another size or crop keeps it."""
    path = unquote(url).split("?url=")[-1].split("?")[0]
    name = path.rstrip("/").rpartition("/")[2].split(".")[0]
    return name if len(name) > 3 else url


def largest_source(reading: Reading, element: int) -> str | None:
    """The largest source that an ``img`` names, also through ``picture`` and lazy loading."""
    table = reading.table
    attributes = table.attributes(element)
    sets = [attributes.get(name) for name in ("srcset", *_LAZY_SETS)]
    parent = table.parents[element]
    if parent >= 0 and table.tags[parent] == "picture":
        for source in table.listed.get("source", ()):
            if table.parents[source] == parent:
                sources = table.attributes(source)
                sets += [sources.get("srcset"), sources.get("data-srcset")]
    for each in sets:
        if each and (best := best_from_srcset(each)) and not best.startswith("data:"):
            return best
    for name in (*_LAZY, "src"):
        value = attributes.get(name)
        if value and not value.startswith("data:"):
            return value
    return None


def image(reading: Reading, element: int, url: str) -> Image:
    """The record of an ``img``."""
    attributes = reading.table.attributes(element)
    return Image(
        url=url,
        alt=collapse(attributes.get("alt") or "") or None,
        width=_pixels(attributes.get("width")),
        height=_pixels(attributes.get("height")),
    )


def _pixels(text: str | None) -> int | None:
    match = _NUMBER.match(text.strip()) if text and "%" not in text else None
    return int(match.group()) or None if match else None


def _is_small(reading: Reading, element: int) -> bool:
    attributes = reading.table.attributes(element)
    width, height = _pixels(attributes.get("width")), _pixels(attributes.get("height"))
    return (width is not None and width < _SMALL) or (height is not None and height < _SMALL // 2)


def picture_url(reading: Reading, element: int) -> str | None:
    """The picture that a caption belongs to: in the same figure, else the last one shortly before it."""
    table = reading.table
    pictures = [*table.listed.get("img", ()), *table.listed.get("amp-img", ())]
    holder = next((each for each in table.ancestors(element) if table.tags[each] == "figure"), None)
    if holder is None:  # three steps up is still the same box in the layouts that have no figure
        holder = _picture_box(reading, element, pictures)
    inside = [each for each in pictures if holder < each and _within(reading, each, holder)]
    before = [each for each in inside if each < element] or inside
    return reading.page.join(largest_source(reading, before[-1])) if before else None


def _picture_box(reading: Reading, element: int, pictures: list[int]) -> int:
    """The smallest element around a caption that holds a picture too, as long as it holds few other words."""
    table = reading.table
    holder = element
    for _ in range(7):
        if any(_within(reading, picture, holder) for picture in pictures if holder < picture < holder + 60):
            break
        parent = table.parents[holder]
        if parent < 0 or table.tags[parent] in ("body", "article", "main", "html") or len(table.inside(parent)) > 4:
            break
        holder = parent
    return holder


def _within(reading: Reading, element: int, holder: int) -> bool:
    # elements are numbered in document order, so one in the holder comes after it and has it above
    for each in reading.table.ancestors(element):
        if each == holder:
            return True
        if each < holder:
            return False
    return False


def from_element(reading: Reading, element: int) -> Image | None:
    """A site rule's ``img``."""
    url = reading.page.join(largest_source(reading, element))
    return image(reading, element, url) if url else None


def normalize(candidate: Candidate, reading: Reading) -> Image | None:
    """The picture itself; an address alone becomes one."""
    if isinstance(candidate.raw, Image):
        return candidate.raw
    url = reading.page.join(str(candidate.raw))
    return Image(url=url) if url else None
