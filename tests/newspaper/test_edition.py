"""What the newspaper prints: the same each time, each address with its truth, and stories that are not alike."""

from __future__ import annotations

import json
from itertools import combinations
from pathlib import Path

import pytest

from tests.newspaper import FAULTS, Edition
from tests.newspaper.edition import COPIES
from tests.newspaper.spoiling import SPOILT


def test_a_seed_gives_the_same_newspaper_and_another_seed_another() -> None:
    first, again, other = (list(Edition(articles=90, seed=seed).pages(30)) for seed in (3, 3, 4))
    assert [(each.url, each.body, each.headers, each.truth) for each in first] == [
        (each.url, each.body, each.headers, each.truth) for each in again
    ]
    assert not {each.body for each in first} & {each.body for each in other}


@pytest.mark.parametrize(("faults", "hosts"), [(0.05, 1), (0.05, 4), (0.05, 5), (0.3, 3), (1.0, 2), (0.0, 3)])
def test_faults_come_at_their_rate_and_of_every_kind(faults: float, hosts: int) -> None:
    edition = Edition(articles=2_000, faults=faults, origins=tuple(f"https://h{at}.example" for at in range(hosts)))
    found = edition.truth.faults()
    assert len(found) == round(2_000 * faults)
    if faults:
        assert set(found.values()) == set(FAULTS)
        assert {url.split("/")[2] for url in found} == {f"h{at}.example" for at in range(hosts)}


def test_every_fault_is_done_by_somebody() -> None:
    assert SPOILT.keys() == FAULTS.keys()


def test_all_addresses_are_different_and_found_again() -> None:
    edition = Edition(articles=1_500, faults=0.05)
    listed = list(edition.truth)
    assert len(set(listed)) == len(listed) == 1_500 + len(edition.truth.copies())
    for url in listed:
        found = edition.find(url)
        assert found
        assert url in {edition.url(found[0]), edition.copy_url(found[0], found[1] or "")}


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/coast/",
        "/news/other-words-4.html",
        "/print/3",
        "/article99999999999/",
        "/coast/article5",
        "/wire/again-1",
    ],
)
def test_what_is_no_story(path: str) -> None:
    edition = Edition(articles=50, copies=0.0)
    assert edition.find(edition.origins[1] + path) is None
    assert edition.sheet(edition.origins[1] + path) is None


def test_copies_are_known_to_the_truth() -> None:
    edition = Edition(articles=1_000, faults=0.1, copies=0.1)
    copies = edition.truth.copies()
    assert {kind for kind, _ in copies.values()} == set(COPIES)
    assert not set(edition.truth.faults()) & {first for _, first in copies.values()}
    for url, (kind, first) in copies.items():
        copy, original = edition.truth[url], edition.truth[first]
        assert (copy.number, copy.copy, copy.headline) == (original.number, kind, original.headline)
        if kind == "republished":
            assert copy.canonical_url == url
            assert copy.site != original.site
            assert 0 < len(original.blocks) - len(copy.blocks) <= 1
        else:
            assert copy.canonical_url in (first, None)
            assert copy.blocks == original.blocks


def test_stories_are_not_alike() -> None:
    """So that whoever removes near-duplicates removes none of them: no two share one run of five words of a hundred."""
    stories = []
    for sheet in Edition(articles=5_000).pages(500):
        if sheet.truth.language == "en":
            words = " ".join(sheet.truth.paragraphs).lower().split()
            stories.append({tuple(words[at : at + 5]) for at in range(len(words) - 4)})
    assert len(stories) > 80
    assert max(len(a & b) / min(len(a), len(b)) for a, b in combinations(stories[:80], 2)) < 0.01


def test_a_folder_of_pages(tmp_path: Path) -> None:
    edition = Edition(articles=40)
    edition.write(tmp_path, 12)
    rows = [json.loads(line) for line in (tmp_path / "index.jsonl").read_text(encoding="utf-8").splitlines()]
    assert len(rows) == 12
    for row, sheet in zip(rows, edition.pages(12), strict=True):
        assert (tmp_path / row["file"]).read_bytes() == sheet.body
        assert (row["url"], row["headers"], row["truth"]["headline"]) == (
            sheet.url,
            sheet.headers,
            sheet.truth.headline,
        )


def test_news_comes_in_order() -> None:
    edition = Edition(articles=300)
    times = [edition.published(number) for number in range(300)]
    assert all(time.utcoffset() is not None for time in times)
    assert times == sorted(times)
    assert (times[-1] - times[0]).days > 80
