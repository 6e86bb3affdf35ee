"""The one way to refuse a feed."""

from __future__ import annotations

from typing import Literal

from newsextract.errors import FeedError


def refused(reason: Literal["entities", "size"], message: str) -> FeedError:
    """The error to raise; whoever knows the feed's address adds it."""
    error = FeedError(message)
    error.reason = reason
    return error
