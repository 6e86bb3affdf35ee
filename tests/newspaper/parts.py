"""What pages of the newspaper are put together of: metas, JSON-LD, bylines, pictures, and the weight around the story."""

from __future__ import annotations

import datetime as dt
import html
import json
import random
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from tests.newspaper.stories import SECTIONS, Report, fellow, headline
from tests.newspaper.words import TONGUES


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a page stands.

    Attributes:
        url: Its address.
        canonical: The address that it gives as its own.
        home: The site's front page, without the slash.
        site: The site's name.
        seed: The newspaper's seed.
        weight: How heavy what stands around the story is: 0, 1 (about 30 kB more) or 2 (about 100 kB more).
        links: More ``link`` elements for the head.
    """

    url: str
    canonical: str
    home: str
    site: str
    seed: int
    weight: int = 0
    links: str = ""


e = html.escape


def when(time: dt.datetime, language: str) -> str:
    """A time as readers of the language see it."""
    tongue = TONGUES[language]
    month = tongue.months.split()[time.month - 1]
    return tongue.date.format(d=time, m=month, h=time.hour % 12 or 12, half="AM" if time.hour < 12 else "PM")


def byline(r: Report, *, link: bool = False) -> str:
    """The printed byline; nothing for a story of nobody's."""
    if not r.authors:
        return ""
    tongue = TONGUES[r.language]
    named = [
        f'<a href="/people/{r.number}-{at}">{e(name)}</a>' if link else e(name) for at, name in enumerate(r.authors)
    ]
    return tongue.byline.format(tongue.joined[0].join(named))


def credit(r: Report, name: str) -> str:
    """A photographer as printed."""
    return e(TONGUES[r.language].credit.format(name))


def figure(r: Report, at: int, css: str = "") -> str:
    """One picture with its caption; nothing if there are not so many."""
    if at >= len(r.captions):
        return ""
    text, name = r.captions[at]
    return (
        f'<figure{css}><img src="/media/{r.number}-{at}.jpg" width="1200" height="800" alt="">'
        f'<figcaption>{e(text)} <span class="credit">{credit(r, name)}</span></figcaption></figure>'
    )


def blocks(r: Report, css: str = "", *, after: int = 3, picture: str = "") -> str:
    """The story's blocks as paragraphs and headings, with something behind one of them."""
    attribute = f' class="{css}"' if css else ""
    made = [f"<{tag}{attribute if tag == 'p' else ''}>{e(text)}</{tag}>" for tag, text in r.blocks]
    made.insert(min(after, len(made)), picture)
    return "\n".join(made)


def json_ld(r: Report, s: Setting, kind: str = "NewsArticle", **more: object) -> str:
    """The story as JSON-LD."""
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": kind,
        "headline": r.headline,
        "mainEntityOfPage": s.canonical,
        "datePublished": r.published.isoformat(),
        "dateModified": (r.updated or r.published).isoformat(),
        "articleSection": r.section,
        "keywords": list(r.tags),
        "inLanguage": r.language,
        "publisher": {"@type": "NewsMediaOrganization", "name": s.site},
        **more,
    }
    if r.authors:
        data["author"] = [{"@type": "Person", "name": name} for name in r.authors]
    if r.standfirst:
        data["description"] = r.standfirst
    # as real pages have it: a tag's end within the data would end the script
    safe = json.dumps(data).replace("</", "<\\/")
    return f'<script type="application/ld+json">{safe}</script>'


def metas(r: Report, s: Setting) -> str:
    """What is told for social networks."""
    told = [
        ("og:type", "article"), ("og:title", r.headline), ("og:site_name", s.site), ("og:url", s.canonical),
        ("article:published_time", r.published.isoformat()), ("article:section", r.section),
        *(("article:tag", tag) for tag in r.tags), *(("article:author", name) for name in r.authors),
    ]  # fmt: skip
    if r.updated:
        told.append(("article:modified_time", r.updated.isoformat()))
    if r.standfirst:
        told.append(("og:description", r.standfirst))
    return "".join(f'<meta property="{name}" content="{e(value)}">' for name, value in told)


def document(r: Report, s: Setting, head: str, body: str, *, css: str = "", canonical: bool = True) -> str:
    """The whole page: head, menu, body, footer, with the weight that its setting asks for."""
    link = f'<link rel="canonical" href="{e(s.canonical)}">' if canonical else ""
    named = f' class="{css}"' if css else ""
    return (
        f'<!DOCTYPE html>\n<html lang="{r.language}"><head>@CHARSET@<title>{e(r.headline)} | {e(s.site)}</title>{link}{s.links}{head}'
        f"{style(s.weight)}</head>\n<body{named}>{menu(s.home, s.site, s.weight)}\n{body}\n"
        f"{related(r, s)}{footer(s.site, s.weight)}</body></html>"
    )


@lru_cache(maxsize=64)
def menu(home: str, site: str, weight: int) -> str:
    """The site's head with its sections; heavy ones unfold."""
    dice = random.Random(site)
    items = [f'<li><a href="{home}/{desk}/">{desk.title()}</a></li>' for desk in SECTIONS]
    for at in range(90 * weight):
        items.append(
            f'<li class="menu-item menu-item-{at} depth-{at % 3}"><a class="menu-link" href="{home}/topics/{at}/">{dice.choice(SECTIONS).title()} {at}</a></li>'
        )
    return f'<header class="site-header"><a class="logo" href="{home}/">{e(site)}</a><nav class="main-menu"><ul>{"".join(items)}</ul></nav></header>'


@lru_cache(maxsize=8)
def style(weight: int) -> str:
    """Style sheets and scripts as heavy pages carry them in the head."""
    if not weight:
        return ""
    dice = random.Random(weight)
    rules = "".join(
        f".c-{at}__{dice.choice(SECTIONS)}{{margin:{dice.randrange(40)}px;color:#{dice.randrange(4096):03x}}}"
        for at in range(300 * weight)
    )
    settings = json.dumps({f"flag{at}": {"on": at % 3 == 0, "share": dice.random()} for at in range(150 * weight)})
    icons = "".join(f'<path d="M{dice.random():.4f} {dice.random():.4f}L{at} {at}z"/>' for at in range(120 * weight))
    return f"<style>{rules}</style><script>window.appSettings={settings}</script><style>/*{icons}*/</style>"


def related(r: Report, s: Setting) -> str:
    """Teasers below the story, more on heavy pages."""
    titles = list(r.teasers)
    titles += [headline(s.seed, fellow(s.seed, r.language, r.number + at * 17)) for at in range(15 * s.weight)]
    if not titles:
        return ""
    cards = "".join(
        f'<li class="card"><a href="/{r.desk}/teaser-{r.number}-{at}"><img src="/media/t{at}.jpg" alt="" loading="lazy"><h3 class="card-title">{e(title)}</h3></a></li>'
        for at, title in enumerate(titles)
    )
    return f'<aside class="related-stories"><h2>{e(s.site)}</h2><ul>{cards}</ul></aside>'


@lru_cache(maxsize=64)
def footer(site: str, weight: int) -> str:
    """The foot, with the scripts of heavy pages."""
    scripts = "".join(
        f'<script>(function(w,d){{w.q{at}=w.q{at}||[];w.q{at}.push(["slot",{at},{{"sizes":[[300,250],[728,90]],"targeting":{{"pos":"p{at}"}}}}]);}})(window,document);</script>'
        for at in range(120 * weight)
    )
    return f'<footer class="site-footer"><p>© 2025 {e(site)}</p><ul><li><a href="/imprint">Imprint</a></li><li><a href="/privacy">Privacy</a></li></ul></footer>{scripts}'


def joined(parts: Iterable[str]) -> str:
    """The parts that are there."""
    return "".join(part for part in parts if part)
