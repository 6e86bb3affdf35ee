"""What the system tells about a worker, where it does: Linux has it in /proc."""

from __future__ import annotations

import os
from typing import NamedTuple


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
    """What a process has used."""
    try:
        with open(f"/proc/{process}/stat", "rb", buffering=0) as file:  # noqa: PTH123 - often, for each worker
            # behind the name, which may hold blanks and brackets; counted as in proc(5), from the third
            values = file.read().rpartition(b")")[2].split()
        ticks, pages = int(values[11]) + int(values[12]), int(values[21])
        return State(ticks / os.sysconf("SC_CLK_TCK"), pages * os.sysconf("SC_PAGE_SIZE"))
    except (OSError, ValueError, IndexError, AttributeError):
        return _NOTHING
