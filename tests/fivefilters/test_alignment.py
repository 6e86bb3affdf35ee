"""lxml's tree beside the block table: on broken HTML the two trees differ, and the places must be right all the same."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from newsextract import Page
from newsextract.fivefilters.alignment import Alignment, aligned
from newsextract.fivefilters.document import Document
from tests.goldens import pages

HTML = {name: path for name, path in pages().items() if path.suffix == ".html"}


def laid(html: str, wanted: str, names: tuple[str, ...] = ()) -> tuple[Page, Alignment, list[etree._Element]]:
    page = Page(html, url="https://x.example/a")
    document = Document(page.html)
    assert document.root is not None
    found = list(document.root.iterfind(f".//{wanted}"))
    return page, Alignment(document.root, page.table, found, names), found


def texts(page: Page, alignment: Alignment, element: etree._Element) -> list[str]:
    span = alignment.span(element)
    return [page.table.blocks[index].text for index in span.blocks] if span else []


@pytest.mark.parametrize("name", HTML)
def test_every_text_of_a_fixture_has_its_place(name: str) -> None:
    page = Page(HTML[name].read_bytes(), url="https://x.example/a")
    document = Document(page.html)
    if document.root is None:
        assert not page.table.blocks
        return
    alignment = Alignment(document.root, page.table, [])
    placed = sum(at >= 0 for at in alignment._at)
    # scripts that write and tables out of order are seen otherwise by the two parsers
    assert placed >= 0.85 * len(alignment.pieces)


BROKEN = {
    "unclosed paragraphs": "<div id=s><p>One here<p>Two here<p>Three here</div><p>After all",
    "unclosed links": "<div id=s><a href=x>One here<p>Two here</p><p>Three here</p></div><p>After all</p>",
    "paragraph in paragraph": "<div id=s><p>One here<div>Two here</div></p><p>Three here</p></div><p>After all</p>",
    "list in paragraph": "<div id=s><p>One here<ul><li>Two here<li>Three here</ul></p></div><p>After all</p>",
    "crossed formatting": "<div id=s><b><p>One here</b></p><i>Two here<p>Three here</i></p></div><p>After all</p>",
    "stray end tags": "</p></li><div id=s></span><p>One here</p></em><p>Two here</div2></p><p>Three here</p></div><p>After all</p>",
    "own elements": "<x-story><div id=s><p>One here</p><x-box>Two here</x-box><my-p>Three here</my-p></div></x-story><p>After all</p>",
    "scripts between": "<div id=s><p>One here</p><script>var a = '<p>no</p>'</script><style>p{}</style><p>Two here</p><noscript><p>no</p>"
    "</noscript><p>Three here</p></div><p>After all</p>",
    "drawings and forms": "<div id=s><p>One here</p><svg><title>no</title><text>no</text></svg><p>Two here</p><select><option>no</select>"
    "<textarea>no</textarea><p>Three here</p></div><p>After all</p>",
    "second body": "<body><p>Before</p></body><body><div id=s><p>One here</p><p>Two here</p><p>Three here</p></div><p>After all</p>",
    "head behind": "<div id=s><p>One here</p><title>no</title><p>Two here</p><meta name=a><p>Three here</p></div><p>After all</p>",
    "comments": "<div id=s><p>One<!-- no --> here</p><!-- no --><p>Two here</p><!-- no<p> --><p>Three here</p></div><p>After all</p>",
    "entities": "<div id=s><p>One here</p><p>Two&nbsp;here</p><p>Three here &eacute; &#150; &bogus; &amp</p></div><p>After all</p>",
}


@pytest.mark.parametrize("html", BROKEN.values(), ids=BROKEN)
def test_broken_html(html: str) -> None:
    page = Page(html)
    document = Document(page.html)
    assert document.root is not None
    story = document.root.find(".//div[@id='s']")
    assert story is not None
    found = texts(page, Alignment(document.root, page.table, [story]), story)
    assert "One here" in found[0]
    assert "Three here" in found[-1]
    assert "Two" in " ".join(found)
    assert "After all" not in " ".join(found)
    assert "no" not in " ".join(found).split()


def test_repeated_texts_keep_their_places() -> None:
    row = "<ul><li>Sport</li><li>Read more</li></ul>"
    html = f"{row}<div id=a>{row}<p>Only once</p>{row}</div><div id=b>{row}</div>"
    _, alignment, found = laid(html, "div")
    first, second = (alignment.span(each) for each in found)
    assert first is not None
    assert second is not None
    assert first.blocks == (2, 3, 4, 5, 6)
    assert second.blocks == (7, 8)


def test_a_part_of_a_line() -> None:
    page, alignment, found = laid("<p>by <b>Ana Roe</b> in Elin</p>", "b")
    span = alignment.span(found[0])
    assert span is not None
    assert span.blocks == ()
    assert list(span.shares) == [0]
    assert alignment.text(span) == "Ana Roe"
    assert page.table.tags[alignment.element_of(span, "b")] == "b"


def test_the_element_of_the_wanted_tag() -> None:
    page, alignment, found = laid("<div><h1><span>Boats are back</span></h1></div>", "h1")
    span = alignment.span(found[0])
    assert span is not None
    assert page.table.tags[alignment.element_of(span, "h1")] == "h1"
    assert page.table.tags[alignment.element_of(span, "")] == "span"


def test_names_of_elements() -> None:
    page, alignment, _ = laid(
        '<p class="a share-bar b">Share it</p><p id="share-bar">And that</p><p class="share-bar-x">Not that</p>',
        "none",
        ("share-bar",),
    )
    assert [texts(page, alignment, each) for each in alignment.named] == [["Share it"], ["And that"]]


def test_an_element_without_text_has_no_place() -> None:
    _, alignment, found = laid("<div><img src=a><p></p></div><script>1</script>", "div")
    assert alignment.span(found[0]) is None


# the sequences -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("own", "others", "wanted"),
    [
        ([], [], []),
        (["a"], [], [-1]),
        (["a", "b"], ["a", "b"], [0, 1]),
        (["a", "x", "b"], ["a", "b"], [0, -1, 1]),
        (["a", "b"], ["a", "x", "b"], [0, 2]),
        (["m", "a", "m", "b", "m"], ["x", "m", "a", "m", "b", "m"], [1, 2, 3, 4, 5]),
        (["p", "q", "r"], ["x", "y", "z"], [-1, -1, -1]),
    ],
)
def test_sequences(own: list[str], others: list[str], wanted: list[int]) -> None:
    assert aligned(own, others) == wanted


@given(st.lists(st.sampled_from("abcdefgh"), max_size=30), st.lists(st.sampled_from("abcdefgh"), max_size=30))
def test_what_is_laid_side_by_side_is_alike_and_rises(first: list[str], second: list[str]) -> None:
    found = aligned(first, second)
    assert len(found) == len(first)
    placed = [(at, other) for at, other in enumerate(found) if other >= 0]
    assert all(first[at] == second[other] for at, other in placed)
    assert [other for _, other in placed] == sorted({other for _, other in placed})


@pytest.mark.parametrize("make", [lambda n: "a", lambda n: "ab"[n % 2], lambda n: str(n % 997), lambda n: str(-n)])
def test_long_sequences_end_fast(make: object) -> None:
    assert callable(make)
    first = [make(number) for number in range(60_000)]
    second = [make(number * 7 % 60_000) for number in range(60_000)]
    start = time.process_time()
    aligned(first, second)
    assert time.process_time() - start < 3
