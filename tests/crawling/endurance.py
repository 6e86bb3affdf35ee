"""A crawl of the newspaper that is killed again and again, held against the truth.

    python -m tests.crawling.endurance --articles 10000 --faults 0.05 --kills 20

prints the figures: what was delivered, how fast, how much memory, how polite.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.cli.command import environment
from tests.newspaper.server import Newspaper

CONTACT = "bot@paper.example"


@dataclass
class Endured:
    """What came of it."""

    records: list[dict[str, Any]] = field(default_factory=list)
    failed: dict[str, str] = field(default_factory=dict)
    code: int | None = None
    kills: int = 0
    seconds: float = 0.0
    largest: float = 0.0
    said: str = ""


def endure(
    paper: Newspaper,
    folder: Path,
    *,
    kills: int,
    every: tuple[float, float] = (0.8, 2.5),
    options: tuple[str, ...] = (),
    seed: int = 1,
) -> Endured:
    """Crawls a newspaper with the real command, killed so many times at random moments and started again."""
    output, failed = folder / "out.jsonl", folder / "failed.jsonl"
    command = [sys.executable, "-m", "newsextract", "crawl", *paper.sites, "-o", str(output), "--failed", str(failed),
               "--contact", CONTACT, "--delay", "0", *options]  # fmt: skip
    dice = random.Random(seed)
    found = Endured()
    start = time.monotonic()
    done = threading.Event()
    while True:
        with (folder / "said.txt").open("wb") as said:
            process = subprocess.Popen(
                command, stdout=said, stderr=said, env=environment(NEWSEXTRACT_ALLOW_PRIVATE="127.0.0.0/8")
            )
            done.clear()
            watch = threading.Thread(target=_weigh, args=(process.pid, found, done))
            watch.start()
            try:
                process.wait(dice.uniform(*every) if found.kills < kills else 3_000)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
                found.kills += 1
                continue
            finally:
                done.set()
                watch.join()
        break
    found.seconds = time.monotonic() - start
    found.code = process.returncode
    found.said = (folder / "said.txt").read_text(encoding="utf-8")
    if output.exists():
        found.records = [json.loads(line) for line in output.read_text(encoding="utf-8").splitlines()]
    if failed.exists():
        told = [json.loads(line) for line in failed.read_text(encoding="utf-8").splitlines()]
        found.failed = {each["url"]: each["reason"] for each in told}
    return found


def _weigh(pid: int, found: Endured, done: threading.Event) -> None:
    """Notes the most memory that the process and its children hold together, in megabytes; on Linux only."""
    while not done.wait(0.25):
        found.largest = max(found.largest, sum(_resident(each) for each in _family(pid)) / 1e6)


def _family(pid: int) -> list[int]:
    try:
        threads = [thread / "children" for thread in Path(f"/proc/{pid}/task").iterdir()]
        children = " ".join(path.read_text() for path in threads if path.exists())
    except OSError:
        return [pid]
    return [pid, *map(int, children.split())]


def _resident(pid: int) -> int:
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError):
        return 0


def differences(paper: Newspaper, found: Endured) -> dict[str, Any]:
    """What is not as it should be; empty lists and numbers if nothing is."""
    truth = paper.truth
    numbers = Counter(
        truth[record["url"]].number if record["url"] in truth else _number(paper, record) for record in found.records
    )
    wanted = {truth[url].number for url in truth.ending("article")}
    bad = truth.ending("nothing")
    asked = Counter(seen.origin + seen.path for seen in paper.log)
    good = [url for url in truth if truth[url].fault is None]
    return {
        "missing": sorted(wanted - set(numbers)),
        "twice": sorted(str(number) for number, times in numbers.items() if times > 1),
        "bad, delivered": sorted({record["url"] for record in found.records} & bad),
        "bad, not told": sorted(bad - set(found.failed)),
        "good, told as failed": sorted(set(found.failed) & truth.ending("article")),
        "disallowed": [seen.path for seen in paper.log.disallowed()],
        "fetched again": sum(max(0, asked[url] - 1) for url in good),
    }


def _number(paper: Newspaper, record: dict[str, Any]) -> Any:
    found = paper.edition.find(record["url"])
    return found[0] if found else record["url"]


def main() -> int:
    """Runs it and prints the figures; exits with 1 if something is not as it should be."""
    parser = argparse.ArgumentParser(prog="python -m tests.crawling.endurance", description=__doc__)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--faults", type=float, default=0.05)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--every", type=float, default=6.0, help="seconds between two kills, on average")
    parser.add_argument("--hosts", type=int, default=4)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    given = parser.parse_args()
    with (
        tempfile.TemporaryDirectory() as folder,
        Newspaper(articles=given.articles, faults=given.faults, hosts=given.hosts, patience=4.0) as paper,
    ):
        found = endure(
            paper,
            Path(folder),
            kills=given.kills,
            every=(given.every * 0.2, given.every * 1.8),
            options=("--deadline", "3", "--jobs", str(given.jobs)),
        )
        wrong = differences(paper, found)
        requests = len(paper.log)
    print(found.said)
    print(f"{len(found.records):,} records, {len(found.failed):,} failed, {found.kills} kills, exit code {found.code}")
    print(
        f"{requests:,} requests in {found.seconds:,.0f} s: {len(found.records) / found.seconds:,.1f} records a second"
    )
    print(f"memory of all processes at most {found.largest:,.0f} MB")
    print("\n".join(f"{name}: {str(value)[:1_500]}" for name, value in wrong.items()))
    again = wrong.pop("fetched again")
    return 1 if any(wrong.values()) or again > given.kills * given.hosts else 0


if __name__ == "__main__":
    sys.exit(main())
