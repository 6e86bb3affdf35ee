"""The view of a page: what is outlined where, and that nothing of the page survives that could run or load."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

import newsextract
from newsextract import Article, UsageError
from newsextract.inspector import differences, inspect_page, marks_of
from newsextract.inspector.disarm import disarm, harmless_style
from newsextract.inspector.places import squeezed
from tests.cli.command import ROOT
from tests.inspector.hostile import hostile

EXAMPLE = ROOT / "examples" / "harbour-story.html"
FIXTURES = sorted((ROOT / "tests" / "fixtures").rglob("*.html"))[::9]


def data_of(seen: str) -> dict[str, Any]:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', seen, re.DOTALL)
    assert found is not None
    data: dict[str, Any] = json.loads(found[1])
    return data


def texts(mark: dict[str, Any], tree: LexborHTMLParser) -> str:
    node = tree.css_first(f'[data-nx="{mark["element"]}"]')
    assert node is not None
    return squeezed(node.text(deep=True))


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_every_printed_value_stands_in_the_element_that_is_outlined(path: Path) -> None:
    page = newsextract.load(path)
    data = data_of(inspect_page(page))
    tree = LexborHTMLParser(data["page"])
    body = [mark for mark in data["marks"] if mark["field"] == "body"]
    assert len(body) == len(newsextract.extract(page).body)
    missing = []
    for mark in data["marks"]:
        if mark["element"] is None or mark["field"] in ("published", "updated"):
            continue  # a time's raw text may be an attribute
        held = texts(mark, tree)
        missing += [(mark["field"], piece) for piece in mark["pieces"] if squeezed(piece) not in held]
    assert not missing


def test_a_text_page_has_its_lines() -> None:
    text = "Pier reopens in Port Elin\nBy Marta Oswin\nMarch 12, 2026\n" + "\n".join(
        f"Boat number {n} made fast at the old pier before the tide turned, and its captain said that the planks held well."
        for n in range(6)
    )
    data = data_of(inspect_page(text))
    body = [mark for mark in data["marks"] if mark["field"] == "body"]
    tree = LexborHTMLParser(data["page"])
    assert len(body) == 6
    assert all(squeezed(mark["pieces"][0]) == texts(mark, tree) for mark in body)


def test_nothing_that_runs_or_loads_is_left() -> None:
    at = "http://listener.example:1234"
    page = newsextract.Page(hostile(at))
    found = disarm(page.tree)
    assert "listener.example" not in re.sub(r">[^<]*<", "><", found)
    assert not re.search(r"<(script|iframe|object|embed|link|meta|base|form [^>]*action)\b", found)
    assert not re.search(r"\son\w+=", found)
    assert "javascript:" not in found


@pytest.mark.parametrize(
    "css",
    [
        "a { background: URL(http://x.example/a) }",
        "a { background: u\\72l(http://x.example/a) }",
        "a { background: \\75 rl(http://x.example/a) }",
        "a { background: \\url(http://x.example/a) }",
        "@IMPORT 'http://x.example/a';",
        "@im\\port 'http://x.example/a';",
        "a { background: url(http://x.example/a",
        "a { background: -webkit-image-set('http://x.example/a' 1x) }",
        "@font-face { src: url(http://x.example/a) }",
    ],
)
def test_styles_load_nothing(css: str) -> None:
    found = harmless_style(css).lower()
    assert "url(h" not in found
    assert "@import" not in found
    assert "image-set" not in found


def test_a_long_style_ends_soon() -> None:
    assert len(harmless_style("url(" * 100_000)) < 400_000
    assert harmless_style("@import " * 100_000).strip() == ""


def test_the_words_of_the_page_do_not_fill_the_template() -> None:
    page = (
        "<title>{{DATA}} {{SCRIPT}}</title><h1>{{DATA}} </script><script>alert(1)</script></h1><p>"
        + "Words of a story. " * 30
    )
    seen = inspect_page(page)
    assert seen.count("<script") == 2
    assert data_of(seen)["title"].startswith("{{DATA}}")


def test_the_policy_allows_no_request() -> None:
    seen = inspect_page("<h1>Pier reopens</h1>")
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', seen)
    assert policy is not None
    assert policy[1].startswith("default-src 'none'; script-src 'sha256-")
    assert "connect-src" not in policy[1]
    assert 'sandbox="allow-same-origin"' in seen


def test_what_lost_is_listed_with_its_reason() -> None:
    data = data_of(inspect_page(EXAMPLE.read_bytes()))
    assert any(mark["field"] == "published" and mark["lost"] for mark in data["lost"])
    assert any(mark["lost"] == "page furniture" for mark in data["dropped"])
    printed = next(mark for mark in data["marks"] if mark["field"] == "published")
    assert printed["element"] is not None, "the page prints the time that its JSON-LD states"


def test_two_records_are_compared() -> None:
    page = newsextract.load(EXAMPLE)
    other = newsextract.extract(page)
    other.headline = "The pier has reopened"
    other.body = other.body[1:]
    data = data_of(inspect_page(page, against=other, against_name="an older record"))
    found = {each["field"]: each for each in data["against"]["differences"]}
    assert set(found) == {"headline", "body"}
    assert [step[0] for step in found["body"]["steps"]].count("only first") == 1
    assert data["against"]["name"] == "an older record"
    assert data_of(inspect_page(page, against="generic"))["against"]["differences"] == []
    with pytest.raises(UsageError, match="record or 'generic'"):
        inspect_page(page, against="gneric")


def test_differences_name_each_value_once() -> None:
    one, other = Article(tags=("a", "b", "c")), Article(tags=("b", "c", "d"))
    (found,) = differences(one, other)
    assert found.steps == (("only first", "a"), ("same", "b"), ("same", "c"), ("only second", "d"))
    assert differences(one, one) == []


def test_marks_follow_the_record() -> None:
    article = newsextract.extract(newsextract.load(EXAMPLE))
    marks = marks_of(article)
    assert [mark.field for mark in marks][:3] == ["headline", "standfirst", "byline"]
    assert sum(mark.field == "body" for mark in marks) == len(article.body)
    assert [mark.pieces for mark in marks if mark.field == "credit"] == [("Jonas Pell/The Elin Courier",)]
