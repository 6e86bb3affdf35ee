"""From log-odds to a choice: the element that holds the story, and the blocks of it that make the best text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from math import exp

from newsextract.page import BlockTable, Hint, TextBlock
from newsextract.page.tags import Region

# a block must be this likely to speak for an element; longer blocks speak no louder than this many words
_LEAST_LIKELY = 0.4
_MOST_WORDS = 150
_RATHER_NOT, _SURELY_NOT = -2.0, -4.0
# the choice may move the threshold this far, in log-odds
_LOWEST, _HIGHEST = -1.5, 0.8
# shorter texts may stand twice in a story
_COPY = 80


# two sentences
_LEAST_STORY = 25
# a block of these log-odds is the story's: nine of ten
_BEYOND_DOUBT = 2.2
_SENTENCE_ENDS = frozenset(".!?…。！？।\"'”’»)")


def container(table: BlockTable, logits: list[float], words: list[float]) -> int:
    """The element that holds the story; -1 if there is none.

    It is the one whose blocks have the largest sum of words × (probability − 0.4). Where that are the readers' comments, it
    is sought among the rest, because many comments weigh more than a short story.

    Args:
        table: The page.
        logits: Each block's log-odds.
        words: How many words each block has.
    """
    best = _heaviest(table, logits, words, 0)
    if best >= 0 and table.hints(best) & Hint.COMMENTS:
        other = _heaviest(table, logits, words, Hint.COMMENTS)
        return other if other >= 0 else best
    return best


def _heaviest(table: BlockTable, logits: list[float], words: list[float], but: int) -> int:
    sums = [0.0] * len(table.tags)
    for block, logit, size in zip(table.blocks, logits, words, strict=True):
        if but and logit > _RATHER_NOT and table.hints(block.element) & but:
            continue
        likely = 1 / (1 + exp(-logit)) if logit > _SURELY_NOT else 0.0
        sums[block.element] += (min(_MOST_WORDS, size)) * (likely - _LEAST_LIKELY)
    best, most = -1, 0.0
    parents = table.parents
    for element in range(len(sums) - 1, -1, -1):  # children come after their parents
        held = sums[element]
        if held:
            if held > most:
                best, most = element, held
            parent = parents[element]
            if parent >= 0:
                sums[parent] += held
    return best


def best_choice(table: BlockTable, candidates: list[int], logits: list[float]) -> tuple[list[int], float]:
    """The candidates that together are expected to have the highest F1 by length, and that F1.

    Args:
        table: The page.
        candidates: The blocks to choose from, in order.
        logits: The log-odds of each.

    Returns:
        The chosen blocks in order, and the expected F1 from 0 to 1.
    """
    ranked = sorted(zip(logits, candidates, strict=True), reverse=True)
    lengths = [len(table.blocks[index].text) + 1 for _, index in ranked]
    right = [length / (1 + exp(-logit)) for (logit, _), length in zip(ranked, lengths, strict=True)]
    total = sum(right)
    hits, taken, best, threshold = 0.0, 0, 0.0, _HIGHEST
    for (logit, _), length, part in zip(ranked, lengths, right, strict=True):
        hits += part
        taken += length
        expected = 2 * hits / (taken + total)
        if expected <= best:  # the parts fall, so it only falls from here
            break
        best, threshold = expected, logit
    threshold = min(max(threshold, _LOWEST), _HIGHEST)
    chosen = [index for index, logit in zip(candidates, logits, strict=True) if logit >= threshold]
    return chosen, best


def without_copies(table: BlockTable, chosen: list[int]) -> list[int]:
    """Each paragraph once: some pages print their text twice, for wide and for narrow screens."""
    seen: dict[str, int] = {}
    kept = []
    for index in chosen:
        block = table.blocks[index]
        if len(block.text) >= _COPY and not table.regions[block.element] & Region.TABLE:
            around = table.parents[block.element]
            if seen.setdefault(block.text, around) != around:
                continue
        kept.append(index)
    return kept


def with_its_kind(table: BlockTable, chosen: list[int]) -> list[int]:
    """The chosen blocks with the sentences that stand among and right behind them and are of their kind.

    A story's last paragraph is often short, and alone it reads like a caption or a note; but it has the parent, tag and
    class of those before it.
    """
    if len(chosen) < 2:
        return chosen
    kinds = Counter(table.kind(index) for index in chosen)
    common = {kind for kind, count in kinds.items() if count >= min(3, len(chosen))}  # two are enough for a brief
    around = {parent for parent, _, _ in common}
    taken = set(chosen)
    first, last = chosen[0], chosen[-1]
    for index in range(first, min(last + 3, len(table.blocks))):
        block = table.blocks[index]
        if index in taken:
            continue
        if index < last and table.regions[block.element] & Region.QUOTE and _quoted_in(table, block) in around:
            taken.add(index)  # a quotation between the paragraphs is one of them
            continue
        if table.kind(index) not in common:
            continue
        if block.words >= 6 and block.link_share < 0.3 and block.text[-1] in _SENTENCE_ENDS:
            taken.add(index)
    return sorted(taken)


def _quoted_in(table: BlockTable, block: TextBlock) -> int:
    """The element that the quotation around a block stands in; -1 if it is rather a box of links."""
    if block.link_share > 0.5:
        return -1
    for element in table.ancestors(block.element):
        if table.tags[element] == "blockquote":
            return table.parents[element]
    return -1


def of_one_article(
    table: BlockTable, chosen: list[int], headline: int | None, logits: Sequence[float] = ()
) -> list[int]:
    """On a page of several stories only the one under the headline: what stands in another ``article`` is another story.

    Unless more of what is beyond doubt stands in the others, none of which has a title of its own: some systems make each
    part of a story an ``article``.

    Args:
        table: The page.
        chosen: The blocks to choose from, in order.
        headline: The block that shows the headline.
        logits: The log-odds of all blocks; without them no other ``article`` is believed.
    """
    home = _article(table, headline) if headline is not None else -1
    if headline is None or home < 0:
        return chosen
    inside = range(table.first[home], table.end(home))
    held = sum(table.blocks[index].words for index in chosen if index in inside)
    if held < _LEAST_STORY:
        return chosen
    elsewhere = {index: around for index in chosen if index not in inside and (around := _article(table, index)) >= 0}
    if not elsewhere:
        return chosen
    if logits and sum(table.blocks[index].words for index in elsewhere if logits[index] > _BEYOND_DOUBT) > held:
        title = table.tags[table.blocks[headline].element]
        titles = {table.tags[table.blocks[index].element] for index in _inside_all(table, set(elsewhere.values()))}
        if title not in titles:
            return chosen
    return [index for index in chosen if index not in elsewhere]


def _inside_all(table: BlockTable, elements: AbstractSet[int]) -> list[int]:
    """The numbers of the blocks in some elements."""
    return [block.index for element in elements for block in table.inside(element)]


def _article(table: BlockTable, index: int) -> int:
    """The outermost ``article`` around a block."""
    found = -1
    for element in table.ancestors(table.blocks[index].element):
        if table.tags[element] == "article":
            found = element
    return found
