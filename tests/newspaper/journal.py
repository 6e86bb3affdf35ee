"""What the newspaper saw of its readers, so that their politeness can be measured."""

from __future__ import annotations

import json
import threading
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from itertools import pairwise
from typing import IO


@dataclass(slots=True)
class Seen:
    """One request.

    Attributes:
        began: When it had been read, in seconds of ``time.monotonic``.
        ended: When its answer had been sent; 0 while it lasts.
        origin: The outlet's scheme and host.
        method: The method.
        path: The path with its query.
        agent: The User-Agent.
        status: What was answered; 0 for no answer.
        fault: What was wrong with the address.
        connection: The number of the connection.
        connections: How many connections the outlet had then, this one too.
        at_once: How many requests the outlet was answering then, this one too.
    """

    began: float
    ended: float
    origin: str
    method: str
    path: str
    agent: str
    status: int
    fault: str | None
    connection: int
    connections: int
    at_once: int


class Journal:
    """All requests in the order in which they came. Threads may share it.

    Args:
        file: Where each request is written to as a line of JSON once it has ended.
    """

    def __init__(self, file: IO[str] | None = None) -> None:
        self._seen: list[Seen] = []
        self._lock = threading.Condition()
        self._open: dict[str, int] = defaultdict(int)
        self._busy: dict[str, int] = defaultdict(int)
        self._connections = 0
        self._file = file

    def connected(self, origin: str) -> int:
        """A connection began; gives its number."""
        with self._lock:
            self._connections += 1
            self._open[origin] += 1
            return self._connections

    def left(self, origin: str) -> None:
        """A connection ended."""
        with self._lock:
            self._open[origin] -= 1

    def began(self, seen: Seen) -> None:
        """A request was read."""
        with self._lock:
            self._busy[seen.origin] += 1
            seen.connections, seen.at_once = self._open[seen.origin], self._busy[seen.origin]
            self._seen.append(seen)

    def ended(self, seen: Seen) -> None:
        """Its answer has been sent, or was given up."""
        with self._lock:
            self._busy[seen.origin] -= 1
            if self._file:
                self._file.write(f"{json.dumps(asdict(seen))}\n")
                self._file.flush()
            self._lock.notify_all()

    def settled(self, seconds: float = 5.0) -> bool:
        """Waits until no answer is under way: a reader has the last byte a moment before the journal knows it."""
        with self._lock:
            return self._lock.wait_for(lambda: not any(self._busy.values()), seconds)

    def clear(self) -> None:
        """Forgets all requests."""
        with self._lock:
            self._seen.clear()

    def __iter__(self) -> Iterator[Seen]:
        with self._lock:
            return iter(list(self._seen))

    def __len__(self) -> int:
        return len(self._seen)

    def of(self, origin: str) -> list[Seen]:
        """The requests of one outlet."""
        return [each for each in self if each.origin == origin]

    def paths(self, origin: str) -> list[str]:
        """What was asked of one outlet."""
        return [each.path for each in self.of(origin)]

    def shortest_gap(self, origin: str) -> float:
        """Seconds between the beginnings of two requests that came closest; infinite for fewer than two."""
        times = sorted(each.began for each in self.of(origin))
        return min((later - earlier for earlier, later in pairwise(times)), default=float("inf"))

    def most_connections(self, origin: str) -> int:
        """How many connections an outlet had at once."""
        return max((each.connections for each in self.of(origin)), default=0)

    def most_at_once(self, origin: str) -> int:
        """How many requests an outlet was answering at once."""
        return max((each.at_once for each in self.of(origin)), default=0)

    def disallowed(self) -> list[Seen]:
        """What robots.txt forbids."""
        from tests.newspaper.lists import DISALLOWED

        return [each for each in self if each.path.startswith(DISALLOWED)]
