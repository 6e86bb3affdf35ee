"""The last resort for dates in languages that the tables do not know: the dateparser package."""

from __future__ import annotations

from datetime import UTC, datetime

from newsextract.normalizers.date_lines import label_before
from newsextract.normalizers.date_numeric import FIRST_YEAR, LAST_YEAR
from newsextract.normalizers.date_tokens import Token
from newsextract.normalizers.date_words import FILLERS, folded, labels
from newsextract.normalizers.month_names import MONTHS, names_in_order
from newsextract.normalizers.parsed_date import ParsedDate, Precision, Setting

_LONGEST = 80
"""Characters; dateparser takes some 10 ms for a text that is no date, and more for a longer one."""

_NUMBERED = frozenset(("zh", "ja", "ko"))
"""Languages that number their months; their shapes are all known."""

_NO_CLOCK = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
"""The base for relative dates when no capture time is known, so that the system's clock is never read."""


def ask_dateparser(text: str, tokens: list[Token], setting: Setting) -> ParsedDate | None:
    """Ask dateparser for a slot with a day's number, a year and a word that may be a month of another language.

    Only the page's own languages are tried, and no part may be filled in. It is not asked in languages of our tables:
    what they refuse there is ambiguous or no date, and dateparser would guess.
    """
    languages = [language for language in setting.languages if language not in MONTHS.keys() | _NUMBERED]
    if not languages or len(text) > _LONGEST or not _plausible(tokens, setting):
        return None
    # Imported here because it takes a tenth of a second.
    import dateparser

    options = {
        "STRICT_PARSING": True,
        "REQUIRE_PARTS": ["day", "month", "year"],
        "PARSERS": ["absolute-time"],
        "DATE_ORDER": "DMY",
        "RELATIVE_BASE": _NO_CLOCK,
        "TIMEZONE": "UTC",
    }
    start = next((at for at, token in enumerate(tokens) if token.key not in labels() and token.kind != "P"), 0)
    first, last = tokens[start].start, tokens[-1].end
    try:
        value = dateparser.parse(text[first:last], languages=languages, settings=options)
    except Exception:  # noqa: BLE001 - a page's text must never raise, and dateparser promises nothing about what it throws.
        return None
    if value is None or not FIRST_YEAR <= value.year <= LAST_YEAR:
        return None
    notes: tuple[str, ...] = ("read by dateparser",)
    if value.tzinfo is None:
        zone, assumed = setting.local_zone()
        value, notes = value.replace(tzinfo=zone), (*notes, assumed)
    day_only = (value.hour, value.minute, value.second) == (0, 0, 0)
    precision = Precision.DAY if day_only else Precision.SECOND if value.second else Precision.MINUTE
    return ParsedDate(
        value=value.replace(tzinfo=value.tzinfo or UTC),
        precision=precision,
        assumptions=notes,
        text=text[first:last],
        start=first,
        end=last,
        label=label_before(tokens, start, 0),
    )


def _plausible(tokens: list[Token], setting: Setting) -> bool:
    """Say whether there is a year, the number of a day, and a word unknown to every table."""
    numbers = [token.key for token in tokens if token.kind == "N"]
    known = names_in_order(setting.languages, "month")
    strange = [
        token
        for token in tokens
        if token.kind == "W"
        and len(token.key) > 1
        and token.key not in known
        and token.key not in folded(FILLERS) | labels().keys()
    ]
    year = any(len(number) == 4 and FIRST_YEAR <= int(number) <= LAST_YEAR for number in numbers)
    day = any(len(number) <= 2 and 1 <= int(number) <= 31 for number in numbers)
    return year and day and 1 <= len(strange) <= 4
