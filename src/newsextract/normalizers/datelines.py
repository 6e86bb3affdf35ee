"""Datelines: the place, day and agency that a story opens with."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass

from newsextract.article import Dateline
from newsextract.normalizers.dateline_east import read_eastern
from newsextract.normalizers.dateline_forms import FORMS
from newsextract.normalizers.dateline_parts import Day
from newsextract.normalizers.dateline_words import PREFIXES
from newsextract.normalizers.text import collapse

_WINDOW = 240  # no dateline is longer
# A dateline is printed on one line: leading blanks, and then no wide gap.
_GAP = re.compile(r"(?<=\S)\s{4,}")
_PREFIX = re.compile(r"\s*\(([^()\n]{2,24})\)\s*")


@dataclass(slots=True, kw_only=True)
class ParsedDateline:
    """A dateline at the start of a paragraph.

    Attributes:
        text: As printed, up to and with the dash: "KYIV, Nov. 20 (Reuters) –".
        place: The place as printed: "KYIV".
        region: The state or country printed after it: "Ukraine", "Wis.".
        agency: The canonical name of the agency; several are parted by commas; an unknown mark stays as printed.
        day: The day of the month.
        month: The month from 1, if it is printed.
        year: The year with four digits, if it is printed.
        end: Where in the paragraph the story itself begins.
    """

    text: str
    place: str | None = None
    region: str | None = None
    agency: str | None = None
    day: int | None = None
    month: int | None = None
    year: int | None = None
    end: int = 0


def parse_dateline(paragraph: str, *, languages: Iterable[str] = ()) -> ParsedDateline | None:
    """Reads the dateline that a paragraph begins with.

    It takes an agency ("KYIV (AP) —", "Berlin (dpa/lni) –", "МОСКВА, 20 ноября. /ТАСС/."), a date ("PUTRAJAYA, Nov 22 —"),
    a place in capitals before a dash ("PARIS —"; before "-" and ":" only a known one), a known place before a full stop
    ("Köln. Die …"), or one of the eastern forms ("新华社北京11月20日电", "【ワシントン時事】", "(서울=연합뉴스)").
    A mixed-case name before a dash with neither agency nor date is none: a sentence may begin so.

    Args:
        paragraph: The paragraph; only its first 240 characters are read.
        languages: Languages of the page, the likeliest first ("hr", "de-AT"): they settle months such as "listopad",
            and a place before a full stop counts in no purely English page.

    Returns:
        The dateline, or None.

    Example:
        >>> parse_dateline("KYIV, Ukraine (AP) — The bridge was rebuilt.").place
        'KYIV'
    """
    line = _GAP.split(paragraph[:_WINDOW].rstrip(), maxsplit=1)[0]
    codes = tuple(code.replace("_", "-").partition("-")[0].lower() for code in languages)
    start = _after_prefix(line) or len(line) - len(line.lstrip())
    body = line[start:]
    found = read_eastern(body)
    for read in FORMS:
        if found:
            break
        found = read(body, codes)
    if not found:
        return None
    parts, end = found
    day = parts.day or Day()
    text = collapse(line[: start + end])
    return ParsedDateline(
        text=text, place=_clean(parts.place), region=_clean(parts.region), agency=parts.agency,
        day=day.day, month=day.month, year=day.year, end=start + end,
    )  # fmt: skip


def _clean(text: str | None) -> str | None:
    return collapse(text).strip(" ,") or None if text else None


def _after_prefix(line: str) -> int:
    match = _PREFIX.match(line)
    return match.end() if match and match[1].strip(" .:").casefold() in PREFIXES else 0


def to_dateline(parsed: ParsedDateline, *, year_hint: int | None = None, near: dt.date | None = None) -> Dateline:
    """Makes the record of a dateline.

    Args:
        parsed: What ``parse_dateline`` found.
        year_hint: A year to take if none is printed and ``near`` is None.
        near: The day of publication: a day without a year is put into the year that brings it nearest, if that is within
            60 days.

    Returns:
        The dateline. ``place`` is as printed, with its region ("LA CROSSE, Wis."); ``date`` is None unless day and month are
        printed and the year is printed or follows.

    Example:
        >>> parsed = parse_dateline("KYIV, Dec 30 (Reuters) - The bridge was rebuilt.")
        >>> to_dateline(parsed, near=dt.date(2025, 1, 2)).date
        datetime.date(2024, 12, 30)
    """
    place = f"{parsed.place}, {parsed.region}" if parsed.place and parsed.region else parsed.place
    return Dateline(text=parsed.text, place=place, agency=parsed.agency, date=_date(parsed, year_hint, near))


def _date(parsed: ParsedDateline, year_hint: int | None, near: dt.date | None) -> dt.date | None:
    if parsed.day is None or parsed.month is None:
        return None
    if parsed.year is not None or near is None:
        return _valid(parsed.year if parsed.year is not None else year_hint, parsed.month, parsed.day)
    days = [_valid(near.year + shift, parsed.month, parsed.day) for shift in (-1, 0, 1)]
    best = min((day for day in days if day), key=lambda day: abs(day - near), default=None)
    return best if best is not None and abs(best - near) <= dt.timedelta(days=60) else None


def _valid(year: int | None, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day) if year is not None else None
    except ValueError:
        return None
