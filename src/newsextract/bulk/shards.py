"""Shards: so many pages of the inputs, in their order, and the files that their answers go to.

A file is written under another name, brought to the disk, and then given its name: a file ``part-*`` is always whole. Of what is
written twice because something stopped in between, the second takes the place of the first.
"""

from __future__ import annotations

import contextlib
import json
import os
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from newsextract.bulk.manifest import Place

PARTS = {"jsonl": "part-{:06}.jsonl", "parquet": "part-{:06}.parquet"}
FAILURES = "failures-{:06}.jsonl"
_PART = ".part"


@dataclass(frozen=True, slots=True)
class Failure:
    """A page without a record.

    Attributes:
        source: What the page is called: a path, with ``#`` and its place where the file holds many.
        url: Its URL, if the input says so.
        reason: ``"timeout"``, ``"memory"``, ``"killed"`` (a signal ended its worker), ``"exited"`` (its worker ended itself),
            ``"unreadable"`` (there is no page), ``"error"`` (an exception, such as that of a broken site file).
        detail: More of it, in words.
    """

    source: str
    url: str | None
    reason: str
    detail: str


Answer = bytes | Failure
"""A record as it is to be written, a line of JSON or a row for the columns of Parquet, or why there is none."""


@dataclass(slots=True)
class Shard:
    """So many pages, and what came of them.

    Attributes:
        number: Its number.
        answers: By the number of the page in the shard.
        pages: How many pages it has, when that is known.
        end: The place behind its last page, when that is known.
        strikes: How often a worker died of a page.
    """

    number: int
    answers: dict[int, Answer] = field(default_factory=dict)
    pages: int | None = None
    end: Place | None = None
    strikes: dict[int, int] = field(default_factory=dict)
    _claimed: bool = False
    _guard: threading.Lock = field(default_factory=threading.Lock)

    def claim(self) -> bool:
        """Whether every page has its answer; says so once, to whoever asks first."""
        with self._guard:
            if self._claimed or self.pages is None or len(self.answers) < self.pages:
                return False
            self._claimed = True
            return True

    def ordered(self) -> list[Answer]:
        """The answers in the order of the pages."""
        return [self.answers[number] for number in sorted(self.answers)]

    def records(self) -> Iterator[bytes]:
        """The records among them."""
        return (answer for answer in self.ordered() if isinstance(answer, bytes))


class Folder:
    """The folder of a job's results.

    Args:
        path: The folder; it is made if need be.
        form: ``"jsonl"`` or ``"parquet"``.
    """

    def __init__(self, path: Path, form: str) -> None:
        self.path = path
        self.form = form
        path.mkdir(parents=True, exist_ok=True)

    def clear_parts(self) -> None:
        """Removes what was half written when the job was stopped."""
        for pattern in ("part-*", "failures-*"):
            for path in self.path.glob(f".{pattern}{_PART}"):
                path.unlink()

    def write_lines(self, shard: Shard) -> Path:
        """Writes a shard's records as JSON lines under another name, to the disk itself.

        Raises:
            OSError: It cannot be written.
        """
        part = self.path / f".{PARTS['jsonl'].format(shard.number)}{_PART}"
        with part.open("wb") as file:
            file.writelines(shard.records())
            self._to_disk(file)
        return part

    def write_rows(self, shard: Shard) -> Path:
        """Writes a shard's records as rows, for whoever makes columns of them.

        Raises:
            OSError: It cannot be written.
        """
        part = self.path / f".part-{shard.number:06}.rows{_PART}"
        with part.open("wb") as file:
            file.writelines(shard.records())
        return part

    def converted(self, shard: Shard) -> Path:
        """Where a shard is to be written as Parquet."""
        return self.path / f".{PARTS['parquet'].format(shard.number)}{_PART}"

    def name(self, shard: Shard, part: Path, failures: list[Failure]) -> None:
        """Gives a shard its names: its failures first, so that whoever sees a shard sees all of it.

        Raises:
            OSError: It cannot be written.
        """
        file = self.path / FAILURES.format(shard.number)
        if failures:
            beside = self.path / f".{file.name}{_PART}"
            with beside.open("wb") as stream:
                stream.writelines(map(_line, failures))
                self._to_disk(stream)
            beside.replace(file)
        else:
            file.unlink(missing_ok=True)
        part.replace(self.path / PARTS[self.form].format(shard.number))
        self._names_to_disk()

    @staticmethod
    def _to_disk(file: Any) -> None:
        file.flush()
        os.fsync(file.fileno())

    def _names_to_disk(self) -> None:
        with contextlib.suppress(OSError):  # Windows cannot open a folder
            handle = os.open(self.path, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)


def _line(failure: Failure) -> bytes:
    values = {"source": failure.source, "url": failure.url, "reason": failure.reason, "detail": failure.detail}
    return json.dumps(values, ensure_ascii=False).encode("utf-8", "backslashreplace") + b"\n"


def failures(folder: str | os.PathLike[str]) -> Iterator[Failure]:
    """The failures of a job, in the order of its inputs.

    Args:
        folder: The job's folder.
    """
    for path in sorted(Path(folder).glob("failures-*.jsonl")):
        with path.open("rb") as file:
            for line in file:
                yield Failure(**json.loads(line))


def records(folder: str | os.PathLike[str]) -> Iterator[dict[str, Any]]:
    """The records of a job, in the order of its inputs.

    They are as :meth:`newsextract.Article.to_dict` gives them, with ``source`` before the other keys.

    Args:
        folder: The job's folder.
    """
    for path in sorted(Path(folder).glob("part-*.jsonl")):
        with path.open("rb") as file:
            yield from map(json.loads, file)
    for path in sorted(Path(folder).glob("part-*.parquet")):
        from newsextract.bulk.parquet import rows

        yield from rows(path)
