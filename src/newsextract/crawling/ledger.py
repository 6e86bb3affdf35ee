"""What became of each address, written down so that a killed crawl goes on where it was."""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any

from newsextract.crawling.frontier import Task, is_root, key_of
from newsextract.crawling.jobs import Found, Job
from newsextract.crawling.likeness import alike, buckets, is_same, is_short
from newsextract.crawling.lines import Lines
from newsextract.crawling.results import CrawlResult, SiteSum
from newsextract.crawling.state import State
from newsextract.crawling.warc import Archive
from newsextract.fetchers.answers import Answer, Redirect
from newsextract.fetchers.rights import Signals
from newsextract.serialize import record_to_dict

_UNLIKE = 0.3
"""Two texts that overlap less are two stories, whatever address both give as their own: some sites give all the same."""


_COMPARED = 200  # stories that share a bucket are few, unless a site prints one text under all its headlines


class Ledger:
    """Writes outcomes into the state, and with them the records and the bytes.

    Args:
        state: The state.
        lines: Where records go; None if they are only handed to the caller.
        archive: Where the bytes go, if they are kept.
        once_a_site: Whether the same story is given once a site rather than once.
    """

    def __init__(
        self, state: State, lines: Lines | None, archive: Archive | None, *, once_a_site: bool = False
    ) -> None:
        self.once_a_site = once_a_site
        self.state = state
        self.lines = lines
        self.archive = archive
        self.run = state.fact("run", 0)

    # fetched, and not yet read ------------------------------------------------------------------------------------------

    def fetched(self, task: Task, answer: Answer) -> None:
        """Keeps an answer until it is read: a crawl that is killed meanwhile need not fetch it again."""
        redirects = [[step.url, step.status] for step in answer.redirects]
        wishes = record_to_dict(answer.site) if answer.site is not None else None
        told = answer.fetched_at.isoformat()
        head = [answer.requested, answer.url, answer.status, answer.headers, told, redirects, wishes]
        with self.state.writing() as base:
            base.execute("update urls set state = 'fetched', tries = tries + 1 where id = ?", (task.id,))
            base.execute("insert or replace into pages values (?, ?, ?)", (task.id, json.dumps(head), answer.data))
            if self.archive is not None:
                self.archive.keep(answer)

    def kept(self, answer: Answer) -> None:
        """Keeps the bytes of a further page of a story. The answer itself is fetched again by a crawl that was killed meanwhile."""
        if self.archive is not None:
            with self.state.writing():
                self.archive.keep(answer)

    def unread(self) -> Iterator[tuple[Task, Answer]]:
        """The answers that an earlier run fetched and did not read."""
        ids = [row[0] for row in self.state.rows("select id from urls where state = 'fetched' order by id")]
        for number in ids:
            row = self.state.row(
                "select u.id, u.url, u.site, u.host, u.kind, u.item, u.tries - 1, p.head, p.data"
                " from urls u join pages p on p.id = u.id where u.id = ?",
                number,
            )
            if row is None:  # cannot be, unless somebody changed the file: then it is fetched again
                with self.state.writing() as base:
                    base.execute("update urls set state = 'found' where id = ?", (number,))
                continue
            requested, url, status, headers, fetched_at, redirects, wishes = json.loads(row[7])
            yield (
                Task(*row[:7]),
                Answer(
                    requested=requested,
                    url=url,
                    status=status,
                    headers=tuple((str(name), str(value)) for name, value in headers),
                    data=row[8],
                    fetched_at=dt.datetime.fromisoformat(fetched_at),
                    redirects=tuple(Redirect(*step) for step in redirects),
                    site=_signals(wishes) if wishes is not None else None,
                ),
            )

    # ends ---------------------------------------------------------------------------------------------------------------

    def failed(self, task: Task, reason: str, message: str, status: int | None = None) -> CrawlResult:
        """Writes down that an address gave nothing."""
        with self.state.writing() as base:
            base.execute(
                "update urls set state = 'failed', item = null, reason = ?, message = ?, status = ?, tries = ? where id = ?",
                (reason, message[:1_000], status, task.tries + 1, task.id),
            )
            base.execute("delete from pages where id = ?", (task.id,))
        return CrawlResult(
            url=task.url, site=task.site, outcome="failed", reason=reason, message=message, status=status,
            tries=task.tries + 1,
        )  # fmt: skip

    def listed(self, task: Task) -> None:
        """Writes down that a listing was read; within the transaction that takes its entries in."""
        with self.state.writing() as base:
            self._end(base, task.id, "listing")

    def settled(self, task: Task, job: Job, found: Found, since: dt.datetime | None) -> CrawlResult:
        """What a page gave. A story is not written down yet: see :meth:`deliver`."""
        if since is not None and found.published is not None and found.published < since:
            with self.state.writing() as base:
                self._end(base, task.id, "old")
            return CrawlResult(url=task.url, site=task.site, outcome="old", tries=task.tries + 1)
        same = self._same(task, self._names(job, found), found.signed or b"")
        if same is not None:
            return self.repeated(task, same, tries=task.tries + 1)
        line = (found.line or b"").decode("utf-8")
        return CrawlResult(url=task.url, site=task.site, outcome="article", line=line, tries=task.tries + 1)

    def deliver(self, task: Task, job: Job, found: Found) -> None:
        """Writes the record and notes that the story was delivered, both or neither."""
        with self.state.writing() as base:
            end = self.lines.write(found.line or b"") if self.lines is not None else None
            self._end(base, task.id, "article", line_end=end)
            further = [key_of(url) for answer in job.more[: found.parts - 1] for url in (answer.requested, answer.url)]
            self._remember(base, task.id, [*self._names(job, found), *further], found.signed)

    def known(self, url: str) -> int | None:
        """The page that was delivered under an address already, by redirect or as the address it gave itself."""
        row = self.state.row("select id from names where key = ?", key_of(url))
        return row[0] if row else None

    def repeated(self, task: Task, same: int, tries: int = 0) -> CrawlResult:
        """Writes down that the story of an address was delivered under another one."""
        with self.state.writing() as base:
            self._end(base, task.id, "duplicate", same=same)
            first = base.execute("select url from urls where id = ?", (same,)).fetchone()
        return CrawlResult(url=task.url, site=task.site, outcome="duplicate", duplicate_of=first[0], tries=tries)

    def _end(
        self,
        base: sqlite3.Connection,
        number: int,
        outcome: str,
        *,
        same: int | None = None,
        line_end: int | None = None,
    ) -> None:
        base.execute(
            "update urls set state = 'done', item = null, outcome = ?, same_as = ?, line_end = ?, run = ? where id = ?",
            (outcome, same, line_end, self.run, number),
        )
        base.execute("delete from pages where id = ?", (number,))

    # the same story -----------------------------------------------------------------------------------------------------

    @staticmethod
    def _names(job: Job, found: Found) -> list[str]:
        """The addresses that the page goes by."""
        given = [job.answer.requested, job.answer.url]
        if found.canonical_url and not is_root(found.canonical_url):
            given.append(found.canonical_url)
        return list(dict.fromkeys(map(key_of, given)))

    def _same(self, task: Task, names: list[str], signed: bytes) -> int | None:
        for (other,) in self._others("names", "key", names, task):
            theirs = self._signature(other)
            if is_short(signed) or is_short(theirs) or alike(signed, theirs) >= _UNLIKE:
                return int(other)
        for (other,) in self._others("buckets", "bucket", buckets(signed), task):
            if is_same(signed, self._signature(other)):
                return int(other)
        return None

    def _others(self, table: str, column: str, values: Sequence[object], task: Task) -> list[tuple[int]]:
        """Other pages that share a name or a bucket with one."""
        question = (
            f"select distinct t.id from {table} t where t.{column} in ({', '.join('?' * len(values))}) and t.id <> ?"
        )
        if self.once_a_site:
            question += " and (select site from urls u where u.id = t.id) = ?"
        told = (task.id, task.site) if self.once_a_site else (task.id,)
        return self.state.rows(f"{question} limit {_COMPARED}", *values, *told)

    def _signature(self, number: int) -> bytes:
        row = self.state.row("select signed from prints where id = ?", number)
        return row[0] if row else b""

    @staticmethod
    def _remember(base: sqlite3.Connection, number: int, names: list[str], signed: bytes | None) -> None:
        base.executemany("insert or ignore into names values (?, ?)", [(name, number) for name in names])
        if signed:
            base.execute("insert or replace into prints values (?, ?)", (number, signed))
            base.executemany(
                "insert or ignore into buckets values (?, ?)", [(bucket, number) for bucket in buckets(signed)]
            )

    # sums ---------------------------------------------------------------------------------------------------------------

    def sums(self) -> tuple[SiteSum, ...]:
        """The sums of all sites."""
        state = self.state
        sums = {name: SiteSum(site=name) for (name,) in state.rows("select name from sites order by place")}
        counted = "select site, state, outcome, reason, count(*) from urls group by site, state, outcome, reason"
        for site, stage, outcome, reason, count in state.rows(counted):
            of = sums.setdefault(site, SiteSum(site=site))
            if stage == "failed":
                of.failed[reason] = of.failed.get(reason, 0) + count
            elif stage != "done":
                of.waiting += count
            elif outcome == "article":
                of.articles += count
            elif outcome == "duplicate":
                of.duplicates += count
            elif outcome == "old":
                of.old += count
            else:
                of.listings += count
        for site, reason, times in state.rows("select site, reason, times from skipped"):
            if site in sums:
                sums[site].skipped[reason] = times
        return tuple(sums.values())


def _signals(wishes: dict[str, Any]) -> Signals:
    several = {name: tuple(wishes[name]) for name in ("ai_agents", "stated")}
    return Signals(**{**wishes, **several})


def failures(state: State) -> Iterator[CrawlResult]:
    """All addresses that gave nothing, in the order in which they were found."""
    last = 0
    while rows := state.rows(
        "select id, url, site, reason, message, status, tries from urls where state = 'failed' and id > ?"
        " order by id limit 500",
        last,
    ):
        last = rows[-1][0]
        for _, url, site, reason, message, status, tries in rows:
            yield CrawlResult(
                url=url, site=site, outcome="failed", reason=reason, message=message, status=status, tries=tries
            )
