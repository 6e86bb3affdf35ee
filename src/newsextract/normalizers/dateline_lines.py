"""Datelines that stand on a line of their own: "SALTGATE, Wis. —", "Lübeck, 31. März 2003", "Київ • УНН"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newsextract.normalizers.dateline_east import read_eastern
from newsextract.normalizers.dateline_parts import Day, Parts, read_agency, read_place
from newsextract.normalizers.datelines import ParsedDateline
from newsextract.normalizers.places import is_capitals, is_city, is_region
from newsextract.normalizers.text import collapse

_LONGEST = 90
_TAIL = re.compile(r"[\s,:]*[-–—―−‒=]{0,3}\s*$")
_SIGN = re.compile(r"[\d•)\]】］）]|[-–—―−‒/=电電]\s*$")
_HEAD = re.compile(r"[^\w(\[【［（]*+([^,(\[/•=—–\d]{0,40}?)\s*(?:[,(\[/•=—–\d]|\s-|-{2}|$)")
_CLOSED = re.compile(r"(?P<pre>[^()\[\]/]{2,70}?)[\s,]*[(\[/](?P<inside>[^()\[\]/]{2,40})[)\]/]$")


def may_be_line(text: str) -> bool:
    """A cheap look at a line: short, not in lower case, and a date, a dash, brackets, a bullet or a city in it."""
    if not 2 < len(text) <= _LONGEST or text[0].islower() or text.count(" ") > 12:
        return False
    if not _SIGN.search(text):
        return is_city(text)
    if text[0] in "([【［（":
        return not text.isascii()
    head = _HEAD.match(text)
    return head is not None and (is_city(name := head[1]) or is_capitals(name) or is_region(name) or not name.isascii())


def parse_dateline_line(text: str, *, languages: Iterable[str] = ()) -> ParsedDateline | None:
    """Reads a line that is nothing but a dateline.

    It needs a known place with a date ("Lübeck, 31. März 2003"), a place with an agency ("Bakı, 14 avqust, AZƏRTAC"), or a
    place in capitals, known or with its region, before a dash that ends the line ("SALTGATE, Wis. —").

    Args:
        text: The line.
        languages: Languages of the page, the likeliest first.

    Returns:
        The dateline, or None.
    """
    line = collapse(text)
    if not may_be_line(line):
        return None
    codes = tuple([code.replace("_", "-").partition("-")[0].lower() for code in languages])
    tail = _TAIL.search(line)
    dashed = tail is not None and tail.group().strip(" ,:") != ""
    bare = (line[: tail.start()] if tail else line).replace("•", ",")
    if bare.endswith((").", "].", "/.")):
        bare = bare[:-1]
    eastern = read_eastern(bare)
    if eastern and eastern[1] >= len(bare):
        return _line(line, eastern[0])
    closed = _CLOSED.match(bare)
    if closed and (agency := read_agency(closed["inside"].strip())):
        parts = read_place(closed["pre"], codes, day_alone=True)
        if parts and parts.place and (parts.known or parts.capitals or parts.day):
            parts.agency = agency
            return _line(line, parts)
        return None
    if closed:
        return None
    parts = read_place(bare, codes, day_alone=True)
    if parts is None or parts.place is None:
        return None
    dated = parts.day is not None and parts.day.month is not None
    if parts.known and (parts.agency or dated or (dashed and parts.capitals)):
        return _line(line, parts)
    return _line(line, parts) if parts.agency and parts.capitals and dated else None


def _line(line: str, parts: Parts) -> ParsedDateline:
    day = parts.day or Day()
    return ParsedDateline(
        text=line, place=parts.place, region=parts.region, agency=parts.agency, day=day.day, month=day.month,
        year=day.year, end=len(line), form="own line",
    )  # fmt: skip
