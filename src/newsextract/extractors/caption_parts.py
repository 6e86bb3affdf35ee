"""The words and the credit in a caption's element, by the names in it, by its parts, and by what stands beside it."""

from __future__ import annotations

from newsextract.candidates import RawCaption
from newsextract.extractors.body.phrases import is_page_furniture
from newsextract.extractors.caption_names import CAPTION, CREDIT, HIDDEN, names_of
from newsextract.extractors.zone import child_of
from newsextract.normalizers.captions import looks_like_credit, reads_as_credit
from newsextract.normalizers.people import looks_like_name
from newsextract.normalizers.text import collapse
from newsextract.page import TextBlock
from newsextract.page.tags import Region
from newsextract.reading import Reading

_LONGEST = 1500
_LONGEST_CREDIT_LINE = 120
_ENDS = (".", "!", "?", "”", '"', "。", "»", "“")
# what stands between two parts of a credit: "Dana Drew" / "Getty Images"
_JOINTS = frozenset(("/", "|", "-", "–", "—", "·", "•", "&", ",", "via"))
# tags that set a credit apart from the caption before it
_SMALL_PRINT = frozenset(("small", "cite", "footer", "em", "i"))


def read_caption(
    reading: Reading, element: int, blocks: list[TextBlock], *, is_caption: bool = True
) -> RawCaption | None:
    """Text and credit of an element, without the picture.

    Args:
        reading: The page.
        element: The element around the whole caption.
        blocks: The blocks in it that count.
        is_caption: Whether it is known to be a caption: then a name alone below a sentence is its credit, and elsewhere
            perhaps that of the one who said the sentence.
    """
    text: list[str] = []
    credit: list[str] = []
    parts: dict[int, list[str]] = {}
    table = reading.table
    known: dict[int, int] = {}
    buttons = Region.CONTROL & ~table.regions[element]  # a whole caption may be a button that opens the gallery
    joint = ""
    last = -1
    torn = False  # "Image by <a>…</a> via <a>…</a>": the links stand within one line
    for block in blocks:
        if table.regions[block.element] & buttons:
            continue
        for inner, piece in block.pieces:
            named = known.get(inner)
            if named is None:
                named = known[inner] = name_within(reading, inner, element)
            if named & HIDDEN:  # "Image caption", for screen readers
                continue
            if named & CREDIT:
                credit.append(joint + piece)
                joint = ""
                continue
            if credit and credit[-1] != " " and not joint and piece.strip() in _JOINTS:
                joint = f" {piece.strip()} "
                continue
            text.append(joint + piece)
            joint = ""
            part = child_of(reading, inner, element)
            torn = torn or (part != last and part in parts)
            last = part
            parts.setdefault(part, []).append(piece)
        text.append(" ")
        credit.append(" ")
    words, credits = collapse("".join(text)), collapse("".join(credit))
    if credits and _is_prose(credits, words):
        words, credits = f"{words} {credits}".strip(), ""
    if not credits and len(parts) > 1 and not torn:
        words, credits = _by_last_part(reading, parts, words, is_caption)
    if not (words or credits) or len(words) > _LONGEST:
        return None
    return RawCaption(words, credits or None)


def _is_prose(credit: str, words: str) -> bool:
    """Whether what is called credit is a sentence: class names lie."""
    return len(credit) > 240 or (not words and credit.count(" ") > 7 and not reads_as_credit(credit))


def name_within(reading: Reading, inner: int, element: int) -> int:
    """What the elements from a piece of text up to the caption's are called: ``CREDIT``, ``HIDDEN`` or 0."""
    table = reading.table
    while inner >= 0:
        named = names_of(table.nodes[inner].attributes)
        if inner == element:
            return named & CREDIT if not named & CAPTION and table.tags[inner] != "figcaption" else 0
        if named & HIDDEN:
            return HIDDEN
        if named & (CREDIT | CAPTION):
            return named & CREDIT
        inner = table.parents[inner]
    return 0


def _by_last_part(reading: Reading, parts: dict[int, list[str]], words: str, is_caption: bool) -> tuple[str, str]:
    """A credit in an element of its own that no name tells: the last part, if it reads like one."""
    lines = [(part, line) for part, texts in parts.items() if (line := collapse("".join(texts)))]
    if len(lines) < 2:
        return words, ""
    element, last = lines[-1]
    if len(last) > _LONGEST_CREDIT_LINE:
        return words, ""
    before = " ".join(line for _, line in lines[:-1])
    if looks_like_credit(last):
        return before, last
    if is_caption:
        apart = reading.table.tags[element] in _SMALL_PRINT and reads_as_credit(last)
        if apart or (before.endswith(_ENDS) and looks_like_name(last)):
            return before, last
    first = lines[0][1]
    if len(first) <= _LONGEST_CREDIT_LINE and looks_like_credit(first):  # some print the credit above the caption
        return " ".join(line for _, line in lines[1:]), first
    return words, ""


def credit_beside(reading: Reading, holder: int, own: range) -> tuple[str, tuple[int, ...]]:
    """The credit that stands in a picture's box beside its caption, with the blocks that show it.

    Args:
        reading: The page.
        holder: The box: a figure, or the small element around picture and caption.
        own: The caption's own blocks.
    """
    table = reading.table
    start, end = table.first[holder], table.end(holder)
    if end - start - len(own) > 6:
        return "", ()
    taken: list[int] = []
    shown = ""
    for block in table.blocks[start:end]:
        if block.index in own or len(block.text) > _LONGEST_CREDIT_LINE or not reading.free(block.index):
            continue
        if table.regions[block.element] & (Region.CONTROL | Region.HEADING):
            continue
        line = _shown(reading, block)
        named = line and any(name_within(reading, inner, holder) & CREDIT for inner, _ in block.pieces[:3])
        if line and (named or (not block.link_chars and _is_credit_line(line))):
            taken.append(block.index)
            shown = shown if line in shown else f"{shown} {line}".strip()
    return shown[:300], tuple(taken)


def _is_credit_line(line: str) -> bool:
    return looks_like_credit(line) or (reads_as_credit(line) and not is_page_furniture(line))


def _shown(reading: Reading, block: TextBlock) -> str:
    """A block's text without what only screen readers say."""
    nodes = reading.table.nodes
    return collapse("".join(text for inner, text in block.pieces if not names_of(nodes[inner].attributes) & HIDDEN))
