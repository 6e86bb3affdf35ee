"""Every hostile answer gives its named error, in bounded time."""

from __future__ import annotations

import dataclasses
import threading
import time
from collections.abc import Iterator

import pytest
import requests
from urllib3 import Retry

from newsextract.errors import FetchError, UsageError
from newsextract.fetchers.http import Terms, fetch, get, new_session, own_user_agent
from tests.fetchers.hostile import Server, serving

LOOPBACK = ("127.0.0.1", "localhost")
TERMS = Terms(timeout=30, deadline=60, max_bytes=1_000_000, retries=0, allow_private=LOOPBACK)
HURRIED = dataclasses.replace(TERMS, timeout=1.5, deadline=1.5)


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


@pytest.mark.parametrize(
    ("path", "reason", "status"),
    [
        ("ping", "redirects", None),
        ("chain/40", "redirects", None),
        ("to/nowhere:x", "redirects", None),
        ("drip-headers", "timeout", 200),
        ("drip-body", "timeout", 200),
        ("drip-gzip", "timeout", 200),
        ("endless-nothing", "timeout", 200),
        ("reset", "incomplete", 200),
        ("too-short", "incomplete", 200),
        ("huge-length", "size", 200),
        ("bad-chunks", "incomplete", 200),
        ("many-headers", "incomplete", None),
        ("long-header", "incomplete", None),
        ("no-http", "incomplete", None),
        ("silence", "incomplete", None),
        ("gzip-lie", "compression", 200),
        ("brotli-lie", "compression", 200),
        ("coding-unknown", "compression", 200),
        ("bomb", "size", 200),
        ("bomb-unsaid", "size", 200),
        ("bomb-in-bomb", "size", 200),
        ("bomb-deflate", "size", 200),
        ("endless", "size", 200),
        ("pdf", "type", 200),
        ("busy/503/9/0", "status", 503),
        ("busy/429/9/none", "status", 429),
        ("not-modified", "status", 304),
    ],
)
def test_a_hostile_answer_has_a_name_and_an_end(server: Server, path: str, reason: str, status: int | None) -> None:
    server.location = "/nowhere"
    start = time.monotonic()
    with pytest.raises(FetchError) as failure:
        get(f"{server.url}/{path}", terms=HURRIED if reason == "timeout" else TERMS)
    assert (failure.value.reason, failure.value.status) == (reason, status)
    assert time.monotonic() - start < 30  # the slow ones would take minutes


@pytest.mark.parametrize(
    "path", ["endless-redirect", "chain/5", "too-long", "gzip-unsaid", "to/story", "negative-length"]
)
def test_what_can_be_read_is_read(server: Server, path: str) -> None:
    assert "The ferry runs again" in get(f"{server.url}/{path}", terms=TERMS).page().html


@pytest.mark.parametrize("path", ["charset-wrong", "charset-missing", "type-missing"])
def test_the_charset_is_found(server: Server, path: str) -> None:
    assert "Fähre" in get(f"{server.url}/{path}", terms=TERMS).page().html


def test_what_follows_too_long_an_answer_is_no_answer(server: Server) -> None:
    with new_session() as session:
        for path in ("too-long", "story"):
            assert get(f"{server.url}/{path}", session=session, terms=TERMS).data.endswith(b"</html>")


def test_the_way_is_recorded(server: Server) -> None:
    answer = get(f"{server.url}/chain/2", terms=TERMS)
    steps = [(step.url.removeprefix(server.url), step.status) for step in answer.redirects]
    assert steps == [("/chain/2", 301), ("/chain/1", 301), ("/chain/0", 301)]
    assert (answer.requested, answer.url) == (f"{server.url}/chain/2", f"{server.url}/story")
    assert answer.header("Content-Type") == "text/html; charset=utf-8"
    assert answer.page().captured_at == answer.fetched_at
    with pytest.raises(FetchError) as failure:
        get(f"{server.url}/ping", terms=TERMS)
    assert failure.value.redirects[:3] == (f"{server.url}/ping", f"{server.url}/pong", f"{server.url}/ping")


@pytest.mark.parametrize("status", [429, 503])
def test_retry_after_is_kept_to(server: Server, status: int) -> None:
    start = time.monotonic()
    page = fetch(f"{server.url}/busy/{status}/1/1", allow_private=LOOPBACK)
    assert "ferry" in page.html
    assert time.monotonic() - start >= 1


def test_without_retry_after_the_waits_grow(server: Server) -> None:
    fetch(f"{server.url}/busy/503/2/none", allow_private=LOOPBACK, retries=Retry(2, backoff_factor=0.2))
    times = [moment for moment, path, _ in server.requests if path == "/busy/503/2/none"]
    assert len(times) == 3
    assert times[1] - times[0] >= 0.4
    assert times[2] - times[1] >= 0.8


@pytest.mark.parametrize(
    "after", ["3600", "99999999999999999999999", "soon", "-5", "Fri,_31_Dec_2399_23:59:59_GMT", "1e9", "٣"]
)
def test_no_retry_after_passes_the_deadline(server: Server, after: str) -> None:
    start = time.monotonic()
    terms = Terms(timeout=20, deadline=20, retries=1, allow_private=LOOPBACK)
    with pytest.raises(FetchError, match="503"):
        get(f"{server.url}/busy/503/99/{after.encode().decode('latin-1')}", terms=terms)
    assert time.monotonic() - start < 30


@pytest.mark.parametrize(("after", "seconds"), [("7", 7.0), ("99999999999", 21_600.0), ("soon", None), ("none", None)])
def test_the_failure_says_when_to_come_back(server: Server, after: str, seconds: float | None) -> None:
    with pytest.raises(FetchError) as failure:
        get(f"{server.url}/busy/429/9/{after}", terms=TERMS)
    assert failure.value.retry_after == seconds


def test_a_broken_connection_is_tried_again(server: Server) -> None:
    assert "ferry" in fetch(f"{server.url}/reset-once/a", allow_private=LOOPBACK).html
    with pytest.raises(FetchError) as failure:
        fetch(f"{server.url}/reset-once/b", allow_private=LOOPBACK, retries=0)
    assert failure.value.reason == "incomplete"


def test_a_page_that_is_gone_is_not_asked_for_twice(server: Server) -> None:
    with pytest.raises(FetchError, match="404"):
        fetch(f"{server.url}/busy/404/9/0", allow_private=LOOPBACK, retries=3)
    assert sum(path == "/busy/404/9/0" for _, path, _ in server.requests) == 1


@pytest.mark.parametrize("domain", ["localhost", ".localhost", "127.0.0.1", "local", ".local"])
@pytest.mark.parametrize("own", [True, False])
def test_cookies_do_not_cross_hosts(server: Server, domain: str, own: bool) -> None:
    server.location = f"http://127.0.0.1:{server.server_port}/story/{domain}/{own}"
    with new_session() if own else requests.Session() as session:
        session.headers["Cookie"] = "mine=1"
        session.headers["Authorization"] = "Bearer mine"
        get(f"http://localhost:{server.server_port}/cookie/{domain}", session=session, terms=TERMS)
    headers = next(headers for _, path, headers in server.requests if path == f"/story/{domain}/{own}")
    assert "Cookie" not in headers
    assert "Authorization" not in headers


def test_cookies_come_back_to_their_host(server: Server) -> None:
    server.location = "/story/same-host"
    with new_session() as session:
        get(f"{server.url}/cookie/127.0.0.1", session=session, terms=TERMS)
    headers = next(headers for _, path, headers in server.requests if path == "/story/same-host")
    assert headers["Cookie"] == "key=secret"


def test_the_contact_is_told(server: Server) -> None:
    with new_session("https://paper.example/bot") as session:
        get(f"{server.url}/story/contact", session=session, terms=TERMS)
    headers = next(headers for _, path, headers in server.requests if path == "/story/contact")
    assert headers["User-Agent"] == own_user_agent("https://paper.example/bot")
    assert headers["User-Agent"].endswith("(+https://paper.example/bot)")


@pytest.mark.parametrize("contact", ["a\r\nX: y", "(x)", "no contact", "ä@paper.example", "x" * 300])
def test_what_is_no_contact(contact: str) -> None:
    with pytest.raises(UsageError):
        new_session(contact)


def test_no_thread_and_no_socket_is_left(server: Server) -> None:
    before = threading.active_count()
    for path in ("story", "drip-body", "ping"):
        try:
            get(f"{server.url}/{path}", terms=HURRIED)
        except FetchError:
            pass
    until = time.monotonic() + 5
    while time.monotonic() < until and threading.active_count() > before + 2:  # the server's own threads end too
        time.sleep(0.02)
    assert not any(
        isinstance(thread, threading.Timer) and not thread.finished.is_set() for thread in threading.enumerate()
    )
