"""A site's rule for the body, and the pages that speak against it: what redesigns do to rules, done to an invented page."""

from __future__ import annotations

import pytest

from newsextract import Article, Page, Site, extract
from newsextract.rules import Body, blocks_in, prose_in, select
from newsextract.site import Layout

URL = "https://www.elincourier.example/harbour/ferry-pier-reopens"
STORY = [
    "The ferry pier at Elin was opened again on Tuesday, eleven months after a barge had torn away its western end in the storm.",
    "About three hundred people came to see the first boat call, among them the divers who had worked on the piles all winter.",
    "“We had four weeks in which the water was clear enough to see our own hands,” said Ottilie Varen, who led the diving crew.",
    "The county paid two thirds of the repair, and the ferry line the rest, after a quarrel that had gone on from March to August.",
    "Planks of larch were brought from the northern valleys, because oak of that length could not be had within the year, she said.",
    "The line wants to run six boats a day until the end of October and four in the winter, one more than before the accident.",
    "A second stage, with a waiting room and a ramp for wheelchairs, is planned for next spring if the council finds the money.",
]
BOX = "Every Friday our letter from the harbour tells you which boats came in, who was on board and what they had to tell."
TEASERS = "".join(
    f'<li><a href="/other/{at}">{text}</a></li>'
    for at, text in enumerate(
        (
            "Library of Elin stays open until ten in the evening from May on",
            "Two seals seen on the beach below the old lighthouse on Sunday",
            "Council wants to plant four hundred trees along the harbour road",
            "School of Port Elin wins the rowing race for the third time",
        )
    )
)
SITE = Site(
    name="The Elin Courier",
    home="https://www.elincourier.example",
    language="en",
    layouts=(
        Layout(name="one", marker="div.story", body=Body(prose_in("div.story"), drop=("p.note",))),
        Layout(name="two", marker="div.text", body=Body("div.text")),
    ),
)


def _article(inner: str) -> Article:
    html = (
        '<html lang="en"><head><title>Ferry pier at Elin is open again</title></head><body><nav><a href="/">Home</a> <a href="/harbour">'
        "Harbour</a></nav><main><article><h1>Ferry pier at Elin is open again</h1>"
        f"{inner}</article></main><footer><p>The Elin Courier, Harbour Road 2</p></footer></body></html>"
    )
    return extract(html, url=URL, site=SITE)


def _texts(article: Article) -> list[str]:
    """The story's paragraphs; where one stands alone before the others, it is shown as the standfirst."""
    return [*filter(None, [article.standfirst]), *(block.text for block in article.body)]


def _p(texts: list[str]) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def test_a_rule_that_fits_is_not_doubted() -> None:
    aside = f"<aside class='signup-box'><p>{BOX}</p></aside>"
    article = _article(f"<div class='story'>{_p(STORY[:3])}{aside}{_p(STORY[3:])}</div><div><p>{BOX}</p></div>")
    assert _texts(article) == STORY
    assert not article.problems
    assert article.evidence["body"][0].rule == "elincourier.example/one"


BROKEN = {
    # the redesign wraps what comes behind the first advertisement
    "wrapped from the second paragraph on": f"<div class='story'>{_p(STORY[:1])}<div class='k9x'>{_p(STORY[1:])}</div></div>",
    "every paragraph in an element of its own": f"<div class='story'>{_p(STORY[:1])}"
    + "".join(f"<div class='zq{at}'><p>{text}</p></div>" for at, text in enumerate(STORY[1:]))
    + "</div>",
    "the class stands on a short introduction now": f"<div class='text'>{_p(STORY[:1])}</div><div class='w7'>{_p(STORY[1:])}</div>",
    "the class stands on the list of other stories now": f"<div class='w7'>{_p(STORY)}</div><div class='text'><ul>{TEASERS}</ul></div>",
    "the story in two containers": f"<div class='story'>{_p(STORY[:3])}</div><div class='w8'>{_p(STORY[3:])}</div>",
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_rule_that_lost_much_of_the_story_is_overruled_and_said_so(name: str) -> None:
    article = _article(BROKEN[name])
    assert _texts(article) == STORY
    assert any("does not fit the page" in problem for problem in article.problems)


def test_a_box_under_a_heading_of_its_own_is_no_part_that_was_lost() -> None:
    letters = f"<div class='letters'><h2>What others wrote</h2>{_p(STORY[2:])}</div>"
    article = _article(f"<div class='text'>{_p(STORY[:2])}</div>{letters}")
    assert _texts(article) == STORY[:2]
    assert not article.problems


def test_what_the_rule_drops_stays_out_when_it_is_overruled() -> None:
    article = _article(
        f"<div class='story'>{_p(STORY[:1])}<div>{_p(STORY[1:4])}<p class='note'>{BOX}</p>{_p(STORY[4:])}</div></div>"
    )
    assert _texts(article) == STORY


def test_an_empty_container_leaves_the_word_to_the_engine() -> None:
    article = _article(f"<div class='story'><div>{_p(STORY)}</div></div>")
    assert _texts(article) == STORY


def test_a_stub_before_a_paywall_is_believed() -> None:
    wall = "<div class='paywall'><p>Read on with a subscription: two crowns a week.</p></div>"
    others = f"<div class='w9'>{_p(STORY[2:])}</div>"
    article = _article(f"<div class='story'>{_p(STORY[:2])}</div>{wall}{others}")
    assert _texts(article) == STORY[:2]


# inline elements ---------------------------------------------------------------------------------------------------------

LINES = "<div class='text'>A line.<br><span class='note'>A note.</span><br>A <span class='note'>mixed</span> line.<br><b class='note'>One<br>two</b></div>"


def test_an_inline_element_has_the_lines_that_are_its_own() -> None:
    page = Page(LINES)
    found = blocks_in(page, select(page, ".note"))
    assert [page.table.blocks[index].text for index in sorted(found)] == ["A note.", "One", "two"]


def test_a_line_in_an_inline_element_can_be_dropped_and_ignored() -> None:
    text = "<br><br>".join(STORY[:5])
    for layout in (
        Layout(name="drop", marker="div.text", body=Body("div.text", drop=(".note",))),
        Layout(name="ignore", marker="div.text", body=Body("div.text"), ignore=(".note",)),
    ):
        site = Site(name="The Elin Courier", home="https://www.elincourier.example", layouts=(layout,))
        html = f"<h1>Ferry pier at Elin is open again</h1><div class='text'>{text}<br><br><em class='note'>{BOX}</em></div>"
        assert _texts(extract(html, url=URL, site=site)) == STORY[:5]


# lists of other stories --------------------------------------------------------------------------------------------------


def test_a_list_of_other_stories_is_left_out_with_its_label() -> None:
    article = _article(f"<div class='text'>{_p(STORY[:4])}<h3>Read more</h3><ul>{TEASERS}</ul>{_p(STORY[4:])}</div>")
    assert _texts(article) == STORY


@pytest.mark.parametrize(
    "items",
    [
        ["<a href='https://shop.example/a'>Planks of larch</a>", "<a href='https://shop.example/b'>Oak, dry</a>"],
        ["<a href='/x'>The report of the county on the piles of the pier</a>, published on Monday", "<a href='/y'>A second one</a>"],
        ["<a href='#one'>What happened in the night of the storm</a>", "<a href='#two'>Who is going to pay for all of it</a>"],
        ["Two boats in the morning, before the market opens", "Four boats in the afternoon, if the wind allows it"],
    ],
)  # fmt: skip
def test_other_lists_with_links_stay(items: list[str]) -> None:
    listed = "".join(f"<li>{item}</li>" for item in items)
    article = _article(f"<div class='text'>{_p(STORY[:4])}<ul>{listed}</ul>{_p(STORY[4:])}</div>")
    assert [block.kind for block in article.body].count("list_item") == len(items)


# headings that are no heading elements ------------------------------------------------------------------------------------


@pytest.mark.parametrize(("attributes", "level"), [(' aria-level="3"', 3), ("", 2), (' aria-level="9"', 2)])
@pytest.mark.parametrize(
    "inner", ["Larch instead of oak", "<div>Larch instead of oak</div>", "<b>Larch</b> instead of oak"]
)
def test_a_heading_by_its_role_is_one(attributes: str, inner: str, level: int) -> None:
    heading = f'<div role="heading"{attributes}>{inner}</div>'
    article = _article(f"<div class='text'>{_p(STORY[:4])}{heading}{_p(STORY[4:])}</div>")
    assert [(each.text, each.level) for each in article.body if each.kind == "heading"] == [
        ("Larch instead of oak", level)
    ]


def test_a_paragraph_far_inside_such_an_element_is_none() -> None:
    inner = f"<div role='heading'><div><div><p>{BOX}</p></div></div></div>"
    article = _article(f"<div class='text'>{_p(STORY[:4])}{inner}{_p(STORY[4:])}</div>")
    assert "heading" not in [each.kind for each in article.body]
