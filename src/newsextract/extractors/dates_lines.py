"""Which lines of a page may print its own date, and not that of a picture, a teaser or today."""

from __future__ import annotations

import re

from newsextract.normalizers.dates import ParsedDate
from newsextract.page import Hint, TextBlock
from newsextract.page.tags import Region
from newsextract.reading import Reading

_DIGIT = re.compile(r"\d")
_DATED = Hint.DATE | Hint.BYLINE | Hint.UPDATED
ELSEWHERE = Hint.RELATED | Hint.COMMENTS | Hint.FEED | Hint.SIGN_UP | Hint.ADVERT
_PICTURE = Region.FIGURE | Region.FIGCAPTION
_BOXES = Region.ASIDE | Region.LIST
# a date in so many words is a date line or a byline, not a sentence
_SHORT = 12


def may_hold_date(reading: Reading, block: TextBlock) -> bool:
    """A short line with a digit that is not the story's own sentence."""
    text = block.text
    if len(text) > 200 or not _DIGIT.search(text):
        return False
    if block.index == reading.headline_block:
        return False
    if block.link_share > 0.9 and block.words > 6 and not _is_next_to_headline(reading, block):
        return False  # a teaser
    table = reading.table
    element = block.element
    headline = _headline_element(reading)
    if table.in_region(element, _PICTURE) and not table.in_region(headline, _PICTURE):  # the day a picture was taken
        return False
    if _is_todays_date(reading, block):
        return False
    named = table.hints(element) & (Hint.DATE | Hint.BYLINE) & ~around_headline(reading)
    if table.in_region(element, _BOXES) and not _is_near_headline(reading, block):
        return bool(named)
    return block.words <= _SHORT or not text.endswith((".", "!", "?", "…")) or bool(named)


def _headline_element(reading: Reading) -> int:
    index = reading.headline_block
    return reading.blocks[index].element if index is not None else -1


def around_headline(reading: Reading) -> int:
    """What the elements around the headline are called: it says something of the page, not of its parts."""
    element = _headline_element(reading)
    above = reading.table.parents[element] if element >= 0 else -1
    return reading.table.hints(above) if above >= 0 else 0


def _is_near_headline(reading: Reading, block: TextBlock) -> bool:
    return reading.headline_block is None or abs(block.index - reading.headline_block) <= 10


def _is_next_to_headline(reading: Reading, block: TextBlock) -> bool:
    return reading.headline_block is not None and abs(block.index - reading.headline_block) <= 2


def _is_todays_date(reading: Reading, block: TextBlock) -> bool:
    """Whether a date stands where newspapers print today's: above the headline and not in the story's head."""
    headline = reading.headline_block
    if headline is None or block.index > headline or reading.page.is_bare:
        return False
    table = reading.table
    if table.in_region(block.element, Region.ARTICLE | Region.MAIN) or block.words > 8:
        return False
    if not table.in_region(block.element, Region.HEADER | Region.NAV):
        return False
    if is_named_date(reading, block.element):
        return False
    # a header of the story's own holds the headline too
    header = next((each for each in table.ancestors(block.element) if table.tags[each] == "header"), -1)
    return header < 0 or header not in table.ancestors(_headline_element(reading))


def is_date_line(reading: Reading, block: TextBlock, line: str, dates: list[ParsedDate]) -> bool:
    """Whether a line is there for its date: little else stands in it, or its element is named for one."""
    if is_named_date(reading, block.element):
        return True
    others = len(line) - sum(parsed.end - parsed.start for parsed in dates)
    return others <= (12 if reading.table.in_region(block.element, Region.HEADING) else 70)


def is_named_date(reading: Reading, element: int) -> bool:
    """Whether an element or those around it, apart from those around the headline, are called a date or a byline."""
    return bool(reading.table.hints(element) & _DATED & ~around_headline(reading))


def left_out(reading: Reading) -> list[TextBlock]:
    """Lines of the story's head that stand in a footer or are called a teaser: so close, they are the page's own."""
    headline = reading.headline_block
    if headline is None:
        return []
    prose = reading.first_prose
    stop = prose if prose is not None and prose > headline else headline + 2
    table = reading.table
    known = {block.index for block in reading.head_blocks}
    ours = around_headline(reading)
    found = []
    for block in reading.blocks[max(0, headline - 1) : min(stop, headline + 12)]:
        if block.index in known or block.index == headline or table.in_region(block.element, Region.NAV):
            continue
        hints = table.hints(block.element) & ELSEWHERE & ~ours
        next_to_it = abs(block.index - headline) == 1 and not hints & ~Hint.RELATED
        if (
            next_to_it
            or (not hints and table.in_region(block.element, Region.ARTICLE | Region.MAIN))
            or _is_short_line_below(reading, block)
        ):
            found.append(block)
    return found


def _is_short_line_below(reading: Reading, block: TextBlock) -> bool:
    """Whether a line so close under the headline that no teaser or comment has room there: "date-and-comments", "meta-print"."""
    below = block.index - (reading.headline_block or 0)
    if not 0 < below <= 6 or block.words > 10 or block.link_share > 0.5:
        return False
    return below <= 3 or bool(reading.table.hints(block.element) & Hint.DATE & ~around_headline(reading))
