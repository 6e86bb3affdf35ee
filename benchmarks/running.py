"""Runs a tool over pages in a process of its own, which is replaced when a page hangs it or kills it."""

from __future__ import annotations

import base64
import contextlib
import json
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.datasets import Case
from benchmarks.tools import Tool

SECONDS = 60.0
"""How long a page may take."""
_ROOT = Path(__file__).resolve().parents[1]


@dataclass(slots=True, kw_only=True)
class Answer:
    """What a tool made of one page.

    Attributes:
        found: The fields; empty if it failed.
        error: How it failed, or None.
        parse: Seconds of processor time of a bare parse of the page, in the same process.
        read: Seconds of processor time of the tool.
        peak: The most memory that the process has had until then, in kB.
    """

    found: dict[str, Any] = field(default_factory=dict)
    error: str | None = None
    parse: float = 0.0
    read: float = 0.0
    peak: int = 0


class _Child:
    def __init__(self, tool: Tool) -> None:
        paths = os.pathsep.join([str(_ROOT), *filter(None, [os.environ.get("PYTHONPATH")])])
        self._process = subprocess.Popen(  # noqa: S603 - this package's own module
            [sys.executable, "-m", "benchmarks.child", tool.name],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
            env={**os.environ, "PYTHONPATH": paths},
        )
        self._lines: queue.Queue[str] = queue.Queue()
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()

    def _listen(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self._lines.put(line)
        self._lines.put("")

    def ask(self, name: str, data: bytes, url: str | None, seconds: float) -> Answer:
        """One page.

        Raises:
            TimeoutError: It took too long.
            ChildProcessError: The process has gone.
        """
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(
                json.dumps({"id": name, "data": base64.b64encode(data).decode(), "url": url}) + "\n"
            )
            self._process.stdin.flush()
        except OSError as error:
            raise ChildProcessError("the process has gone") from error
        try:
            line = self._lines.get(timeout=seconds)
        except queue.Empty:
            raise TimeoutError(f"more than {seconds:.0f} s") from None
        if not line:
            raise ChildProcessError("the process has gone")
        told = json.loads(line)
        return Answer(
            found=told.get("found") or {},
            error=told.get("error"),
            parse=told["parse"],
            read=told["read"],
            peak=told["peak"],
        )

    def end(self) -> None:
        self._process.kill()
        self._process.wait()
        self._listener.join()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):  # what was on its way to a process that has gone
                    pipe.close()


def answers(
    tool: Tool, cases: Iterable[Case], *, seconds: float = SECONDS, told: Callable[[int], None] = lambda _: None
) -> dict[str, Answer]:
    """What a tool makes of pages, by their ids. A page that hangs or kills the tool has an error, and the rest go on."""
    found: dict[str, Answer] = {}
    child = _Child(tool)
    try:
        for number, case in enumerate(cases, 1):
            try:
                found[case.row["id"]] = child.ask(case.row["id"], case.data, case.row.get("url"), seconds)
            except (TimeoutError, ChildProcessError) as error:
                found[case.row["id"]] = Answer(error=str(error))
                child.end()
                child = _Child(tool)
            told(number)
    finally:
        child.end()
    return found
