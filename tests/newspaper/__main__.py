"""Serves the newspaper in a process of its own until it is told to end, or its standard input is closed with ``--leash``.

    python -m tests.newspaper --articles 10000 --faults 0.05 --hosts 4

The first line printed is a JSON object with the sites' addresses.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import signal
import sys
import threading
from pathlib import Path

from tests.newspaper.server import Newspaper


def main(arguments: list[str] | None = None) -> int:
    """Serves."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.newspaper", description="Serves an invented newspaper on loopback."
    )
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--faults", type=float, default=0.0, help="the share of addresses with a fault")
    parser.add_argument("--copies", type=float, default=0.03, help="the share of stories with a second address")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--hosts", type=int, default=3)
    parser.add_argument("--port", type=int, default=0, help="of the first host; the others follow")
    parser.add_argument("--delay", type=float, help="the crawl delay in robots.txt, in seconds")
    parser.add_argument("--patience", type=float, default=20.0, help="seconds after which slow answers are given up")
    parser.add_argument("--tls", action="store_true")
    parser.add_argument("--log", type=Path, help="a file for the requests, a JSON object a line")
    parser.add_argument("--truth", type=Path, help="a file for the truth, a JSON object a line")
    parser.add_argument("--write", type=Path, metavar="FOLDER", help="write the pages to a folder and end")
    parser.add_argument("--leash", action="store_true", help="end when standard input is closed")
    given = parser.parse_args(arguments)
    with contextlib.ExitStack() as stack:
        log = stack.enter_context(given.log.open("a", encoding="utf-8")) if given.log else None
        paper = Newspaper(
            articles=given.articles, faults=given.faults, copies=given.copies, seed=given.seed, hosts=given.hosts, tls=given.tls,
            port=given.port, delay=given.delay, patience=given.patience, journal=log,
        )  # fmt: skip
        stack.callback(paper.close)
        if given.write:
            paper.edition.write(given.write)
            return 0
        if given.truth:
            with given.truth.open("w", encoding="utf-8") as file:
                for url in paper.truth:
                    file.write(f"{json.dumps(paper.truth[url].to_dict(), ensure_ascii=False)}\n")
        stack.enter_context(paper)
        end = threading.Event()
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda *_: end.set())
        print(json.dumps({"sites": paper.sites, "ca": paper.ca}), flush=True)
        if given.leash:
            threading.Thread(target=_wait_for_the_end_of_input, args=(end,), daemon=True).start()
        end.wait()
    return 0


def _wait_for_the_end_of_input(end: threading.Event) -> None:
    sys.stdin.read()
    end.set()


if __name__ == "__main__":
    sys.exit(main())
