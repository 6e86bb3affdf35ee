"""Numbers that tell chance from change, against numbers worked out elsewhere."""

from __future__ import annotations

import itertools
import math
import random

import pytest

from newsextract.doctor.chance import Lengths, Share, adjusted, fewer, quartiles, wilson


@pytest.mark.parametrize(
    ("pages", "hits", "drawn", "found", "chance"),
    [
        (15, 12, 3, 0, 1 / 455),
        (24, 13, 12, 2, 0.000322097),  # scipy.stats.fisher_exact([[2, 10], [11, 1]], alternative="less")
        (10, 5, 5, 0, 1 / 252),
        (8, 4, 4, 1, 17 / 70),
        (6, 6, 3, 3, 1.0),
        (6, 0, 3, 0, 1.0),
        (5, 4, 3, 2, 0.6),
    ],
)
def test_fishers_exact_test(pages: int, hits: int, drawn: int, found: int, chance: float) -> None:
    assert fewer(pages, hits, drawn, found) == pytest.approx(chance, rel=1e-3)


def test_fishers_exact_test_against_every_deal() -> None:
    for pages, hits, drawn in [(7, 3, 3), (8, 5, 2), (9, 4, 6)]:
        deals = [sum(at < hits for at in deal) for deal in itertools.combinations(range(pages), drawn)]
        for found in range(max(deals) + 1):
            assert fewer(pages, hits, drawn, found) == pytest.approx(sum(d <= found for d in deals) / len(deals))


@pytest.mark.parametrize(
    ("hits", "pages", "low", "high"),
    # Newcombe, Statistics in Medicine 17 (1998) 857-872, table I, method 3
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_wilson(hits: int, pages: int, low: float, high: float) -> None:
    assert list(wilson(hits, pages)) == pytest.approx([low, high], abs=2e-4)


def test_wilson_of_nothing_says_nothing() -> None:
    assert wilson(0, 0) == (0.0, 1.0)
    assert wilson(3, 3)[1] == 1.0


def test_quartiles() -> None:
    assert quartiles([7]) == (7, 7, 7)
    assert quartiles([5, 1, 3]) == (2, 3, 4)


def _bits(indices: range | list[int]) -> int:
    return sum(1 << index for index in indices)


def test_a_sure_loss_is_sure_and_alone_exact() -> None:
    share = Share(_bits(range(15)), _bits(range(12)))
    assert adjusted([share], 15, range(12, 15)) == [pytest.approx(1 / 455)]


def test_a_copy_of_a_sign_costs_nothing() -> None:
    """A redesign shows in many signs at once; they must not make each other doubtful, as a sum of chances would."""
    share = Share(_bits(range(15)), _bits(range(12)))
    assert adjusted([share] * 30, 15, range(12, 15)) == [pytest.approx(1 / 455)] * 30


def test_other_signs_make_one_less_sure() -> None:
    dice = random.Random(4)
    share = Share(_bits(range(10)), _bits(range(5)))
    noise = [Share(_bits(range(10)), _bits(dice.sample(range(10), 5))) for _ in range(20)]
    alone, among = adjusted([share], 10, range(5, 10))[0], adjusted([share, *noise], 10, range(5, 10))[0]
    assert alone == pytest.approx(1 / 252)
    assert 10 / 252 < among <= 21 / 252


def test_a_handicap_lets_the_others_through() -> None:
    dice = random.Random(4)
    share = Share(_bits(range(10)), _bits(range(5)))
    noise = [Share(_bits(range(10)), _bits(dice.sample(range(10), 5)), 5.0) for _ in range(20)]
    assert adjusted([share, *noise], 10, range(5, 10))[0] == pytest.approx(1 / 252)


def test_lengths_find_both_directions_and_share_ranks() -> None:
    lengths = Lengths.of([5, 5, 7, None, 1])
    assert lengths.ranks == (2.5, 2.5, 4.0, 0.0, 1.0)
    short = Lengths.of([*range(3000, 3012), *range(100, 112)])
    long = Lengths.of([*range(100, 112), *range(3000, 3012)])
    assert adjusted([short], 24, range(12, 24))[0] < 0.001
    assert adjusted([long], 24, range(12, 24))[0] < 0.001
    same = Lengths.of([7] * 24)
    assert adjusted([same], 24, range(12, 24)) == [1.0]


def test_nobody_to_compare_is_no_sign() -> None:
    share = Share(_bits(range(3)), _bits(range(3)))
    assert adjusted([share], 3, range(3)) == [1.0]
    assert adjusted([share], 3, range(0)) == [1.0]
    assert adjusted([], 9, range(3)) == []


def test_the_bound_holds() -> None:
    """Of checks in which nothing changed at most about one in twenty is as sure as one in twenty, whatever the signs."""
    dice = random.Random(11)
    checks, sure = 600, 0
    for _ in range(checks):
        pages = [[dice.random() < rate for rate in (0.95, 0.5, 0.2, 0.9, 0.7)] for _ in range(14)]
        sizes = [int(math.exp(dice.gauss(7, 0.6))) for _ in pages]
        signs = [Share((1 << 14) - 1, sum(1 << at for at, page in enumerate(pages) if page[sign])) for sign in range(5)]
        sure += min(adjusted([*signs, Lengths.of(sizes)], 14, range(8, 14))) <= 0.05
    assert sure / checks < 0.05 + 3 * math.sqrt(0.05 * 0.95 / checks)
    assert sure  # it is no bound that nothing reaches
