"""The processes that read pages, each with a thread that hands it jobs and takes back what it read."""

from __future__ import annotations

import os
import pickle
import queue
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Callable
from typing import Any

from newsextract.crawling.jobs import Found, Job, Setting, read
from newsextract.crawling.pipes import receive, send
from newsextract.errors import UsageError

_AHEAD = 2  # jobs that a process has at once, so that it does not wait for the next one


class Bench:
    """Reads jobs in several processes. A page that ends its process, or takes too long, costs no other page.

    Args:
        processes: How many; 0 reads in a thread of this process.
        setting: How pages are read.
        done: Is called in some thread with each job and what was read.
        limit: Seconds after which a process that is still reading a page is ended.

    Raises:
        UsageError: The registered sites cannot be handed to other processes.
    """

    def __init__(self, processes: int, setting: Setting, done: Callable[[Job, Found], None], limit: float) -> None:
        self.done = done
        self.limit = limit
        self.setting = setting
        self.jobs: queue.Queue[Job | None] = queue.Queue(maxsize=max(2, 2 * processes))
        try:
            self.hello = pickle.dumps(setting)
        except Exception as error:
            raise UsageError(
                f"a registered site cannot be handed to other processes ({error}); put it into a file, or use jobs=0"
            ) from error
        self._hands = [_Hand(self) for _ in range(processes)]
        targets = [hand.run for hand in self._hands] or [self._read_here]
        self._threads = [threading.Thread(target=target, daemon=True) for target in targets]
        self._ended = threading.Event()
        for thread in self._threads:
            thread.start()
        if self._hands:
            threading.Thread(target=self._watch, daemon=True).start()

    def put(self, job: Job) -> None:
        """Hands a job over; waits while there are enough already, so that memory is bounded."""
        while not self._ended.is_set():
            try:
                self.jobs.put(job, timeout=0.2)
                return
            except queue.Full:
                continue

    def close(self) -> None:
        """Ends the processes; what they are reading is not finished."""
        self._ended.set()
        while True:
            try:
                self.jobs.get_nowait()
            except queue.Empty:
                break
        for _ in self._threads:
            try:
                self.jobs.put_nowait(None)
            except queue.Full:
                break
        for hand in self._hands:
            hand.end()
        for thread in self._threads:
            thread.join(timeout=2.0)
        for hand in self._hands:
            hand.bury()

    @property
    def ended(self) -> bool:
        """Whether it is closed."""
        return self._ended.is_set()

    def _read_here(self) -> None:
        while (job := self.jobs.get()) is not None and not self.ended:
            self.done(job, read(job, self.setting))

    def _watch(self) -> None:
        while not self._ended.wait(min(0.5, self.limit / 4)):
            for hand in self._hands:
                hand.look(self.limit)


class _Hand:
    """One process."""

    def __init__(self, bench: Bench) -> None:
        self.bench = bench
        self.process: subprocess.Popen[bytes] | None = None
        self.busy_since: float | None = None
        self.overdue = False
        self._lock = threading.Lock()

    def run(self) -> None:
        """Hands over jobs until there are none."""
        sent: deque[Job] = deque()
        while not self.bench.ended:
            while len(sent) < _AHEAD:
                try:
                    job = self.bench.jobs.get(block=not sent)
                except queue.Empty:
                    break
                if job is None:
                    return
                sent.append(job)
                self._send(job)
            self._settle(sent)

    def _settle(self, sent: deque[Job]) -> None:
        """Takes back the first result; if the process is gone, its first job was the reason and the others are sent again."""
        self.busy_since = time.monotonic()
        found = self._receive()
        self.busy_since = None
        if self.bench.ended:
            return
        job = sent.popleft()
        if found is None:
            code = self.bury()
            why = ("time", f"reading the page took more than {self.bench.limit:g} seconds")
            if not self.overdue:
                why = ("crash", f"reading the page ended its process ({code})")
            self.overdue = False
            found = Found(job.id, reason=why[0], message=why[1])
            for other in sent:
                self._send(other)
        elif found.tired and not sent:
            self.bury()
        self.bench.done(job, found)

    def _send(self, job: Job) -> None:
        with self._lock:
            if self.process is None and not self.bench.ended:
                self.process = _started(self.bench.hello)
        try:
            assert self.process is not None
            assert self.process.stdin is not None
            send(job, self.process.stdin)
        except (OSError, AssertionError, ValueError):  # gone: receiving will tell
            pass

    def _receive(self) -> Found | None:
        try:
            assert self.process is not None
            assert self.process.stdout is not None
            found: Found = receive(self.process.stdout)
            return found
        except (EOFError, OSError, AssertionError, ValueError, pickle.UnpicklingError):
            return None

    def bury(self) -> Any:
        """Ends the process for good, and says how it ended."""
        with self._lock:
            process, self.process = self.process, None
        if process is None:
            return "it did not start"
        process.kill()
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                try:
                    stream.close()
                except OSError:  # what was not sent cannot be
                    pass
        return process.wait()

    def look(self, limit: float) -> None:
        """Ends the process if it takes too long."""
        since = self.busy_since
        if since is not None and time.monotonic() - since > limit:
            with self._lock:
                if self.process is not None:
                    self.overdue = True
                    self.process.kill()

    def end(self) -> None:
        """Ends the process at once."""
        with self._lock:
            if self.process is not None:
                self.process.kill()


def _started(hello: bytes) -> subprocess.Popen[bytes]:
    # started by its name and not forked, since a fork would copy locks that other threads hold
    path = os.pathsep.join(dict.fromkeys(entry for entry in sys.path if entry))
    process = subprocess.Popen(
        [sys.executable, "-m", "newsextract.crawling.worker"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        # one arena: a worker's second thread only reads its pipe, and an arena of its own would hold memory that comes back late
        env={"MALLOC_ARENA_MAX": "1", "MALLOC_TRIM_THRESHOLD_": "1000000", **os.environ, "PYTHONPATH": path},
    )
    assert process.stdin is not None
    try:
        process.stdin.write(hello)
        process.stdin.flush()
    except OSError:
        pass
    return process
