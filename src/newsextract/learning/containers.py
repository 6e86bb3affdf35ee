"""The container of the story: written where the generic engine went astray on some pages and others show the way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from newsextract.learning.boxes import Sums
from newsextract.learning.sample import Sample
from newsextract.learning.stated import Stated
from newsextract.pipeline import read_fields
from newsextract.rules import Body
from newsextract.site import Layout, Site

_SURE = 0.8
_HOLDS = 0.97
_ASTRAY = 0.05
"""Of the body; less beside the container is one line, and no reason for a rule."""
_MAY_CHANGE = 0.02
_MOST_ELEMENTS = 40
_TRIED = 4
_MOSTLY = 0.6
_KNOWN_ASIDE = 0.8
_MOST_DROPS = 12


@dataclass(slots=True)
class Container:
    """A body rule and what speaks for it.

    Attributes:
        body: The rule.
        pages: On how many pages it gives the body.
        better: The samples, by their place, on which it changes it.
    """

    body: Body
    pages: int
    better: tuple[int, ...]


class Containers:
    """The samples, seen as stories and what stands around them."""

    def __init__(self, samples: Sequence[Sample], sums: Sequence[Sums], said: Sequence[Stated]) -> None:
        self.samples = samples
        self.sums = sums
        self.stated = said

    def rule(self, places: Sequence[int], ignore: tuple[str, ...]) -> Container | None:
        """The container that holds the story on the pages where the engine is sure, if it mends others.

        Args:
            places: The samples, by their place, for which the rule is to be.
            ignore: The selectors that are ignored anyway.
        """
        sure = [place for place in places if self._is_sure(place)]
        if len(sure) < 2 or len(sure) * 2 < len(places):
            return None
        for name in self._offers(sure)[:_TRIED]:
            astray = [place for place in places if self._is_astray(name, place)]
            good = [place for place in places if place not in astray]
            if len(good) < 2 or not all(self._is_aside(name, place, good) for place in astray):
                continue
            if astray and (found := self._tried(name, places, astray, ignore)) is not None:
                return found
        return None

    def _is_sure(self, place: int) -> bool:
        story = self.samples[place].reading.story
        return story.engine == "learned" and story.confidence >= _SURE

    def _offers(self, sure: Sequence[int]) -> list[str]:
        """The selectors that hold the story on the pages where the engine is sure, the tightest first."""
        counts: Counter[str] = Counter()
        sizes: Counter[str] = Counter()
        for place in sure:
            sample, sums = self.samples[place], self.sums[place]
            for name in {
                name for index in sample.body for element in sample.around(index) for name in sample.names[element]
            }:
                elements = sample.find(name)
                if len(elements) <= _MOST_ELEMENTS and sums.held(elements) >= _HOLDS:
                    counts[name] += 1
                    sizes[name] += sums.size(elements)
        full = [name for name, count in counts.items() if count >= max(2, _MOSTLY * len(sure))]
        return sorted(full, key=lambda name: (-counts[name], sizes[name], len(name)))

    def _is_astray(self, name: str, place: int) -> bool:
        """Whether the body of a page is not what stands in the container."""
        sample, sums = self.samples[place], self.sums[place]
        elements = sample.find(name)
        return bool(elements) and (sums.held(elements) < 1 - _ASTRAY or not self._is_sure(place))

    def _is_aside(self, name: str, place: int, good: Sequence[int]) -> bool:
        """Whether what was taken for the body outside the container stands where on other pages no story does."""
        sample = self.samples[place]
        outside = sample.body - sample.inside(sample.find(name))
        size = sum(len(sample.blocks[index].text) for index in outside)
        known = 0
        for index in outside:
            names = {own for element in sample.around(index) for own in sample.names[element]}
            if any(self._holds_no_story(own, good) for own in names):
                known += len(sample.blocks[index].text)
        return known >= _KNOWN_ASIDE * size

    def _holds_no_story(self, name: str, good: Sequence[int]) -> bool:
        on = [place for place in good if self.samples[place].find(name)]
        return len(on) > 1 and all(self.sums[place].held(self.samples[place].find(name)) == 0 for place in on)

    def _drops(self, name: str, places: Sequence[int]) -> tuple[str, ...]:
        """The selectors inside the container for what is no story on any page, those that hold most first."""
        sizes: Counter[str] = Counter()
        banned: set[str] = set()
        for place in places:
            sample, sums = self.samples[place], self.sums[place]
            inside = sample.inside(sample.find(name))
            elements = {element for index in inside for element in sample.around(index)}
            for element in elements:
                for own in sample.names[element]:
                    if sums.held([element]) > 0 or sums.is_kept(element):
                        banned.add(own)
                    else:
                        sizes[own] += sums.size([element])
        offers = [own for own, size in sizes.most_common() if own not in banned and size >= 40]
        chosen: list[str] = []
        covered: dict[int, set[int]] = {place: set() for place in places}
        for own in offers:
            fresh = 0
            for place in places:
                held = self.samples[place].inside(self.samples[place].find(own)) - covered[place]
                fresh += sum(len(self.samples[place].blocks[index].text) for index in held)
                covered[place] |= held
            if fresh >= 40 and len(chosen) < _MOST_DROPS:
                chosen.append(own)
        return tuple(chosen)

    def _tried(
        self, name: str, places: Sequence[int], astray: Sequence[int], ignore: tuple[str, ...]
    ) -> Container | None:
        body = Body(name, drop=self._drops(name, [place for place in places if place not in astray]))
        site = Site(name="", home="", layouts=(Layout(name="tried", marker=name, body=body, ignore=ignore),))
        better: list[int] = []
        pages = 0
        for place in places:
            sample = self.samples[place]
            if not sample.find(name):
                continue
            pages += 1
            reading, _ = read_fields(sample.page, site)
            old = _texts(sample.reading.values.get("body", ()))
            new = _texts(reading.values.get("body", ()))
            if not new:
                return None
            total = max(1, _size(old))
            lost, won = _size(old - new) / total, _size(new - old) / total
            if place in astray:
                if not self._agrees(place, old, new):
                    return None
                if lost + won > _MAY_CHANGE:
                    better.append(place)
            elif won > _MAY_CHANGE or lost > _ASTRAY:
                return None
        return Container(body, pages, tuple(better)) if better else None

    def _agrees(self, place: int, old: Counter[str], new: Counter[str]) -> bool:
        """Whether the text that the page states agrees with the new body no less than with the old one."""
        text = self.stated[place].text
        if not text:
            return True
        want = Counter(text.split())

        def share(texts: Counter[str]) -> float:
            have = Counter(" ".join(texts.elements()).split())
            return 2 * (have & want).total() / max(1, have.total() + want.total())

        return share(new) >= share(old) - 0.01


def _texts(blocks: Sequence[object]) -> Counter[str]:
    return Counter(str(getattr(block, "text", "")) for block in blocks)


def _size(texts: Counter[str]) -> int:
    return sum(len(text) * count for text, count in texts.items())
