"""Where a value came from, and what was wrong on the way."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True, kw_only=True)
class Evidence:
    """Why a value stands in a record.

    Attributes:
        source: The kind of place: ``"site rule"``, ``"element"``, ``"json-ld"``, ``"microdata"``, ``"meta"``, ``"text"``,
            ``"url"``, ``"engine"``, or ``"feed"`` for the item of a feed that led to the page.
        place: Where in the page, as a CSS path, a JSON-LD path, a meta name or a line number.
        raw: The text it was read from, cut at 300 characters.
        rule: The name of the rule or heuristic that found it.
        confidence: How far to trust it, from 0 to 1.
        notes: Assumptions and precision, such as ``"zone assumed: Europe/Kyiv"`` or ``"precision: day"``.
    """

    source: str
    place: str | None = None
    raw: str | None = None
    rule: str | None = None
    confidence: float = 0.0
    notes: tuple[str, ...] = ()
