"""Whether what a rule found is to be believed. Each check gives the reason why it is not, or None.

Pages change and files of rules grow old; a rule that once found the story finds a menu today. So each hit is looked at by itself
and beside the generic answer.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any

from newsextract.article import Byline
from newsextract.candidates import Candidate
from newsextract.extractors.body.story import Story
from newsextract.normalizers.text import key, similarity, word_count
from newsextract.page import Hint
from newsextract.page.hints import ASIDE_HINTS
from newsextract.page.tags import Region
from newsextract.reading import Reading

_OTHERS = Hint.RELATED | Hint.FEED | Hint.COMMENTS | Hint.NAVIGATION | Hint.FOOTER
_MENUS = Region.NAV | Region.FOOTER | Region.FORM | Region.CONTROL
_SAME_DAY = dt.timedelta(hours=36)  # a day printed without its zone, and one of the next zones


def site_names(reading: Reading) -> set[str]:
    """The keys of what the site is called."""
    page = reading.page
    names = [reading.values.get("publisher"), page.meta("og:site_name", "application-name")]
    names += [reading.site.name if reading.site else None]
    if host := page.host:
        bare = host.removeprefix("www.")
        names += [bare, bare.partition(".")[0], bare.rpartition(".")[0]]
    return {key(name) for name in names if name} - {""}


# the headline ------------------------------------------------------------------------------------------------------------


def why_no_headline(reading: Reading, text: str, element: int, generic: Sequence[Candidate]) -> str | None:
    """Why a text is not the page's headline."""
    own = key(text)
    if not own:
        return "no words in it"
    if len(text) > 300:
        return "too long for a headline"
    if own in site_names(reading):
        return "it names the site, not the story"
    if any(own == key(str(other.raw)) and other.confidence >= 0.5 for other in generic):
        return None
    alike = max((_alike(text, str(other.raw)) for other in generic if other.confidence >= 0.5), default=1.0)
    table = reading.table
    if alike < 0.8 and element >= 0 and (table.in_region(element, _MENUS) or table.hints(element) & _OTHERS):
        return "it stands in a menu or among other stories"
    return "it is like none of the page's titles" if alike < 0.2 else None


def _alike(text: str, other: str) -> float:
    own, theirs = key(text), key(other)
    if len(own) > 15 and len(theirs) > 15 and (own in theirs or theirs in own):
        return 0.9
    return similarity(text, other)


# the byline --------------------------------------------------------------------------------------------------------------


def why_no_byline(
    reading: Reading, text: str, value: Byline | None, element: int, others: Iterable[Byline]
) -> str | None:
    """Why a line is not the page's byline.

    Args:
        reading: The page.
        text: The line.
        value: What was read of it.
        element: Where it stands.
        others: The generic bylines, best first.
    """
    if len(text) > 400:
        return "too long for a byline"
    if value is None or not value.authors:
        return "no name in it"
    if len(value.authors) > 12:
        return "more names than a byline has"
    names = site_names(reading)
    generic = next((other for other in others if other.authors), None)
    if generic is None:
        return None
    theirs = {key(author.name) for author in generic.authors}
    own = {key(author.name) for author in value.authors}
    if own <= names and theirs - names:
        return "it names the outlet, and the page names a person"
    table = reading.table
    if own.isdisjoint(theirs) and element >= 0 and (
        table.in_region(element, _MENUS) or table.hints(element) & (_OTHERS & ~Hint.NAVIGATION)
    ):
        return "it stands among comments or other stories"
    return None


# the date ----------------------------------------------------------------------------------------------------------------


def why_no_date(
    value: dt.datetime | None, *, day_only: bool, generic: Sequence[tuple[dt.datetime, bool, float]]
) -> str | None:
    """Why a time is not that of publication.

    Args:
        value: The time.
        day_only: Whether only its day is known.
        generic: The generic times, best first: each with whether it is a day alone, and how sure it is.
    """
    if value is None:
        return "no date in it"
    if day_only and any(not alone and sure >= 0.6 and _one_day(value, other) for other, alone, sure in generic):
        return "a time of that day is known too"
    if not generic or any(abs(value - other) <= _SAME_DAY for other, _, sure in generic if sure >= 0.6):
        return None
    best, _, sure = generic[0]
    agreeing = sum(abs(best - other) <= _SAME_DAY for other, _, _ in generic)
    if sure >= 0.85 and (value > best or agreeing > 1):
        return "the page's other dates are of another day"
    return None


def _one_day(value: dt.datetime, other: dt.datetime) -> bool:
    return value.date() == other.date() or value.date() == other.astimezone(value.tzinfo).date()


# the body ----------------------------------------------------------------------------------------------------------------


def why_no_story(reading: Reading, own: Story, generic: Story) -> str | None:
    """Why chosen blocks are not the story, by themselves and beside the generic answer."""
    size, other_size = _size(reading, own.blocks), _size(reading, generic.blocks) + sum(map(len, generic.foreign))
    words = sum(word_count(reading.blocks[index].text) for index in own.blocks)
    if words < 8:
        return f"only {words} words in it"
    if other_size == 0:
        return None if words >= 25 else f"only {words} words in it"
    linked = sum(reading.blocks[index].link_chars for index in own.blocks)
    if linked > 0.5 * size and not _mostly_linked(reading, generic, other_size):
        return "mostly links"
    common = set(own.blocks) & set(generic.blocks)
    shared = _size(reading, common)
    if shared < 0.3 * min(size, other_size) and _share(reading, own, _is_aside) > 0.6:
        return "a menu, comments or other stories"
    if generic.confidence < 0.7:
        return None
    if shared < 0.1 * min(size, other_size):
        return None if _reads_better(reading, own, generic) else "not where the story is"
    if shared < 0.3 * other_size and shared > 0.6 * size and other_size > size + 400:
        return "only a piece of the story"
    rest = [index for index in own.blocks if index not in common]
    if size > 2.5 * other_size and shared > 0.7 * other_size and _mean_probability(reading, generic, rest) < 0.15:
        return "more than the story"
    return None


def _size(reading: Reading, blocks: Iterable[int]) -> int:
    return sum(len(reading.blocks[index].text) for index in blocks)


def _share(reading: Reading, story: Story, is_so: Any) -> float:
    """The share of a story's text that is so."""
    return _size(reading, [index for index in story.blocks if is_so(reading, index)]) / max(
        1, _size(reading, story.blocks)
    )


def _is_aside(reading: Reading, index: int) -> bool:
    table, element = reading.table, reading.blocks[index].element
    return table.in_region(element, _MENUS) or bool(table.hints(element) & ASIDE_HINTS & ~Hint.HIDDEN)


def _is_prose(reading: Reading, index: int) -> bool:
    block = reading.blocks[index]
    return block.words >= 15 and block.link_share < 0.3


def _mostly_linked(reading: Reading, story: Story, size: int) -> bool:
    return sum(reading.blocks[index].link_chars for index in story.blocks) > 0.5 * size


def _reads_better(reading: Reading, own: Story, generic: Story) -> bool:
    """Whether a rule's answer is so much better prose than the generic one that the generic one is to be doubted."""
    prose = _share(reading, own, _is_prose) * _size(reading, own.blocks)
    other = _share(reading, generic, _is_prose) * _size(reading, generic.blocks)
    return prose > 1.5 * other + 300 and _share(reading, own, _is_aside) < 0.3


def _mean_probability(reading: Reading, story: Story, blocks: Sequence[int]) -> float:
    size = _size(reading, blocks)
    return sum(story.probability(index) * len(reading.blocks[index].text) for index in blocks) / max(1, size)
