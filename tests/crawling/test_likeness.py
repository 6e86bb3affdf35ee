"""The same story twice, and two stories that look alike."""

from __future__ import annotations

import random

import pytest

from newsextract.crawling.likeness import ALIKE, alike, buckets, is_same, signature

WORDS = (
    "harbour ferry council bridge morning quay master tide bill vote storm autumn island school market price".split()
)


def text(seed: int, sentences: int = 30) -> list[str]:
    dice = random.Random(seed)
    return [" ".join(dice.choices(WORDS, k=14)) + f" {dice.randrange(10_000)}." for _ in range(sentences)]


@pytest.mark.parametrize("seed", range(20))
def test_a_story_without_one_of_its_sentences_is_the_same(seed: int) -> None:
    story = text(seed)
    shorter = [*story[:5], *story[6:]]
    one, other = signature("A", " ".join(story)), signature("B", " ".join(shorter))
    assert alike(one, other) >= ALIKE
    assert set(buckets(one)) & set(buckets(other))


@pytest.mark.parametrize("seed", range(20))
def test_two_stories_are_two(seed: int) -> None:
    story = text(seed)
    other = [*story[:10], *text(seed + 1_000, 20)]  # a third is background that both have
    assert not is_same(signature("A", " ".join(story)), signature("A", " ".join(other)))


def test_a_version_cut_by_a_third_is_the_same() -> None:
    pairs = [(signature("A", " ".join(text(seed))), signature("B", " ".join(text(seed)[:20]))) for seed in range(40)]
    # an estimate: most are found, and the fewer the shorter the version is
    assert sum(is_same(*pair) for pair in pairs) >= 30
    halves = [(signature("A", " ".join(text(seed))), signature("B", " ".join(text(seed)[:9]))) for seed in range(40)]
    assert sum(is_same(*pair) for pair in halves) <= 8


def test_blanks_case_and_marks_make_no_difference() -> None:
    story = " ".join(text(1))
    assert signature("A", story) == signature("B", story.upper().replace(" ", "\n  ").replace(".", " — "))


def test_short_texts_are_the_same_only_with_their_headline() -> None:
    teaser = "Subscribe to read this story. You have no free stories left this month."
    assert alike(signature("Ferry stops", teaser), signature("Bridge opens", teaser)) == 0
    assert alike(signature("Ferry stops", teaser), signature("Ferry stops", teaser)) == 1


def test_scripts_without_blanks() -> None:
    dice = random.Random(3)
    story = "。".join("".join(chr(dice.randrange(0x4E00, 0x5200)) for _ in range(20)) for _ in range(30))
    assert alike(signature("見出し", story), signature("見出し", story.replace(story[21:42], ""))) >= ALIKE
    other = "。".join("".join(chr(dice.randrange(0x4E00, 0x5200)) for _ in range(20)) for _ in range(30))
    assert alike(signature("見出し", story), signature("見出し", other)) < 0.2


@pytest.mark.parametrize("hostile", ["", "x" * 1_000_000, "a b " * 250_000, "\ud800 " * 1_000, "𝔘 " * 50_000])
def test_any_text_has_a_signature(hostile: str) -> None:
    assert alike(signature(None, hostile), signature(None, hostile)) == 1
