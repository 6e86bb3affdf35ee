"""The block table: lines as a browser shows them, each once, with the elements they stand in."""

from __future__ import annotations

import pytest

from newsextract import Page

LINES: list[tuple[str, list[str]]] = [
    ("<p>One</p><p>Two</p>", ["One", "Two"]),
    ("<div>One<p>Two</p>Three <b>four</b></div>", ["One", "Two", "Three four"]),
    ("<p>One<br>Two<br><br>Three</p>", ["One", "Two", "Three"]),
    ("<p>half<b>way</b> there</p>", ["halfway there"]),
    ("<p>a\u00a0b\u200bc \n d</p>", ["a bc d"]),
    ("<ul><li>One</li> <li>Two <i>three</i></li></ul>", ["One", "Two three"]),
    ("<p>One<script>two()</script> three<style>p{}</style></p>", ["One three"]),
    ("<p>One</p><noscript><p>Two</p></noscript><template><p>Three</p></template>", ["One"]),
    ("<svg><title>Arrow</title><text>no</text></svg><p>One</p>", ["One"]),
    ("<select><option>One<option>Two</select><textarea>Three</textarea><p>Four</p>", ["Four"]),
    ("<table><tr><td>One<td>Two</table>", ["One", "Two"]),
    ("<pre>  One\n   two</pre>", ["  One\n   two"]),
    ("<p>One<div></div>two</p>", ["One", "two"]),
    ("<p><span>N</span> ever again</p>", ["Never again"]),
    ("<p><span>N</span>ever again</p>", ["Never again"]),
    ("<p><b>A</b> man went</p>", ["A man went"]),
    ("<p>N ever</p>", ["N ever"]),
    ("<p><ruby>青浜<rp>（</rp><rt>あおはま</rt><rp>）</rp></ruby>の町</p>", ["青浜（あおはま）の町"]),
    ("<a href=/x><div>One</div><div>Two</div></a>", ["One", "Two"]),
    ("", []),
]


@pytest.mark.parametrize(("html", "lines"), LINES)
def test_lines(html: str, lines: list[str]) -> None:
    table = Page(html).table
    assert [block.text for block in table.blocks] == lines
    assert [block.index for block in table.blocks] == list(range(len(lines)))


def test_elements_know_their_blocks_links_and_places() -> None:
    table = Page("<main><h1>One</h1><div id=x><a href=/y>Two <b>three</b></a> four</div><p>Five</p></main>").table
    box = table.blocks[1].element
    assert [block.text for block in table.inside(box)] == ["Two three four"]
    assert table.links(table.blocks[1]) == [("Two three", "/y")]
    assert 0.5 < table.blocks[1].link_share < 0.8
    assert table.place(box) == "div#x"
    assert table.place(table.blocks[2].element) == "body > main > p"
    inner = table.blocks[1].pieces[-2][0]
    assert table.block_of(inner) is table.blocks[1]


def test_links_that_were_never_closed_are_no_links() -> None:
    paragraphs = "".join(f"<p>A paragraph of some length stands here, and it is number {n}.</p>" for n in range(9))
    table = Page(f"<div><a href=/news>News<div>{paragraphs}</div>").table
    assert all(block.link_share == 0 for block in table.blocks)
    cards = "".join(
        f"<a href=/{n}><h3>A title of some length stands here</h3><p>And a summary too.</p></a>" for n in range(9)
    )
    assert all(block.link_share == 1 for block in Page(cards).table.blocks)


def test_text_alone_is_a_table_too() -> None:
    table = Page("One\n\n  Two \u200b three\n", kind="text").table
    assert [(block.text, block.gap) for block in table.blocks] == [("One", True), ("Two three", True)]
    assert table.place(table.blocks[0].element) is None


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        ("One\n\nTwo < three", "text"),
        (b"One\nTwo", "text"),
        ("One", "html"),
        ("One\n<p>Two", "html"),
        ("<!-- One -->\nTwo", "html"),
        ("", "html"),
    ],
)
def test_text_without_a_tag_is_text(data: bytes | str, kind: str) -> None:
    assert Page(data).kind == kind
    assert Page(data, kind="html").kind == "html"
