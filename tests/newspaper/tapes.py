"""Records cassettes from the newspaper, for tests that may not open a socket: ``python -m tests.newspaper.tapes``.

A cassette is one reader's walk. Whoever replays it takes the same walk; the truth is the edition's, which needs no server.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import requests
import vcr

from newsextract import parse_feed
from tests.newspaper.edition import Edition
from tests.newspaper.server import Newspaper

FOLDER = Path(__file__).parent / "cassettes"
PORT = 43_119
SITE = f"http://127.0.0.1:{PORT}"
FAULTS = ("redirect", "busy-429", "status-404", "pdf", "charset-unknown", "gzip-unsaid", "status-410", "empty")
QUIET = Edition(articles=12, seed=2, origins=(SITE,))
TROUBLED = Edition(articles=len(FAULTS), faults=1.0, copies=0.0, seed=2, origins=(SITE,), kinds=FAULTS)


def recorder(**options: Any) -> vcr.VCR:
    """The recorder as the newspaper's cassettes need it: what differs from day to day is left out."""

    def undated(response: dict[str, Any]) -> dict[str, Any]:
        response["headers"].pop("Date", None)
        return response

    return vcr.VCR(
        cassette_library_dir=str(FOLDER), before_record_response=undated, filter_headers=["User-Agent"], **options
    )


def morning(session: requests.Session) -> dict[str, requests.Response]:
    """The front page, robots.txt, the sitemaps, the feeds, and all that the feed lists; one page twice."""
    read = {
        path: session.get(SITE + path)
        for path in ("/", "/robots.txt", "/sitemap.xml", "/sitemaps/stories-0.xml.gz", "/feed.json", "/feed.xml")
    }
    feed = parse_feed(read["/feed.xml"].content, url=f"{SITE}/feed.xml")
    for item in feed.items:
        if item.url:
            read[item.url] = session.get(item.url)
    last = next(reversed(read.values()))
    read["again"] = session.get(last.url, headers={"If-None-Match": last.headers["ETag"]})
    return read


def trouble(session: requests.Session) -> dict[str, requests.Response]:
    """Every address of an edition in which each has a fault, twice."""
    return {
        f"{turn} {fault}": session.get(url)
        for turn in ("first", "second")
        for url, fault in TROUBLED.truth.faults().items()
    }


TAPES: dict[str, tuple[Edition, Callable[[requests.Session], object]]] = {
    "morning.yaml": (QUIET, morning),
    "trouble.yaml": (TROUBLED, trouble),
}


def record() -> None:
    """Records all cassettes anew."""
    FOLDER.mkdir(exist_ok=True)
    for name, (edition, walk) in TAPES.items():
        (FOLDER / name).unlink(missing_ok=True)
        paper = Newspaper(
            articles=edition.articles, faults=edition.faults, copies=edition.copies, seed=edition.seed, kinds=edition.kinds, hosts=1, port=PORT
        )  # fmt: skip
        with paper, recorder(record_mode="once").use_cassette(name), requests.Session() as session:
            walk(session)


if __name__ == "__main__":
    record()
