"""A story on several pages, fetched page by page over ``rel=next``."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlsplit

if TYPE_CHECKING:
    from newsextract.page import Page

_PARAMETERS = frozenset(
    ("page", "p", "pg", "pagenum", "pageno", "paged", "part", "seite", "pagina", "pag", "sida", "side")
)
# /story/2, /story/page/2, /story/seite-2, /story-2.html, /story,2.html, /story_p2.html
_NUMBER = re.compile(
    r"(?:(?:[/_,-](?:page|seite|pagina|pag|part|sida|side|p))?[/_,-]|[/_,-]p)(\d{1,3})(\.[a-z]{3,5})?/?$", re.I
)


def fetch_parts(url: str, fetch: Callable[[str], Page], *, most: int = 10) -> tuple[Page, ...]:
    """The pages of one story, in order.

    ``rel=next`` also leads from a story to the next story, or from a list to its older entries. So it is followed only to the
    same address with the number after this page's, on the same host.

    Args:
        url: The address of the first page.
        fetch: Gets a page: :func:`newsextract.fetch` or the method of a polite fetcher.
        most: Pages to take at most.

    Raises:
        FetchError: The first page cannot be fetched. A later one that cannot be is told in the ``problems`` of the last page.
    """
    from newsextract.errors import FetchError

    pages = [fetch(url)]
    while len(pages) < most and (following := next_part(pages[-1])) is not None:
        try:
            pages.append(fetch(following))
        except FetchError as error:
            pages[-1].problems.append(f"parts: the next page of the story is missing: {error}")
            break
        if numbered(pages[-1].url or "") != numbered(following):  # led back to the first page or elsewhere
            pages.pop()
            break
    return tuple(pages)


def next_part(page: Page) -> str | None:
    """The address of the next page of the same story; None if there is none."""
    following = page.link("next")
    if following is None or page.url is None:
        return None
    (stem, number), (next_stem, next_one) = numbered(page.url), numbered(following)
    return following if stem == next_stem and next_one == number + 1 else None


def numbered(url: str) -> tuple[str, int]:
    """An address without the number of its page, and that number: 1 if it has none.

    >>> numbered("https://paper.example/harbour/ferry.html?page=2")
    ('paper.example/harbour/ferry.html', 2)
    >>> numbered("https://paper.example/harbour/ferry-3.html")
    ('paper.example/harbour/ferry.html', 3)
    """
    parts = urlsplit(url)
    number = 1
    query = []
    for name, value in parse_qsl(parts.query)[:50]:
        if name.lower() in _PARAMETERS and re.fullmatch("[0-9]{1,3}", value):
            number = int(value)
        else:
            query.append(f"{name}={value}")
    path = parts.path.rstrip("/")
    if number == 1 and (found := _NUMBER.search(path[-60:])) and 1 < int(found[1]) < 100:
        number = int(found[1])
        path = path[: len(path) - len(found[0])] + (found[2] or "")
    stem = f"{(parts.hostname or '').lower()}{path.rstrip('/')}"
    return stem + ("?" + "&".join(query) if query else ""), number
