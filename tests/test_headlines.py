"""Headline, kicker and standfirst in the markups that newsrooms use; all names and sentences are invented."""

from __future__ import annotations

import dataclasses
import time

import pytest

from newsextract import extract

STORY = "".join(
    f"<p>{text}</p>"
    for text in (
        "The ferry between Port Elin and the outer islands sailed again on Monday after eleven weeks in the yard.",
        "Some forty islanders stood on the pier when the ship came in, among them the baker and both teachers.",
        "The council wants to decide in spring whether a second ship is bought, said harbour master Ada Quill.",
        "Until then the timetable of the winter is in force, with three crossings a day and two on Sundays.",
    )
)
HEADLINE = "Ferry sails again to the outer islands"
TITLE = f"<title>{HEADLINE} | Port Elin Post</title>"
OG = f'<meta property="og:title" content="{HEADLINE}"><meta property="og:site_name" content="Port Elin Post">'


@dataclasses.dataclass(frozen=True)
class Case:
    """A page and what a reader sees on it."""

    name: str
    body: str
    head: str = TITLE + OG
    headline: str = HEADLINE
    kicker: str | None = None
    standfirst: str | None = None

    def html(self) -> str:
        body = self.body if "{story}" in self.body else self.body + "<div class='article-body'>{story}</div>"
        return f"<html lang=en><head>{self.head}</head><body>{body.replace('{story}', STORY)}</body></html>"


def _titles(title: str, og: str | None = None, site: str = "Port Elin Post") -> str:
    return f'<title>{title}</title><meta property="og:title" content="{og or title}"><meta property="og:site_name" content="{site}">'


HEADLINES = [
    Case("plain", f"<h1>{HEADLINE}</h1>"),
    Case("logo first", f'<h1 class="logo"><a href="/">Port Elin Post</a></h1><h1>{HEADLINE}</h1>'),
    Case("site name not stated elsewhere", f'<h1><a href="/">The Elin Log</a></h1><h2>{HEADLINE}</h2>', head=f"<title>{HEADLINE} : The Elin Log | Since 1911</title>"),
    Case("site name behind the headline", f"<h1>{HEADLINE} – Port Elin Post</h1>", head=_titles("Ferry back | Port Elin Post")),
    Case("host is the name", "<div>x</div>", head=f"<title>{HEADLINE} | portelin</title><link rel=canonical href='https://www.portelin.example/a'>"),
    Case("blog: department as h1, headline in h2", f"<h1>Our Blog</h1><h2>{HEADLINE}</h2>"),
    Case("search title in the breadcrumb", f'<nav class="breadcrumb"><h1>Ferry Elin timetable news</h1></nav><h2>{HEADLINE}</h2>', head=_titles("Ferry Elin timetable news", HEADLINE)),
    Case("no heading at all", f'<div class="t1">{HEADLINE}</div>'),
    Case("hidden title of screen readers", f'<h1 class="sr-only">{HEADLINE} | Travel | Port Elin Post</h1><h2>{HEADLINE}</h2>', head=f"<title>{HEADLINE} | Travel | Port Elin Post</title>"),
    Case("date in the heading", f'<h1><span class="supertitle"><time>3 May 2025</time></span> <span class="title">{HEADLINE}</span></h1>', head="<title>Port Elin Post</title>"),
    Case("label in the heading", f'<h1><span class="flag">LIVE</span> {HEADLINE}</h1>', head=_titles("Ferry back")),
    Case("counter in the heading", f'<h1>{HEADLINE} <span class="comment-bubble">87</span></h1>', head=_titles("Ferry back")),
    Case("label in bold that the title leaves out", f"<h1><strong>Blog:</strong> {HEADLINE}</h1>"),
    Case("source in brackets that the title leaves out", f"<h1><span>{HEADLINE} <a href='http://b.example'>(b.example)</a></span> <i>12</i></h1>"),
    Case("subtitle in the heading", f'<h1>{HEADLINE} <small class="subtitle">Islanders cheer</small></h1>', head="<title>Port Elin Post</title>"),
    Case("words in the flow", "<h1>Ferry sails <em>again</em> to the <b>outer</b> islands</h1>", head="<title>Port Elin Post</title>"),
    Case("lines glued by the markup", "<h1>Ferry sails again to the outer islands<span class='block'>Islanders cheer on the pier</span></h1>", head="<title>x</title>", headline=f"{HEADLINE} Islanders cheer on the pier"),
    Case("asterisks in the titles only", "<h1><i>The Log</i> of the ferry (1792)</h1>", head=_titles("*The Log* of the ferry (1792)"), headline="The Log of the ferry (1792)"),
    Case("comments repeat it", f'<h2 class="entry-title"><a href="/a">{HEADLINE}</a></h2>{{story}}<h3 id="comments-title">3 Responses to <span>{HEADLINE}</span></h3>'),
    Case("dash opens a quotation", "<h1>– Vi seiler igjen i morgen</h1>", head="<title>Port Elin Post</title>", headline="– Vi seiler igjen i morgen"),
    Case("guillemets open a quotation", "<h1>»Wir fahren morgen wieder«</h1>", head="<title>Port Elin Post</title>", headline="»Wir fahren morgen wieder«"),
    Case("a paragraph as h1", f"<h1>{'Learn all about the ferry, its crew and its winter in the yard. ' * 5}</h1>", head=_titles(HEADLINE)),
    Case("heading like the title", f"<h2>Main</h2><h2>{HEADLINE}</h2>{{story}}", head="<title>Outer islands: ferry sails again (Elin)</title>"),
    Case("title of the section alone: the heading that the story stands under", f"<h2>Menu</h2><h3>{HEADLINE}</h3><h4>By Ada Quill</h4>", head="<title>Travel and transport</title>"),
    Case("first heading behind the story", f"<h2>{HEADLINE}</h2>{{story}}<h1>Our partners in the harbour</h1>", head="<title>Travel and transport</title>"),
    Case("first heading in the sidebar", f'<div><h1>User</h1></div><div id="content"><h2>{HEADLINE}</h2>{{story}}</div>', head="<title>Travel and transport</title>"),
    Case("lowest heading", f"<h5>Events</h5><h6>{HEADLINE}</h6>{{story}}<h6>Winter</h6>{{story}}", head="<title>Travel and transport</title>"),
    Case("short title for other pages, printed nowhere", f"<header><h1>{HEADLINE}</h1>{{story}}</header>", head=_titles("Travel")),
    Case("a part of the story is no headline", "<h2>1. What the council says</h2>{story}", head=f"<title>{HEADLINE}</title>"),
    Case("what the page says of itself before a lower heading", "<h2>How the council votes</h2>{story}", head=OG),
    Case("a first heading above another", f"<div><h1>{HEADLINE}</h1></div><div id='content'><h2>Key facts</h2>{{story}}</div>", head="<title>Travel and transport</title>"),
]  # fmt: skip

KICKERS = [
    Case("called kicker, no sign", f'<h1><span class="kicker">Shipping</span> <span class="headline">{HEADLINE}</span></h1>', kicker="Shipping"),
    Case("hidden dash", f'<h1><span class="title__overline">Shipping</span><span class="h-offscreen"> - </span><span class="title__text">{HEADLINE}</span></h1>', head=_titles(f"Shipping - {HEADLINE}"), kicker="Shipping"),
    Case("hidden colon: read as one", f'<h1><span class="a-kicker">Shipping</span><span class="visually-hidden">: </span><span>{HEADLINE}</span></h1>', head=_titles(f"Shipping: {HEADLINE}"), headline=f"Shipping: {HEADLINE}", kicker="Shipping"),
    Case("lines of their own in one heading", f"<h2><span>Shipping news</span><div>{HEADLINE}</div></h2>", head=_titles("Ferry Elin news", f"Shipping news: {HEADLINE}"), kicker="Shipping news"),
    Case("above the heading, told by the titles", f"<div>Shipping</div><h1>{HEADLINE}</h1>", head=_titles(f"Shipping: {HEADLINE}"), kicker="Shipping"),
    Case("above the heading, by name", f'<p class="overline">Shipping</p><h1>{HEADLINE}</h1>', kicker="Shipping"),
    Case("the site's name is none", f'<h1><a href="/">The Elin Log</a></h1><h1>{HEADLINE}</h1>', head=f"<title>The Elin Log: {HEADLINE}</title>"),
    Case("a menu is none", f'<nav class="overline">Shipping</nav><h1>{HEADLINE}</h1>'),
]  # fmt: skip

LEAD = "After eleven weeks in the yard the ship is back, and the islanders have their winter timetable."
STANDFIRSTS = [
    Case("named", f'<h1>{HEADLINE}</h1><p class="standfirst">{LEAD}</p>', standfirst=LEAD),
    Case("named by the element around it", f'<h1>{HEADLINE}</h1><div class="article__preamble"><p>{LEAD}</p><p>Nobody was hurt.</p></div>', standfirst=f"{LEAD} Nobody was hurt."),
    Case("list of points", f'<h1>{HEADLINE}</h1><ul class="summary-list"><li>The ship is back from the yard.</li><li>A second ship may follow.</li><li>Winter timetable stays.</li></ul>', standfirst="The ship is back from the yard. A second ship may follow. Winter timetable stays."),
    Case("as described", f"<h1>{HEADLINE}</h1><div><div>{LEAD}</div></div><div>By Ada Quill</div>", head=TITLE + OG + f'<meta name="description" content="{LEAD}">', standfirst=LEAD),
    Case("three words, as described", f"<h1>{HEADLINE}</h1><div class=x><p>A quiet triumph.</p></div>", head=TITLE + OG + '<meta name="description" content="A quiet triumph.">', standfirst="A quiet triumph."),
    Case("lines as described, cut", f'<h1>{HEADLINE}</h1><p class="a1">The ship is back from the yard.</p><p class="a1">A second one may follow in spring.</p>', head=TITLE + OG + '<meta name="description" content="The ship is back from the yard. A second one may follow…">', standfirst="The ship is back from the yard. A second one may follow in spring."),
    Case("subheadings before the story", f"<h1>{HEADLINE}</h1><p>Photo</p><p>Share</p><p>3 May</p><h2 class=s>Ship back from the yard after weeks</h2><h2 class=s>Second one may follow in spring</h2>", standfirst="Ship back from the yard after weeks Second one may follow in spring"),
    Case("bold lead", f"<h1>{HEADLINE}</h1><div><p><strong>{LEAD}</strong></p>{{story}}</div>", standfirst=LEAD),
    Case("a link among the lines", f'<h1>{HEADLINE}</h1><h2 class="subtitle">{LEAD}</h2><h2 class="subtitle"><a href="/b">Another story of the islands entirely</a></h2>', standfirst=LEAD),
    Case("right under the headline, set otherwise than the story, without a full stop", f"<h1>{HEADLINE}</h1><p class=q1>Islanders on the pier as the ship comes in from the yard at last</p>", standfirst="Islanders on the pier as the ship comes in from the yard at last"),
    Case("right under the headline, a note", f"<h1>{HEADLINE}</h1><p class=q1>This story of the ferry can also be read in these languages:</p>"),
    Case("right under the headline, meta data", f"<h1>{HEADLINE}</h1><p class=q1>Put into the paper on 3 May 2025 by the desk of the islands</p>"),
    Case("called a teaser, with the credit of its picture", f'<h1>{HEADLINE}</h1><div class="teaser-details">{LEAD}<span>Photo: Ada Quill</span></div>'),
    Case("no standfirst", f"<h1>{HEADLINE}</h1>"),
    Case("a description that is not printed", f"<h1>{HEADLINE}</h1>", head=TITLE + OG + f'<meta name="description" content="{LEAD}">'),
    Case("a paragraph of the story repeats it", f"<h1>{HEADLINE}</h1>{{story}}<div class=z><p>{LEAD}</p></div>", head=TITLE + OG + f'<meta name="description" content="{LEAD}">'),
    Case("a caption", f'<h1>{HEADLINE}</h1><div><img src="/a.jpg"><div>{LEAD}</div></div>'),
    Case("a date", f"<header><h1>{HEADLINE}</h1><p>June 30, 2026 - 4.34pm</p></header>"),
    Case("a disclosure", f"<header><h1>{HEADLINE}</h1><p>We may receive a commission if you order by a link of this page.</p></header>"),
    Case("a counter", f'<h1>{HEADLINE}</h1><div class="lead">1 of 12</div>'),
    Case("the author's life", f'<h1>{HEADLINE}</h1><div class="author-bio excerpt"><p>Ada Quill has written about ships and their harbours for twenty years.</p></div>'),
]  # fmt: skip


def _name(case: Case) -> str:
    return case.name


@pytest.mark.parametrize("case", HEADLINES + KICKERS + STANDFIRSTS, ids=_name)
def test_headline(case: Case) -> None:
    assert extract(case.html()).headline == case.headline


@pytest.mark.parametrize("case", KICKERS, ids=_name)
def test_kicker(case: Case) -> None:
    assert extract(case.html()).kicker == case.kicker


@pytest.mark.parametrize("case", STANDFIRSTS, ids=_name)
def test_standfirst(case: Case) -> None:
    article = extract(case.html())
    assert article.standfirst == case.standfirst
    assert "Some forty islanders" in article.text
    if case.standfirst:
        assert case.standfirst[:25] not in article.text


@pytest.mark.parametrize(
    "heading",
    [
        "<h1>" + "<span>x y </span>" * 5_000 + "</h1>",
        "<h1>a</h1>" * 5_000,
        "<h2>Ferry sails again</h2>" * 5_000,
        f"<h1>{'a: ' * 30_000}</h1>",
        "<h1>" + "<span class=kicker>a</span>:" * 3_000 + "</h1>",
        f"<h4>Two ferries</h4><p>{'They sail and sail. ' * 5}</p>" * 3_000,
        f"<h4>Two ferries</h4><p>{'They sail and sail. ' * 5}</p>" * 1_000 + f"<p>{'And sail. ' * 100_000}</p>",
    ],
)
def test_hostile_headings_end_fast(heading: str) -> None:
    start = time.process_time()
    extract(Case("", heading).html())
    assert time.process_time() - start < 5
