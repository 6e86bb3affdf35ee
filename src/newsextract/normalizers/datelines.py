"""Datelines: the place, day and agency that a story opens with."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass

from newsextract.article import Dateline
from newsextract.normalizers.dateline_east import read_eastern
from newsextract.normalizers.dateline_forms import FORMS
from newsextract.normalizers.dateline_parts import Day, Parts
from newsextract.normalizers.dateline_words import PREFIXES
from newsextract.normalizers.places import PARTICLES
from newsextract.normalizers.text import collapse

_WINDOW = 240  # no dateline is longer
# A dateline is printed on one line: leading blanks, and then no wide gap.
_GAP = re.compile(r"(?<=\S)\s{4,}")
# the longest printed ones have some 90 characters before the dash
_LONGEST = 110
_MOST_WORDS = 8
_SIGN = re.compile(r"[(\[【［（/•—―:=।,/]|--|[.\s)][-–‒−]|[-–]\s|\.\s|[电電讯訊日기]")
# days and months of many languages are in lower case, and so are these
_SMALL = frozenset(
    """a b i o d v de del di da den der le la al am of the and und y et e o i do dos das aan op em no na el les in an im bei dpa epd sda
    januar februar märz april mai juni juli august september oktober november dezember nov okt sept""".split()
)
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
        form: How it is printed: "agency in brackets", "dash", "full stop", "eastern" …
        confidence: The chance that it is a dateline, from 0 to 1, as counted on news pages. Below 0.7 only the shape speaks
            for it ("MUSTERVILLE — …").
    """

    text: str
    place: str | None = None
    region: str | None = None
    agency: str | None = None
    day: int | None = None
    month: int | None = None
    year: int | None = None
    end: int = 0
    form: str = ""
    confidence: float = 0.9


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
    if not _may_begin(paragraph):
        return None
    line = _GAP.split(paragraph[:_WINDOW].rstrip(), maxsplit=1)[0]
    codes = tuple([code.replace("_", "-").partition("-")[0].lower() for code in languages])
    start = _after_prefix(line) or len(line) - len(line.lstrip())
    body = line[start:].replace("•", ",")
    form, found = "eastern", read_eastern(body)
    signs = set(body[:_LONGEST])
    for name, needed, read in FORMS:
        if found:
            break
        if not signs.isdisjoint(needed):
            form, found = name, read(body, codes)
    if not found:
        return None
    parts, end = found
    day = parts.day or Day()
    text = collapse(line[: start + end])
    return ParsedDateline(
        text=text, place=_clean(parts.place), region=_clean(parts.region), agency=parts.agency, day=day.day,
        month=day.month, year=day.year, end=start + end, form=form, confidence=_confidence(parts, form),
    )  # fmt: skip


def _may_begin(paragraph: str) -> bool:
    """A cheap look that nearly all paragraphs fail: before the first sign of a dateline stand names and no sentence."""
    sign = _SIGN.search(paragraph, 0, _LONGEST)
    if sign is None:
        return False
    words = paragraph[: sign.start()].split()
    if len(words) > _MOST_WORDS:
        return False
    before = ""
    for word in words:
        # months are in lower case in most languages: "14 августа, Минск"
        if (
            word[0].islower()
            and word not in PARTICLES
            and word not in _SMALL
            and "." not in word
            and not before.isdigit()
        ):
            return False
        before = word.strip(".")
    return True


def _confidence(parts: Parts, form: str) -> float:
    if parts.agency:
        return 0.97 if parts.known or parts.capitals else 0.92 if parts.place else 0.88
    if form in ("eastern", "place in brackets", "full stop"):
        return 0.85
    if parts.known:
        return 0.95 if parts.capitals and form == "dash" else 0.93 if parts.day else 0.88 if parts.capitals else 0.8
    return 0.85 if parts.day else 0.6


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
