"""The day that an address names in its path."""

from __future__ import annotations

import datetime as dt
import re

_YEAR, _MONTH, _DAY = r"(19[89]\d|20\d\d)", r"(0?[1-9]|1[0-2])", r"(0[1-9]|[12]\d|3[01]|[1-9])"
_MONTH_2, _DAY_2 = r"(0[1-9]|1[0-2])", r"(0[1-9]|[12]\d|3[01])"
_MONTH_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# In the order of trust: a path of year, month and day; one segment that begins with the date; a date within a segment.
_DATE_FORMS = tuple(
    re.compile(form, re.ASCII | re.IGNORECASE)
    for form in (
        rf"/{_YEAR}/{_MONTH}/{_DAY}(?=[/_.\-]|$)",
        rf"/{_YEAR}/({'|'.join(_MONTH_NAMES)})/{_DAY}(?=[/_.\-]|$)",
        rf"/{_YEAR}/{_MONTH_2}{_DAY_2}(?=[/_.\-]|$)",
        rf"/{_YEAR}([_.\-]){_MONTH_2}\2{_DAY_2}(?=[/_.\-]|$)",
        rf"/{_YEAR}{_MONTH_2}{_DAY_2}(?=[/_.\-]|$)",
        rf"[_.\-]{_YEAR}([_.\-]){_MONTH_2}\2{_DAY_2}(?=[/_.]|$)",
        rf"[_.\-]{_YEAR}{_MONTH_2}{_DAY_2}(?=[/_.]|$)",
    )
)


def date_in_path(url: str) -> dt.date | None:
    """Reads the day of publication out of the path of a URL.

    Forms: ``/2024/11/20/``, ``/2024/nov/20/``, ``/2024/1120/``, ``/2024-11-20-slug``, ``/20241120/``, ``slug-20241120``.
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
    for form in _DATE_FORMS:
        days = {day for day in map(_day, form.finditer(path)) if day}
        if len(days) == 1:
            return days.pop()
        if days:
            return None
    return None


def _day(match: re.Match[str]) -> dt.date | None:
    year, month, day = (group for group in match.groups() if group not in ("-", "_", "."))
    number = _MONTH_NAMES.index(month.lower()) + 1 if month.isalpha() else int(month)
    try:
        return dt.date(int(year), number, int(day))
    except ValueError:
        return None
