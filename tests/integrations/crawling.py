"""Runs Scrapy's own command in a process of its own: a reactor runs once in a process."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.cli.command import ROOT, environment

ADDON = 'custom_settings = {"ADDONS": {"newsextract.integrations.scrapy.Addon": 500}}'


@dataclass(frozen=True, slots=True)
class Crawl:
    """What a crawl left behind."""

    records: list[dict[str, Any]]
    log: str
    output: bytes

    def stat(self, name: str) -> int:
        """A figure of Scrapy's statistics; 0 if it is not there."""
        found = re.search(rf"'{re.escape(name)}': (\d+)", self.log)
        return int(found[1]) if found else 0


def crawl(folder: Path, spider: str, *options: str, output: str = "found.jsonl") -> Crawl:
    """Runs the spider in a text with ``scrapy runspider``."""
    (folder / "spider_file.py").write_text(spider, encoding="utf-8")
    target = folder / output
    write = [] if "FEEDS" in spider else ["-O", str(target)]
    command = [sys.executable, "-m", "scrapy", "runspider", "spider_file.py", *write, *options]
    path = environment()["PYTHONPATH"]
    done = subprocess.run(
        [*command, "-s", "TELNETCONSOLE_ENABLED=0"],
        cwd=folder,
        env=environment(PYTHONPATH=f"{path}:{ROOT}"),
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-5000:]
    # what a callback raises; what the network did is logged by the downloader and the retry middleware
    assert "Spider error processing" not in done.stderr, done.stderr[-5000:]
    assert "Error caught on signal handler" not in done.stderr, done.stderr[-5000:]
    data = target.read_bytes() if target.exists() else b""
    lines = data.splitlines() if target.suffix == ".jsonl" else []
    return Crawl([json.loads(line) for line in lines], done.stderr, data)


def examples(page: str) -> list[str]:
    """The Python in a page of the documentation."""
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    return re.findall(r"```python\n(.*?)```", text, re.DOTALL)
