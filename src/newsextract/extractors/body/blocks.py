"""Chosen blocks as typed blocks: paragraphs, headings, quotes, list items, table rows, preformatted text, embeds."""

from __future__ import annotations

import re
from collections import Counter

from newsextract.article import Block
from newsextract.candidates import Candidate
from newsextract.extractors.body.markup import inline_markup
from newsextract.extractors.body.story import Story, is_post
from newsextract.page import TextBlock
from newsextract.page.tags import Region
from newsextract.reading import Reading

_SENTENCE_END = re.compile(r"[.!?…。！？:;]['\"”’»“)]*$")
# cells longer than this on average are a page laid out with tables, not a table
_CELL = 160


def typed_blocks(reading: Reading, chosen: list[int], story: Story) -> list[Candidate]:
    """The body's blocks, each with the element it stands in."""
    found: list[Candidate] = []
    index = 0
    while index < len(chosen):
        group = _group(reading, chosen, index)
        index += len(group)
        block = _typed(reading, group)
        place = reading.table.place_of(group[0])
        found.append(
            Candidate(block, "engine", story.engine, story.confidence, place, tuple(each.index for each in group))
        )
    return found


def _group(reading: Reading, chosen: list[int], at: int) -> list[TextBlock]:
    """The blocks that make one: cells of a table's row, lines of a verse."""
    first = reading.blocks[chosen[at]]
    row = _row(reading, first)
    group = [first]
    for place in range(at + 1, len(chosen)):
        block = reading.blocks[chosen[place]]
        if row is not None:
            if _row(reading, block) != row:
                break
        elif block.element != first.element or block.run != first.run or block.gap or not _continues(group[-1], block):
            break
        group.append(block)
    return group


def _continues(before: TextBlock, block: TextBlock) -> bool:
    """Whether a line goes on where a line break parted it: verse, addresses; two full sentences are two paragraphs."""
    return before.run > 0 and not (_SENTENCE_END.search(before.text[-6:]) and len(before.text) > 60)


def _row(reading: Reading, block: TextBlock) -> int | None:
    """The row of a data table that a block stands in; a table that only lays out the page has long cells or one."""
    table = reading.table
    if not table.in_region(block.element, Region.TABLE):
        return None
    for element in table.ancestors(block.element):
        if table.tags[element] == "tr":
            lengths = Counter[int]()
            for each in table.inside(element):
                lengths[_cell(reading, each, element)] += len(each.text)
            return element if len(lengths) > 1 and lengths.total() <= _CELL * len(lengths) else None
        if table.tags[element] == "table":
            return None
    return None


def _cell(reading: Reading, block: TextBlock, row: int) -> int:
    """The cell of a row that a block stands in."""
    return next(
        (each for each in reading.table.ancestors(block.element) if reading.table.parents[each] == row), block.element
    )


def _typed(reading: Reading, group: list[TextBlock]) -> Block:
    table = reading.table
    first = group[0]
    if _row(reading, first) is not None:
        cells: dict[int, list[str]] = {}
        for block in group:
            cells.setdefault(_cell(reading, block, _row(reading, block) or -1), []).append(block.text)
        return Block(kind="table_row", text=" | ".join(" ".join(texts) for texts in cells.values()))
    text = "\n".join(block.text for block in group)
    regions = table.regions[first.element] if first.element >= 0 else 0
    if regions & Region.PRE:
        return Block(kind="preformatted", text=text)
    if regions & Region.HEADING:
        level = next(
            (int(t[1]) for e in table.ancestors(first.element) if (t := table.tags[e])[:1] == "h" and t[1:].isdigit()),
            2,
        )
        return Block(kind="heading", text=text.replace("\n", " "), level=level)
    if regions & Region.QUOTE and _is_post(reading, first):
        return Block(kind="embed", text=text)
    if regions & Region.QUOTE:
        return Block(kind="quote", text=text)
    markup = inline_markup(reading, first) if len(group) == 1 else None
    if regions & Region.LIST and (level := _list_level(reading, first)):
        return Block(kind="list_item", text=text.replace("\n", " "), level=level, markup=markup)
    return Block(kind="paragraph", text=text, markup=markup)


def _is_post(reading: Reading, block: TextBlock) -> bool:
    """Whether a quotation is a post of a social network, by the class names that their embed codes bring."""
    table = reading.table
    for element in table.ancestors(block.element):
        if table.tags[element] == "blockquote":
            return is_post(reading, element)
    return False


def _list_level(reading: Reading, block: TextBlock) -> int:
    """How many lists a block stands in inside the nearest section; 0 if no item of a list is around it."""
    table = reading.table
    level, item = 0, False
    for element in table.ancestors(block.element):
        tag = table.tags[element]
        item = item or tag in ("li", "dt", "dd")
        level += tag in ("ul", "ol", "dl")
        if tag in ("article", "section", "main", "table"):
            break
    return level if item else 0
