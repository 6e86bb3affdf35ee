"""One story in many kinds of markup: what a reader sees is the same, what a parser sees is not.

The story is given as pieces (:class:`Pieces`); each function of ``MARKUPS`` makes a page of them. The pages hold, around the
story, what real ones do: skip links, an editor's button, a note on an audio version, a sign-up form, a list of picks.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Pieces:
    """A page's text, cut into what a reader tells apart."""

    skip: str
    edit: str
    headline: str
    author: str
    date_text: str
    iso: str
    minutes: int
    caption: str
    credit: str
    note: str
    paragraphs: tuple[str, ...]
    teaser: tuple[str, str]
    feed_heading: str
    feed: tuple[tuple[str, str, str], ...]
    more: str
    picks: str
    form: tuple[str, ...]
    site: str
    url: str

    @property
    def byline(self) -> str:
        """The line under the headline."""
        return f"by {self.author} {self.date_text} {self.minutes} min read"


def pieces_of(text: str, *, site: str, url: str) -> Pieces:
    """Cuts the text of a page as a browser shows it, by its shape alone.

    The shape: two lines of furniture, headline, line of byline and date, caption with its credit in brackets, a note, the
    paragraphs, a teaser whose summary breaks off, a heading, items of time, title and summary, furniture.
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    skip, edit, headline, byline, caption, note, *rest = lines
    match = re.fullmatch(r"by (.+?) (\w+ \d{1,2}, \d{4} \d{1,2}:\d\d [AP]M) (\d+) min read", byline)
    words = re.fullmatch(r"(.+) \(([^()]+)\)", caption)
    assert match
    assert words
    cut = next(index for index, line in enumerate(rest) if line.endswith("…"))
    behind = rest[cut + 1 :]
    items = []
    at = 1
    while re.fullmatch(r"\d{1,2}:\d\d [AP]M", behind[at]):
        items.append((behind[at], behind[at + 1], behind[at + 2]))
        at += 3
    month, day, year, hour, minute, half = re.split(r"[ ,:]+", match[2])
    months = "January February March April May June July August September October November December".split()
    clock = int(hour) % 12 + (12 if half == "PM" else 0)
    return Pieces(
        skip=skip,
        edit=edit,
        headline=headline,
        author=match[1],
        date_text=match[2],
        iso=f"{year}-{months.index(month) + 1:02}-{int(day):02}T{clock:02}:{minute}",
        minutes=int(match[3]),
        caption=words[1],
        credit=words[2],
        note=note,
        paragraphs=tuple(rest[: cut - 1]),
        teaser=(rest[cut - 1], rest[cut]),
        feed_heading=behind[0],
        feed=tuple(items),
        more=behind[at],
        picks=behind[at + 1],
        form=tuple(dict.fromkeys(behind[at + 2 :])),
        site=site,
        url=url,
    )


def _e(text: str) -> str:
    return html.escape(text, quote=False)


def cms(p: Pieces) -> str:
    """A publishing system's theme: named classes, JSON-LD, metas."""
    data = {
        "@context": "https://schema.org",
        "@type": "Article",
        "publisher": {"@type": "Organization", "name": p.site},
        "author": {"@type": "Person", "name": p.author, "url": f"{p.url}/author/one/"},
        "headline": p.headline,
        "datePublished": f"{p.iso}:00+02:00",
        "description": p.paragraphs[0][:80],
    }
    paragraphs = "".join(f"<p>{_e(text)}</p>" for text in p.paragraphs)
    feed = "".join(
        f'<li class="feed-item"><time class="feed-item-time">{t}</time><h4 class="feed-item-title">{_e(title)}</h4>'
        f'<div class="feed-item-summary"><p>{_e(summary)}</p></div></li>'
        for t, title, summary in p.feed
    )
    form = "".join(f"<label>{_e(line)}</label>" for line in p.form)
    return f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{_e(p.headline)}</title>
<link rel="canonical" href="{p.url}/story/"><meta name="generator" content="Ghost 5.101"><meta property="og:site_name" content="{_e(p.site)}">
<meta property="og:title" content="{html.escape(p.headline)}"><meta property="og:type" content="article">
<script type="application/ld+json">{json.dumps(data)}</script></head>
<body class="post-template"><a class="skip-link" href="#main">{_e(p.skip)}</a><header class="site-header"><a href="/">{_e(p.site)}</a>
<nav><ul><li><a href="/war">War</a></li><li><a href="/business">Business</a></li></ul></nav></header>
<main id="main"><article class="post"><header class="post-header"><a class="edit" href="/ghost/#/editor/post/1">{_e(p.edit)}</a>
<h1 class="post-title">{_e(p.headline)}</h1><div class="post-meta">by <a class="post-author" href="/author/one/">{_e(p.author)}</a>
<time class="post-date" datetime="{p.iso}:00+02:00">{_e(p.date_text)}</time> <span class="post-length">{p.minutes} min read</span></div>
<figure class="post-image"><img src="/content/images/size/w1200/one.jpg" alt="A picture" width="1200" height="800">
<figcaption>{_e(p.caption)} ({_e(p.credit)})</figcaption></figure></header>
<div class="audio-note">{_e(p.note)}</div>
<section class="post-content">{paragraphs}
<figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="{p.url}/another-story/"><div class="kg-bookmark-content">
<div class="kg-bookmark-title">{_e(p.teaser[0])}</div><div class="kg-bookmark-description">{_e(p.teaser[1])}</div></div></a></figure>
</section></article>
<aside class="news-feed"><h3>{_e(p.feed_heading)}</h3><ul>{feed}</ul><a href="/news">{_e(p.more)}</a></aside>
<section class="picks"><h2>{_e(p.picks)}</h2></section></main>
<footer><form class="signup" action="#">{form}<input type="email"><button>Subscribe</button></form></footer></body></html>"""


def semantic(p: Pieces) -> str:
    """Bare semantic elements: no class, no metadata."""
    paragraphs = "\n".join(f"<p>{_e(text)}</p>" for text in p.paragraphs)
    feed = "\n".join(
        f"<article><time>{t}</time><h3><a href='/news/{n}'>{_e(title)}</a></h3><p>{_e(summary)}</p></article>"
        for n, (t, title, summary) in enumerate(p.feed)
    )
    form = "".join(f"<p>{_e(line)}</p>" for line in p.form)
    return f"""<!DOCTYPE html><html lang=en><title>{_e(p.headline)} — {_e(p.site)}</title><body><a href="#story">{_e(p.skip)}</a>
<header><nav><a href=/>Home</a> <a href=/world>World</a></nav></header><main><article id=story><header><p><a href=/edit>{_e(p.edit)}</a></p>
<h1>{_e(p.headline)}</h1><p>by <a rel=author href=/people/one>{_e(p.author)}</a> <time>{_e(p.date_text)}</time> {p.minutes} min read</p></header>
<figure><img src=one.jpg alt=""><figcaption>{_e(p.caption)} ({_e(p.credit)})</figcaption></figure>
<p><small>{_e(p.note)}</small></p>
{paragraphs}
<aside><h4><a href=/long-read>{_e(p.teaser[0])}</a></h4><p>{_e(p.teaser[1])}</p></aside>
</article>
<section><h2>{_e(p.feed_heading)}</h2>{feed}<p><a href=/news>{_e(p.more)}</a></p></section>
<section><h2>{_e(p.picks)}</h2></section><form action=#>{form}<input type=email><button>Subscribe</button></form></main></body></html>"""


def hashed(p: Pieces) -> str:
    """A script framework's output: nested ``div`` and ``span`` with class names that say nothing."""

    def d(name: str, inner: str) -> str:
        return f'<div class="{name}">{inner}</div>'

    paragraphs = "".join(d("css-1a9x2k", f'<p class="css-8hzqr">{_e(text)}</p>') for text in p.paragraphs)
    feed = "".join(
        d("css-k2m", f'<span class="css-t9">{t}</span>' + d("css-b4", _e(title)) + d("css-s7", _e(summary)))
        for t, title, summary in p.feed
    )
    form = "".join(d("css-f0", _e(line)) for line in p.form)
    teaser = f'<a class="css-zz1" href="/2024/long-read"><div class="css-q">{_e(p.teaser[0])}</div><div class="css-w">{_e(p.teaser[1])}</div></a>'
    story = (
        d("css-e1", f'<a href="/edit">{_e(p.edit)}</a>')
        + f'<h1 class="css-h0">{_e(p.headline)}</h1>'
        + d(
            "css-m1",
            f'<span>by </span><a class="css-a" href="/u/1"><span>{_e(p.author)}</span></a><span class="css-d">{_e(p.date_text)}</span><span>{p.minutes} min read</span>',
        )
        + d(
            "css-i1",
            f'<div class="css-p"><img src="data:image/gif;base64,R0" data-src="/one.jpg"></div><div class="css-c">{_e(p.caption)} ({_e(p.credit)})</div>',
        )
        + d("css-n", _e(p.note))
        + d("css-body0", paragraphs + teaser)
    )
    aside = d("css-x", d("css-y", _e(p.feed_heading)) + feed + d("css-v", f'<a href="/news">{_e(p.more)}</a>'))
    return f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{_e(p.headline)}</title></head><body><div id="__next">
{d("css-0", f'<a href="#m">{_e(p.skip)}</a>')}{d("css-l", d("css-2", story) + aside)}{d("css-3", d("css-4", _e(p.picks)))}{d("css-5", form)}
</div><script id="__NEXT_DATA__" type="application/json">{{"props":{{"build":"x"}}}}</script></body></html>"""


def tables(p: Pieces) -> str:
    """A page laid out with tables and line breaks."""
    body = "<br><br>\n".join(_e(text) for text in p.paragraphs)
    feed = "<br><br>".join(f"<b>{t}</b><br>{_e(title)}<br>{_e(summary)}" for t, title, summary in p.feed)
    form = "<br>".join(_e(line) for line in p.form)
    return f"""<html><head><title>{_e(p.headline)}</title></head><body bgcolor=white><table width=100%><tr><td colspan=2>
<a href=#c><font size=1>{_e(p.skip)}</font></a></td></tr><tr><td valign=top width=70%><a href=/edit>{_e(p.edit)}</a><br>
<font size=5><b>{_e(p.headline)}</b></font><br><br>
<font size=2>{_e(p.byline)}</font><br><table align=right><tr><td><img src=one.jpg width=300 height=200></td></tr><tr><td><font size=1>{_e(p.caption)} ({_e(p.credit)})</font></td></tr></table>
<i>{_e(p.note)}</i><br><br>
{body}<br><br>
<a href=/long><b>{_e(p.teaser[0])}</b></a><br>{_e(p.teaser[1])}</td>
<td valign=top><b>{_e(p.feed_heading)}</b><br><br>{feed}<br><br><a href=/news>{_e(p.more)}</a><br><br><b>{_e(p.picks)}</b></td></tr>
<tr><td colspan=2><form>{form}<input name=e><input type=submit value=Subscribe></form></td></tr></table></body></html>"""


def as_text(p: Pieces) -> str:
    """The page as a browser shows it."""
    feed = "\n".join(f"{t}\n\n{title}\n\n{summary}" for t, title, summary in p.feed)
    lines = [p.skip, p.edit, "", p.headline, "", p.byline, f"{p.caption} ({p.credit})", p.note, ""]
    lines += [part for text in p.paragraphs for part in (text, "")]
    return "\n".join([*lines, *p.teaser, "", p.feed_heading, "", feed, p.more, "", p.picks, "", *p.form]) + "\n"


MARKUPS: dict[str, Callable[[Pieces], str]] = {"cms": cms, "semantic": semantic, "hashed": hashed, "tables": tables}
