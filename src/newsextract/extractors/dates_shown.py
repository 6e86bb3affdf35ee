"""The dates that a page shows its readers around the headline, else right behind the story."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator

from newsextract.candidates import Candidate
from newsextract.extractors.dates_lines import (
    ELSEWHERE,
    around_headline,
    is_date_line,
    is_named_date,
    left_out,
    may_hold_date,
)
from newsextract.extractors.dates_read import DateStatement, Says, dates_in, parse, statement
from newsextract.extractors.head import foot_blocks, spaced
from newsextract.normalizers.date_labels import label_of, tells_no_publication
from newsextract.normalizers.dates import ParsedDate, Precision
from newsextract.page import Hint, TextBlock
from newsextract.page.tags import Region
from newsextract.reading import Reading

_DIGIT = re.compile(r"\d")
# what a line must hold to be read as a full date: a year, short numbers with marks, or an era
FULL = re.compile(r"(?:19|20|2[45]|1[34])\d\d|\d\d?[./-]\d\d?[./-]\d\d|[令民平०-९০-৯٠-٩۰-۹๐-๙]")
_SHORT = re.compile(r"(?<![\d.])\d\d?\.\d\d?\.\d\d(?![\d.]*\d)")
_ITEM = re.compile(r".{1,300}> li:nth-of-type\(\d+\)")
_SPAN = frozenset(
    (
        "-",
        "–",
        "—",
        "to",
        "until",
        "till",
        "bis",
        "au",
        "al",
        "a",
        "til",
        "till",
        "tot",
        "do",
        "до",
        "through",
        "〜",
        "～",
    )
)
_NEAR = 14  # lines from the headline


def shown_dates(reading: Reading) -> list[DateStatement]:
    """The dates shown around the headline, those right under it first: ``time`` elements, then printed ones."""
    if reading.visible_dates is None:
        found = _without_lists([*_times(reading), *_printed(reading, reading.head_blocks)])
        if not found:
            found = [*_printed(reading, left_out(reading)), *_printed(reading, foot_blocks(reading)[:3], at_foot=True)]
        reading.visible_dates = found
    return reading.visible_dates


def _without_lists(found: list[DateStatement]) -> list[DateStatement]:
    """Leaves out a list of dated things: events, programmes, other stories."""
    listed = {id(each): place for each in found if not each.says and (place := _list_item(each))}
    if len(set(listed.values())) < 2:
        return found
    return [each for each in found if id(each) not in listed]


def _list_item(each: DateStatement) -> str | None:
    """The list item that a date stands in, by its place."""
    match = _ITEM.match(each.candidate.place or "")
    return match.group() if match else None


def _times(reading: Reading) -> Iterator[DateStatement]:
    """``time`` elements around the headline."""
    table = reading.table
    zone = reading.head
    ours = around_headline(reading)
    for element in table.listed.get("time", ())[:80]:
        # a line's own elements may be numbered before or behind its block
        if not zone.start <= table.first[element] <= zone.stop or table.in_region(element, Region.NAV | Region.FOOTER):
            continue
        block = table.block_of(element)
        if (block.index if block else table.first[element]) not in zone:
            continue
        if table.hints(element) & ELSEWHERE & ~ours or _is_in_teaser(reading, element, block):
            continue
        if found := _time(reading, element, block):
            yield found


def _time(reading: Reading, element: int, block: TextBlock | None) -> DateStatement | None:
    """What a ``time`` element states."""
    table = reading.table
    attributes = table.attributes(element)
    text = " ".join((table.nodes[element].text() or "").split())[:200]
    stated = attributes.get("datetime") or attributes.get("content") or text
    if not stated:
        return None
    before = _before(block, element)
    if tells_no_publication(before):
        return None
    named = attributes.get("itemprop", "")
    found = statement(reading, Candidate(stated, "element", "time", 0.85, table.place(element)), "")
    if found is None and stated != text and text:  # a datetime that is none: what readers see may be one
        found = statement(reading, Candidate(text, "element", "time-text", 0.8, table.place(element)), "")
    if found is None:
        return None
    found.beside = True
    if named == "datePublished" or "pubdate" in attributes:
        found.says = "published"
    elif named == "dateModified" or _is_called_updated(reading, element):
        found.says = "updated"
    else:
        found.says = label_of(f"{before} {text[:20]}") or _label_above(reading, block, before)
    if found.says == "published":
        found.candidate.confidence = 0.93
    return found


def _before(block: TextBlock | None, element: int) -> str:
    """The words of its line right before an element."""
    if block is None:
        return ""
    before: list[str] = []
    for inner, text in block.pieces:
        if inner >= element:  # elements are numbered in document order
            break
        before.append(text)
    return "".join(before)[-40:]


def _is_in_teaser(reading: Reading, element: int, block: TextBlock | None) -> bool:
    """Whether a link around a time holds more than the time: a teaser's. A date alone may lead to the day's archive."""
    anchor = reading.table.anchors[element]
    if anchor < 0 or is_named_date(reading, element):
        return False
    return block is None or block.words > 6 or len(reading.table.inside(anchor)) > 1


def _printed(reading: Reading, blocks: list[TextBlock], *, at_foot: bool = False) -> Iterator[DateStatement]:
    """Dates printed in the lines of a page."""
    relative = reading.captured_at is not None
    headline = reading.headline_block
    for place, block in enumerate(blocks):
        text = block.text
        if len(text) > 200 or not (_DIGIT.search(text) or (relative and len(text) <= 40)):
            continue
        if FULL.search(text) and may_hold_date(reading, block):
            # a date line above the headline is no farther from it than one below, but more rarely the page's
            away = place if headline is None or at_foot else block.index - headline
            yield from in_line(reading, block, away if away >= 0 else 1 - 2 * away, at_foot=at_foot)
        elif relative and block.words <= 8 and is_named_date(reading, block.element):
            yield from _counted(reading, block)


def in_line(reading: Reading, block: TextBlock, away: int, *, at_foot: bool) -> Iterator[DateStatement]:
    """The dates in a line, with what it calls them.

    Args:
        reading: The page.
        block: The line.
        away: How many lines it is from the headline.
        at_foot: Whether it stands behind the story, where others' dates stand too.
    """
    line = spaced(block)
    dates = dates_in(reading, line, 4) or _short_date(reading, block, line)
    behind = 0
    for number, parsed in enumerate(dates):
        before, behind = line[max(behind, parsed.start - 40) : parsed.start], parsed.end
        if tells_no_publication(before) or _in_span(line, dates, number):
            continue
        says: Says = label_of(parsed.label or before) or (
            _label_above(reading, block, before)
            if parsed.start <= 2
            else _called(reading, block, parsed.text, len(dates))
        )
        if at_foot and not says and not is_named_date(reading, block.element):
            continue  # behind the story others' dates stand too
        beside = not at_foot and (away <= _NEAR or bool(says)) and is_date_line(reading, block, line, dates)
        sure = 0.75 - min(0.15, 0.01 * away) + (0.05 if parsed.precision is not Precision.DAY else 0.0)
        rule = "printed-date" if beside else "printed-at-foot" if at_foot else "printed-in-line"
        if says == "published":
            sure += 0.08
            rule = "printed-as-published"
        elif not beside:
            sure -= 0.1
        candidate = Candidate(parsed.text, "text", rule, sure, reading.table.place_of(block))
        reading.moments[parsed.text] = parsed
        if found := statement(reading, candidate, says):
            found.beside = beside
            yield found


def _called(reading: Reading, block: TextBlock, text: str, others: int) -> Says:
    """What the element of a date in a line is called: themes hide the time of the last change beside the day that they print."""
    if others < 2 or len(block.pieces) < 2:
        return ""
    inner = next((element for element, words in block.pieces[:12] if text in words), -1)
    return "updated" if inner >= 0 and _is_called_updated(reading, inner) else ""


def _is_called_updated(reading: Reading, element: int) -> bool:
    """Whether an element is called "updated" and not "published updated", as one is that was never changed."""
    if not reading.table.own_hints(element) & Hint.UPDATED:
        return False
    return "publish" not in (reading.table.attributes(element).get("class") or "").lower()


def _short_date(reading: Reading, block: TextBlock, line: str) -> list[ParsedDate]:
    """Reads "Kultur, 3.5.24" in an element that is called a date; elsewhere such numbers may be a version."""
    if len(line) > 40 or not is_named_date(reading, block.element) or not (match := _SHORT.search(line)):
        return []
    parsed = parse(reading, match.group())
    return [dataclasses.replace(parsed, start=match.start(), end=match.end())] if parsed else []


def _counted(reading: Reading, block: TextBlock) -> Iterator[DateStatement]:
    """Reads "2 hours ago" and the like, on a page whose capture time is known."""
    line = spaced(block)
    parsed = parse(reading, line)
    if parsed is not None:
        candidate = Candidate(line, "text", "printed-relative", 0.7, reading.table.place_of(block))
        says = label_of(line[: parsed.start]) or _label_above(reading, block, "")
        if found := statement(reading, candidate, says):
            found.beside = True
            yield found


def _in_span(line: str, dates: list[ParsedDate], number: int) -> bool:
    """Whether a date is the beginning or the end of a span of days."""
    pairs = ((number - 1, number), (number, number + 1))
    return any(
        first >= 0
        and second < len(dates)
        and line[dates[first].end : dates[second].start].strip(" ,").casefold() in _SPAN
        for first, second in pairs
    )


def _label_above(reading: Reading, block: TextBlock | None, before: str) -> Says:
    """What the line above calls a date that begins its own line: "Posted on" over "21 November 2024"."""
    if block is None or block.index == 0 or before.strip(" \n:|"):
        return ""
    above = reading.blocks[block.index - 1]
    if len(above.text) > 30 or _DIGIT.search(above.text):
        return ""
    if above.link_share > 0.5 or reading.table.in_region(above.element, Region.NAV):
        return ""  # "Storm update" in a menu
    if reading.table.tag(above) in ("h1", "h2"):
        return ""  # "Storm updates" over a story's date
    return label_of(above.text)
