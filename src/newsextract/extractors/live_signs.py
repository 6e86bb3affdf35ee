"""What tells that a page, or a list on it, is a live blog."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from newsextract.page.jsonld import types_of
from newsextract.reading import Reading

if TYPE_CHECKING:
    from newsextract.extractors.timed_lists import TimedList

# in addresses, headlines and class names
_WORDS = frozenset(
    "liveblog liveblogs liveticker newsticker ticker newsblog liveupdates livetext livecenter directo diretta envivo endirect "
    "aovivo liverapport liveverslag direkterapport наживо онлайн хроника canlı 速報 실황 직설 直播".split()
)
_PAIRS = frozenset(
    (
        ("en", "vivo"),
        ("en", "direct"),
        ("en", "directo"),
        ("ao", "vivo"),
        ("na", "zywo"),
        ("na", "żywo"),
        ("in", "diretta"),
        ("minute", "par"),
    )
)
# "live" is a word of its own in English: it counts in capitals, before a colon or a blog, and at an address's ends
_LIVE = re.compile(
    r"\bLIVE\b|\b[Ll]ive(?::|[ -](?:blog|updates?|ticker|coverage|feed|news)\b)|\A[Ll]ive\b|[:–—|] [Ll]ive\b"
)
_LIVE_PATH = re.compile(
    r"(?:\A|[/-])live(?:/|\Z|-(?:blog|updates?|ticker|coverage|news|text)\b)|/live-|-live-[\d.]|-live\b(?!-)"
)
_SPLIT = re.compile(r"[^\W\d_]+")
# class names of posts: Tickaroo, Arena, 24liveblog, Norkon, ScribbleLive, the Guardian, the BBC, WordPress plugins
_POST_NAMES = re.compile(
    r"live-?blog|live-?post|live-?update|live-?entr|live-?event|live-?ticker|liveticker|live-?feed|tik4-|tickaroo|arena-|lb24|ncpost|norkon"
    r"|scrbbl|scribble|block-time|lx-stream|lx-c-|qa-post|stream-post|ticker-?(?:post|item|entry|event)|timeline-?(?:post|item|entry)|elb-",
    re.IGNORECASE,
)


def is_live_page(reading: Reading) -> bool:
    """Whether schema.org, the address or the headline call the page a live blog."""
    page = reading.page
    if any("LiveBlogPosting" in types_of(node) or node.get("liveBlogUpdate") for _, node in page.structured[:4]):
        return True
    path = (page.url or page.canonical_url or "").partition("//")[2].partition("/")[2][:300]
    headline = reading.values.get("headline") or ""
    return bool(_LIVE_PATH.search(path) or _LIVE.search(headline)) or _says_live(path) or _says_live(headline)


def _says_live(text: str) -> bool:
    words = [word.casefold() for word in _SPLIT.findall(text)]
    return not _WORDS.isdisjoint(words) or any(pair in _PAIRS for pair in pairwise(words))


def has_post_names(reading: Reading, each: TimedList) -> bool:
    """Whether the elements around the first posts are called posts of a live blog."""
    table = reading.table
    for mark, holder in zip(each.marks[:2], each.holders[:2], strict=False):
        for element in (mark.block.element, holder):
            if element is None or element < 0:
                continue
            attributes = table.nodes[element].attributes
            if _POST_NAMES.search(f"{attributes.get('class') or ''} {attributes.get('id') or ''}"[:300]):
                return True
    return False
