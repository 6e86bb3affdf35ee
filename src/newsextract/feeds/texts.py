"""Titles and summaries of feeds as plain text: HTML in them, escaped once or twice, is read and not shown."""

from __future__ import annotations

import re

from newsextract.feeds.entities import resolve, resolve_all
from newsextract.normalizers.text import collapse

_LONGEST = 200_000
"""Characters of HTML that are read: a summary may be the whole story, and no story is longer."""
_LONGEST_TITLE = 2_000
# what stands in titles; any other <word> is the title's own
_IN_TITLE = re.compile(
    r"</?(?:a|abbr|b|big|cite|code|del|div|em|font|h[1-6]|i|img|ins|mark|nobr|p|q|s|small|span|strong|sub|sup|tt|u|wbr)"
    r"(?:\s[^<>]{0,2000})?/?>",
    re.I,
)
_BREAK = re.compile(r"<br\s{0,10}/?>|</(?:p|div|h[1-6])>", re.I)
_ESCAPED_TAG = re.compile(r"&lt;/?(?:p|div|br|a|img|b|i|em|strong|span|h[1-6]|ul|li|blockquote)(?:\s|/?&gt;)", re.I)
_MARKUP = re.compile(r"<[A-Za-z!/]|&(?:#|[A-Za-z])")


def title(text: str | None) -> str | None:
    """A title on one line, without HTML.

    >>> title("Caf&amp;eacute; <b>Elin</b><br>opens; x <y> z")
    'Café Elin opens; x <y> z'
    """
    if not text:
        return None
    text = _without_cdata(resolve_all(text[:_LONGEST_TITLE]))
    if "<" in text:
        text = _IN_TITLE.sub("", _BREAK.sub(" ", text))
    return collapse(text) or None


def plain(markup: str | None) -> str | None:
    """HTML as text on one line.

    >>> plain("<p>Boats leave&nbsp;<i>every</i> hour.</p><p>Tea is <!-- not --> served.")
    'Boats leave every hour. Tea is served.'
    """
    if not markup:
        return None
    markup = _without_cdata(markup[:_LONGEST])
    if "&lt;" in markup and "<" not in markup and _ESCAPED_TAG.search(markup):
        markup = resolve(markup)  # escaped twice
    if _MARKUP.search(markup):
        from newsextract.page import Page

        table = Page(markup, kind="html").table
        markup = " ".join(block.text for block in table.blocks)
    return collapse(resolve_all(markup)) or None


def _without_cdata(text: str) -> str:
    """The text without the marks of a section within a section: they are no markup there."""
    return text.replace("<![CDATA[", "").replace("]]>", "") if "<![CDATA[" in text else text
