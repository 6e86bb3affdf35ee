"""Whether a page writes the day or the month first, as its own dates of numbers tell."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newsextract.page import TextBlock

EITHER_WAY = re.compile(r"(?<![\d/])(\d\d?)/(\d\d?)/(?:19|20)\d\d(?!\d)", re.ASCII)
"""Three numbers of which the first two may be day and month either way."""

_LONGEST = 200  # a line of a list, a comment's head, a teaser; no paragraph


def order_of_numbers(blocks: Iterable[TextBlock]) -> tuple[str, str] | None:
    """The order of day and month in a page's dates, told by those that can be read in one way only.

    "12/18/2025" on a page tells how its "10/12/2025" is read, as long as no "18/12/2025" stands there too.

    Args:
        blocks: The page's blocks.

    Returns:
        The code of a country that writes so, and what to note of it; None if the page does not tell.
    """
    day_first = month_first = False
    for block in blocks:
        if len(block.text) <= _LONGEST and "/" in block.text:
            for match in EITHER_WAY.finditer(block.text):
                day_first |= int(match[1]) > 12 >= int(match[2])
                month_first |= int(match[2]) > 12 >= int(match[1])
    if day_first == month_first:
        return None
    if month_first:
        return "US", "month before day: as in other dates of the page"
    return "GB", "day before month: as in other dates of the page"
