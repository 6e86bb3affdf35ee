"""Where a story ends: no heading and no label that announces what does not follow is its last line.

The engine weighs a block by its neighbours, and a heading over other stories, a form or the author's portrait has the
story before it. On real pages every twentieth story ended with such a heading, and three of four of those were none of its.
"""

from __future__ import annotations

from newsextract.page.tags import Region
from newsextract.reading import Reading

# a statement as a heading may be the last point of a story in points
_STATES = (".", "。", "।", "…")
# "Products and solutions:" announces something; a longer line says something
_LABEL_CHARS = 45
_ANNOUNCES = (":", "：")


def announcing_end(reading: Reading, kept: list[int]) -> set[int]:
    """The headings and labels at the end of the kept blocks, behind which nothing is kept."""
    blocks, table = reading.blocks, reading.table
    found: set[int] = set()
    for index in reversed(kept):
        block = blocks[index]
        text = block.text
        is_heading = table.in_region(block.element, Region.HEADING) and not text.endswith(_STATES)
        if not is_heading and not (len(text) <= _LABEL_CHARS and text.endswith(_ANNOUNCES)):
            break
        found.add(index)
    return found if len(found) < len(kept) else set()
