"""Where a story begins and ends: a heading that the engine doubts is not its first line, nor one its last.

The engine weighs a block by its neighbours, and a heading over other stories, a form or the author's portrait has the
story before it. On real pages every twentieth story ended with such a heading, and three of four of those were none of its.
The same goes for short labels that announce what does not follow.
"""

from __future__ import annotations

from newsextract.extractors.body.story import Story
from newsextract.normalizers.urls import host
from newsextract.page import TextBlock
from newsextract.page.tags import Region
from newsextract.reading import Reading

# a statement as a heading may be the last point of a story in points
_STATES = (".", "。", "।", "…")
# "Products and solutions:" announces something; a longer line says something
_LABEL_CHARS = 45
_ANNOUNCES = (":", "：")
# where channels, pages and apps of a newspaper are: a closing line that leads there invites the reader to come along
_CHANNELS = frozenset(
    "t.me telegram.me whatsapp.com chat.whatsapp.com wa.me facebook.com instagram.com twitter.com x.com tiktok.com "
    "threads.net bsky.app linkedin.com pinterest.com news.google.com flipboard.com patreon.com linktr.ee apps.apple.com "
    "play.google.com itunes.apple.com ok.ru vk.com zen.yandex.ru dzen.ru viber.com".split()
)
_LONGEST_INVITATION = 220
# Under this a heading before the first words is none of the story's on two pages of three: a box's, a list of contents'.
_DOUBTFUL = 0.6


def doubtful_start(reading: Reading, story: Story, kept: list[int]) -> set[int]:
    """The headings before the first words that the engine took with little trust."""
    found: set[int] = set()
    for index in kept:
        is_heading = reading.table.in_region(reading.blocks[index].element, Region.HEADING)
        if not is_heading or story.probability(index) >= _DOUBTFUL:
            break
        found.add(index)
    return found if len(found) < len(kept) else set()


def announcing_end(reading: Reading, kept: list[int]) -> set[int]:
    """The headings and labels at the end of the kept blocks, behind which nothing is kept."""
    blocks, table = reading.blocks, reading.table
    found: set[int] = set()
    for index in reversed(kept):
        block = blocks[index]
        text = block.text
        if _invites(reading, block):
            found.add(index)
            continue
        is_heading = table.in_region(block.element, Region.HEADING) and not text.endswith(_STATES)
        if not is_heading and not (len(text) <= _LABEL_CHARS and text.endswith(_ANNOUNCES)):
            break
        found.add(index)
    return found if len(found) < len(kept) else set()


def _invites(reading: Reading, block: TextBlock) -> bool:
    """Whether a short line leads to a channel of a social network or to an app."""
    if not block.link_chars or len(block.text) > _LONGEST_INVITATION:
        return False
    if reading.table.in_region(block.element, Region.QUOTE | Region.LIST | Region.TABLE):
        return False
    return any((host(href) or "").removeprefix("www.") in _CHANNELS for _, href in reading.table.links(block))
