"""Where in the block table an element of lxml's tree stands.

lxml and the page's own parser build different trees of broken HTML, but both keep the texts in the order of the source. So the
two sequences of texts are laid side by side, and an element is the run of texts in it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from newsextract.page import BlockTable
from newsextract.page.tags import UNREAD_TAGS

if TYPE_CHECKING:
    from lxml.etree import _Element


@dataclass(frozen=True, slots=True)
class Span:
    """A run of texts in the block table.

    Attributes:
        pieces: The numbers of its first text and of the one behind its last.
        shares: The blocks it touches, each with the share of its text that is in the run.
    """

    pieces: tuple[int, int]
    shares: dict[int, float]

    @property
    def blocks(self) -> tuple[int, ...]:
        """The blocks that are in it by more than half."""
        return tuple(index for index, share in self.shares.items() if share > 0.5)


class Alignment:
    """lxml's texts beside those of the block table.

    Args:
        root: The outermost element of lxml's tree.
        table: The block table.
        marked: The elements whose places are wanted.
        names: Class names and ids; elements that have one of them are wanted too.
    """

    def __init__(
        self, root: _Element, table: BlockTable, marked: Iterable[_Element], names: Iterable[str] = ()
    ) -> None:
        self.table = table
        self.named: list[_Element] = []
        self._ranges: dict[_Element, tuple[int, int]] = {}
        texts = self._walk(root, set(marked), frozenset(names))
        self.pieces = [
            (block.index, element, words, text)
            for block in table.blocks
            for element, text in block.pieces
            if (words := " ".join(text.split()))
        ]
        self._at = aligned(texts, [words for _, _, words, _ in self.pieces])
        self._sizes: dict[int, int] = {}
        for index, _, words, _ in self.pieces:
            self._sizes[index] = self._sizes.get(index, 0) + len(words)

    def _walk(self, root: _Element, marked: set[_Element], names: frozenset[str]) -> list[str]:
        """The texts that are read, in order; notes which of them stand in the elements that are wanted."""
        from lxml import etree

        texts: list[str] = []
        starts: dict[_Element, int] = {}
        walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
        for event, node in walk:
            if event == "start":
                if names and _is_named(node, names):
                    self.named.append(node)
                    marked.add(node)
                if node in marked:
                    starts[node] = len(texts)
                if node.tag in UNREAD_TAGS:
                    walk.skip_subtree()
                elif node.text and (words := " ".join(node.text.split())):
                    texts.append(words)
                continue
            if node in starts:
                self._ranges[node] = (starts[node], len(texts))
            if node.tail and (words := " ".join(node.tail.split())):
                texts.append(words)
        return texts

    def span(self, element: _Element) -> Span | None:
        """Where an element stands; None if none of its text is on the page."""
        start, end = self._ranges.get(element, (0, 0))
        there = [at for at in self._at[start:end] if at >= 0]
        if not there:
            return None
        first, last = there[0], there[-1] + 1  # what stands between is in it too: texts keep their order
        inside: dict[int, int] = {}
        for index, _, words, _ in self.pieces[first:last]:
            inside[index] = inside.get(index, 0) + len(words)
        return Span((first, last), {index: size / self._sizes[index] for index, size in inside.items()})

    def text(self, span: Span) -> str:
        """What a run says, a line for each block."""
        lines: dict[int, list[str]] = {}
        for index, _, _, text in self.pieces[slice(*span.pieces)]:
            lines.setdefault(index, []).append(text)
        blocks = self.table.blocks
        return "\n".join(
            blocks[index].text if span.shares[index] == 1 else " ".join("".join(texts).split())
            for index, texts in lines.items()
        )

    def element_of(self, span: Span, tag: str) -> int:
        """The table's element for a run of texts: the smallest one around all of them, and of this tag if there is one."""
        table = self.table
        first, last = span.pieces
        elements = dict.fromkeys(element for _, element, _, _ in self.pieces[first:last] if element >= 0)
        common: list[int] = []
        for element in elements:
            above = list(table.ancestors(element))[::-1]
            if not common:
                common = above
                continue
            size = 0
            for one, other in zip(common, above, strict=False):
                if one != other:
                    break
                size += 1
            common = common[:size]
        if not common:
            return -1
        whole = {index for index, share in span.shares.items() if share == 1}
        for element in reversed(common):
            if any(block.index not in whole for block in table.inside(element)):
                break
            if table.tags[element] == tag:
                return element
        return common[-1]


def _is_named(node: _Element, names: frozenset[str]) -> bool:
    own_id, classes = node.get("id"), node.get("class")
    return own_id in names or (classes is not None and not names.isdisjoint(classes.split()))


def aligned(texts: list[str], others: list[str]) -> list[int]:
    """For each text the number of its like among the others, in rising order; -1 where it has none.

    What both begin and end with is laid side by side, then what each has once, then what stands around those. That is the work of
    a sort, where comparing all with all would be that of a square.

    Examples:
        >>> aligned(["a", "b", "x", "c"], ["menu", "a", "b", "c"])
        [1, 2, -1, 3]
    """
    found = [-1] * len(texts)
    if texts == others:
        return list(range(len(texts)))
    _ends(texts, others, found, (0, len(texts)), (0, len(others)))
    left = [at for at, other in enumerate(found) if other < 0]
    if not left:
        return found
    used = set(found)
    once = Counter(texts[at] for at in left)
    twice = Counter(other for at, other in enumerate(others) if at not in used)
    places = {other: at for at, other in enumerate(others) if at not in used and twice[other] == 1}
    pairs = [(at, places[texts[at]]) for at in left if once[texts[at]] == 1 and texts[at] in places]
    for at, other in _rising(pairs):
        found[at] = other
    _between(texts, others, found)
    return found


def _ends(texts: list[str], others: list[str], found: list[int], own: tuple[int, int], theirs: tuple[int, int]) -> None:
    """Lays side by side what two stretches begin and end with."""
    (start, end), (first, last) = own, theirs
    while start < end and first < last and texts[start] == others[first]:
        found[start] = first
        start, first = start + 1, first + 1
    while start < end and first < last and texts[end - 1] == others[last - 1]:
        end, last = end - 1, last - 1
        found[end] = last


def _between(texts: list[str], others: list[str], found: list[int]) -> None:
    """Fills the gaps between what is laid side by side already."""
    anchors = [(-1, -1), *((at, other) for at, other in enumerate(found) if other >= 0), (len(texts), len(others))]
    for (at, other), (next_at, next_other) in pairwise(anchors):
        if next_at - at > 1 and next_other - other > 1:
            _ends(texts, others, found, (at + 1, next_at), (other + 1, next_other))


def _rising(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest part of the pairs whose second numbers rise too."""
    tails: list[int] = []
    chain: list[int] = []
    before: list[int] = []
    for number, (_, other) in enumerate(pairs):
        place = bisect_left(tails, other)
        before.append(chain[place - 1] if place else -1)
        if place == len(tails):
            tails.append(other)
            chain.append(number)
        else:
            tails[place] = other
            chain[place] = number
    kept: list[tuple[int, int]] = []
    at = chain[-1] if chain else -1
    while at >= 0:
        kept.append(pairs[at])
        at = before[at]
    return kept[::-1]
