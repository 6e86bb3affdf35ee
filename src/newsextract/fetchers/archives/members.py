"""Saved pages as members of an archive."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass

from newsextract.errors import ReadError
from newsextract.fetchers.files import is_saved, read_saved_bytes
from newsextract.fetchers.stored import SkippedPage, StoredPage

PLACES = 1 << 44
"""A position in an archive is the number of a member times this, plus the byte in it."""


@dataclass(frozen=True, slots=True)
class Member:
    """A member of an archive.

    Attributes:
        id: The archive and the member's name.
        name: Its name alone; it is never used as a path.
        number: Its number, from 0.
    """

    id: str
    name: str
    number: int

    @property
    def after(self) -> int:
        """The position behind it."""
        return (self.number + 1) * PLACES


def saved_member(member: Member, content: Callable[[int], bytes], limit: int) -> StoredPage | SkippedPage:
    """The page that a member holds.

    Args:
        member: The member.
        content: Gives the first bytes of it, and raises ValueError, OSError or EOFError if it is damaged.
        limit: The most bytes.
    """
    last = member.name.replace("\\", "/").rpartition("/")[2]
    if not is_saved(last) or member.name.startswith("__MACOSX/"):
        return SkippedPage(member.id, "type", "its name is not that of a saved page", after=member.after)
    try:
        data = content(limit + 1)
        if len(data) > limit:
            message = f"it has more than {limit:,} bytes; raise max_bytes if it is meant"
            return SkippedPage(member.id, "size", message, after=member.after)
        saved = read_saved_bytes(data, name=member.id, limit=limit)
    except ReadError as error:
        reason = "size" if "larger than" in error.message else "broken"
        return SkippedPage(member.id, "size" if reason == "size" else "broken", error.message, after=member.after)
    except (ValueError, OSError, EOFError) as error:
        return SkippedPage(member.id, "broken", f"it cannot be unpacked: {error}", after=member.after)
    return StoredPage(
        member.id,
        saved.data,
        saved.kind,
        saved.url,
        saved.captured_at,
        saved.content_type,
        notes=saved.notes,
        after=member.after,
    )


def in_member(found: StoredPage | SkippedPage, member: Member) -> StoredPage | SkippedPage:
    """Something in a member that holds many pages itself; its position becomes one in the archive."""
    after = member.after if found.after is None else member.number * PLACES + found.after
    reason = getattr(found, "reason", None)
    if isinstance(found, SkippedPage) and reason == "file":  # the archive has others
        return dataclasses.replace(found, after=after, reason="broken")
    return dataclasses.replace(found, after=after)
