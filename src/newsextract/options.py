"""What ``extract`` and ``explain`` may be called with."""

from __future__ import annotations

from typing import Any

from newsextract.article import FeedItem
from newsextract.errors import UsageError
from newsextract.reading import PROFILES
from newsextract.site import Site


def check_options(site: Any, profile: Any, min_confidence: Any, feed_item: Any) -> None:
    """Checks what type hints cannot hold off.

    Raises:
        UsageError: An argument of the wrong type, an unknown profile, or a ``min_confidence`` that is no share.
    """
    if not isinstance(min_confidence, (int, float)) or not 0 <= min_confidence <= 1:
        raise UsageError(f"min_confidence is a number from 0 to 1, not {min_confidence!r}")
    if profile not in PROFILES:
        raise UsageError(f"profile is one of {', '.join(map(repr, PROFILES))}, not {profile!r}")
    if site is not None and not isinstance(site, Site):
        raise UsageError(f"site is a Site, not {type(site).__name__}")
    if feed_item is not None and not isinstance(feed_item, FeedItem):
        raise UsageError(f"feed_item is a FeedItem, not {type(feed_item).__name__}")
