"""The guard before the parser: hostile shapes become harmless, other pages stay as they are."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from newsextract.page.guard import Guarded, guard

# Each is dangerous or large without the guard; with it all must pass.
SHAPES: dict[str, Callable[[], str]] = {
    "nested tags": lambda: "<span>" * 200_000,
    "nested div": lambda: "<div>" * 100_000,
    "nested div with end tags that close nothing": lambda: "<div></p></x>" * 60_000,
    "nested lists": lambda: "<ul><li>" * 40_000,
    "nested lists with text": lambda: "<ul><li>text" * 40_000,
    "nested dl": lambda: "<dl><dd>" * 40_000,
    "nested details": lambda: "<details><summary>" * 40_000,
    "nested tables": lambda: "<table><tr><td>" * 30_000,
    "nested captions": lambda: "<table><caption>" * 30_000,
    "nested forms": lambda: "<form><div>" * 40_000,
    "nested buttons": lambda: "<p><button>" * 40_000,
    "buttons with open formatting": lambda: "<button><i>" * 40_000,
    "nested options": lambda: "<option><div>" * 40_000,
    "nested option groups": lambda: "<optgroup>" * 40_000,
    "options in a select": lambda: "<select>" + "<option>" * 100_000,
    "options in groups": lambda: "<select>" + "<optgroup><option>" * 50_000,
    "nested selects": lambda: "<select>" * 100_000,
    "nested templates": lambda: "<template>" * 50_000,
    "nested framesets": lambda: "<frameset>" * 50_000,
    "nested drawings": lambda: "<svg><foreignObject>" * 30_000,
    "table cells in a drawing": lambda: "<svg>" + "<td>" * 50_000,
    "void elements in a drawing": lambda: "<math>" + "<input>" * 50_000,
    "nested formulas": lambda: "<math><mi>" * 30_000,
    "open spans then paragraphs": lambda: "<span>" * 20_000 + "<p>" * 20_000,
    "open spans and stray end tags": lambda: "<span>" * 20_000 + "</x>" * 20_000,
    "open fonts and paragraphs": lambda: "".join(f"<font color={n}><p>" for n in range(20_000)),
    "open fonts then paragraphs": lambda: "".join(f"<b c={n}>" for n in range(500)) + "<p>text" * 30_000,
    "open fonts closed at the end": lambda: "".join(f"<i c={n}><p>" for n in range(5_000)) + "</i>" * 5_000,
    "different open bold": lambda: "".join(f"<b id={n}>" for n in range(50_000)),
    "open links around blocks": lambda: "<a href=x><div>" * 30_000,
    "open nobr": lambda: "<nobr>" * 50_000,
    "misnested bold": lambda: "<b><div>" * 10_000 + "</b>" * 10_000,
    "formatting foster parented": lambda: "<table>" + "<b>x" * 30_000,
    "attributes on one element": lambda: "<p " + " ".join(f"a{n}=1" for n in range(20_000)) + ">",
    "attributes on body, one tag each": lambda: "".join(f"<body a{n}=1>" for n in range(50_000)),
    "attribute names": lambda: "".join(f"<i a{n}></i>" for n in range(200_000)),
    "tag names": lambda: "".join(f"<x{n}></x{n}>" for n in range(200_000)),
    "many attributes on many elements": lambda: ("<p " + "a b c d e f g h " * 40 + ">") * 10_000,
    "one attribute of a megabyte": lambda: "<p a='" + "&amp;" * 200_000 + "'>text",
    "one attribute name of a megabyte": lambda: "<p " + "x" * 1_000_000 + ">text",
    "tag that never ends": lambda: "<p " + "<a " * 2_000_000,
    "quotes that never end": lambda: "<p a=\"x' " * 500_000,
    "comment that never ends": lambda: "<!--" * 3_000_000,
    "bogus comments": lambda: "<!" * 5_000_000,
    "script that never ends": lambda: "<script>" + "<!--<script>" * 500_000,
    "title in a drawing": lambda: "<svg><title>" + "<div>" * 100_000,
    "drawing in a comment in a script": lambda: "<script>/* <svg> */</script>" * 5_000 + "<div>" * 100_000,
    "end tags in attributes": lambda: '<div title="</div>">' * 50_000,
    "comments that end oddly": lambda: "<!--><div><!---><div><!-- --!><div>" * 20_000,
    "empty elements": lambda: "<br>" * 2_000_000,
    "paragraphs": lambda: "<p>" * 2_000_000,
    "pictures": lambda: "<img src=x alt=y>" * 700_000,
    "50 MB of text": lambda: "word " * 10_000_000,
    "50 MB of Cyrillic": lambda: "слово " * 5_000_000,
    "entities": lambda: "&amp;" * 4_000_000,
    "noise": lambda: random.Random(1).randbytes(3_000_000).decode("latin-1").replace("\0", ""),
    "noise of marks": lambda: "".join(random.Random(2).choices("<>/ab='\"&;! -p", k=3_000_000)),
}

TRIAL = """
import resource, sys, time
resource.setrlimit(resource.RLIMIT_AS, (3 << 30, 3 << 30))
from tests.page.test_guard import SHAPES, depth_of
from newsextract.page.guard import guard
from selectolax.lexbor import LexborHTMLParser
html = SHAPES[sys.argv[1]]()
start = time.process_time()
html = guard(html).html
tree = LexborHTMLParser(html)
spent = time.process_time() - start
count = len(tree.css("*"))
nodes = sum(1 for _ in tree.root.traverse(include_text=True))
tree.root.text()
depth = depth_of(tree)
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
del tree
print(spent, peak, count, nodes, depth)
"""


def depth_of(tree: LexborHTMLParser) -> int:
    """How deep the deepest element is."""
    depths: dict[int, int] = {}
    for node in tree.css("*"):
        parent = node.parent
        depths[node.mem_id] = depths.get(parent.mem_id, 0) + 1 if parent is not None else 1
    return max(depths.values(), default=0)


@pytest.mark.skipif(sys.platform == "win32", reason="limits the memory of a process")
@pytest.mark.parametrize("shape", SHAPES)
def test_hostile_shape_is_parsed_in_bounded_time_memory_and_depth(shape: str) -> None:
    done = subprocess.run([sys.executable, "-c", TRIAL, shape], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    spent, peak, _, nodes, depth = map(float, done.stdout.split())
    assert spent < 5  # seconds of the processor, so that a busy machine changes nothing
    assert peak < 1_500  # MB with the interpreter and the source text
    assert nodes < 2_500_000
    assert depth < 1_500


def page(stories: int = 40) -> str:
    """A page as sites make them, with everything that could be taken for a hostile shape."""
    card = (
        '<li class="card"><article><a href="/story/{n}"><img src="/{n}.jpg" alt="a > b"><h3>Story {n}</h3></a>'
        "<p>One<p>two <b>bold <i>both</b> italic</i><br>three<table><tr><td>1<td>2<tr><td>3</table>"
        '<svg viewBox="0 0 9 9"><title>Icon</title><path d="M0 0"/><g><use href="#x"/></g></svg>'
        "<select><option>1<option>2</select><dl><dt>a<dd>b<dt>c<dd>d</dl></article>"
    )
    body = "".join(card.replace("{n}", str(number)) for number in range(stories))
    return (
        "<!DOCTYPE html><html lang=en><head><title>News < today</title><style>a > b { color: red }</style>"
        "<script>if (a<b && c>d) { document.write('<div><div><div>'); }</script><!-- <div><div> --></head>"
        f"<body><div><main><ul>{body}</ul></main></div></body></html>"
    )


@pytest.mark.parametrize("stories", [0, 1, 30, 300, 2_000])
def test_ordinary_page_is_unchanged(stories: int) -> None:
    html = page(stories)
    found = guard(html)
    assert found == Guarded(html, ())
    assert found.html is html


@pytest.mark.parametrize(
    "unit",
    [
        "<p>text",
        "<li>text",
        "<dt>a<dd>b",
        "<br>",
        "<tr><td>1<td>2",
        "<a href=x>text",
        "<div>text</div>",
        "<p><font color=red>text</font>",
        "<p><b>text</p>",
        "<hr><img src=a>",
        "<h2>Title</h2><p>text",
        "<option>1",
        "<script>a<b</script>",
        '<div data-html="<div><div>">text</div>',
        "<svg><path d=x /></svg>",
        "<!-- note -->text",
        "<custom-tag>text</custom-tag>",
        "<table><tr><td>1</table>",
    ],
)
def test_long_flat_page_is_unchanged(unit: str) -> None:
    for before in ("", "<ul>", "<table>", "<div><main>", "<select>"):
        html = before + unit * 6_000
        assert guard(html) == Guarded(html, ())


@pytest.mark.parametrize(
    ("html", "code"),
    [
        ("<div>" * 5_000 + "text", "nesting"),
        ("".join(f"<i id={n}>" for n in range(5_000)), "formatting"),
        ("<p " + " ".join(f"a{n}" for n in range(9_000)) + ">text", "attributes"),
        ("<select>" + "<option>" * 20_000, "options"),
        ("<body a=1>" * 20_000, "repeated"),
        ("".join(f"<x{n}>" for n in range(20_000)), "cut"),
    ],
)
def test_problems_have_a_code(html: str, code: str) -> None:
    assert code in [problem.partition(": ")[0] for problem in guard(html).problems]


def test_text_outlives_its_tags() -> None:
    html = "".join(f"<div>line {number} " for number in range(4_000))
    tree = LexborHTMLParser(guard(html).html)
    assert tree.root is not None
    text = tree.root.text()
    assert all(f"line {number} " in text for number in range(4_000))


def test_first_attributes_are_kept() -> None:
    html = "<p " + " ".join(f"a{number}={number}" for number in range(9_000)) + ">text</p>"
    node = LexborHTMLParser(guard(html).html).css_first("p")
    assert node is not None
    assert node.attributes["a0"] == "0"
    assert node.attributes["a511"] == "511"
    assert len(node.attributes) == 512
    assert node.text() == "text"


def test_long_page_is_truncated() -> None:
    found = guard("x" * 1_001, max_chars=1_000)
    assert found.html == "x" * 1_000
    assert found.problems == ("truncated: the page has 1,001 characters, the first 1,000 were read",)


def test_depth_can_be_chosen() -> None:
    html = "<div>" * 3_000
    assert depth_of(LexborHTMLParser(guard(html, max_depth=100).html)) == 102  # with html and body
    assert depth_of(LexborHTMLParser(guard(html).html)) == 514


def test_guard_is_cheap_on_an_ordinary_page() -> None:
    html = page(60) + "<p>" + "Text of a story that goes on. " * 3_000

    def best(work: Callable[[str], object]) -> float:
        times = []
        for _ in range(15):
            start = time.process_time()
            work(html)
            times.append(time.process_time() - start)
        return min(times)

    assert best(guard) < best(LexborHTMLParser)  # about an eighth; loose because the machine may be busy


TAGS = (
    "a b font i p div span ul li dl dd table tr td th tbody caption colgroup select option optgroup button form svg math "
    "g mi foreignObject title template object h1 pre details ruby rt x-y noscript textarea style script html body hr br"
).split()


def unit_of(chance: random.Random) -> str:
    """Some random tags."""
    parts: list[str] = []
    for _ in range(chance.randint(1, 5)):
        tag = chance.choice(TAGS)
        form = chance.choice(
            ("<{}>", "<{}>", "<{}>", "<{} a=1>", "<{}/>", '<{} b="</div><p>">', "</{}>", "</{}>", "x", "<!-->")
        )
        parts.append(form.format(tag))
    return "".join(parts)


@pytest.mark.parametrize("seed", range(60))
def test_random_shapes_repeated(seed: int) -> None:
    chance = random.Random(seed)
    before = chance.choice(("", "<table>", "<select>", "<svg>", "<b><i><font>", "<math>", "<table><tr><td>"))
    html = before + "".join(unit_of(chance) * 2_000 for _ in range(chance.randint(1, 3)))
    start = time.process_time()
    tree = LexborHTMLParser(guard(html).html)
    assert time.process_time() - start < 5
    assert depth_of(tree) < 5_000


@settings(max_examples=200)
@given(
    st.text(st.sampled_from("<>/!-'\"= abpdiv\n"), max_size=200),
    st.sampled_from(["<div>", "<i id=1>", "<p a='>", "<svg>"]),
)
def test_any_text_survives(text: str, unit: str) -> None:
    found = guard(text + unit * 1_500 + text)
    LexborHTMLParser(found.html)
    assert len(found.html) <= len(text) * 2 + len(unit) * 1_500
