"""The ways in which the newspaper lays its stories out, those that stand for a publishing system in ``systems.py``."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from tests.newspaper import borrowed, systems
from tests.newspaper.parts import (
    Setting,
    blocks,
    byline,
    credit,
    document,
    e,
    figure,
    json_ld,
    metas,
    when,
)
from tests.newspaper.stories import Report


@dataclass(frozen=True, slots=True)
class Markup:
    """One way of laying a story out, and what of the story a reader or a program can know from it.

    Attributes:
        make: The page of a story.
        time: How well the time is told: to the instant, by a clock without its zone, or not at all.
        section: Whether the section is told.
        tags: Whether the tags are told.
        captions: How many of the captions are shown.
        standfirst: Whether the standfirst is shown; a description in the head alone is none.
        canonical: Whether the page says its address.
        english: Whether it is for English stories only.
    """

    make: Callable[[Report, Setting], str]
    time: Literal["instant", "clock", "none"] = "instant"
    section: bool = True
    tags: bool = True
    captions: int = 9
    standfirst: bool = True
    canonical: bool = True
    english: bool = False


def modern(r: Report, s: Setting) -> str:
    """Semantic elements and JSON-LD."""
    deck = f'<p class="article-standfirst">{e(r.standfirst)}</p>' if r.standfirst else ""
    body = (
        f'<main id="main"><article class="article"><p class="article-kicker"><a href="/{r.desk}/">{e(r.section)}</a></p><h1>{e(r.headline)}</h1>{deck}'
        f'<div class="article-byline">{byline(r, link=True)}</div><time datetime="{r.published.isoformat()}">{when(r.published, r.language)}</time>'
        f'{figure(r, 0)}<div class="article-body">{blocks(r, picture=figure(r, 1))}</div></article></main>'
    )
    return document(r, s, metas(r, s) + json_ld(r, s), body)


def microdata(r: Report, s: Setting) -> str:
    """Everything in ``itemprop`` attributes, nothing in the head."""
    authors = "".join(
        f'<span itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">{e(name)}</span></span> '
        for name in r.authors
    )
    deck = f'<p itemprop="description" class="lead">{e(r.standfirst)}</p>' if r.standfirst else ""
    body = (
        f'<div itemscope itemtype="https://schema.org/NewsArticle" class="news"><meta itemprop="articleSection" content="{e(r.section)}">'
        f'<meta itemprop="keywords" content="{e(", ".join(r.tags))}"><h1 itemprop="headline">{e(r.headline)}</h1>{deck}<div class="news-info">{authors}'
        f'<time itemprop="datePublished" datetime="{r.published.isoformat()}">{when(r.published, r.language)}</time></div>{figure(r, 0)}'
        f'<div itemprop="articleBody">{blocks(r, picture=figure(r, 1))}</div></div>'
    )
    return document(r, s, "", body)


def only_metas(r: Report, s: Setting) -> str:
    """The head tells all, the body names nothing."""
    pictures = [f"<div><img src='/media/{r.number}.jpg' width='900' height='600' alt=''></div>"] if r.captions else []
    body = (
        f"<div id='wrap'><div id='col1'><h1>{e(r.headline)}</h1>{''.join(pictures)}<div>{blocks(r)}</div></div></div>"
    )
    author = f'<meta name="author" content="{e(", ".join(r.authors))}">' if r.authors else ""
    return document(r, s, metas(r, s) + author, body)


def only_printed(r: Report, s: Setting) -> str:
    """A title and what readers see."""
    deck = f'<p class="teaser-text"><strong>{e(r.standfirst)}</strong></p>' if r.standfirst else ""
    body = (
        f'<div class="content"><h1 class="title">{e(r.headline)}</h1><p class="author">{byline(r)}</p><p class="date">{when(r.published, r.language)}</p>'
        f"{deck}{figure(r, 0, ' class=picture')}{blocks(r, picture=figure(r, 1))}</div>"
    )
    return document(r, s, "", body, canonical=False)


def amp(r: Report, s: Setting) -> str:
    """A page for telephones, in the dialect of the accelerated ones."""
    pictures = "".join(
        f'<figure><amp-img src="/media/{r.number}-{at}.jpg" width="1200" height="800" layout="responsive"></amp-img>'
        f'<figcaption>{e(text)} <span class="credit">{credit(r, name)}</span></figcaption></figure>'
        for at, (text, name) in enumerate(r.captions[:1])
    )
    deck = f'<p class="amp-lead">{e(r.standfirst)}</p>' if r.standfirst else ""
    body = (
        f'<amp-sidebar id="side" layout="nodisplay"><ul><li><a href="/">{e(s.site)}</a></li></ul></amp-sidebar><article class="amp-article"><h1>{e(r.headline)}</h1>{deck}'
        f'<p class="amp-byline">{byline(r)}</p><p class="amp-date"><time datetime="{r.published.isoformat()}">{when(r.published, r.language)}</time></p>'
        f'{pictures}<amp-ad width="300" height="250" type="none"></amp-ad>{blocks(r)}</article>'
    )
    made = document(
        r,
        s,
        '<style amp-boilerplate>body{-webkit-animation:none}</style><script async src="https://cdn.ampproject.example/v0.js"></script>'
        + json_ld(r, s),
        body,
    )
    return made.replace("<html lang", "<html amp lang", 1)


def in_script(r: Report, s: Setting) -> str:
    """The page shows its headline; the story stands in a script until the browser puts it on the page."""
    content = [{"type": "header" if tag == "h2" else "paragraph", "content": text} for tag, text in r.blocks]
    data = {"props": {"pageProps": {"article": {"headline": r.headline, "content_elements": content}}}, "buildId": "k7"}
    body = f'<div id="__next"><h1>{e(r.headline)}</h1><div class="spinner"></div></div><script id="__NEXT_DATA__" type="application/json">{json.dumps(data)}</script>'
    return document(r, s, metas(r, s) + json_ld(r, s), body)


def old_tables(r: Report, s: Setting) -> str:
    """Tables, fonts and line breaks, as it was done before the year 2000."""
    text = "<br><br>\n".join(f"<b>{e(text)}</b>" if tag == "h2" else e(text) for tag, text in r.blocks)
    picture = "".join(
        f'<table align=right width=300><tr><td><img src="/media/{r.number}.jpg" width=300 height=200></td></tr><tr><td><font size=1>{e(words)} {credit(r, name)}</font></td></tr></table>'
        for words, name in r.captions[:1]
    )
    links = "<br>".join(f'<a href="/{r.desk}/t{at}.html">{e(title)}</a>' for at, title in enumerate(r.teasers))
    return (
        f"<html><head>@CHARSET@<title>{e(r.headline)}</title></head><body bgcolor=#ffffff><table width=760 border=0><tr><td colspan=2><a href=/><font size=6>{e(s.site)}</font></a></td></tr>"
        f"<tr><td valign=top width=150><a href=/{r.desk}/>{r.desk.title()}</a></td><td valign=top><font size=5><b>{e(r.headline)}</b></font><br>"
        f"<font size=2>{byline(r)}</font><br><font size=1>{when(r.published, r.language)}</font><br><br>{picture}<font face=Times>{text}</font><br><br>{links}</td></tr>"
        f"<tr><td colspan=2><font size=1>&copy; 2025 {e(s.site)}</font></td></tr></table></body></html>"
    )


def line_breaks(r: Report, s: Setting) -> str:
    """One box of text, its paragraphs parted by line breaks."""
    text = "<br /><br />\n".join(f"<b>{e(text)}</b>" if tag == "h2" else e(text) for tag, text in r.blocks)
    body = (
        f'<div class="news_detail"><div class="news_title"><h1>{e(r.headline)}</h1></div><div class="news_date">{when(r.published, r.language)}</div>'
        f'<div class="news_author">{byline(r)}</div>{figure(r, 0)}<div class="news_text" id="news_text">{text}</div></div>'
    )
    return document(r, s, metas(r, s), body)


def hashed(r: Report, s: Setting) -> str:
    """A script framework's output: class names that a build tool made."""
    d = f"css-{r.number % 97:x}a"
    deck = f'<div class="{d}4">{e(r.standfirst)}</div>' if r.standfirst else ""
    body = (
        f'<div id="root"><div class="{d}0"><div class="{d}1"><h1 class="{d}2" data-testid="headline">{e(r.headline)}</h1>{deck}<div class="{d}5"><span>{byline(r, link=True)}</span>'
        f'<time class="{d}6" datetime="{r.published.isoformat()}">{when(r.published, r.language)}</time></div>{figure(r, 0, f" class={d}7")}'
        f'<section class="{d}8">{blocks(r, f"{d}9", picture=figure(r, 1, f" class={d}7"))}</section></div></div></div>'
    )
    return document(r, s, metas(r, s) + json_ld(r, s), body)


MARKUPS: dict[str, Markup] = {
    "modern": Markup(modern),
    "microdata": Markup(microdata),
    "only metas": Markup(only_metas, captions=0, standfirst=False),
    "only printed": Markup(only_printed, time="clock", section=False, tags=False, canonical=False),
    "amp": Markup(amp, captions=1),
    "in script": Markup(in_script, captions=0, standfirst=False),
    "old tables": Markup(
        old_tables, time="clock", section=False, tags=False, captions=1, standfirst=False, canonical=False
    ),
    "line breaks": Markup(line_breaks, captions=1, standfirst=False),
    "hashed": Markup(hashed),
    "wordpress": Markup(systems.wordpress, standfirst=False),
    "ghost": Markup(systems.ghost, captions=1),
    "arc": Markup(systems.arc),
    "drupal": Markup(systems.drupal, captions=1),
    "live blog": Markup(systems.live_blog, captions=0),
    "page builder": Markup(systems.page_builder, captions=1, standfirst=False),
    "dress: cms": Markup(borrowed.cms, section=False, tags=False, captions=1, standfirst=False, english=True),
    "dress: semantic": Markup(
        borrowed.semantic,
        time="clock",
        section=False,
        tags=False,
        captions=1,
        standfirst=False,
        canonical=False,
        english=True,
    ),
    "dress: tables": Markup(
        borrowed.tables,
        time="clock",
        section=False,
        tags=False,
        captions=1,
        standfirst=False,
        canonical=False,
        english=True,
    ),
    "design: named": Markup(borrowed.named, english=True),
    "design: modules": Markup(borrowed.modules, english=True),
    "design: bare": Markup(borrowed.bare, tags=False, english=True),
}
ANY_LANGUAGE = tuple(name for name, markup in MARKUPS.items() if not markup.english)
