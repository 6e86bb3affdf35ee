"""Chosen blocks as typed blocks: paragraphs, headings, quotes, list items, table rows, preformatted text, embeds."""

from __future__ import annotations

import re

from newsextract.article import Block
from newsextract.candidates import Candidate
from newsextract.extractors.body.markup import inline_markup, without_asides
from newsextract.extractors.body.players import players
from newsextract.extractors.body.quotes import parted, post, post_address, quotation, source_behind, source_of
from newsextract.extractors.body.story import Story
from newsextract.extractors.body.tables import cell_of, row_of
from newsextract.page import TextBlock
from newsextract.page.tags import Region
from newsextract.reading import Reading

# no heading is longer, and only lines so short are asked for their role
_HEADING_CHARS = 150
_LEVELS = ("1", "2", "3", "4", "5", "6")
_SENTENCE_END = re.compile(r"[.!?…。！？:;]['\"”’»“)]*$")


def typed_blocks(reading: Reading, chosen: list[int], story: Story) -> list[Candidate]:
    """The body's blocks, each with the element it stands in."""
    found: list[Candidate] = []
    index = 0
    while index < len(chosen):
        group = _group(reading, chosen, index)
        index += len(group)
        if found and group[0].index in found[-1].blocks:
            continue  # the source of the quotation before
        block = _typed(reading, group)
        if block.kind == "quote" and block.source is None:
            group += _source(reading, block, group[-1], chosen[index] if index < len(chosen) else -1)
        place = reading.table.place_of(group[0])
        likely = max([story.probability(each.index) for each in group])
        found.append(Candidate(block, "engine", story.engine, likely, place, tuple([each.index for each in group])))
    return _with_players(reading, found, chosen)


def _with_players(reading: Reading, found: list[Candidate], chosen: list[int]) -> list[Candidate]:
    """The blocks with the players among them, each where it stands in the page."""
    for at, element, player in players(reading, chosen):
        place = next((n for n, each in enumerate(found) if each.blocks and each.blocks[0] >= at), len(found))
        found.insert(place, Candidate(player, "element", "player", 0.9, reading.table.place(element)))
    return found


def _source(reading: Reading, block: Block, last: TextBlock, following: int) -> list[TextBlock]:
    """Sets a quotation's source, and gives its block, if that stands behind its last block."""
    quote = quotation(reading, last)
    if quote < 0 or following in range(last.index + 1, reading.table.end(quote) - 1):
        return []
    behind = source_behind(reading, quote, last)
    if behind is None:
        return []
    block.source = source_of(reading, behind, quote)
    return [behind]


def _group(reading: Reading, chosen: list[int], at: int) -> list[TextBlock]:
    """The blocks that make one: cells of a table's row, lines of a verse."""
    first = reading.blocks[chosen[at]]
    regions = reading.table.regions[first.element] if first.element >= 0 else 0
    row = row_of(reading, first) if regions & Region.TABLE else None
    whole = post(reading, first) if regions & Region.QUOTE else -1
    group = [first]
    for place in range(at + 1, len(chosen)):
        block = reading.blocks[chosen[place]]
        if whole >= 0:
            if post(reading, block) != whole:
                break
        elif row is not None:
            if row_of(reading, block) != row:
                break
        elif block.element != first.element or block.run != first.run or block.gap or not _continues(group[-1], block):
            break
        group.append(block)
    return group


def _continues(before: TextBlock, block: TextBlock) -> bool:
    """Whether a line goes on where a line break parted it: verse, addresses; two full sentences are two paragraphs."""
    return before.run > 0 and not (_SENTENCE_END.search(before.text[-6:]) and len(before.text) > 60)


def _typed(reading: Reading, group: list[TextBlock]) -> Block:
    table = reading.table
    first = group[0]
    regions = table.regions[first.element] if first.element >= 0 else 0
    if regions & Region.TABLE and row_of(reading, first) is not None:
        cells: dict[int, list[str]] = {}
        for block in group:
            cells.setdefault(cell_of(reading, block, row_of(reading, block) or -1), []).append(block.text)
        return Block(kind="table_row", text=" | ".join(" ".join(texts) for texts in cells.values()))
    text = "\n".join([block.text for block in group]) if len(group) > 1 else first.text
    if regions & Region.PRE:
        return Block(kind="preformatted", text=text)
    if "new " in text:
        text = "\n".join(map(without_asides, group))
    if regions & Region.HEADING:
        level = next(
            (int(t[1]) for e in table.ancestors(first.element) if (t := table.tags[e])[:1] == "h" and t[1:].isdigit()),
            2,
        )
        return Block(kind="heading", text=text.replace("\n", " "), level=level)
    if regions & Region.QUOTE and post(reading, first) >= 0:
        return Block(kind="embed", text=text, url=post_address(reading, group))
    if regions & Region.QUOTE:
        said, source = parted(reading, group, quotation(reading, first))
        return Block(kind="quote", text=said, source=source)
    if len(text) <= _HEADING_CHARS and (rank := _called_heading(reading, first)):
        return Block(kind="heading", text=text.replace("\n", " "), level=rank)
    markup = inline_markup(reading, first) if len(group) == 1 else None
    if regions & Region.LIST and (level := _list_level(reading, first)):
        return Block(kind="list_item", text=text.replace("\n", " "), level=level, markup=markup)
    return Block(kind="paragraph", text=text, markup=markup)


def _called_heading(reading: Reading, block: TextBlock) -> int:
    """The level of a block that is a heading by its role, with no heading element around it; 0 for all others."""
    table = reading.table
    element = block.element
    for _ in range(2):
        if element < 0 or table.tags[element] in ("li", "td", "blockquote", "article", "main"):
            return 0
        attributes = table.nodes[element].attributes
        if attributes.get("role") == "heading":
            level = attributes.get("aria-level") or ""
            return int(level) if level in _LEVELS else 2  # as ARIA has it
        element = table.parents[element]
    return 0


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
