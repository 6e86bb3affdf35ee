"""An engine of our own for pages of which only text is known, and for those where the other finds nothing.

Each block is scored by how much it reads like prose; the stretch or element with the largest sum of words × (score − ½)
is the story.
"""

from __future__ import annotations

import re
from collections import defaultdict

from newsextract.extractors.body.story import Story
from newsextract.page import TextBlock
from newsextract.page.hints import ASIDE_HINTS
from newsextract.page.tags import Region
from newsextract.reading import Reading

_SENTENCE_END = re.compile(r"[.!?…。！？।؟۔]['\"”’»›“)\]」』]*$")
# below this sum there is no story, only odds and ends: about two sentences
_LEAST_WORDS = 12.0
_OUTSIDE = Region.NAV | Region.FOOTER | Region.FORM | Region.CONTROL


def prose_score(block: TextBlock, words: int) -> float:
    """How much a block reads like prose, from 0 to 1."""
    ends = bool(_SENTENCE_END.search(block.text[-12:]))
    score = 0.15
    if ends:
        score = 0.9 if words >= 12 else 0.7 if words >= 6 else 0.4
    elif words >= 25:
        score = 0.75
    return score * (1.0 - block.link_share) ** 2 if block.link_chars else score


def prose_engine(reading: Reading) -> Story | None:
    """The story as the element, or on bare text the stretch, with the most prose."""
    blocks = reading.blocks
    if not blocks:
        return None
    weights = [_weight(reading, block) for block in blocks]
    if reading.page.is_bare:
        start, end, total = _best_stretch(weights)
        place: str | None = f"lines {start + 1}–{end}"
    else:
        element, total = _best_element(reading, weights)
        start, end = reading.table.first[element], reading.table.end(element)
        place = reading.table.place(element)
    if total < _LEAST_WORDS * 0.4:
        return None
    inside = [index for index in range(start, end) if weights[index] > 0]
    if not inside:
        return None
    chosen = [index for index in range(inside[0], inside[-1] + 1) if _belongs(reading, index, weights)]
    return Story(tuple(chosen), "prose", 0.6, place)


def _weight(reading: Reading, block: TextBlock) -> float:
    table = reading.table
    words = block.words
    score = prose_score(block, words)
    if block.element >= 0:
        if table.in_region(block.element, _OUTSIDE):
            score *= 0.3
        if table.hints(block.element) & ASIDE_HINTS:
            score *= 0.5
    if not reading.free(block.index):
        score = 0.0
    return min(words, 150) * (score - 0.5)


def _belongs(reading: Reading, index: int, weights: list[float]) -> bool:
    if weights[index] > 0:
        return True
    block = reading.blocks[index]
    # between paragraphs, short lines are subheads, quotes and list items; links alone are teasers
    return block.link_share < 0.6 and not reading.table.in_region(block.element, _OUTSIDE | Region.FIGCAPTION)


def _best_stretch(weights: list[float]) -> tuple[int, int, float]:
    """The run of lines with the largest sum."""
    best = (0, 0, 0.0)
    start, total = 0, 0.0
    for index, weight in enumerate(weights):
        if total <= 0:
            start, total = index, 0.0
        total += weight
        if total > best[2]:
            best = (start, index + 1, total)
    return best


def _best_element(reading: Reading, weights: list[float]) -> tuple[int, float]:
    """The innermost element whose blocks have nearly the largest sum."""
    table = reading.table
    sums: dict[int, float] = defaultdict(float)
    for block, weight in zip(reading.blocks, weights, strict=True):
        for element in table.ancestors(block.element):
            sums[element] += weight
    if not sums:
        return 0, 0.0
    most = max(sums.values())
    if most <= 0:
        return 0, 0.0
    return max((element, held) for element, held in sums.items() if held >= 0.9 * most)
