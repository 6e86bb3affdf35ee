"""Tables of data, and how to tell them from tables that only lay out a page."""

from __future__ import annotations

from collections import Counter

from newsextract.page import TextBlock
from newsextract.page.tags import Region
from newsextract.reading import Reading

# cells longer than this on average are a page laid out with tables, not a table
_CELL = 160
# a table of which this share is the story's is the story's: the rest are cells with a figure or a name
_MOSTLY = 0.4


def row_of(reading: Reading, block: TextBlock) -> int | None:
    """The row of a data table that a block stands in; a table that only lays out the page has long cells or one."""
    table = reading.table
    if not table.in_region(block.element, Region.TABLE):
        return None
    for element in table.ancestors(block.element):
        if table.tags[element] == "tr":
            lengths = Counter[int]()
            for each in table.inside(element):
                lengths[cell_of(reading, each, element)] += len(each.text)
            return element if len(lengths) > 1 and lengths.total() <= _CELL * len(lengths) else None
        if table.tags[element] == "table":
            return None
    return None


def cell_of(reading: Reading, block: TextBlock, row: int) -> int:
    """The cell of a row that a block stands in."""
    return next(
        (each for each in reading.table.ancestors(block.element) if reading.table.parents[each] == row), block.element
    )


def with_whole_tables(reading: Reading, chosen: tuple[int, ...]) -> tuple[int, ...]:
    """The chosen blocks, and where most of a data table is among them, the whole table."""
    table = reading.table
    wanted = set(chosen)
    for element in table.listed.get("table", ()):
        inside = table.inside(element)
        if len(inside) < 4 or inside[0].index > chosen[-1] or inside[-1].index < chosen[0]:
            continue
        total = sum(len(block.text) for block in inside)
        if total > _CELL * len(inside) or max(len(block.text) for block in inside) > 2 * _CELL:
            continue
        held = sum(len(block.text) for block in inside if block.index in wanted)
        if _MOSTLY * total <= held < total and _has_rows(reading, inside):
            wanted.update(block.index for block in inside)
    return tuple(sorted(wanted)) if len(wanted) > len(chosen) else chosen


def _has_rows(reading: Reading, inside: list[TextBlock]) -> bool:
    """Whether nearly all that stands in a table stands in rows of several cells; its title may stand over them."""
    alone = sum(row_of(reading, block) is None for block in inside)
    return 6 * alone <= len(inside)
