"""Invented sites: a template each, and as many stories in it as a test wants."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

_WHO = "the harbour master|a baker in Saltgate|the county's surveyor|the ferry crew|an old pilot|the school board|two divers|the mayor of Lowmark".split(
    "|"
)
_DID = "asked for a new pier|counted the herring boats|closed the northern road|sold the last tug|painted the lighthouse|opened a reading room|measured the sea wall|moved the market".split(
    "|"
)
_WHEN = "before the first storm|on a wet Tuesday|after nine years of talk|while the council slept|in the week of the fair|against all advice|with borrowed money|for the third time".split(
    "|"
)
_THEN = "Nobody on the quay had expected it|The islanders were not asked|A second vote is due in spring|The bill has grown since|Letters have come from three towns|The old maps say otherwise".split(
    "|"
)
_FIRST = "Ottilie Edda Mirko Jorun Pell Ada Benno Carla Dorit Emil".split()
_LAST = "Varen Moor Tallis Aske Garrow Quill Hollin Brandt Osk Fenner".split()


@dataclass(frozen=True)
class Story:
    """What a reader reads on one page."""

    number: int
    headline: str
    author: str
    published: str
    paragraphs: tuple[str, ...]
    standfirst: str

    @property
    def path(self) -> str:
        return f"/news/{self.headline.lower().replace(' ', '-')}-{4000 + self.number}"


def story(number: int) -> Story:
    """The invented story of this number: always the same."""
    pick = random.Random(number)
    who, did, when = (pick.choice(each) for each in (_WHO, _DID, _WHEN))

    def sentence() -> str:
        parts = [pick.choice(each) for each in (_WHO, _DID, _WHEN)]
        return f"{' '.join(parts)}, as file {pick.randrange(100, 999)} shows".capitalize() + "."

    paragraphs = tuple(
        " ".join([sentence(), f"{pick.choice(_THEN)}, {pick.choice(_WHO)} said.", sentence()])
        for _ in range(pick.randrange(6, 10))
    )
    return Story(
        number,
        f"{who} {did} {when}".capitalize(),
        f"{pick.choice(_FIRST)} {pick.choice(_LAST)}",
        f"2025-{pick.randrange(1, 13):02d}-{pick.randrange(1, 29):02d}T{pick.randrange(6, 22):02d}:{pick.randrange(10, 60)}:00+01:00",
        paragraphs,
        f"What {who} wanted, and why it came about {when} in a town of four thousand.",
    )


@dataclass(frozen=True)
class InventedSite:
    """A site with one template."""

    host: str
    template: Callable[[Story], str]

    def page(self, number: int) -> str:
        return self.template(story(number))

    def url(self, number: int) -> str:
        return f"https://www.{self.host}{story(number).path}"


def head(told: Story, host: str, name: str, *, author: bool = True) -> str:
    """The head: title, metas, JSON-LD."""
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": told.headline,
        "datePublished": told.published,
        "publisher": {"@type": "Organization", "name": name},
    }
    if author:
        data["author"] = [{"@type": "Person", "name": told.author}]
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{told.headline} | {name}</title>'
        f'<meta property="og:title" content="{told.headline}"><meta property="og:site_name" content="{name}">'
        f'<link rel="canonical" href="https://www.{host}{told.path}">'
        f'<link rel="alternate" type="application/rss+xml" href="https://www.{host}/feed.xml">'
        f'<script type="application/ld+json">{json.dumps(data)}</script></head>'
    )


def paragraphs(told: Story, css: str = "") -> list[str]:
    """The story's paragraphs as HTML."""
    return [f"<p{f' class={chr(34)}{css}{chr(34)}' if css else ''}>{text}</p>" for text in told.paragraphs]


CLUB = (
    "The Elin Courier is kept alight by the people who read it, from the first ferry in the morning to the last lamp on the quay.",
    "Whoever joins our harbour club before the end of the month gets the paper, the letter and a seat in the reading room.",
)


def courier(told: Story) -> str:
    """A box with the same prose amid each story; the box has a name, its paragraphs have none."""
    text = paragraphs(told)
    text.insert(3, f'<div class="courier-club">{"".join(f"<p>{line}</p>" for line in CLUB)}</div>')
    return (
        f"{head(told, 'elincourier.example', 'Elin Courier')}<body><header class='courier-head'><a href='/'>Elin Courier</a></header>"
        f"<main><article class='courier-story css-1x9ab{told.number}'><h1>{told.headline}</h1><div class='courier-byline'>By {told.author}</div>"
        f"<div class='courier-text'>{''.join(text)}</div></article></main><footer><p>© Elin Courier</p></footer></body></html>"
    )


NOTE = "Readers of the Saltgate Beacon who saw it otherwise may write to the desk at desk@saltgatebeacon.example any day of the week"


def beacon(told: Story) -> str:
    """A note behind each story, a paragraph like all others; only hashed class names."""
    text = paragraphs(told, "sc-bZQynM kPcvFt")
    text.append(f'<p class="sc-bZQynM kPcvFt">{NOTE}, and ask for number {told.number}.</p>')
    return (
        f"{head(told, 'saltgatebeacon.example', 'Saltgate Beacon')}<body><div class='sc-gsnTZi hKbXyz'><h1 class='sc-dkzDqf aBcXyz'>{told.headline}</h1>"
        f"<span class='sc-hKMtZM'>{told.author}</span><div class='sc-eCImPb dQwErT'>{''.join(text)}</div></div></body></html>"
    )


def lowmark(told: Story) -> str:
    """A plain page on which the generic answer is right."""
    return (
        f"{head(told, 'lowmark.example', 'Lowmark Times')}<body><main><article class='lowmark-article'><h1>{told.headline}</h1>"
        f"<p class='byline'>By {told.author}</p><div class='lowmark-body'>{''.join(paragraphs(told))}</div></article></main></body></html>"
    )


def hollin(told: Story) -> str:
    """Only every other page states its author for machines; all print the name, in words that begin no byline elsewhere."""
    return (
        f"{head(told, 'hollin.example', 'Hollin Post', author=told.number % 2 == 0)}<body><main><article class='hollin-piece'>"
        f"<h1>{told.headline}</h1><div class='hollin-text'>{''.join(paragraphs(told))}</div>"
        f"<div class='hollin-extra'><p>The tide tables of the week hang at the harbour office and in the bakery.</p></div>"
        f"<div class='hollin-hand'>{told.author}</div></article></main></body></html>"
    )


def mirror(told: Story) -> str:
    """Every third story is two lines long, beside letters of readers that are much longer."""
    short = told.number % 3 == 0
    text = "".join(paragraphs(told)[:1] if short else paragraphs(told))
    letters = "".join(f"<p>{text}</p>" for text in story(told.number + 500).paragraphs) if short else ""
    return (
        f"{head(told, 'hollinmirror.example', 'Hollin Mirror')}<body><div class='mirror-page'><h1>{told.headline}</h1>"
        f"<p class='author'>By {told.author}</p><div class='mirror-story'>{text}</div>"
        f"<div class='mirror-letters'><h2>What others wrote</h2>{letters}</div></div></body></html>"
    )


SITES = {
    "courier": InventedSite("elincourier.example", courier),
    "beacon": InventedSite("saltgatebeacon.example", beacon),
    "lowmark": InventedSite("lowmark.example", lowmark),
    "mirror": InventedSite("hollinmirror.example", mirror),
    "hollin": InventedSite("hollin.example", hollin),
}
