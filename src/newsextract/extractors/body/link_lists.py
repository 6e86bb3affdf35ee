"""Lists of other stories among the paragraphs: nothing but links, each as long as a headline."""

from __future__ import annotations

from newsextract.extractors.related_labels import is_label_alone
from newsextract.page import TextBlock
from newsextract.page.tags import Region
from newsextract.reading import Reading

# a list of shops, places or sources has links of a word or two
_HEADLINE_WORDS, _HEADLINE_CHARS = 5, 25
_LEAST_LINK_SHARE = 0.95


def link_lists(reading: Reading, kept: list[int]) -> set[int]:
    """The blocks of lists of which each item is a link that reads like a headline, and the label over such a list."""
    blocks, table = reading.blocks, reading.table
    lists: dict[int, list[int]] = {}
    mixed: set[int] = set()
    for index in kept:
        block = blocks[index]
        if not table.in_region(block.element, Region.LIST):
            continue
        around = _outermost_list(reading, block.element)
        if around < 0:
            continue
        lists.setdefault(around, []).append(index)
        if block.link_share < _LEAST_LINK_SHARE or not _reads_like_a_headline(block):
            mixed.add(around)
    found: set[int] = set()
    for around, items in lists.items():
        if around in mixed or not _leads_away(reading, blocks[items[0]]):
            continue
        found.update(items)
        place = kept.index(items[0])
        if place and _is_label(blocks[kept[place - 1]].text):
            found.add(kept[place - 1])
    return found


def _reads_like_a_headline(block: TextBlock) -> bool:
    return block.words >= _HEADLINE_WORDS and len(block.text) >= _HEADLINE_CHARS


def _is_label(text: str) -> bool:
    """Whether a line before such a list is its label: "Read more", "More on the harbour:"."""
    return is_label_alone(text) or (len(text) <= 60 and text.endswith((":", "：")))


def _leads_away(reading: Reading, block: TextBlock) -> bool:
    """Whether the first link is to another page: a table of contents leads to places on this one."""
    anchor = next(
        (table_anchor for inner, _ in block.pieces if (table_anchor := reading.table.anchors[inner]) >= 0), -1
    )
    href = reading.table.attributes(anchor).get("href", "")
    return (
        bool(href) and not href.startswith("#") and not (reading.page.url and href.startswith(f"{reading.page.url}#"))
    )


def _outermost_list(reading: Reading, element: int) -> int:
    """The outermost list around an element inside its section."""
    table, found = reading.table, -1
    for each in table.ancestors(element):
        tag = table.tags[each]
        if tag in ("ul", "ol"):
            found = each
        elif tag in ("article", "section", "main", "table"):
            break
    return found
