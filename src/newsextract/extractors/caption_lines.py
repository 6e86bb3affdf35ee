"""Captions that only their ends tell: lines behind a picture, or on a page of text alone, that close with its credit."""

from __future__ import annotations

from collections.abc import Iterator

from newsextract.candidates import Candidate, RawCaption
from newsextract.extractors.zone import element_in_zone
from newsextract.normalizers.captions import looks_like_caption_with_credit, may_end_in_credit
from newsextract.page import Hint, TextBlock
from newsextract.page.tags import Region
from newsextract.reading import Reading


def find_in_lines(reading: Reading, zone: range, taken: set[int], covered: set[int]) -> Iterator[Candidate]:
    """Lines without a name that end in a picture's credit; paragraphs must say so plainly.

    Where the page shows pictures only the lines right behind one are asked.
    """
    table = reading.table
    paragraphs: set[int] | None = None
    shown = reading.pictures.shown
    behind = sorted({table.first[each] for each in shown if each not in covered}.intersection(zone))
    for block in map(table.blocks.__getitem__, behind) if shown else table.blocks[zone.start : zone.stop]:
        text = block.text
        if not 20 < len(text) <= 700 or not may_end_in_credit(text) or block.index in taken:
            continue
        if not reading.free(block.index) or block.link_share > 0.5:
            continue
        if block.element >= 0 and table.regions[block.element] & Region.CONTROL:
            continue
        if paragraphs is None:
            paragraphs = _paragraphs(reading)
        if block.index in paragraphs and text[-1] not in ")]）】］" and "/" not in text[-40:]:
            continue
        if looks_like_caption_with_credit(text) and _is_storys(reading, block, zone):
            picture = reading.pictures.near(block.element) if block.element >= 0 else None
            raw = RawCaption(text, None, reading.pictures.url(picture))
            rule, sure = ("credit-at-end", 0.7) if picture is None else ("credit-at-end-by-picture", 0.8)
            yield Candidate(raw, "text", rule, sure, table.place_of(block), (block.index,))


def _is_storys(reading: Reading, block: TextBlock, zone: range) -> bool:
    if block.element < 0:
        return True
    return element_in_zone(reading, block.element, zone) and not is_behind_story(reading, block.element)


def is_behind_story(reading: Reading, element: int) -> bool:
    """Whether an element stands in a list of other stories behind the story; in the story "teaser" and "promo" name lead pictures too."""
    last = reading.story.last
    if last is None or reading.table.first[element] <= last:
        return False
    return bool(reading.table.hints(element) & (Hint.RELATED | Hint.FEED) & ~reading.page_hints)


def _paragraphs(reading: Reading) -> set[int]:
    """The story's blocks that are "p" beside at least three others."""
    table = reading.table
    kinds: dict[int, list[int]] = {}
    for index in reading.story.blocks:
        element = reading.blocks[index].element
        if element >= 0 and table.tags[element] == "p":
            kinds.setdefault(table.parents[element], []).append(index)
    return {index for same in kinds.values() if len(same) > 3 for index in same}
