"""The short way through bylines of plain names gives what the long way gives, and sends everything else there."""

from __future__ import annotations

import time

import pytest

from newsextract.normalizers.byline_assembly import authors_of
from newsextract.normalizers.plain_names import plain_names

PLAIN: list[tuple[str, list[str]]] = [
    ("Jana Roh", ["Jana Roh"]),
    ("By Jane Roe", ["Jane Roe"]),
    ("by Jane Roe", ["Jane Roe"]),
    ("By: Jane Roe", ["Jane Roe"]),
    ("Written by Jane Roe", ["Jane Roe"]),
    ("Written By: Jane Roe", ["Jane Roe"]),
    ("Von Jana Roh und Udo Holm", ["Jana Roh", "Udo Holm"]),
    ("Por Juana Roe", ["Juana Roe"]),
    ("Par Jeanne Roux", ["Jeanne Roux"]),
    ("Door Jannie Roos", ["Jannie Roos"]),
    ("By Jane Roe, Max Moe and Eva Holm", ["Jane Roe", "Max Moe", "Eva Holm"]),
    ("Jane Roe & Max Moe", ["Jane Roe", "Max Moe"]),
    ("Jane R. Roe", ["Jane R. Roe"]),
    ("Anna-Lena Roh-Holm", ["Anna-Lena Roh-Holm"]),
    ("Ronald McRoe", ["Ronald McRoe"]),
    ("Zoë Žižková", ["Zoë Žižková"]),
    ("Ольга Рохова", ["Ольга Рохова"]),
]
# what may hold more than names goes the long way
LONG = [
    "",
    "Jane",
    "By",
    "by Jane Roe in Kyiv",
    "By Jane Roe, Reuters",
    "By Jane Roe, Senior Correspondent",
    "Jane Roe Reporter",
    "JANE ROE",
    "jane roe",
    "By Jane Roe 3 May 2024",
    "Jane Roe | The Post",
    "Jane Roe, PhD",
    "Jane Roe, Jane Roe",
    "News Desk",
    "Associated Press",
    "New York",
    "Konrad von Roh",
    "Photo by Jane Roe",
    "Jane Roe @janeroe",
    "jane.roe@example.com",
    "Dr. Jane Roe",
    "Read More",
    "The Roeville Team",
    "山田太郎",
    "한가람 기자",
    "Jane Roe and",
    "and Jane Roe",
    "Roe, Jane",
]


@pytest.mark.parametrize(("text", "names"), PLAIN)
def test_plain_names_are_read(text: str, names: list[str]) -> None:
    assert plain_names(text) == names


@pytest.mark.parametrize(("text", "names"), PLAIN)
@pytest.mark.parametrize("language", ["en", "de", "es", "fr", "it", "nl", "ru"])
def test_the_long_way_gives_the_same(text: str, names: list[str], language: str) -> None:
    authors = authors_of([(text, False)], frozenset((language,)))
    assert [(author.name, author.role, author.agency) for author in authors] == [(name, None, None) for name in names]


@pytest.mark.parametrize("text", LONG)
def test_what_may_be_more_goes_the_long_way(text: str) -> None:
    assert plain_names(text) is None


@pytest.mark.parametrize("text", ["Jane Roe, " * 10_000, "By " * 33_000, "A" * 100_000, "Jane " * 20_000 + "Roe"])
def test_long_texts_end_fast(text: str) -> None:
    start = time.perf_counter()
    assert plain_names(text) is None
    assert time.perf_counter() - start < 0.1
