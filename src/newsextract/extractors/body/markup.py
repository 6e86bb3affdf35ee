"""Links and emphasis inside a block, as Markdown; and the words in a block that only screen readers say."""

from __future__ import annotations

from itertools import groupby

from newsextract.markdown import escape_inline
from newsextract.page import TextBlock
from newsextract.page.text_block import visible
from newsextract.reading import Reading

_BOLD = frozenset(("b", "strong"))
_ITALIC = frozenset(("i", "em", "cite"))

# what is said of a link and shown nowhere, as a text node of its own; a sentence has more around it
_ASIDES = frozenset(
    (
        "opens new tab",
        "opens a new tab",
        "opens in new tab",
        "opens in a new tab",
        "opens new window",
        "opens a new window",
        "opens in new window",
        "opens in a new window",
        "link opens in a new tab",
        "link opens in a new window",
        "external link, opens in a new tab",
        "this link opens in a new tab",
        "this link opens in a new window",
    )
)

Style = tuple[bool, bool, str]


def is_aside(text: str) -> bool:
    """Whether a text node is only said of a link to those who hear the page: ", opens new tab"."""
    return len(text) < 50 and "new " in text and text.strip(" ,.;()[]–-\n\t").casefold() in _ASIDES


def without_asides(block: TextBlock) -> str:
    """A block's text without the words that only screen readers say."""
    kept = [text for _, text in block.pieces if not is_aside(text)]
    if len(kept) == len(block.pieces):
        return block.text
    return visible("".join(kept))


def inline_markup(reading: Reading, block: TextBlock) -> str | None:
    """The block's text with its links and emphasis; None if it has neither."""
    if block.element < 0 or (len(block.pieces) == 1 and block.pieces[0][0] == block.element):
        return None
    styles: dict[int, Style] = {}
    for element, _ in block.pieces:
        if element not in styles:
            styles[element] = _style(reading, element, block.element)
    if not any(any(style) for style in styles.values()):
        return None
    runs = [
        (style, "".join(text for _, text in pieces))
        for style, pieces in groupby(
            [piece for piece in block.pieces if not is_aside(piece[1])], key=lambda piece: styles[piece[0]]
        )
    ]
    return " ".join("".join(_dressed(style, text) for style, text in runs).split())


def _style(reading: Reading, element: int, stop: int) -> Style:
    """Bold, italic, and the address of the link around an element inside a block."""
    table = reading.table
    bold = italic = False
    for each in table.ancestors(element):
        if each == stop:
            break
        bold = bold or table.tags[each] in _BOLD
        italic = italic or table.tags[each] in _ITALIC
    anchor = table.anchors[element]
    href = reading.page.join(table.attributes(anchor).get("href")) if anchor >= 0 else None
    return bold, italic, href or ""


def _dressed(style: Style, text: str) -> str:
    """A run of text in its style; the blanks around it stay outside the marks, as Markdown demands."""
    words = text.strip()
    if not words or not any(style):
        return escape_inline(text)
    bold, italic, href = style
    marks = "**" * bold + "*" * italic
    dressed = f"{marks}{escape_inline(words)}{marks[::-1]}"
    if href:
        dressed = f"[{dressed}](<{href}>)"
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    return (" " if before else "") + dressed + (" " if after else "")
