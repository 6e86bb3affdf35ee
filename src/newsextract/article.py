"""The records: what a page says, as plain typed values.

Absent is None, several is a tuple, a time is always an aware ``datetime``. Nothing is frozen: pipelines may set fields.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, Self

from newsextract.evidence import Evidence

BlockKind = Literal["paragraph", "heading", "quote", "list_item", "preformatted", "table_row", "embed"]
Access = Literal["free", "metered", "paid", "unknown"]


@dataclass(slots=True, kw_only=True)
class Author:
    """One author.

    Attributes:
        name: The name in normal case, or a newsroom's or an agency's own name.
        url: The author's page, absolute.
        role: The printed role, such as "Senior correspondent".
        agency: The canonical name of the news agency the author writes for.
    """

    name: str
    url: str | None = None
    role: str | None = None
    agency: str | None = None


@dataclass(slots=True, kw_only=True)
class Byline:
    """The printed byline and the authors in it, in printed order."""

    text: str | None = None
    authors: tuple[Author, ...] = ()


@dataclass(slots=True, kw_only=True)
class Dateline:
    """The printed dateline: at the start of a story, or the date line under the headline.

    Attributes:
        text: The line as printed: "KYIV, Nov. 20 (Reuters) –" or "November 20, 2024 9:16 AM".
        place: The place it names.
        agency: The canonical name of the agency it names.
        date: The day it names; the year may follow from the publication date.
    """

    text: str
    place: str | None = None
    agency: str | None = None
    date: dt.date | None = None


@dataclass(slots=True, kw_only=True)
class Block:
    """One block of the body, verbatim but for white space.

    Attributes:
        kind: What it is in the page.
        text: Its text; line breaks stand only in preformatted text, verse and posts. Players have none.
        level: For headings 1–6 as in HTML, for list items the depth of the list from 1; else None.
        source: For quotes whoever is quoted, as printed under the quotation.
        url: For embeds the address of the post or player.
        markup: The text with its links and emphasis as Markdown, if it has any. For :attr:`Article.markdown` only: it is
            no part of the record's JSON and does not count when records are compared.
    """

    kind: BlockKind
    text: str
    level: int | None = None
    source: str | None = None
    url: str | None = None
    markup: str | None = field(default=None, compare=False, repr=False, metadata={"json": False})


@dataclass(slots=True, kw_only=True)
class Caption:
    """The words under a picture, the credit apart."""

    text: str | None = None
    credit: str | None = None
    image_url: str | None = None


@dataclass(slots=True, kw_only=True)
class Image:
    """A picture of the story; sizes are in pixels."""

    url: str
    alt: str | None = None
    width: int | None = None
    height: int | None = None


@dataclass(slots=True, kw_only=True)
class FeedItem:
    """An item of a feed: of a file such as RSS, or of a list of news printed on a page.

    Attributes:
        time_text: The time as printed.
        published: The instant, if the day is known; a zone that had to be assumed stands in the evidence, or among the
            feed's problems.
        id: What the feed calls the item by: a ``guid``, an Atom ``id`` or ``rdf:about``; files only, as all that follow.
        updated: When the item last changed.
        authors: Its authors.
        image_url: Its picture.
        caption: The words under the picture.
        credit: Who made the picture.
    """

    title: str | None = None
    summary: str | None = None
    url: str | None = None
    time_text: str | None = None
    published: dt.datetime | None = None
    id: str | None = None
    updated: dt.datetime | None = None
    authors: tuple[Author, ...] = ()
    image_url: str | None = None
    caption: str | None = None
    credit: str | None = None


@dataclass(slots=True, kw_only=True)
class Related:
    """A teaser for another story."""

    title: str | None = None
    summary: str | None = None
    url: str | None = None


@dataclass(slots=True, kw_only=True)
class Translation:
    """The same page in another language or for another country.

    Attributes:
        language: The BCP 47 tag that the page gives for it, such as "uk" or "en-GB".
        url: Its address, absolute.
    """

    language: str
    url: str


@dataclass(slots=True, kw_only=True)
class LivePost:
    """One post of a live blog."""

    title: str | None = None
    time_text: str | None = None
    published: dt.datetime | None = None
    authors: tuple[Author, ...] = ()
    blocks: tuple[Block, ...] = ()


@dataclass(slots=True, kw_only=True)
class Article:
    """A news page as a record. The fields are described in the documentation's table of fields.

    Attributes:
        evidence: For each field with a value, why: one entry, or one for each item where the field has several.
        problems: What was wrong with the page, each as "code: explanation".
    """

    url: str | None = None
    canonical_url: str | None = None
    amp_url: str | None = None
    translations: tuple[Translation, ...] = ()
    site: str | None = None
    publisher: str | None = None
    layout: str | None = None
    headline: str | None = None
    kicker: str | None = None
    standfirst: str | None = None
    byline: Byline | None = None
    dateline: Dateline | None = None
    published: dt.datetime | None = None
    updated: dt.datetime | None = None
    body: tuple[Block, ...] = ()
    captions: tuple[Caption, ...] = ()
    images: tuple[Image, ...] = ()
    feed_items: tuple[FeedItem, ...] = ()
    related: tuple[Related, ...] = ()
    live_posts: tuple[LivePost, ...] = ()
    section: str | None = None
    tags: tuple[str, ...] = ()
    language: str | None = None
    reading_minutes: int | None = None
    access: Access = "unknown"
    captured_at: dt.datetime | None = None
    evidence: dict[str, tuple[Evidence, ...]] = field(default_factory=dict)
    problems: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The body as plain text, blocks parted by an empty line."""
        return "\n\n".join(block.text for block in self.body if block.text)

    def body_without_dateline(self) -> tuple[Block, ...]:
        """The body without the dateline that it begins with: "KYIV, Nov. 20 (Reuters) - The bridge" begins with "The bridge".

        :attr:`body` itself stays as printed. A date line under the headline is no part of it.
        """
        from newsextract.normalizers.dateline_cut import without_dateline

        return without_dateline(self.body, self.dateline)

    @property
    def markdown(self) -> str:
        """The article as Markdown: headline, standfirst, byline, body, captions."""
        from newsextract.markdown import article_markdown

        return article_markdown(self)

    def to_dict(self, *, evidence: bool = True) -> dict[str, Any]:
        """The record as JSON-ready values: times in ISO 8601, tuples as lists, absent as None.

        Args:
            evidence: Whether the evidence is wanted too.
        """
        from newsextract.serialize import record_to_dict

        plain = record_to_dict(self)
        if not evidence:
            plain.pop("evidence")
        return plain

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The record that :meth:`to_dict` gave.

        Raises:
            UsageError: The mapping is no such record.
        """
        from newsextract.serialize import record_from_dict

        return record_from_dict(cls, data)

    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema (2020-12) of what :meth:`to_dict` gives."""
        from newsextract.serialize import article_schema

        return article_schema()
