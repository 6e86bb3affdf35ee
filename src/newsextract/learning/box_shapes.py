"""Boxes that are known by their shape: a teaser of another story, a few words about the author."""

from __future__ import annotations

from newsextract.learning.sample import Sample
from newsextract.normalizers.text import key
from newsextract.normalizers.urls import host
from newsextract.page import Hint

_LINKED = 0.8
_MOST_WORDS = 90
_MOST_BLOCKS = 60
_TEASERS = 3
"""More titles with a text below each may be a list that is the story, unless they stand behind it."""
_SHARE = 0.3
_HALF_OF_STORY, _MOST_OF_STORY = 0.5, 0.65


def leads_on(sample: Sample, index: int) -> bool:
    """Whether a block is a link to somewhere else: a title, not a name or a word."""
    block = sample.blocks[index]
    return block.link_share >= _LINKED and block.words > 2 and not sample.table.hints(block.element) & Hint.BYLINE


def is_teaser(sample: Sample, start: int, end: int) -> bool:
    """Whether a run of blocks is linked titles of other stories of the site, most with a line about them, perhaps under a heading.

    Args:
        sample: The page.
        start: The number of the first block.
        end: The number behind the last block.
    """
    if end - start < 2 or end - start > _MOST_BLOCKS:
        return False
    titles = [index for index in range(start, end) if leads_on(sample, index)]
    others = [index for index in range(start, end) if index not in titles]
    if not titles or not all(index - 1 in titles or index == start for index in others):
        return False
    body = [index for index in others if index in sample.body]
    size = sum(len(sample.blocks[index].text) for index in body)
    if size > _SHARE * _body_size(sample) or not all(_leads_home(sample, index) for index in titles):
        return False
    return len(titles) <= _TEASERS or _is_behind(sample, start, _MOST_OF_STORY)


def _leads_home(sample: Sample, index: int) -> bool:
    """Whether a line's links lead to other pages of the site: a question that opens its answer leads nowhere."""
    page = sample.page
    own = (page.host or "").removeprefix("www.")
    here = (page.url or page.canonical_url or "").partition("#")[0].partition("?")[0]
    links = [(address, page.join(address) or "") for _, address in sample.table.links(sample.blocks[index])]
    return bool(links) and all(
        not address.startswith("#")
        and (host(whole) or "").removeprefix("www.") == own
        and whole.partition("#")[0].partition("?")[0] != here
        for address, whole in links
    )


def _body_size(sample: Sample) -> int:
    return sum(len(sample.blocks[index].text) for index in sample.body)


def _is_behind(sample: Sample, start: int, share: float) -> bool:
    """Whether a share of the body stands before a block."""
    before = sum(len(sample.blocks[index].text) for index in sample.body if index < start)
    return before >= share * _body_size(sample)


def is_about_author(sample: Sample, start: int, end: int) -> bool:
    """Whether a run of blocks in the second half of the body begins with the name of the story's author and goes on about them.

    Args:
        sample: The page.
        start: The number of the first block.
        end: The number behind the last block.
    """
    byline = sample.reading.values.get("byline")
    if (
        byline is None
        or end <= start
        or any(sample.reading.claims.get(index) == "byline" for index in range(start, end))
    ):
        return False
    if sum(block.words for block in sample.blocks[start:end]) > _MOST_WORDS:
        return False
    first = sample.blocks[start]
    names = [key(author.name) for author in byline.authors if " " in author.name]
    text = key(first.text)
    if not any(text.startswith(name) and len(text) > len(name) + 20 for name in names):
        return False
    return _is_behind(sample, start, _HALF_OF_STORY)
