"""Earlier answers in a file of SQLite, so that what has not changed is not sent again."""

from __future__ import annotations

import datetime as dt
import json
import os
import sqlite3
import threading
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Self

from newsextract.errors import ReadError
from newsextract.fetchers.answers import Answer

_VERSION = 1
_TABLE = """
create table if not exists answers (
    url text primary key,
    answered_by text not null,
    status integer not null,
    headers text not null,
    fetched_at text not null,
    data blob not null
) without rowid
"""


@dataclass(frozen=True, slots=True)
class Kept:
    """An answer of an earlier fetch."""

    answer: Answer

    def conditions(self) -> dict[str, str]:
        """The headers that ask for the page only if it has changed."""
        names = (("If-None-Match", "etag"), ("If-Modified-Since", "last-modified"))
        return {name: value for name, key in names if (value := self.answer.header(key))}


class Store:
    """Answers by their URL. Used as a context; one store serves several threads, and several processes one file.

    An answer that is kept tells the time of its own fetch, also when the server says later that it still holds: "two hours
    ago" was printed then.

    Args:
        path: The file, made if it is not there; ``":memory:"`` for none.

    Raises:
        ReadError: The file is no such store; later, also by its methods, that it cannot be read or written any more.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self.path = os.fspath(path)
        self._lock = threading.Lock()
        try:
            self._base = sqlite3.connect(self.path, timeout=30, isolation_level=None, check_same_thread=False)
            try:
                self._open()
            except BaseException:
                self._base.close()
                raise
        except sqlite3.Error as error:
            raise ReadError(f"this is no store of answers ({error}); name another file", source=self.path) from error

    def _open(self) -> None:
        version = self._base.execute("pragma user_version").fetchone()[0]
        tables = self._base.execute("select count(*) from sqlite_master").fetchone()[0]
        if version > _VERSION or (version == 0 and tables):
            raise ReadError("this file was made by another program or a later version", source=self.path)
        self._base.execute("pragma journal_mode = wal")
        # a power cut may cost the last answers, never the file
        self._base.execute("pragma synchronous = normal")
        self._base.execute(_TABLE)
        self._base.execute(f"pragma user_version = {_VERSION}")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Closes the file."""
        with self._lock:
            self._base.close()

    def keep(self, url: str, answer: Answer) -> None:
        """Keeps an answer, if its server can be asked whether it still holds; else forgets the earlier one."""
        directives = (answer.header("cache-control") or "").lower()
        if "no-store" in directives or not (answer.header("etag") or answer.header("last-modified")):
            self.forget(url)
            return
        row = (
            url,
            answer.url,
            answer.status,
            json.dumps(answer.headers),
            answer.fetched_at.isoformat(),
            zlib.compress(answer.data, 6),
        )
        with self._using() as base:
            base.execute("insert or replace into answers values (?, ?, ?, ?, ?, ?)", row)

    def recall(self, url: str) -> Kept | None:
        """The answer kept for a URL; None also if its row is damaged."""
        with self._using() as base:
            row = base.execute(
                "select answered_by, status, headers, fetched_at, data from answers where url = ?", (url,)
            ).fetchone()
        if row is None:
            return None
        try:
            headers = tuple((str(name), str(value)) for name, value in json.loads(row[2]))
            return Kept(
                Answer(
                    requested=url,
                    url=row[0],
                    status=row[1],
                    headers=headers,
                    data=zlib.decompress(row[4]),
                    fetched_at=dt.datetime.fromisoformat(row[3]),
                )
            )
        except (ValueError, TypeError, zlib.error):
            return None

    def forget(self, url: str) -> None:
        """Forgets the answer kept for a URL."""
        with self._using() as base:
            base.execute("delete from answers where url = ?", (url,))

    def forget_before(self, moment: dt.datetime) -> int:
        """Forgets all answers that were fetched before a moment, and says how many."""
        with self._using() as base:
            moment = moment.astimezone(dt.UTC)
            return base.execute("delete from answers where fetched_at < ?", (moment.isoformat(),)).rowcount

    @contextmanager
    def _using(self) -> Iterator[sqlite3.Connection]:
        try:
            with self._lock:
                yield self._base
        except sqlite3.Error as error:
            raise ReadError(
                f"the store of answers fails ({error}); free space or name another file", source=self.path
            ) from error
