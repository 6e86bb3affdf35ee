"""The plain HTTP fetcher against a real server."""

from __future__ import annotations

import datetime as dt
import ipaddress
import pickle
import socket
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import requests
import vcr

from newsextract.errors import FetchError, UsageError
from newsextract.fetchers.http import Terms, fetch, get, new_session, own_user_agent
from newsextract.fetchers.store import Store
from tests.fetchers import hostile
from tests.fetchers.loopback import STORY, Server, serving

CASSETTE = Path(__file__).parent / "cassettes" / "story.yaml"
HARD = CASSETTE.with_name("hard.yaml")
LOOPBACK = ("127.0.0.1",)
RECORDED = "http://127.0.0.1:43117"


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


def test_a_page_comes_with_its_url_and_time(server: Server) -> None:
    before = dt.datetime.now(dt.UTC)
    page = fetch(f"{server.url}/story", allow_private=LOOPBACK)
    assert page.html == STORY
    assert page.url == f"{server.url}/story"
    assert page.source == f"{server.url}/story"
    assert page.kind == "html"
    assert page.captured_at is not None
    assert before <= page.captured_at <= dt.datetime.now(dt.UTC)


def test_the_url_is_the_one_after_redirects(server: Server) -> None:
    page = fetch(f"{server.url}/redirect", allow_private=LOOPBACK)
    assert page.url == f"{server.url}/story"
    assert page.source == f"{server.url}/redirect"


@pytest.mark.parametrize("path", ["latin", "wrong-charset", "untyped", "gzip", "chunked"])
def test_the_text_is_right(server: Server, path: str) -> None:
    assert "Fähre läuft wieder nach Süden" in fetch(f"{server.url}/{path}", allow_private=LOOPBACK).html


def test_plain_text_is_a_page_of_text(server: Server) -> None:
    assert fetch(f"{server.url}/plain", allow_private=LOOPBACK).kind == "text"


def test_html_that_is_called_plain_text_is_html(server: Server) -> None:
    assert fetch(f"{server.url}/plain-html", allow_private=LOOPBACK).kind == "html"


@pytest.mark.parametrize(
    ("path", "status", "message"),
    [
        ("status/404", 404, "check the URL"),
        ("status/403", 403, "save the page from a browser"),
        ("status/503", 503, "try again later"),
        ("status/304", 304, "304"),
        ("picture", 200, "image/png"),
        ("short", 200, "before the answer was complete"),
        ("reset", 200, "before the answer was complete"),
        ("bad-gzip", 200, "compressed wrongly"),
        ("circle", None, "redirects in circles"),
        ("to-file", None, "something other than http"),
    ],
)
def test_a_failure_says_what_to_do(server: Server, path: str, status: int | None, message: str) -> None:
    url = f"{server.url}/{path}"
    with pytest.raises(FetchError, match=message) as failure:
        fetch(url, allow_private=LOOPBACK, retries=0)
    assert failure.value.status == status
    assert failure.value.source == url
    assert str(failure.value).startswith(url)


@pytest.mark.parametrize("path", ["short", "reset", "bad-gzip", "circle"])
def test_a_failure_has_its_cause_and_can_be_pickled(server: Server, path: str) -> None:
    with pytest.raises(FetchError) as failure:
        fetch(f"{server.url}/{path}", allow_private=LOOPBACK)
    assert failure.value.__cause__ is not None
    again = pickle.loads(pickle.dumps(failure.value))
    assert (str(again), again.status, again.source) == (str(failure.value), failure.value.status, failure.value.source)


def test_too_big_is_refused(server: Server) -> None:
    with pytest.raises(FetchError, match="larger than 100,000 bytes"):
        fetch(f"{server.url}/big", max_bytes=100_000, allow_private=LOOPBACK)
    assert len(fetch(f"{server.url}/big", max_bytes=300_003, allow_private=LOOPBACK).html) == 300_003


def test_the_size_counts_after_decompression(server: Server) -> None:
    with pytest.raises(FetchError, match="larger than 1,000,000 bytes"):
        fetch(f"{server.url}/bomb", max_bytes=1_000_000, allow_private=LOOPBACK)


def test_a_server_that_stalls(server: Server) -> None:
    start = time.monotonic()
    with pytest.raises(FetchError, match="did not answer in time"):
        fetch(f"{server.url}/stall", timeout=0.2, allow_private=LOOPBACK)
    assert time.monotonic() - start < 8


def test_a_trickle_does_not_outlast_the_deadline(server: Server) -> None:
    start = time.monotonic()
    with pytest.raises(FetchError, match="took too long as a whole"):
        fetch(f"{server.url}/trickle", deadline=0.3, allow_private=LOOPBACK)
    assert time.monotonic() - start < 4.5


def test_nobody_listens() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(FetchError, match="no connection") as failure:
        fetch(f"http://127.0.0.1:{port}/story", allow_private=LOOPBACK)
    assert failure.value.status is None
    assert "onnection refused" in str(failure.value)
    assert "Pool(" not in str(failure.value)  # the names of classes tell a reader nothing
    assert isinstance(pickle.loads(pickle.dumps(failure.value)), FetchError)


def test_what_is_no_url_at_all() -> None:
    given: Any
    for given in (None, 3, b"https://www.elincourier.example/"):
        with pytest.raises(UsageError, match=f"url is a str, not {type(given).__name__}"):
            fetch(given)


@pytest.mark.parametrize("url", ["ftp://127.0.0.1/x", "file:///etc/hostname", "page.html", "", "javascript:alert(1)"])
def test_only_http(url: str) -> None:
    with pytest.raises(FetchError, match="only http and https"):
        fetch(url, allow_private=LOOPBACK, retries=0)


@pytest.mark.parametrize(
    "url", ["http://", "http://[::1", "https:///path", "http://127.0.0.1:port/", "http://.example./"]
)
def test_what_is_no_url(url: str) -> None:
    with pytest.raises(FetchError):
        fetch(url, timeout=2)


def test_it_says_who_it_is(server: Server) -> None:
    fetch(f"{server.url}/story/by-name", allow_private=LOOPBACK)
    fetch(f"{server.url}/story/by-other-name", user_agent="harbour-reader/1", allow_private=LOOPBACK)
    seen = dict(server.seen)
    assert seen["/story/by-name"] == own_user_agent()
    assert own_user_agent().startswith("newsextract/")
    assert seen["/story/by-other-name"] == "harbour-reader/1"


def test_a_session_of_the_caller_is_used_and_left_open(server: Server) -> None:
    with requests.Session() as session:
        session.headers["User-Agent"] = "harbour-session/2"
        for number in range(2):
            fetch(f"{server.url}/story/session-{number}", session=session, allow_private=LOOPBACK)
    assert dict(server.seen)["/story/session-1"] == "harbour-session/2"


def test_the_own_session_names_the_program() -> None:
    with new_session() as session:
        assert session.headers["User-Agent"] == own_user_agent()


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    getaddrinfo = socket.getaddrinfo

    def refuse(*_: object) -> None:
        raise AssertionError("a socket was opened")

    def no_names(host: str, *rest: Any, **named: Any) -> Any:
        ipaddress.ip_address(host)  # what is an address already needs no network
        return getaddrinfo(host, *rest, **named)

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", no_names)


@pytest.mark.usefixtures("no_network")
def test_a_recorded_answer_needs_no_network() -> None:
    with vcr.use_cassette(str(CASSETTE), record_mode="none") as tape:
        page = fetch(f"{RECORDED}/redirect", allow_private=LOOPBACK)
    assert tape.all_played
    assert page.url == f"{RECORDED}/story"
    assert page.html == STORY


def hard_ones(store: Store) -> list[tuple[str, bool]]:
    """Reads a page after patience, one twice, the second time by its tag, and what each failure is called."""
    found = []
    terms = Terms(allow_private=LOOPBACK, user_agent="newsextract")
    for path in ("busy/503/1/0", "chain/2", "tagged", "tagged", "pdf", "too-long", "ping", "busy/404/9/0"):
        try:
            answer = get(f"{RECORDED}/{path}", store=store, terms=terms)
            found.append((answer.page().html[-7:], answer.unchanged))
        except FetchError as error:
            found.append((error.reason, False))
    return found


@pytest.mark.usefixtures("no_network")
def test_the_hard_ones_play_from_a_tape() -> None:
    with vcr.use_cassette(str(HARD), record_mode="none") as tape, Store(":memory:") as store:
        found = hard_ones(store)
    assert tape.all_played
    page = ("</html>", False)
    kept = ("</html>", True)
    assert found == [page, page, page, kept, ("type", False), page, ("redirects", False), ("status", False)]


def record() -> None:
    """Records the cassettes anew: ``python -m tests.fetchers.test_http``."""
    HARD.unlink(missing_ok=True)
    with hostile.serving(43117), vcr.use_cassette(str(HARD), record_mode="new_episodes"), Store(":memory:") as kept:
        hard_ones(kept)
    CASSETTE.unlink(missing_ok=True)
    with serving(43117), vcr.use_cassette(str(CASSETTE), record_mode="once"):
        fetch(f"{RECORDED}/redirect", user_agent="newsextract", allow_private=LOOPBACK)


if __name__ == "__main__":
    record()
