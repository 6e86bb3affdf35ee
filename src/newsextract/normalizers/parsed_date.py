"""The record that every date reader gives, and the facts about a page that it may use."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from enum import StrEnum
from functools import lru_cache


class Precision(StrEnum):
    """How fine the printed form was."""

    DAY = "day"
    MINUTE = "minute"
    SECOND = "second"


@dataclass(slots=True, frozen=True, kw_only=True)
class ParsedDate:
    """One date as printed, with everything that had to be assumed to read it.

    Attributes:
        value: The instant, always aware. A day without a time is midnight in its zone.
        precision: The finest part that was printed.
        assumptions: What was not printed, such as "zone assumed: UTC" or "day before month: language de".
        text: The part of the input it was read from, verbatim.
        start: Index of its first character in the input.
        end: Index after its last character.
        label: "published" or "updated" when such a word is printed just before it.
    """

    value: datetime
    precision: Precision
    assumptions: tuple[str, ...]
    text: str
    start: int
    end: int
    label: str | None = None


@dataclass(slots=True, frozen=True, kw_only=True)
class Setting:
    """What is known about the page around a date.

    Attributes:
        languages: Primary language subtags, the likeliest first ("de", not "de-AT").
        country: ISO 3166 code in capitals, or None.
        zone: The zone in which the page prints its times, or None.
        captured_at: When the page was saved, aware, or None.
        slot: True when the whole text is a place for one date; rarer forms are read only there.
    """

    languages: tuple[str, ...] = ()
    country: str | None = None
    zone: tzinfo | None = None
    captured_at: datetime | None = None
    slot: bool = True

    def local_zone(self) -> tuple[tzinfo, str]:
        """Return the zone for a time printed without one, and the assumption to note."""
        if self.zone is None:
            return UTC, "zone assumed: UTC"
        return self.zone, f"zone assumed: {zone_name(self.zone)}"

    def capture_zone(self) -> tuple[tzinfo, str]:
        """Like `local_zone`, but fall back to the offset of the capture time."""
        if self.zone is None and self.captured_at is not None and self.captured_at.tzinfo is not None:
            zone = self.captured_at.tzinfo
            return zone, f"zone assumed: {zone_name(zone)}, that of the capture time"
        return self.local_zone()


def zone_name(zone: tzinfo) -> str:
    """Name a zone: its IANA key when it has one ("Europe/Kyiv"), else what it calls itself ("UTC+02:00")."""
    return getattr(zone, "key", None) or str(zone)


def make_setting(
    languages: tuple[str, ...] | list[str],
    country: str | None,
    zone: tzinfo | None,
    captured_at: datetime | None,
    *,
    slot: bool,
) -> Setting:
    """Tidy what callers pass: "en_GB" becomes "en" and names a country; a naive capture time is taken as UTC."""
    primary, named = _primary(tuple(languages))
    if country is None:
        country = named
    if captured_at is not None and captured_at.tzinfo is None:
        captured_at = captured_at.replace(tzinfo=UTC)
    if captured_at is not None and not 1900 < captured_at.year < 2100:
        captured_at = None  # No page was saved then, and counting from the edge of the calendar overflows.
    return Setting(
        languages=primary,
        country=country.strip().upper() if country else None,
        zone=zone,
        captured_at=captured_at,
        slot=slot,
    )


@lru_cache(maxsize=256)
def _primary(languages: tuple[str, ...]) -> tuple[tuple[str, ...], str | None]:
    """The primary subtags of language tags, and the country that one of them names."""
    primary: list[str] = []
    country = None
    for tag in languages:
        parts = tag.replace("_", "-").split("-")
        name = parts[0].strip().lower()
        if name and name not in primary:
            primary.append({"nb": "no", "nn": "no", "iw": "he", "in": "id", "fil": "tl"}.get(name, name))
        if country is None:
            country = next((part for part in parts[1:] if len(part) == 2 and part.isalpha()), None)
    return tuple(primary), country
