"""The same newspaper in many designs: a site as it was, the ways in which redesigns break it, and changes that harm nothing."""

from __future__ import annotations

import base64
import dataclasses
import html
import json
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from tests.doctor.newsroom import Story, story


@dataclass(frozen=True)
class Design:
    """How a site lays its pages out.

    Attributes:
        host: Where it is.
        names: The class of each part.
        renamed: What each word of these names became.
        tool: What a build tool adds to each class: a kind and a number for its mood.
        headline_tag: The headline's tag.
        byline: Where the byline stands.
        dates: Where the times are told.
        body: How the body comes.
        captions: How captions are marked up.
        json_ld: Whether there is any.
        wrappers: How many more elements stand around the story.
        promo: Whether each page has one more box of teasers.
        furniture: A number that decides what stands around the story and changes daily.
    """

    host: str
    names: dict[str, str] = field(default_factory=dict)
    renamed: dict[str, str] = field(default_factory=dict)
    tool: tuple[str, int] | None = None
    headline_tag: str = "h1"
    byline: Literal["under headline", "behind body", "in author box", "script"] = "under headline"
    dates: Literal["printed", "script"] = "printed"
    body: Literal["served", "script", "first paragraph", "absent"] = "served"
    captions: Literal["figcaption", "div", "attribute"] = "figcaption"
    json_ld: bool = True
    wrappers: int = 0
    promo: bool = False
    furniture: int = 0

    def named(self, part: str, also: str = "") -> str:
        """The ``class`` attribute of a part."""
        words = self.names.get(part, part).split()
        for old, new in self.renamed.items():
            words = [word.replace(old, new) for word in words]
        if self.tool:
            words = _tooled(words, self.tool, part)
        return f' class="{" ".join([*words, *also.split()])}"' if words else ""


_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_DIGITS = "0123456789"


def _tooled(words: list[str], tool: tuple[str, int], part: str) -> list[str]:
    kind, mood = tool
    dice = random.Random(f"{kind} {mood} {part}")

    def made(letters: str, length: int) -> str:
        return "".join(dice.choice(letters) for _ in range(length))

    if kind == "emotion":
        return [f"css-{made(_LETTERS + _DIGITS, 6)}"]
    if kind == "styled":
        return [f"sc-{made(_LETTERS + _DIGITS, 8)}-{dice.randint(0, 30)}", made(_LETTERS + _LETTERS.upper(), 6)]
    if not words and kind in ("modules", "vite"):
        return []
    if kind == "modules":
        return [f"Story_{words[0].replace('-', '')}__{made(_LETTERS + _LETTERS.upper() + _DIGITS, 5)}"]
    if kind == "vite":
        return [f"_{words[0].replace('-', '')}_{made(_LETTERS + _DIGITS, 5)}_{dice.randint(1, 90)}"]
    if kind == "svelte":
        return [*words, f"svelte-{made(_LETTERS + _DIGITS, 7)}"]
    assert kind == "minified"
    return [f"{made(_LETTERS, 1)}-{made(_LETTERS + _LETTERS.upper(), 2)}"]


def _e(text: str) -> str:
    return html.escape(text)


def page(s: Story, d: Design) -> str:
    """The story in the design."""
    n = d.named
    parts = [_section(s, d), _headline(s, d), f"<p{n('standfirst')}>{_e(s.standfirst)}</p>" if s.standfirst else ""]
    meta = [_byline(s, d) if d.byline == "under headline" else "", _dates(s, d)]
    parts.append(f"<div{n('meta')}>{''.join(meta)}</div>")
    body = _body(s, d)
    for _ in range(d.wrappers):
        body = f'<div class="layout-grid-shell">{body}</div>'
    parts.append(body)
    if d.byline == "behind body":
        parts.append(_byline(s, d))
    if d.byline == "in author box" and s.authors:
        cards = "".join(f'<div class="card"><b>{_e(name)}</b><span>Newsroom</span></div>' for name in s.authors)
        parts.append(f'<aside class="about-box"><h3>Behind this story</h3>{cards}</aside>')
    article = f"<article{n('article', f'post-{s.number} category-{s.section.lower()}')}>{''.join(parts)}</article>"
    return (
        f'<!DOCTYPE html><html lang="en" class="no-js build-{d.furniture}"><head><meta charset="utf-8">{_head(s, d)}</head>'
        f'<body class="single postid-{s.number} section-{s.section.lower()}">{_above(d)}<div{n("page")}><main{n("main")}>{article}'
        f"{_beside(s, d)}</main></div>{_below(d)}{_script(s, d)}</body></html>"
    )


def _head(s: Story, d: Design) -> str:
    told = [
        f"<title>{_e(s.headline)} | The Courier</title>",
        f'<meta property="og:title" content="{_e(s.headline)}"><meta property="og:site_name" content="The Courier">',
        f'<link rel="canonical" href="{address(s, d)}">',
    ]
    if d.json_ld:
        data: dict[str, object] = {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "headline": s.headline,
            "articleSection": s.section,
            "keywords": list(s.tags),
            "publisher": {"@type": "Organization", "name": "The Courier"},
        }
        if d.byline != "script" and s.authors:
            data["author"] = [{"@type": "Person", "name": name} for name in s.authors]
        if d.dates != "script":
            data["datePublished"] = s.published.isoformat()
            if s.updated:
                data["dateModified"] = s.updated.isoformat()
        told.append(f'<script type="application/ld+json">{json.dumps(data)}</script>')
    return "".join(told)


def address(s: Story, d: Design) -> str:
    """The story's address."""
    return f"https://{d.host}/story/{s.headline.lower().replace(' ', '-')[:60]}-{s.number}"


def _section(s: Story, d: Design) -> str:
    return f'<div{d.named("section")}><a href="/{s.section.lower()}">{s.section}</a></div>'


def _headline(s: Story, d: Design) -> str:
    return f"<{d.headline_tag}{d.named('headline')}>{_e(s.headline)}</{d.headline_tag}>"


def _byline(s: Story, d: Design) -> str:
    if not s.authors or d.byline == "script":
        return ""
    names = " and ".join(f'<a href="/people/{name.lower().replace(" ", "-")}">{_e(name)}</a>' for name in s.authors)
    return f"<div{d.named('byline')}>By {names}</div>"


def _dates(s: Story, d: Design) -> str:
    if d.dates == "script":
        return ""
    shown = f'<time{d.named("date")} datetime="{s.published.isoformat()}">{s.published:%B %d, %Y %H:%M}</time>'
    if s.updated:
        shown += f' <span>Updated <time datetime="{s.updated.isoformat()}">{s.updated:%B %d, %Y %H:%M}</time></span>'
    return shown


def _body(s: Story, d: Design) -> str:
    dice = random.Random(s.number * 31 + d.furniture)
    pictures = [_picture(caption, number, d) for number, caption in enumerate(s.captions)]
    blocks = [f"<{tag}{d.named('paragraph' if tag == 'p' else 'subhead')}>{_e(text)}</{tag}>" for tag, text in s.blocks]
    if d.body in ("script", "absent"):
        blocks = ['<div class="spinner">Loading</div>'] if d.body == "script" else []
    elif d.body == "first paragraph":
        blocks = [blocks[0], '<div class="gate"><button>Continue</button></div>']
    else:
        for picture in pictures[1:]:
            blocks.insert(dice.randint(1, len(blocks)), picture)
        if dice.random() < 0.5:
            blocks.insert(dice.randint(1, len(blocks)), '<div class="ad-slot"><span>Advertisement</span></div>')
        if s.teasers[:1] and dice.random() < 0.5:
            box = (
                f'<aside{d.named("readmore")}><h4><a href="/story/other-{s.number}">{_e(s.teasers[0])}</a></h4></aside>'
            )
            blocks.insert(dice.randint(1, len(blocks)), box)
    return "".join([*pictures[:1], f"<div{d.named('story')}>{''.join(blocks)}</div>"])


def _picture(caption: tuple[str, str], number: int, d: Design) -> str:
    text, credit = (_e(part) for part in caption)
    image = f'<img src="/images/{number}-large.jpg" width="1200" height="800" alt="">'
    if d.captions == "attribute":
        return f'<figure{d.named("picture")}><img src="/images/{number}-large.jpg" data-caption="{text}" data-by="{credit}"></figure>'
    if d.captions == "div":
        return (
            f'<div{d.named("picture")}>{image}<div class="media-words"><p>{text}</p><p>Photo: {credit}</p></div></div>'
        )
    return (
        f"<figure{d.named('picture')}>{image}<figcaption{d.named('caption')}>{text} "
        f"<span{d.named('credit')}>Photo: {credit}</span></figcaption></figure>"
    )


def _above(d: Design) -> str:
    dice = random.Random(f"above {d.furniture}")
    links = "".join(f'<li><a href="/{word}">{word.title()}</a></li>' for word in dice.sample(_MENU, 5))
    return f'<header class="site-header"><a href="/">The Courier</a><nav><ul>{links}</ul></nav></header>'


_MENU = "coast islands council business culture weather sport letters archive jobs".split()


def _beside(s: Story, d: Design) -> str:
    boxes = ""
    if s.teasers:
        items = "".join(f'<li><a href="/story/t{at}">{_e(title)}</a></li>' for at, title in enumerate(s.teasers))
        boxes += f'<section class="related-stories"><h3>More from {s.section}</h3><ul>{items}</ul></section>'
    if d.promo:
        titles = [story(700_000 + s.number % 50 + at).headline for at in range(4)]
        cards = "".join(
            f'<div class="promo-card"><a href="/story/p{at}"><img src="/p{at}.jpg" alt=""><h4>{_e(title)}</h4></a></div>'
            for at, title in enumerate(titles)
        )
        boxes += f'<section class="promo-strip"><h2>Our readers’ choice</h2>{cards}</section>'
    return boxes


def _below(d: Design) -> str:
    return (
        f'<footer class="site-footer"><p>© 2026 The Courier, edition {d.furniture}. All rights reserved.</p></footer>'
    )


def _script(s: Story, d: Design) -> str:
    data: dict[str, object] = {"build": d.furniture, "id": s.number}
    if d.dates == "script":
        data["ts"] = int(s.published.timestamp())
    if d.byline == "script":
        data["people"] = [{"n": name} for name in s.authors]
    if d.body == "script":
        data["chunks"] = [
            base64.b64encode(text.encode()).decode() for _, text in s.blocks
        ]  # as some sites do, unreadable without their program
    return f"<script>window.__state={json.dumps(data)}</script>"


# the sites as they were ------------------------------------------------------------------------------------------------

_PLAIN = {
    "page": "page-wrap",
    "main": "main-column",
    "article": "article",
    "section": "article-section",
    "headline": "article-title",
    "standfirst": "article-standfirst",
    "meta": "article-meta",
    "byline": "article-byline",
    "date": "article-date",
    "story": "article-body",
    "paragraph": "",
    "subhead": "",
    "picture": "article-image",
    "caption": "image-caption",
    "credit": "image-credit",
    "readmore": "readmore-box",
}

SITES: dict[str, Design] = {
    "named": Design("courier.example", _PLAIN),
    "without structured data": Design("saltgate.example", _PLAIN, json_ld=False),
    "with a site file": Design(
        "apnews.com",
        {
            **_PLAIN,
            "page": "Page-content",
            "main": "Page-main",
            "article": "StoryPage",
            "headline": "Page-headline",
            "byline": "Page-authors",
            "date": "Page-dateModified",
            "story": "RichTextStoryBody RichTextBody",
        },
    ),
    "emotion": Design("islander.example", _PLAIN, tool=("emotion", 0)),
    "styled": Design("quayside.example", _PLAIN, tool=("styled", 0), json_ld=False),
    "modules": Design("hollin-post.example", _PLAIN, tool=("modules", 0)),
}

Change = Callable[[Design], Design]


def _replace(**changes: object) -> Change:
    return lambda design: dataclasses.replace(design, **changes)  # type: ignore[arg-type]


def _renamed(design: Design) -> Design:
    words = {
        "article": "entry", "byline": "who", "standfirst": "teaser-line", "Page-": "np-", "RichText": "Flow", "StoryBody": "Copy",
        "image": "media", "caption": "words", "wrap": "frame", "column": "track",
    }  # fmt: skip
    return dataclasses.replace(design, renamed=words)


def _anew(design: Design) -> Design:
    """Everything at once, as when a site changes its publishing system."""
    return dataclasses.replace(
        _renamed(design), headline_tag="h2", byline="in author box", captions="div", wrappers=2, json_ld=False
    )


BREAKS: dict[str, Change] = {
    "renamed classes": _renamed,
    "byline moved behind the body": _replace(byline="behind body"),
    "byline moved into an author box": _replace(byline="in author box"),
    "byline moved into a script": _replace(byline="script"),
    "body only in a script": _replace(body="script"),
    "body gone": _replace(body="absent"),
    "body cut to its first paragraph": _replace(body="first paragraph"),
    "new wrapper": _replace(wrappers=1),
    "dates moved into a script": _replace(dates="script"),
    "headline from h1 to h2": _replace(headline_tag="h2"),
    "captions in plain blocks": _replace(captions="div"),
    "captions in attributes": _replace(captions="attribute"),
    "structured data gone": _replace(json_ld=False),
    "another publishing system": _anew,
}


def _new_mood(design: Design) -> Design:
    kind = design.tool[0] if design.tool else "svelte"
    return dataclasses.replace(design, tool=(kind, 7 + design.furniture), furniture=design.furniture + 1)


HARMLESS: dict[str, Change] = {
    "nothing": lambda design: design,
    "a promo box": _replace(promo=True),
    "other furniture": _replace(furniture=90),
    "new made class names": _new_mood,
}


def pages_of(design: Design, numbers: range) -> list[tuple[str, str]]:
    """Addresses and pages of the stories of these numbers."""
    return [(address(each, design), page(each, design)) for each in map(story, numbers)]
