"""What a site's file says belongs to no field at all."""

from __future__ import annotations

from newsextract.reading import Reading
from newsextract.rules import blocks_in, plain_line, select

_BEGINNING = 300
"""Characters of a line that are compared with the beginnings that a file names."""


def claim_ignored(reading: Reading) -> None:
    """Takes the elements and lines that the layout ignores, so that no field shows them.

    Raises:
        SiteError: A selector does not compile.
    """
    layout = reading.layout
    if layout is None:
        return
    for selector in layout.ignore:
        reading.claims.update(dict.fromkeys(blocks_in(reading.page, select(reading.page, selector)), "ignored"))
    if layout.ignore_lines:
        beginnings = tuple(plain_line(line) for line in layout.ignore_lines)
        for block in reading.blocks:
            if plain_line(block.text[:_BEGINNING]).startswith(beginnings):
                reading.claims[block.index] = "ignored"
