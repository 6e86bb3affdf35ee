"""How far the work is, on stderr: rich's bar if it is installed, else a counter; nothing if that is no terminal."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator
from typing import Any, Self


class Progress:
    """Shows nothing. The base of the two that do."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        return None

    def step(self, name: str) -> None:
        """Says that the work on an input begins."""

    def at(self, done: int, note: str) -> None:
        """Says how much is done, and more about it."""

    @contextlib.contextmanager
    def hidden(self) -> Iterator[None]:
        """Takes the display away while something else is written, since both may share a terminal."""
        yield


class _Counter(Progress):
    """One line, written over again and again."""

    def __init__(self, total: int | None) -> None:
        self.total = total
        self.done = 0
        self.line = ""

    def __exit__(self, *_: object) -> None:
        self._draw("")

    def step(self, name: str) -> None:
        self.done += 1
        self.at(self.done, "".join(c if c.isprintable() else "?" for c in name[-50:]))

    def at(self, done: int, note: str) -> None:
        self._draw(f"{done}{f'/{self.total}' if self.total is not None else ''} {note}")

    @contextlib.contextmanager
    def hidden(self) -> Iterator[None]:
        line = self.line
        self._draw("")
        yield
        self._draw(line)

    def _draw(self, line: str) -> None:
        # spaces instead of an escape sequence: every terminal knows them
        sys.stderr.write("\r" + line.ljust(len(self.line)) + ("\r" if not line else ""))
        sys.stderr.flush()
        self.line = line


class _Bar(Progress):
    """rich's bar."""

    def __init__(self, total: int | None) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
        from rich.progress import Progress as RichProgress

        columns = (
            BarColumn(),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            TextColumn("{task.description}", markup=False),
        )
        # stdout is not redirected: results must not pass through the display
        self.bar: Any = RichProgress(
            *columns, console=Console(stderr=True), transient=True, redirect_stdout=False, redirect_stderr=False
        )
        self.task = self.bar.add_task("", total=total)
        self.done = -1

    def __enter__(self) -> Self:
        self.bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.bar.stop()

    def step(self, name: str) -> None:
        self.done += 1
        self.at(self.done, "".join(c if c.isprintable() else "?" for c in name[-50:]))

    def at(self, done: int, note: str) -> None:
        self.bar.update(self.task, completed=done, description=note)

    @contextlib.contextmanager
    def hidden(self) -> Iterator[None]:
        self.bar.stop()
        yield
        self.bar.start()


def shown() -> bool:
    """Whether progress can be seen at all."""
    return sys.stderr is not None and sys.stderr.isatty()


def progress(total: int | None) -> Progress:
    """The display for so many inputs; for one input or without a terminal it shows nothing.

    Args:
        total: The number of inputs, or None if it is unknown.
    """
    if not shown() or total == 1:
        return Progress()
    try:
        return _Bar(total)
    except ImportError:  # rich is optional
        return _Counter(total)
