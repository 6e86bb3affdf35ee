"""A page in a row: of a Parquet file, or of a file of JSON lines."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from newsextract.errors import UsageError

if TYPE_CHECKING:
    from newsextract.page import Page


def row_page(row: Any, source: str, columns: tuple[str, str, str, str]) -> Page:
    """The page in a row.

    Args:
        row: The row as a mapping.
        source: What the page is called.
        columns: The names of the columns with page, URL, time of capture and content type.

    Raises:
        ValueError: There is no page in it, or a value cannot be meant.
    """
    if not isinstance(row, Mapping):
        raise ValueError(f"a row is an object, not {type(row).__name__}")
    html, url, captured_at, content_type = (row.get(name) for name in columns)
    if html is None:
        raise ValueError(f"there is no {columns[0]!r} in it")
    return page_of(html, url, captured_at, content_type, source=source)


def page_of(html: Any, url: Any, captured_at: Any, content_type: Any, *, source: str | None = None) -> Page:
    """The page that some values of a row are.

    Raises:
        UsageError: A value is of the wrong type.
        ValueError: The time is none.
    """
    from newsextract.page import Page

    plain = isinstance(content_type, str) and content_type.partition(";")[0].strip().lower() == "text/plain"
    return Page(
        html,
        url=url,
        captured_at=moment(captured_at),
        content_type=content_type,
        kind="text" if plain else None,
        source=source,
    )


def moment(value: Any) -> dt.datetime | None:
    """A time of capture: a timestamp or ISO 8601 text; one without a zone is in UTC.

    Raises:
        UsageError: It is neither.
        ValueError: The text is no time.

    >>> moment("2024-03-14 12:00:00").isoformat()
    '2024-03-14T12:00:00+00:00'
    """
    if isinstance(value, str):
        if not value.strip():
            return None
        value = dt.datetime.fromisoformat(value.strip())
    if value is not None and not isinstance(value, dt.datetime):
        raise UsageError(f"a time of capture is a timestamp or ISO 8601 text, not {type(value).__name__}")
    if value is None:
        return None
    # the offset alone: engines name one zone in several ways, and a zone's name would stand in the evidence
    return value.replace(tzinfo=dt.timezone(value.utcoffset() or dt.timedelta()))
