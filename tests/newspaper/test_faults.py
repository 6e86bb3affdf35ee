"""Each fault as it is seen on a plain socket, and by requests."""

from __future__ import annotations

import gzip
import socket
import time
import zlib
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
import requests

from tests.newspaper import FAULTS, Newspaper

PATIENCE = 0.6


@pytest.fixture(scope="module")
def paper() -> Iterator[Newspaper]:
    with Newspaper(articles=len(FAULTS) * 2, faults=1.0, hosts=1, patience=PATIENCE) as running:
        yield running


def spoilt(paper: Newspaper, fault: str) -> str:
    return next(url for url, name in paper.truth.faults().items() if name == fault)


def answered(url: str) -> tuple[int, dict[str, str], bytes]:
    """Status, headers and all bytes that come, on a connection of one's own. Status 0 is no answer."""
    parts = urlsplit(url)
    with socket.create_connection((parts.hostname or "", parts.port or 0), timeout=10) as connection:
        target = parts.path + (f"?{parts.query}" if parts.query else "")
        connection.sendall(f"GET {target} HTTP/1.1\r\nHost: {parts.netloc}\r\nConnection: close\r\n\r\n".encode())
        got = b""
        try:
            while part := connection.recv(65_536):
                got += part
        except ConnectionResetError:
            got += b"@RESET@"
    if not got:
        return 0, {}, b""
    head, _, body = got.partition(b"\r\n\r\n")
    first, *lines = head.decode("latin-1").split("\r\n")
    headers = dict(line.split(": ", 1) for line in lines)
    return int(first.split()[1]), {name.lower(): value for name, value in headers.items()}, body


def whole(paper: Newspaper, url: str) -> bytes:
    sheet = paper.edition.sheet(url)
    assert sheet
    return sheet.body


@pytest.mark.parametrize(
    ("fault", "status"),
    [
        ("status-403", 403),
        ("status-404", 404),
        ("status-410", 410),
        ("status-451", 451),
        ("status-500", 500),
        ("unasked-304", 304),
    ],
)
def test_statuses(paper: Newspaper, fault: str, status: int) -> None:
    assert answered(spoilt(paper, fault))[0] == status


@pytest.mark.parametrize("fault", ["busy-429", "busy-503"])
def test_busy_once(paper: Newspaper, fault: str) -> None:
    url = spoilt(paper, fault)
    status, headers, _ = answered(url)
    assert status == int(fault[-3:])
    assert headers["retry-after"]
    assert answered(url)[2] == whole(paper, url)


def test_busy_for_ever(paper: Newspaper) -> None:
    for _ in range(3):
        status, headers, _ = answered(spoilt(paper, "busy-forever"))
        assert (status, headers["retry-after"]) == (503, "1")


@pytest.mark.parametrize("fault", ["redirect", "redirects"])
def test_redirects_lead_to_the_article(paper: Newspaper, fault: str) -> None:
    url = spoilt(paper, fault)
    answer = requests.get(url)
    assert answer.status_code == 200
    assert answer.url == paper.truth[url].canonical_url
    assert len(answer.history) == (1 if fault == "redirect" else 4)
    assert answer.content == whole(paper, answer.url)


@pytest.mark.parametrize("fault", ["redirect-loop", "redirects-endless"])
def test_redirects_without_end(paper: Newspaper, fault: str) -> None:
    with requests.Session() as session:
        session.max_redirects = 50
        with pytest.raises(requests.TooManyRedirects) as failure:
            session.get(spoilt(paper, fault))
    urls = {each.url for each in failure.value.response.history} if failure.value.response is not None else set()
    assert len(urls) <= 3 if fault == "redirect-loop" else len(urls) > 40


@pytest.mark.parametrize(
    ("fault", "begins"), [("redirect-private", "http://"), ("redirect-file", "file:///"), ("login-redirect", "/login")]
)
def test_redirects_to_the_wrong_place(paper: Newspaper, fault: str, begins: str) -> None:
    status, headers, _ = answered(spoilt(paper, fault))
    assert status == 302
    assert headers["location"].startswith(begins)


@pytest.mark.parametrize(
    "fault",
    [
        "late",
        "charset-wrong",
        "charset-unknown",
        "charset-missing",
        "type-missing",
        "html-as-text",
        "etag-expires",
        "brotli-lie",
    ],
)
def test_the_bytes_are_the_article(paper: Newspaper, fault: str) -> None:
    url = spoilt(paper, fault)
    begun = time.monotonic()
    _, headers, body = answered(url)
    assert body == whole(paper, url)
    sheet = paper.edition.sheet(url)
    assert sheet
    kind = headers.get("content-type", "")
    told = {
        "late": time.monotonic() - begun > 0.3,
        "charset-wrong": "charset=" in kind
        and kind != sheet.headers["Content-Type"]
        and f"charset={sheet.charset}" not in kind,
        "charset-unknown": kind.endswith("x-no-such-thing"),
        "charset-missing": kind == "text/html" and b"<meta charset" not in body,
        "type-missing": not kind,
        "html-as-text": kind == "text/plain",
        "etag-expires": headers["etag"] != answered(url)[1]["etag"],
        "brotli-lie": headers.get("content-encoding") == "br",
    }
    assert told[fault]


def test_gzip(paper: Newspaper) -> None:
    url = spoilt(paper, "gzip-unsaid")
    assert gzip.decompress(answered(url)[2]) == whole(paper, url)
    url = spoilt(paper, "gzip-lie")
    assert answered(url)[1]["content-encoding"] == "gzip"
    assert answered(url)[2] == whole(paper, url)
    with pytest.raises(EOFError):
        gzip.decompress(answered(spoilt(paper, "gzip-cut"))[2])


def test_a_bomb_is_small_until_it_is_opened(paper: Newspaper) -> None:
    _, headers, body = answered(spoilt(paper, "bomb"))
    assert headers["content-encoding"] == "gzip"
    assert len(body) < 200_000
    opened = zlib.decompressobj(31)
    assert len(opened.decompress(body, 20_000_000)) == 20_000_000
    assert opened.unconsumed_tail


@pytest.mark.parametrize(("fault", "more"), [("length-long", True), ("length-short", False)])
def test_wrong_lengths(paper: Newspaper, fault: str, more: bool) -> None:
    url = spoilt(paper, fault)
    _, headers, body = answered(url)
    assert body == whole(paper, url)
    assert (int(headers["content-length"]) > len(body)) is more
    assert int(headers["content-length"]) != len(body)


@pytest.mark.parametrize("fault", ["reset", "stall", "drip", "closed", "silence"])
def test_answers_that_break_off(paper: Newspaper, fault: str) -> None:
    url = spoilt(paper, fault)
    begun = time.monotonic()
    status, headers, body = answered(url)
    took = time.monotonic() - begun
    assert (took >= PATIENCE * 0.9) is (fault in ("stall", "drip", "silence"))
    assert status == (0 if fault in ("closed", "silence") else 200)
    assert int(headers.get("content-length", 1)) > len(body.removesuffix(b"@RESET@"))
    assert body.endswith(b"@RESET@") is (fault == "reset")
    if fault == "drip":
        assert len(body) < 300


def test_broken_chunks(paper: Newspaper) -> None:
    with pytest.raises(requests.exceptions.ChunkedEncodingError):
        requests.get(spoilt(paper, "chunks-broken"))


@pytest.mark.parametrize(
    ("fault", "kind", "begins"),
    [
        ("empty", "text/html", b""),
        ("pdf", "text/html", b"%PDF-"),
        ("picture", "image/png", b"\x89PNG"),
        ("login-page", "text/html", b"<!DOCTYPE html><html lang=en><head><title>Log in"),
        ("soft-404", "text/html", b"<!DOCTYPE html><html lang=en><head><title>Page not found"),
    ],
)
def test_pages_that_are_no_articles(paper: Newspaper, fault: str, kind: str, begins: bytes) -> None:
    status, headers, body = answered(spoilt(paper, fault))
    assert status == 200
    assert headers["content-type"].startswith(kind)
    assert body.startswith(begins)
    assert body or fault == "empty"


def test_the_journal_names_the_fault(paper: Newspaper) -> None:
    paper.log.clear()
    answered(spoilt(paper, "status-410"))
    assert paper.log.settled()
    (seen,) = paper.log
    assert (seen.fault, seen.status) == ("status-410", 410)
