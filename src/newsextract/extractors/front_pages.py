"""Home and section pages: cards that are a linked heading, with or without a summary and a time."""

from __future__ import annotations

import re
from bisect import bisect_left

from newsextract.page import TextBlock
from newsextract.page.jsonld import types_of
from newsextract.page.tags import Region
from newsextract.reading import Reading

# fewer linked headings stand beside and below any story
_FEWEST = 8
_LARGEST_CARD = 12
_LONG = 40
# words of prose: a short story has as many
_STORY = 150
# the last step of a story's address is a headline, or a number
_SLUG = re.compile(r"(?:-[^/-]{1,40}){3}|\d{5,}|\.html?\b")
_FRONT_TYPES = frozenset("collectionpage itemlist website searchresultspage newsmediaorganization organization".split())


def cards(reading: Reading) -> list[tuple[TextBlock, list[TextBlock]]]:
    """The cards of a page that is no story: each its title's block, and the card's other blocks; else none.

    A page is no story if neither its metas nor schema.org call it one and it has more linked headings than long paragraphs.
    """
    if reading.page.is_bare or _is_story(reading):
        return []
    titles = _titles(reading)
    if len(titles) < _FEWEST:
        return []
    long = sum(block.link_chars * 3 < len(block.text) and block.words >= _LONG for block in reading.blocks)
    if long * 2 > len(titles):
        return []
    if _has_prose(reading):
        return []
    spots = [block.index for block in titles]
    return [(block, _others(reading, block, spots)) for block in titles]


def _is_story(reading: Reading) -> bool:
    page = reading.page
    steps = (page.url or page.canonical_url or "").partition("?")[0].rstrip("/").split("/")
    if len(steps) > 3 and _SLUG.search(steps[-1][:200]):
        return True
    if (page.meta("og:type") or "").lower() in ("article", "news", "video", "video.other"):
        return True
    if page.meta("article:published_time", "datepublished", "pubdate"):
        return True
    return any(
        not _FRONT_TYPES.intersection(name.lower() for name in types_of(node))
        and (node.get("headline") or node.get("datePublished"))
        for _, node in page.structured[:2]
    )


def _has_prose(reading: Reading) -> bool:
    """Whether the page has paragraphs enough for a story that are no summaries of linked headings."""
    chosen = [reading.blocks[index] for index in reading.story.blocks]
    return (
        sum(block.words for block in chosen if block.words >= 25 and block.link_chars * 3 < len(block.text)) >= _STORY
    )


def _titles(reading: Reading) -> list[TextBlock]:
    """The linked headings outside menus and footers."""
    table = reading.table
    found: dict[int, TextBlock] = {}
    for tag in ("h2", "h3", "h4"):
        for element in table.listed.get(tag, ()):
            for block in table.inside(element)[:2]:
                if block.link_share < 0.9 or block.words < 3 or not reading.free(block.index):
                    continue
                if not table.in_region(block.element, Region.NAV | Region.FOOTER | Region.FORM):
                    found.setdefault(block.index, block)
                break
    return [found[index] for index in sorted(found)]


def _others(reading: Reading, title: TextBlock, spots: list[int]) -> list[TextBlock]:
    """The blocks of a card besides its title: those in the largest element around it that holds no other title."""
    table = reading.table
    blocks: list[TextBlock] = []
    for element in table.ancestors(title.element):
        start, end = table.first[element], table.end(element)
        if end - start > _LARGEST_CARD or bisect_left(spots, end) - bisect_left(spots, start) > 1:
            break
        blocks = reading.blocks[start:end]
    return [block for block in blocks if block is not title]
