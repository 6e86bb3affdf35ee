"""Pages that end the process that reads them, or never let it go."""

from __future__ import annotations

import datetime as dt
import queue
import time
from pathlib import Path

import pytest

from newsextract.crawling.bench import Bench
from newsextract.crawling.frontier import PAGE
from newsextract.crawling.jobs import Found, Job, Setting
from newsextract.fetchers.answers import Answer
from tests.cli.command import story

NOW = dt.datetime(2025, 11, 20, tzinfo=dt.UTC)


def job(number: int, host: str) -> Job:
    url = f"https://{host}/{number}"
    body = story(f"Pier {number} reopens").encode()
    return Job(number, PAGE, Answer(url, url, 200, (("content-type", "text/html"),), body, NOW), None, None)


@pytest.mark.parametrize(
    ("code", "reason"), [("import os\nos._exit(9)\n", "crash"), ("import time\ntime.sleep(60)\n", "time")]
)
def test_it_costs_no_other_page(tmp_path: Path, code: str, reason: str) -> None:
    (tmp_path / "hard_example.py").write_text(code)
    results: queue.Queue[Found] = queue.Queue()
    setting = Setting(None, "balanced", 0.0, False, (str(tmp_path),))
    bench = Bench(2, setting, lambda _, found: results.put(found), 6.0)
    try:
        jobs = [job(number, "hard.example" if number in (3, 4) else "easy.example") for number in range(12)]
        for each in jobs:
            bench.put(each)
        found = {each.id: each for each in (results.get(timeout=60) for _ in jobs)}
    finally:
        bench.close()
    assert {number for number, each in found.items() if each.reason} == {3, 4}
    assert found[3].reason == found[4].reason == reason
    assert all(each.line and b"reopens" in each.line for number, each in found.items() if number not in (3, 4))


def test_it_ends_at_once_though_a_page_is_being_read(tmp_path: Path) -> None:
    (tmp_path / "hard_example.py").write_text("import time\ntime.sleep(60)\n")
    bench = Bench(1, Setting(None, "balanced", 0.0, False, (str(tmp_path),)), lambda *_: None, 100.0)
    bench.put(job(1, "hard.example"))
    time.sleep(0.5)
    start = time.monotonic()
    bench.close()
    assert time.monotonic() - start < 5
