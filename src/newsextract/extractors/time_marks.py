"""The blocks of a page that tell a time: a ``time`` element, a time that stands alone, or one that opens a line.

Only what stands near others of its kind is parsed: a lonely time marks no item of a list.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from newsextract.extractors.clocks import leading_time
from newsextract.extractors.feed_words import DAY_PREFIXES, TIME_PREFIXES
from newsextract.extractors.head import spaced
from newsextract.page import Hint, TextBlock
from newsextract.page.tags import Region
from newsextract.reading import Reading

# two dated lines are a byline and an update; three of one kind are a list
FEWEST = 3
MOST = 500
_DIGIT = re.compile(r"\d")
_EARLY_DIGIT = re.compile(r"\D{0,23}+\d|[Jj]ust [Nn]ow\b")
# a clock time, a date in numbers, a year, a day of a month, "5 min ago": what any time at the beginning of a line holds.
# It is looked for before anything is parsed.
_TIME_SHAPE = re.compile(
    r"\d{1,2}\s?[:.hH時시点點]\s?\d\d|\d\s?[AaPp]\.?\s?[Mm]\b|\d{1,4}[./-]\d{1,2}(?:[./-]\d|\b)|(?:19|20)\d\d|\d\s?[年月日년월일時时分小秒天시분초]"
)
_DAY_AND_WORD = re.compile(r"(\d{1,3})(?:st|nd|rd|th|er|º|\.|de)?\s?(?:de\s|of\s)?([^\W\d_]{1,3})")
_FIRST_WORD = re.compile(r"\W{0,4}([^\W\d_]{1,3})")
_WORD_AND_DAY = re.compile(r"([^\W\d_]{3})[^\W\d_]{0,9}\.?\s\d{1,2}\b")
_CLOCK = re.compile(r"\A\D{0,4}\d{1,2}\s?(?:[:.hH時시点點]\s?\d\d(?![.\d/-])|[AaPp]\.?\s?[Mm])")
# a feed's line begins with its time, sometimes behind a weekday or "Updated"
_LINE, _SHORT = 400, 80


@dataclass(slots=True)
class Mark:
    """A block that tells a time.

    Attributes:
        block: The block.
        time_text: The time as printed.
        rest: What follows the time in the same line.
        stated: The ``datetime`` of a ``time`` element.
        element: That element, or -1.
    """

    block: TextBlock
    time_text: str
    rest: str
    stated: str | None = None
    element: int = -1


def is_clock(text: str) -> bool:
    """Whether a printed time is that of a clock, without a day."""
    return len(text) <= 14 and _CLOCK.search(text) is not None


def marks_near(
    reading: Reading, spots: list[int], timed: dict[int, int], gap: int, *, lenient: bool = False
) -> Iterator[Mark]:
    """The times on the page that stand near others: a lonely one is not even parsed.

    Args:
        reading: The page.
        spots: The blocks that look as if they told a time.
        timed: The ``time`` elements by the block they stand in.
        gap: How many blocks apart two times may be.
        lenient: Whether a block may be the byline's: the first post's author is sometimes taken for the page's.
    """
    near = (index for run in _runs(spots, gap) if len(run) >= FEWEST for index in _alike(reading, run, timed))
    found = (mark for index in near if (mark := _mark(reading, index, timed.get(index), lenient)))
    return islice(found, MOST)


def spots_of(reading: Reading) -> list[int]:
    """The blocks that look as if they told a time."""
    may_hold = _EARLY_DIGIT.match
    found = []
    for block in reading.blocks:
        text = block.text
        # most blocks are out here: long ones that begin with no digit, short ones without any
        if (len(text) > _SHORT and not text[0].isdigit()) or not may_hold(text):
            continue
        if _looks_timed(text) or (len(block.pieces) > 1 and _timed_piece(block)):
            found.append(block.index)
    return found


def _timed_piece(block: TextBlock) -> str | None:
    """A part of a short line that looks like a time and has an element of its own: "Coast" and "3 May" side by side."""
    if len(block.text) > _SHORT:
        return None
    inner = block.element
    return next(
        (part for element, text in block.pieces[:8] if element != inner and _looks_timed(part := text.strip())), None
    )


def _looks_timed(text: str) -> bool:
    size = len(text)
    if size > _LINE:
        return False
    digit = _DIGIT.search(text, 0, 24)
    if digit is None:
        return size < _SHORT and text[:8].casefold() == "just now"
    at = digit.start()
    if at > 0 and (size > _SHORT or not _opens_time(text)):
        return False
    if _TIME_SHAPE.search(text, at, 48):
        return True
    if (match := _DAY_AND_WORD.match(text, at)) and match[2].casefold() in TIME_PREFIXES:
        return True
    return bool(at and (match := _WORD_AND_DAY.search(text, 0, 24)) and match[1].casefold() in TIME_PREFIXES)


def _opens_time(text: str) -> bool:
    """Whether a line's first word may begin a time: a month, a weekday, "vor", "hace"; other scripts than the three are not told."""
    word = _FIRST_WORD.match(text)
    return (
        word is None or word[1].casefold() in TIME_PREFIXES or word[1].casefold() in DAY_PREFIXES or word[1] > "\u0530"
    )


def _runs(spots: list[int], gap: int) -> Iterator[list[int]]:
    run: list[int] = []
    for spot in spots:
        if run and spot - run[-1] > gap:
            yield run
            run = []
        run.append(spot)
    yield run


def _alike(reading: Reading, run: list[int], timed: dict[int, int]) -> list[int]:
    """Of the blocks that may tell a time those whose tag several share."""
    table, blocks = reading.table, reading.blocks
    tags = ["time" if index in timed else table.tag(blocks[index]) for index in run]
    counts = Counter(tags)
    return [index for index, tag in zip(run, tags, strict=True) if counts[tag] >= FEWEST]


def time_elements(reading: Reading) -> dict[int, int]:
    """The ``time`` elements by the block they stand in, where there are several."""
    table = reading.table
    elements = table.listed.get("time", ())
    if len(elements) < FEWEST:
        return {}
    found: dict[int, int] = {}
    first, blocks = table.first, reading.blocks
    for element in elements[:MOST]:
        at = first[element]
        for index in (at, at - 1):
            if 0 <= index < len(blocks) and any(
                _is_in(reading, inner, element) for inner, _ in blocks[index].pieces[:12]
            ):
                found.setdefault(index, element)
                break
    return found


def _printed_time(reading: Reading, block: TextBlock, element: int) -> str:
    """The text of a ``time`` element; of two times in it, "21 min ago" and "11:48", the one of the clock."""
    texts = [text for inner, text in block.pieces if _is_in(reading, inner, element) and not text.isspace()]
    clocks = [text for text in texts if ":" in text]
    return clocks[-1] if len(texts) > 1 and len(clocks) == 1 else " ".join(texts)


def _is_in(reading: Reading, inner: int, element: int) -> bool:
    """Whether an element is another or stands right in it."""
    parents = reading.table.parents
    return inner == element or (inner > element and (parents[inner] == element or parents[parents[inner]] == element))


def _mark(reading: Reading, index: int, element: int | None, lenient: bool = False) -> Mark | None:
    block = reading.blocks[index]
    if not reading.free(index) and not (lenient and reading.claims[index] == "byline"):
        return None
    table = reading.table
    if table.in_region(block.element, Region.FIGURE | Region.FORM):
        return None
    if element is not None:
        text = " ".join(_printed_time(reading, block, element).split())
        stated = table.nodes[element].attributes.get("datetime")
        dated = bool(stated and stated[:4].isdigit())
        if (
            text
            and len(text) <= 60
            and (dated or leading_time(text, reading.languages))
            and not _is_comment(reading, block)
        ):
            line = spaced(block)
            rest = line[len(text) :].strip(" \u00a0|·•–—-:") if line.startswith(text) else ""
            return Mark(block, text, rest, stated if dated else None, element)
    line = spaced(block)
    time = leading_time(line, reading.languages)
    if time is None and len(block.pieces) > 1 and (part := _timed_piece(block)):
        time = leading_time(part, reading.languages)
        if time and len(time) >= len(part) - 1 and not _is_comment(reading, block):
            return Mark(block, time, "")
        return None
    if time is None or _is_comment(reading, block):
        return None
    return Mark(block, time, line[len(time) :].strip(" \u00a0|·•–—-:"))


def _is_comment(reading: Reading, block: TextBlock) -> bool:
    return block.element >= 0 and bool(reading.table.hints(block.element) & Hint.COMMENTS & ~reading.page_hints)


def mark_of(reading: Reading, block: TextBlock) -> Mark | None:
    """The time that a block tells, or None."""
    return _mark(reading, block.index, None) if _looks_timed(block.text) else None


def is_day(reading: Reading, block: TextBlock) -> bool:
    """Whether a line is a date and nothing else."""
    text = block.text
    if not 5 < len(text) <= 40 or block.link_chars or not _DIGIT.search(text) or not _TIME_SHAPE.search(text):
        return False
    time = leading_time(text, reading.languages)
    return time is not None and len(time) > 5 and len(time) >= len(text) - 2 and ":" not in time
