"""Read a text that is a place for one date: machine formats first, printed ones next, dateparser last."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime, tzinfo

from newsextract.normalizers.date_lines import is_slot, label_before, scan
from newsextract.normalizers.date_numeric import FIRST_YEAR, LAST_YEAR, instant_of_digits
from newsextract.normalizers.date_tokens import cut, fold_line
from newsextract.normalizers.dates_from_capture import read_from_capture
from newsextract.normalizers.parsed_date import ParsedDate, Precision, Setting, make_setting, zone_name
from newsextract.normalizers.rare_dates import ask_dateparser

_LONGEST_SLOT = 400
"""Characters of a slot that are read."""

_BETWEEN = frozenset(("", "T", "t", " "))
_FRACTIONS = frozenset((".", ","))

_DIGIT = re.compile(r"\d")


def parse_date(
    text: str,
    *,
    languages: Sequence[str] = (),
    country: str | None = None,
    zone: tzinfo | None = None,
    captured_at: datetime | None = None,
    allow_dateparser: bool = True,
) -> ParsedDate | None:
    """Read a text that is a place for one date: a meta content, `time[datetime]`, or a printed date line.

    Args:
        text: At most 400 characters are read.
        languages: The page's language tags, the likeliest first.
        country: ISO 3166 code of the publisher's country; it settles the order of numbers and some zones.
        zone: The zone of times printed without one.
        captured_at: When the page was saved; needed for relative, yearless and "yesterday" forms.
        allow_dateparser: Whether the dateparser package may be asked last. It is asked only with languages given.

    Returns:
        The date, or None when there is none, it is ambiguous, or it lies outside 1900 to 2100.

    Example:
        >>> parse_date("Veröffentlicht am 03.04.2026 - 14:05 Uhr", languages=["de"]).value.isoformat()
        '2026-04-03T14:05:00+00:00'
    """
    if text[4:5] in "-0123456789" and len(text) <= 40:
        found = _iso(text, zone)
        if found is not None:
            return found
    text = text[:_LONGEST_SLOT]
    setting = make_setting(tuple(languages), country, zone, captured_at, slot=True)
    bare = text.strip()
    if bare.isascii() and bare.isdigit():
        return _digits(text, bare, setting)
    has_digit = _DIGIT.search(text) is not None
    if not has_digit and captured_at is None:
        return None
    line = fold_line(text)
    tokens = cut(line)
    if has_digit:
        found = next(scan(text, line, tokens, setting), None)
        if found is not None:
            return found if is_slot(tokens, found) else None
    counted = read_from_capture(line, tokens, setting)
    if counted is not None:
        start, end = tokens[counted.start].start, tokens[counted.end - 1].end
        return ParsedDate(
            value=counted.value,
            precision=counted.precision,
            assumptions=counted.assumptions,
            text=text[start:end],
            start=start,
            end=end,
            label=label_before(tokens, counted.start, 0),
        )
    return ask_dateparser(text, tokens, setting) if allow_dateparser and has_digit else None


def _iso(text: str, zone: tzinfo | None) -> ParsedDate | None:
    """Read what the standard library takes for ISO 8601, apart from weeks and bare numbers of other lengths than a day's."""
    bare = text.strip()
    try:
        value = datetime.fromisoformat(bare)
    except ValueError:
        return None
    if not FIRST_YEAR <= value.year <= LAST_YEAR or "W" in bare:
        return None
    # The library takes any sign between day and time, and "09.16" for a fraction of an hour.
    day_ends = 10 if bare[4] == "-" else 8
    if bare[day_ends : day_ends + 1] not in _BETWEEN or bare[day_ends + 3 : day_ends + 4] in _FRACTIONS:
        return None
    if len(bare) <= 10:
        precision = Precision.DAY
    elif bare[4] == "-":
        precision = Precision.SECOND if bare[16:17] == ":" else Precision.MINUTE
    else:
        precision = Precision.SECOND if bare[13:15].isdigit() else Precision.MINUTE
    notes: tuple[str, ...] = ()
    if value.tzinfo is None:
        value = value.replace(tzinfo=zone or UTC)
        notes = ("zone assumed: UTC" if zone is None else f"zone assumed: {zone_name(zone)}",)
    start = text.find(bare) if len(bare) != len(text) else 0
    return ParsedDate(
        value=value, precision=precision, assumptions=notes, text=bare, start=start, end=start + len(bare)
    )


def _digits(text: str, bare: str, setting: Setting) -> ParsedDate | None:
    """Read a bare run of digits (see `instant_of_digits`)."""
    found = instant_of_digits(bare, setting)
    if found is None:
        return None
    value, notes = found
    start = text.find(bare)
    precision = Precision.MINUTE if len(bare) == 12 else Precision.SECOND
    return ParsedDate(
        value=value, precision=precision, assumptions=notes, text=bare, start=start, end=start + len(bare)
    )
