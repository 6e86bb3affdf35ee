"""Records out and in again, their schema, their pickles, and their Markdown."""

from __future__ import annotations

import copy
import dataclasses
import datetime as dt
import json
import pickle
from typing import Any

import jsonschema
import markdown_it
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract import errors
from newsextract.article import (
    Article,
    Author,
    Block,
    Byline,
    Caption,
    Dateline,
    FeedItem,
    Image,
    LivePost,
    Related,
    Translation,
)
from newsextract.errors import FeedError, FetchError, NewsextractError, ReadError, SiteError, UsageError
from newsextract.evidence import Evidence
from newsextract.markdown import escape

KINDS = ("paragraph", "heading", "quote", "list_item", "preformatted", "table_row", "embed")
# lone surrogates are no text: no page gives them
TEXTS = st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from("*_#-+>`~|=&;.)(0123 \n"), max_size=40)
MAYBE = st.none() | TEXTS
COUNTS = st.none() | st.integers(0, 10_000)
DATES = st.none() | st.dates()
ZONES = st.integers(-14 * 60, 14 * 60).map(lambda minutes: dt.timezone(dt.timedelta(minutes=minutes)))
TIMES = st.none() | st.datetimes(timezones=ZONES)


def several(items: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(items, max_size=3).map(tuple)


AUTHORS = st.builds(Author, name=TEXTS, url=MAYBE, role=MAYBE, agency=MAYBE)
BLOCKS = st.builds(Block, kind=st.sampled_from(KINDS), text=TEXTS, level=st.none() | st.integers(1, 6))
EVIDENCE = st.builds(
    Evidence, source=TEXTS, place=MAYBE, raw=MAYBE, rule=MAYBE, confidence=st.floats(0, 1), notes=several(TEXTS)
)
ARTICLE_FIELDS: dict[str, st.SearchStrategy[Any]] = dict(
    **dict.fromkeys(
        ["url", "canonical_url", "amp_url", "site", "publisher", "layout", "headline", "kicker", "standfirst"], MAYBE
    ),
    translations=several(st.builds(Translation, language=TEXTS, url=TEXTS)),
    byline=st.none() | st.builds(Byline, text=MAYBE, authors=several(AUTHORS)),
    dateline=st.none() | st.builds(Dateline, text=TEXTS, place=MAYBE, agency=MAYBE, date=DATES),
    published=TIMES,
    updated=TIMES,
    body=several(BLOCKS),
    captions=several(st.builds(Caption, text=MAYBE, credit=MAYBE, image_url=MAYBE)),
    images=several(st.builds(Image, url=TEXTS, alt=MAYBE, width=COUNTS, height=COUNTS)),
    feed_items=several(st.builds(FeedItem, title=MAYBE, summary=MAYBE, url=MAYBE, time_text=MAYBE, published=TIMES)),
    related=several(st.builds(Related, title=MAYBE, summary=MAYBE, url=MAYBE)),
    live_posts=several(
        st.builds(
            LivePost, title=MAYBE, time_text=MAYBE, published=TIMES, authors=several(AUTHORS), blocks=several(BLOCKS)
        )
    ),
    section=MAYBE,
    tags=several(TEXTS),
    language=MAYBE,
    reading_minutes=COUNTS,
    access=st.sampled_from(["free", "metered", "paid", "unknown"]),
    captured_at=TIMES,
    evidence=st.dictionaries(TEXTS, several(EVIDENCE), max_size=3),
    problems=several(TEXTS),
)
ARTICLES = st.builds(Article, **ARTICLE_FIELDS)
VALIDATOR = jsonschema.Draft202012Validator(Article.json_schema(), format_checker=jsonschema.FormatChecker())


def test_the_strategy_knows_every_field() -> None:
    """A new field must be added to the strategy above, or the properties below say nothing about it."""
    assert {field.name for field in dataclasses.fields(Article)} == set(ARTICLE_FIELDS)


@given(ARTICLES)
def test_a_record_survives_json(article: Article) -> None:
    again = Article.from_dict(json.loads(json.dumps(article.to_dict())))
    assert again == article
    assert again.to_dict() == article.to_dict()


@given(ARTICLES)
def test_a_record_fits_the_schema(article: Article) -> None:
    VALIDATOR.validate(article.to_dict())


@given(ARTICLES)
def test_a_record_survives_pickling_and_copying(article: Article) -> None:
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        assert pickle.loads(pickle.dumps(article, protocol)) == article
    assert copy.deepcopy(article) == article


@given(ARTICLES)
def test_any_record_becomes_markdown_and_text(article: Article) -> None:
    assert isinstance(article.markdown, str)
    assert article.text == "\n\n".join(block.text for block in article.body if block.text)


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(Article.json_schema())


@pytest.mark.parametrize(
    "change",
    [
        {"headline": 5},
        {"published": "2026-03-12T07:40:00+02:00 or so", "access": "none"},
        {"body": [{"kind": "poem", "text": "x", "level": None}]},
        {"byline": "by Ada Quill"},
        {"tags": "Ferries"},
        {"surprise": 1},
    ],
)
def test_the_schema_and_the_reader_refuse_what_is_wrong(change: dict[str, Any]) -> None:
    wrong = Article(headline="x").to_dict() | change
    with pytest.raises(jsonschema.ValidationError):
        VALIDATOR.validate(wrong)
    with pytest.raises(UsageError):
        Article.from_dict(wrong)


def test_a_naive_time_is_refused() -> None:
    with pytest.raises(UsageError, match="offset"):
        Article.from_dict({"published": "2026-03-12T07:40:00"})


@pytest.mark.parametrize("data", [None, [], "x", 5])
def test_what_is_no_mapping_is_refused(data: Any) -> None:
    with pytest.raises(UsageError):
        Article.from_dict(data)


def test_missing_fields_are_absent() -> None:
    assert Article.from_dict({}) == Article()


def test_the_evidence_may_be_left_out() -> None:
    article = Article(headline="x", evidence={"headline": (Evidence(source="element"),)})
    assert "evidence" not in article.to_dict(evidence=False)
    assert Article.from_dict(article.to_dict(evidence=False)).headline == "x"


ERRORS = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, NewsextractError)]


def test_the_tree_of_errors() -> None:
    assert set(ERRORS) == {NewsextractError, UsageError, SiteError, ReadError, FetchError, FeedError}
    assert issubclass(UsageError, ValueError)
    assert issubclass(ReadError, OSError)
    assert issubclass(FetchError, OSError)


@pytest.mark.parametrize("kind", ERRORS)
@pytest.mark.parametrize("source", [None, "saved/page.html"])
def test_errors_survive_pickling_with_their_cause(kind: type[NewsextractError], source: str | None) -> None:
    with pytest.raises(kind) as caught:
        raise kind("cannot be read; check the name", source=source) from FileNotFoundError(
            2, "No such file", "page.html"
        )
    error = caught.value
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        again = pickle.loads(pickle.dumps(error, protocol))
        assert type(again) is kind
        assert (str(again), again.message, again.source) == (str(error), error.message, source)
        assert isinstance(again.__cause__, FileNotFoundError)
        assert again.__cause__.filename == "page.html"


def test_a_status_survives_pickling() -> None:
    error = FetchError("gone", source="https://www.elincourier.example/")
    error.status = 410
    assert pickle.loads(pickle.dumps(error)).status == 410


class UnpicklableError(Exception):
    def __reduce__(self) -> tuple[Any, ...]:
        raise TypeError("this cannot be pickled")


def test_a_cause_that_cannot_be_pickled_does_not_take_the_error_with_it() -> None:
    error = FetchError("no connection", source="https://www.elincourier.example/")
    error.__cause__ = UnpicklableError("the deeper reason")
    again = pickle.loads(pickle.dumps(error))
    assert str(again) == str(error)
    assert "the deeper reason" in str(again.__cause__)


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("plain words, with a comma.", "plain words, with a comma."),
        ("*not* _stressed_", r"\*not\* \_stressed\_"),
        ("a [link](x)", r"a \[link\](x)"),
        ("<script>", r"\<script\>"),
        ("back\\slash", r"back\\slash"),
        ("`code`", r"\`code\`"),
        ("# no heading", r"\# no heading"),
        ("- no item", r"\- no item"),
        ("+ no item", r"\+ no item"),
        ("2024. A year", r"2024\. A year"),
        ("3) no item", r"3\) no item"),
        ("=====", r"\====="),
        ("~~~", r"\~~~"),
        ("| no table |", r"\| no table |"),
        ("", ""),
    ],
)
def test_escaping(text: str, escaped: str) -> None:
    assert escape(text) == escaped


@given(TEXTS)
def test_escaped_text_reads_as_it_was(text: str) -> None:
    """Rendered as Markdown, escaped text is one paragraph of just that text."""
    words = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    assert rendered(escape(words)) == words


@pytest.mark.parametrize(
    "text",
    [
        "Smith &amp; Sons",
        "&lt;b&gt;",
        "a &#42; b",
        "AT&T",
        "1) first",
        "12. May",
        "3.5 million",
        "---",
        "***",
        "# x",
        "a\\",
        "![x](y)",
    ],
)
def test_what_looks_like_markup_reads_as_it_was(text: str) -> None:
    assert rendered(escape(text)) == text


def rendered(markdown: str) -> str:
    """The text of Markdown that is one paragraph without markup; anything else fails the test."""
    tokens = markdown_it.MarkdownIt("commonmark").parse(markdown)
    if not tokens:
        return ""
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"], markdown
    children = tokens[1].children or []
    assert all(child.type in ("text", "text_special") for child in children), markdown
    return "".join(child.content for child in children)


def test_the_whole_story_as_markdown() -> None:
    article = Article(
        headline="Herring *quota* stays",
        kicker="Harbour",
        standfirst="4,200 tonnes",
        byline=Byline(authors=(Author(name="Ada Quill"), Author(name="Ben Hart"))),
        published=dt.datetime(2026, 3, 12, 7, 40, tzinfo=dt.timezone(dt.timedelta(hours=2))),
        captions=(Caption(text="A boat", credit="Jonas Pell", image_url="https://www.elincourier.example/a(1).jpg"),),
        body=(
            Block(kind="paragraph", text="First."),
            Block(kind="heading", text="A bill that grew", level=3),
            Block(kind="list_item", text="one", level=1),
            Block(kind="list_item", text="two", level=2),
            Block(kind="quote", text="We will\npublish it."),
            Block(kind="table_row", text="Cod | 12"),
            Block(kind="table_row", text="Herring | 30"),
            Block(kind="preformatted", text="a *b*"),
        ),
    )
    assert article.markdown == (
        "*Harbour*\n\n"
        "# Herring \\*quota\\* stays\n\n"
        "**4,200 tonnes**\n\n"
        "*Ada Quill, Ben Hart · 2026-03-12T07:40:00+02:00*\n\n"
        "![A boat (Jonas Pell)](https://www.elincourier.example/a(1%29.jpg)\n\n"
        "First.\n\n"
        "### A bill that grew\n\n"
        "- one\n  - two\n\n"
        "> We will\n> publish it.\n\n"
        "| Cod | 12 |\n| --- | --- |\n| Herring | 30 |\n\n"
        "```\na *b*\n```\n"
    )


def test_an_empty_record_is_empty_markdown() -> None:
    assert Article().markdown == ""


def test_another_view_of_a_page_keeps_what_was_wrong_with_it() -> None:
    from newsextract import Page, extract

    page = Page(b"<h1>Caf\xff</h1>", content_type="text/html; charset=utf-8")
    page.problems.append("gzip: the data ends early, the page may be incomplete")
    seen = extract(page, url="https://news.example/one")
    assert seen.problems == extract(page).problems
    assert any(problem.startswith("gzip") for problem in seen.problems)
