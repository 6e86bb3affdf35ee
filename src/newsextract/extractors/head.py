"""The zone around the headline, where byline, dates, kicker and standfirst stand."""

from __future__ import annotations

import re

from newsextract.extractors.dates_read import dates_in
from newsextract.normalizers.people import reading_minutes
from newsextract.page import Hint, TextBlock
from newsextract.page.tags import Region
from newsextract.reading import Reading

# real pages have a kicker, a breadcrumb, share buttons and a picture there; 8 above and 30 below hold them all
_ABOVE, _BELOW = 8, 30
_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w.-]{1,190}\Z")
_DIGIT = re.compile(r"\d")
_YEAR_AT_END = re.compile(r"(?<!\d)(?:19|20)\d\d\Z")
_NOT_HEAD = Hint.COMMENTS | Hint.RELATED | Hint.FEED | Hint.NAVIGATION | Hint.FOOTER | Hint.SIGN_UP


def head_zone(reading: Reading) -> range:
    """The blocks from a little above the headline to the first block of the story."""
    size = len(reading.blocks)
    headline, first = reading.headline_block, reading.first_prose
    if headline is None and first is None:
        return range(min(size, _BELOW))
    if headline is None:
        return range(max(0, (first or 0) - 20), min(size, (first or 0) + 1))
    end = headline + _BELOW if first is None or first <= headline else min(first + 1, headline + 60)
    return range(max(0, headline - _ABOVE), min(size, max(end, headline + 3)))


def first_prose(reading: Reading) -> int | None:
    """The first paragraph of the story: engines often take a standfirst, a byline or a date line for the story's first block.

    A paragraph has others of its kind behind it; what stands alone in an element of its own is a part of the head.
    """
    if reading.page.is_bare and reading.outline.start is not None:
        return reading.outline.start
    prose = [
        index
        for index in reading.story.blocks[:40]
        if (block := reading.blocks[index]).words >= 15
        or (block.words >= 8 and block.text.endswith((".", "!", "?", "。", "”", '"')))
    ]
    for place, index in enumerate(prose[:4]):
        if any(reading.table.kind(index) == reading.table.kind(other) for other in prose[place + 1 : place + 4]):
            return index
    return prose[0] if prose else reading.story.first


def head_blocks(reading: Reading) -> list[TextBlock]:
    """The blocks of the head zone, those right under the headline first, without menus and teasers."""
    zone = reading.head
    start = reading.headline_block if reading.headline_block is not None else zone.start
    order = [*range(start, zone.stop), *range(start - 1, zone.start - 1, -1)]
    table = reading.table
    return [
        reading.blocks[index]
        for index in order
        if not table.in_region(reading.blocks[index].element, Region.NAV | Region.FOOTER)
        and not table.hints(reading.blocks[index].element) & _NOT_HEAD & ~_around_headline(reading)
    ]


def foot_blocks(reading: Reading) -> list[TextBlock]:
    """The few blocks behind the story: bylines stand there on some sites."""
    last = reading.story.last
    if last is None:
        return []
    table = reading.table
    return [
        block
        for block in reading.blocks[last + 1 : last + 8]
        if not table.hints(block.element) & _NOT_HEAD & ~_around_headline(reading)
        and not table.in_region(block.element, Region.NAV | Region.FOOTER)
    ]


def is_meta_line(reading: Reading, block: TextBlock) -> bool:
    """Whether a short line tells only dates, a reading time or an e-mail address."""
    if len(block.text) > 160 or block.words > 16:
        return False
    if _EMAIL.match(block.text):
        return True
    if not _DIGIT.search(block.text):
        return False
    line = spaced(block)
    dates = dates_in(reading, line, 3)
    rest = line
    for date in reversed(dates):
        rest = rest[: date.start] + " " + rest[date.end :]
    if dates and len(rest.split()) <= 5 * len(dates):
        return True
    return len(line) <= 60 and reading_minutes(line) is not None


def _around_headline(reading: Reading) -> int:
    """What the elements around the headline are called; it holds for the whole page."""
    index = reading.headline_block
    return reading.table.hints(reading.blocks[index].element) if index is not None else 0


def spaced(block: TextBlock, glue: str = " ") -> str:
    """A block's text with a space wherever another element begins: "Jane Roe" and "3 May" side by side are two things.

    Args:
        block: The block.
        glue: What to put between two elements that the page does not part, instead of a space.
    """
    if len(block.pieces) == 1:
        return block.text
    parts: list[str] = []
    before = None
    for element, text in block.pieces:
        if before == element and text[:1].isdigit() and _YEAR_AT_END.search(parts[-1][-5:]):
            parts.append(" ")  # an element without text parts them by style: year and time
        elif before is not None and element != before and text[:1] not in ",.;:!?)’'":
            bare = bool(parts) and not parts[-1][-1:].isspace() and not text[:1].isspace()
            parts.append(glue if bare else " ")
        parts.append(text)
        before = element
    return (
        glue.join(" ".join(line.split()) for line in "".join(parts).split("\n"))
        if glue == "\n"
        else " ".join("".join(parts).split())
    )


def block_hints(reading: Reading, block: TextBlock, around: int = 2) -> int:
    """What a block's element, the ones right around it and those in it are called.

    Args:
        reading: The page.
        block: The block.
        around: How many elements around its own count.
    """
    table = reading.table
    found = 0
    for depth, element in enumerate(table.ancestors(block.element)):
        if depth > around:
            break
        found |= table.own_hints(element)
    for inner in {inner for inner, _ in block.pieces[:12]}:
        if inner >= 0 and inner != block.element:
            found |= table.own_hints(inner)
    return found
