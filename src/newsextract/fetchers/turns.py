"""One queue a host: whoever came first goes first, one at a time, and never sooner than the host's delay."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager


class Turns:
    """The queues of all hosts. Threads may share it."""

    def __init__(self) -> None:
        self._queues: dict[str, _Queue] = {}
        self._lock = threading.Lock()

    @contextmanager
    def turn(self, host: str, delay: float) -> Iterator[None]:
        """Waits for its turn at a host: after the one before, and no sooner than the delay after that one's end.

        Counted from the end, the delay holds at the server too, however long the requests were on their way.

        Args:
            host: Any key.
            delay: Seconds.
        """
        queue = self._queue(host)
        queue.enter(delay)
        try:
            yield
        finally:
            queue.leave()

    def hold(self, host: str, seconds: float) -> None:
        """Lets nobody go to a host for some seconds, since it asked for patience."""
        self._queue(host).hold(seconds)

    def wait(self, host: str) -> float:
        """Seconds until a newcomer would have its turn, at the least; a crawler picks the hosts that are free."""
        return self._queue(host).wait()

    def _queue(self, host: str) -> _Queue:
        with self._lock:
            return self._queues.setdefault(host, _Queue())


class _Queue:
    def __init__(self) -> None:
        self._change = threading.Condition()
        self._waiting: deque[object] = deque()
        self._ended = float("-inf")
        self._held_until = float("-inf")
        self._delay = 0.0

    def enter(self, delay: float) -> None:
        ticket = object()
        with self._change:
            self._waiting.append(ticket)
            try:
                while self._waiting[0] is not ticket:
                    self._change.wait()
                # the delay is looked at when the turn comes: it may have been held meanwhile
                while (left := max(self._ended + delay, self._held_until) - time.monotonic()) > 0:
                    self._change.wait(left)
            except BaseException:
                self._waiting.remove(ticket)
                self._change.notify_all()
                raise
            self._delay = delay

    def leave(self) -> None:
        with self._change:
            self._ended = time.monotonic()
            self._waiting.popleft()
            self._change.notify_all()

    def hold(self, seconds: float) -> None:
        with self._change:
            self._held_until = max(self._held_until, time.monotonic() + seconds)

    def wait(self) -> float:
        with self._change:
            left = max(self._ended + self._delay, self._held_until) - time.monotonic()
            # somebody who is there now will take the delay once more
            return max(0.0, left) + self._delay * len(self._waiting)
