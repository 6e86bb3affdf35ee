"""What is true of a page, written down when it was made."""

from __future__ import annotations

import datetime as dt
from dataclasses import asdict, dataclass
from typing import Any, Literal, Self

from tests.newspaper.faults import FAULTS, Ends
from tests.newspaper.markups import MARKUPS
from tests.newspaper.parts import Setting
from tests.newspaper.stories import Report


@dataclass(frozen=True, slots=True)
class Truth:
    """What a careful reader knows from one page, and what becomes of whoever asks for it.

    Attributes:
        url: Its address.
        canonical_url: What it gives as its address; None where it says nothing.
        number: The story's number: the same for all copies of a story.
        site: The outlet's name.
        markup: The layout.
        language: The language.
        headline: The headline.
        standfirst: The sentence under it.
        authors: The authors.
        published: When.
        time: How well the page tells that: to the instant, by a clock without its zone.
        blocks: Tag and text of each block of the body.
        captions: Text and photographer of each caption that is shown.
        section: The section, where it is told.
        tags: The tags, where they are told.
        fault: What is wrong with the address.
        ends: What a good client gets in the end.
        copy: As what the story stands here, if this is not its first address.
    """

    url: str
    canonical_url: str | None
    number: int
    site: str
    markup: str
    language: str
    headline: str
    standfirst: str | None
    authors: tuple[str, ...]
    published: dt.datetime
    time: Literal["instant", "clock", "none"]
    blocks: tuple[tuple[str, str], ...]
    captions: tuple[tuple[str, str], ...]
    section: str | None
    tags: tuple[str, ...]
    fault: str | None
    ends: Ends
    copy: str | None

    @classmethod
    def of(cls, r: Report, s: Setting, markup: str, *, fault: str | None, copy: str | None) -> Self:
        """The truth about a story in a layout."""
        layout = MARKUPS[markup]
        return cls(
            url=s.url,
            canonical_url=s.canonical if layout.canonical else None,
            number=r.number,
            site=s.site,
            markup=markup,
            language=r.language,
            headline=r.headline,
            standfirst=r.standfirst if layout.standfirst else None,
            authors=r.authors,
            published=r.published,
            time=layout.time,
            blocks=r.blocks,
            captions=r.captions[: layout.captions],
            section=r.section if layout.section else None,
            tags=r.tags if layout.tags else (),
            fault=fault,
            ends=FAULTS[fault].ends if fault else "article",
            copy=copy,
        )

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The body's paragraphs."""
        return tuple(text for tag, text in self.blocks if tag == "p")

    def to_dict(self) -> dict[str, Any]:
        """As plain values."""
        return {**asdict(self), "published": self.published.isoformat()}
