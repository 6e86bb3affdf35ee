"""The learned body engine: its weights, and what must hold whatever they are."""

from __future__ import annotations

import json
from importlib.resources import files

import pytest

from newsextract import Page, extract
from newsextract.extractors.body.engine import judge, learned_engine
from newsextract.extractors.body.engine.model import read_model, shipped_model, write_model
from newsextract.reading import Reading
from tests.variations import STORY, VARIATIONS
from training.growth import page as page_of

WEIGHTS = files("newsextract.extractors.body.engine") / "weights.json"


def test_weights_are_readable_and_come_back_as_written() -> None:
    text = WEIGHTS.read_text(encoding="utf-8")
    model = read_model(text)
    assert write_model(model) == text
    about = json.loads(text)["about"]["judged on sites not learned from"]
    assert set(about) == {"news", "articles", "multilingual"}


@pytest.mark.parametrize(
    "name", ["plain", "lines_of_divs", "nested_tables", "thirty_wrappers", "paragraphs_by_line_breaks"]
)
def test_story_of_a_page_is_sure_and_whole(name: str) -> None:
    page, _ = VARIATIONS[name](STORY)
    article = extract(page, url="https://unknown.example/one")
    assert [block.text for block in article.body] == list(STORY.paragraphs)
    assert {proof.rule for proof in article.evidence["body"]} == {"learned"}
    assert all(0.5 < proof.confidence <= 1 for proof in article.evidence["body"])


def test_judging_is_the_same_each_time() -> None:
    table = Page(VARIATIONS["plain"](STORY)[0]).table
    assert judge(table, None, shipped_model()) == judge(table, None, shipped_model())


@pytest.mark.parametrize("page", ["", "<p></p>", "<nav><a href=/>Home</a> <a href=/a>News</a></nav>", "<h1>Title</h1>"])
def test_pages_without_a_story_have_none(page: str) -> None:
    assert learned_engine(Reading(Page(page))) is None


def test_work_grows_with_the_page_and_not_faster() -> None:
    """Counted in calls of Python functions, which are the same on each machine."""
    import cProfile
    import pstats

    def calls(html: str) -> int:
        profile = cProfile.Profile()
        profile.runcall(extract, html)
        return int(pstats.Stats(profile).total_calls)  # type: ignore[attr-defined]

    def plain(paragraphs: int) -> str:
        return (
            "<h1>A title of some words</h1>"
            + "<p>Some words stand in this paragraph, and more follow.</p>" * paragraphs
        )

    extract(page_of(2_000))  # what is loaded on first use
    assert calls(plain(4_000)) < 10 * calls(plain(500))
    # with a menu, pictures and teasers that grow alike
    assert calls(page_of(1_600_000)) < 10 * calls(page_of(200_000))
