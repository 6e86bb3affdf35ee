"""The posts of a live blog: as JSON-LD tells them and as the page prints them."""

from __future__ import annotations

import html
import re
from typing import Any

from newsextract.article import Author, Block, LivePost
from newsextract.candidates import Candidate
from newsextract.extractors.dates import parse
from newsextract.extractors.live_printed import printed_posts
from newsextract.normalizers.people import parse_author
from newsextract.normalizers.text import collapse, key
from newsextract.page.jsonld import first_text, objects_of
from newsextract.reading import Reading

_MOST = 500
_TAG = re.compile(r"<(/?[a-zA-Z][a-zA-Z0-9]{0,9})\b[^<>]{0,2000}>")
_BREAKS = frozenset(("p", "/p", "br", "div", "/div", "li", "/li", "h2", "h3", "h4", "blockquote", "ul", "/ul"))


def find(reading: Reading) -> list[Candidate]:
    """The printed posts, and schema.org's ``liveBlogUpdate``, which often goes back further than the page.

    Where both tell a post, the time is schema.org's, the authors are the printed ones and the text is the longer of the two.
    """
    stated = _stated(reading)
    printed = printed_posts(reading, sure=bool(stated))
    if not stated or not printed:
        return (stated or printed)[:_MOST]
    posts = {_name(candidate.raw): candidate for candidate in reversed(printed)}
    known = 0
    for candidate in stated:
        shown = posts.get(_name(candidate.raw))
        if shown is not None:
            known += 1
            candidate.raw.blocks = _fuller(shown.raw.blocks, candidate.raw.blocks)
            # schema.org often names the whole team for each post, or nobody
            candidate.raw.authors = shown.raw.authors or candidate.raw.authors
            candidate.blocks, candidate.place = shown.blocks, shown.place
    # two accounts that share next to nothing are of two things: what readers see counts
    return (stated if 3 * known >= len(printed) else printed)[:_MOST]


def _name(post: LivePost) -> str:
    """What tells a post from others: its title, or the beginning of its text."""
    return key(post.title or "") or key(" ".join(block.text for block in post.blocks[:1]))[:60]


def _fuller(one: tuple[Block, ...], other: tuple[Block, ...]) -> tuple[Block, ...]:
    return one if sum(len(block.text) for block in one) >= 0.9 * sum(len(block.text) for block in other) else other


def _stated(reading: Reading) -> list[Candidate]:
    """schema.org's posts, in the order given."""
    for source, node in reading.page.structured:
        if updates := objects_of(node.get("liveBlogUpdate")):
            return [
                Candidate(post, source, "live-blog-update", 0.85, f"{source} liveBlogUpdate")
                for update in updates[:_MOST]
                if (post := _post(reading, update)) is not None
            ]
    return []


def _post(reading: Reading, update: dict[str, Any]) -> LivePost | None:
    """One of schema.org's posts with its time, title, authors and text."""
    time_text = first_text(update.get("datePublished"))
    moment = parse(reading, time_text) if time_text else None
    body = first_text(update.get("articleBody")) or first_text(update.get("text")) or ""
    blocks = tuple(Block(kind="paragraph", text=text) for text in _paragraphs(body))
    title = collapse(html.unescape(first_text(update.get("headline")) or "")) or None
    authors: list[Author] = []
    for author in objects_of(update.get("author")):
        authors += parse_author(
            first_text(author.get("name")) or "", url=reading.page.join(first_text(author.get("url")))
        )
    if not (title or blocks):
        return None
    return LivePost(
        title=title,
        time_text=time_text,
        published=moment.value if moment else None,
        authors=tuple(authors),
        blocks=blocks,
    )


def _paragraphs(text: str) -> list[str]:
    """The paragraphs of a text that may be escaped, or HTML."""
    text = html.unescape(text[:100_000])
    if "<" in text:
        text = _TAG.sub(lambda match: "\n" if match[1].lower() in _BREAKS else "", text)
    return [paragraph for part in text.split("\n") if (paragraph := collapse(part))]


def normalize(candidate: Candidate, reading: Reading) -> LivePost | None:
    """The post itself: it was read where its parts were known."""
    return candidate.raw if isinstance(candidate.raw, LivePost) else None
