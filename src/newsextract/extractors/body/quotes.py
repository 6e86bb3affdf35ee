"""Who said what stands in a quotation, and posts of social networks, which come as quotations."""

from __future__ import annotations

from newsextract.extractors.body.story import is_post
from newsextract.page import TextBlock
from newsextract.page.text_block import visible
from newsextract.reading import Reading

_ATTRIBUTING = frozenset(("cite", "footer", "figcaption"))
_DASHES = "—–―‒-~ \u00a0"
# "— Marta Oswin, harbour master of Port Elin since 2019" has ten
_LONGEST_SOURCE = 20


def quotation(reading: Reading, block: TextBlock) -> int:
    """The outermost ``blockquote`` around a block, or -1."""
    table = reading.table
    found = -1
    for element in table.ancestors(block.element):
        if table.tags[element] == "blockquote":
            found = element
    return found


def post(reading: Reading, block: TextBlock) -> int:
    """The ``blockquote`` of a social network's embed code around a block, or -1."""
    element = quotation(reading, block)
    return element if element >= 0 and is_post(reading, element) else -1


def post_address(reading: Reading, group: list[TextBlock]) -> str | None:
    """The address of a post: the last link in it, which its embed code puts on the date."""
    links = [link for block in group for link in reading.table.links(block)]
    return reading.page.join(links[-1][1]) if links else None


def source_behind(reading: Reading, quote: int, last: TextBlock) -> TextBlock | None:
    """The block that names the source, if one stands behind the last chosen block of a quotation."""
    blocks = reading.table.inside(quote)
    behind = [block for block in blocks if block.index > last.index]
    return behind[0] if len(behind) == 1 and source_of(reading, behind[0], quote) else None


def source_of(reading: Reading, block: TextBlock, quote: int) -> str | None:
    """The source, if a block behind a quotation tells nothing else: in ``cite`` or ``footer``, or after a dash at its end."""
    if block.words > _LONGEST_SOURCE:
        return None
    if all(_attributes(reading, element, quote) for element, text in block.pieces if text.strip()):
        return block.text.lstrip(_DASHES) or None
    last = reading.table.inside(quote)[-1].index == block.index
    return block.text.lstrip(_DASHES) or None if last and block.text[0] in "—–―" else None


def parted(reading: Reading, group: list[TextBlock], quote: int) -> tuple[str, str | None]:
    """A quotation's text, and its source if that is its last line or a ``cite`` at the end of it."""
    block = group[-1]
    if len(group) > 1:
        source = source_of(reading, block, quote)
        return "\n".join([each.text for each in (group[:-1] if source else group)]), source
    pieces = block.pieces
    at = len(pieces)
    while at and (not pieces[at - 1][1].strip() or _attributes(reading, pieces[at - 1][0], quote)):
        at -= 1
    said, source = (visible("".join([text for _, text in part])) for part in (pieces[:at], pieces[at:]))
    if not said or not source or len(source.split()) > _LONGEST_SOURCE:
        return block.text, None
    return said.rstrip(_DASHES), source.lstrip(_DASHES) or None


def _attributes(reading: Reading, element: int, quote: int) -> bool:
    """Whether an element inside a quotation tells its source."""
    for each in reading.table.ancestors(element):
        if each == quote:
            return False
        if reading.table.tags[each] in _ATTRIBUTING:
            return True
    return False
