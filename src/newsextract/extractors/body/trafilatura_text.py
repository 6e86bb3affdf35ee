"""trafilatura behind one function. It is loaded on first use because that takes a fifth of a second."""

from __future__ import annotations

import logging
import re

_MARKER = re.compile(r"^(?:- |\| ?|> |#{1,6} )")


def trafilatura_lines(html: str, url: str | None) -> list[str]:
    """The lines of the main text that trafilatura finds; none where it fails.

    Args:
        html: The page.
        url: Its address.
    """
    import trafilatura

    for name in ("trafilatura", "htmldate"):  # they report broken pages, which are our daily bread
        logging.getLogger(name).setLevel(logging.CRITICAL)
    try:
        text = trafilatura.extract(html, url=url, include_comments=False, include_tables=True)
    except Exception:  # noqa: BLE001 - a page must never stop the work, and other engines follow
        return []
    lines: list[str] = []
    for line in (text or "").split("\n"):
        stripped = line.strip()
        cells = stripped.strip("|").split("|") if stripped.startswith("|") or stripped.endswith("|") else [stripped]
        lines.extend(part for cell in cells if (part := _MARKER.sub("", cell.strip())) and part.strip("-| "))
    return lines
