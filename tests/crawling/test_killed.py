"""A crawl that is killed, and interrupted, goes on where it was."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.command import environment
from tests.crawling.endurance import CONTACT, differences, endure
from tests.newspaper.server import Newspaper

KINDS = ("redirect", "busy-429", "charset-unknown", "redirect-loop", "reset", "length-long", "gzip-cut", "status-404", "login-page", "soft-404", "empty", "picture")  # fmt: skip


def test_killed_at_random_it_delivers_each_story_once(tmp_path: Path) -> None:
    with Newspaper(articles=240, faults=0.1, kinds=KINDS, hosts=3, patience=2.0) as paper:
        found = endure(
            paper, tmp_path, kills=4, every=(1.2, 2.5), options=("--deadline", "2", "--jobs", "2", "--warc", str(tmp_path / "w.warc.gz"))
        )  # fmt: skip
        wrong = differences(paper, found)
    assert found.kills >= 2  # else it was over before it could be killed
    assert found.code == 0, found.said
    again = wrong.pop("fetched again")
    assert not any(wrong.values()), wrong
    assert again <= found.kills * 3  # what was on its way, one address a host
    if sys.platform == "linux":
        assert found.largest < 600
    from tests.crawling.warc_reading import responses

    urls = [uri for uri, _, _ in responses(tmp_path / "w.warc.gz")]
    assert len(urls) > 216
    assert {record["url"] for record in found.records} <= set(urls)


def begun(tmp_path: Path, paper: Newspaper, *more: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "newsextract", "crawl", *paper.sites, "-o", str(tmp_path / "out.jsonl"),
               "--contact", CONTACT, "--delay", "0.05", "--jobs", "1", *more]  # fmt: skip
    return subprocess.Popen(
        command,
        stderr=subprocess.PIPE,
        env=environment(NEWSEXTRACT_ALLOW_PRIVATE="127.0.0.0/8"),
        start_new_session=True,
    )


def until_lines(path: Path, count: int) -> None:
    end = time.monotonic() + 40
    while time.monotonic() < end:
        if path.exists() and path.read_bytes().count(b"\n") >= count:
            return
        time.sleep(0.02)
    raise AssertionError(f"{path} has not got {count} lines")


@pytest.mark.skipif(os.name == "nt", reason="sends a signal to a group of processes")
def test_an_interrupt_ends_it_in_order_and_says_how_to_go_on(tmp_path: Path) -> None:
    with Newspaper(articles=60, hosts=1, copies=0.0) as paper:
        process = begun(tmp_path, paper)
        until_lines(tmp_path / "out.jsonl", 3)
        os.killpg(process.pid, signal.SIGINT)  # as a terminal does it: to the reading processes too
        said = process.communicate(timeout=20)[1].decode()
        assert process.returncode == 130, said
        assert "to go on: newsextract crawl http://127.0.0.1" in said
        assert "Traceback" not in said
        before = (tmp_path / "out.jsonl").read_bytes()
        process = begun(tmp_path, paper)
        said = process.communicate(timeout=60)[1].decode()
        assert process.returncode == 0, said
    after = (tmp_path / "out.jsonl").read_bytes()
    assert after.startswith(before)
    urls = [json.loads(line)["url"] for line in after.splitlines()]
    assert len(urls) == len(set(urls)) == 60
    assert "60 pages" in said  # the doctor's figures count those of the first run too


def test_two_crawls_do_not_share_a_state(tmp_path: Path) -> None:
    with Newspaper(articles=60, hosts=1) as paper:
        first = begun(tmp_path, paper)
        try:
            until_lines(tmp_path / "out.jsonl", 1)
            second = begun(tmp_path, paper)
            said = second.communicate(timeout=20)[1].decode()
            assert second.returncode == 2
            assert "another crawl is using" in said
        finally:
            first.kill()
            first.communicate()
