"""The learned engine: which blocks are the story.

Three looks at the block table, each a sum of learned weights per block. The first knows only a block's text and tags, and
finds the element that holds the story. The second compares the blocks in and near it with each other and reads their
class names. Unless its answer is sure, it is taken twice, so that what is known of a block helps its neighbours. Then the blocks are chosen that
together are expected to have the highest F1; that expectation is the answer's confidence.
"""

from __future__ import annotations

from dataclasses import dataclass

from newsextract.extractors.body.engine.alone import FirstLook, first_look
from newsextract.extractors.body.engine.among import ids_among_others, second_look
from newsextract.extractors.body.engine.choice import (
    best_choice,
    container,
    of_one_article,
    with_its_kind,
    without_copies,
)
from newsextract.extractors.body.engine.model import Model, shipped_model
from newsextract.extractors.body.story import Story
from newsextract.page import BlockTable
from newsextract.reading import Reading

__all__ = ["judge", "learned_engine"]

# Below this there is no story, only odds and ends.
_LEAST_CHARS = 25
# what a block is worth that the second look did not look at
_OUT = -6.0
# an answer expected to be this good is not looked at again: half of all pages, and it changes nothing (F1 0.9542 for 0.9543)
_SURE = 0.97
# What the profiles add to the log-odds of each block. Twice as likely and half as likely: farther out one word gained costs
# more than two of the other kind.
_SHIFTS = {"balanced": 0.0, "precision": -0.7, "recall": 0.7}

# The weights were learned from English pages mostly: in other languages the story's own blocks get lower odds. With this the
# share of wanted snippets on pages in some 30 languages rises from 0.955 to 0.959, cross-validated, of unwanted ones from 0.046
# to 0.050; with 0.4 to 0.960 and 0.054.
_LESS_KNOWN = 0.25


def learned_engine(reading: Reading) -> Story | None:
    """The story by the shipped model, or None if the page has none.

    Args:
        reading: The page; only its table and the block of the headline are looked at.
    """
    table = reading.table
    if not table.blocks or not table.tags:
        return None
    headline = reading.headline_block
    verdict = judge(table, headline, shipped_model())
    if verdict is None:
        return None
    weighed, expected = verdict.chosen, verdict.expected
    shift = _SHIFTS[reading.profile] + (_LESS_KNOWN if reading.languages[:1] != ("en",) else 0.0)
    if shift:
        weighed, _ = best_choice(table, verdict.candidates, [logit + shift for logit in verdict.logits])
    once = with_its_kind(table, without_copies(table, weighed))
    logits = known(len(table.blocks), verdict.candidates, verdict.logits)
    chosen = of_one_article(table, once, headline, logits)
    if sum(len(table.blocks[index].text) for index in chosen) < _LEAST_CHARS:
        return None
    left_out = dict.fromkeys(set(weighed) - set(once), "printed twice")
    left_out.update(dict.fromkeys(set(once) - set(chosen), "of another article"))
    place = table.place(verdict.container)
    return Story(tuple(chosen), "learned", round(expected, 2), place, logits=logits, left_out=left_out)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the model says of a page.

    Attributes:
        container: The element that holds the story.
        candidates: The blocks that may be the story's.
        logits: The log-odds of each that it is.
        chosen: The blocks that together are expected to have the highest F1.
        expected: That F1, from 0 to 1.
    """

    container: int
    candidates: list[int]
    logits: list[float]
    chosen: list[int]
    expected: float


def judge(table: BlockTable, headline: int | None, model: Model) -> Verdict | None:
    """Judges the blocks of a page.

    Args:
        table: The page.
        headline: The block that shows the headline.
        model: The weights.

    Returns:
        The verdict; None if nothing looks like a story.
    """
    first = first_look(table, headline)
    logits = first_logits(first, model.first)
    held = container(table, logits, first.words)
    if held < 0:
        return None
    look = second_look(table, first, logits, held)
    found: list[float] = []
    chosen: list[int] = []
    expected = 0.0
    for weights in (model.second, model.third):
        among = ids_among_others(table, first, look, logits)
        found = [
            sum([weights[number] for number in ids]) + sum([weights[number] for number in fixed])
            for ids, fixed in zip(among, look.fixed, strict=True)
        ]
        chosen, expected = best_choice(table, look.candidates, found)
        if expected >= _SURE:
            break
        logits = known(len(table.blocks), look.candidates, found)
    return Verdict(held, look.candidates, found, chosen, expected)


def first_logits(first: FirstLook, weights: list[float]) -> list[float]:
    """The log-odds of each block by the first look."""
    around = [sum([weights[number] for number in ids]) for ids in first.surroundings]
    return [
        weights[a] + weights[b] + weights[c] + weights[d] + weights[e] + around[number]
        for a, b, c, d, e, number in first.rows
    ]


def known(count: int, candidates: list[int], logits: list[float]) -> list[float]:
    """The log-odds of all blocks, when only those of the candidates were worked out."""
    found = [_OUT] * count
    for index, logit in zip(candidates, logits, strict=True):
        found[index] = logit
    return found
