"""Boxes that stand in or around stories on several pages: newsletters, teasers, notes. Found by names, judged instance by instance."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from newsextract.learning.boilerplate import Found, Repeats
from newsextract.learning.box_shapes import is_about_author, is_teaser, leads_on
from newsextract.learning.sample import Sample
from newsextract.page.tags import Region

_LARGEST_SHARE = 0.3
"""Of the body; what holds more is the story."""
_REPEATED = 0.5
_UNLIKELY, _LIKELY = 0.35, 0.75
_AMBIGUOUS = 1 / 3
_TEASER_WORDS = 90
_MOST_RULES = 24
_FIELDS = ("body", "captions", "standfirst")

# without a name of their own, these are told from the story's by having none
_NAMELESS = frozenset(("ul", "ol", "aside", "section", "h2", "h3", "h4", "h5", "h6"))


class Boxes:
    """The elements of the samples by selectors, with what speaks for and against each being of the story.

    Attributes:
        repeats: What repeats from page to page.
        sums: What each sample's elements hold.
    """

    def __init__(self, repeats: Repeats) -> None:
        self.repeats = repeats
        self.samples = repeats.samples
        self.sums = [Sums(repeats, sample) for sample in self.samples]

    def droppable(self, places: Sequence[int]) -> list[Found]:
        """The selectors that drop what is shown and no part of the story, those that drop most first.

        Args:
            places: The samples, by their place, for which the rules are to be.
        """
        offers = [found for name in self._names(places) if (found := self._judged(name, places)) is not None]
        chosen: list[Found] = []
        done: set[tuple[int, int]] = set()
        while offers and len(chosen) < _MOST_RULES:
            best = max(offers, key=lambda each: (len(each.blocks - done), len(each.pages), -len(each.selector)))
            if not best.blocks - done:
                break
            chosen.append(best)
            done |= best.blocks
            offers.remove(best)
        return chosen

    def _names(self, places: Sequence[int]) -> Iterable[str]:
        """The selectors for the elements in which something is shown, on two pages at least."""
        counts: dict[str, int] = {}
        shown: set[str] = set()
        for place in places:
            sample, sums = self.samples[place], self.sums[place]
            names: set[str] = set()
            for element in range(len(sample.names)):
                offered = [*sample.names[element], *_nameless(sample, element)]
                names.update(offered)
                if sums.shown(element):
                    shown.update(offered)
            for name in names:
                counts[name] = counts.get(name, 0) + 1
        return sorted(name for name, count in counts.items() if count > 1 and name in shown)

    def _judged(self, name: str, places: Sequence[int]) -> Found | None:
        """What a selector finds, or None if it is not clear that it all may go."""
        on: set[int] = set()
        blocks: set[tuple[int, int]] = set()
        good = ambiguous = 0
        example = ""
        for place in places:
            sample, sums = self.samples[place], self.sums[place]
            for element in sample.find(name):
                verdict = sums.verdict(element)
                if verdict == "story":
                    return None
                if verdict == "ambiguous":
                    ambiguous += 1
                elif verdict == "box":
                    good += 1
                    on.add(place)
                    shown = [block for block in sample.table.inside(element) if sample.shown_by(block.index) in _FIELDS]
                    blocks.update((place, block.index) for block in shown)
                    example = example or (shown[0].text if shown else "")
        if len(on) < 2 or not blocks or ambiguous > _AMBIGUOUS * (good + ambiguous):
            return None
        return Found(name, frozenset(on), example, frozenset(blocks))


def _nameless(sample: Sample, element: int) -> Iterator[str]:
    """A selector for an element without a class, by the name of its parent."""
    tag = sample.table.tags[element]
    if tag in _NAMELESS and not sample.table.class_of(element):
        parent = sample.table.parents[element]
        for name in sample.names[parent][:2] if parent >= 0 else ():
            yield f"{name} > {tag}:not([class])"


class Sums:
    """For any run of blocks of a sample its characters, those that repeat, those of the body, and how likely they are its."""

    def __init__(self, repeats: Repeats, sample: Sample) -> None:
        self.sample = sample
        blocks = sample.blocks
        sizes = [len(block.text) for block in blocks]
        repeated = [size if repeats.repeated(sample, at) else 0 for at, size in enumerate(sizes)]
        self._size = [0, *accumulate(sizes)]
        self._repeated = [0, *accumulate(repeated)]
        self._likely = [0.0, *accumulate(size * sample.likely[at] for at, size in enumerate(sizes))]
        self._body = [0, *accumulate(size if at in sample.body else 0 for at, size in enumerate(sizes))]
        self._shown = [0, *accumulate(int(sample.shown_by(at) in _FIELDS) for at in range(len(blocks)))]
        self._kept = [0, *accumulate(int(_is_kept(repeats, sample, at)) for at in range(len(blocks)))]
        self._linked = [0, *accumulate(size if leads_on(sample, at) else 0 for at, size in enumerate(sizes))]

    def _run(self, element: int) -> tuple[int, int]:
        table = self.sample.table
        return table.first[element], max(table.first[element], table.end(element))

    def shown(self, element: int) -> bool:
        """Whether a field shows a block in an element that is no large part of the story."""
        start, end = self._run(element)
        return self._shown[end] > self._shown[start] and self._share(start, end) <= _LARGEST_SHARE

    def size(self, elements: Iterable[int]) -> int:
        """The characters in elements."""
        return sum(self._size[end] - self._size[start] for start, end in map(self._run, elements))

    def held(self, elements: Iterable[int]) -> float:
        """The share of the body that elements hold."""
        return sum(self._share(*self._run(element)) for element in elements)

    def is_kept(self, element: int) -> bool:
        """Whether a field around the story is shown in an element."""
        start, end = self._run(element)
        return self._kept[end] > self._kept[start]

    def _share(self, start: int, end: int) -> float:
        return (self._body[end] - self._body[start]) / max(1, self._body[-1])

    def verdict(self, element: int) -> str:
        """What an element is: ``box``, ``story``, ``ambiguous``, or ``empty``."""
        start, end = self._run(element)
        size = self._size[end] - self._size[start]
        if not size:
            return "empty"
        if self._kept[end] > self._kept[start] or self._share(start, end) > _LARGEST_SHARE:
            return "story"
        if self._shown[end] > self._shown[start] and self.sample.table.in_region(element, Region.TABLE):
            return "story"
        if (self._repeated[end] - self._repeated[start]) >= _REPEATED * size:
            only_heading = end - start == 1 and self.sample.table.in_region(element, Region.HEADING)
            return "ambiguous" if only_heading and self._shown[end] > self._shown[start] else "box"
        if is_about_author(self.sample, start, end) or is_teaser(self.sample, start, end):
            return "box"
        likely = (self._likely[end] - self._likely[start]) / size
        words = sum(block.words for block in self.sample.blocks[start:end]) if size < 12 * _TEASER_WORDS else 0
        if 0 < words <= _TEASER_WORDS and likely < _LIKELY and 2 * (self._linked[end] - self._linked[start]) > size:
            return "box"
        if self._shown[end] == self._shown[start]:
            return "box" if likely < _UNLIKELY else "ambiguous"
        return "box" if likely < _UNLIKELY else "story" if likely > _LIKELY else "ambiguous"


def _is_kept(repeats: Repeats, sample: Sample, index: int) -> bool:
    field = sample.shown_by(index)
    if field in ("captions", "standfirst"):
        return repeats.precious(sample, index)
    return field not in (None, "body", "related", "images", "live_posts", "tags", "section")
