"""Records written straight as JSON: to the letter what ``to_dict`` and ``json`` give."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest

from newsextract import Article, extract
from newsextract.article import Author, Block, Byline, FeedItem, LivePost
from newsextract.evidence import Evidence
from newsextract.lines import article_line

FIXTURES = sorted((Path(__file__).parent / "fixtures").rglob("*.html"))
MOMENT = dt.datetime(2024, 11, 20, 9, 16, 0, 125, tzinfo=dt.timezone(dt.timedelta(hours=5, minutes=45)))


class Text(str):
    """A text of a type of one's own."""

    __slots__ = ()


def dumped(article: Article, **more: Any) -> str:
    return json.dumps({**more, **article.to_dict()}, ensure_ascii=False)


def full() -> Article:
    author = Author(name='Ana "Quill" Roe', url="https://a.example/%s?x=%d")
    block = Block(kind="list_item", text="a\n\u2028\U0001f6a2\0 {} %s \\", level=2, markup="**a**")
    return Article(
        headline="Порт відкрито",
        byline=Byline(text="By Ana", authors=(author, author)),
        published=MOMENT,
        body=(block, Block(kind="paragraph", text="half a pair: \ud800")),
        feed_items=(FeedItem(title="t", published=MOMENT, authors=(author,)),),
        live_posts=(LivePost(published=MOMENT, blocks=(block,)),),
        tags=("a", ""),
        reading_minutes=0,
        evidence={"url": (Evidence(source="meta", confidence=0.1 + 0.2, notes=("n", "m")),), "tags": ()},
        problems=("encoding: x",),
    )


def test_pages_are_written_as_json_writes_them() -> None:
    assert len(FIXTURES) > 60
    for path in FIXTURES:
        article = extract(path.read_bytes(), url="https://elin.example/1")
        assert article_line(article) == dumped(article)


def test_every_kind_of_value_is_written_as_json_writes_it() -> None:
    assert article_line(full()) == dumped(full())
    assert article_line(Article()) == dumped(Article())


def test_the_source_stands_in_front() -> None:
    assert article_line(full(), source='a"b#1') == dumped(full(), source='a"b#1')


def test_the_evidence_may_be_left_out() -> None:
    wanted = json.dumps(full().to_dict(evidence=False), ensure_ascii=False)
    assert article_line(full(), evidence=False) == wanted


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("headline", Text("of a type of its own")),
        ("headline", True),
        ("headline", dt.date(2024, 11, 20)),
        ("reading_minutes", 2.5),
        ("reading_minutes", float("inf")),
        ("reading_minutes", 10**30),
        ("tags", ["a", Text("b"), None, ("c", 1.0)]),
        ("tags", []),
        ("evidence", {}),
        ("evidence", {"url": [Evidence(source="text", confidence=float("nan"))], Text("x"): ()}),
        ("evidence", {1: (Evidence(source="text", confidence=1),)}),
    ],
)
def test_what_pipelines_put_into_records_is_written_too(name: str, value: Any) -> None:
    article = full()
    setattr(article, name, value)
    assert article_line(article) == dumped(article)
