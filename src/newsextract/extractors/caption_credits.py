"""Credits above the story without a caption and without a picture that the markup shows."""

from __future__ import annotations

from collections.abc import Iterator

from newsextract.candidates import Candidate, RawCaption
from newsextract.extractors.caption_boxes import is_author
from newsextract.normalizers.captions import looks_like_credit
from newsextract.page import Hint, TextBlock
from newsextract.reading import Reading

_LONGEST_CREDIT = 120


def find_lead_credits(reading: Reading, zone: range, taken: set[int]) -> Iterator[Candidate]:
    """Lines above the story that are called credits and are: those of a picture which only the page's style shows."""
    if Hint.CREDIT & reading.page_hints:
        return
    for block in reading.blocks[zone.start : reading.story.first or zone.start]:
        if block.index in taken or block.link_chars or len(block.text) > _LONGEST_CREDIT:
            continue
        if _is_named_credit(reading, block) and reading.free(block.index) and not is_author(reading, block.text):
            yield Candidate(
                RawCaption("", block.text),
                "element",
                "credit-name",
                0.7,
                reading.table.place(block.element),
                (block.index,),
            )


def _is_named_credit(reading: Reading, block: TextBlock) -> bool:
    table = reading.table
    if not table.hints(block.element) & Hint.CREDIT or table.hints(block.element) & Hint.BYLINE:
        return False
    named = table.own_hints(block.element) | table.own_hints(table.parents[block.element])
    return bool(named & Hint.CREDIT) and looks_like_credit(block.text)
