"""The job: inputs are read here and laid out in batches; desks do the rest; a watch looks after their workers."""

from __future__ import annotations

import os
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from newsextract.bulk.desk import Desk, Office
from newsextract.bulk.manifest import Finished, Manifest, Place
from newsextract.bulk.readers import list_inputs, read
from newsextract.bulk.shards import Answer, Failure, Folder, Shard
from newsextract.bulk.tray import Batch, Finish, Tray
from newsextract.bulk.wire import Item
from newsextract.bulk.worker import Settings
from newsextract.errors import NewsextractError, ReadError

_PAGES, _BYTES = 16, 1_000_000
"""A batch has no more pages, and not many more bytes: few enough that little is given out twice when a worker dies."""
_ROUND = 0.1
"""Seconds between two looks at the workers."""
_SHARDS_OPEN = 4
"""So many shards may be begun and not done: what a page that hangs can hold up, and what memory has to hold."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a job is.

    Attributes:
        pages: Pages with an answer, those of earlier runs included.
        failures: How many of them have no record.
        total: How many there are, if that is known.
        here: Pages of this run.
        seconds: How long this run has been at work.
    """

    pages: int
    failures: int
    total: int | None
    here: int
    seconds: float

    @property
    def rate(self) -> float:
        """Pages a second, in this run."""
        return self.here / self.seconds if self.seconds else 0.0


@dataclass(frozen=True, slots=True)
class Summary:
    """What came of a job.

    Attributes:
        records: Pages with a record.
        failures: Pages without one.
        shards: Shards written.
        resumed: Whether the job was begun by an earlier run.
        here: Pages of this run.
        seconds: How long this run took.
        reasons: How often each reason of a failure occurred in this run.
    """

    records: int
    failures: int
    shards: int
    resumed: bool
    here: int
    seconds: float
    reasons: dict[str, int]

    @property
    def pages(self) -> int:
        """All pages."""
        return self.records + self.failures


@dataclass(slots=True)
class Plan:
    """All that a job is asked for; see :func:`newsextract.bulk.run`."""

    inputs: Sequence[str]
    folder: Path
    form: str
    workers: int
    shard_size: int
    settings: Settings
    on_progress: Callable[[Progress], None] | None = None
    every: float = 0.5


@dataclass(slots=True)
class _Tally:
    """What this run has counted."""

    started: float
    records: int
    failures: int
    total: int | None
    here: int = 0
    reasons: Counter[str] = field(default_factory=Counter)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def add(self, answer: Answer) -> None:
        with self.lock:
            self.here += 1
            if isinstance(answer, Failure):
                self.failures += 1
                self.reasons[answer.reason] += 1
            else:
                self.records += 1

    def progress(self) -> Progress:
        pages = self.records + self.failures
        return Progress(pages, self.failures, self.total, self.here, time.monotonic() - self.started)


class Job:
    """One run of a job.

    Args:
        plan: What is asked for.
    """

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._folder = Folder(plan.folder, plan.form)
        self._tray = Tray(room=2 * plan.workers + 2)
        self._room = threading.Semaphore(_SHARDS_OPEN)
        self._laid = threading.Event()
        self._manifest = Manifest(plan.folder)

    def run(self) -> Summary:
        """Does what is left to do.

        Raises:
            NewsextractError: The folder holds another job, an input has changed, no worker can be started.
            OSError: The results cannot be written.
            KeyboardInterrupt: As it came; what is done is kept.
        """
        try:
            return self._run()
        finally:
            self._manifest.close()

    def _run(self) -> Summary:
        manifest, plan = self._manifest, self._plan
        resumed = manifest.begin(_unchanging(plan), list_inputs(plan.inputs))
        self._folder.clear_parts()
        _, records, failures = manifest.totals()
        files, single = manifest.count()
        tally = _Tally(time.monotonic(), records, failures, files if single else None)
        office = Office(plan.settings, self._tray, self._folder, self._finished, tally.add)
        desks = [Desk(office, number) for number in range(plan.workers)]
        layer = threading.Thread(target=self._lay_out, name="newsextract layer", daemon=True)
        begun: list[Desk] = []
        try:
            layer.start()
            for desk in desks:
                begun.append(desk)
                desk.start()
            self._watch(desks, tally)
        except BaseException as error:
            self._end(error, begun)
            raise
        shards, records, failures = manifest.totals()
        seconds = time.monotonic() - tally.started
        return Summary(records, failures, shards, resumed, tally.here, seconds, dict(tally.reasons))

    def _end(self, error: BaseException, desks: Sequence[Desk]) -> None:
        """Ends everything, with whatever is being read."""
        self._tray.end(error)
        self._room.release(_SHARDS_OPEN)
        for desk in desks:
            while not desk.finished.is_set():
                desk.stop()
                desk.finished.wait(_ROUND)
        while not self._laid.wait(_ROUND):
            pass

    def _watch(self, desks: list[Desk], tally: _Tally) -> None:
        """Looks after the workers until the desks are done."""
        told = 0.0
        while not all(desk.finished.is_set() for desk in desks):
            if self._tray.error:
                raise _again(self._tray.error)
            for desk in desks:
                desk.inspect()
            now = time.monotonic()
            if self._plan.on_progress and now - told >= self._plan.every:
                told = now
                self._plan.on_progress(tally.progress())
            next((desk.finished for desk in desks if not desk.finished.is_set()), self._laid).wait(_ROUND)
        if self._tray.error:
            raise _again(self._tray.error)
        if self._plan.on_progress:
            self._plan.on_progress(tally.progress())

    def _finished(self, shard: Shard, lost: list[Failure]) -> None:
        assert shard.end is not None
        assert shard.pages is not None
        self._manifest.finish(shard.number, Finished(shard.end, shard.pages - len(lost), len(lost)))
        shard.answers.clear()
        self._room.release()

    # laying out --------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        try:
            place, number = Place(0, 0), 0
            pages = self._pages(place)
            while not self._tray.error:
                done = self._manifest.shard(number)
                if done is not None:
                    place = done.end
                    pages = self._pages(place)
                else:
                    self._room.acquire()
                    behind = self._lay_shard(Shard(number), pages)
                    if behind is None:
                        break
                    place = behind
                number += 1
            self._tray.close()
        except BaseException as error:  # noqa: BLE001 - it is raised again by the thread that waits for the job
            self._tray.end(error)
        finally:
            self._laid.set()

    def _lay_shard(self, shard: Shard, pages: Iterator[tuple[Item, Place]]) -> Place | None:
        """Lays out the next pages as a shard; gives the place behind it, or None if there are no more."""
        waiting: list[Item] = []
        count = size = 0
        place: Place | None = None
        for item, behind in pages:
            place = behind
            waiting.append(item)
            count += 1
            size += len(item.data)
            full = count == self._plan.shard_size
            if full or len(waiting) == _PAGES or size >= _BYTES:
                if not self._tray.put(Batch(shard, count - len(waiting), waiting)):
                    return None
                waiting, size = [], 0
            if full:
                break
        if waiting and not self._tray.put(Batch(shard, count - len(waiting), waiting)):
            return None
        if place is None:
            return None
        shard.end = place
        shard.pages = count
        if shard.claim():
            self._tray.put_first(Finish(shard))
        return place

    def _pages(self, place: Place) -> Iterator[tuple[Item, Place]]:
        """The pages from a place on, each with the place behind it."""
        position = place.position
        columns = self._plan.settings.columns
        for number, (path, size) in enumerate(self._manifest.inputs(place.input), place.input):
            for item, behind in read(path, position, columns, many=size is not None):
                yield item, Place(number, behind)
            position = 0


def _unchanging(plan: Plan) -> dict[str, Any]:
    """What must be the same whenever the job goes on, so that its results are of one kind."""
    from newsextract import __version__

    return {
        "version": __version__,
        "inputs": [os.path.abspath(name) for name in plan.inputs],  # noqa: PTH100 - a pattern is no path
        "format": plan.form,
        "shard size": plan.shard_size,
        "profile": plan.settings.profile,
        "min confidence": plan.settings.min_confidence,
        "evidence": plan.settings.evidence,
        "columns": plan.settings.columns,
        "sites": plan.settings.folders,
    }


def _again(error: BaseException) -> BaseException:
    """An error of another thread, to be raised in this one."""
    if isinstance(error, (NewsextractError, OSError, KeyboardInterrupt)):
        return error
    return ReadError(f"{type(error).__name__}: {error}").with_traceback(error.__traceback__)
