"""What an element that a site's rule found says, and which blocks it takes."""

from __future__ import annotations

from newsextract.reading import Reading


def blocks_of(reading: Reading, element: int) -> tuple[int, ...]:
    """The blocks that a rule's element takes: those in it, or the one that it is the greater part of."""
    inside = reading.table.inside(element)
    if inside:
        return tuple(block.index for block in inside)
    around = reading.table.block_of(element)
    if around is None or 2 * len(element_text(reading, element)) < len(around.text):
        return ()
    return (around.index,)


def element_text(reading: Reading, element: int) -> str:
    """An element's text: that of the blocks in it, or its own if it is a part of one."""
    blocks = reading.table.inside(element)
    if blocks:
        return " ".join(block.text for block in blocks)
    return " ".join((reading.table.nodes[element].text() or "").split())
