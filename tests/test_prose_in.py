"""What ``prose_in`` takes out of a container."""

from __future__ import annotations

import pytest

from newsextract import Page, Site, extract
from newsextract.rules import Body, prose_in, select
from newsextract.site import Layout

URL = "https://www.elincourier.example/harbour/pier"
FIRST = "The pier at Elin was opened again on Tuesday, eleven months after a barge had torn away its western end."
LAST = "The harbour master expects the first ferry to call on Sunday, if the wind allows it."
BOX = "Our weekly letter from the harbour tells you which boats came in, and what they had on board."


def _body(inner: str, rule: str) -> list[tuple[str, str | None]]:
    html = f"<html><body><h1>The pier at Elin is open</h1><div class='story'>{inner}</div></body></html>"
    layout = Layout(name="one", marker="div.story", body=Body(rule))
    site = Site(name="The Elin Courier", home="https://www.elincourier.example", layouts=(layout,))
    return [(block.kind, block.text) for block in extract(html, url=URL, site=site).body]


@pytest.mark.parametrize(
    ("part", "kind", "text"),
    [
        ("<p>Two divers were hurt.</p>", "paragraph", "Two divers were hurt."),
        ("<h2>Planks from the north</h2>", "heading", "Planks from the north"),
        ("<h6>Planks from the south</h6>", "heading", "Planks from the south"),
        ("<ul><li>Oak for the deck</li></ul>", "list_item", "Oak for the deck"),
        ("<ol><li>Larch for the piles</li></ol>", "list_item", "Larch for the piles"),
        ("<blockquote><p>It holds, she said.</p></blockquote>", "quote", "It holds, she said."),
        ("<table><tr><td>Planks</td><td>1,840</td></tr></table>", "table_row", "Planks | 1,840"),
    ],
)
def test_prose_is_taken(part: str, kind: str, text: str) -> None:
    body = _body(f"<p>{FIRST}</p>{part}<p>{LAST}</p>", prose_in("div.story"))
    assert body == [("paragraph", FIRST), (kind, text), ("paragraph", LAST)]


@pytest.mark.parametrize("box", ["div", "aside", "section", "figure", "form", "letter-box"])
def test_what_has_an_element_of_its_own_is_left_out(box: str) -> None:
    body = _body(f"<p>{FIRST}</p><{box}><h3>Letters</h3><p>{BOX}</p></{box}><p>{LAST}</p>", prose_in("div.story"))
    assert body == [("paragraph", FIRST), ("paragraph", LAST)]


def test_posts_of_networks_are_taken_out_of_their_wrappers() -> None:
    post = "<blockquote class='twitter-tweet'><p>The pier is open.</p>— Harbour (@elin)</blockquote>"
    body = _body(f"<p>{FIRST}</p><div><div>{post}</div></div><p>{LAST}</p>", prose_in("div.story"))
    assert [kind for kind, _ in body] == ["paragraph", "embed", "paragraph"]


def test_several_containers_in_the_order_of_the_page() -> None:
    inner = f"<div class='group'><p>{FIRST}</p></div><p>{BOX}</p><div class='group'><p>{LAST}</p></div>"
    body = _body(inner, prose_in("div.story", "div.group"))
    assert [text for _, text in body] == [FIRST, BOX, LAST]


def test_selector_of_a_container_may_be_of_several_steps() -> None:
    page = Page("<main><div><p>a</p></div><div class='x'><p>b</p><div><p>c</p></div></div></main>")
    found = select(page, prose_in("main > div.x"))
    assert [page.table.nodes[element].text() for element in found] == ["b"]
