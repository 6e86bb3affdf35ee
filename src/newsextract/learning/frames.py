"""A rule for the words under pictures: boxes that hold one picture and a line or two, on page after page."""

from __future__ import annotations

import statistics
from collections.abc import Iterator, Sequence

from newsextract.learning.guard import harms, read_by
from newsextract.learning.sample import Sample
from newsextract.learning.values import ValueRule
from newsextract.normalizers.text import key
from newsextract.page import Hint
from newsextract.page.tags import Region
from newsextract.site import Layout

_HIGHEST = 3
_MOST_BLOCKS = 3
_FEWEST_WORDS, _MOST_WORDS = 3, 70
_USUAL_WORDS = 40
_FEWEST = 3
"""Boxes on all pages together; two alike may be anything."""
_TRIED = 6
# what the words under a picture are taken for: the one who took it for the author, the picture for another story's
_MISTAKEN = frozenset((None, "body", "captions", "byline", "related", "feed_items"))
_NO_FRAME = (
    Hint.RELATED
    | Hint.FEED
    | Hint.TAGS
    | Hint.COMMENTS
    | Hint.SIGN_UP
    | Hint.ADVERT
    | Hint.NAVIGATION
    | Hint.BIOGRAPHY
    | Hint.BYLINE
)
_NO_REGION = Region.NAV | Region.FOOTER | Region.HEADING | Region.FORM | Region.CONTROL


def frame_rule(samples: Sequence[Sample], places: Sequence[int], *, least: int = 2) -> ValueRule | None:
    """The selector for boxes of pictures with their words, if it finds captions where the generic extractors find none.

    Args:
        samples: The pages.
        places: The samples, by their place, for which the rule is to be.
        least: On how many pages the boxes must stand.
    """
    boxes: dict[str, dict[int, list[int]]] = {}
    for place in places:
        for element in _frames(samples[place]):
            for name in samples[place].names[element]:
                boxes.setdefault(name, {}).setdefault(place, []).append(element)
        for element in _lines(samples[place]):
            for name in samples[place].names[element]:
                boxes.setdefault(name, {}).setdefault(place, []).append(element)
    offers = [
        name
        for name, found in boxes.items()
        if len(found) >= least
        and sum(map(len, found.values())) >= _FEWEST
        and _is_uniform(samples, places, name, found)
    ]
    offers.sort(key=lambda name: (-sum(map(len, boxes[name].values())), len(name), name))
    for name in offers[:_TRIED]:
        if (rule := _tried(samples, places, name)) is not None:
            return rule
    return None


def _frames(sample: Sample) -> Iterator[int]:
    """The smallest elements in the story's zone around one picture and a line or two."""
    pictures, zone = sample.reading.pictures, sample.reading.zone_of_story
    for picture in pictures.in_zone(zone):
        if pictures.is_furniture(picture) or (sample.table.anchors[picture] >= 0 and pictures.leads_elsewhere(picture)):
            continue
        element = sample.table.parents[picture]
        for _ in range(_HIGHEST):
            if element < 0:
                break
            if sample.table.inside(element):
                if _is_frame(sample, element):
                    yield element
                break
            element = sample.table.parents[element]


def _lines(sample: Sample) -> Iterator[int]:
    """The elements of single lines right behind a picture, of which some were taken for captions on the site."""
    table, zone = sample.table, sample.reading.zone_of_story
    behind = {table.first[picture] for picture in sample.reading.pictures.in_zone(zone)}
    for index in sorted(behind):
        if index < len(sample.blocks):
            block = sample.blocks[index]
            is_line = _FEWEST_WORDS <= block.words <= _MOST_WORDS and not block.link_chars
            known = sample.reading.claims.get(index) in (None, "body", "captions")
            if is_line and known and not table.in_region(block.element, _NO_REGION):
                yield block.element


def _is_frame(sample: Sample, element: int) -> bool:
    table = sample.table
    blocks = table.inside(element)
    words = sum(block.words for block in blocks)
    if len(blocks) > _MOST_BLOCKS or not _FEWEST_WORDS <= words <= _MOST_WORDS:
        return False
    if len(sample.reading.pictures.inside(element)) != 1 or table.hints(element) & _NO_FRAME:
        return False
    if any(block.link_chars or table.in_region(block.element, _NO_REGION) for block in blocks):
        return False
    return {sample.reading.claims.get(block.index) for block in blocks} <= _MISTAKEN


def _is_uniform(samples: Sequence[Sample], places: Sequence[int], name: str, found: dict[int, list[int]]) -> bool:
    """Whether all elements of a name are such boxes, each with words of its own, none with those of the story's author."""
    sizes: list[int] = []
    texts: set[str] = set()
    for place in places:
        sample = samples[place]
        elements = [each for each in sample.find(name) if sample.table.inside(each)]
        if set(elements) - set(found.get(place, ())):
            return False
        byline = sample.reading.values.get("byline")
        authors = [key(author.name) for author in byline.authors] if byline else []
        for element in elements:
            blocks = sample.table.inside(element)
            first = key(blocks[0].text)
            if any(first.startswith(author) for author in authors) or first in texts:
                return False
            texts.add(first)
            sizes.append(sum(block.words for block in blocks))
    return bool(sizes) and statistics.median(sizes) <= _USUAL_WORDS


def _tried(samples: Sequence[Sample], places: Sequence[int], name: str) -> ValueRule | None:
    """What the rule would do: it must keep the captions that are known and their credits, and bring others."""
    layout = Layout(name="tried", marker=name, captions=name)
    better: list[int] = []
    pages = 0
    for place in places:
        sample = samples[place]
        if not sample.find(name):
            continue
        reading = read_by(sample, layout)
        signed = any(sample.reading.claims.get(index) == "byline" for index in sample.inside(sample.find(name)))
        if harms(sample, reading, ("captions", "byline") if signed else ("captions",)):
            return None
        pages += 1
        if len(reading.values.get("captions", ())) > len(sample.reading.values.get("captions", ())):
            better.append(place)
    return ValueRule("captions", name, pages, pages, tuple(better)) if better else None
