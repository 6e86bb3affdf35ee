"""Stories that stand on several pages: a story is read once its last page is there."""

from __future__ import annotations

import threading
import time
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsextract.fetchers.joined import following_part, is_elsewhere, missing_part

if TYPE_CHECKING:
    from newsextract.crawling.frontier import Task
    from newsextract.crawling.jobs import Job
    from newsextract.page import Page


def pages_of(job: Job, most: int) -> tuple[list[Page], str | None]:
    """The pages of a story that are there, and the address of the next one; None where there is none or no more are wanted."""
    pages = [job.answer.page()]
    asked = [job.answer.requested]
    for answer in job.more:
        page = answer.page()
        if is_elsewhere(page, answer.requested, pages, asked):
            return pages, None
        pages.append(page)
        asked.append(answer.requested)
    if job.broken_off is not None:
        pages[-1].problems.append(missing_part(job.broken_off))
        return pages, None
    return pages, following_part(pages, asked) if len(pages) < most else None


@dataclass(frozen=True, slots=True)
class Wanted:
    """The next page of a story.

    Attributes:
        task: The story's address.
        job: What there is of the story.
        url: The address of its next page.
        tries: How often it was asked for.
        due: When it may be asked for, in seconds since 1970.
    """

    task: Task
    job: Job
    url: str
    tries: int = 0
    due: float = 0.0


class Continuations:
    """The further pages that are to be fetched, by the queue that their stories stand in."""

    def __init__(self) -> None:
        self._wanted: defaultdict[str, list[Wanted]] = defaultdict(list)
        self._lock = threading.Lock()

    def add(self, wanted: Wanted) -> None:
        """Takes one in."""
        with self._lock:
            self._wanted[wanted.task.host].append(wanted)

    def next(self, host: str, *, at_once: bool = False) -> tuple[Wanted | None, float | None]:
        """The next one of a queue, else the seconds until one is due; None for both if there is none.

        Args:
            host: The queue.
            at_once: Whether those that are not due are wanted as well.
        """
        now = time.time()
        with self._lock:
            waiting = self._wanted.get(host)
            if not waiting:
                return None, None
            for place, wanted in enumerate(waiting):
                if at_once or wanted.due <= now:
                    return waiting.pop(place), None
            return None, max(0.02, min(wanted.due for wanted in waiting) - now)
