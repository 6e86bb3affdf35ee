"""The tray between the reader of the inputs and the desks: batches of pages that wait, and shards that wait to be written."""

from __future__ import annotations

import threading
from collections import deque
from dataclasses import dataclass, field

from newsextract.bulk.shards import Shard
from newsextract.bulk.wire import Item


@dataclass(slots=True)
class Batch:
    """Some pages of a shard, in order.

    Attributes:
        shard: Their shard.
        first: The number of the first in the shard.
        items: The pages.
    """

    shard: Shard
    first: int
    items: list[Item]


@dataclass(slots=True)
class Finish:
    """A shard of which every page has an answer."""

    shard: Shard


Task = Batch | Finish


@dataclass(slots=True)
class Tray:
    """What waits for a desk. All methods may be called by any thread.

    Attributes:
        room: So many tasks may wait before whoever brings new ones has to.
        error: What ended the job, if it was ended.
    """

    room: int
    error: BaseException | None = None
    _tasks: deque[Task] = field(default_factory=deque)
    _changed: threading.Condition = field(default_factory=threading.Condition)
    _open: int = 0
    _closed: bool = False

    def put(self, task: Task) -> bool:
        """Puts a new task down, when there is room.

        Returns:
            False if the job was ended, and the task is of no use.
        """
        with self._changed:
            while len(self._tasks) >= self.room and not self._closed:
                self._changed.wait()
            if self._closed:
                return False
            self._tasks.append(task)
            self._open += 1
            self._changed.notify_all()
            return True

    def put_first(self, *tasks: Task) -> None:
        """Puts tasks down that were taken before, or that follow from one: they go first and need no room."""
        with self._changed:
            self._tasks.extendleft(reversed(tasks))
            self._open += len(tasks)
            self._changed.notify_all()

    def take(self) -> Task | None:
        """The next task, which :meth:`done` must follow; None when there is none and none can come."""
        with self._changed:
            while not self._tasks:
                if self.error or (self._closed and not self._open):
                    return None
                self._changed.wait()
            if self.error:
                return None
            task = self._tasks.popleft()
            self._changed.notify_all()
            return task

    def done(self) -> None:
        """Says that a task that was taken is done."""
        with self._changed:
            self._open -= 1
            self._changed.notify_all()

    def close(self) -> None:
        """Says that nothing new will come."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def end(self, error: BaseException) -> None:
        """Ends the job; what waits is left."""
        with self._changed:
            self.error = self.error or error
            self._closed = True
            self._changed.notify_all()
