"""``newsextract inspect``."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from tests.cli.command import ROOT, environment, newsextract

PAGE = ROOT / "examples" / "harbour-story.html"


def test_one_file_is_written(tmp_path: Path) -> None:
    target = tmp_path / "seen.html"
    done = newsextract("inspect", PAGE, "-o", target, "--no-open")
    assert (done.code, done.out.strip()) == (0, str(target))
    assert "Port Elin reopens" in target.read_text(encoding="utf-8")


def test_a_record_to_compare_with(tmp_path: Path) -> None:
    record = tmp_path / "before.json"
    found = json.loads(newsextract("extract", PAGE).out)
    found["headline"] = "The pier"
    record.write_text(json.dumps(found), encoding="utf-8")
    target = tmp_path / "seen.html"
    assert newsextract("inspect", PAGE, "--compare", record, "-o", target, "--no-open").code == 0
    seen = target.read_text(encoding="utf-8")
    assert '"differences": [{"field": "headline", "first": "Port Elin' in seen
    assert '"name": "before.json"' in seen


@pytest.mark.parametrize(("text", "code"), [("no record", 2), ("[]", 2), (None, 3)])
def test_what_is_no_record(tmp_path: Path, text: str | None, code: int) -> None:
    record = tmp_path / "other.json"
    if text is not None:
        record.write_text(text, encoding="utf-8")
    done = newsextract("inspect", PAGE, "--compare", record, "--no-open", "-o", tmp_path / "x.html")
    assert done.code == code
    assert "record" in done.err


def test_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    done = newsextract("inspect", PAGE, "--no-open", "-o", tmp_path / "none" / "x.html")
    assert done.code == 3
    assert "name another place with -o" in done.err


def fetched(url: str, host: str | None = None) -> str:
    request = urllib.request.Request(url, headers={"Host": host} if host else {})
    with urllib.request.urlopen(request, timeout=10) as answer:
        text: str = answer.read().decode()
        return text


def test_the_live_view_follows_a_site_file(tmp_path: Path) -> None:
    site = tmp_path / "elincourier_example.py"
    rule = "from newsextract.site import Layout, Site\nSITE = Site(name='The Elin Courier', home='https://elincourier.example', layouts=({}))\n"
    site.write_text(rule.format(""), encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "newsextract",
        "inspect",
        str(PAGE),
        "--serve",
        "--no-open",
        "--sites",
        str(tmp_path),
    ]
    with subprocess.Popen(
        [*command, "--url", "https://www.elincourier.example/pier"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    ) as process:
        try:
            assert process.stdout is not None
            address = process.stdout.readline().decode().strip()
            version = fetched(address + "version")
            assert '"headline": "Port Elin reopens' in fetched(address)
            assert fetched(address + "version") == version
            rewritten(site, rule.format("Layout(name='new', marker='h1', headline='article > aside > h3'),"))
            assert fetched(address + "version") != version
            seen = fetched(address)
            assert '"headline": "The night of the storm' in seen
            assert '"name": "before the last change"' in seen
            rewritten(site, "SITE = (")
            assert "cannot be read now" in fetched(address)
            rewritten(site, rule.format(""))
            assert '"headline": "Port Elin reopens' in fetched(address)
            with pytest.raises(urllib.error.HTTPError, match="403"):
                fetched(address, host="elincourier.example")
            assert re.search(r"connect-src 'self'", fetched(address))
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(timeout=20)
    assert process.returncode == 0


def rewritten(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
    later = time.time() + 5  # file systems keep times in steps
    os.utime(path, (later, later))
