"""One date of a page as it is read: with the page's languages, country and zone, and with what the page says of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import Literal

from newsextract.candidates import Candidate
from newsextract.extractors.number_order import EITHER_WAY
from newsextract.normalizers.date_places import zone_of
from newsextract.normalizers.dates import ParsedDate, Precision, find_dates, parse_date
from newsextract.page.jsonld import first_text
from newsextract.reading import Reading

Says = Literal["published", "updated", ""]

# a story cannot be published after it was captured; a day and a half allows for wrong zones and planned times
_FUTURE = dt.timedelta(hours=36)
# the offsets in use on earth, so the days on which one instant can fall
_WEST, _EAST = dt.timedelta(hours=12), dt.timedelta(hours=14)
_MOST = 4
_NEVER = dt.date(1970, 1, 1)  # what a system prints for a time it does not know


@dataclass(slots=True)
class RawDate:
    """A date before it is a value.

    Attributes:
        text: As the page states it.
        moment: What was read in it; None if it is no date or must not be believed.
        told_in: The zone in which the page itself tells this instant to its readers, where that is known.
    """

    text: str
    moment: ParsedDate | None
    told_in: dt.tzinfo | None = None

    @property
    def shown(self) -> str:
        """What evidence shows."""
        return self.text


@dataclass(slots=True)
class DateStatement:
    """A date somewhere on the page.

    Attributes:
        candidate: Where it stands and how far it is believed.
        moment: The instant.
        says: What the page calls it; "" if it is only printed.
        beside: Whether it stands where a page prints its own date: alone or in a byline, around the headline.
        page_only: Whether it is told of the page and not of an article.
    """

    candidate: Candidate
    moment: ParsedDate
    says: Says = ""
    beside: bool = False
    page_only: bool = False

    @property
    def day(self) -> dt.date:
        """The day it names."""
        return self.moment.value.date()

    @property
    def has_clock(self) -> bool:
        """Whether it tells more than a day."""
        return self.moment.precision is not Precision.DAY

    @property
    def zone_assumed(self) -> bool:
        """Whether its zone is a guess."""
        return any(note.startswith("zone assumed") for note in self.moment.assumptions)


def parse(reading: Reading, text: str) -> ParsedDate | None:
    """The instant that a date slot tells, with the page's languages, country and zone."""
    if text not in reading.moments:  # the same text stands in several places
        reading.moments[text] = parse_date(
            text,
            languages=reading.languages,
            country=reading.country,
            zone=reading.stated_zone,
            captured_at=reading.captured_at,
        )
    return reading.moments[text]


def dates_in(reading: Reading, line: str, limit: int) -> list[ParsedDate]:
    """The full dates printed in a line, with the page's languages, country and zone; at most four."""
    if line not in reading.printed_dates:  # several fields look at the lines around the headline
        found = _found(reading, line, reading.country)
        if not found and EITHER_WAY.search(line) and (order := reading.number_order):
            country, note = order
            found = [
                replace(each, assumptions=tuple(note if "country" in old else old for old in each.assumptions))
                for each in _found(reading, line, country)
            ]
        reading.printed_dates[line] = found
    return reading.printed_dates[line][:limit]


def _found(reading: Reading, line: str, country: str | None) -> list[ParsedDate]:
    return find_dates(
        line,
        languages=reading.languages,
        country=country,
        zone=reading.stated_zone,
        captured_at=reading.captured_at,
        limit=_MOST,
    )


def statement(reading: Reading, candidate: Candidate, says: Says) -> DateStatement | None:
    """What a candidate states, or None; the candidate's raw value becomes a :class:`RawDate` either way."""
    text = str(candidate.raw)
    moment = parse(reading, text)
    if moment is not None and not is_possible(reading, moment):
        moment = None
    candidate.raw = RawDate(text, moment)
    return DateStatement(candidate, moment, says) if moment else None


def is_possible(reading: Reading, moment: ParsedDate) -> bool:
    """Whether a page can bear this date: not after its capture, and not the zero of a system's clock."""
    if moment.value.date() == _NEVER:
        return False
    return reading.captured_at is None or moment.value <= reading.captured_at + _FUTURE


def same_day(day: dt.date, moment: ParsedDate) -> bool:
    """Whether an instant can fall on a day somewhere on earth; a day alone must be that day."""
    if moment.precision is Precision.DAY:
        return day == moment.value.date()
    instant = moment.value.astimezone(dt.UTC)
    return (instant - _WEST).date() <= day <= (instant + _EAST).date()


def stated_zone(reading: Reading) -> dt.tzinfo | None:
    """The site's zone, else the offset that the page's own dates state, else the zone of its country or language."""
    if reading.zone is not None:
        return reading.zone
    texts = [
        first_text(node.get(name))
        for _, node in reading.page.structured[:2]
        for name in ("datePublished", "dateModified")
    ]
    texts += [reading.page.meta("article:published_time"), reading.page.meta("article:modified_time")]
    table = reading.table
    texts += [table.attributes(element).get("datetime") for element in table.listed.get("time", ())[:2]]
    for text in texts:
        if text and "T" in text and (moment := _iso(text)) and moment.utcoffset():
            return moment.tzinfo
    return zone_of(reading.country, reading.languages)


def _iso(text: str) -> dt.datetime | None:
    try:
        return dt.datetime.fromisoformat(text.strip())
    except ValueError:
        return None
