"""The first look: what a block is by itself and by the elements around it. Class names are not read yet: they cost most."""

from __future__ import annotations

from dataclasses import dataclass

from newsextract.extractors.body.engine.buckets import (
    COARSE,
    COARSES,
    END,
    ENDS,
    LINK,
    LINKS,
    LONGEST,
    PARAGRAPH,
    SIZE,
    SIZES,
    TAG,
    distance,
    end_of,
)
from newsextract.extractors.body.engine.groups import FIRST, MEETINGS, REGION_BITS, SPOTS, offsets
from newsextract.page import BlockTable, TextBlock
from newsextract.page.tags import Region

_AT = offsets(FIRST)
# what says nothing where most of the prose stands in it: some systems wrap the whole page in a form or a link
_MAY_WRAP_ALL = (
    Region.FORM
    | Region.LINK
    | Region.HEADER
    | Region.FOOTER
    | Region.NAV
    | Region.ASIDE
    | Region.CONTROL
    | Region.TABLE
)
_WRAPPED = 0.6
_WHOLE_STORY = 1_000  # characters in one link; a card of a teaser has fewer
_LONG = 120
_WORD = 6  # characters, with the space
# the steps of size that count beside the headline's elements
_MIDDLE = (0, 0, 1, 2, 2)


@dataclass(slots=True)
class FirstLook:
    """What the first look found out.

    Attributes:
        rows: The ids of each block's weights; the last is its number in ``surroundings``.
        surroundings: The ids of the weights of a tag and its regions.
        scale: How many Latin characters one character of this page is worth.
        regions: The regions that mean something on this page.
        sizes: Each block's size bucket.
        links: Each block's link bucket.
        spots: Where each block stands to the headline.
        words: How many words each block has, about.
        endings: How each block's text ends.
    """

    rows: list[tuple[int, int, int, int, int, int]]
    surroundings: list[tuple[int, ...]]
    scale: int
    regions: int
    sizes: bytes
    links: bytes
    spots: list[int]
    words: list[float]
    endings: bytes


def first_look(table: BlockTable, headline: int | None) -> FirstLook:
    """Looks at each block.

    Args:
        table: The page.
        headline: The block that shows the headline.
    """
    blocks, tags, regions = table.blocks, table.tags, table.regions
    count = len(blocks)
    scale = _scale(blocks)
    known, open_links = _meaningful(table, scale)
    meetings = _meetings(table, headline)
    spots = _spots(count, headline)
    at_size, at_end, at_place = _AT["size and links"], _AT["size and ending"], _AT["place in the page"]
    at_headline, at_meeting = _AT["distance to the headline"], _AT["meets the headline"]
    behind = count if headline is None else headline + 1
    numbers: dict[tuple[str, int, int, bool], int] = {}
    surroundings: list[tuple[int, ...]] = []
    rows, words = [], []
    sizes, links, endings = bytearray(), bytearray(), bytearray()
    for index, block in enumerate(blocks):
        text, element = block.text, block.element
        length = len(text) * scale
        size = SIZE[length] if length < LONGEST else SIZES - 1
        coarse = COARSE[size]
        linked = block.link_chars * scale
        if not linked or (open_links and table.anchors[element] in open_links):
            link = 0
        else:
            link = LINK[10 * linked // length] if linked < length else LINKS - 1
        around = (tags[element], regions[element] & known, link, coarse >= PARAGRAPH)
        number = numbers.get(around)
        if number is None:
            number = numbers[around] = len(surroundings)
            surroundings.append(_surroundings(*around))
        last = text[-1]
        ending = END.get(last)
        if ending is None:
            ending = end_of(last)
        meeting = 2 * meetings[element] + (index >= behind)
        rows.append(
            (
                at_size + size * LINKS + link,
                at_end + size * ENDS + ending,
                at_place + 10 * index // count + (10 if coarse >= PARAGRAPH else 0),
                at_headline + spots[index] * COARSES + coarse,
                at_meeting + meeting * 3 + _MIDDLE[coarse],
                number,
            )
        )
        sizes.append(size)
        links.append(link)
        endings.append(ending)
        words.append(length / _WORD)
    return FirstLook(rows, surroundings, scale, known, bytes(sizes), bytes(links), spots, words, bytes(endings))


def _surroundings(tag: str, regions: int, link: int, paragraph: bool) -> tuple[int, ...]:
    found = [_AT["all"], _AT["tag and links"] + TAG.get(tag, 0) * LINKS + link]
    for bit in range(REGION_BITS):
        if regions >> bit & 1:
            found.append(_AT["region"] + bit)
            if paragraph:
                found.append(_AT["region of paragraphs"] + bit)
    return tuple(found)


def _scale(blocks: list[TextBlock]) -> int:
    """How many Latin characters one character is worth, by the longest block: Han, kana and Hangul hold about three."""
    longest = max([block.text for block in blocks], key=len, default="")[:300]
    if longest.isascii():
        return 1
    return 3 if sum(char > "\u2e80" for char in longest) > 0.4 * len(longest) else 1


def _meaningful(table: BlockTable, scale: int) -> tuple[int, set[int]]:
    """The regions that mean something on this page, and the links that hold a whole story."""
    held: dict[int, int] = {}
    linked: dict[int, int] = {}
    total = 0
    for block in table.blocks:
        length = len(block.text) * scale
        regions = table.regions[block.element]
        if regions & Region.LINK:
            anchor = table.anchors[block.element]
            linked[anchor] = linked.get(anchor, 0) + length
        elif 2 * block.link_chars >= len(block.text):
            continue
        if length >= _LONG:
            length = min(length, 600)
            held[regions] = held.get(regions, 0) + length
            total += length
    known = -1
    for bit in range(REGION_BITS):
        if _MAY_WRAP_ALL >> bit & 1 and sum([n for r, n in held.items() if r >> bit & 1]) > _WRAPPED * total:
            known &= ~(1 << bit)
    return known, {anchor for anchor, length in linked.items() if length > _WHOLE_STORY}


def _meetings(table: BlockTable, headline: int | None) -> list[int]:
    """For each element, how many steps above the headline's element its way up meets the headline's; 8 if unknown."""
    if headline is None:
        return [MEETINGS - 1] * len(table.tags)
    way = {
        element: min(step, MEETINGS - 2) for step, element in enumerate(table.ancestors(table.blocks[headline].element))
    }
    found: list[int] = []
    for element, parent in enumerate(table.parents):  # parents come before their children
        step = way.get(element)
        found.append(step if step is not None else found[parent] if parent >= 0 else MEETINGS - 1)
    return found


def _spots(count: int, headline: int | None) -> list[int]:
    """Where each block stands to the headline: 0 to 5 behind it, 6 to 11 before it, 12 the headline, 13 unknown."""
    if headline is None:
        return [SPOTS - 1] * count
    behind = [distance(index) for index in range(min(count, 122))]
    behind += [5] * (count - len(behind))
    before = [6 + step for step in reversed(behind[1 : headline + 1])]
    return [*before, SPOTS - 2, *behind[1 : count - headline]]
