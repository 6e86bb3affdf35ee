"""Where a field stands in the page: the same for another story, another one for another design."""

from __future__ import annotations

import pytest

from newsextract import Page, extract
from newsextract.doctor.markup import fingerprint, markup, structure

PAGE = """<!DOCTYPE html><html class="js"><body class="postid-7"><div class="page-wrap md:flex"><main id="content">
<article class="entry post-7 category-coast"><h1 class="entry-title css-1a9x2k">Harbour reopens its long pier</h1>
<div class="story"><p>{text}</p><p>{text}</p><p>{text}</p></div></article></main></div></body></html>"""
TEXT = (
    "The pier is open again, the harbour master said on Monday, and the boats leave every half hour from its far end."
)


def way(html: str, field: str) -> str | None:
    page = Page(html, url="https://news.example/1")
    evidence = extract(page).to_dict()["evidence"]
    return markup(page, evidence[field])


def test_the_way_to_a_headline() -> None:
    html = PAGE.format(text=TEXT)
    assert way(html, "headline") == "html > body > div.page-wrap > main#content > article.entry > h1.entry-title"
    assert way(html, "body") == "html > body > div.page-wrap > main#content > article.entry > div.story > p"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("post-7 category-coast", "post-8812 category-islands"),
        ('class="postid-7"', 'class="postid-9 is-dark"'),
        ("css-1a9x2k", "css-zz91kd"),
        ("Harbour reopens its long pier", "A quite different story of the old ferry"),
        ("md:flex", "lg:grid"),
        ("<main", '<aside class="promo"><a href="/x">Read this</a></aside><main'),
        ("<p>", '<p class="css-8hzqr">'),
    ],
)
def test_what_changes_nothing(old: str, new: str) -> None:
    html = PAGE.format(text=TEXT)
    assert old in html
    changed = html.replace(old, new)
    for field in ("headline", "body"):
        assert way(changed, field) == way(html, field)


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("entry-title", "story-heading", "headline"),
        ("<article", '<div class="shell"><article', "headline"),
        ("h1", "h2", "headline"),
        ('class="story"', 'class="copy"', "body"),
        ("page-wrap", "outer-frame", "body"),
        ("<main", "<section", "headline"),
    ],
)
def test_what_changes_the_way(old: str, new: str, field: str) -> None:
    html = PAGE.format(text=TEXT)
    assert old in html
    assert way(html.replace(old, new), field) != way(html, field)


def test_names_of_components_count_where_class_names_say_nothing() -> None:
    html = PAGE.format(text=TEXT).replace(
        '<div class="story">', '<div data-component="text-block" class="sc-4 hkQwBK">'
    )
    assert (way(html, "body") or "").endswith("div[data-component=text-block] > p")


@pytest.mark.parametrize(
    ("evidence", "told"),
    [
        ([{"source": "json-ld", "place": "json-ld author[0].name"}], "json-ld author.name"),
        ([{"source": "meta", "place": "meta[author]"}], "meta[author]"),
        ([{"source": "url", "place": "https://news.example/2026/03/12/one"}], "url"),
        ([{"source": "text", "place": "line 7"}], "line"),
        ([{"source": "element", "place": "main#post-77 > div:nth-of-type(3) > p"}], "main > div > p"),
        ([{"source": "element", "place": "main#content > time/@datetime"}], "main#content > time"),
        (
            [{"source": "engine", "place": "a > p:nth-of-type(1)"}] * 2 + [{"source": "engine", "place": "a > li"}],
            "a > p",
        ),
        ([{"source": "element", "place": 7}], None),
        ([{}], None),
        ([], None),
    ],
)
def test_what_records_tell(evidence: list[dict[str, object]], told: str | None) -> None:
    assert structure(evidence) == told


def test_a_place_that_is_no_selector_is_told_as_it_is() -> None:
    page = Page(PAGE.format(text=TEXT))
    assert markup(page, [{"source": "element", "place": ">> p ["}]) == ">> p ["


def test_a_page_of_text_has_no_markup() -> None:
    assert markup(Page("one\n\ntwo", kind="text"), [{"source": "text", "place": "line 1"}]) is None


def test_fingerprints_are_short_and_fixed() -> None:
    """A baseline file keeps them, so they must not change between versions without a new version of that file."""
    assert fingerprint("html > body > h1.entry-title") == "a309236249"
