"""The day that an address names in its path."""

from __future__ import annotations

import datetime as dt
import re

_YEAR, _MONTH, _DAY = r"(19[89]\d|20\d\d)", r"(0?[1-9]|1[0-2])", r"(0[1-9]|[12]\d|3[01]|[1-9])"
_MONTH_2, _DAY_2 = r"(0[1-9]|1[0-2])", r"(0[1-9]|[12]\d|3[01])"
_MONTH_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH_WORDS = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|"
    "dec(?:ember)?"
)
# In the order of trust: a path of year, month and day; one segment that begins with the date; a date within a segment.
_DATE_FORMS = tuple(
    re.compile(form, re.ASCII | re.IGNORECASE)
    for form in (
        rf"/{_YEAR}/{_MONTH}/{_DAY}(?=[/_.\-]|$)",
        rf"/{_YEAR}/({_MONTH_WORDS})/{_DAY}(?=[/_.\-]|$)",
        rf"/{_YEAR}/{_MONTH_2}{_DAY_2}(?=[/_.\-]|$)",
        rf"/{_YEAR}([_.\-]){_MONTH_2}\2{_DAY_2}(?=[/_.\-]|$)",
        rf"/{_YEAR}{_MONTH_2}{_DAY_2}(?=[/_.\-]|$)",
        rf"[_.\-]{_YEAR}([_.\-]){_MONTH_2}\2{_DAY_2}(?=[/_.]|$)",
        rf"[_.\-]{_YEAR}{_MONTH_2}{_DAY_2}(?=[/_.]|$)",
    )
)
# "/20241120143005512", "/A2024112014300512": identifiers that begin with the minute of publication. Web archives set the
# minute of their copy before the address of the page.
_STAMPED = re.compile(
    rf"(?<!/web)/[A-Za-z]{{0,4}}{_YEAR}{_MONTH_2}{_DAY_2}(?:[01]\d|2[0-3])[0-5]\d\d{{0,10}}(?=[_.\-]|/(?!https?:)|$)",
    re.ASCII,
)
# only a day above 12 tells the order of the numbers
_DAY_FIRST = re.compile(rf"[/~](1[3-9]|2\d|3[01])([.\-]){_MONTH_2}\2{_YEAR}(?=[/_.\-]|$)", re.ASCII)
_DIGITS = re.compile(r"(?:19[89]|20\d)\d", re.ASCII)


def date_in_path(url: str) -> dt.date | None:
    """Reads the day of publication out of the path of a URL.

    Forms: ``/2024/11/20/``, ``/2024/nov/20/``, ``/2024/1120/``, ``/2024-11-20-slug``, ``/20241120/``, ``slug-20241120``,
    ``/2024/november/20/``, ``/202411200916``, ``/A20241120091600123``, ``/20-11-2024``.
    The query and the host are not read, a year and month without a day do not count.

    Args:
        url: Any URL; only its first 2,048 characters are read.

    Returns:
        The day, between 1980 and 2099; None if there is none, or if the same form gives two different days.

    Example:
        >>> date_in_path("https://example.org/world/2024/nov/20/bridge-reopens")
        datetime.date(2024, 11, 20)
    """
    path = re.split(r"[?#]", url[:2048], maxsplit=1)[0]
    path = re.sub(r"^(?:[A-Za-z][\w+.\-]*:)?//[^/]*", "", path)
    if not _DIGITS.search(path):
        return None
    for form in _DATE_FORMS:
        days = {day for day in map(_day, form.finditer(path)) if day}
        if len(days) == 1:
            return days.pop()
        if days:
            return None
    if match := _STAMPED.search(path):
        return _day(match)
    if match := _DAY_FIRST.search(path):
        day_number, _, month_number, year = match.groups()
        return _civil(int(year), int(month_number), int(day_number))
    return None


def _day(match: re.Match[str]) -> dt.date | None:
    year, month, day = (group for group in match.groups() if group not in ("-", "_", "."))
    number = _MONTH_NAMES.index(month.lower()[:3]) + 1 if month.isalpha() else int(month)
    return _civil(int(year), number, int(day))


def _civil(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
