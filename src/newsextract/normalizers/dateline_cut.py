"""The body of a story without the dateline that it begins with."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from newsextract.article import Block, Dateline

_FIRST = 3  # the dateline stands in one of the first blocks
_MARKS = "*_`\\[]"
_CLOSING = re.compile(r"^[*_]+(?=\s|$)")


def without_dateline(blocks: Sequence[Block], dateline: Dateline | None) -> tuple[Block, ...]:
    """Cuts the dateline off the block that begins with it.

    A date line under the headline names neither place nor agency and is no part of the body, so nothing is cut then.

    Args:
        blocks: The body.
        dateline: The record of the dateline, as read from the same story.

    Returns:
        The blocks; one that was nothing but the dateline is gone, all others are the same objects.
    """
    if dateline is None or not (dateline.place or dateline.agency):
        return tuple(blocks)
    for place, block in enumerate(blocks[:_FIRST]):
        if block.text.startswith(dateline.text):
            rest = block.text[len(dateline.text) :].lstrip()
            markup = _markup_after(block.markup, dateline.text) if block.markup else None
            cut = (replace(block, text=rest, markup=markup),) if rest else ()
            return (*blocks[:place], *cut, *blocks[place + 1 :])
    return tuple(blocks)


def _markup_after(markup: str, text: str) -> str | None:
    """The Markdown behind a text that it begins with; None if emphasis or a link reaches over the end."""
    at = 0
    for char in text:
        while markup[at : at + 1] != char and markup[at : at + 1] in _MARKS and at < len(markup):
            at += 1
        if markup[at : at + 1] != char:
            return None
        at += 1
    rest = _CLOSING.sub("", markup[at:]).lstrip()
    balanced = rest.count("**") % 2 == 0 and rest.count("[") == rest.count("]")
    return rest if balanced and rest.count("_") % 2 == 0 else None
