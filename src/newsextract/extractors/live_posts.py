"""The posts of a live blog, as JSON-LD tells them."""

from __future__ import annotations

from typing import Any

from newsextract.article import Author, Block, LivePost
from newsextract.candidates import Candidate
from newsextract.extractors.dates import parse
from newsextract.normalizers.people import parse_author
from newsextract.normalizers.text import collapse
from newsextract.page.jsonld import first_text, objects_of
from newsextract.reading import Reading

_MOST = 500


def find(reading: Reading) -> list[Candidate]:
    """schema.org's ``liveBlogUpdate``, in the order given."""
    for source, node in reading.page.structured:
        if updates := objects_of(node.get("liveBlogUpdate")):
            return [
                Candidate(post, source, "live-blog-update", 0.85, f"{source} liveBlogUpdate")
                for post in updates[:_MOST]
            ]
    return []


def normalize(candidate: Candidate, reading: Reading) -> LivePost | None:
    """A post with its time, title, authors and text."""
    post: dict[str, Any] = candidate.raw if isinstance(candidate.raw, dict) else {}
    time_text = first_text(post.get("datePublished"))
    moment = parse(reading, time_text) if time_text else None
    body = first_text(post.get("articleBody")) or ""
    blocks = tuple(Block(kind="paragraph", text=text) for part in body.split("\n") if (text := collapse(part)))
    title = collapse(first_text(post.get("headline")) or "") or None
    authors: list[Author] = []
    for author in objects_of(post.get("author")):
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
