"""Lists on a page whose items each tell a time: news feeds, cards with a date, a live blog's posts.

A time in a ``time`` element, one that stands alone, or one that opens a line marks an item. Where items have an element each,
that element bounds them; on flat pages an item reaches from its time to the next, or to the one before where times come last.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice, pairwise

from newsextract.extractors.clocks import leading_time
from newsextract.extractors.feed_words import DAY_PREFIXES, TIME_PREFIXES
from newsextract.extractors.head import spaced
from newsextract.page import Hint, TextBlock
from newsextract.page.tags import Region
from newsextract.reading import Reading

# two dated lines are a byline and an update; three of one kind are a list
FEWEST = 3
MOST = 500
# lines of an item: time, title, summary, section, byline, labels
_LONGEST_ITEM = 8
_LARGEST_CARD = 12
# posts of a live blog have pictures, quotations and tables
_LONGEST_POST = 60
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


@dataclass(slots=True)
class TimedList:
    """A list: for each item its time, its other blocks, and the day that a line above it names.

    Attributes:
        marks: The times in the order of the page.
        parts: The blocks of each item besides its time.
        days: The date line above each item where one stands there, else None.
        holders: The element around each item, or None where there is none.
    """

    marks: list[Mark]
    parts: list[list[TextBlock]]
    days: list[str | None]
    holders: list[int | None] = field(default_factory=list)

    @property
    def words(self) -> int:
        """How many words an item has besides its time, as the median."""
        sizes = sorted(sum(block.words for block in part) for part in self.parts)
        return sizes[len(sizes) // 2] if sizes else 0

    def blocks(self, at: int) -> list[int]:
        """The blocks of an item."""
        return sorted({self.marks[at].block.index, *(block.index for block in self.parts[at])})


def find(reading: Reading) -> list[TimedList]:
    """The lists of a page, in its order; a block stands in one of them only."""
    spots = _spots(reading)
    if len(spots) + len(reading.table.listed.get("time", ())) < FEWEST:
        return []
    timed = _time_elements(reading)
    spots = sorted({*spots, *timed})
    found: list[TimedList] = []
    taken: set[int] = set()
    for gap in (_LONGEST_POST, _LONGEST_ITEM) if _may_be_live(reading) else (_LONGEST_ITEM,):
        for group in _groups(reading, list(_marks(reading, spots, timed, gap)), gap):
            if sum(mark.block.index in taken for mark in group) > len(group) / 3:
                continue
            each = _list(reading, group, _LARGEST_CARD if gap == _LONGEST_ITEM else _LONGEST_POST)
            # a group of a wide reach is one of posts: a headline's date, a picture's and the footer's are none
            if gap == _LONGEST_POST and not _is_even(each):
                continue
            taken.update(index for at in range(len(group)) for index in each.blocks(at))
            found.append(each)
    return sorted(found, key=lambda each: _index(each.marks[0]))


def _may_be_live(reading: Reading) -> bool:
    from newsextract.extractors.live_signs import is_live_page

    return is_live_page(reading)


def _is_even(each: TimedList) -> bool:
    """Whether the items of a list are told alike: most have text of their own."""
    return sum(sum(block.words for block in part) >= 8 for part in each.parts) >= 0.6 * len(each.parts)


def is_clock(text: str) -> bool:
    """Whether a printed time is that of a clock, without a day."""
    return len(text) <= 14 and _CLOCK.search(text) is not None


def _marks(reading: Reading, spots: list[int], timed: dict[int, int], gap: int) -> Iterator[Mark]:
    """The times on the page that stand near others: a lonely one is not even parsed."""
    near = (index for run in _runs(spots, gap) if len(run) >= FEWEST for index in _alike(reading, run, timed))
    lenient = gap == _LONGEST_POST
    found = (mark for index in near if (mark := _mark(reading, index, timed.get(index), lenient)))
    return islice(found, MOST)


def _spots(reading: Reading) -> list[int]:
    """The blocks that look as if they told a time."""
    may_hold = _EARLY_DIGIT.match
    return [
        block.index
        for block in reading.blocks
        if may_hold(block.text) and (_looks_timed(block.text) or (len(block.pieces) > 1 and _timed_piece(block)))
    ]


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


def _time_elements(reading: Reading) -> dict[int, int]:
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
    # the first post's author is sometimes taken for the page's
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


def _groups(reading: Reading, marks: list[Mark], gap: int) -> list[list[Mark]]:
    """Marks that stand in elements of one kind, or near each other in lines of one kind, belong together."""
    table = reading.table
    groups: dict[tuple[object, str], list[Mark]] = defaultdict(list)
    kinds: dict[object, list[Mark]] = defaultdict(list)
    for mark in marks:
        spot = mark.element if mark.element >= 0 else mark.block.element
        # "5:15 AM" and "May 3, 2024" are not of one list, unless elements say that both are times
        clock = is_clock(mark.time_text) and (mark.element < 0 or gap == _LONGEST_POST)
        kind = (table.tags[spot] if spot >= 0 else "line", clock)
        groups[kind, _first_class(reading, spot)].append(mark)
    found: list[list[Mark]] = []
    for (kind, _), group in groups.items():
        for run in _near(group, gap):
            if len(run) >= FEWEST:
                found.append(run)
            else:
                kinds[kind] += run
    # on some sites each item has a class of its own
    for group in kinds.values():
        found += [run for run in _near(sorted(group, key=_index), gap) if len(run) >= FEWEST]
    return sorted(found, key=lambda group: (-len(group), _index(group[0])))


def _index(mark: Mark) -> int:
    return mark.block.index


def _near(group: list[Mark], gap: int) -> Iterator[list[Mark]]:
    """The runs of times that are not far from each other."""
    run: list[Mark] = []
    for mark in group:
        if run and mark.block.index - run[-1].block.index > gap:
            yield run
            run = []
        run.append(mark)
    yield run


def _first_class(reading: Reading, element: int) -> str:
    """The first class name of an element: later ones tell first and last items apart."""
    if element < 0:
        return ""
    return ((reading.table.nodes[element].attributes.get("class") or "").split(None, 1) or [""])[0]


def _list(reading: Reading, group: list[Mark], largest: int) -> TimedList:
    """The items of a group of times."""
    spots = [mark.block.index for mark in group]
    holders = [_holder(reading, mark, spots, largest) for mark in group]
    parts = [
        [block for block in reading.table.inside(holder) if block.index != mark.block.index]
        if holder is not None
        else []
        for holder, mark in zip(holders, group, strict=True)
    ]
    told = sum(bool(part) or bool(mark.rest) for part, mark in zip(parts, group, strict=True))
    if told < len(group) - 1 or not any(parts):
        parts, holders = _flat_parts(reading, group), []
    days: list[str | None] = []
    for mark, part in zip(group, parts, strict=True):
        days.append(_day_above(reading, mark))
        part[:] = [block for block in part if not _is_day(reading, block)] if is_clock(mark.time_text) else part
    return TimedList(group, parts, days, holders)


def _holder(reading: Reading, mark: Mark, spots: list[int], largest: int) -> int | None:
    """The largest element around a mark that holds no other mark of the group."""
    table = reading.table
    holder = None
    for element in table.ancestors(mark.block.element):
        start, end = table.first[element], table.end(element)
        if end - start > largest or bisect_left(spots, end) - bisect_left(spots, start) > 1:
            break
        holder = element
    return holder


def _flat_parts(reading: Reading, group: list[Mark]) -> list[list[TextBlock]]:
    """From each time to the next, or from the one before where times come last; the open end is as long as the longest."""
    blocks = reading.blocks
    spots = [mark.block.index for mark in group]
    between = [blocks[mark.block.index + 1 : following.block.index] for mark, following in pairwise(group)]
    longest = max((len(part) for part in between), default=0)
    if _times_come_last(reading, spots):
        return [blocks[max(0, spots[0] - longest) : spots[0]], *between]
    end = reading.table.end(_common(reading, group))
    return [*between, blocks[spots[-1] + 1 : min(spots[-1] + 1 + longest, end)]]


def _times_come_last(reading: Reading, spots: list[int]) -> bool:
    """Whether each time stands behind its item: the same kind of line before all times, and another behind the last."""
    table, blocks = reading.table, reading.blocks
    if spots[0] == 0 or reading.page.is_bare:
        return False
    kinds = {table.kind(spot - 1)[1:] for spot in spots}
    last = spots[-1] + 1
    return len(kinds) == 1 and (last >= len(blocks) or table.kind(last)[1:] not in kinds)


def _common(reading: Reading, group: list[Mark]) -> int:
    """The innermost element around all marks."""
    table = reading.table
    if group[0].block.element < 0:
        return -1
    for element in table.ancestors(group[0].block.element):
        if table.first[element] <= group[0].block.index and group[-1].block.index < table.end(element):
            return element
    return -1


def _day_above(reading: Reading, mark: Mark) -> str | None:
    """The date line right above an item that tells only a clock time: "Wednesday, 4 May"."""
    at = mark.block.index - 1
    if at < 0 or mark.stated or not is_clock(mark.time_text):
        return None
    block = reading.blocks[at]
    return block.text if _is_day(reading, block) else None


def _is_day(reading: Reading, block: TextBlock) -> bool:
    """Whether a line is a date and nothing else."""
    text = block.text
    if not 5 < len(text) <= 40 or block.link_chars or not _DIGIT.search(text) or not _TIME_SHAPE.search(text):
        return False
    time = leading_time(text, reading.languages)
    return time is not None and len(time) > 5 and len(time) >= len(text) - 2 and ":" not in time
