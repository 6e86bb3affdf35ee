"""Whether what a rule found is to be believed. Each check gives the reason why it is not, or None.

Pages change and files of rules grow old; a rule that once found the story finds a menu today. So each hit is looked at by itself
and beside the generic answer.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from newsextract.article import Byline
from newsextract.candidates import Candidate
from newsextract.extractors.body.story import Story
from newsextract.extractors.head import foot_blocks
from newsextract.normalizers.text import key, similarity, word_count
from newsextract.page import Hint
from newsextract.page.hints import ASIDE_HINTS
from newsextract.page.tags import Region
from newsextract.reading import Reading

_OTHERS = Hint.RELATED | Hint.FEED | Hint.COMMENTS | Hint.NAVIGATION | Hint.FOOTER
_MENUS = Region.NAV | Region.FOOTER | Region.FORM | Region.CONTROL
_ANY_ZONE = dt.timedelta(hours=14)
_SAME_TIME = dt.timedelta(minutes=2)
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


def why_no_headline(
    reading: Reading, text: str, element: int, generic: Sequence[Candidate], *, printed: bool
) -> str | None:
    """Why a text is not the page's headline.

    Args:
        reading: The page.
        text: The text.
        element: Where it stands, or -1.
        generic: The generic candidates, best first.
        printed: Whether readers see the text.
    """
    own = key(text)
    if not own:
        return "no words in it"
    if len(text) > 300:
        return "too long for a headline"
    if own in site_names(reading):
        return "it names the site, not the story"
    heading = next((str(each.raw) for each in generic if each.blocks and each.confidence >= 0.8), "")
    shown = key(heading)
    if shown and shown != own and (shown in own or (not printed and own not in shown)):
        return "it holds more than the headline" if printed else "the page prints a headline"
    if any(own == key(str(other.raw)) and other.confidence >= 0.5 for other in generic):
        return None
    if heading and printed and _alike(text, heading) < 0.5:
        return "another heading says what the page's titles say"
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
    reading: Reading, text: str, value: Byline | None, touched: Sequence[int], others: Iterable[tuple[Byline, float]]
) -> str | None:
    """Why a line is not the page's byline.

    Args:
        reading: The page.
        text: The line.
        value: What was read of it.
        touched: The blocks it stands in.
        others: The generic bylines, best first, each with how sure it is.
    """
    if len(text) > 400:
        return "too long for a byline"
    if value is None or not value.authors:
        return "no name in it"
    if len(value.authors) > 12:
        return "more names than a byline has"
    names = site_names(reading)
    generic, sure = next(((other, sure) for other, sure in others if other.authors), (None, 0.0))
    if generic is None:
        return None
    theirs = {key(author.name) for author in generic.authors}
    own = {key(author.name) for author in value.authors}
    if own <= names and theirs - names:
        return "it names the outlet, and the page names a person"
    if own < theirs and sure >= 0.8:
        return "the page names more authors"
    if own & theirs:
        return None
    if touched and all(is_apart(reading, reading.blocks[index].element) for index in touched):
        return "it stands in a caption, among comments or other stories"
    near = {*reading.head, *(block.index for block in foot_blocks(reading))}
    return "the page names others" if sure >= 0.8 and near.isdisjoint(touched) else None


def is_apart(reading: Reading, element: int) -> bool:
    """Whether an element stands where no byline of the story does."""
    table = reading.table
    return element >= 0 and (
        table.in_region(element, _MENUS | Region.FIGCAPTION)
        or bool(table.hints(element) & (_OTHERS & ~Hint.NAVIGATION | Hint.CAPTION | Hint.CREDIT) & ~reading.page_hints)
    )


# the date ----------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Moment:
    """A time as it was read.

    Attributes:
        value: The instant.
        notes: What was assumed.
        sure: How sure it is, from 0 to 1.
    """

    value: dt.datetime
    notes: tuple[str, ...]
    sure: float = 0.0

    @property
    def day_only(self) -> bool:
        """Whether only its day is known; systems that know no time write midnight."""
        return "precision: day" in self.notes or self.value.time() == dt.time()

    @property
    def zone_assumed(self) -> bool:
        """Whether its zone is a guess."""
        return any(note.startswith("zone assumed") for note in self.notes)


def why_no_date(own: Moment | None, generic: Sequence[Moment], changed: Sequence[dt.datetime]) -> str | None:
    """Why a time is not that of publication.

    Args:
        own: The time.
        generic: The generic times, best first.
        changed: When the page says that it was changed.
    """
    if own is None:
        return "no date in it"
    value = own.value
    fuller = [each.value for each in generic if each.sure >= 0.6 and not each.day_only]
    if own.day_only and any(_one_day(value, other) for other in fuller):
        return "a time of that day is known too"
    zoned = [each.value for each in generic if each.sure >= 0.8 and not each.day_only and not each.zone_assumed]
    if own.zone_assumed and any(abs(value - other) <= _ANY_ZONE for other in zoned):
        return "the same time with its zone is known too"
    if not own.day_only:
        earlier = [each for each in generic if not each.day_only and each.value < value - _SAME_TIME]
        if any(each.sure >= 0.85 for each in earlier) and any(abs(value - other) <= _SAME_TIME for other in changed):
            return "it is the time of the last change"
        if earlier and earlier[0] is generic[0] and generic[0].sure >= 0.93:
            return "the page states an earlier time"
    if not generic or any(abs(value - each.value) <= _SAME_DAY for each in generic if each.sure >= 0.6):
        return None
    best = generic[0]
    agreeing = sum(abs(best.value - each.value) <= _SAME_DAY for each in generic)
    if best.sure >= 0.85 and (value > best.value or agreeing > 1):
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
        return "hardly any words in it"
    if other_size == 0:
        return None if words >= 25 else "hardly any words in it"
    linked = sum(reading.blocks[index].link_chars for index in own.blocks)
    if linked > 0.5 * size and not _mostly_linked(reading, generic, other_size):
        return "mostly links"
    common = set(own.blocks) & set(generic.blocks)
    shared = _size(reading, common)
    if shared < 0.3 * min(size, other_size) and _share(reading, own, _is_aside) > 0.6:
        return "a menu, comments or other stories"
    if _prose(reading, own.blocks) < 0.3 * size and _prose(reading, generic.blocks) > max(300, size):
        return "no prose"
    if generic.confidence < 0.7:
        return None
    missed = [index for index in generic.blocks if index not in common]
    if shared < 0.4 * other_size and size < 2 * other_size and other_size > 200:
        if shared < 0.1 * min(size, other_size):
            return None if _reads_better(reading, own, generic) else "not where the story is"
        if _prose(reading, missed) > max(300, 0.7 * _prose(reading, own.blocks)):
            return "only a piece of the story"
    if size < 0.75 * other_size and other_size > size + 300 and _mean_probability(reading, generic, missed) > 0.75:
        return "only a piece of the story"
    rest = [index for index in own.blocks if index not in common]
    if size > 1.4 * other_size and shared > 0.7 * other_size and _mean_probability(reading, generic, rest) < 0.2:
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


def _prose(reading: Reading, blocks: Iterable[int]) -> int:
    """The number of characters in paragraphs of some length."""
    return sum(
        len(block.text)
        for block in (reading.blocks[index] for index in blocks)
        if block.words >= 15 and block.link_share < 0.3
    )


def _mostly_linked(reading: Reading, story: Story, size: int) -> bool:
    return sum(reading.blocks[index].link_chars for index in story.blocks) > 0.5 * size


def _reads_better(reading: Reading, own: Story, generic: Story) -> bool:
    """Whether a rule's answer is so much better prose than the generic one that the generic one is to be doubted."""
    return (
        _prose(reading, own.blocks) > 1.5 * _prose(reading, generic.blocks) + 300
        and _share(reading, own, _is_aside) < 0.3
    )


def _mean_probability(reading: Reading, story: Story, blocks: Sequence[int]) -> float:
    size = _size(reading, blocks)
    return sum(story.probability(index) * len(reading.blocks[index].text) for index in blocks) / max(1, size)
