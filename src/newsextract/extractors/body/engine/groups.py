"""The groups of weights of each look, and where each group begins in the flat list of them."""

from __future__ import annotations

from newsextract.extractors.body.engine.buckets import COARSES, ENDS, LINKS, SIZES, STARTS, TAGS
from newsextract.page.hints import Hint
from newsextract.page.tags import Region

REGION_BITS = max(value for name, value in vars(Region).items() if name.isupper()).bit_length()
HINT_BITS = max(value for name, value in vars(Hint).items() if name.isupper()).bit_length()

SPOTS = 14  # six distances before and after the headline, the headline itself, no headline known
MEETINGS = 9  # how far above the headline the ways up meet
STEPS = 6  # the steps of shares, purities and amounts

FIRST: dict[str, int] = {
    "size and links": SIZES * LINKS,
    "size and ending": SIZES * ENDS,
    "tag and links": TAGS * LINKS,
    "region": REGION_BITS,
    "region of paragraphs": REGION_BITS,
    "place in the page": 2 * 10,
    "distance to the headline": SPOTS * COARSES,
    "meets the headline": MEETINGS * 2 * 3,
    "all": 1,
}

SECOND: dict[str, int] = {
    "size and ending": SIZES * ENDS,
    "size and links": COARSES * LINKS,
    "size and start": COARSES * STARTS,
    "hint": HINT_BITS,
    "hint of paragraphs": HINT_BITS,
    "region": REGION_BITS,
    "region of paragraphs": REGION_BITS,
    "sureness in the container": 10 * 2,
    "neighbours": 5 * 25,
    "kind and neighbours": 4 * 25,
    "words around": STEPS * STEPS,
    "branch": 2 * STEPS * STEPS,
    "like the main text": 3 * 3 * 4 * 2,
    "tag and sureness": TAGS * 5,
    "all": 1,
}


def offsets(groups: dict[str, int]) -> dict[str, int]:
    """Where each group begins."""
    found, at = {}, 0
    for name, size in groups.items():
        found[name] = at
        at += size
    return found
