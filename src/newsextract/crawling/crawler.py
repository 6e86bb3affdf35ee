"""The crawl: fetching threads on one side, reading processes on the other, the state in between."""

from __future__ import annotations

import queue
import shutil
import tempfile
import threading
import time
import weakref
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Self

from newsextract.crawling.bench import Bench
from newsextract.crawling.errands import Errands
from newsextract.crawling.frontier import Frontier, Task
from newsextract.crawling.hosts import Hosts
from newsextract.crawling.jobs import Found, Job
from newsextract.crawling.ledger import Ledger, failures
from newsextract.crawling.lines import Lines
from newsextract.crawling.plan import Plan, setting_of
from newsextract.crawling.results import CrawlResult, CrawlSummary
from newsextract.crawling.seeds import seed_of
from newsextract.crawling.state import State
from newsextract.crawling.warc import Archive
from newsextract.errors import UsageError
from newsextract.fetchers.robots import reader

if TYPE_CHECKING:
    import os

    from newsextract.doctor.observing import Observation

_IN_HAND = 64  # results that wait for whoever asks; then reading waits, then fetching


class Crawl(Iterator[CrawlResult]):
    """A crawl under way: an iterator over what becomes of each address. Made by :func:`newsextract.crawling.crawl`.

    Used as a context, or closed, it ends at once and can be taken up again with the same state. A story counts as delivered
    when its line is in the output; without an output, when the next result is asked for.

    Attributes:
        counts: How many results there were in this run, by outcome.
        observation: What the doctor notes of the last result; None if it is no article.
    """

    def __init__(
        self,
        sites: Sequence[str],
        plan: Plan,
        *,
        state: str | os.PathLike[str] | None = None,
        output: str | os.PathLike[str] | None = None,
        warc: str | os.PathLike[str] | None = None,
    ) -> None:
        if isinstance(sites, str) or not sites:
            raise UsageError("name the sites in a list: crawl(['elincourier.example'], ...)")
        reader()  # so that a missing package is told before there are files
        self.plan = plan
        self.counts: Counter[str] = Counter()
        self.observation: Observation | None = None
        self.seeds = {seed.name: seed for seed in map(seed_of, sites)}
        self._began = time.monotonic()
        self._results: queue.Queue[CrawlResult | tuple[Job, Found]] = queue.Queue(maxsize=_IN_HAND)
        self._tasks: dict[int, Task] = {}  # being read
        self._undelivered: tuple[Task, Job, Found] | None = None
        self._busy = 0
        self._fault: BaseException | None = None
        self._busy_lock = threading.Lock()
        self._summary: CrawlSummary | None = None
        self._scratch = Path(tempfile.mkdtemp(prefix="newsextract-")) if state is None else None
        if self._scratch is not None:  # kept as long as this object, which may be asked for failures after the end
            weakref.finalize(self, shutil.rmtree, self._scratch, ignore_errors=True)
        self._lines: Lines | None = None
        self._archive: Archive | None = None
        self._bench: Bench | None = None
        self._errands: Errands | None = None
        self._hosts: Hosts | None = None
        self._state: State | None = None
        try:
            self._open(self._scratch / "state" if self._scratch else state, output, warc)
        except BaseException:
            self.close()
            raise

    def _open(
        self,
        path: str | os.PathLike[str] | None,
        output: str | os.PathLike[str] | None,
        warc: str | os.PathLike[str] | None,
    ) -> None:
        assert path is not None
        plan = self.plan
        self._path = path
        self._state = state = State(path)
        self._lines = Lines(output, state) if output is not None else None
        self._archive = Archive(warc, state, plan.contact) if warc is not None else None
        self.resumed = bool(state.fact("started")) and not state.fact("finished")
        if state.fact("finished", 1):
            state.put("run", state.fact("run", 0) + 1)
        self._ledger = Ledger(state, self._lines, self._archive, once_a_site=plan.once == "site")
        self._frontier = Frontier(state, plan.most, plan.tries)
        self._bench = Bench(plan.jobs, setting_of(plan), self._read, plan.seconds_a_page)
        self._errands = Errands(plan, self._ledger, self._frontier, self.seeds, self._hand_over, self._put)
        self._hosts = Hosts(plan.hosts, self._errands.serve, self._begin, self._end, self._broke)
        with state.writing() as base:
            if state.fact("finished"):
                self._frontier.hopeful()
            for place, seed in enumerate(self.seeds.values()):
                base.execute("insert or ignore into sites values (?, ?)", (seed.name, place))
                self._frontier.add(seed.name, seed.entries)
            state.put("started", 1)
            state.put("finished", 0)
        self._begin()
        threading.Thread(target=self._read_what_is_left, daemon=True).start()
        self._hosts.wake(self._frontier.hosts())

    # the iterator -------------------------------------------------------------------------------------------------------

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> CrawlResult:
        self._deliver()
        while (state := self._state) is not None:
            if self._fault is not None:
                self.close()
                raise self._fault
            idle = self._busy == 0  # asked first: what was put before is in the queue then
            try:
                item = self._results.get(timeout=0 if idle else 0.1)
            except queue.Empty:
                if idle:
                    state.put("finished", 1)
                    self.close()
                continue
            result = item if isinstance(item, CrawlResult) else self._settled(*item)
            if result is not None:
                self.counts[result.outcome] += 1
                return result
        raise StopIteration

    def _settled(self, job: Job, found: Found) -> CrawlResult | None:
        """Writes down what was read. None for a listing."""
        assert self._hosts is not None
        task = self._tasks.pop(job.id)
        is_article = False
        goes_on = found.next_part is not None
        try:
            self.observation = None
            if found.next_part is not None:
                self._go_on(task, job, found.next_part)
                return None
            if found.is_listing and found.reason is None:
                self._take_in(task, found)
                return None
            if found.reason is not None or found.no_story is not None:
                reason, message = found.reason or "no-story", found.message or found.no_story or ""
                return self._ledger.failed(task, reason, message)
            result = self._ledger.settled(task, job, found, self.plan.since)
            is_article = result.outcome == "article"
            if is_article:
                self._undelivered = (task, job, found)
                self.observation = found.observation
                if self._lines is not None:
                    self._deliver()
            return result
        finally:
            if not goes_on:
                self._frontier.landed(task.site, task.kind, article=is_article)
            self._end()

    def _go_on(self, task: Task, job: Job, url: str) -> None:
        assert self._errands is not None
        assert self._hosts is not None
        self._errands.go_on(task, job, url)
        self._hosts.wake([task.host])

    def _take_in(self, task: Task, found: Found) -> None:
        assert self._state is not None
        assert self._hosts is not None
        assert self._errands is not None
        with self._state.writing():
            room = self._errands.room(task.site)
            hosts = self._frontier.add(task.site, found.entries, room)
            # a list goes on as long as it has something new: an endless one comes round, or is empty, or too old
            if hosts:
                hosts |= self._frontier.add(task.site, found.older)
            self._frontier.skip(task.site, "old", found.old)
            self._frontier.skip(task.site, "elsewhere", found.elsewhere)
            self._ledger.listed(task)
        self._hosts.wake(hosts)

    def _deliver(self) -> None:
        if self._undelivered is not None:
            task, job, found = self._undelivered
            self._undelivered = None
            self._ledger.deliver(task, job, found)

    # between the threads ------------------------------------------------------------------------------------------------

    def _begin(self) -> None:
        with self._busy_lock:
            self._busy += 1

    def _end(self) -> None:
        with self._busy_lock:
            self._busy -= 1

    def _broke(self, error: BaseException) -> None:
        """A thread ended with an error that is no address's fault, such as a full disk: the crawl ends with it."""
        self._fault = error

    def _hand_over(self, task: Task, job: Job) -> None:
        if self._bench is not None:
            self._tasks[task.id] = task
            self._begin()
            self._bench.put(job)

    def _read(self, job: Job, found: Found) -> None:
        self._put((job, found))

    def _put(self, item: CrawlResult | tuple[Job, Found]) -> None:
        while self._state is not None:
            try:
                self._results.put(item, timeout=0.2)
                return
            except queue.Full:
                continue

    def _read_what_is_left(self) -> None:
        from newsextract.crawling.state import ClosedStateError

        try:
            for task, answer in self._ledger.unread():
                seed = self.seeds.get(task.site)
                job = Job(task.id, task.kind, answer, task.item, seed.domain if seed else None)
                self._hand_over(task, job)
        except ClosedStateError:
            pass
        except BaseException as error:  # noqa: BLE001 - nobody else would hear of it
            self._broke(error)
        finally:
            self._end()

    # the end ------------------------------------------------------------------------------------------------------------

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Ends the crawl. What is on its way is left; all else is in the state."""
        state = self._state
        if state is not None and self._hosts is not None:
            self._summary = self._sums()
        self._state = None  # nobody puts results any more
        if self._hosts is not None:
            self._hosts.stop.set()
        if self._bench is not None:
            self._bench.close()
        if self._hosts is not None:
            self._hosts.close(3.0)
        if self._errands is not None:
            self._errands.close()
        if state is not None:
            state.close()
        for file in (self._lines, self._archive):
            if file is not None:
                file.close()

    @property
    def summary(self) -> CrawlSummary:
        """The sums so far; after the end those of the end."""
        return self._summary if self._summary is not None else self._sums()

    def _sums(self) -> CrawlSummary:
        errands = self._errands
        return CrawlSummary(
            sites=self._ledger.sums(),
            put_off=dict(errands.put_off) if errands is not None else {},
            seconds=round(time.monotonic() - self._began, 3),
            fetched=errands.fetched if errands is not None else 0,
        )

    def failures(self) -> Iterator[CrawlResult]:
        """All addresses that gave nothing, those of earlier runs too; after the end of the crawl as they were then."""
        state = self._state or State(self._path)
        try:
            yield from failures(state)
        finally:
            if state is not self._state:
                state.close()
