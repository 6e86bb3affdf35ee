"""When a story was published and updated: all evidence is gathered and weighed, none is taken because it came first."""

from __future__ import annotations

import datetime as dt

from newsextract.candidates import Candidate
from newsextract.extractors.dates_elsewhere import labelled_further_down, lone_date_at_foot, opening_date
from newsextract.extractors.dates_lines import may_hold_date
from newsextract.extractors.dates_read import DateStatement, RawDate, dates_in, is_possible, parse, stated_zone
from newsextract.extractors.dates_shown import shown_dates
from newsextract.extractors.dates_stated import (
    day_in_address,
    is_undated_page,
    stated_created,
    stated_published,
    stated_updated,
)
from newsextract.extractors.dates_weighed import candidates, fullest, weigh_published
from newsextract.normalizers.parsed_date import Precision, zone_name
from newsextract.reading import Reading

__all__ = [
    "dates_in",
    "find_published",
    "find_updated",
    "from_element",
    "may_hold_date",
    "normalize",
    "parse",
    "stated_zone",
]


def find_published(reading: Reading) -> list[Candidate]:
    """All that may be the time of publication, most trustworthy first."""
    stated = stated_published(reading)
    shown = [each for each in shown_dates(reading) if each.says != "updated"]
    address = day_in_address(reading)
    other = [address] if address else []
    if not shown and not other and is_undated_page(reading, stated.statements):
        return []
    if not (stated.statements or shown or other):
        shown = _elsewhere(reading)
    changed = stated_updated(reading).statements if shown or len(stated.statements) > 1 else []
    created = [] if stated.statements else stated_created(reading).statements
    ordered = weigh_published(stated.statements, shown, [*other, *created], changed)
    return candidates(reading, fullest(ordered), stated.unread)


def _elsewhere(reading: Reading) -> list[DateStatement]:
    """Dates farther from the headline, for a page that says nothing of its day for machines or in its head."""
    opening = opening_date(reading)
    if opening is not None:
        return [opening]
    found = list(labelled_further_down(reading))
    if not found and not shown_dates(reading) and not stated_updated(reading).statements:
        lone = lone_date_at_foot(reading)
        return [lone] if lone else []
    return found


def find_updated(reading: Reading) -> list[Candidate]:
    """All that may be the time of the last change."""
    stated = stated_updated(reading)
    shown = [each for each in shown_dates(reading) if each.says == "updated"]
    found = [*stated.statements, *shown]
    published: dt.datetime | None = reading.values.get("published")
    if published is not None:
        found = [each for each in found if _not_before(each, published)]
    found.sort(key=lambda each: -each.candidate.confidence)
    return candidates(reading, fullest(found), stated.unread)


def _not_before(each: DateStatement, published: dt.datetime) -> bool:
    slack = dt.timedelta(minutes=1) if each.has_clock else dt.timedelta(days=1)
    return each.moment.value >= published - slack


def normalize(candidate: Candidate, reading: Reading) -> dt.datetime | None:
    """The aware instant; its precision and what was assumed go into the evidence."""
    raw = candidate.raw
    zone = None
    if isinstance(raw, RawDate):
        moment, zone = raw.moment, raw.told_in
    else:  # a site rule's text
        moment = parse(reading, str(raw))
        if moment is not None and not is_possible(reading, moment):
            moment = None
    if moment is None:
        return None
    notes = [f"precision: {moment.precision.value}", *moment.assumptions]
    value = moment.value
    if value.tzinfo is dt.UTC and not moment.assumptions and moment.precision is not Precision.DAY:
        # a system's clock, not the newsroom's: readers see the site's time
        zone = reading.zone or zone
        if zone is not None:
            value = value.astimezone(zone)
            notes.append(f"stated in UTC, told in {zone_name(zone)}")
    candidate.notes = tuple(notes)
    return value


def from_element(reading: Reading, element: int) -> str:
    """A time's own ``datetime``, else its text."""
    attributes = reading.table.attributes(element)
    stated = attributes.get("datetime") or attributes.get("content")
    return stated or " ".join((reading.table.nodes[element].text() or "").split())[:400]
