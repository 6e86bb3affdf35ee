"""Any text gives a value or None, and soon."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsextract.article import Author
from newsextract.normalizers.agencies import agencies_in, find_agency
from newsextract.normalizers.name_case import normal_case
from newsextract.normalizers.people import (
    looks_like_name,
    merge_authors,
    parse_author,
    parse_byline,
    reading_minutes,
    same_person,
    split_byline_line,
)

_BITS = st.sampled_from(
    """By ~von ~di ~ and ~ und ~, ~/~ | ~·~(~)~AP~dpa~Jane ~ROE ~Roh~記者~山田~기자~홍길동~ Staff~ Editor ~Foto:~@~http://~2024~ May ~＝~：~و~Dr. ~
~Jr.~'~-~.~&amp;~ min read~5~İ~ß~\u200b~\ud800~【~】~van der ~in ~[~]~؛~„~的~Lesezeit: """.split("~")
)
_TEXT = st.one_of(st.text(max_size=80), st.lists(_BITS, max_size=14).map("".join))

HOSTILE = [
    "a" * 100_000,
    "A " * 50_000,
    "By " * 33_000,
    "Jane Roe, " * 10_000,
    "Jane Roe and " * 8_000,
    "(" * 100_000,
    "(a" * 50_000,
    "/" * 100_000,
    "a/" * 50_000,
    " " * 100_000,
    "\n" * 100_000,
    "1 " * 50_000,
    "|" * 100_000,
    "·" * 100_000,
    "@" * 100_000,
    "&amp;" * 20_000,
    "記者" * 50_000,
    "홍길동 기자 " * 15_000,
    "・" * 100_000,
    "＝" * 100_000,
    "-" * 100_000,
    "O'" * 50_000,
    "5 min " * 20_000,
    "Lesezeit " * 12_000,
    "von der " * 12_000,
    "\u0301" * 100_000,
    "\ud800" * 100_000,
    "َ" * 100_000,
]
FUNCTIONS: list[Callable[[str], object]] = [
    parse_byline,
    parse_author,
    looks_like_name,
    split_byline_line,
    reading_minutes,
    find_agency,
    agencies_in,
    lambda text: same_person(text, "Jane Roe"),
    lambda text: same_person(text, text[::-1]),
    lambda text: merge_authors([Author(name=text)], [Author(name="Jane Roe")]),
]


@settings(max_examples=300, deadline=None)
@given(_TEXT, st.sampled_from([(), ("en",), ("de-CH",), ("tr",), ("zh",), ("", "xx")]))
def test_bylines_never_raise_and_hold_what_they_promise(text: str, languages: tuple[str, ...]) -> None:
    byline = parse_byline(text, languages=languages)
    if byline is not None:
        assert byline.text
        assert byline.authors
        assert all(author.name and author.name == author.name.strip() for author in byline.authors)
        assert not any("@" in author.name or "://" in author.name for author in byline.authors)
    for author in parse_author(text, url=text, languages=languages):
        assert any(char.isalpha() for char in author.name)


@settings(max_examples=200, deadline=None)
@given(_TEXT, st.lists(st.tuples(st.integers(-5, 90), st.integers(-5, 90)), max_size=4))
def test_lines_never_raise(text: str, spans: list[tuple[int, int]]) -> None:
    line = split_byline_line(text, date_spans=spans)
    assert line.reading_minutes is None or 1 <= line.reading_minutes <= 300
    assert all(part.strip() for part in line.rest)


@settings(max_examples=200, deadline=None)
@given(_TEXT, _TEXT)
def test_comparing_is_symmetric(one: str, two: str) -> None:
    assert same_person(one, two) == same_person(two, one)
    merge_authors([Author(name=one)], [Author(name=two)])
    normal_case(one, frozenset({"it"}))


@settings(max_examples=200, deadline=None)
@given(_TEXT)
def test_agencies_stand_where_they_are_said_to(text: str) -> None:
    for name, start, end in agencies_in(text):
        assert name
        assert 0 <= start < end <= len(text)
    find_agency(text)


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text[:8]))
def test_long_hostile_texts_end_soon(text: str) -> None:
    start = time.process_time()
    for function in FUNCTIONS:
        function(text)
    assert time.process_time() - start < 2  # seconds; usually some milliseconds


def test_many_authors_end_soon() -> None:
    authors = [Author(name=f"Jane Roe{chr(97 + n % 26)}{chr(97 + n // 26 % 26)}") for n in range(5_000)]
    start = time.process_time()
    merge_authors(authors, authors)
    assert time.process_time() - start < 5  # seconds
