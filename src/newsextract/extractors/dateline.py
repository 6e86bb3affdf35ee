"""The dateline: at the start of the story or in an element of its own above it, else the date line under the headline."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from newsextract.article import Dateline
from newsextract.candidates import Candidate
from newsextract.extractors.dates import dates_in, may_hold_date, parse
from newsextract.extractors.head import spaced
from newsextract.normalizers.dateline_lines import may_be_line, parse_dateline_line
from newsextract.normalizers.datelines import ParsedDateline, parse_dateline, to_dateline
from newsextract.normalizers.places import is_city
from newsextract.page import TextBlock
from newsextract.page.jsonld import first_text
from newsextract.page.tags import Region
from newsextract.reading import Reading

# below this only the shape speaks for a dateline, and the story itself must name the place too
_SURE = 0.7
_LEAST = 0.0
# behind a first paragraph without one, a dateline must have an agency, a date, or a known place in capitals
_PLAIN = 0.92
_PARAGRAPHS = 3
# a picture's caption, a player and buttons may stand between a dateline's element and the story
_NEAR = 6
_ELSEWHERE = Region.NAV | Region.FIGURE | Region.LIST | Region.HEADING
_NAMED = re.compile(r"dateline|location|place|\bcity\b", re.IGNORECASE)

# the printed dates that stand in a line of their own, or nearly
_DATE_LINES = ("printed-date", "printed-in-line", "printed-as-published")


def find(reading: Reading) -> list[Candidate]:
    """The start of the story or of its standfirst, a line of its own, JSON-LD's ``dateline``, printed dates of the head zone."""
    found = [*_openings(reading), *_own_lines(reading), *_stated(reading)]
    return found or _date_lines(reading)


def _openings(reading: Reading) -> Iterator[Candidate]:
    """What the story begins with. Some papers print it before the standfirst, and some print the standfirst as a paragraph."""
    body = reading.values.get("body", ())
    texts = [(block.text, "body", "opening") for block in body[:_PARAGRAPHS] if block.kind == "paragraph"]
    if texts and (parsed := _read(reading, texts[0][0], _LEAST)):
        yield _candidate(reading, parsed, "body", "opening")
        return
    if (text := reading.values.get("standfirst")) and (parsed := _read(reading, text, _LEAST)):
        yield _candidate(reading, parsed, "standfirst", "standfirst")
        return
    for text, field, _ in texts[1:]:
        if parsed := _read(reading, text, _PLAIN):
            yield _candidate(reading, parsed, field, "second-paragraph")
            return


def _read(reading: Reading, text: str, least: float) -> ParsedDateline | None:
    parsed = parse_dateline(text, languages=reading.languages)
    if parsed is None or parsed.confidence < least or (parsed.confidence < _SURE and not _is_named(reading, parsed)):
        return None
    return parsed


def _candidate(reading: Reading, parsed: ParsedDateline, field: str, rule: str) -> Candidate:
    sure = parsed.confidence if parsed.confidence >= _SURE else 0.85
    return Candidate(parsed, "text", f"{rule}: {parsed.form}", sure, reading.places.get(field))


def _is_named(reading: Reading, parsed: ParsedDateline) -> bool:
    """Whether the story names in normal case what stands in capitals before the dash: a town, and no heading."""
    name = " ".join(word.capitalize() for word in (parsed.place or "").split())
    if name in (reading.values.get("headline") or ""):
        return True
    return any(name in block.text for block in reading.values.get("body", ())[:12])


def _own_lines(reading: Reading) -> Iterator[Candidate]:
    """A line between headline and story that is nothing but a dateline: "SALTGATE, Wis. —", "Lübeck, 31. März 2003"."""
    first = reading.first_prose
    if first is None:
        return
    headline = reading.headline_block
    start = max(headline + 1 if headline is not None and headline < first else 0, first - _NEAR)
    table = reading.table
    for block in reversed(reading.blocks[start : first + 1]):
        if len(block.text) > 90 or not may_be_line(line := spaced(block)) or table.in_region(block.element, _ELSEWHERE):
            continue
        parsed = parse_dateline_line(line, languages=reading.languages)
        if parsed:
            yield Candidate(parsed, "text", "own-line", 0.9, table.place_of(block))
        elif is_city(line) and _is_called(reading, block):
            parsed = ParsedDateline(text=line, place=line, end=len(line), form="own line")
            yield Candidate(parsed, "element", "named-line", 0.85, table.place_of(block))


def _is_called(reading: Reading, block: TextBlock) -> bool:
    """Whether the element of a lone place is called dateline or location."""
    for element in {block.element, *(inner for inner, _ in block.pieces[:2])}:
        attributes = reading.table.attributes(element)
        if _NAMED.search(f"{attributes.get('class', '')} {attributes.get('itemprop', '')}"[:300]):
            return True
    return False


def _stated(reading: Reading) -> Iterator[Candidate]:
    """JSON-LD's ``dateline``, if it is one: some systems put a date, a country or a note there."""
    for source, node in reading.page.structured[:2]:
        text = first_text(node.get("dateline"))
        if text and len(text) < 200 and (parsed := _read_stated(reading, text)):
            yield Candidate(parsed, source, "dateline", 0.7, f"{source} dateline")


def _read_stated(reading: Reading, text: str) -> ParsedDateline | None:
    line = " ".join(text.split())
    if is_city(line):
        return ParsedDateline(text=line, place=line, end=len(line), form="stated")
    return parse_dateline_line(line, languages=reading.languages)


def _date_lines(reading: Reading) -> list[Candidate]:
    """The dates printed under the headline, of which the reading of ``published`` has most."""
    if reading.visible_dates is not None:
        shown = [
            (each.moment, each.candidate.place) for each in reading.visible_dates if each.candidate.rule in _DATE_LINES
        ]
    else:
        shown = [
            (parsed, reading.table.place_of(block))
            for block in reading.head_blocks
            if may_hold_date(reading, block)
            for parsed in dates_in(reading, spaced(block), 1)
        ]
    published: dt.datetime | None = reading.values.get("published")
    for moment, place in shown:
        # another day than that of publication is an event's or an update's
        if published is not None and abs(moment.value - published) >= dt.timedelta(hours=36):
            continue
        text = moment.text
        if any(text in block.text or text in spaced(block) for block in reading.head_blocks):
            rule, sure = ("date-line", 0.85) if published else ("date-line-alone", 0.6)
            return [Candidate(_trimmed(text), "text", rule, sure, place)]
    return []


def _trimmed(text: str) -> str:
    """A date without the full stop of the sentence it ends."""
    bare = text.removesuffix(".")
    return bare if bare != text and (bare[-1:].isdigit() or bare.endswith(("Uhr", "年", "日"))) else text


def normalize(candidate: Candidate, reading: Reading) -> Dateline | None:
    """The line with what it names. The year may follow from the publication date."""
    published: dt.datetime | None = reading.values.get("published")
    near = published.date() if published else None
    parsed = candidate.raw
    if not isinstance(parsed, ParsedDateline):
        text = str(parsed)
        if candidate.rule.startswith("date-line"):
            moment = parse(reading, text)
            return Dateline(text=text, date=moment.value.date()) if moment else None
        parsed = _ruled(reading, text)
        if parsed is None:
            return Dateline(text=text) if text.strip() else None
    return to_dateline(parsed, year_hint=near.year if near else None, near=near)


def _ruled(reading: Reading, text: str) -> ParsedDateline | None:
    """The words of a site rule's element: a line of its own, or a whole paragraph."""
    return _read_stated(reading, text) if len(text) < 120 else parse_dateline(text, languages=reading.languages)
