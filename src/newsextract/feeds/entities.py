"""Character references of XML and HTML, resolved without any declaration."""

from __future__ import annotations

import html
import re
from html.entities import html5

_REFERENCE = re.compile(r"&(#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_ROUNDS = 2
"""How often a title is resolved again; more than twice escaped is met nowhere."""


def resolve(text: str) -> str:
    """The text with its references resolved once. Unknown ones stay as they are, and so does a bare ``&``.

    HTML's names are known too, as ``&nbsp;`` stands in many feeds without a declaration. A reference needs its
    semicolon: ``?a=1&copy=2`` is an address.

    >>> resolve("Caf&eacute; &amp;lt; &unknown; ?a=1&copy=2")
    'Café &lt; &unknown; ?a=1&copy=2'
    """
    return _REFERENCE.sub(_character, text) if "&" in text else text


def resolve_all(text: str) -> str:
    """The text of which references were escaped once more or twice.

    >>> resolve_all("Q&amp;amp;A")
    'Q&A'
    """
    for _ in range(_ROUNDS):
        resolved = resolve(text)
        if resolved == text:
            break
        text = resolved
    return text


def _character(match: re.Match[str]) -> str:
    name = match[1]
    if name[0] == "#":
        # html.unescape reads the numbers 128 to 159 as windows-1252, as browsers do, and refuses what is no character
        return html.unescape(match[0])
    return html5.get(f"{name};", match[0])
