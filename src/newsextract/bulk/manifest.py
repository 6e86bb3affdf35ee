"""What of a job is done, in a small database beside the results, so that it goes on where it was, whatever stopped it.

A shard is done when its files have their names and its row stands here. The row has the place in the inputs behind its last
page, so whoever goes on need not read what is done.
"""

from __future__ import annotations

import json
import os
import sqlite3
import threading
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from newsextract.errors import UsageError

NAME = "manifest.sqlite"
_TABLES = """
CREATE TABLE IF NOT EXISTS job (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS inputs (number INTEGER PRIMARY KEY, path BLOB NOT NULL, size INTEGER);
CREATE TABLE IF NOT EXISTS shards (number INTEGER PRIMARY KEY, input INTEGER NOT NULL, position TEXT NOT NULL,
                                   records INTEGER NOT NULL, failures INTEGER NOT NULL);
"""


class Place(NamedTuple):
    """A place in the inputs: before a page.

    Attributes:
        input: The number of the input.
        position: How many of its pages lie before, or whatever else its reader counts in.
    """

    input: int
    position: int


@dataclass(frozen=True, slots=True)
class Finished:
    """A shard that is done: the place behind it, and what is in it."""

    end: Place
    records: int
    failures: int


class Manifest:
    """The database of one job. Only one process at a time may have it.

    Args:
        folder: The job's folder.

    Raises:
        UsageError: Another process works in this folder, or the file is no such database.
    """

    def __init__(self, folder: Path) -> None:
        self._lock = threading.Lock()
        self._file = folder / NAME
        self._db = sqlite3.connect(self._file, timeout=1, check_same_thread=False, isolation_level=None)
        try:
            self._db.execute("PRAGMA locking_mode = EXCLUSIVE")  # held until this process ends, however it ends
            self._db.execute("PRAGMA synchronous = FULL")
            self._db.execute("BEGIN EXCLUSIVE")
            self._db.execute("COMMIT")
            self._db.executescript(_TABLES)
        except sqlite3.OperationalError as error:
            self._db.close()
            raise UsageError(f"another job is at work in {folder}, or it cannot be written: {error}") from error
        except sqlite3.DatabaseError as error:
            self._db.close()
            raise UsageError(f"{self._file} is no manifest: {error}; choose another folder") from error

    def close(self) -> None:
        """Lets go of the folder."""
        with self._lock:
            self._db.close()

    def begin(self, settings: Mapping[str, Any], inputs: Iterable[tuple[Path, int | None]]) -> bool:
        """Begins the job, or goes on with the one that was begun.

        Args:
            settings: What must be the same whenever the job goes on.
            inputs: The files, each with its size if a change of it would matter; asked for only if the job is new.

        Returns:
            Whether it goes on.

        Raises:
            UsageError: The job in this folder is another one.
        """
        known = dict(self._db.execute("SELECT name, value FROM job"))
        wanted = {name: json.dumps(value) for name, value in settings.items()}
        if not known:
            self._db.execute("BEGIN")
            rows = ((number, os.fsencode(path), size) for number, (path, size) in enumerate(inputs))
            self._db.executemany("INSERT INTO inputs VALUES (?, ?, ?)", rows)
            self._db.executemany("INSERT INTO job VALUES (?, ?)", wanted.items())
            self._db.execute("COMMIT")
            return False
        for name, value in wanted.items():
            if known.get(name) != value:
                raise UsageError(
                    f"the job in {self._file.parent} was begun with {name} {known.get(name)}, not {value}; "
                    "go on with the same, or choose another folder"
                )
        for path, size in self.inputs():
            if size is not None and (not path.exists() or path.stat().st_size != size):
                raise UsageError(f"{path} has changed since the job was begun; choose another folder")
        return True

    def inputs(self, first: int = 0) -> Iterator[tuple[Path, int | None]]:
        """The files from a number on, each with its size where that was noted."""
        while True:
            with self._lock:
                rows = self._db.execute(
                    "SELECT number, path, size FROM inputs WHERE number >= ? ORDER BY number LIMIT 1000", (first,)
                ).fetchall()
            for number, path, size in rows:
                yield Path(os.fsdecode(path)), size
                first = number + 1
            if not rows:
                return

    def count(self) -> tuple[int, bool]:
        """How many files there are, and whether each is one page."""
        with self._lock:
            (files, several) = self._db.execute("SELECT count(*), count(size) FROM inputs").fetchone()
        return files, not several

    def shard(self, number: int) -> Finished | None:
        """A shard, if it is done."""
        with self._lock:
            row = self._db.execute(
                "SELECT input, position, records, failures FROM shards WHERE number = ?", (number,)
            ).fetchone()
        return None if row is None else Finished(Place(row[0], int(row[1])), row[2], row[3])

    def finish(self, number: int, done: Finished) -> None:
        """Notes that a shard is done; when this returns, the disk knows it."""
        with self._lock:
            # places can be larger than the integers of the database
            row = (number, done.end.input, str(done.end.position), done.records, done.failures)
            self._db.execute("INSERT INTO shards VALUES (?, ?, ?, ?, ?)", row)

    def totals(self) -> tuple[int, int, int]:
        """Shards, records and failures that are done."""
        with self._lock:
            row = self._db.execute(
                "SELECT count(*), coalesce(sum(records), 0), coalesce(sum(failures), 0) FROM shards"
            ).fetchone()
        return row[0], row[1], row[2]
