"""Lines that read like a title, on text alone and on pages without any heading."""

from __future__ import annotations

from collections.abc import Iterator

from newsextract.candidates import Candidate
from newsextract.extractors.byline import begins_like_byline
from newsextract.normalizers.dates import find_dates
from newsextract.page import TextBlock
from newsextract.reading import Reading


def title_lines(reading: Reading) -> Iterator[Candidate]:
    """On text alone: the line above the first line that has a full date, or the first that reads like a title."""
    blocks = reading.blocks[:80]
    for block in blocks:
        if (
            len(block.text) < 160
            and any(char.isdigit() for char in block.text)
            and find_dates(block.text, languages=("en",), limit=1)
        ):
            for above in reversed(blocks[max(0, block.index - 4) : block.index]):
                if _titled(above):
                    yield _line(reading, above, 0.7)
                    break
            break
    for block in blocks[:20]:
        if _titled(block) and block.words >= 4:
            yield _line(reading, block, 0.4)
            return


def _titled(block: TextBlock) -> bool:
    return (
        3 <= block.words <= 40
        and not begins_like_byline(block.text)
        and not block.text.endswith((".", ":", ","))
        and block.link_share < 0.9
    )


def _line(reading: Reading, block: TextBlock, confidence: float) -> Candidate:
    place = reading.table.place_of(block)
    return Candidate(block.text, "text", "title-line", confidence, place, (block.index,))
