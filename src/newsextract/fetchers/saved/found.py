"""What the reader of one format finds in a file."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

_REPLAY = re.compile(r"https?://web\.archive\.org/web/(\d{14})(?:[a-z]{2}_)?/(https?:.{1,4000})", re.I)
_BROWSER_DATE = re.compile(
    r"(?:[A-Z][a-z]{2},? )?([A-Z][a-z]{2}) (\d{1,2}),? (\d{4}) (\d{2}):(\d{2}):(\d{2}) (?:GMT|UTC)([+-]\d{4})?"
)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True)
class Found:
    """A page inside a file.

    Attributes:
        data: the page's bytes.
        url: where it came from; only http and https.
        captured_at: when it was saved or archived, with an offset.
        content_type: as a server would send it.
        notes: what a reader of the file should know, in words.
    """

    data: bytes
    url: str | None = None
    captured_at: dt.datetime | None = None
    content_type: str | None = None
    notes: tuple[str, ...] = ()


class BrokenFileError(Exception):
    """A file that claims to be of a format and cannot be read as such. Its text says what to do next."""


def web_address(text: str | None) -> tuple[str | None, dt.datetime | None]:
    """An address if it is one of the web, and the time in it if it is a replay of the Wayback Machine.

    >>> web_address("https://web.archive.org/web/20241120091600/https://example.com/a")[0]
    'https://example.com/a'
    """
    text = (text or "").strip()[:5000]
    if replay := _REPLAY.match(text):
        return replay[2], stamp(replay[1])
    if text.lower().startswith(("http://", "https://")) and not any(char.isspace() for char in text):
        return text, None
    return None, None


def stamp(digits: str) -> dt.datetime | None:
    """The UTC time of 14 digits, as archives write it: ``20241120091600``."""
    try:
        return dt.datetime.strptime(digits, "%Y%m%d%H%M%S").replace(tzinfo=dt.UTC)
    except ValueError:
        return None


def mail_date(text: str | None) -> dt.datetime | None:
    """The time of an HTTP or mail header, such as ``Wed, 20 Nov 2024 08:16:00 GMT``. Without a zone it is UTC."""
    from email.utils import parsedate_to_datetime

    try:
        found = parsedate_to_datetime((text or "").strip()[:100])
        return found.replace(tzinfo=dt.UTC) if found.tzinfo is None else found
    except (TypeError, ValueError, IndexError, OverflowError):
        return None


def browser_date(text: str) -> dt.datetime | None:
    """The time as browsers print it: ``Wed Nov 20 2024 10:16:00 GMT+0200 (Eastern European Standard Time)``."""
    found = _BROWSER_DATE.search(text[:200])
    if not found or found[1] not in _MONTHS:
        return None
    offset = found[7] or "+0000"
    try:
        shift = dt.timedelta(hours=int(offset[:3]), minutes=int(offset[0] + offset[3:]))
        day = (int(found[3]), _MONTHS.index(found[1]) + 1, int(found[2]))
        return dt.datetime(*day, int(found[4]), int(found[5]), int(found[6]), tzinfo=dt.timezone(shift))
    except ValueError:
        return None
