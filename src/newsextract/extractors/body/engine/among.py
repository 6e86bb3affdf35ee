"""The second look: what a block is among the others, and by its class names.

It is taken twice, the second time with the results of the first.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from math import exp

from newsextract.extractors.body.engine.alone import FirstLook
from newsextract.extractors.body.engine.buckets import (
    AMOUNT,
    COARSE,
    ENDS,
    FINE_SURENESS,
    LINKS,
    MOST,
    PARAGRAPH,
    START,
    STARTS,
    SURENESS,
    TAG,
    purity,
    share,
    start_of,
    tenths,
)
from newsextract.extractors.body.engine.groups import HINT_BITS, REGION_BITS, SECOND, STEPS, offsets
from newsextract.page import BlockTable
from newsextract.page.tags import Region

_AT = offsets(SECOND)
# blocks that the first look is surer of than this, inside the container and outside, are not looked at again
SURE_INSIDE, SURE_OUTSIDE = -3.0, -2.0
_AROUND = 5
_SURELY_NOT = -4.0
Signature = tuple[str, str, str, str]


@dataclass(slots=True)
class SecondLook:
    """What stays the same in both second looks.

    Attributes:
        container: The element that holds the story.
        candidates: The blocks that may be the story's.
        fixed: For each candidate, the ids of the weights that do not depend on other blocks.
        branches: For each candidate, the child of the container, or of an element around it, that it stands in.
        signatures: For each candidate, what its element and the one around it are and are called.
        kinds: For each candidate: heading, item or cell, other short line, other paragraph.
        inside: For each candidate, whether it stands in the container.
    """

    container: int
    candidates: list[int]
    fixed: list[tuple[int, ...]]
    branches: list[int]
    signatures: list[Signature]
    kinds: list[int]
    inside: list[bool]


def second_look(table: BlockTable, first: FirstLook, logits: list[float], container: int) -> SecondLook:
    """Looks at the candidates' text and class names.

    Args:
        table: The page.
        first: The first look.
        logits: What came of it, as log-odds.
        container: The element that holds the story by it.
    """
    start, end = table.first[container], table.end(container)
    candidates = [
        index
        for index, logit in enumerate(logits)
        if logit > SURE_OUTSIDE or (logit > SURE_INSIDE and start <= index < end)
    ]
    blocks, tags, parents = table.blocks, table.tags, table.parents
    hints_around, regions_around = table.hints(container), table.regions[container] & first.regions
    branches = _Branches(table, container)
    names = table.class_of
    surroundings: dict[tuple[int, int, bool], tuple[int, ...]] = {}
    at_end, at_link, at_start = _AT["size and ending"], _AT["size and links"], _AT["size and start"]
    look = SecondLook(container, candidates, [], [], [], [], [start <= index < end for index in candidates])
    for index in candidates:
        block = blocks[index]
        text, element = block.text, block.element
        size = first.sizes[index]
        coarse = COARSE[size]
        regions = table.regions[element] & first.regions
        parent = parents[element]
        around = (table.hints(element) & ~hints_around, regions & ~regions_around, coarse >= PARAGRAPH)
        ids = surroundings.get(around)
        if ids is None:
            ids = surroundings[around] = _surroundings(*around)
        beginning = START.get(text[0])
        look.fixed.append(
            (
                at_end + size * ENDS + first.endings[index],
                at_link + coarse * LINKS + first.links[index],
                at_start + coarse * STARTS + (start_of(text[0]) if beginning is None else beginning),
                *ids,
            )
        )
        look.branches.append(branches(element))
        look.signatures.append((tags[element], names(element), tags[parent], names(parent)))
        look.kinds.append(_kind(regions, coarse))
    return look


def ids_among_others(
    table: BlockTable, first: FirstLook, look: SecondLook, logits: list[float]
) -> list[tuple[int, ...]]:
    """For each candidate, the ids of the weights that depend on the other blocks.

    Args:
        table: The page.
        first: The first look.
        look: The second look.
        logits: What is known so far of each block, as log-odds.
    """
    blocks, candidates = table.blocks, look.candidates
    held = [0.0] * len(blocks)
    steps = bytearray(len(blocks) + 1)  # what is no candidate is surely not; so is what follows the last block
    for index in candidates:
        logit = logits[index]
        held[index] = first.words[index] / (1 + exp(-logit)) if logit > _SURELY_NOT else 0.0
        steps[index] = SURENESS[tenths(logit)]
    sums = [*accumulate(held, initial=0.0)]
    sums += [sums[-1]] * _AROUND
    branches = _branch_ids(look, first.words, held)
    likeness, opening, closing = _likeness(look, logits, held)
    at_fine, at_near, at_kind = _AT["sureness in the container"], _AT["neighbours"], _AT["kind and neighbours"]
    at_around, at_tag, at_all = _AT["words around"], _AT["tag and sureness"], _AT["all"]
    tags = table.tags
    rows: list[tuple[int, ...]] = []
    for number, index in enumerate(candidates):
        near = 5 * steps[index - 1] + steps[index + 1]  # before the first stands the end: nothing too
        before = sums[index] - sums[index - _AROUND if index > _AROUND else 0]
        behind = sums[index + _AROUND + 1] - sums[index + 1]
        step = steps[index]
        where = 0 if index < opening else 16 if index > closing else 8
        around = STEPS * (AMOUNT[int(before)] if before < MOST else STEPS - 1)
        around += AMOUNT[int(behind)] if behind < MOST else STEPS - 1
        rows.append(
            (
                at_all,
                at_fine + 2 * FINE_SURENESS[tenths(logits[index])] + look.inside[number],
                at_near + 25 * step + near,
                at_kind + 25 * look.kinds[number] + near,
                at_around + around,
                branches[look.branches[number]],
                likeness[look.signatures[number]] + where + (COARSE[first.sizes[index]] >= PARAGRAPH),
                at_tag + 5 * TAG.get(tags[blocks[index].element], 0) + step,
            )
        )
    return rows


def _branch_ids(look: SecondLook, words: list[float], held: list[float]) -> dict[int, int]:
    """For each branch, the id for how pure it is and which share of the story it holds."""
    sizes: dict[int, float] = {}
    parts: dict[int, float] = {}
    outside: dict[int, bool] = {}
    total = 1e-9
    for number, index in enumerate(look.candidates):
        branch = look.branches[number]
        sizes[branch] = sizes.get(branch, 1e-9) + words[index]
        parts[branch] = parts.get(branch, 0.0) + held[index]
        outside[branch] = not look.inside[number]
        total += held[index]
    at = _AT["branch"]
    return {
        branch: at + STEPS * purity(part / sizes[branch]) + share(part / total) + STEPS * STEPS * outside[branch]
        for branch, part in parts.items()
    }


def _likeness(look: SecondLook, logits: list[float], held: list[float]) -> tuple[dict[Signature, int], int, int]:
    """For each signature, the id for how like the main text's it is; and where the main text begins and ends."""
    parts: dict[Signature, float] = {}
    total = 1e-9
    for number, index in enumerate(look.candidates):
        signature = look.signatures[number]
        parts[signature] = parts.get(signature, 0.0) + held[index]
        total += held[index]
    if not parts:
        return {}, 0, 0
    main = max(parts, key=parts.__getitem__)
    part = parts[main] / total
    step = (part >= 0.3) + (part >= 0.55) + (part >= 0.8)
    of_main = [
        index for number, index in enumerate(look.candidates) if look.signatures[number] == main and logits[index] > 0
    ] or [0]
    at = _AT["like the main text"] + 2 * step
    ids = {
        signature: at + 24 * (0 if signature == main else 1 if signature[:2] == main[:2] else 2) for signature in parts
    }
    return ids, of_main[0], of_main[-1]


def _kind(regions: int, coarse: int) -> int:
    if regions & Region.HEADING:
        return 0
    if regions & (Region.LIST | Region.TABLE):
        return 1
    return 2 if coarse < PARAGRAPH else 3


def _surroundings(hints: int, regions: int, paragraph: bool) -> tuple[int, ...]:
    found = []
    for name, value, bits in (("hint", hints, HINT_BITS), ("region", regions, REGION_BITS)):
        for bit in range(bits):
            if value >> bit & 1:
                found.append(_AT[name] + bit)
                if paragraph:
                    found.append(_AT[name + " of paragraphs"] + bit)
    return tuple(found)


class _Branches:
    """Finds the child of the container, or of an element around it, that an element stands in."""

    def __init__(self, table: BlockTable, container: int) -> None:
        self.parents = table.parents
        self.around = set(table.ancestors(container))
        self.known: dict[int, int] = {}

    def __call__(self, element: int) -> int:
        way = []
        while element not in self.known:
            way.append(element)
            parent = self.parents[element]
            if parent < 0 or parent in self.around or element in self.around:
                self.known[element] = element
                break
            element = parent
        branch = self.known[element]
        for each in way:
            self.known[each] = branch
        return branch
