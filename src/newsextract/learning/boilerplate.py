"""What repeats from page to page is no story: the blocks that do, and how their lines begin."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from newsextract.learning.sample import Sample
from newsextract.normalizers.captions import split_caption
from newsextract.page import Hint, TextBlock
from newsextract.page.tags import Region
from newsextract.rules import plain_line

_LINE = 6
"""Words; a shorter line may be a subhead that a desk uses again and again."""
_SURELY_PROSE = 0.9
_MOST_RULES = 24
_MOST_TRIED = 200
_SHORTEST, _LONGEST = 12, 60
"""Characters of a line that a rule names."""
_FEWEST = 5
"""Words; a shorter line may be anything elsewhere, unless it is hidden from eyes."""
_TELLING = 6
"""Words that begin no other line by chance; fewer must stand on half of the pages."""
_TAIL = 4
"""Blocks at the end of a body, among which its notes stand."""
_DOUBTED, _HARDLY_DOUBTED = 0.6, 0.97
_FORMULA = 2
"""Words with which several standfirsts begin where a desk has a manner of its own."""
_SAME_STANDFIRST = 2
"""Pages; a series has the same one on two parts of it, a slogan stands on all."""
_AROUND_TEASER, _PARTS_OF_TEASER = 3, 4
_LINKED = 0.8
_NO_WORD = re.compile(r"[\W_]+")
_ALIKE = (40, 80, 160, 320)
"""Letters; two stories do not by chance have paragraphs of which half is the same."""


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
            keys = {name for name in sample.keys if name}
            self._pages.update(keys | {begin for name in keys for begin in _beginnings(name)})
        self._most = [Counter(sample.keys) for sample in samples]
        self._edges = [self._edge(sample) for sample in samples]

    def pages(self, sample: Sample, index: int) -> int:
        """How many pages have the block's text, or a longer one that begins like it."""
        name = sample.keys[index]
        return max(self._pages[name], self._pages[_half(name)])

    def repeated(self, sample: Sample, index: int) -> bool:
        """Whether another page has the block's text too."""
        return self.pages(sample, index) > 1

    def _edge(self, sample: Sample) -> tuple[int, int]:
        own = [index for index in sorted(sample.body) if not self.repeated(sample, index)]
        return (own[0], own[-1]) if own else (0, -1)

    def precious(self, sample: Sample, index: int) -> bool:
        """Whether a block must not be dropped."""
        return sample.is_credit(index) or (sample.is_precious(index) and not self._repeats_its_field(sample, index))

    def weak(self, sample: Sample, index: int) -> bool:
        """Whether a block is shown though it repeats: as a part of a box it may go."""
        shown = sample.shown_by(index) in ("body", "captions", "standfirst", "related")
        return shown and self._repeats_its_field(sample, index) and not sample.is_credit(index)

    def _repeats_its_field(self, sample: Sample, index: int) -> bool:
        """Whether a block repeats; standfirsts and captions that only begin alike are a desk's way of writing."""
        field = sample.shown_by(index)
        if field in ("standfirst", "captions"):
            return self._pages[sample.keys[index]] > (_SAME_STANDFIRST if field == "standfirst" else 1)
        return self.repeated(sample, index)

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
        # two stories from one place may open with the same words
        outside = index > last or (index < first and self._pages[name] > 1)
        likely = sample.likely[index]
        if block.words < _LINE:
            return outside or block.link_share > 0.5 or likely < 0.7
        everywhere = self.pages(sample, index) >= max(3, len(self.samples) / 2)
        return outside or everywhere or block.link_chars > 0 or likely < _SURELY_PROSE


def _beginnings(name: str) -> Iterator[str]:
    """The beginnings of a longer text's key, by which a text that goes on otherwise is found."""
    return (f"{name[:length]}…" for length in _ALIKE if length < len(name))


def _half(name: str) -> str:
    """The beginning that is half of a longer text's key at least: a note changes from page to page, its beginning does not."""
    length = next((length for length in _ALIKE if len(name) / 2 <= length < len(name)), 0)
    return f"{name[:length]}…" if length else ""


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
    for place, index in sorted(strong)[:_MOST_TRIED]:
        if (place, index) in strong and len(found) < _MOST_RULES:
            line = _by_text(repeats, places, place, index, strong)
            if line is not None:
                found.append(line)
                strong = strong - line.blocks
    return found


def house_lines(repeats: Repeats, places: Sequence[int], dropped: frozenset[tuple[int, int]]) -> list[Found]:
    """How lines begin in which a site speaks of itself behind its stories: its newsletter, its app, its desk's address.

    One page is enough for these, since no other site's and hardly another story's line begins with as many of the same words.
    A site that speaks of itself within its stories too, as a company's blog does, gets none.
    """
    found: dict[str, Found] = {}
    amid = sum(_speaks_amid(repeats, repeats.samples[place]) for place in places)
    if amid * 3 > len(places):
        return []
    for place in places:
        sample = repeats.samples[place]
        names = _own_names(sample)
        for index in sorted(sample.body)[-_TAIL:]:
            block = sample.blocks[index]
            if (place, index) in dropped or not block.words > _FEWEST or len(block.text) < 2 * _SHORTEST:
                continue
            if sample.table.in_region(block.element, Region.HEADING) or sample.likely[index] >= _HARDLY_DOUBTED:
                continue
            points_on = block.link_chars > 0 or "@" in block.text or sample.likely[index] < _DOUBTED
            if points_on and _names_itself(block.text, names):
                begin = plain_line(block.text)[:_LONGEST].rpartition(" ")[0]
                line = block.text[: len(begin)].strip()
                found.setdefault(
                    plain_line(line), Found(line, frozenset((place,)), block.text, frozenset({(place, index)}), True)
                )
    return list(found.values())[:_MOST_RULES]


def _own_names(sample: Sample) -> set[str]:
    """What a site calls itself, folded: its name, and its host without the ending."""
    host = (sample.page.host or "").removeprefix("www.")
    given = (sample.reading.values.get("publisher"), sample.page.meta("og:site_name"), host, host.partition(".")[0])
    return {f" {plain_line(name)} " for name in given if name and len(name) > 2}


def _names_itself(text: str, names: set[str]) -> bool:
    words = f" {_NO_WORD.sub(' ', plain_line(text))} "
    return any(_NO_WORD.sub(" ", name) in words for name in names)


def _speaks_amid(repeats: Repeats, sample: Sample) -> bool:
    names = _own_names(sample)
    amid = sorted(sample.body)[:-_TAIL]
    return any(_names_itself(sample.blocks[index].text, names) for index in amid if not repeats.repeated(sample, index))


def _by_text(
    repeats: Repeats, places: Sequence[int], place: int, index: int, strong: set[tuple[int, int]]
) -> Found | None:
    """The beginning that a line shares with lines of other pages, where no name tells it from the story's."""
    block = repeats.samples[place].blocks[index]
    if block.words < _FEWEST and not repeats.samples[place].table.hints(block.element) & Hint.HIDDEN:
        return None
    own = plain_line(block.text)
    if _is_of_teaser(repeats.samples[place], index) or _begins_like_standfirst(repeats, own):
        return None
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
        on = frozenset(other for other, _ in hits)
        telling = begin == own or len(begin.split()) >= _TELLING or len(on) >= max(3, len(places) / 2)
        if len(on) > 1 and telling:
            return Found(block.text[: len(begin)].strip(), on, block.text, frozenset(hits & strong), is_line=True)
    return None


def _begins_like_standfirst(repeats: Repeats, line: str) -> bool:
    """Whether a page's standfirst begins with the same words: then they are how the desk writes, and a teaser shows one of them."""
    begin = " ".join(line.split()[:_FORMULA]) + " "
    given = (sample.reading.values.get("standfirst") for sample in repeats.samples)
    return any(plain_line(text).startswith(begin) and plain_line(text) != line for text in given if text)


def _is_of_teaser(sample: Sample, index: int) -> bool:
    """Whether a line stands under a link's title, or beside it in a box: the next teaser has another, and its own story this one."""
    if index and _leads_on(sample.blocks[index - 1]):
        return True
    for element in [each for each, _ in zip(sample.around(index), range(_AROUND_TEASER), strict=False)]:
        others = [block for block in sample.table.inside(element) if block.index != index]
        if len(others) > _PARTS_OF_TEASER:
            return False
        if any(map(_leads_on, others)):
            return True
    return False


def _leads_on(block: TextBlock) -> bool:
    return block.link_share >= _LINKED and block.words > 2
