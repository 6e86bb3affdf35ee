"""A block of text: a run of text that a browser would show on its own line or lines."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsextract.normalizers.text import word_count

# zero-width and bidirectional marks, soft hyphen, byte order mark: nobody reads them
_UNSEEN = dict.fromkeys([0xAD, 0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF, *range(0x202A, 0x202F)])
_UNSEEN_CHARS = re.compile("[" + "".join(map(chr, _UNSEEN)) + "]")


@dataclass(slots=True)
class TextBlock:
    """A run of text that a browser would show on its own line or lines.

    Attributes:
        index: Its place in the table.
        text: Its text, white space collapsed (kept in ``pre``).
        element: The nearest element that breaks lines around it.
        pieces: The text nodes in it, each with the element directly around it.
        run: Blocks that only ``<br>`` parts share a run.
        gap: Whether an empty line stands before it in its run.
        link_chars: How many of its characters are in links.
    """

    index: int
    text: str
    element: int
    pieces: list[tuple[int, str]]
    run: int
    gap: bool
    link_chars: int

    @property
    def words(self) -> int:
        """Its number of words, by its blanks; scripts without blanks are counted letter by letter."""
        blanks = self.text.count(" ") + 1
        return blanks if blanks * 12 >= len(self.text) else word_count(self.text)

    @property
    def link_share(self) -> float:
        """The share of its characters that are in links, from 0 to 1."""
        return min(1.0, self.link_chars / max(1, len(self.text)))


def visible(text: str) -> str:
    """A text as a browser shows it: white space collapsed, invisible characters gone."""
    text = " ".join(text.split())
    if not text.isascii() and _UNSEEN_CHARS.search(text):
        text = " ".join(text.translate(_UNSEEN).split())
    return text
