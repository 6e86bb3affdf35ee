"""Extraction and the newspaper's truth agree; where they do not is counted, so that it cannot grow unseen."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from newsextract import Page, extract
from tests.newspaper import MARKUPS, Edition, Sheet
from tests.newspaper.agreement import Differences, differences
from tests.newspaper.words import TONGUES

COUNT = 120


@pytest.fixture(scope="module")
def compared() -> list[tuple[Sheet, Differences]]:
    return [(sheet, _compared(sheet)) for sheet in Edition(articles=5_000, seed=7).pages(COUNT)]


def _compared(sheet: Sheet) -> Differences:
    page = Page(sheet.body, url=sheet.url, content_type=sheet.headers["Content-Type"])
    return differences(extract(page), sheet.truth)


def test_extraction_agrees_with_the_truth(compared: list[tuple[Sheet, Differences]]) -> None:
    wrong = Counter(field for _, found in compared for field in found)
    # what no layout leaves open is right on all pages
    assert not {"headline", "canonical_url", "tags"} & wrong.keys(), wrong
    assert sum(wrong.values()) <= COUNT // 8, wrong


@pytest.mark.parametrize("field", ["authors", "published", "captions", "section", "standfirst"])
def test_a_field_is_right_on_nearly_all_pages(compared: list[tuple[Sheet, Differences]], field: str) -> None:
    wrong = [(sheet.truth.number, sheet.truth.markup, found[field]) for sheet, found in compared if field in found]
    assert len(wrong) <= COUNT // 40, wrong


def test_no_body_is_garbled(compared: list[tuple[Sheet, Differences]]) -> None:
    """Whatever the charset and wherever it is declared."""
    charsets = {sheet.charset for sheet, _ in compared}
    assert len(charsets) >= 8
    wrong = [sheet.truth.number for sheet, found in compared if "�" in str(found)]
    assert wrong == []


@pytest.mark.parametrize("name", MARKUPS)
def test_each_layout_prints_the_whole_story(name: str) -> None:
    """The generator itself: all that the truth says of a page stands in its bytes."""
    edition = Edition(articles=400, markups=(name,))
    found = [sheet for sheet in edition.pages(60) if sheet.truth.markup == name]
    assert found
    for sheet in found[:8]:
        text = re.sub(r"\\u([0-9a-f]{4})", lambda code: chr(int(code[1], 16)), sheet.body.decode(sheet.charset))
        text = text.replace("&quot;", '"').replace("&#x27;", "'").replace("&#8220;", "“").replace("&#8221;", "”")
        truth = sheet.truth
        told = [
            truth.headline,
            *truth.paragraphs,
            *truth.authors,
            *(part for caption in truth.captions for part in caption),
        ]
        missing = [
            part
            for part in told
            if part.replace("“", "").replace("”", "") not in text.replace("“", "").replace("”", "")
        ]
        assert missing == []


def test_every_language_and_layout_comes_up() -> None:
    sheets = list(Edition(articles=5_000).pages(600))
    assert {sheet.truth.language for sheet in sheets} == set(TONGUES)
    assert {sheet.truth.markup for sheet in sheets} == set(MARKUPS)
    sizes = sorted(len(sheet.body) for sheet in sheets)
    assert sizes[len(sizes) // 2] < 15_000
    assert sizes[-1] > 100_000
    assert sum(size > 30_000 for size in sizes) > len(sizes) // 10


def test_a_story_in_a_script_is_read_without_the_menu_around_it() -> None:
    """Menus and teasers may hold a hundred words: they are no sign that the page shows its story."""
    edition = Edition(articles=400, markups=("in script",))
    for sheet in edition.pages(40):
        article = extract(Page(sheet.body, url=sheet.url, content_type=sheet.headers["Content-Type"]))
        got = [block.text for block in article.body if block.text]
        long = [text for text in sheet.truth.paragraphs if len(text) > 60]
        assert [text for text in got if text in long] == long
        assert set(got) <= {text for _, text in sheet.truth.blocks}
