"""The crawl's memory: one file of SQLite that a killed process leaves in order.

Everything that has to hold together is written in one transaction. ``synchronous = normal`` with a write-ahead log keeps all
of them when the process is killed; when the power fails the last ones may be missing, and the crawl goes back by as much.
"""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from newsextract.errors import ReadError, UsageError

_VERSION = 1
_APPLICATION = 0x6E657773  # "news", so that other programs' files are not taken for ours
_SCHEMA = """
create table urls (
    id integer primary key,
    key text not null unique,          -- the address in the form in which addresses are compared
    url text not null,
    site text not null,                -- the site as the user named it
    host text not null,                -- the queue it stands in
    kind integer not null,             -- 0 page, 1 feed or sitemap, 2 a start that may be either
    rank integer not null default 0,   -- listings are read in this order
    state text not null default 'found',  -- found, fetched, done, failed
    outcome text,                      -- article, duplicate, old, listing
    item text,                         -- the feed's item as JSON
    tries integer not null default 0,
    due real not null default 0,       -- not before this second of the epoch
    reason text, message text, status integer,
    run integer,                       -- in which run it was done
    same_as integer,                   -- of a duplicate: which page came first
    line_end integer                   -- of an article: where its line ends in the output
);
create index next_one on urls (host, state, kind, rank, id);
create index by_state on urls (state, site);
create table pages (id integer primary key, head text not null, data blob not null);
create table names (key text primary key, id integer not null) without rowid;
create table prints (id integer primary key, signed blob not null);
create table buckets (bucket integer not null, id integer not null, primary key (bucket, id)) without rowid;
create table skipped (site text not null, reason text not null, times integer not null,
                      primary key (site, reason)) without rowid;
create table sites (name text primary key, place integer not null) without rowid;
create table facts (name text primary key, value) without rowid;
"""


class ClosedStateError(Exception):
    """The crawl has ended; a thread that was still fetching has nothing to write to."""


class State:
    """The file. Threads share it; processes do not: a second crawl with the same file is refused.

    Args:
        path: The file, made if it is not there.

    Raises:
        UsageError: Another crawl is using it, or it cannot be made.
        ReadError: It is no state of a crawl.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self.path = os.fspath(path)
        self._lock = threading.RLock()
        self._open = True
        try:
            self._base = sqlite3.connect(self.path, timeout=1.0, isolation_level=None, check_same_thread=False)
        except sqlite3.Error as error:
            raise UsageError(f"the state {self.path} cannot be opened ({error}); name another file") from error
        try:
            self._prepare()
        except BaseException as error:
            self._base.close()
            if isinstance(error, sqlite3.OperationalError) and "locked" in str(error):
                raise UsageError(f"another crawl is using {self.path}; wait for it or name another state") from error
            if isinstance(error, sqlite3.Error):
                raise ReadError(
                    f"this is no state of a crawl ({error}); name another file", source=self.path
                ) from error
            raise

    def _prepare(self) -> None:
        base = self._base
        base.execute("pragma locking_mode = exclusive")  # held until the end, let go of by the system after a kill
        base.execute("begin exclusive")
        version, application = (
            base.execute(f"pragma {name}").fetchone()[0] for name in ("user_version", "application_id")
        )
        tables = base.execute("select count(*) from sqlite_master").fetchone()[0]
        base.execute("commit")
        if (tables and application != _APPLICATION) or version > _VERSION:
            raise ReadError("this file was made by another program or a later version", source=self.path)
        base.execute("pragma journal_mode = wal")
        base.execute("pragma synchronous = normal")
        base.execute("pragma secure_delete = off")
        base.execute("pragma cache_size = -8000")
        base.execute("pragma journal_size_limit = 16000000")
        if not tables:
            with self.writing():
                for statement in _SCHEMA.split(";\n"):
                    base.execute(statement)
                base.execute(f"pragma application_id = {_APPLICATION}")
                base.execute(f"pragma user_version = {_VERSION}")

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction: all of it or nothing. Inside another one it is a part of that.

        Raises:
            ClosedStateError: The crawl has ended.
        """
        with self._lock:
            if not self._open:
                raise ClosedStateError
            if self._base.in_transaction:
                yield self._base
                return
            self._base.execute("begin immediate")
            try:
                yield self._base
            except BaseException:
                self._base.execute("rollback")
                raise
            self._base.execute("commit")

    def rows(self, question: str, *values: Any) -> list[Any]:
        """All rows of a query.

        Raises:
            ClosedStateError: The crawl has ended.
        """
        with self._lock:
            if not self._open:
                raise ClosedStateError
            return self._base.execute(question, values).fetchall()

    def row(self, question: str, *values: Any) -> Any:
        """The first row of a query, or None."""
        found = self.rows(question, *values)
        return found[0] if found else None

    def fact(self, name: str, default: Any = None) -> Any:
        """A single value that was put down before."""
        row = self.row("select value from facts where name = ?", name)
        return row[0] if row else default

    def put(self, name: str, value: Any) -> None:
        """Puts a single value down."""
        with self.writing() as base:
            base.execute("insert or replace into facts values (?, ?)", (name, value))

    def close(self) -> None:
        """Closes the file, once no thread is writing."""
        with self._lock:
            if self._open:
                self._open = False
                self._base.close()
