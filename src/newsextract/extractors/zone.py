"""Where in the page the story is: pictures, teasers and lists are judged by whether they stand in it, beside it or behind it."""

from __future__ import annotations

from newsextract.page import Hint
from newsextract.page.tags import Region
from newsextract.reading import Reading

_ELSEWHERE = Hint.COMMENTS | Hint.NAVIGATION | Hint.FOOTER | Hint.SIGN_UP | Hint.ADVERT


def story_zone(reading: Reading) -> range:
    """The blocks from the headline to a little behind the story."""
    story = reading.story
    headline = reading.headline_block
    starts = [index for index in (headline, story.first) if index is not None]
    if not starts:
        return range(len(reading.blocks))
    start = min(starts)
    if headline is not None and story.first is not None and story.first - headline > 200:
        start = max(0, story.first - 40)  # the heading stands in some far header
    stop = (story.last if story.last is not None else start + 60) + 6
    return range(max(0, start - 6), min(len(reading.blocks), stop + 1))


def element_in_zone(reading: Reading, element: int, zone: range) -> bool:
    """Whether an element stands in the zone and not in a menu, a comment or a box of its own."""
    table = reading.table
    if not (zone.start <= table.first[element] <= zone.stop) or table.in_region(element, Region.NAV | Region.FOOTER):
        return False
    return not table.hints(element) & _ELSEWHERE & ~reading.page_hints


def page_hints(reading: Reading) -> int:
    """The hints of the elements around the whole story: they say something about the page, not about its parts."""
    table = reading.table
    first = reading.story.first
    if first is not None and reading.story.last is not None:
        common = table.hints(reading.blocks[first].element)
        for index in reading.story.blocks[:40]:
            common &= table.hints(reading.blocks[index].element)
        return common
    return 0


def child_of(reading: Reading, inner: int, element: int) -> int:
    """The child of ``element`` that ``inner`` stands in, or ``element`` itself."""
    before = element
    for each in reading.table.ancestors(inner):
        if each == element:
            return before
        before = each
    return element
