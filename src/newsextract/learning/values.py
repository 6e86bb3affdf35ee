"""Rules for single values: the element that prints the headline, the byline or the standfirst on all pages of a design."""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from newsextract.learning.sample import Sample
from newsextract.learning.stated import Stated, stated
from newsextract.normalizers.text import key
from newsextract.page.tags import Region
from newsextract.pipeline import read_fields
from newsextract.site import Layout, Site

_FOOT = 4  # a note and a line of tags may stand between a story and its author
RULED = ("headline", "byline", "standfirst")
_MOST_ELEMENTS = {"headline": 1, "byline": 3, "standfirst": 1}
_SURE = 0.85
_TRIED = 5
_FEWEST = 4
_LONGEST = 1_500
_HIGHEST = 4
"""Elements above the one that prints a value that may name it too."""


@dataclass(slots=True)
class ValueRule:
    """A selector for one field.

    Attributes:
        field: The field.
        selector: The selector.
        pages: On how many pages it gives a value.
        verified: On how many of them the value is that of the generic extractors, where they are sure, or what is stated.
        better: The samples, by their place, on which it gives a value where there was none or a wrong one.
    """

    field: str
    selector: str
    pages: int
    verified: int
    better: tuple[int, ...]


class Values:
    """The samples with what they state, read once."""

    def __init__(self, samples: Sequence[Sample]) -> None:
        self.samples = samples

    @functools.cached_property
    def stated(self) -> list[Stated]:
        """What each page says of itself."""
        return [stated(sample.page, sample.feed_item) for sample in self.samples]

    def rules(self, places: Sequence[int], *, least: int = 2) -> list[ValueRule]:
        """The rules that give a value where the generic extractors give none or a wrong one, and harm nowhere.

        Args:
            places: The samples, by their place, for which the rules are to be.
            least: On how many pages a rule's value must be verified.
        """
        return [rule for field in RULED if (rule := self._rule(field, places, least)) is not None]

    def wanting(self, field: str, places: Sequence[int]) -> list[int]:
        """The samples whose value is missing, unsure or wrong."""
        return [place for place in places if not self._is_good(field, place)]

    def _is_good(self, field: str, place: int) -> bool:
        value = self.samples[place].reading.values.get(field)
        if value is None:
            return False
        verdict = self.stated[place].judge(field, value)
        return verdict > 0 or (verdict == 0 and self._sureness(field, place) >= _SURE)

    def _sureness(self, field: str, place: int) -> float:
        return max((each.confidence for each in self.samples[place].evidence.get(field, ())), default=0.0)

    def _rule(self, field: str, places: Sequence[int], least: int) -> ValueRule | None:
        if not self.wanting(field, places):
            return None
        names: Counter[str] = Counter()
        for place in places:
            names.update(dict.fromkeys(self._selectors(field, place), 1))
        offers = [name for name, count in names.items() if count >= min(least, len(places))]
        offers.sort(key=lambda name: (-names[name], self._matches(name, places), len(name)))
        tried = (self._tried(field, name, places) for name in offers[:_TRIED])
        # a headline is hardly ever missing, and one page cannot tell a better one from its kicker
        needed = max(least, 2) if field == "headline" else least
        good = [rule for rule in tried if rule is not None and rule.verified >= needed]
        return max(good, key=lambda rule: (len(rule.better), rule.verified, -len(rule.selector)), default=None)

    def _matches(self, name: str, places: Sequence[int]) -> int:
        return sum(len(self.samples[place].find(name)) for place in places)

    def _selectors(self, field: str, place: int) -> Iterator[str]:
        """The selectors for the elements that print a page's value: the generic extractors' if they are right, or what is stated."""
        sample, said = self.samples[place], self.stated[place]
        blocks = set()
        if self._is_good(field, place):
            blocks = {index for index, shown in sample.reading.claims.items() if shown == field}
        if not blocks and field == "standfirst" and (opening := self._opening(place)) is not None:
            blocks = {opening}
        if not blocks:
            blocks = {
                block.index
                for block in sample.blocks
                if len(block.text) <= _LONGEST
                and said.prints(field, block.text)
                and not (
                    self._is_elsewhere(sample, block.index)
                    and not (field == "byline" and (_is_at_foot(sample, block.index) or said.is_names(block.text)))
                )
            }
        if not 0 < len(blocks) <= 6:
            return
        for index in blocks:
            for element in dict.fromkeys(inner for inner, _ in sample.blocks[index].pieces):
                is_part = field == "byline" and element != sample.blocks[index].element
                if is_part and said.prints(field, sample.table.nodes[element].text() or ""):
                    yield from sample.names[element]
            for element in [each for each, _ in zip(sample.around(index), range(_HIGHEST), strict=False)]:
                own = {block.index for block in sample.table.inside(element)}
                if not own <= blocks:
                    break
                yield from sample.names[element]

    def _opening(self, place: int) -> int | None:
        """The heading that a story begins with, right above its first paragraph: a standfirst if it is so on other pages too."""
        sample = self.samples[place]
        first, *others = sorted(sample.body)[:2] or [-1]
        if not others or sample.reading.values.get("standfirst"):
            return None
        heading, behind = sample.blocks[first], sample.blocks[others[0]]
        is_heading = [sample.table.in_region(block.element, Region.HEADING) for block in (heading, behind)]
        return first if is_heading == [True, False] and heading.words >= _FEWEST else None

    def _is_elsewhere(self, sample: Sample, index: int) -> bool:
        """Whether a line is another field's, or stands far behind the story's beginning."""
        first = sample.reading.first_prose
        return sample.reading.claims.get(index) in ("related", "feed_items", "captions") or (
            first is not None and index > first + 3
        )

    def _tried(self, field: str, name: str, places: Sequence[int]) -> ValueRule | None:
        """What a rule would do, by doing it: None if it harms or changes nothing."""
        given: dict[str, Any] = {field: name}
        site = Site(name="", home="", layouts=(Layout(name="tried", marker=name, **given),))
        pages = verified = 0
        better: list[int] = []
        for place in places:
            sample, said = self.samples[place], self.stated[place]
            found = sample.find(name)
            if not found:
                continue
            if len(found) > _MOST_ELEMENTS[field]:
                return None
            old = sample.reading.values.get(field)
            reading, _ = read_fields(sample.page, site)
            new = reading.values.get(field)
            if new is None:
                continue
            pages += 1
            before, after = said.judge(field, old), said.judge(field, new)
            same = _plain(new) == _plain(old)
            if after < before or after < 0 or (not same and self._is_good(field, place) and after <= before):
                return None
            opens = field == "standfirst" and (at := self._opening(place)) is not None and at in sample.inside(found)
            verified += after > 0 or opens or (same and self._is_good(field, place))
            if not same and (old is None or after > before or not self._is_good(field, place)):
                better.append(place)
        return ValueRule(field, name, pages, verified, tuple(better)) if better else None


def _is_at_foot(sample: Sample, index: int) -> bool:
    """Whether a block stands right behind the story, where some papers print the author."""
    last = sample.reading.story.last
    return last is not None and last < index <= last + _FOOT and sample.reading.free(index)


def _plain(value: Any) -> Any:
    authors = getattr(value, "authors", None)
    return [key(author.name) for author in authors] if authors is not None else key(str(value)) if value else None
