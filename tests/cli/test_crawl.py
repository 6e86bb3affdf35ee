"""``newsextract crawl`` as a user types it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.command import environment, newsextract
from tests.newspaper.server import Newspaper

ENV = environment(NEWSEXTRACT_ALLOW_PRIVATE="127.0.0.0/8", NEWSEXTRACT_CONTACT="bot@paper.example")
FAST = ("--delay", "0", "--jobs", "1")


def test_records_go_to_stdout_and_everything_else_to_stderr(tmp_path: Path) -> None:
    with Newspaper(articles=12, hosts=1, copies=0.0, faults=0.2, kinds=("status-404", "login-page")) as paper:
        outcome = newsextract(
            "crawl", *paper.sites, *FAST, "--failed", tmp_path / "failed.jsonl", "--no-evidence", env=ENV
        )
        assert outcome.code == 0, outcome.err
        assert {record["url"] for record in outcome.records} == paper.truth.ending("article")
        assert all("evidence" not in record for record in outcome.records)
        failed = [json.loads(line) for line in (tmp_path / "failed.jsonl").read_text().splitlines()]
        bad = {each["url"]: each["reason"] for each in failed if each["url"] in paper.truth}
        assert bad == {
            url: "status" if name == "status-404" else "no-story" for url, name in paper.truth.faults().items()
        }
    assert "stories" in outcome.err
    assert "pages and lists fetched" in outcome.err
    assert "headline" in outcome.err  # the doctor's figures


def test_since_and_max_and_the_bytes(tmp_path: Path) -> None:
    with Newspaper(articles=30, hosts=1, copies=0.0) as paper:
        since = paper.edition.published(20).astimezone().isoformat()
        options = ("--since", since, "--max", "4", "--warc", tmp_path / "bytes.warc.gz", "-o", tmp_path / "out.jsonl")
        outcome = newsextract("crawl", *paper.sites, *FAST, *options, env=ENV)
        assert outcome.code == 0, outcome.err
        records = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()]
        assert len(records) == 4
        assert min(paper.truth[record["url"]].number for record in records) >= 20
    assert "more than the 4 stories of each site" in outcome.err
    assert (tmp_path / "bytes.warc.gz").stat().st_size > 4_000


def test_a_site_without_a_story_and_a_host_that_cannot_be_asked() -> None:
    with Newspaper(articles=3, hosts=1, faults=1.0, kinds=("status-404",)) as paper:
        assert newsextract("crawl", *paper.sites, *FAST, env=ENV).code == 1
    with Newspaper(articles=3, hosts=1, robots=503) as paper:
        outcome = newsextract("crawl", *paper.sites, *FAST, env=ENV)
    assert outcome.code == 3
    assert "put off: 127.0.0.1" in outcome.err
    assert "robots.txt cannot be read now" in outcome.err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["paper.example", "--since", "yesterday"], "no ISO 8601 date"),
        (["paper.example", "--since", "2025-11-20T10:00"], "no offset from UTC"),
        (["paper.example", "--max", "0"], "max is 1 or more"),
        (["not a site"], "neither a site nor an address"),
        (["paper.example", "--sites", "/no/such/folder"], "no folder of site files"),
        (["paper.example", "-o", "/no/such/folder/out.jsonl"], "cannot be opened"),
    ],
)
def test_what_cannot_be_meant_exits_with_2(arguments: list[str], told: str) -> None:
    outcome = newsextract("crawl", *arguments, env=ENV)
    assert (outcome.code, outcome.out) == (2, "")
    assert told in outcome.err


def test_the_contact_is_required() -> None:
    outcome = newsextract("crawl", "paper.example", env=environment(NEWSEXTRACT_CONTACT=""))
    assert outcome.code == 2
    assert "site owners must be able to reach you" in outcome.err
