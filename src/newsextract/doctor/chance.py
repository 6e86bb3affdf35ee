"""Whether a difference between two handfuls of pages may be chance.

The question is asked of all signs of a site together. Under the hypothesis that the site did not change, the pages of both
times were drawn from one pool, so any other way to deal them into two groups of the same sizes was as likely. For each way
the sign that looks worst is noted; a sign is believed as far as few ways make any sign look as bad. This is the permutation
test of Westfall and Young (Resampling-Based Multiple Testing, 1993), with the smallest p-value as statistic. It needs no
assumption about how the signs hang together, it is exact for three pages as for a hundred, and it bounds the chance that an
unchanged site raises any alarm at all, not the chance of each sign.

What looks worst is measured by the hypergeometric tail (Fisher's exact test) for shares and by the rank sum (Wilcoxon, Mann
and Whitney, with the correction for ties) for lengths. The bound does not lean on these being exact, nor on their being
treated alike: signs that matter less are given a handicap, so that they do not drown the others where pages are few.
"""

from __future__ import annotations

import functools
import itertools
import math
import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

_WAYS = 1999
"""How many ways to deal are drawn where there are more: an error of 0.002 at a level of 0.01."""
_SEED = 1605
_ENOUGH = 200
_HOPELESS = 0.2
"""After ``_ENOUGH`` ways the rest is spared if even the worst sign was matched by so many of them."""


class Sign(Protocol):
    """Something that may tell that a site changed."""

    def surprise(self, now: int, indices: Sequence[int]) -> float:
        """How rarely so much is seen if nothing changed, from 0 to 1.

        Args:
            now: The pages of now as bits.
            indices: The same pages as numbers.
        """


@dataclass(frozen=True, slots=True)
class Share:
    """A share of pages that may have fallen.

    Attributes:
        among: The pages that were asked, as bits.
        hits: Those that said yes.
        handicap: What the surprise is multiplied by.
    """

    among: int
    hits: int
    handicap: float = 1.0

    def surprise(self, now: int, indices: Sequence[int]) -> float:  # noqa: ARG002 - the protocol's
        """The chance of so few hits now."""
        chance = fewer(
            self.among.bit_count(),
            self.hits.bit_count(),
            (self.among & now).bit_count(),
            (self.hits & now).bit_count(),
        )
        return chance * self.handicap


@dataclass(frozen=True, slots=True)
class Lengths:
    """Lengths that may have become other ones, in either direction.

    Attributes:
        have: The pages that have a length, as bits.
        ranks: Each page's rank among them, equal ones sharing; 0 for a page without a length.
        spread: The variance of the ranks.
        handicap: What the surprise is multiplied by.
    """

    have: int
    ranks: tuple[float, ...]
    spread: float
    handicap: float = 1.0

    @classmethod
    def of(cls, values: Sequence[int | None], handicap: float = 1.0) -> Lengths:
        """Ranks the lengths of all pages.

        Args:
            values: Each page's length, or None.
            handicap: What the surprise is multiplied by.
        """
        known = sorted(value for value in values if value is not None)
        places: dict[int, float] = {}
        at = 0
        for value, same in itertools.groupby(known):
            count = sum(1 for _ in same)
            places[value] = at + (count + 1) / 2
            at += count
        ranks = tuple(0.0 if value is None else places[value] for value in values)
        middle = (len(known) + 1) / 2
        spread = sum((places[value] - middle) ** 2 for value in known) / (len(known) - 1) if len(known) > 1 else 0.0
        have = sum(1 << index for index, value in enumerate(values) if value is not None)
        return cls(have, ranks, spread, handicap)

    def surprise(self, now: int, indices: Sequence[int]) -> float:
        """The chance of ranks so far to one side."""
        total, chosen = self.have.bit_count(), (self.have & now).bit_count()
        if not 0 < chosen < total or self.spread == 0:
            return 1.0
        ranks = self.ranks
        apart = sum([ranks[index] for index in indices]) - chosen * (total + 1) / 2
        chance = math.erfc(abs(apart) / math.sqrt(2 * chosen * (total - chosen) / total * self.spread))
        return chance * self.handicap


def adjusted(signs: Sequence[Sign], pages: int, now: Sequence[int]) -> list[float]:
    """For each sign the chance that any sign looks as bad if nothing changed.

    Args:
        signs: The signs, of the same pages.
        pages: How many pages there are, of before and of now; those of now come last or wherever ``now`` says.
        now: The numbers of the pages of now.
    """
    if not signs or not 0 < len(now) < pages:
        return [1.0] * len(signs)
    mask = sum(1 << index for index in now)
    seen = [sign.surprise(mask, now) for sign in signs]
    matched = [0] * len(signs)
    ways, all_of_them = _ways(pages, len(now))
    done = 0
    for other, indices in ways:
        worst = min([sign.surprise(other, indices) for sign in signs]) * (1 - 1e-9)
        done += 1
        for number, own in enumerate(seen):
            if worst <= own:
                matched[number] += 1
        if done == _ENOUGH and min(matched) > _HOPELESS * done:
            break
    if all_of_them and done == len(ways):
        return [count / done for count in matched]
    return [(count + 1) / (done + 1) for count in matched]


@functools.lru_cache(maxsize=8)
def _ways(pages: int, chosen: int) -> tuple[list[tuple[int, tuple[int, ...]]], bool]:
    """Ways to choose so many pages, each as bits and as numbers; and whether these are all there are."""
    every = math.comb(pages, chosen) <= _WAYS
    if every:
        found = list(itertools.combinations(range(pages), chosen))
    else:
        dealer = random.Random(_SEED)  # noqa: S311 - the same at each call is what is wanted
        found = [tuple(dealer.sample(range(pages), chosen)) for _ in range(_WAYS)]
    return [(sum(1 << index for index in indices), indices) for indices in found], every


@functools.lru_cache(maxsize=65536)
def fewer(pages: int, hits: int, drawn: int, found: int) -> float:
    """The chance to find so few hits or fewer among the pages drawn: Fisher's exact test, one-sided.

    Args:
        pages: How many pages there are.
        hits: How many of them are hits.
        drawn: How many pages are drawn.
        found: How many hits are among these.

    Examples:
        >>> round(fewer(15, 12, 3, 0), 4)  # 12 of 12 before, 0 of 3 now
        0.0022
    """
    least = max(0, drawn - (pages - hits))
    if found >= min(hits, drawn):
        return 1.0
    ways = sum(math.comb(hits, k) * math.comb(pages - hits, drawn - k) for k in range(least, found + 1))
    return ways / math.comb(pages, drawn)


def wilson(hits: int, pages: int, z: float = 1.96) -> tuple[float, float]:
    """The interval in which a share lies, after Wilson (1927): it holds for few pages too.

    Args:
        hits: How many pages said yes.
        pages: How many were asked.
        z: The quantile of the normal distribution: 1.96 for 95 % between both ends, 1.645 for 95 % below the upper one.

    Examples:
        >>> tuple(round(end, 2) for end in wilson(0, 3))
        (0.0, 0.56)
    """
    if pages <= 0:
        return 0.0, 1.0
    share, square = hits / pages, z * z
    middle = (share + square / (2 * pages)) / (1 + square / pages)
    half = z * math.sqrt(share * (1 - share) / pages + square / (4 * pages * pages)) / (1 + square / pages)
    low = 0.0 if hits == 0 else max(0.0, middle - half)
    high = 1.0 if hits == pages else min(1.0, middle + half)
    return low, high


def quartiles(values: Sequence[int]) -> tuple[float, float, float]:
    """Lower quartile, median and upper quartile, between the values where they fall between two.

    Examples:
        >>> quartiles([1, 2, 3, 4])
        (1.75, 2.5, 3.25)
    """
    ordered = sorted(values)
    return _at(ordered, 0.25), _at(ordered, 0.5), _at(ordered, 0.75)


def _at(ordered: Sequence[int], part: float) -> float:
    place = (len(ordered) - 1) * part
    low = math.floor(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * (place - low)
