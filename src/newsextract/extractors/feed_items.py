"""Lists of news that a page prints: items with a time, a title and often a summary."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import chain, islice

from newsextract.article import FeedItem
from newsextract.candidates import Candidate, RawItem
from newsextract.extractors.byline import begins_like_byline
from newsextract.extractors.feed_times import are_lengths
from newsextract.extractors.feed_words import HEADINGS
from newsextract.extractors.front_pages import cards
from newsextract.extractors.live_signs import has_post_names, is_live_page
from newsextract.extractors.time_marks import FEWEST, MOST, Mark, mark_of
from newsextract.extractors.timed_lists import TimedList
from newsextract.normalizers.urls import canonical
from newsextract.page import Hint, TextBlock
from newsextract.page.tags import Region
from newsextract.reading import Reading

# longer items are a live blog's posts or the parts of a story
_LONGEST_SUMMARY = 90
_LONGEST_TITLE = 40
# addresses of people, which items name beside their story's
_PERSON = re.compile(
    r"/(?:authors?|autor(?:es|en)?|auteurs?|autori?|people|profiles?|writers?|journalists?|redaktion|team|by|user)/",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]")


def find(reading: Reading) -> list[Candidate]:
    """The items of all lists on the page."""
    found: list[Candidate] = []
    address = reading.page.url or reading.page.canonical_url
    own = canonical(address) if address and reading.timed_lists else ""
    seen: set[tuple[str | None, str | None]] = {(None, own)}
    lists = [_items(reading, each, number) for number, each in enumerate(reading.timed_lists, 1)]
    for candidate in chain(*lists, _cards(reading, {index for each in lists for c in each for index in c.blocks})):
        url, title = candidate.raw.url, candidate.raw.title
        # a list that shows the page's own story, and stories that stand in two lists
        if (title, url) in seen or (url and url == own):
            continue
        seen.add((title, url))
        found.append(candidate)
    return found[:MOST]


def _cards(reading: Reading, taken: set[int]) -> list[Candidate]:
    """The cards of a home or section page that stand in no list with times."""
    found = []
    for title, others in cards(reading):
        if title.index in taken:
            continue
        mark = next((mark for block in others if (mark := mark_of(reading, block))), None)
        below = [block for block in others if block.index > title.index and (mark is None or block is not mark.block)]
        raw = RawItem(
            title.text, _summary(reading, below, title), _link(reading, [title]), mark.time_text if mark else None
        )
        raw.list_number = title.index + MOST  # each on its own: cards are in no order of time
        blocks = tuple(sorted({title.index, *(block.index for block in others)}))
        place = reading.table.place_of(title)
        found.append(Candidate(raw, "element", "linked-heading", 0.75 if mark else 0.65, place, blocks))
    return found


def _items(reading: Reading, each: TimedList, number: int) -> list[Candidate]:
    if is_story(reading, each) or are_lengths(each):
        return []
    found = []
    table = reading.table
    for at, (mark, blocks) in enumerate(zip(each.marks, each.parts, strict=True)):
        if any(block.index == reading.headline_block for block in blocks):  # the page's own story
            continue
        raw = _raw(reading, mark, blocks)
        if raw.url is None and each.holders and (holder := each.holders[at]) is not None:
            raw.url = _silent_link(reading, holder)
        if raw.title is None or not _WORD.search(raw.title):
            continue
        raw.day_text, raw.list_number, raw.stated_time = each.days[at], number, mark.stated
        rule, confidence = ("timed-cards", 0.85) if each.holders else ("timed-lines", 0.7)
        if mark.element >= 0:
            rule, confidence = "time-elements", 0.85
        if raw.url is None and not reading.page.is_bare:
            confidence -= 0.1
        found.append(Candidate(raw, "text", rule, confidence, table.place_of(mark.block), tuple(each.blocks(at))))
    return found if len(found) >= FEWEST else []


def is_story(reading: Reading, each: TimedList) -> bool:
    """Whether a list is long texts, or stands in the story: a live blog or a chronology and no list of news."""
    if each.words > _LONGEST_SUMMARY:
        return True
    if reading.page.is_bare:
        return False
    zone = reading.zone_of_story
    story = set(reading.story.blocks)
    inside = sum(mark.block.index in zone and mark.block.index in story for mark in each.marks)
    if inside <= len(each.marks) / 2:
        # the times of a live blog's posts are often no part of the story, but their text is
        told = sum(any(block.index in story for block in part) for part in each.parts)
        if told <= len(each.marks) / 2 or not (is_live_page(reading) or has_post_names(reading, each)):
            return False
    titled = sum(any(block.link_share > 0.9 and block.words >= 3 for block in blocks[:3]) for blocks in each.parts)
    start = min([each.marks[0].block.index, *(block.index for block in each.parts[0])])
    return titled < len(each.marks) / 2 and not _called_feed(reading, reading.blocks[start])


def _called_feed(reading: Reading, block: TextBlock) -> bool:
    if reading.table.hints(block.element) & Hint.FEED:
        return True
    above = reading.blocks[max(0, block.index - 2) : block.index]
    return any(line.text.casefold().strip(" :") in HEADINGS for line in above)


def _raw(reading: Reading, mark: Mark, blocks: Sequence[TextBlock]) -> RawItem:
    """Title and summary: a heading or the first longer line is the title, the prose behind it the summary."""
    lines = [block for block in blocks if _WORD.search(block.text)]
    if mark.rest and not _is_label(mark.rest, lines):
        return RawItem(mark.rest, _summary(reading, lines, None), _link(reading, [mark.block, *lines]), mark.time_text)
    titled = _titled(reading, lines)
    if titled is None:
        return RawItem(None, None, None, mark.time_text)
    title, rest = _split_title(reading, titled)
    summary = _summary(reading, [block for block in lines if block.index > titled.index], titled)
    url = _link(reading, [titled]) or _link(reading, [*lines, mark.block])
    if len(title) > len(mark.time_text) + 10:
        title = title.removesuffix(mark.time_text).rstrip(" |·•–—-:,(")
    return RawItem(title, " ".join(filter(None, (rest, summary))) or None, url, mark.time_text)


def _is_label(rest: str, lines: list[TextBlock]) -> bool:
    """Whether what follows a time in its line is a section's or an author's name, and the title stands elsewhere."""
    return (rest.count(" ") < 4 and any(block.words > 4 for block in lines)) or not _WORD.search(rest)


def _titled(reading: Reading, lines: list[TextBlock]) -> TextBlock | None:
    """The line that is an item's title: its heading, else its first longer link, else its first longer line."""
    table = reading.table
    if reading.page.is_bare:
        return lines[0] if lines else None
    named = [block for block in lines if _may_be_title(block)] or [
        block for block in lines if block.words <= _LONGEST_TITLE
    ]
    tests = (
        lambda block: table.in_region(block.element, Region.HEADING) and block.words >= 2,
        lambda block: block.link_share > 0.9 and block.words >= 4,
        lambda block: block.words >= 4,
        lambda block: table.in_region(block.element, Region.HEADING),
        lambda block: block.link_share > 0.9,
    )
    for test in tests:
        if (found := next(filter(test, named), None)) is not None:
            return found
    return named[0] if named else None


def _may_be_title(block: TextBlock) -> bool:
    return block.words <= _LONGEST_TITLE and not block.text.endswith(":") and not begins_like_byline(block.text)


def _summary(reading: Reading, lines: list[TextBlock], titled: TextBlock | None) -> str | None:
    """The prose behind a title, without labels, bylines and buttons."""
    anchor_of = reading.table.anchor_of
    own = anchor_of(titled) if titled is not None else -1
    prose = [
        block.text
        for block in lines
        if block.words >= 5
        and not begins_like_byline(block.text)
        and (block.link_share < 0.5 or (own >= 0 and anchor_of(block) == own))
        and (titled is None or block.text != titled.text)
    ]
    return " ".join(prose) or None


def _split_title(reading: Reading, block: TextBlock) -> tuple[str, str | None]:
    """A block whose first part is a link or bold holds title and summary in one."""
    if not 0.05 < block.link_share < 0.9:
        return block.text, None
    anchor = reading.table.anchors[block.pieces[0][0]]
    linked = [text for element, text in block.pieces if reading.table.anchors[element] == anchor]
    title = " ".join("".join(linked).split())
    if anchor < 0 or not title or not block.text.startswith(title):
        return block.text, None
    return title, block.text[len(title) :].strip() or None


def _link(reading: Reading, blocks: Sequence[TextBlock]) -> str | None:
    for block in blocks:
        if not block.link_chars:
            continue
        for _, href in reading.table.links(block):
            if not _PERSON.search(href) and (url := reading.page.join(href)):
                return url
    return None


def _silent_link(reading: Reading, holder: int) -> str | None:
    """The address of a link without text in an item: that of its picture."""
    table = reading.table
    links = table.listed.get("a", [])
    end = table.end(holder)
    for element in islice(links, bisect_left(links, holder), None):
        if table.first[element] > end:
            break
        href = table.nodes[element].attributes.get("href") or ""
        if holder in islice(table.ancestors(element), 12) and not _PERSON.search(href):
            return reading.page.join(href)
    return None


def from_element(reading: Reading, element: int) -> RawItem | None:
    """A site rule's element: one item."""
    blocks = reading.table.inside(element)
    for block in blocks:
        if mark := mark_of(reading, block):
            return _raw(reading, mark, [other for other in blocks if other is not block])
    if not blocks:
        return None
    return _raw(reading, Mark(blocks[0], "", ""), blocks)


def normalize(candidate: Candidate, reading: Reading) -> FeedItem | None:
    """An item with a title; its instant only if the day is known."""
    raw = candidate.raw
    if not isinstance(raw, RawItem) or not raw.title:
        return None
    return FeedItem(
        title=raw.title, summary=raw.summary, url=raw.url, time_text=raw.time_text or None, published=raw.published
    )
