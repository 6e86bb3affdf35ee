"""What belongs to a story and what only stands at it: the page's own data, its end, pointers, boxes, parts."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping

import pytest

from newsextract import extract
from tests.test_body import SENTENCES, kinds, story


def data(node: Mapping[str, object]) -> str:
    """A script of schema.org data for the head of a page."""
    return f'<script type="application/ld+json">{json.dumps({"@context": "https://schema.org", **node})}</script>'


def stated(text: str) -> str:
    return data({"@type": "NewsArticle", "headline": "Ferry calls again at Port Elin", "articleBody": text})


# the text that the page's data states ----------------------------------------------------------------------------------------

NOTE = "Harbour notes by the desk, gathered over the week."


def test_what_the_stated_text_leaves_out_is_left_out() -> None:
    page = story(f"<p>{NOTE}</p>", count=8)
    assert ("paragraph", NOTE) in kinds(page)
    assert ("paragraph", NOTE) not in kinds(page.replace("</head>", stated(" ".join(SENTENCES)) + "</head>"))


@pytest.mark.parametrize(
    "text",
    [
        " ".join(SENTENCES[:5]),  # cut
        "The ferry calls again.",
        "Quite another text. " * 60,
    ],
)
def test_a_text_that_is_not_the_whole_story_is_not_believed(text: str) -> None:
    page = story(f"<p>{NOTE}</p>", head=stated(text), count=8)
    assert [each for _, each in kinds(page)] == [*SENTENCES[:2], NOTE, *SENTENCES[2:]]


def test_a_stated_text_with_markup_and_other_quotes_is_compared_by_its_words() -> None:
    text = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES).replace("“", "&quot;").replace("”", '"')
    assert [each for _, each in kinds(story(head=stated(text), count=8))] == SENTENCES


def test_subheads_are_kept_though_the_stated_text_has_none() -> None:
    page = story("<h2>A bay without shelter</h2>", head=stated(" ".join(SENTENCES)), count=8)
    assert ("heading", "A bay without shelter") in kinds(page)


# the end ---------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("end", ["<h3>More harbour reports</h3>", "<p>Products and places:</p>", "<h2>The author</h2>"])
def test_a_story_does_not_end_with_what_announces_something(end: str) -> None:
    assert [text for _, text in kinds(story(f"<p>{SENTENCES[6]}</p>{end}", count=2))] == [*SENTENCES[:2], SENTENCES[6]]


@pytest.mark.parametrize(
    "address", ["https://t.me/elincourier", "https://www.whatsapp.com/channel/0029", "https://x.com/elin"]
)
def test_a_closing_line_that_leads_to_a_channel_is_an_invitation(address: str) -> None:
    line = f'<p>Quer saber mais? Venha <a href="{address}">com a gente</a> e leia primeiro.</p>'
    assert [text for _, text in kinds(story(count=6).replace("</article>", f"{line}</article>"))] == SENTENCES[:6]
    assert len(kinds(story(line, count=6))) == 7


def test_a_last_point_that_is_a_heading_stays() -> None:
    points = "".join(
        f"<h3>{point}</h3><p>{SENTENCES[at]}</p>"
        for at, point in (
            (2, "The pier is longer now than it was."),
            (4, "Boats leave twice an hour."),
            (6, "Tea is cheap."),
        )
    )
    last = "The pier pays for itself within nine years, if as many people come as in the first summer."
    page = story(count=2).replace("</article>", f"{points}<h3>{last}</h3></article>")
    assert kinds(page)[-1] == ("heading", last)


# what the page's data lists --------------------------------------------------------------------------------------------------

ITEMS = ["300 g smoked herring", "2 onions", "4 potatoes", "salt"]
STEPS = ["Cut the herring into strips as wide as a finger.", "Fry the onions until they are brown.", "Serve it warm."]


def recipe(listed: list[str]) -> str:
    shown = "".join(f"<div class='row'><span>{item}</span></div>" for item in ITEMS)
    steps = "".join(
        f"<div class='step'><div>{number}.</div><div>{step}</div></div>" for number, step in enumerate(STEPS, 1)
    )
    return story(
        f"<h2>What you need</h2>{shown}<h2>How it is done</h2>{steps}",
        head=data(
            {
                "@type": "Recipe",
                "recipeIngredient": listed,
                "recipeInstructions": [{"@type": "HowToStep", "text": step} for step in STEPS],
            }
        ),
        count=2,
    )


def test_a_recipe_has_its_ingredients_and_steps() -> None:
    text = extract(recipe(ITEMS)).text
    assert all(line in text for line in (*ITEMS, *STEPS, "What you need"))


def test_an_ingredient_may_stand_in_two_cells() -> None:
    page = recipe(ITEMS)
    for item in ITEMS[:3]:
        amount, _, name = item.partition(" ")
        page = page.replace(f"<span>{item}</span>", f"<div>{amount}</div><div>{name}</div>")
    text = extract(page).text
    assert "onions" in text
    assert "potatoes" in text


QUESTIONS = {
    "When does the first boat leave?": "The first boat leaves at six in the morning, on Sundays at eight, and takes forty cars.",
    "What does it cost?": "A crossing costs four crowns for a grown person, and nothing at all for children under twelve years.",
}


def test_answered_questions_are_the_storys() -> None:
    faq = {
        "@type": "FAQPage",
        "mainEntity": [
            {"@type": "Question", "name": name, "acceptedAnswer": {"@type": "Answer", "text": f"<p>{text}</p>"}}
            for name, text in QUESTIONS.items()
        ],
    }
    shown = "".join(
        f'<div class="accordion"><button>{name}</button><div><p>{text}</p></div></div>'
        for name, text in QUESTIONS.items()
    )
    text = extract(story(count=6, head=data(faq)).replace("</article>", f"{shown}</article>")).text
    assert all(name in text and answer in text for name, answer in QUESTIONS.items())


# pointers and boxes ----------------------------------------------------------------------------------------------------------


def test_titles_behind_one_label_are_pointers() -> None:
    pointers = [
        f'<p>OYE LAPHA | <a href="/{number}">{title}</a></p>'
        for number, title in enumerate(("Council wants a longer quay", "Herring is dear again this year"))
    ]
    page = story(*pointers, count=6)
    assert [text for _, text in kinds(page)] == SENTENCES[:6]


def test_one_line_with_a_bar_is_no_pointer() -> None:
    line = (
        "The ferry of Port Elin | our report from the harbour in the spring of this year, told by four of the sailors."
    )
    assert ("paragraph", line) in kinds(story(f"<p>{line}</p>", count=6))


def test_a_box_that_asks_for_consent_goes_whole() -> None:
    box = (
        '<div class="embed-hold"><p>An dieser Stelle findest du einen Film von Hafenkanal, der den Bericht ergänzt.</p>'
        "<p>Du siehst ihn mit einem Klick und kannst ihn wieder ausblenden, so oft du magst.</p>"
        "<p>Daten gehen dabei an den Betreiber, mehr steht in den Hinweisen zum Datenschutz.</p></div>"
    )
    assert [text for _, text in kinds(story(box, count=8))] == SENTENCES


# parts of one story, and several stories -------------------------------------------------------------------------------------


def test_parts_of_a_story_in_articles_of_their_own_are_one_story() -> None:
    parts = "".join(
        f"<article><div><p>{SENTENCES[at]}</p><p>{SENTENCES[at + 1]}</p></div></article>" for at in (2, 4, 6)
    )
    page = story(count=2).replace("</article>", "</article>" + parts, 1)
    assert [text for _, text in kinds(page)] == SENTENCES


def test_a_second_story_below_is_not_the_first() -> None:
    second = "".join(f"<p>{SENTENCES[at]}</p>" for at in range(2, 8))
    page = story(count=2).replace(
        "</article>", f"</article><article><h1>Herring is dear again</h1>{second}</article>", 1
    )
    assert [text for _, text in kinds(page)] == SENTENCES[:2]


# stories in script data ------------------------------------------------------------------------------------------------------

ELEMENTS = [
    {"type": "text", "content": SENTENCES[0]},
    {"type": "header", "content": "A bay without shelter"},
    {"type": "text", "content": SENTENCES[1].replace("larch", '<a href="/larch">larch</a>')},
    {"type": "list", "items": [{"type": "text", "content": "two boats lost"}]},
    {"type": "text", "content": SENTENCES[3]},
    {"type": "text", "content": SENTENCES[4]},
]
TOLD = [SENTENCES[0], "A bay without shelter", SENTENCES[1], "two boats lost", *SENTENCES[3:5]]


def scripted(script: str) -> str:
    return f"<html><head><title>Ferry</title></head><body><div id=app></div><script>{script}</script></body></html>"


@pytest.mark.parametrize(
    "script",
    [
        f"window.store = {json.dumps({'elements': ELEMENTS, 'foot': [{'content': 'Terms of use'}]})}",
        f"var quote = '\"'; window.store = {json.dumps({'elements': ELEMENTS})}",
        f"push({json.dumps(json.dumps({'elements': ELEMENTS}))})",
    ],
)
def test_a_story_in_script_data_keeps_its_short_lines(script: str) -> None:
    assert [text for _, text in kinds(scripted(script))] == TOLD


@pytest.mark.parametrize(
    "script", ['"a":"' * 20_000, '"' * 100_000, '"a":"' + "\\" * 100_000, '"a":"b c d" ' * 20_000, '"a":"<p>' * 10_000]
)
def test_hostile_scripts_end_soon(script: str) -> None:
    start = time.perf_counter()
    extract(scripted(script))
    assert time.perf_counter() - start < 5
