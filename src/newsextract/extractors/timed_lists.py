"""Lists on a page whose items each tell a time: news feeds, cards with a date, a live blog's posts.

Where items have an element each, that element bounds them; on flat pages an item reaches from its time to the next, or to the
one before where times come last.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from newsextract.extractors.live_signs import is_live_page
from newsextract.extractors.time_marks import FEWEST, Mark, is_clock, is_day, marks_near, spots_of, time_elements
from newsextract.page import TextBlock
from newsextract.reading import Reading

# lines of an item: time, title, summary, section, byline, labels
_LONGEST_ITEM = 8
_LARGEST_CARD = 12
# posts of a live blog have pictures, quotations and tables
_LONGEST_POST = 60


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
    spots = spots_of(reading)
    if len(spots) + len(reading.table.listed.get("time", ())) < FEWEST:
        return []
    timed = time_elements(reading)
    spots = sorted({*spots, *timed})
    found: list[TimedList] = []
    taken: set[int] = set()
    for gap in (_LONGEST_POST, _LONGEST_ITEM) if is_live_page(reading) else (_LONGEST_ITEM,):
        for group in _groups(reading, list(marks_near(reading, spots, timed, gap, lenient=gap == _LONGEST_POST)), gap):
            if sum(mark.block.index in taken for mark in group) > len(group) / 3:
                continue
            each = _list(reading, group, _LARGEST_CARD if gap == _LONGEST_ITEM else _LONGEST_POST)
            # a group of a wide reach is one of posts: a headline's date, a picture's and the footer's are none
            if gap == _LONGEST_POST and not _is_even(each):
                continue
            taken.update(index for at in range(len(group)) for index in each.blocks(at))
            found.append(each)
    return sorted(found, key=lambda each: _index(each.marks[0]))


def _is_even(each: TimedList) -> bool:
    """Whether the items of a list are told alike: most have text of their own."""
    return sum(sum(block.words for block in part) >= 8 for part in each.parts) >= 0.6 * len(each.parts)


def _groups(reading: Reading, marks: list[Mark], gap: int) -> list[list[Mark]]:
    """Marks that stand in elements of one kind, or near each other in lines of one kind, belong together."""
    table = reading.table
    groups: dict[tuple[tuple[str, bool], str], list[Mark]] = defaultdict(list)
    kinds: dict[tuple[str, bool], list[Mark]] = defaultdict(list)
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
        part[:] = [block for block in part if not is_day(reading, block)] if is_clock(mark.time_text) else part
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
    return block.text if is_day(reading, block) else None
