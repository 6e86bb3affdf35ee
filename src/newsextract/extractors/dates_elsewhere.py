"""Dates for pages that show none in the story's head: at the story's own beginning, and beside or behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsextract.candidates import Candidate
from newsextract.extractors.dates_lines import ELSEWHERE, around_headline
from newsextract.extractors.dates_read import DateStatement, dates_in, statement
from newsextract.extractors.dates_shown import FULL, in_line
from newsextract.extractors.head import spaced
from newsextract.normalizers.date_labels import tells_no_publication
from newsextract.normalizers.dates import ParsedDate
from newsextract.normalizers.path_dates import date_in_path
from newsextract.page import Hint, TextBlock
from newsextract.page.tags import Region
from newsextract.reading import Reading

_DASHES = ("-", "–", "—", "|", ":")
_QUOTES = ("„", "“", '"', "«", "»", "‘", "‚")
_SECOND_LOOK = 60
_FOOT, _FAR_FOOT = 10, 40
_FEW = 8  # marks and a word beside the day
_LONGEST = 320
# a German sentence names its verb last: "Dieser Beitrag wurde am 3. Mai 2024 von Mira Holm veröffentlicht"
_VERB_LAST = re.compile(r"\b(?:wurde|ist) am\s*\Z", re.IGNORECASE)
_VERBS = re.compile(r"\b(?:veröffentlicht|publiziert|geschrieben|verfasst|gepostet|erschienen)\b", re.IGNORECASE)


def opening_date(reading: Reading) -> DateStatement | None:
    """The date that the story itself begins with: "3 May 2024 - The ferry ...", "(3 May 2024) The ferry ..."."""
    first = reading.first_prose
    if first is None:
        return None
    begins = reading.story.first
    for index in range(max(first - 3, begins if begins is not None and begins <= first else first), first + 1):
        block = reading.blocks[index]
        if not FULL.search(block.text, 0, 40):
            continue
        line = block.text[:60]
        for parsed in dates_in(reading, line, 1):
            if _opens(line, parsed):
                place = reading.table.place_of(block)
                return statement(reading, Candidate(parsed.text, "text", "opening-date", 0.65, place), "")
    return None


def _opens(line: str, parsed: ParsedDate) -> bool:
    """Whether a story begins with a date that is no part of its first sentence."""
    rest = line[parsed.end :]
    if parsed.start == 1 and line[0] in "([":
        return rest[:1] in (")", "]")
    return parsed.start == 0 and rest.lstrip()[:1] in (*_DASHES, *_QUOTES)


def labelled_further_down(reading: Reading) -> Iterator[DateStatement]:
    """Dates that a page calls its publication, beside or behind the story: for pages that say nothing nearer the headline."""
    table = reading.table
    story, headline = reading.story, reading.headline_block
    start = headline + 1 if headline is not None else reading.head.start
    stop = (story.last if story.last is not None else start + 60) + _SECOND_LOOK
    ours = around_headline(reading)
    for block in reading.blocks[start:stop]:
        if len(block.text) > _LONGEST or not FULL.search(block.text, 0, 120):
            continue
        if table.in_region(block.element, Region.NAV | Region.FIGURE) or table.hints(block.element) & ELSEWHERE & ~ours:
            continue
        if len(block.text) > 120 or "wurde am" in block.text:
            found = _verb_last(reading, block)
            if found is not None:
                yield found
            continue
        for found in in_line(reading, block, _SECOND_LOOK, at_foot=True):
            if found.says == "published":
                found.candidate.rule, found.candidate.confidence = "published-further-down", 0.65
                yield found


def _verb_last(reading: Reading, block: TextBlock) -> DateStatement | None:
    """The date of a line that tells behind it that the page was published then."""
    line = spaced(block)
    for parsed in dates_in(reading, line, 1):
        if _VERB_LAST.search(line, 0, parsed.start) and _VERBS.search(line, parsed.end, parsed.end + 200):
            place = reading.table.place_of(block)
            reading.moments[parsed.text] = parsed
            return statement(
                reading, Candidate(parsed.text, "text", "published-further-down", 0.65, place), "published"
            )
    return None


def lone_date_at_foot(reading: Reading) -> DateStatement | None:
    """The one date that stands alone right behind the story, on a page that says nothing else of its day.

    Where other dates follow, they are those of other stories or of comments, and so may this one be.
    """
    last = reading.story.last
    if last is None:
        return None
    found: tuple[TextBlock, ParsedDate] | None = None
    for block in reading.blocks[last + 1 : last + _FAR_FOOT]:
        dates = dates_in(reading, spaced(block), 2) if len(block.text) <= 60 and FULL.search(block.text) else []
        if not dates or (found and [each.value for each in dates] == [found[1].value]):
            continue
        if found or len(dates) > 1 or block.index > last + _FOOT or not _may_be_ours(reading, block, dates[0]):
            return None
        found = block, dates[0]
    if found is None:
        return None
    block, parsed = found
    reading.moments[parsed.text] = parsed
    place = reading.table.place_of(block)
    return statement(reading, Candidate(parsed.text, "text", "lone-date-at-foot", 0.55, place), "")


def _may_be_ours(reading: Reading, block: TextBlock, parsed: ParsedDate) -> bool:
    """Whether a line behind the story is there for its date alone, and is no teaser, comment or footer."""
    table = reading.table
    line = spaced(block)
    if parsed.label or len(line) - (parsed.end - parsed.start) > _FEW or tells_no_publication(line[: parsed.start]):
        return False
    if table.in_region(block.element, Region.NAV | Region.FIGURE | Region.FORM | Region.ASIDE):
        return False
    if table.hints(block.element) & (ELSEWHERE | Hint.NAVIGATION) & ~around_headline(reading):
        return False
    if block.link_share > 0.5 and not _leads_to_its_day(reading, block, parsed):
        return False
    return not _is_in_footer(reading, block)


def _is_in_footer(reading: Reading, block: TextBlock) -> bool:
    """Whether a line stands in the page's footer, and not in that of its article."""
    table = reading.table
    if table.in_region(block.element, Region.ARTICLE | Region.MAIN):
        return False
    return table.in_region(block.element, Region.FOOTER) or bool(table.hints(block.element) & Hint.FOOTER)


def _leads_to_its_day(reading: Reading, block: TextBlock, parsed: ParsedDate) -> bool:
    """Whether a date is a link to the archive of that day, as blogs set theirs."""
    anchor = reading.table.anchor_of(block)
    href = (reading.table.nodes[anchor].attributes.get("href") or "") if anchor >= 0 else ""
    return date_in_path(href.rstrip("/")) == parsed.value.date()
