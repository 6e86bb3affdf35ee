"""Pages that are XML: what is closed at once there, HTML would read on to the end of the page."""

from __future__ import annotations

import re

# an attribute's value may hold neither "<" in XML nor ">" in any page that was looked at
_CLOSED_AT_ONCE = re.compile(r"<(script|style|title|textarea|iframe)((?=[\s/])[^<>]{0,2000}+)(?<=/)>")


def is_xml(text: str) -> bool:
    """Whether a page says of itself that it is XML."""
    return text.startswith("<?xml") or text[:200].lstrip("\ufeff \t\r\n").startswith("<?xml")


def opened(text: str) -> str:
    """The page with an end tag for each element of raw text that XML closes with ``/>``.

    >>> opened('<script src="a.js"/><p>Harbour reopens</p>')
    '<script src="a.js"></script><p>Harbour reopens</p>'
    """
    return _CLOSED_AT_ONCE.sub(lambda tag: f"<{tag[1]}{tag[2][:-1]}></{tag[1]}>", text)
