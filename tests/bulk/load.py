"""The large run, which prints figures: ``python -m tests.bulk.load --pages 20000 --poison 20``.

It writes the pages to a Parquet file, measures bare ``extract`` with as many processes as there are workers, runs the real command
over all pages, then once more with two kills in between, and holds the results against each other and against ``extract``.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing as mp
import os
import resource
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from newsextract import extract
from newsextract.bulk import failures, records
from tests.bulk.press import FETCHED, REASONS, TRAPS, pages, with_traps, write_site
from tests.cli.command import environment

SAMPLE = 400


def main() -> int:
    """Runs it all; 1 if something is not as it must be."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=20_000)
    parser.add_argument("--poison", type=int, default=20)
    parser.add_argument("--workers", type=int, default=len(os.sched_getaffinity(0)))
    parser.add_argument("--time-limit", type=float, default=10.0)
    parser.add_argument("--shard-size", type=int, default=1000)
    parser.add_argument("--form", choices=("jsonl", "parquet"), default="jsonl")
    parser.add_argument("--folder", type=Path, help="where to work (default: a temporary folder)")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        return work(args, args.folder or Path(temporary))


def work(args: argparse.Namespace, folder: Path) -> int:
    """Does what is said above."""
    folder.mkdir(parents=True, exist_ok=True)
    step = args.pages // max(1, args.poison)
    traps = {step * n + step // 2: TRAPS[n % len(TRAPS)] for n in range(args.poison)}
    path = folder / "pages.parquet"
    say("pages written", count=write(path, args.pages, traps), megabytes=path.stat().st_size // 1_000_000)
    clean = {count: folder / f"clean{count}.parquet" for count in (100, min(args.pages, 3000))}
    for count, good in clean.items():
        write(good, count, {})

    command = [
        sys.executable, "-m", "newsextract", "bulk", "--workers", str(args.workers), "--time-limit", str(args.time_limit),
        "--memory-limit", "500", "--shard-size", str(args.shard_size), "--sites", str(write_site(folder / "sites")), "--format", args.form,
    ]  # fmt: skip
    commands = {count: [*command, str(good), "-o", str(folder / f"clean{count}")] for count, good in clean.items()}
    ratios(args.workers, clean[max(clean)], commands)

    started = time.monotonic()
    whole = run([*command, str(path), "-o", str(folder / "whole")])
    seconds = time.monotonic() - started
    say(
        "all pages",
        seconds=round(seconds, 1),
        rate=round(args.pages / seconds, 1),
        code=whole,
        **counted(folder / "whole"),
    )
    for share in (0.3, 0.3):
        process = subprocess.Popen([*command, str(path), "-o", str(folder / "killed")], env=environment())
        time.sleep(seconds * share)
        process.send_signal(signal.SIGKILL)
        say("killed", code=process.wait(), **counted(folder / "killed"))
    say("resumed", code=run([*command, str(path), "-o", str(folder / "killed")]), **counted(folder / "killed"))
    wrong = check(folder / "whole", folder / "killed", args.pages, traps)
    for line in wrong:
        print("WRONG:", line)
    return 1 if wrong else 0


def say(what: str, **figures: Any) -> None:
    """Prints figures."""
    print(f"{what:16}", json.dumps(figures), flush=True)


def run(command: list[str]) -> int:
    """Runs a command to its end."""
    return subprocess.run(command, env=environment(), check=False).returncode


def write(path: Path, count: int, traps: dict[int, str]) -> int:
    """Writes pages to a Parquet file."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    schema = pa.schema([("html", pa.binary()), ("url", pa.string()), ("fetched_at", pa.timestamp("us", "UTC"))])
    rows: list[dict[str, Any]] = []
    written = 0
    with pq.ParquetWriter(path, schema, compression="zstd") as writer:
        for url, html in with_traps(count, traps):
            rows.append({"html": html, "url": url, "fetched_at": FETCHED})
            if len(rows) == 500:
                writer.write_batch(pa.RecordBatch.from_pylist(rows, schema))
                rows = []
            written += 1
        writer.write_batch(pa.RecordBatch.from_pylist(rows, schema))
    return written


def bare(path: Path) -> tuple[float, float]:
    """Seconds of the clock and of the processor that bare extraction takes a page, in this process: pages out of the whole file."""
    import pyarrow.parquet as pq

    table = pq.read_table(path)
    table = table.take(list(range(0, table.num_rows, max(1, table.num_rows // SAMPLE))))
    sample = list(zip(table["html"].to_pylist(), table["url"].to_pylist(), strict=True))
    for html, url in sample[:50]:
        extract(html, url=url, captured_at=FETCHED)
    clock, processor = time.monotonic(), time.process_time()
    for html, url in sample:
        extract(html, url=url, captured_at=FETCHED)
    return (time.monotonic() - clock) / len(sample), (time.process_time() - processor) / len(sample)


def ratios(workers: int, pages_in: Path, commands: dict[int, list[str]]) -> None:
    """Bulk against bare extraction in as many processes: before and after, since other work on the machine counts too.

    The start of the processes is told apart, by a run over few pages and one over many.
    """
    with mp.get_context("spawn").Pool(workers) as pool:
        before = pool.map(bare, [pages_in] * workers, chunksize=1)
        (few, cost_of_few), (many, cost_of_many) = ((count, cost(command)) for count, command in commands.items())
        after = pool.map(bare, [pages_in] * workers, chunksize=1)
    measured = [*before, *after]
    bare_clock, bare_processor = (sum(pair[at] for pair in measured) / len(measured) for at in (0, 1))
    clock, processor = ((big - small) / (many - few) for big, small in zip(cost_of_many, cost_of_few, strict=True))
    say(
        "a page",
        bare_ms_of_processor=round(bare_processor * 1e3, 2),
        bulk_ms_of_processor=round(processor * 1e3, 2),
        ratio_of_processor=round(processor / bare_processor, 3),
        bare_ms_of_clock=round(bare_clock * 1e3, 2),
        bulk_ms_of_clock=round(clock * workers * 1e3, 2),
        ratio_of_clock=round(clock * workers / bare_clock, 3),
        seconds_to_start=round(cost_of_few[0] - few * clock, 2),
    )


def cost(command: list[str]) -> tuple[float, float]:
    """Seconds of the clock and of the processor that a command takes, its workers included."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = time.monotonic()
    run(command)
    clock = time.monotonic() - started
    now = resource.getrusage(resource.RUSAGE_CHILDREN)
    return clock, now.ru_utime + now.ru_stime - used.ru_utime - used.ru_stime


def counted(folder: Path) -> dict[str, Any]:
    """What is in a folder of results."""
    reasons: dict[str, int] = {}
    for failure in failures(folder):
        reasons[failure.reason] = reasons.get(failure.reason, 0) + 1
    return {"records": sum(1 for _ in records(folder)), "failures": sum(reasons.values()), "reasons": reasons}


def check(whole: Path, killed: Path, count: int, traps: dict[int, str]) -> list[str]:
    """What is not as it must be."""
    wrong = []
    files = sorted(path.name for path in whole.iterdir() if not path.name.startswith("manifest"))
    if files != sorted(path.name for path in killed.iterdir() if not path.name.startswith("manifest")):
        wrong.append("the run that was killed has other files")
    elif different := [name for name in files if (whole / name).read_bytes() != (killed / name).read_bytes()]:
        wrong.append(f"the run that was killed has other contents: {different}")
    places = [int(record["source"].rpartition("#")[2]) for record in records(whole)]
    if places != [number for number in range(count) if number not in traps]:
        wrong.append("records are missing, doubled or out of order")
    failed = {int(failure.source.rpartition("#")[2]): failure.reason for failure in failures(whole)}
    if failed != {number: REASONS[kind] for number, kind in traps.items()}:
        wrong.append(f"failures are {failed}")
    for place, (record, (url, html)) in enumerate(zip(records(whole), pages(count - len(traps)), strict=True)):
        if place % 97 == 0:
            record.pop("source")
            if record != extract(html, url=url, captured_at=FETCHED).to_dict():
                wrong.append(f"the record of {url} is not that of extract")
    return wrong


if __name__ == "__main__":
    sys.exit(main())
