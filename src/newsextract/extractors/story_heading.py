"""The heading that the page's prose stands under: for pages whose titles are printed in no heading."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from newsextract.candidates import Candidate
from newsextract.extractors.byline import begins_like_byline
from newsextract.extractors.heading_parts import headline_in
from newsextract.extractors.stated_titles import StatedTitles
from newsextract.normalizers.reading_time import reading_minutes
from newsextract.normalizers.text import key
from newsextract.normalizers.title_words import LABELS
from newsextract.page import Hint, TextBlock
from newsextract.page.tags import Region
from newsextract.reading import Reading

_OUTSIDE = Region.NAV | Region.FOOTER | Region.FORM | Region.ASIDE | Region.FIGURE
_OTHER = Hint.RELATED | Hint.COMMENTS | Hint.FEED | Hint.SIGN_UP | Hint.FOOTER | Hint.NAVIGATION | Hint.ADVERT
_STORY_REGION = Region.ARTICLE | Region.MAIN
_RANKS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_PROSE, _LEAST = 80, 300
# between headline and text stand byline, date, standfirst, a picture with its caption
_NEAR = 8
_NUMBERED = re.compile(r"\d{1,2}\s?[.:)]\s")
_MOST_BLOCKS, _MOST_HEADINGS = 3_000, 60
# from here on a printed heading goes before what the page says of itself
_STRONG = 0.6
_FEW_WORDS = 3
_SEPARATOR = re.compile(r"\s[^\w\s]{1,3}\s")
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class StoryHeading:
    """A heading and the blocks that show it.

    Attributes:
        element: The heading.
        blocks: Its blocks.
        share: How much of the page's prose stands under it, from 0 to 1.
    """

    element: int
    blocks: list[TextBlock]
    share: float


def over_story(reading: Reading, titles: StatedTitles, printed: Sequence[Candidate]) -> Candidate | None:
    """The heading that the story stands under, where no heading agrees with a title.

    It gives way to a first heading above it, and, unless it is a first heading itself, to what the page says of itself for
    other pages.

    Args:
        reading: The page.
        titles: What the page says that its headline is.
        printed: The headings that were found before.
    """
    found = story_heading(reading)
    if found is None:
        return None
    text, shown = headline_in(reading, found.element, found.blocks, titles)
    if not key(text) or key(text) in titles.site_keys or not all(reading.free(block.index) for block in shown):
        return None
    best = max(printed, key=lambda c: c.confidence, default=None)
    first = reading.table.tags[found.element] == "h1"
    if best is not None and best.confidence >= _STRONG:
        if first or best.rule != "h1" or _comes_first(reading, best, shown):
            return None
        confidence = best.confidence + 0.01
    elif first or _says_little(titles):
        confidence = 0.61 + 0.05 * found.share
    else:
        return None
    place = reading.table.place(found.element)
    return Candidate(text, "element", "heading over story", confidence, place, tuple(block.index for block in shown))


def _says_little(titles: StatedTitles) -> bool:
    """Whether a page states no title but one of a word or three, between names: that of a section, rarely of a story."""
    return all(
        said.rule == "title" and all(len(part.split()) <= _FEW_WORDS for part in _SEPARATOR.split(said.raw[:_LONGEST]))
        for said in titles.said
    )


def _comes_first(reading: Reading, best: Candidate, shown: list[TextBlock]) -> bool:
    """Whether a first heading stands above another, and reads like a headline or stands in the story as surely."""
    table = reading.table
    if best.blocks[0] >= shown[0].index:
        return False
    if len(str(best.raw).split()) > 2:
        return True
    mine, theirs = reading.blocks[best.blocks[0]].element, shown[0].element
    if table.in_region(theirs, _STORY_REGION) and not table.in_region(mine, _STORY_REGION):
        return False
    return not table.hints(theirs) & Hint.STORY or bool(table.hints(mine) & Hint.STORY)


def story_heading(reading: Reading) -> StoryHeading | None:
    """The first heading under which, down to the next of its rank, most of the page's prose stands; None if there is none."""
    blocks = reading.blocks[:_MOST_BLOCKS]
    prose = [len(block.text) if _is_prose(reading, block) else 0 for block in blocks]
    whole = sum(prose)
    if whole < _LEAST:
        return None
    before = 0
    at = 0
    for rank, element, shown in islice(_headings(reading, blocks), _MOST_HEADINGS):
        start = shown[-1].index + 1
        before += sum(prose[at : shown[0].index])
        at = shown[0].index
        if before > 0.25 * whole:
            return None
        if not _leads_prose(reading, blocks, prose, start) or not _may_head(reading, element, shown):
            continue
        first = next(index for index in range(start, len(prose)) if prose[index])
        stop = _end(reading, blocks, first, rank)
        share = sum(prose[start:stop]) / whole
        if share >= 0.5 and _stands_in_story(reading, element, blocks[first]):
            return StoryHeading(element, shown, share)
    return None


def _is_prose(reading: Reading, block: TextBlock) -> bool:
    return (
        len(block.text) > _PROSE
        and block.link_share < 0.3
        and not reading.table.in_region(block.element, _OUTSIDE | Region.HEADING)
    )


def _headings(reading: Reading, blocks: list[TextBlock]) -> Iterator[tuple[int, int, list[TextBlock]]]:
    """Each heading: its rank, its element, its blocks."""
    table = reading.table
    last = -1
    for block in blocks:
        if not table.in_region(block.element, Region.HEADING):
            continue
        element = _heading_of(reading, block)
        if element < 0 or element == last:
            continue
        last = element
        yield _RANKS[table.tags[element]], element, table.inside(element) or [block]


def _heading_of(reading: Reading, block: TextBlock) -> int:
    table = reading.table
    return next((each for each in table.ancestors(block.element) if table.tags[each] in _RANKS), -1)


def _leads_prose(reading: Reading, blocks: list[TextBlock], prose: list[int], start: int) -> bool:
    """Whether prose follows a heading before the next heading does: else it names a part of the page, or is a kicker."""
    for block in blocks[start : start + _NEAR]:
        if prose[block.index]:
            return True
        if reading.table.in_region(block.element, Region.HEADING) and not begins_like_byline(block.text):
            return False
    return False


def _end(reading: Reading, blocks: list[TextBlock], start: int, rank: int) -> int:
    """Where the part under a heading ends: a headline's own subheadings may have its rank, so the rank above it counts."""
    table = reading.table
    for block in blocks[start:]:
        if table.in_region(block.element, Region.HEADING):
            element = _heading_of(reading, block)
            if element >= 0 and _RANKS[table.tags[element]] < rank:
                return block.index
    return len(blocks)


def _may_head(reading: Reading, element: int, shown: list[TextBlock]) -> bool:
    table = reading.table
    text = " ".join([block.text for block in shown])
    if not 4 <= len(text) <= _LONGEST or text.rstrip(":!").casefold() in LABELS or text.endswith(":"):
        return False
    if begins_like_byline(text) or _NUMBERED.match(text) or reading_minutes(text) is not None:
        return False
    if table.in_region(element, _OUTSIDE) or table.hints(element) & _OTHER or shown[0].link_share > 0.5:
        return False
    return not table.own_hints(element) & (Hint.HIDDEN | Hint.KICKER | Hint.STANDFIRST)


def _stands_in_story(reading: Reading, element: int, first: TextBlock) -> bool:
    """Whether a heading is in the part of the page that its prose is in: a sidebar's heading may stand before the story."""
    table = reading.table
    return not table.in_region(first.element, _STORY_REGION) or table.in_region(element, _STORY_REGION | Region.HEADER)
