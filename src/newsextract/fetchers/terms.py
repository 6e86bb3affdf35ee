"""What a fetch may cost, and when its requests may be made."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsextract.fetchers.answers import PAGE_TYPES

if TYPE_CHECKING:
    from urllib3 import Retry


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """The limits of a fetch.

    Attributes:
        timeout: Seconds to wait for the connection and for each piece of the answer, as requests takes it.
        deadline: Seconds that the whole may take, redirects and retries included; waiting one's turn does not count.
        max_bytes: The most bytes to take, counted after decompression.
        retries: How often to try again after 429, 503 or a broken connection, or urllib3's ``Retry``.
        allow_private: Hosts, addresses or networks that may be reached though they are not public.
        types: The media types that are taken; empty for all, and then the bytes are left packed as they are.
        accept: What to say instead of the session's own ``Accept``.
        user_agent: What to say instead of the session's own User-Agent.
    """

    timeout: float | tuple[float, float] = (5, 20)
    deadline: float = 60.0
    max_bytes: int = 20_000_000
    retries: int | Retry = 2
    allow_private: Iterable[str] = ()
    types: tuple[str, ...] = PAGE_TYPES
    accept: str | None = None
    user_agent: str | None = None


class Manners:
    """When a request may be made. These ones always allow it; see :class:`newsextract.fetchers.polite.Fetcher`."""

    def turn(self, url: str) -> AbstractContextManager[object]:  # noqa: ARG002 - for those with a queue
        """A context that begins when it is the request's turn, and lasts until its answer is read.

        Raises:
            FetchError: It is not to be made.
        """
        return nullcontext()

    def hold(self, url: str, seconds: float) -> None:
        """Takes down that this host wants nothing for a while."""
