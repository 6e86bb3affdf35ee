"""Candidates: what an extractor or a site rule found for a field, before it is a value."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from newsextract.evidence import Evidence

_RAW_LIMIT = 300


@dataclass(slots=True)
class Candidate:
    """Something that may be a field's value.

    Attributes:
        raw: What the field's normalizer makes a value of: a text, or one of the classes below.
        source: As in :class:`~newsextract.Evidence`.
        rule: The name of the rule or heuristic.
        confidence: From 0 to 1.
        place: Where in the page.
        blocks: The blocks it takes: no other field shows them.
        notes: What was assumed.
        lost: Why it is no value, where that was known before it was read; only people who ask see such a candidate.
    """

    raw: Any
    source: str
    rule: str
    confidence: float
    place: str | None = None
    blocks: tuple[int, ...] = ()
    notes: tuple[str, ...] = ()
    lost: str | None = None

    def evidence(self, notes: tuple[str, ...] = ()) -> Evidence:
        """Its evidence for the record."""
        raw = (
            self.raw
            if isinstance(self.raw, str)
            else getattr(self.raw, "shown", None) or getattr(self.raw, "text", None)
        )
        raw = str(self.raw) if raw is None else raw
        return Evidence(
            source=self.source,
            place=self.place,
            raw=raw[:_RAW_LIMIT],
            rule=self.rule,
            confidence=round(self.confidence, 3),
            notes=(*self.notes, *notes),
        )


@dataclass(slots=True)
class RawByline:
    """A byline before it is read: its text, and the links in it by their text."""

    text: str
    links: tuple[tuple[str, str], ...] = ()
    structured: tuple[tuple[str, str | None], ...] = ()

    @property
    def shown(self) -> str:
        """What evidence shows."""
        return self.text or "; ".join(name for name, _ in self.structured)


@dataclass(slots=True)
class RawCaption:
    """The words under a picture before text and credit are parted."""

    text: str
    credit: str | None = None
    image_url: str | None = None

    @property
    def shown(self) -> str:
        """What evidence shows."""
        return " | ".join(filter(None, (self.text, self.credit)))


@dataclass(slots=True)
class RawItem:
    """A teaser or a feed item before its time is read.

    Attributes:
        title: Its title.
        summary: Its summary.
        url: The story's address.
        time_text: The time as printed.
        published: The instant, once it is known.
        stated_time: What a ``time`` element tells machines.
        day_text: The date printed above it, where the item tells only a clock time.
        list_number: Which list of the page it stands in: times are resolved a list at a time.
    """

    title: str | None
    summary: str | None = None
    url: str | None = None
    time_text: str | None = None
    published: dt.datetime | None = None
    stated_time: str | None = None
    day_text: str | None = None
    list_number: int = 0

    @property
    def shown(self) -> str:
        """What evidence shows."""
        return " | ".join(filter(None, (self.time_text, self.title, self.summary)))
