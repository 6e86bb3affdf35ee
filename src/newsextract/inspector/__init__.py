"""A page to look at, with what was read from it outlined: one HTML file that loads nothing and runs nothing of the page.

>>> from newsextract.inspector import inspect_page
>>> seen = inspect_page("<h1>Harbour reopens</h1><p>The pier of Port Elin has reopened after four years.</p>")
>>> seen[:15]
'<!doctype html>'
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from newsextract.article import Article
from newsextract.errors import UsageError
from newsextract.inspector.comparing import Difference, differences
from newsextract.inspector.marks import Mark, marks_of
from newsextract.page import Data, Page
from newsextract.pipeline import explain, extract
from newsextract.site import Site
from newsextract.sites import find_site

__all__ = ["Difference", "Mark", "differences", "inspect_page", "marks_of"]


def inspect_page(
    page: Page | Data,
    *,
    url: str | None = None,
    captured_at: dt.datetime | None = None,
    site: Site | None = None,
    against: Article | str | None = None,
    against_name: str | None = None,
    live: bool = False,
    **options: Any,
) -> str:
    """Reads a page and gives it back as one HTML file: the page, outlined by field, and the record beside it.

    Args:
        page: The page, or its bytes or text.
        url: Where it is from.
        captured_at: When it was fetched, with an offset.
        site: The site, instead of the one that is looked up.
        against: Another record of the page to compare with, or ``"generic"``: what is read without the site's rules.
        against_name: What that record is called in the file.
        live: Whether the file asks the server it came from for changes; for :mod:`newsextract.inspector.serving`.
        options: ``profile``, ``min_confidence`` and ``feed_item``, as for :func:`newsextract.extract`.

    Returns:
        HTML in which the page is disarmed: nothing of it runs and no request leaves.

    Raises:
        UsageError: As for :func:`newsextract.extract`, or ``against`` is neither a record nor ``"generic"``.
        SiteError: The site's file is broken.
    """
    from newsextract.inspector.view import view

    whole = page if isinstance(page, Page) else Page(page, url=url, captured_at=captured_at)
    found = explain(whole, site=site, **options)
    if against == "generic":
        own = site or find_site(whole.host) or Site(name="", home=f"https://{whole.host or 'page.invalid'}")
        other = extract(whole, site=own.without_rules(), **options)
        return view(whole, found, against=other, against_name=against_name or "the generic answer", live=live)
    if against is not None and not isinstance(against, Article):
        raise UsageError(f"against is a record or 'generic', not {against!r}")
    return view(whole, found, against=against, against_name=against_name or "the other record", live=live)
