"""What repeats from page to page is no story: the blocks that do, and how their lines begin."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from newsextract.learning.sample import Sample
from newsextract.normalizers.captions import split_caption
from newsextract.page import Hint
from newsextract.page.tags import Region
from newsextract.rules import plain_line

_LINE = 6
"""Words; a shorter line may be a subhead that a desk uses again and again."""
_SURELY_PROSE = 0.9
_MOST_RULES = 24
_SHORTEST, _LONGEST = 12, 60
"""Characters of a line that a rule names."""
_FEWEST = 5
"""Words; a shorter line may be anything elsewhere, unless it is hidden from eyes."""
_ALIKE = 40
"""Letters; two stories do not by chance have paragraphs that begin with as many of the same."""


@dataclass(slots=True)
class Found:
    """A selector and what speaks for it.

    Attributes:
        selector: The selector.
        pages: The samples on which it finds something, by their place.
        example: A text it finds.
        blocks: What it finds of the blocks to be dropped: the sample's place and the block's number.
        is_line: Whether it is no selector but the beginning of a line.
    """

    selector: str
    pages: frozenset[int]
    example: str
    blocks: frozenset[tuple[int, int]] = field(default_factory=frozenset)
    is_line: bool = False


class Repeats:
    """The texts that stand on several pages.

    Attributes:
        samples: The pages.
    """

    def __init__(self, samples: Sequence[Sample]) -> None:
        self.samples = samples
        self._pages: Counter[str] = Counter()
        for sample in samples:
            self._pages.update({name for name in sample.keys if name} | {_begin(name) for name in sample.keys if _begin(name)})
        self._most = [Counter(sample.keys) for sample in samples]
        self._edges = [self._edge(sample) for sample in samples]

    def pages(self, sample: Sample, index: int) -> int:
        """How many pages have the block's text, or a longer one that begins like it."""
        name = sample.keys[index]
        return max(self._pages[name], self._pages[_begin(name)])

    def repeated(self, sample: Sample, index: int) -> bool:
        """Whether another page has the block's text too."""
        return self.pages(sample, index) > 1

    def _edge(self, sample: Sample) -> tuple[int, int]:
        own = [index for index in sorted(sample.body) if not self.repeated(sample, index)]
        return (own[0], own[-1]) if own else (0, -1)

    def precious(self, sample: Sample, index: int) -> bool:
        """Whether a block must not be dropped."""
        return sample.is_precious(index) and not self.repeated(sample, index)

    def weak(self, sample: Sample, index: int) -> bool:
        """Whether a block is shown though it repeats: as a part of a box it may go."""
        return self.repeated(sample, index) and sample.shown_by(index) in ("body", "captions", "standfirst", "related")

    def strong(self, place: int, index: int) -> bool:
        """Whether a block is shown though it repeats, and is surely none of the story's."""
        sample = self.samples[place]
        field = sample.shown_by(index)
        if not self.weak(sample, index) or field == "related":
            return False
        block, name = sample.blocks[index], sample.keys[index]
        first, last = self._edges[place]
        if sample.table.in_region(block.element, Region.HEADING):
            return index > last or bool(sample.table.hints(block.element) & Hint.HIDDEN)
        if field == "captions":
            caption = split_caption(block.text)
            return caption is None or caption.credit is None
        if self._most[place][name] > 1:
            return True
        outside = not first <= index <= last
        likely = sample.likely[index]
        if block.words < _LINE:
            return outside or block.link_share > 0.5 or likely < 0.7
        everywhere = self.pages(sample, index) >= max(3, len(self.samples) / 2)
        return outside or everywhere or block.link_chars > 0 or likely < _SURELY_PROSE


def _begin(name: str) -> str:
    """The first letters of a longer text's key: a note's wording changes from page to page, its beginning does not."""
    return f"{name[:_ALIKE]}…" if len(name) > _ALIKE else ""


def lines(repeats: Repeats, places: Sequence[int], dropped: frozenset[tuple[int, int]]) -> list[Found]:
    """How lines begin that repeat on these samples, were taken for a part of the article, and are in no box to be dropped.

    Args:
        repeats: What repeats on all pages of the site.
        places: The samples, by their place, for which the rules are to be.
        dropped: The blocks that are dropped already: the sample's place and the block's number.
    """
    strong = {
        (place, block.index)
        for place in places
        for block in repeats.samples[place].blocks
        if (place, block.index) not in dropped and repeats.strong(place, block.index)
    }
    found: list[Found] = []
    for place, index in sorted(strong):
        if (place, index) in strong and len(found) < _MOST_RULES:
            line = _by_text(repeats, places, place, index, strong)
            if line is not None:
                found.append(line)
                strong = strong - line.blocks
    return found


def _by_text(
    repeats: Repeats, places: Sequence[int], place: int, index: int, strong: set[tuple[int, int]]
) -> Found | None:
    """The beginning that a line shares with lines of other pages, where no name tells it from the story's."""
    block = repeats.samples[place].blocks[index]
    if block.words < _FEWEST and not repeats.samples[place].table.hints(block.element) & Hint.HIDDEN:
        return None
    own = plain_line(block.text)
    for length in (_LONGEST, _LONGEST // 2):
        begin = own if len(own) <= length else own[:length].rpartition(" ")[0] or own[:length]
        if len(begin) < _SHORTEST:
            return None
        hits: set[tuple[int, int]] = set()
        for other in places:
            sample = repeats.samples[other]
            found = [block.index for block in sample.blocks if plain_line(block.text[: 2 * length]).startswith(begin)]
            if any(repeats.precious(sample, each) for each in found):
                return None
            hits |= {(other, each) for each in found}
        if len(on := frozenset(other for other, _ in hits)) > 1:
            return Found(block.text[: len(begin)].strip(), on, block.text, frozenset(hits & strong), is_line=True)
    return None
