"""One tool in a process of its own: pages come in by standard input, a line each, and what was read goes out, a line each.

The first page is read once before anything is measured, so that what a tool loads on first use is not counted. Each page is parsed
bare in the same process just before the tool reads it: the two times are of the same machine at the same moment.
"""

from __future__ import annotations

import base64
import contextlib
import io
import json
import os
import resource
import sys
import time
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from benchmarks.tools import TOOLS


def main(name: str) -> None:
    """Reads pages until standard input ends."""
    out = os.fdopen(os.dup(1), "w", encoding="utf-8", errors="backslashreplace")
    os.dup2(2, 1)  # what a tool prints is no answer
    tool = next(tool for tool in TOOLS if tool.name == name)
    read = tool.load()
    warm = False
    for line in sys.stdin:
        asked = json.loads(line)
        data = base64.b64decode(asked["data"])
        if not warm:
            warm = True
            with contextlib.suppress(Exception):
                read(data, asked["url"])
        start = time.process_time()
        LexborHTMLParser(data)
        parsed = time.process_time()
        answer: dict[str, object] = {"id": asked["id"]}
        try:
            with contextlib.redirect_stdout(io.StringIO()):
                found = read(data, asked["url"])
            answer["found"] = found
        except Exception as error:  # noqa: BLE001 - a tool's failure is a result
            answer["error"] = f"{type(error).__name__}: {error}"[:200]
        done = time.process_time()
        answer |= {
            "parse": parsed - start,
            "read": done - parsed,
            "peak": peak(),
        }
        out.write(json.dumps(answer, default=str) + "\n")
        out.flush()


def peak() -> int:
    """The most memory that this process has had, in kB.

    What ``getrusage`` tells begins on Linux with what the parent had when it started this process, and so says nothing about the tool.
    """
    try:
        with Path("/proc/self/status").open(encoding="ascii", errors="replace") as status:
            return next(int(line.split()[1]) for line in status if line.startswith("VmHWM:"))
    except (OSError, StopIteration):
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


if __name__ == "__main__":
    main(sys.argv[1])
