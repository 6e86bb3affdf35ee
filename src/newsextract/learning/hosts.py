"""Whether pages are of one site."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from newsextract.errors import UsageError
from newsextract.page import Page

_DOORS = ("www", "m", "mobile", "amp", "edition")


def check_one_site(pages: Sequence[Page]) -> None:
    """Refuses pages of several sites: what they share would be nobody's rule.

    Raises:
        UsageError: They are of several sites.
    """
    counted = Counter(name for page in pages if (name := main_host(page)) is not None)
    shortest = sorted(counted, key=len)
    roots = [name for at, name in enumerate(shortest) if not any(name.endswith(f".{other}") for other in shortest[:at])]
    if len(roots) > 1:
        shown = ", ".join(f"{name} ({counted[name]})" for name in roots[:5])
        raise UsageError(f"these are pages of several sites: {shown}; give those of one")


def main_host(page: Page) -> str | None:
    """A page's host without the door it came through: ``www.``, ``m.``."""
    host = page.host
    while host and host.partition(".")[0] in _DOORS and host.count(".") > 1:
        host = host.partition(".")[2]
    return host
