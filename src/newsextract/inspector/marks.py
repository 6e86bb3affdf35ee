"""Which text of the page each value of a record is, and where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from newsextract.article import Article
from newsextract.evidence import Evidence
from newsextract.fields import FIELDS
from newsextract.serialize import plain

FIELD_ORDER: tuple[str, ...] = (
    "headline",
    "kicker",
    "standfirst",
    "byline",
    "dateline",
    "published",
    "updated",
    "body",
    "captions",
    "images",
    "feed_items",
    "live_posts",
    "related",
    "section",
    "tags",
    *(
        field.name
        for field in FIELDS
        if field.name
        in ("reading_minutes", "access", "language", "publisher", "canonical_url", "amp_url", "translations")
    ),
)
"""The fields of a record as a reader meets them on a page, then what a page says about itself."""

_SEVERAL = frozenset(field.name for field in FIELDS if field.several)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A value of a record, or a candidate that lost, with the texts that are to be outlined.

    Attributes:
        field: The record's field; ``credit`` for the credit of a caption.
        value: The value as JSON-ready data; None for what was left out of the body.
        pieces: The texts as the record has them, in the order of the page; empty where the whole element is meant.
        evidence: Where the value is from.
        lost_because: Why the record does not have it; None if it does.
    """

    field: str
    value: Any
    pieces: tuple[str, ...]
    evidence: Evidence | None
    lost_because: str | None = None


def marks_of(article: Article) -> list[Mark]:
    """The values of a record, in the order of :data:`FIELD_ORDER`; what is unknown gives none."""
    return [mark for name in FIELD_ORDER for mark in _marks(article, name)]


def _marks(article: Article, name: str) -> Iterator[Mark]:
    value = getattr(article, name)
    found = article.evidence.get(name, ())
    if name not in _SEVERAL:
        if value not in (None, "unknown"):
            evidence = found[0] if found else None
            yield Mark(field=name, value=plain(value), pieces=pieces_of(name, value, evidence), evidence=evidence)
        return
    for at, item in enumerate(value):
        evidence = found[at] if at < len(found) else None
        yield Mark(field=name, value=plain(item), pieces=pieces_of(name, item, evidence), evidence=evidence)
        if name == "captions" and item.credit:
            yield Mark(field="credit", value=item.credit, pieces=(item.credit,), evidence=evidence)


def pieces_of(name: str, value: Any, evidence: Evidence | None) -> tuple[str, ...]:
    """The texts of a value that stand on the page as they stand in the record."""
    found: Sequence[str | None]
    if name == "body":
        found = _lines(value)
    elif name == "byline":
        found = [value.text] if value.text else [author.name for author in value.authors]
    elif name in ("dateline", "captions"):
        found = [value.text]
    elif name == "feed_items":
        found = [value.time_text, value.title, value.summary]
    elif name == "live_posts":
        found = [value.time_text, value.title, *(line for block in value.blocks for line in _lines(block))]
    elif name == "related":
        found = [value.title, value.summary]
    elif name in ("published", "updated"):  # the record has an instant, the page its own words
        found = [evidence.raw if evidence is not None and evidence.source != "url" else None]
    elif isinstance(value, str):
        found = [value]
    else:
        found = []
    return tuple(text for text in found if text)


def _lines(block: Any) -> list[str | None]:
    lines: list[str | None] = list(block.text.split("\n"))
    if block.kind == "table_row":
        lines = list(block.text.split(" | "))
    return [*lines, block.source] if block.kind == "quote" else lines
