"""A desk: a thread of the job with a worker process of its own. It hands pages out, takes answers in, and replaces the worker.

The thread does nothing but wait for its worker, so one interpreter serves many of them.
"""

from __future__ import annotations

import contextlib
import signal
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from newsextract.bulk import processes, wire
from newsextract.bulk.shards import Answer, Failure, Folder, Shard
from newsextract.bulk.tray import Batch, Finish, Tray
from newsextract.bulk.worker import CLOCK, UNFIT, Settings
from newsextract.errors import NewsextractError

_STARTS = 3
"""So often in a row may a worker end before it is ready."""
_CHANCES = 2
"""A page that a worker died of gets a second chance: the machine may have been at fault, or the pages before it. One that took
too long gets none, since it would take as long again."""


@dataclass(frozen=True, slots=True)
class Office:
    """What all desks share.

    Attributes:
        settings: How pages are read.
        tray: Where tasks come from.
        folder: Where results go to.
        finish: Called with a shard whose files have their names, and its failures.
        answered: Called with each answer.
    """

    settings: Settings
    tray: Tray
    folder: Folder
    finish: Callable[[Shard, list[Failure]], None]
    answered: Callable[[Answer], None]


class _LostError(Exception):
    """The worker has gone."""


class Desk(threading.Thread):
    """One worker and whoever talks to it.

    Args:
        office: What it shares with the others.
        number: Its number.
    """

    def __init__(self, office: Office, number: int) -> None:
        super().__init__(name=f"newsextract desk {number}", daemon=True)
        self.finished = threading.Event()
        """Set when the thread has nothing left to do. A join that an interrupt breaks off takes a thread for dead that is alive."""
        self._office = office
        self._worker: subprocess.Popen[bytes] | None = None
        self._guard = threading.Lock()
        self._page = 0  # counts the pages of this desk, so that a verdict is about one of them
        self._since: float | None = None
        self._verdict: tuple[int, str] | None = None
        self._seen: tuple[int, float] | None = None  # the page last seen by the watch, and the processor's time then

    # the thread --------------------------------------------------------------------------------------------------------

    def run(self) -> None:
        """Works until the tray is empty for good."""
        tray = self._office.tray
        try:
            while (task := tray.take()) is not None:
                if isinstance(task, Batch):
                    self._hand_out(task)
                else:
                    self._write(task.shard)
                tray.done()
        except BaseException as error:  # noqa: BLE001 - it is raised again by the thread that waits for the job
            tray.end(error)
        finally:
            self.dismiss()
            self.finished.set()

    def _hand_out(self, batch: Batch) -> None:
        done = 0
        try:
            worker = self._ready()
            self._send_batch(worker, batch.items)
            for number in range(batch.first, batch.first + len(batch.items)):
                self._begin()
                answer = self._answer(worker, batch.items[done])
                self._rest()
                done += 1
                self._note(batch.shard, number, answer)
            _, worn = self._receive(worker)
            if worn:
                self.dismiss()
        except _LostError:
            if done < len(batch.items):
                self._after_a_death(batch, done)
            else:
                self.dismiss()

    def _after_a_death(self, batch: Batch, done: int) -> None:
        """Settles what was to become of the page that was being read, and gives the rest out again."""
        number, item = batch.first + done, batch.items[done]
        reason, detail = self._cause()
        rest = Batch(batch.shard, number + 1, batch.items[done + 1 :])
        tasks = [rest] if rest.items else []
        strikes = batch.shard.strikes
        if reason:  # else it was not begun, or the verdict was about the page before
            strikes[number] = strikes.get(number, 0) + 1
        if reason == "timeout" or strikes.get(number, 0) >= _CHANCES:
            self._note(batch.shard, number, Failure(item.source, item.url, reason, detail))
        else:
            tasks.insert(0, Batch(batch.shard, number, [item]))
        self._office.tray.put_first(*tasks)

    def _note(self, shard: Shard, number: int, answer: Answer) -> None:
        shard.answers[number] = answer
        self._office.answered(answer)
        if shard.claim():
            self._office.tray.put_first(Finish(shard))

    def _answer(self, worker: subprocess.Popen[bytes], item: wire.Item) -> Answer:
        letter, data = self._receive(worker)
        if letter == wire.RECORD:
            return data
        reason, detail = wire.unpacked(data)
        return Failure(item.source, item.url, reason, detail)

    def _write(self, shard: Shard) -> None:
        """Writes a shard that is complete."""
        folder = self._office.folder
        lost = [answer for answer in shard.ordered() if isinstance(answer, Failure)]
        if folder.form == "parquet":
            rows, part = folder.write_rows(shard), folder.converted(shard)
            lost.extend(self._convert(str(rows), str(part)))
            rows.unlink()
        else:
            part = folder.write_lines(shard)
        folder.name(shard, part, lost)
        self._office.finish(shard, lost)

    def _convert(self, rows: str, target: str) -> Iterator[Failure]:
        """Has a worker make columns of rows; gives those that do not fit."""
        said = ""
        for _ in range(_STARTS):
            try:
                worker = self._ready()
                self._send(worker, wire.CONVERT, wire.packed((rows, target)))
                refused: list[tuple[str, str | None, str]] = wire.unpacked(self._receive(worker)[1])
            except _LostError:
                said = self._cause()[1]
                continue
            return (Failure(source, url, "error", f"{UNFIT}{why}") for source, url, why in refused)
        raise NewsextractError(f"the shard cannot be written: {said}", source=target)

    # the worker --------------------------------------------------------------------------------------------------------

    def _ready(self) -> subprocess.Popen[bytes]:
        """The worker, started anew if need be.

        Raises:
            NewsextractError: None can be started.
        """
        detail = ""
        for _ in range(_STARTS):
            if self._worker is not None:
                return self._worker
            if self._office.tray.error:
                raise _LostError
            worker = self._worker = processes.start()
            try:
                self._send(worker, wire.SETTINGS, wire.packed(self._office.settings))
                self._receive(worker)
            except _LostError:
                detail = self._cause()[1]
        if self._worker is not None:
            return self._worker
        raise NewsextractError(f"no worker can be started: {detail}")

    def _send(self, worker: subprocess.Popen[bytes], letter: bytes, data: bytes) -> None:
        assert worker.stdin is not None
        try:
            wire.send(worker.stdin, letter, data)
        except (OSError, ValueError) as error:
            raise _LostError from error

    def _send_batch(self, worker: subprocess.Popen[bytes], items: list[wire.Item]) -> None:
        assert worker.stdin is not None
        try:
            wire.send_batch(worker.stdin, items)
        except (OSError, ValueError) as error:
            raise _LostError from error

    def _receive(self, worker: subprocess.Popen[bytes]) -> tuple[bytes, bytes]:
        assert worker.stdout is not None
        try:
            frame = wire.receive(worker.stdout)
        except (OSError, ValueError) as error:
            raise _LostError from error
        if frame is None:
            raise _LostError
        return frame

    def _begin(self) -> None:
        """A page begins."""
        with self._guard:
            self._since = time.monotonic()
            self._page += 1

    def _rest(self) -> None:
        """A page has ended."""
        with self._guard:
            self._since = None

    def _cause(self) -> tuple[str, str]:
        """Why the worker died, as far as it concerns the page that was begun; the worker is buried."""
        begun = self._since is not None
        verdict, page = self._verdict, self._page
        code = self.dismiss()
        settings = self._office.settings
        slow = f"it took more than {settings.time_limit:g} seconds of the processor, or {CLOCK * settings.time_limit:g} of the clock"
        if not begun:
            return "", processes.ending(code)
        if verdict is not None:
            if verdict[0] != page:
                return "", "stopped on account of the page before"
            if verdict[1] == "timeout":
                return "timeout", slow
            return "memory", f"its worker had more than {settings.memory_limit // 1_000_000} MB in memory"
        if code == wire.OUT_OF_MEMORY:
            return "memory", f"it wanted more than {settings.memory_limit // 1_000_000} MB"
        if code == -getattr(signal, "SIGALRM", 0) and code:
            return "timeout", slow
        return ("killed" if code < 0 else "exited"), processes.ending(code)

    def dismiss(self) -> int:
        """Ends the worker, if there is one, and returns its exit code."""
        with self._guard:
            worker, self._worker = self._worker, None
            self._since = self._verdict = self._seen = None
        if worker is None:
            return 0
        for stream in (worker.stdin, worker.stdout):
            with contextlib.suppress(OSError):
                if stream is not None:
                    stream.close()
        try:
            return worker.wait(2)  # its pipe is closed, so it ends
        except subprocess.TimeoutExpired:
            worker.kill()
            return worker.wait()

    # for the watch -----------------------------------------------------------------------------------------------------

    def inspect(self) -> None:
        """Stops the worker if its page takes too long, or too much memory."""
        with self._guard:
            worker, settings = self._worker, self._office.settings
            if worker is None or self._since is None or self._verdict is not None:
                return
            state = processes.state(worker.pid)
            if self._seen is None or self._seen[0] != self._page:  # the first look at this page
                self._seen = (self._page, state.processor)
            clock = time.monotonic() - self._since
            if state.processor - self._seen[1] > settings.time_limit or clock > CLOCK * settings.time_limit:
                self._verdict = (self._page, "timeout")
            elif state.memory > 2 * settings.memory_limit:
                self._verdict = (self._page, "memory")
            else:
                return
            worker.kill()

    def stop(self) -> None:
        """Stops the worker at once."""
        with self._guard:
            if self._worker is not None:
                self._worker.kill()
