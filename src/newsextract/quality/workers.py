"""Pages in worker processes, each page with a time limit: one that hangs or kills its process costs only itself."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsextract.quality.pages import Result, Row, result

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess

SECONDS = 30.0
_START_SECONDS = 60.0
"""A new process may take this long to import what it needs, on a loaded machine."""


@dataclass(slots=True)
class _Worker:
    process: SpawnProcess
    pipe: Connection[Any, Any]
    page: str | None = None
    until: float = 0.0
    fresh: bool = True


def results(
    folder: Path, rows: Iterable[Row], *, jobs: int, seconds: float = SECONDS, sites: Sequence[Path] = ()
) -> Iterator[tuple[str, Result | None, str | None]]:
    """Runs the library over pages in parallel.

    Args:
        folder: The folder of pages.
        rows: The pages.
        jobs: The number of processes.
        seconds: The time limit for one page.
        sites: The folders of site files in use.

    Yields:
        For each page, in no order: its id, and its result, or None and what went wrong.
    """
    todo = iter(rows)
    workers: list[_Worker] = []
    try:
        for row in todo:
            workers.append(_started(folder, sites))
            _give(workers[-1], row, seconds)
            if len(workers) >= jobs:
                break
        while workers:
            for worker in _ready(workers):
                page, outcome, error = _taken(worker)
                workers.remove(worker)
                row_next = next(todo, None)
                if row_next is None:
                    _end(worker)
                else:
                    if outcome is None and not worker.process.is_alive():
                        _end(worker)
                        worker = _started(folder, sites)
                    _give(worker, row_next, seconds)
                    workers.append(worker)
                yield page, outcome, error
    finally:
        for worker in workers:
            _end(worker)


def _started(folder: Path, sites: Sequence[Path]) -> _Worker:
    import multiprocessing

    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_work, args=(folder, sites, there), daemon=True)
    process.start()
    there.close()  # so that the death of the process is seen as the end of the pipe
    return _Worker(process, here)


def _give(worker: _Worker, row: Row, seconds: float) -> None:
    worker.page = row["id"]
    worker.until = time.monotonic() + seconds + (_START_SECONDS if worker.fresh else 0.0)
    worker.fresh = False
    try:
        worker.pipe.send(row)
    except OSError:  # it died while idle; the end of the pipe will tell
        pass


def _ready(workers: list[_Worker]) -> list[_Worker]:
    """The workers that have something to say, or no time left."""
    from multiprocessing.connection import wait

    rest = min(worker.until for worker in workers) - time.monotonic()
    talking = wait([worker.pipe for worker in workers], timeout=max(0.0, rest))
    now = time.monotonic()
    return [worker for worker in workers if worker.pipe in talking or worker.until <= now]


def _taken(worker: _Worker) -> tuple[str, Result | None, str | None]:
    page = worker.page or ""
    if not worker.pipe.poll():
        worker.process.kill()
        worker.process.join()
        return page, None, "took too long"
    try:
        outcome, error = worker.pipe.recv()
    except (EOFError, OSError):
        worker.process.join()
        return page, None, f"the process died (exit code {worker.process.exitcode})"
    return page, outcome, error


def _end(worker: _Worker) -> None:
    worker.pipe.close()
    worker.process.join(timeout=1)
    if worker.process.is_alive():
        worker.process.kill()
        worker.process.join()


def _work(folder: Path, sites: Sequence[Path], pipe: Connection[Any, Any]) -> None:
    """The life of a worker: rows in, results out, until the pipe ends."""
    if sites:
        from newsextract.sites import use_sites

        use_sites(*sites)
    while True:
        try:
            row = pipe.recv()
        except (EOFError, OSError, KeyboardInterrupt):
            return
        try:
            answer: tuple[Result | None, str | None] = (result(folder, row), None)
        except KeyboardInterrupt:
            return
        except BaseException as error:  # noqa: BLE001 - whatever a page does is what is being measured
            answer = (None, f"{type(error).__name__}: {error}"[:500])
        pipe.send(answer)
