"""Invented sites: a template each, drawn by lot from ways in which real ones are built, with furniture in and around the story.

Class names are of four kinds: plain English, those of a house style, those of a build step beside one that holds, and those that only say
how a thing looks. Some furniture has a name of its own, some is a paragraph like all others.
"""

from __future__ import annotations

import html
import json
import random
from collections.abc import Callable
from typing import Any

from training.invented_text import Picture, Story, Writer

_HOUSES = (
    "Saltgate Beacon|Elin Courier|Hollin Mirror|Lowmark Times|Garrow Echo|Tallis Post|Fenner Gazette|Osk Herald".split(
        "|"
    )
)
_STYLES = ("plain", "house", "built", "bare")


class InventedSite:
    """A site whose template follows from its number.

    Attributes:
        name: What it calls itself.
        host: Where it lives.
    """

    def __init__(self, seed: int) -> None:
        pick = random.Random(f"site {seed}")  # noqa: S311 - the same site each time is what is wanted
        self.name = _HOUSES[seed % len(_HOUSES)]
        self.host = f"{self.name.lower().replace(' ', '')}{seed}.example"
        self.writer = Writer(seed)
        self.style = _STYLES[seed % 4]
        self.prefix = self.name.split()[1].lower()[:4]
        self.seed = seed
        self.states_author = pick.choice((0.0, 0.5, 1.0))
        self.states_date = pick.choice((0.5, 1.0, 1.0))
        self.states_tags = pick.choice((0.0, 0.5, 1.0))
        self.byline = pick.choice(("above", "above", "foot", "bare"))
        self.date = pick.choice(("time", "words", "foot"))
        self.standfirst = pick.choice(("paragraph", "heading", "none"))
        self.picture = pick.choice(("figure", "box", "lines"))
        self.tag_list = pick.choice(("links", "buttons", "line"))
        self.furniture = [
            (make, pick.choice((0.4, 0.7, 1.0)), pick.random() < 0.6) for make in pick.sample(_FURNITURE, 5)
        ]

    def css(self, what: str) -> str:
        """The class attribute of an element, in the site's manner; empty where it names nothing."""
        build = random.Random(f"{self.seed} {what}")  # noqa: S311 - the same site each time is what is wanted
        hashed = "".join(build.choice("abcdefghkmnpqrstvwxz23456789") for _ in range(6))
        names = {
            "plain": what,
            "house": f"{self.prefix}-{_HOUSE_WORDS.get(what, what)}",
            "built": f"css-{hashed} {self.prefix.capitalize()}{_HOUSE_WORDS.get(what, what).capitalize()}",
            "bare": f"mt-{build.randrange(1, 9)} sc-{hashed}",
        }
        return f' class="{names[self.style]}"'

    def url(self, number: int) -> str:
        """A story's address."""
        return f"https://www.{self.host}{self.writer.story(number).path}"

    def page(self, number: int) -> str:
        """A story's page."""
        told = self.writer.story(number)
        pick = random.Random(f"page {self.seed} {number}")  # noqa: S311 - the same site each time is what is wanted
        inner = [f"<p{self.css('text')}>{_safe(each)}</p>" for each in told.paragraphs]
        if self.style == "plain":
            inner = [f"<p>{_safe(each)}</p>" for each in told.paragraphs]
        inner.insert(len(inner) // 2, f"<h2>{told.heading}</h2>")
        for picture in told.pictures[1:]:
            inner.insert(pick.randrange(1, len(inner)), self.picture_of(picture))
        for make, share, named in self.furniture:
            if pick.random() < share:
                at = len(inner) if make in _BEHIND else pick.randrange(2, len(inner) + 1)
                inner.insert(at, make(self, told, pick, named))
        if self.byline == "foot":
            inner.append(f"<div{self.css('author')}>{told.author}</div>")
        if self.date == "foot":
            inner.append(f"<div{self.css('date')}>{told.published:%d %B %Y, %H:%M}</div>")
        return (
            f"{self.head(told, pick)}<body><header{self.css('top')}><a href='/'>{self.name}</a><nav><a href='/town'>Town</a> "
            f"<a href='/culture'>Culture</a></nav></header><main{self.css('page')}><article{self.css('article')}>{self.top(told)}"
            f"<div{self.css('body')}>{''.join(inner)}</div>{self.tags(told)}</article>{self.others(pick)}</main>"
            f"<footer><p>© {self.name} Press House</p></footer></body></html>"
        )

    def top(self, told: Story) -> str:
        """What stands above the story."""
        parts = [f"<div{self.css('kicker')}>{told.kicker}</div><h1{self.css('headline')}>{_safe(told.headline)}</h1>"]
        if self.standfirst == "paragraph":
            parts.append(f"<p{self.css('standfirst')}>{_safe(told.standfirst)}</p>")
        if self.standfirst == "heading":
            parts.append(f"<h2{self.css('standfirst')}>{_safe(told.standfirst)}</h2>")
        if self.byline == "above":
            parts.append(f"<div{self.css('author')}>By {told.author}</div>")
        if self.byline == "bare":
            parts.append(f"<div{self.css('author')}>{told.author}</div>")
        if self.date == "time":
            parts.append(
                f"<time{self.css('date')} datetime='{told.published.isoformat()}'>{told.published:%d %B %Y}</time>"
            )
        if self.date == "words":
            parts.append(f"<div{self.css('date')}>{told.published:%d %B %Y, %H:%M}</div>")
        return "".join(parts) + self.picture_of(told.pictures[0])

    def picture_of(self, picture: Picture) -> str:
        """A picture with its words."""
        image = (
            f"<img src='/media/{picture.text[-40:].count('e')}{len(picture.text)}.jpg' width='900' height='600' alt=''>"
        )
        if self.picture == "figure":
            return f"<figure>{image}<figcaption>{picture.text} <span{self.css('credit')}>Photo: {picture.credit}</span></figcaption></figure>"
        if self.picture == "box":
            return (
                f"<div{self.css('picture')}>{image}<div{self.css('caption')}>{picture.text}</div>"
                f"<div{self.css('credit')}>{picture.credit}</div></div>"
            )
        return (
            f"<div{self.css('picture')}>{image}</div><p{self.css('caption')}>{picture.text} Photo: {picture.credit}</p>"
        )

    def tags(self, told: Story) -> str:
        """The list of tags."""
        slugs = [(tag, tag.lower().replace(" ", "-")) for tag in told.tags]
        if self.tag_list == "buttons":
            buttons = "".join(f"<button{self.css('chip')}>{tag}</button>" for tag, _ in slugs)
            return f"<div{self.css('chips')}>{buttons}</div>"
        links = [f"<a{self.css('chip')} href='/about/{slug}'>{tag}</a>" for tag, slug in slugs]
        if self.tag_list == "links":
            return f"<ul{self.css('chips')}>{''.join(f'<li>{link}</li>' for link in links)}</ul>"
        return f"<div{self.css('chips')}>{' '.join(links)} <a href='/about'>All subjects from A to Z</a></div>"

    def others(self, pick: random.Random) -> str:
        """Teasers of other stories."""
        items = []
        for _ in range(4):
            told = self.writer.story(pick.randrange(1_000, 9_000))
            items.append(f"<li><a href='{told.path}'>{_safe(told.headline)}</a><p>{_safe(told.standfirst)}</p></li>")
        return f"<section{self.css('others')}><h3>More from the coast</h3><ul>{''.join(items)}</ul></section>"

    def head(self, told: Story, pick: random.Random) -> str:
        """The head: title, metas, JSON-LD, each only as often as the site cares to."""
        data: dict[str, Any] = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": told.headline}
        data["publisher"] = {"@type": "Organization", "name": self.name}
        if pick.random() < self.states_date:
            data["datePublished"] = told.published.isoformat()
        if pick.random() < self.states_author:
            data["author"] = [{"@type": "Person", "name": told.author}]
        if pick.random() < self.states_tags:
            data["keywords"] = list(told.tags)
        title = _safe(told.headline)
        about = f'<meta name="description" content="{_safe(told.standfirst)}">' if self.standfirst != "none" else ""
        return (
            f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title} | {self.name}</title>{about}'
            f'<meta property="og:title" content="{title}"><meta property="og:site_name" content="{self.name}">'
            f'<link rel="canonical" href="https://www.{self.host}{told.path}">'
            f'<script type="application/ld+json">{json.dumps(data)}</script></head>'
        )


_HOUSE_WORDS = {
    "author": "hand",
    "caption": "under",
    "credit": "lens",
    "picture": "frame",
    "standfirst": "opener",
    "kicker": "flag",
    "date": "stamp",
    "chips": "marks",
    "chip": "mark",
    "body": "column",
    "article": "sheet",
    "text": "line",
    "others": "shelf",
    "newsletter": "post",
    "promo": "house",
    "bio": "who",
    "consent": "gate",
    "related": "next",
    "note": "small",
    "appeal": "friends",
}


def _safe(text: str) -> str:
    return html.escape(text, quote=True)


Furniture = Callable[[InventedSite, Story, random.Random, bool], str]


def _boxed(site: InventedSite, what: str, named: bool, *lines: str) -> str:
    """Lines in a box with a name, or paragraphs that look like the story's."""
    css = "" if site.style == "plain" else site.css("text")
    if named:
        return f"<div{site.css(what)}>{''.join(f'<p>{line}</p>' for line in lines)}</div>"
    return "".join(f"<p{css}>{line}</p>" for line in lines)


def _newsletter(site: InventedSite, told: Story, pick: random.Random, named: bool) -> str:
    return _boxed(
        site,
        "newsletter",
        named,
        "Every morning before the first ferry we write down what the coast will speak of today, and send it to whoever likes to know.",
        "It costs nothing, it takes four minutes to read, and the tide table is at the bottom.",
    )


def _appeal(site: InventedSite, told: Story, pick: random.Random, named: bool) -> str:
    return _boxed(
        site,
        "appeal",
        named,
        f"The {site.name} belongs to the people who read it. Two in three of our pages are paid for by members, none by the harbour company.",
    )


def _related(site: InventedSite, told: Story, pick: random.Random, named: bool) -> str:
    other = site.writer.story(pick.randrange(1_000, 9_000))
    return _boxed(
        site, "related", named, f"<a href='{other.path}'>{_safe(other.headline)}</a>", _safe(other.standfirst)
    )


def _pointer(site: InventedSite, told: Story, pick: random.Random, named: bool) -> str:
    other = site.writer.story(pick.randrange(1_000, 9_000))
    return _boxed(site, "related", named, f"On the same subject: <a href='{other.path}'>{_safe(other.headline)}</a>")


def _bio(site: InventedSite, told: Story, pick: random.Random, named: bool) -> str:
    years = 3 + len(told.author)
    return _boxed(
        site,
        "bio",
        named,
        f"{told.author} has written for the {site.name} for {years} years, mostly about harbours, and lives on a boat that does not sail.",
    )


def _note(site: InventedSite, told: Story, pick: random.Random, named: bool) -> str:
    return _boxed(
        site,
        "note",
        named,
        f"Something wrong with number {40_000 + 7 * told.number}? The desk answers at desk@{site.host} until six in the evening.",
    )


def _consent(site: InventedSite, told: Story, pick: random.Random, named: bool) -> str:
    return _boxed(
        site,
        "consent",
        named,
        "At this point the desk has placed a film from another house. It is shown once you agree that they learn of your visit.",
        "You may take that back at any time in the small print below.",
    )


def _app(site: InventedSite, told: Story, pick: random.Random, named: bool) -> str:
    return _boxed(
        site,
        "promo",
        named,
        "Read on in the reading room: our app keeps the whole coast in your pocket, also where no signal reaches.",
    )


def _letters(site: InventedSite, told: Story, pick: random.Random, named: bool) -> str:
    lines = [f"{site.writer.sentence(pick)}" for _ in range(2)]
    return _boxed(site, "letters", True, "What readers wrote this week", *map(_safe, lines))


def _poll(site: InventedSite, told: Story, pick: random.Random, named: bool) -> str:
    return _boxed(
        site,
        "poll",
        named,
        "Should the harbour stay open on Sundays? Tell us what you think; we print the answers every Friday.",
    )


_FURNITURE: list[Furniture] = [_newsletter, _appeal, _related, _pointer, _bio, _note, _consent, _app, _letters, _poll]
_BEHIND = (_bio, _note, _letters)
