"""Millions of pages on one machine: files in, shards of records out, by as many processes as there are cores.

A page may take so long and so much memory, and no more; one that hangs or kills its worker becomes a :class:`Failure`, and
nothing else is lost. A job that was stopped, in whatever way, goes on when it is started again.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from newsextract.bulk.shards import Failure, failures, records
from newsextract.errors import UsageError
from newsextract.options import check_options

if TYPE_CHECKING:
    from newsextract.bulk.job import Progress, Summary
    from newsextract.reading import Profile

__all__ = ["Failure", "Progress", "Summary", "failures", "records", "run"]

COLUMNS = ("html", "url", "fetched_at", "content_type")
"""The columns of Parquet files, and the keys of JSON lines: page, URL, time of capture, Content-Type."""


def __getattr__(name: str) -> object:
    if name in ("Progress", "Summary"):  # they bring threads, processes and a database with them
        from newsextract.bulk import job

        return getattr(job, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def run(  # noqa: PLR0913 - everything but the first two has a default
    inputs: Sequence[str | os.PathLike[str]],
    output: str | os.PathLike[str],
    *,
    form: Literal["jsonl", "parquet"] = "jsonl",
    workers: int | None = None,
    time_limit: float = 30.0,
    memory_limit: int = 1_000_000_000,
    profile: Profile = "balanced",
    min_confidence: float = 0.0,
    evidence: bool = True,
    columns: Sequence[str] = COLUMNS,
    shard_size: int = 2000,
    on_progress: Callable[[Progress], None] | None = None,
) -> Summary:
    """Reads all pages of some files, or goes on with it where an earlier run of the same job was stopped.

    The sites that are registered or in folders in use (:func:`newsextract.use_sites`) are used by the workers too.

    Args:
        inputs: Saved pages, WARC files and archives, Parquet files, files of JSON lines, and folders of all of these.
        output: The folder for the results: ``part-*`` with records, ``failures-*.jsonl`` and ``manifest.sqlite``.
        form: How records are written.
        workers: How many processes; by default one for each core that this process may use.
        time_limit: Seconds of the processor that a page may take, and four times as many of the clock. Only the clock is
            watched where the system does not tell the other: on macOS and Windows.
        memory_limit: Bytes that a page may take, beyond those that a worker needs anyway. Held on Linux.
        profile: As for :func:`newsextract.extract`.
        min_confidence: As for :func:`newsextract.extract`.
        evidence: Whether records have their evidence.
        columns: The columns of Parquet files, and keys of JSON lines, that hold page, URL, time of capture and
            Content-Type. Only the first must be there.
        shard_size: Pages of one file of results. What is not yet in one is read again after a stop.
        on_progress: Called now and then, by the thread that called this function.

    Returns:
        What is in the folder now.

    Raises:
        UsageError: An argument cannot be meant; the folder holds another job; another process is at work in it.
        NewsextractError: No worker can be started.
        OSError: The results cannot be written.
    """
    from newsextract import sites
    from newsextract.bulk.job import Job, Plan
    from newsextract.bulk.worker import Settings

    check_options(None, profile, min_confidence, None)
    names = [inputs] if isinstance(inputs, (str, os.PathLike)) else inputs
    if form not in ("jsonl", "parquet"):
        raise UsageError(f"form is 'jsonl' or 'parquet', not {form!r}")
    if form == "parquet":
        from newsextract.arrow.columns import pyarrow

        pyarrow()
    for name, value, least in (("workers", workers, 1), ("shard_size", shard_size, 1), ("time_limit", time_limit, 0.1)):
        if value is not None and value < least:
            raise UsageError(f"{name} is {least} or more, not {value!r}")
    if memory_limit < 50_000_000:
        raise UsageError(f"memory_limit is in bytes, 50,000,000 or more, not {memory_limit!r}")
    html, url, captured_at, content_type = _four(columns)
    settings = Settings(
        folders=tuple(map(os.fspath, sites.folders())),
        sites=sites.registered(),
        profile=profile,
        min_confidence=min_confidence,
        evidence=evidence,
        columns=(html, url, captured_at, content_type),
        time_limit=time_limit,
        memory_limit=memory_limit,
        form=form,
    )
    folder = Path(output)
    if folder.exists() and not folder.is_dir():
        raise UsageError(f"{folder} is no folder")
    plan = Plan(
        [os.fspath(name) for name in names], folder, form, workers or _cores(), shard_size, settings, on_progress
    )
    return Job(plan).run()


def _four(columns: Sequence[str]) -> Sequence[str]:
    if isinstance(columns, str) or not 1 <= len(columns) <= 4:
        raise UsageError("columns are up to four names: page, URL, time of capture, Content-Type")
    return [*columns, *COLUMNS[len(columns) :]]


def _cores() -> int:
    """The cores that this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # macOS, Windows
        return os.cpu_count() or 1
