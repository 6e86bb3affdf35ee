"""Why a page has no story: what is to be read stands at another address."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsextract.page import Page

_REFRESH = re.compile(r"\s*+(\d{0,6})[\d.]*+\s*+[;,]\s*+(?:url\s*+=\s*+)?['\"]?([^'\"\s]{1,2000})", re.I)
_SOON = 10
"""Seconds; live pages load themselves anew after a minute or more."""
_FRAMES = 5


def elsewhere(page: Page) -> Iterator[str]:
    """What a page without a body says of other addresses, as problems: that it leads there, or shows them in frames.

    >>> list(elsewhere(Page('<meta http-equiv="refresh" content="0; url=/harbour/ferry">', url="https://a.example/")))
    ['redirect: the page only leads to https://a.example/harbour/ferry; read that one']
    """
    if page.kind != "html":
        return
    refresh = _REFRESH.match(page.meta("refresh") or "")
    if refresh and int(refresh[1] or 0) <= _SOON and (target := page.join(refresh[2])) and target != page.url:
        yield f"redirect: the page only leads to {target}; read that one"
    if "frameset" not in page.html.lower():
        return
    shown = [frame.attributes.get("src") for frame in page.tree.css("frameset frame")]
    addresses = [page.join(src) or src for src in shown if src]
    if addresses:
        yield f"frames: the page only shows others: {', '.join(addresses[:_FRAMES])}; read the one with the story"
