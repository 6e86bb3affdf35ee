"""Microdata as objects."""

from __future__ import annotations

import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from newsextract.page.jsonld import articles
from newsextract.page.microdata import parse_microdata


def items(html: str) -> list[dict[str, Any]]:
    root = LexborHTMLParser(html).root
    assert root is not None
    return parse_microdata(root)


def test_a_story() -> None:
    found = items(
        """<article itemscope itemtype="https://schema.org/NewsArticle" itemid="#story">
        <h1 itemprop="headline">Bridge
           closes</h1>
        <p>By <span itemprop="author" itemscope itemtype="https://schema.org/Person">
          <a itemprop="url" href="/ida"><span itemprop="name">Ida Holm</span></a></span></p>
        <time itemprop="datePublished" datetime="2024-11-20T09:16:00+02:00">20 Nov</time>
        <meta itemprop="dateModified" content="2024-11-21">
        <figure itemprop="image" itemscope itemtype="https://schema.org/ImageObject"><img itemprop="url" src="/a.jpg"></figure>
        </article>"""
    )
    assert found == [
        {
            "@type": "https://schema.org/NewsArticle",
            "@id": "#story",
            "headline": "Bridge closes",
            "author": {"@type": "https://schema.org/Person", "url": "/ida", "name": "Ida Holm"},
            "datePublished": "2024-11-20T09:16:00+02:00",
            "dateModified": "2024-11-21",
            "image": {"@type": "https://schema.org/ImageObject", "url": "/a.jpg"},
        }
    ]
    assert articles(found) == found


@pytest.mark.parametrize(
    ("element", "value"),
    [
        ("<meta itemprop=p content=v>", "v"),
        ("<meta itemprop=p>", ""),
        ("<time itemprop=p datetime=v>text</time>", "v"),
        ("<time itemprop=p>text</time>", "text"),
        ("<a itemprop=p href=v>text</a>", "v"),
        ("<link itemprop=p href=v>", "v"),
        ("<img itemprop=p src=v alt=x>", "v"),
        ("<iframe itemprop=p src=v></iframe>", "v"),
        ("<object itemprop=p data=v></object>", "v"),
        ("<data itemprop=p value=v>text</data>", "v"),
        ("<meter itemprop=p value=0.5>half</meter>", "0.5"),
        ("<span itemprop=p>  some <b>bold</b>\n text </span>", "some bold text"),
        ("<span itemprop=p content=v>text</span>", "v"),
    ],
)
def test_values(element: str, value: str) -> None:
    assert items(f"<div itemscope>{element}</div>") == [{"p": value}]


def test_several_names_and_values() -> None:
    found = items("<div itemscope itemtype='a b'><i itemprop='x y'>1</i><i itemprop=x>2</i><i itemprop=x>3</i></div>")
    assert found == [{"@type": ["a", "b"], "x": ["1", "2", "3"], "y": "1"}]


def test_items_inside_without_a_property_stand_alone() -> None:
    assert items("<div itemscope><p itemprop=a>1</p><div itemscope><p itemprop=b>2</p></div></div>") == [
        {"a": "1"},
        {"b": "2"},
    ]


def test_reference_by_id() -> None:
    found = items(
        "<div itemscope itemref='far away'></div><div id=far><i itemprop=a>1</i></div><i id=away itemprop=b>2</i>"
    )
    assert found == [{"a": "1", "b": "2"}]


def test_reference_in_a_circle() -> None:
    found = items("<div id=x itemprop=a itemscope itemref=y></div><div id=y itemprop=b itemscope itemref=x></div>")
    assert repr(found).count("...") == 0
    assert items("<div id=x itemprop=a itemscope itemref=x></div>") == []


@pytest.mark.parametrize("html", ["", "<p>text</p>", "<p itemprop=a>lost</p>", "plain text"])
def test_without_items(html: str) -> None:
    assert items(html) == []


def test_names_of_json_ld_cannot_be_forged() -> None:
    assert items("<div itemscope><i itemprop=@type>NewsArticle</i></div>") == [{}]


def test_depth_is_bounded() -> None:
    found = items("<div itemscope itemprop=a>" * 400 + "<i itemprop=b>1</i>")
    depth = 0
    node: Any = {"a": None}
    for node in found:
        while isinstance(node, dict):
            node = node.get("a")
            depth += 1
    assert 0 < depth <= 40


@pytest.mark.parametrize(
    "html",
    [
        "<div itemscope><i itemprop=a>x</i>" * 20_000,
        "<div itemscope>" + "<i itemprop=a>x</i>" * 50_000,
        "<div itemscope itemprop=a>" * 500 + "<i itemprop=b>x</i>" * 5_000,
        "<div>" * 500 + "<i itemprop=b>x</i>" * 5_000 + "<div itemscope></div>",
        "<div itemscope itemref='" + "a " * 100_000 + "'></div>" + "<p id=a>" * 20_000,
    ],
)
def test_hostile_pages_end_fast(html: str) -> None:
    root = LexborHTMLParser(html).root
    assert root is not None
    start = time.process_time()
    parse_microdata(root)
    assert time.process_time() - start < 3


PIECES = [
    "<div itemscope>",
    "<i itemprop=a>",
    "<b itemscope itemprop=b itemref=x>",
    "<p id=x>",
    "</div>",
    "</i>",
    "</b>",
    "text",
    "<meta itemprop=c content=d>",
]


@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_never_raises_and_never_circles(pieces: list[str]) -> None:
    found = items("".join(pieces))
    assert "..." not in repr(found)
