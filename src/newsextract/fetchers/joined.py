"""A story on several pages, fetched page by page: by the rules of its site, else over ``rel=next``.

The pages become one record by :func:`newsextract.extract_parts`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlsplit

from newsextract.normalizers.urls import canonical, host

if TYPE_CHECKING:
    from newsextract.page import Page

_MOST_LINKS = 20
_PARAMETERS = frozenset(
    ("page", "p", "pg", "pagenum", "pageno", "paged", "part", "seite", "pagina", "pag", "sida", "side")
)
# /story/2, /story/page/2, /story/seite-2, /story-2.html, /story,2.html, /story_p2.html
_NUMBER = re.compile(
    r"(?:(?:[/_,-](?:page|seite|pagina|pag|part|sida|side|p))?[/_,-]|[/_,-]p)(\d{1,3})(\.[a-z]{3,5})?/?$", re.I
)


def fetch_parts(url: str, fetch: Callable[[str], Page], *, most: int = 10) -> tuple[Page, ...]:
    """The pages of one story, in order.

    Args:
        url: The address of the first page.
        fetch: Gets a page: :func:`newsextract.fetch` or the method of a polite fetcher.
        most: Pages to take at most.

    Raises:
        FetchError: The first page cannot be fetched. A later one that cannot be is told in the ``problems`` of the last page.
    """
    from newsextract.errors import FetchError

    pages = [fetch(url)]
    asked = [url]
    while len(pages) < most and (following := following_part(pages, asked)) is not None:
        try:
            page = fetch(following)
        except FetchError as error:
            pages[-1].problems.append(missing_part(error))
            break
        if is_elsewhere(page, following, pages, asked):
            break
        pages.append(page)
        asked.append(following)
    return tuple(pages)


def following_part(pages: Sequence[Page], asked: Sequence[str]) -> str | None:
    """The address of the page that goes on with a story; None if its last page is there, or leads back to an earlier one.

    Args:
        pages: The pages so far.
        asked: The addresses that they were asked for by, which may have led elsewhere.
    """
    following = next_part(pages[-1])
    return None if following is None or canonical(following) in _seen(pages, asked) else following


def is_elsewhere(page: Page, following: str, pages: Sequence[Page], asked: Sequence[str]) -> bool:
    """Whether the address of a next page led back to an earlier one, or away to another host."""
    if page.url is None or page.url == following:
        return False
    return canonical(page.url) in _seen(pages, asked) or host(page.url) != host(following)


def missing_part(error: object) -> str:
    """What ``problems`` say of a story whose next page cannot be had."""
    return f"parts: the next page of the story is missing: {error}"


def _seen(pages: Sequence[Page], asked: Sequence[str]) -> set[str]:
    return {canonical(url) for url in (*asked, *(page.url for page in pages)) if url is not None}


def next_part(page: Page) -> str | None:
    """The address of the next page of the same story; None if there is none.

    The layout's ``next_page`` and the ``next_page_link`` of configuration files are followed on the same host. ``rel=next``
    also leads from a story to the next story, or from a list to its older entries; so it is followed only to the same
    address with the number after this page's.
    """
    if page.url is None:
        return None
    stated = _by_site(page)
    if stated is not None:
        return stated if host(stated) == host(page.url) else None
    following = page.link("next") or _linked(page)
    if following is None:
        return None
    (stem, number), (next_stem, next_one) = numbered(page.url), numbered(following)
    return following if stem == next_stem and next_one == number + 1 else None


def _by_site(page: Page) -> str | None:
    from newsextract.rules import select
    from newsextract.site import choose_layout
    from newsextract.sites import find_fetch_rules, find_rules

    site = find_rules(page.host).site
    layouts = site.layouts if site else ()
    layout = choose_layout(page, layouts) if any(each.next_page for each in layouts) else None
    if layout is not None and layout.next_page:
        for number in select(page, layout.next_page)[:_MOST_LINKS]:
            found = page.join(page.table.attributes(number).get("href"))
            if found is not None and found != page.url:
                return found
    return find_fetch_rules(page.host).next_page_url(page)


def _linked(page: Page) -> str | None:
    """The first ``a`` with the relation: some systems give it to readers only."""
    if page.is_bare or ("next" not in page.html):
        return None
    for node in page.tree.css("a[rel~=next]")[:1]:
        return page.join(node.attributes.get("href"))
    return None


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
