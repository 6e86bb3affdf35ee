"""Workers as the system sees them: how one is started, what it uses, and what its exit code means."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
from typing import Any, NamedTuple

_PIPE = 1 << 20
"""Bytes of a pipe, where the system lets one choose: a whole batch, so that it is handed over at once."""
_CODE = "import json, sys; sys.path[:] = json.loads(sys.argv[1]); from newsextract.bulk.worker import main; main()"


class State(NamedTuple):
    """What a process has used.

    Attributes:
        processor: Seconds of the processor so far; 0 where that cannot be told.
        memory: Bytes in memory now; 0 where that cannot be told.
    """

    processor: float
    memory: int


_NOTHING = State(0.0, 0)


def state(process: int) -> State:
    """What a process has used, where the system tells it: Linux has it in /proc."""
    try:
        with open(f"/proc/{process}/stat", "rb", buffering=0) as file:  # noqa: PTH123 - often, for each worker
            # behind the name, which may hold blanks and brackets; counted as in proc(5), from the third
            values = file.read().rpartition(b")")[2].split()
        ticks, pages = int(values[11]) + int(values[12]), int(values[21])
        return State(ticks / os.sysconf("SC_CLK_TCK"), pages * os.sysconf("SC_PAGE_SIZE"))
    except (OSError, ValueError, IndexError, AttributeError):
        return _NOTHING


def start() -> subprocess.Popen[bytes]:
    """A new worker, in a process group of its own: an interrupt from the keyboard is for the job alone."""
    alone: dict[str, Any] = (
        {"creationflags": getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)}
        if sys.platform == "win32"
        else {"process_group": 0}
    )
    command = [sys.executable, "-c", _CODE, json.dumps(sys.path)]
    pipes: dict[str, Any] = {
        "stdin": subprocess.PIPE,
        "stdout": subprocess.PIPE,
        "bufsize": _PIPE // 8,
        "pipesize": _PIPE,
    }
    return subprocess.Popen(command, **pipes, **alone)  # noqa: S603 - ourselves


def ending(code: int) -> str:
    """An exit code in words."""
    if code >= 0:
        return f"its worker ended with exit code {code}"
    with contextlib.suppress(ValueError):
        return f"its worker was ended by {signal.Signals(-code).name}"
    return f"its worker was ended by signal {-code}"
