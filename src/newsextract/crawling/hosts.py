"""The threads that fetch: one a host, so that no host is asked twice at once and none waits for another."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterable

from newsextract.crawling.state import ClosedStateError

_TURN = 200  # addresses after which a host lets others have its thread, if any are waiting for one


class Hosts:
    """Serves each host with one thread, and only so many at a time.

    Args:
        most: Threads at most.
        serve: Does the next piece of work at a host; gives the seconds to wait before the next one, or None if there is none.
        begun: Is called when a host gets work, before its thread starts.
        ended: Is called when a host has no more work, after everything else.
        fault: Is called with an error that ended a thread.
    """

    def __init__(
        self,
        most: int,
        serve: Callable[[str], float | None],
        begun: Callable[[], None],
        ended: Callable[[], None],
        fault: Callable[[BaseException], None],
    ) -> None:
        self.most = most
        self.stop = threading.Event()
        self._serve = serve
        self._begun = begun
        self._ended = ended
        self._fault = fault
        self._lock = threading.Lock()
        self._known: set[str] = set()  # in line or served
        self._woken: set[str] = set()  # got work while served: its thread looks once more before it goes
        self._line: deque[str] = deque()
        self._threads: set[threading.Thread] = set()

    def wake(self, hosts: Iterable[str]) -> None:
        """Says that these hosts have work."""
        with self._lock:
            for host in hosts:
                if host in self._known:
                    self._woken.add(host)
                    continue
                self._known.add(host)
                self._line.append(host)
                self._begun()
            while self._line and len(self._threads) < self.most and not self.stop.is_set():
                thread = threading.Thread(target=self._run, daemon=True)
                self._threads.add(thread)
                thread.start()

    def close(self, seconds: float) -> None:
        """Asks the threads to end and waits a little; one that is still fetching is left to itself."""
        self.stop.set()
        with self._lock:
            threads = list(self._threads)
        for thread in threads:
            thread.join(seconds / max(1, len(threads)) + 0.01)

    def _run(self) -> None:
        try:
            while (host := self._next()) is not None:
                self._attend(host)
        except ClosedStateError:
            pass
        except BaseException as error:  # noqa: BLE001 - nobody else would hear of it
            self._fault(error)
        finally:
            with self._lock:
                self._threads.discard(threading.current_thread())

    def _next(self) -> str | None:
        with self._lock:
            if self._line and not self.stop.is_set():
                return self._line.popleft()
            self._threads.discard(threading.current_thread())  # here, so that whoever wakes a host now starts a thread
            return None

    def _attend(self, host: str) -> None:
        for turn in range(1, 1_000_000_000):
            with self._lock:
                self._woken.discard(host)
            wait = self._serve(host)
            if self.stop.is_set():
                return
            with self._lock:
                if wait is None and host not in self._woken:
                    self._known.discard(host)
                    break
                others = bool(self._line)
            if others and (turn >= _TURN or (wait or 0) > 5):
                self.stop.wait(0.05)  # they may all be waiting
                with self._lock:
                    self._line.append(host)
                return
            if wait:
                self.stop.wait(min(wait, 1.0))
        self._ended()
