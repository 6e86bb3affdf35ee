"""Boxes in a story that the text which the page states for machines does not have."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from newsextract.learning.boilerplate import Found
from newsextract.learning.boxes import Boxes
from newsextract.learning.sample import Sample
from newsextract.learning.stated import Stated
from newsextract.normalizers.text import key
from newsextract.page.tags import Region

_COVERED = 0.85
"""Of the body; a stated text that has less of it is cut, and says nothing of what it lacks."""
_WORDS = 5
_SURE = 0.9
_MOST_RULES = 12


def not_in_stated_text(boxes: Boxes, said: Sequence[Stated], places: Sequence[int], *, least: int) -> list[Found]:
    """The selectors that find only such blocks of bodies as the stated texts do not have.

    Args:
        boxes: The samples.
        said: What each of them states.
        places: The samples, by their place, for which the rules are to be.
        least: On how many pages a selector must find some.
    """
    extra = {place: found for place in places if (found := _extra(boxes.samples[place], said[place]))}
    on: Counter[str] = Counter()
    blocks: dict[str, set[tuple[int, int]]] = {}
    for place, indexes in extra.items():
        sample = boxes.samples[place]
        names: dict[str, set[int]] = {}
        for index in indexes:
            for element in sample.around(index):
                if not _all_extra(sample, element, indexes):
                    break
                if not any(_says_something(sample, block.index) for block in sample.table.inside(element)):
                    continue
                for name in sample.names[element]:
                    names.setdefault(name, set()).add(index)
        on.update(list(names))
        for name, held in names.items():
            blocks.setdefault(name, set()).update((place, index) for index in held)
    offers = [name for name, count in on.items() if count >= least and _is_safe(boxes, extra, name, places)]
    chosen: list[Found] = []
    done: set[tuple[int, int]] = set()
    for name in sorted(offers, key=lambda name: (-len(blocks[name]), -on[name], len(name))):
        if blocks[name] - done and len(chosen) < _MOST_RULES:
            done |= blocks[name]
            place, index = min(blocks[name])
            text = boxes.samples[place].blocks[index].text
            pages = frozenset(place for place, _ in blocks[name])
            chosen.append(Found(name, pages, text, frozenset(blocks[name])))
    return chosen


def _extra(sample: Sample, said: Stated) -> frozenset[int]:
    """The blocks of a body that the stated text does not have; none if that does not have most of the body."""
    if said.text is None:
        return frozenset()
    whole = key(said.text)
    texts = {index: key(sample.blocks[index].text) for index in sample.body}
    missing = {index for index, text in texts.items() if text and text not in whole}
    size = sum(map(len, texts.values()))
    if sum(len(texts[index]) for index in missing) > (1 - _COVERED) * size:
        return frozenset()
    return frozenset(missing) if any(sample.blocks[index].words >= _WORDS for index in missing) else frozenset()


def _says_something(sample: Sample, index: int) -> bool:
    """Whether a block is more than a subhead, which stated texts often leave out, and not surely of the story."""
    block = sample.blocks[index]
    is_heading = sample.table.in_region(block.element, Region.HEADING)
    return block.words >= _WORDS and not is_heading and sample.likely[index] < _SURE


def _all_extra(sample: Sample, element: int, extra: frozenset[int]) -> bool:
    return all(
        block.index in extra for block in sample.table.inside(element) if sample.shown_by(block.index) is not None
    )


def _is_safe(boxes: Boxes, extra: dict[int, frozenset[int]], name: str, places: Sequence[int]) -> bool:
    """Whether a selector finds nothing of a story: by the stated text, else by what the generic extractors say."""
    for place in places:
        sample = boxes.samples[place]
        for element in sample.find(name):
            if place in extra and not _all_extra(sample, element, extra[place]):
                return False
            if place not in extra and boxes.sums[place].verdict(element) == "story":
                return False
    return True
