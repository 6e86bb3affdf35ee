"""JSON-LD as pages write it."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract.page.jsonld import (
    articles,
    first_text,
    index_by_id,
    objects_of,
    parse_jsonld,
    resolve,
    texts_of,
    types_of,
)

STORY = {"@type": "NewsArticle", "headline": "Bridge closes"}


@pytest.mark.parametrize(
    "text",
    [
        '{"@type": "NewsArticle", "headline": "Bridge closes"}',
        '\ufeff{"@type": "NewsArticle", "headline": "Bridge closes"}',
        '{"@type": "NewsArticle", "headline": "Bridge closes"};',
        '{"@type": "NewsArticle", "headline": "Bridge closes",}',
        '{"@type": "NewsArticle", "headline": "Bridge closes" , \n }',
        '[{"@type": "NewsArticle", "headline": "Bridge closes"},]',
        '[[{"@type": "NewsArticle", "headline": "Bridge closes"}]]',
        '{"@context": "https://schema.org", "@graph": [{"@type": "NewsArticle", "headline": "Bridge closes"}]}',
        '{"@graph": {"@type": "NewsArticle", "headline": "Bridge closes"}}',
        '<!--\n{"@type": "NewsArticle", "headline": "Bridge closes"}\n-->',
        '<!-- // \n{"@type": "NewsArticle", "headline": "Bridge closes"}\n// -->',
        '<![CDATA[{"@type": "NewsArticle", "headline": "Bridge closes"}]]>',
        '//<![CDATA[\n{"@type": "NewsArticle", "headline": "Bridge closes"}\n//]]>',
        '/*<![CDATA[*/{"@type": "NewsArticle", "headline": "Bridge closes"}/*]]>*/',
        '{"@type": "NewsArticle", // the kind\n "headline": "Bridge closes"}',
        '/* story */ {"@type": "NewsArticle", /* title */ "headline": "Bridge closes"}',
        '{"@type": "NewsArticle", "headline": "Bridge closes" // end\n}',
        '{"@type": "NewsArticle", "headline": "Bridge closes", // end\n}',
        "{&quot;@type&quot;: &quot;NewsArticle&quot;, &quot;headline&quot;: &quot;Bridge closes&quot;}",
        "{'@type': 'NewsArticle', 'headline': 'Bridge closes'}",
        '{"@type": "NewsArticle", "headline": \'Bridge closes\'}',
        '{"@type": "Article", "@type": "NewsArticle", "headline": "Bridge closes"}',
    ],
)
def test_one_story_however_it_is_wrapped(text: str) -> None:
    assert parse_jsonld([text]) == ([STORY], [])


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ('{"headline": "Line\nbreak"}', "Line\nbreak"),
        ('{"headline": "Tab\there"}', "Tab\there"),
        ('{"headline": "Say \\"go\\" now"}', 'Say "go" now'),
        ('{"headline": "Say "go" now"}', 'Say "go" now'),
        (
            '{"headline": "<a href="https://example.com/?a=1&amp;b=2">Go</a>"}',
            '<a href="https://example.com/?a=1&amp;b=2">Go</a>',
        ),
        ('{"headline": "Bad \\escape"}', "Bad \\escape"),
        ('{"headline": "It\\\'s"}', "It's"),
        ('{"headline": "a\\u00e9",}', "aé"),
        ('{"headline": "C:\\users",}', "C:\\users"),
        ('{"headline": "see https://example.com/a, b",}', "see https://example.com/a, b"),
        ('{"headline": "/* no comment */",}', "/* no comment */"),
        ("{'headline': 'Say \"go\"'}", 'Say "go"'),
        ('{"headline": "Tom &amp; Ida &quot;x&quot;"}', "Tom &amp; Ida &quot;x&quot;"),
    ],
)
def test_strings(text: str, headline: str) -> None:
    nodes, problems = parse_jsonld([text])
    assert [node.get("headline") for node in nodes] == [headline]
    assert problems == []


@pytest.mark.parametrize("text", ["", "  \n", "\ufeff", "[]", "[[]]", "null", "3", '"text"', "<!-- -->", ";"])
def test_nothing_is_no_problem(text: str) -> None:
    assert parse_jsonld([text]) == ([], [])


@pytest.mark.parametrize(
    "text",
    [
        '{"headline": "He said "yes", "no" and left"}',  # where the string ends is not certain
        '{"headline": "cut of',
        '{"headline": ',
        "{",
        "Bridge closes\n5\n1",
        '{"a" "b"}',
    ],
)
def test_broken_block_is_a_problem_and_nothing_is_made_up(text: str) -> None:
    nodes, problems = parse_jsonld([text, json.dumps(STORY)])
    assert nodes == [STORY]
    assert len(problems) == 1
    assert problems[0].startswith("json-ld: block 1: ")


def test_concatenated_objects() -> None:
    one, two = json.dumps(STORY), json.dumps({"@type": "Person", "name": "Ida Holm"})
    for between in ("", "\n", ",", ";\n"):
        assert parse_jsonld([one + between + two]) == ([STORY, {"@type": "Person", "name": "Ida Holm"}], [])


def test_whole_objects_before_a_broken_one_are_kept() -> None:
    nodes, problems = parse_jsonld([json.dumps(STORY) + '{"@type": "Person", "name": "Ida'])
    assert nodes == [STORY]
    assert len(problems) == 1


def test_order_across_blocks_arrays_and_graphs() -> None:
    texts = [
        '[{"name": "a"}, {"@graph": [{"name": "b"}, [{"name": "c"}]]}]',
        '{"@type": "WebPage", "name": "d", "@graph": [{"name": "e"}]}',
        '{"name": "f"}',
    ]
    nodes, problems = parse_jsonld(texts)
    assert "".join(node["name"] for node in nodes) == "abcdef"
    assert problems == []
    assert all("@graph" not in node for node in nodes)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ('{"n": NaN}', None),
        ('{"n": -Infinity}', None),
        ('{"n": 1e999}', None),
        ('{"n": ' + "9" * 5000 + "}", None),
        ('{"n": 12}', 12),
        ('{"n": 1.5}', 1.5),
    ],
)
def test_numbers(text: str, value: Any) -> None:
    assert parse_jsonld([text]) == ([{"n": value}], [])


@pytest.mark.parametrize("depth", [150, 900, 5_000, 100_000])
def test_deep_nesting_is_a_problem(depth: int) -> None:
    for text in ('{"a":' * depth + "1" + "}" * depth, "[" * depth + "]" * depth, '{"a":' * depth):
        nodes, problems = parse_jsonld([text, json.dumps(STORY)])
        assert nodes == [STORY]
        assert len(problems) == 1


def test_long_block_is_not_read() -> None:
    nodes, problems = parse_jsonld(['{"a": "' + "x" * 2_000_001 + '"}', json.dumps(STORY)])
    assert nodes == [STORY]
    assert "2,000,010 characters" in problems[0]


def test_number_of_nodes_is_bounded() -> None:
    assert len(parse_jsonld([json.dumps([STORY] * 9000)])[0]) == 5000


@pytest.mark.parametrize(
    ("value", "types"),
    [
        ("NewsArticle", ("NewsArticle",)),
        ("https://schema.org/NewsArticle", ("NewsArticle",)),
        ("http://schema.org/NewsArticle/", ("NewsArticle",)),
        ("schema:NewsArticle", ("NewsArticle",)),
        ("https://example.org/terms#Story", ("Story",)),
        (["Article", "http://schema.org/WebPage"], ("Article", "WebPage")),
        ([None, 3, "Article"], ("Article",)),
        ({}, ()),
        (None, ()),
        ("", ()),
    ],
)
def test_types(value: Any, types: tuple[str, ...]) -> None:
    assert types_of({"@type": value}) == types


@pytest.mark.parametrize(
    ("value", "texts"),
    [
        ("a", ["a"]),
        ("  a ", ["a"]),
        ("", []),
        (None, []),
        (5, ["5"]),
        (True, []),
        ({"@value": "a"}, ["a"]),
        ({"@value": ["a", "b"]}, ["a", "b"]),
        ({"name": "a"}, []),
        (["a", {"@value": "b"}, ["c", None]], ["a", "b", "c"]),
    ],
)
def test_texts(value: Any, texts: list[str]) -> None:
    assert texts_of(value) == texts
    assert first_text(value) == (texts[0] if texts else None)


def test_objects() -> None:
    assert objects_of([{"a": 1}, "text", [{"b": 2}]]) == [{"a": 1}, {"b": 2}]
    assert objects_of({"a": 1}) == [{"a": 1}]
    assert objects_of("text") == []


def test_references() -> None:
    nodes: list[dict[str, Any]] = [
        {"@type": "NewsArticle", "author": {"@id": "#ida"}},
        {"@id": "#ida"},
        {"@id": "#ida", "@type": "Person", "name": "Ida Holm"},
    ]
    by_id = index_by_id(nodes)
    assert resolve({"@id": "#ida"}, by_id)["name"] == "Ida Holm"
    assert resolve({"@id": "#ida", "jobTitle": "Reporter"}, by_id)["jobTitle"] == "Reporter"
    assert resolve({"@id": "#nobody"}, by_id) == {"@id": "#nobody"}
    assert resolve({"name": "Jon Vik"}, by_id) == {"name": "Jon Vik"}
    assert resolve({"@id": ["#ida"]}, by_id) == {"@id": ["#ida"]}


def test_articles_best_first() -> None:
    inner = {"@type": "Article", "headline": "inner"}
    page = {"@type": "WebPage", "mainEntity": inner}
    blog = {"@type": "BlogPosting", "headline": "blog"}
    bare = {"@type": "https://schema.org/NewsArticle"}
    full = {"@type": ["ReportageNewsArticle"], "headline": "full", "author": "Ida Holm"}
    person = {"@type": "Person", "name": "Ida Holm"}
    assert articles([page, person, blog, bare, full]) == [full, bare, blog, inner, page]


@pytest.mark.parametrize("kind", ["article", "LiveBlogPosting", "OpinionNewsArticle", "http://schema.org/Article"])
def test_article_types(kind: str) -> None:
    assert articles([{"@type": kind}]) == [{"@type": kind}]


def test_main_entity_by_reference() -> None:
    story = {"@id": "#s", "@type": "CreativeWork"}
    page = {"@type": "WebPage", "mainEntity": {"@id": "#n"}}
    news = {"@id": "#n", "@type": "NewsArticle"}
    assert articles([page, story, news])[0] == news


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=15,
)


@given(st.dictionaries(st.text(max_size=8).filter(lambda key: key != "@graph"), JSON, max_size=5))
def test_valid_json_is_read_as_it_is(node: dict[str, Any]) -> None:
    assert parse_jsonld([json.dumps(node)]) == ([node], [])


@given(st.text(st.sampled_from("{}[]\"':,/*\\\n <!->;&quot1a"), max_size=80))
def test_never_raises(text: str) -> None:
    nodes, problems = parse_jsonld([text])
    articles(nodes)
    assert len(problems) <= 1


@pytest.mark.parametrize(
    "unit", ['"', "'", "/", "/*", ",", '{"', '":"', "\\", '"a" ', '{"a":"b" "', "<!--", "]]>", '"\n,', ";", "{},"]
)
def test_hostile_blocks_end_fast(unit: str) -> None:
    start = time.process_time()
    parse_jsonld([unit * (400_000 // len(unit)), '{"a": "' + unit * (400_000 // len(unit))])
    assert time.process_time() - start < 5
