"""``newsextract feed``."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from newsextract import FetchError
from newsextract.fetchers.feeds import fetch_feed
from tests.cli.command import newsextract

FILES = Path(__file__).parents[1] / "feeds" / "files"
HOME = "https://www.elincourier.example"


def test_the_table() -> None:
    done = newsextract("feed", FILES / "dc-date.xml")
    assert done.code == 0
    heads, _, row = done.out.splitlines()
    assert heads.split() == ["time", "title", "authors", "url"]
    assert row.split("  ") == ["2024-11-20 09:16+02:00", "Lock gates replaced", "Ana Roe, Bob Low", f"{HOME}/lock"]
    assert done.err == ""


def test_as_json() -> None:
    done = newsextract("feed", FILES / "relative-links.xml", "--url", f"{HOME}/rss", "--json")
    record = json.loads(done.out)
    assert record["kind"] == "rss"
    assert [item["url"] for item in record["items"]] == [f"{HOME}/news/tide", f"{HOME}/news/gulls"]


def test_an_index_and_a_time_that_cannot_be_read() -> None:
    done = newsextract("feed", FILES / "index-of-indexes.xml", "--url", f"{HOME}/sitemap.xml")
    assert done.code == 0
    assert f"{HOME}/news-sitemap.xml" in done.out
    assert "names itself" in done.err
    assert "(gestern irgendwann)" in newsextract("feed", FILES / "local-dates.xml").out


def test_standard_input_and_exit_codes(tmp_path: Path) -> None:
    data = (FILES / "gzip-twice.xml.gz").read_bytes()
    assert f"{HOME}/lamps" in newsextract("feed", "-", stdin=data).out
    assert newsextract("feed", "-", stdin=b"nothing at all").code == 1
    assert newsextract("feed", tmp_path / "nowhere.xml").code == 3
    assert newsextract("feed", "-", "--guess", stdin=data).code == 2
    refused = newsextract("feed", "-", stdin=b"<!DOCTYPE rss [<!ENTITY a 'b'>]><rss/>")
    assert refused.code == 3
    assert "declares entities" in refused.err


def test_the_feeds_of_a_page(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text('<link rel="alternate" type="application/rss+xml" href="/rss" title="All">', encoding="utf-8")
    done = newsextract("feed", page, "--url", HOME, "--discover")
    assert done.out.splitlines()[-1].split() == ["feed", f"{HOME}/rss", "All", "link"]
    links = json.loads(newsextract("feed", page, "--url", HOME, "--discover", "--guess", "--json").out)
    assert {link["source"] for link in links} == {"link", "guess"}
    page.write_text("<title>x</title>", encoding="utf-8")
    assert newsextract("feed", page, "--discover").code == 1


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path != "/rss":
            self.send_error(404)
            return
        body = (FILES / "wrong-content-type.xml").read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", "application/octet-stream")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class calls it so
        pass


@pytest.fixture
def server() -> Iterator[str]:
    with HTTPServer(("127.0.0.1", 0), _Handler) as made:
        thread = threading.Thread(target=made.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{made.server_port}"
        made.shutdown()
        thread.join()


def test_bytes_from_the_web_whatever_their_type(server: str) -> None:
    found = fetch_feed(f"{server}/rss", allow_private=("127.0.0.1",))
    assert found.url == f"{server}/rss"
    assert found.content_type == "application/octet-stream"
    assert found.data == (FILES / "wrong-content-type.xml").read_bytes()
    with pytest.raises(FetchError, match="larger than 100 bytes"):
        fetch_feed(f"{server}/rss", max_bytes=100, allow_private=("127.0.0.1",))
    with pytest.raises(FetchError, match="404") as caught:
        fetch_feed(f"{server}/gone", allow_private=("127.0.0.1",))
    assert caught.value.status == 404
    with pytest.raises(FetchError, match="no public address"):
        fetch_feed(f"{server}/rss")
    with pytest.raises(FetchError, match="only http and https"):
        fetch_feed("file:///etc/hostname")
