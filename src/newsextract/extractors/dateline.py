"""The dateline: at the start of the story, else the date line under the headline."""

from __future__ import annotations

import datetime as dt

from newsextract.article import Dateline
from newsextract.candidates import Candidate
from newsextract.extractors.dates import dates_in, may_hold_date, parse
from newsextract.extractors.head import spaced
from newsextract.normalizers.datelines import parse_dateline, to_dateline
from newsextract.page import TextBlock
from newsextract.page.jsonld import first_text
from newsextract.reading import Reading


def find(reading: Reading) -> list[Candidate]:
    """The start of the first paragraph, JSON-LD's ``dateline``, printed dates of the head zone."""
    found = []
    opening = _opening(reading)
    if parsed := parse_dateline(opening, languages=reading.languages):
        found.append(Candidate(opening[: parsed.end].strip(), "text", "opening", 0.9, reading.places.get("body")))
    for source, node in reading.page.structured[:2]:
        if (text := first_text(node.get("dateline"))) and len(text) < 200:
            found.append(Candidate(text, source, "dateline", 0.7, f"{source} dateline"))
    for block in reading.head_blocks:
        if may_hold_date(reading, block):
            found += _date_line(reading, block)
    return found


def _opening(reading: Reading) -> str:
    """The first paragraph of the body."""
    return next((block.text for block in reading.values.get("body", ()) if block.kind == "paragraph"), "")


def _date_line(reading: Reading, block: TextBlock) -> list[Candidate]:
    dates = dates_in(reading, spaced(block), 1)
    published: dt.datetime | None = reading.values.get("published")
    place = reading.table.place_of(block)
    return [
        Candidate(parsed.text, "text", "date-line", 0.8, place)
        for parsed in dates
        # another day than that of publication is an event's or an update's
        if published is None or abs(parsed.value - published) < dt.timedelta(hours=36)
    ]


def normalize(candidate: Candidate, reading: Reading) -> Dateline | None:
    """The line with what it names. The year may follow from the publication date."""
    text = str(candidate.raw)
    published: dt.datetime | None = reading.values.get("published")
    if candidate.rule == "date-line":
        parsed = parse(reading, text)
        return Dateline(text=text, date=parsed.value.date()) if parsed else None
    # the words behind it tell a dateline from a mere name, so the whole paragraph is read again
    paragraph = _opening(reading) if candidate.rule == "opening" else f"{text} — x"
    opening = parse_dateline(paragraph, languages=reading.languages)
    if opening is None:
        return Dateline(text=text, place=None) if candidate.rule == "dateline" else None
    near = published.date() if published else None
    line = to_dateline(opening, year_hint=near.year if near else None, near=near)
    return (
        line
        if candidate.rule == "opening"
        else Dateline(text=text, place=line.place, agency=line.agency, date=line.date)
    )
