"""Lone pointers to other stories between the paragraphs: all begin with the same label.

"OYE LAPHA | Title of another story" is a teaser in any language: what shows it is that the same words and a bar stand before
several different titles. With a colon they are as often a price or a shop in a list of things.
"""

from __future__ import annotations

from newsextract.page import TextBlock
from newsextract.page.tags import Region
from newsextract.reading import Reading

_LONGEST_LABEL = 45
# a title has as many words; a size or a price behind a repeated label is data
_TITLE_WORDS = 4
_LONGEST = 250
_LINKED = 0.5
_NO_TEASERS = Region.TABLE | Region.LIST | Region.QUOTE | Region.PRE


def labelled_teasers(reading: Reading, kept: list[int]) -> set[int]:
    """The kept blocks that begin with a label which stands before several titles."""
    blocks = reading.blocks
    # two of hundred pages have such a line
    barred = [index for index in kept if " | " in blocks[index].text[:_LONGEST_LABEL]]
    labels: dict[str, list[tuple[int, str]]] = {}
    for index in barred if len(barred) > 1 else ():
        block = blocks[index]
        parted = _parted(block)
        if parted and not reading.table.in_region(block.element, _NO_TEASERS):
            labels.setdefault(parted[0], []).append((index, parted[1]))
    return {index for found in labels.values() if len({title for _, title in found}) > 1 for index, _ in found}


def _parted(block: TextBlock) -> tuple[str, str] | None:
    """A label and the title behind it; None for all other blocks."""
    text = block.text
    at = text.find(" | ", 1, _LONGEST_LABEL) if len(text) <= _LONGEST else -1
    if at < 0 or not (text[:at].isupper() or block.link_share >= _LINKED):
        return None
    title = text[at + 3 :].strip()
    return (text[:at].strip(), title) if title.count(" ") >= _TITLE_WORDS - 1 else None
