"""The pictures of the story, with their largest source."""

from __future__ import annotations

from newsextract.article import Image
from newsextract.candidates import Candidate
from newsextract.normalizers.picture_urls import same_picture
from newsextract.normalizers.text import collapse
from newsextract.page import Hint
from newsextract.page.tags import Region
from newsextract.reading import Reading

_MOST = 200


def find(reading: Reading) -> list[Candidate]:
    """Pictures in the story, and the one the page shows when it is shared."""
    table = reading.table
    pictures = reading.pictures
    found: list[Candidate] = []
    seen: set[str] = set()
    for element in pictures.in_zone(reading.zone_of_story):
        if len(found) >= _MOST:
            break
        if pictures.leads_elsewhere(element) or pictures.is_furniture(element):
            continue
        if table.hints(table.parents[element]) & Hint.PLAYER & ~reading.page_hints:
            continue
        url = pictures.url(element)
        if not url or pictures.is_stand_in(url):
            continue
        same = same_picture(url)
        if same not in seen:
            seen.add(same)
            in_figure = bool(table.regions[element] & Region.FIGURE)
            rule, sure = ("img-in-figure", 0.9) if in_figure else ("img", 0.7)
            found.append(Candidate(_image(reading, element, url), "element", rule, sure, table.place(element)))
    shared = reading.page.join(reading.page.meta("og:image:secure_url", "og:image", "twitter:image"))
    if shared and not _is_among(same_picture(shared), seen):
        found.append(Candidate(Image(url=shared), "meta", "og-image", 0.6, "meta[og:image]"))
    return found


def _is_among(key: str, seen: set[str]) -> bool:
    """Whether a picture is there already, or one whose file has its name: crops for sharing often lie in another folder."""
    if key in seen:
        return True
    name = key.rstrip("/").rpartition("/")[2]
    return len(name) > 3 and any(each.rstrip("/").rpartition("/")[2] == name for each in seen)


def _image(reading: Reading, element: int, url: str) -> Image:
    """The record of an ``img``."""
    width, height = reading.pictures.size(element)
    alt = reading.pictures.attributes(element).get("alt")
    return Image(url=url, alt=collapse(alt) or None if alt else None, width=width, height=height)


def from_element(reading: Reading, element: int) -> Image | None:
    """A site rule's ``img``."""
    url = reading.pictures.url(element)
    return _image(reading, element, url) if url else None


def normalize(candidate: Candidate, reading: Reading) -> Image | None:
    """The picture itself; an address alone becomes one."""
    if isinstance(candidate.raw, Image):
        return candidate.raw
    url = reading.page.join(str(candidate.raw))
    return Image(url=url) if url else None
