"""A process that reads pages: jobs come in on stdin, what was read goes out on stdout."""

from __future__ import annotations

import os
import pickle
import queue
import signal
import sys
import threading
from typing import Any, BinaryIO

from newsextract.crawling.jobs import Job, Setting, prepare, read
from newsextract.crawling.pipes import receive, send

_LARGE = 110_000_000
"""Bytes. Python gives memory back late or never; a process that has grown so large is replaced by a new one."""


def main() -> int:
    """Reads jobs until there are none."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # an interrupt is the parent's to handle
    source, sink = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a site file prints must not get between the results
    setting: Setting = receive(source)
    prepare(setting)
    jobs: queue.Queue[Job | None] = queue.Queue()
    # always ready to take the next job, so that neither side waits for the other to read
    threading.Thread(target=_take, args=(source, jobs), daemon=True).start()
    while (job := jobs.get()) is not None:
        found = read(job, setting)
        found.tired = _memory() > _LARGE
        try:
            send(found, sink)
        except BrokenPipeError:
            return 1
    return 0


def _take(source: BinaryIO, jobs: queue.Queue[Any]) -> None:
    try:
        while True:
            jobs.put(receive(source))
    except (EOFError, OSError, pickle.UnpicklingError):  # the parent is done, or gone
        jobs.put(None)


def _memory() -> int:
    """The most bytes that this process ever held; 0 where that cannot be told."""
    try:
        import resource
    except ImportError:
        return 0
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024


if __name__ == "__main__":
    sys.exit(main())
