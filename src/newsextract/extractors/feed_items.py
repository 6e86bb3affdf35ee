"""Lists of news that a page prints: items with a time, a title and often a summary.

A time that stands alone, or opens a line, marks an item. Where items have an element each, that element bounds them; on
flat pages an item reaches from its time to the next.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from newsextract.article import FeedItem
from newsextract.candidates import Candidate, RawItem
from newsextract.extractors.clocks import leading_time
from newsextract.extractors.head import spaced
from newsextract.normalizers.dates import resolve_clock_times
from newsextract.page import Hint, TextBlock
from newsextract.page.tags import Region
from newsextract.reading import Reading

# two dated lines are a byline and an update; three of one kind are a list
_FEWEST = 3
_MOST = 500
# longer items are a live blog's posts or the parts of a story
_LONGEST_SUMMARY = 90


@dataclass(slots=True)
class _Mark:
    """A block that tells a time, and what follows the time in the same line."""

    block: TextBlock
    time_text: str
    rest: str


def find(reading: Reading) -> list[Candidate]:
    """The items of all lists on the page."""
    # nearly all blocks are out at the first look
    timed = (block for block in reading.blocks if _DIGIT.search(block.text, 0, 24))
    marks = list(islice((mark for block in timed if (mark := _mark(reading, block))), _MOST))
    if len(marks) < _FEWEST:
        return []
    found: list[Candidate] = []
    for group in _groups(reading, marks):
        found += _items(reading, group)
        if len(found) > _MOST:
            break
    return found[:_MOST]


def _mark(reading: Reading, block: TextBlock) -> _Mark | None:
    if len(block.text) > 400 or not reading.free(block.index):
        return None
    line = spaced(block)
    time = leading_time(line, reading.languages)
    if time is None:
        return None
    if block.element >= 0:
        table = reading.table
        if table.hints(block.element) & Hint.COMMENTS or table.in_region(block.element, Region.FIGURE | Region.FORM):
            return None
    return _Mark(block, time, line[len(time) :].strip(" \u00a0|·•–—-:"))


def _groups(reading: Reading, marks: list[_Mark]) -> list[list[_Mark]]:
    """Marks that stand in elements of one kind, or near each other in lines of one kind, belong together."""
    table = reading.table
    groups: dict[object, list[_Mark]] = defaultdict(list)
    for mark in marks:
        tag = table.tags[mark.block.element] if mark.block.element >= 0 else "line"
        # "5:15 AM" and "May 3, 2024" are not of one list
        groups[tag, len(mark.time_text) > 12].append(mark)
    found = []
    for group in groups.values():
        run: list[_Mark] = []
        for mark in group:
            # at most eight lines to an item: time, title, summary, section, byline, labels
            if run and mark.block.index - run[-1].block.index > 8:
                found.append(run)
                run = []
            run.append(mark)
        found.append(run)
    return [group for group in found if len(group) >= _FEWEST]


def _items(reading: Reading, group: list[_Mark]) -> list[Candidate]:
    parts = _parts(reading, group)
    if _is_story(reading, group, parts):
        return []
    found = []
    for mark, blocks in zip(group, parts, strict=True):
        raw = _raw(reading, mark, blocks)
        if raw.title is None:
            continue
        place = reading.table.place(mark.block.element) or f"line {mark.block.index + 1}"
        taken = tuple(sorted({mark.block.index, *(block.index for block in blocks)}))
        found.append(Candidate(raw, "text", "timed-list", 0.8, place, taken))
    return found if len(found) >= _FEWEST else []


def _parts(reading: Reading, group: list[_Mark]) -> list[list[TextBlock]]:
    """The blocks of each item besides its time."""
    spots = [mark.block.index for mark in group]
    holders = [_holder(reading, mark, spots) for mark in group]
    own = [
        [block for block in reading.table.inside(holder) if block.index != mark.block.index]
        if holder is not None
        else []
        for holder, mark in zip(holders, group, strict=True)
    ]
    if sum(bool(blocks) or bool(mark.rest) for blocks, mark in zip(own, group, strict=True)) >= len(group) - 1 and any(
        own
    ):
        return own
    return _flat_parts(reading, group)


def _holder(reading: Reading, mark: _Mark, spots: list[int]) -> int | None:
    """The largest element around a mark that holds no other mark of the group."""
    table = reading.table
    holder = None
    for element in table.ancestors(mark.block.element):
        start, end = table.first[element], table.end(element)
        if end - start > 12 or bisect_left(spots, end) - bisect_left(spots, start) > 1:
            break
        holder = element
    return holder


def _flat_parts(reading: Reading, group: list[_Mark]) -> list[list[TextBlock]]:
    """From each time to the next; the last item is as long as the longest before it."""
    blocks = reading.blocks
    parts = [blocks[mark.block.index + 1 : following.block.index] for mark, following in pairwise(group)]
    longest = max((len(part) for part in parts), default=0)
    last = group[-1].block.index
    end = reading.table.end(_common(reading, group))
    return [*parts, blocks[last + 1 : min(last + 1 + longest, end)]]


def _common(reading: Reading, group: list[_Mark]) -> int:
    """The innermost element around all marks."""
    table = reading.table
    if group[0].block.element < 0:
        return -1
    for element in table.ancestors(group[0].block.element):
        if table.first[element] <= group[0].block.index and group[-1].block.index < table.end(element):
            return element
    return -1


def _is_story(reading: Reading, group: list[_Mark], parts: list[list[TextBlock]]) -> bool:
    """Whether the items are the story's own: a chronology or a live blog."""
    words = [sum(block.words for block in blocks) for blocks in parts]
    if sum(words) / len(words) > _LONGEST_SUMMARY:
        return True
    if reading.page.is_bare:
        return False
    zone = reading.zone_of_story
    story = set(reading.story.blocks)
    inside = sum(mark.block.index in zone and mark.block.index in story for mark in group)
    titled = sum(bool(block.link_share > 0.9) for blocks in parts for block in blocks[:1])
    start = min([group[0].block.index, *(block.index for block in parts[0])])
    return inside > len(group) / 2 and titled < len(group) / 2 and not _called_feed(reading, reading.blocks[start])


def _called_feed(reading: Reading, block: TextBlock) -> bool:
    if reading.table.hints(block.element) & Hint.FEED:
        return True
    above = reading.blocks[max(0, block.index - 2) : block.index]
    return any(line.text.casefold().strip(" :") in _FEED_HEADINGS for line in above)


_DIGIT = re.compile(r"\d")
_FEED_HEADINGS = frozenset(
    "news feed|newsfeed|latest news|latest|breaking news|latest headlines|news ticker|newsticker|ticker|live feed|live updates|just in|"
    "most recent|recent news|the latest|headlines|eilmeldungen|nachrichtenticker|aktuelle meldungen|neueste nachrichten|das neueste|"
    "fil info|fil d'actualité|dernières nouvelles|dernières infos|en direct|últimas noticias|lo último|última hora|ultime notizie|"
    "ultim'ora|últimas|laatste nieuws|senaste nytt|siste nytt|seneste nyt|uusimmat|najnowsze|лента новостей|новости|стрічка новин|"
    "останні новини|последние новости|son dakika|速報|新着|最新|最新ニュース|속보|실시간|滚动新闻|最新消息|terkini|berita terkini|tin mới".split(
        "|"
    )
)


def _raw(reading: Reading, mark: _Mark, blocks: Sequence[TextBlock]) -> RawItem:
    """Title and summary: the first text is the title, what follows the summary; a link names the item's address."""
    lines = [block for block in blocks if any(char.isalnum() for char in block.text)]
    url = _link(reading, [mark.block, *lines])
    if mark.rest:
        return RawItem(mark.rest, " ".join(block.text for block in lines) or None, url, mark.time_text)
    titled = next((block for block in lines if _is_title(reading, block)), lines[0] if lines else None)
    if titled is None:
        return RawItem(None, None, url, mark.time_text)
    title, rest = _split_title(reading, titled)
    summary = " ".join([*([rest] if rest else []), *(block.text for block in lines if block.index > titled.index)])
    return RawItem(title, summary or None, url, mark.time_text)


def _is_title(reading: Reading, block: TextBlock) -> bool:
    return reading.table.in_region(block.element, Region.HEADING) or block.link_share > 0.9


def _split_title(reading: Reading, block: TextBlock) -> tuple[str, str | None]:
    """A block whose first part is a link or bold holds title and summary in one."""
    if not 0.05 < block.link_share < 0.9 or not block.pieces:
        return block.text, None
    anchor = reading.table.anchors[block.pieces[0][0]]
    linked = [text for element, text in block.pieces if reading.table.anchors[element] == anchor]
    title = " ".join("".join(linked).split())
    if anchor < 0 or not title or not block.text.startswith(title):
        return block.text, None
    return title, block.text[len(title) :].strip() or None


def _link(reading: Reading, blocks: Sequence[TextBlock]) -> str | None:
    for block in blocks:
        for _, href in reading.table.links(block):
            if url := reading.page.join(href):
                return url
    return None


def resolve_times(candidates: Sequence[Candidate], reading: Reading) -> None:
    """Resolves the times of a list together, because a clock time means the day that its neighbours tell."""
    items = [candidate for candidate in candidates if isinstance(candidate.raw, RawItem)]
    texts = [candidate.raw.time_text or "" for candidate in items]
    times = resolve_clock_times(texts, captured_at=reading.captured_at, zone=reading.stated_zone)
    for candidate, moment in zip(items, times, strict=True):
        if moment is not None:
            candidate.raw.published = moment.value
            candidate.notes = (f"precision: {moment.precision.value}", *moment.assumptions)


def from_element(reading: Reading, element: int) -> RawItem | None:
    """A site rule's element: one item."""
    blocks = reading.table.inside(element)
    for block in blocks:
        if mark := _mark(reading, block):
            return _raw(reading, mark, [other for other in blocks if other is not block])
    if not blocks:
        return None
    return _raw(reading, _Mark(blocks[0], "", ""), blocks)


def normalize(candidate: Candidate, reading: Reading) -> FeedItem | None:
    """An item with a title; its instant only if the day is known."""
    raw = candidate.raw
    if not isinstance(raw, RawItem) or not raw.title:
        return None
    return FeedItem(
        title=raw.title, summary=raw.summary, url=raw.url, time_text=raw.time_text or None, published=raw.published
    )
