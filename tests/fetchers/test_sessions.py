"""Any session of requests is used as it is: caches, adapters, hooks, proxies."""

from __future__ import annotations

import io
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import requests
import requests_cache
from requests.adapters import BaseAdapter, HTTPAdapter
from urllib3 import HTTPResponse, Retry

from newsextract.errors import FetchError
from newsextract.fetchers.http import Terms, fetch, get
from tests.fetchers.hostile import STORY, Server, serving

LOOPBACK = ("127.0.0.1",)
TERMS = Terms(timeout=30, deadline=60, max_bytes=1_000_000, retries=0, allow_private=LOOPBACK)


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


@pytest.fixture(params=["memory", "sqlite"])
def cached(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[requests_cache.CachedSession]:
    with requests_cache.CachedSession(str(tmp_path / "cache"), backend=request.param) as session:
        yield session
        session.cache.close()  # type: ignore[no-untyped-call]


def test_a_cached_answer_needs_no_request(server: Server, cached: requests_cache.CachedSession) -> None:
    url = f"{server.url}/gzip-unsaid"
    first = get(url, session=cached, terms=TERMS)
    again = get(url, session=cached, terms=TERMS)
    assert len(server.requests) == 1
    assert first.page().html == again.page().html == STORY
    assert (first.unchanged, again.unchanged) == (False, True)
    assert abs((first.fetched_at - again.fetched_at).total_seconds()) < 5
    assert again.header("content-type") == "text/html; charset=utf-8"


def test_redirects_are_cached_step_by_step(server: Server, cached: requests_cache.CachedSession) -> None:
    for _ in range(2):
        answer = get(f"{server.url}/chain/2", session=cached, terms=TERMS)
        assert (answer.url, len(answer.redirects)) == (f"{server.url}/story", 3)
    assert sum(path == "/story" for _, path, _ in server.requests) == 1


@pytest.mark.parametrize(
    ("path", "reason"), [("bomb", "size"), ("endless", "size"), ("pdf", "type"), ("too-short", "incomplete")]
)
def test_the_limits_hold_before_the_cache_reads(
    server: Server, cached: requests_cache.CachedSession, path: str, reason: str
) -> None:
    with pytest.raises(FetchError) as failure:
        get(f"{server.url}/{path}", session=cached, terms=TERMS)
    assert (failure.value.reason, failure.value.status) == (reason, 200)
    assert len(cached.cache.responses) == 0


def test_what_is_in_the_cache_is_measured_too(server: Server, cached: requests_cache.CachedSession) -> None:
    get(f"{server.url}/story", session=cached, terms=TERMS)
    with pytest.raises(FetchError) as failure:
        get(f"{server.url}/story", session=cached, terms=Terms(max_bytes=100, allow_private=LOOPBACK))
    assert failure.value.reason == "size"


def test_a_cached_session_is_guarded(server: Server, cached: requests_cache.CachedSession) -> None:
    with pytest.raises(FetchError) as failure:
        fetch(f"{server.url}/story", session=cached)
    assert failure.value.reason == "address"
    assert server.seen == []


class Canned(BaseAdapter):
    """An adapter that opens no connection; its body can be read in the plain way only."""

    def __init__(self, body: Any, status: int = 200) -> None:
        super().__init__()
        self.body, self.status = body, status
        self.asked: list[str | None] = []

    def send(self, request: requests.PreparedRequest, *args: Any, **kwargs: Any) -> requests.Response:
        self.asked.append(request.url)
        response = requests.Response()
        response.status_code, response.url, response.request = self.status, request.url or "", request
        response.headers["Content-Type"] = "text/html"
        response.raw = self.body
        return response

    def close(self) -> None:
        pass


class Plain:
    """A file with ``read`` and little else."""

    closed = False

    def __init__(self, data: bytes) -> None:
        self._stream = io.BytesIO(data)

    def read(self, size: int = -1) -> bytes:
        return self._stream.read(size)

    def close(self) -> None:
        self.closed = True


@pytest.mark.parametrize(
    "body",
    [
        lambda: io.BytesIO(STORY.encode()),
        lambda: Plain(STORY.encode()),
        lambda: HTTPResponse(io.BytesIO(STORY.encode()), status=200, preload_content=False),
        lambda: HTTPResponse(Plain(STORY.encode()), status=200, preload_content=False),  # type: ignore[arg-type]
    ],
)
def test_an_adapter_of_another_kind_answers(body: Any) -> None:
    with requests.Session() as session:
        session.mount("http://", Canned(body()))
        assert fetch("http://93.184.215.14/ferry", session=session).html == STORY


def test_an_adapter_with_retries_of_its_own(server: Server) -> None:
    with requests.Session() as session:
        session.mount("http://", HTTPAdapter(max_retries=Retry(2, status_forcelist=[503], backoff_factor=0)))
        assert get(f"{server.url}/busy/503/2/none", session=session, terms=TERMS).data == STORY.encode()


def test_hooks_of_the_session_are_called(server: Server) -> None:
    seen: list[int] = []

    def count(response: requests.Response, *_: object, **__: object) -> None:
        seen.append(response.status_code)

    with requests.Session() as session:
        session.hooks["response"].append(count)
        get(f"{server.url}/chain/1", session=session, terms=TERMS)
    assert seen == [301, 301, 200]


def test_a_hook_that_raises_is_a_failed_fetch(server: Server) -> None:
    with requests.Session() as session:
        session.hooks["response"].append(lambda response, *_, **__: response.raise_for_status())
        with pytest.raises(FetchError, match="404") as failure:
            get(f"{server.url}/busy/404/9/none", session=session, terms=TERMS)
    assert (failure.value.reason, failure.value.status) == ("status", 404)


def test_a_proxy_of_the_session_is_used(server: Server) -> None:
    with requests.Session() as session:
        session.trust_env = False
        session.proxies["http"] = server.url
        server.location = "http://93.184.215.14/story"
        # the server redirects what it is asked for as a proxy, which is the way out of here
        with pytest.raises(FetchError) as failure:
            get("http://93.184.215.14/ferry", session=session, terms=TERMS)
    assert failure.value.reason == "redirects"
    assert server.seen[0] == "93.184.215.14 http://93.184.215.14/ferry"


@pytest.mark.parametrize(
    "host",
    [
        "metadata.google.internal",
        "printer.local",
        "intranet",
        "0x7f000001.1",
        "x.home.arpa",
        "db.corp",
        "127.1.example.١",
    ],
)
def test_a_proxy_is_not_asked_for_names_within_networks(
    server: Server, host: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "no such name")

    with requests.Session() as session:
        session.trust_env = False
        session.proxies["http"] = server.url
        monkeypatch.setattr(socket, "getaddrinfo", unknown)
        with pytest.raises(FetchError) as failure:
            get(f"http://{host}/", session=session, terms=Terms(retries=0))
    assert failure.value.reason in ("address", "url")
    assert server.seen == []


@contextmanager
def a_port(talk: Any) -> Iterator[int]:
    """A port where each connection is talked to in the given way."""
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def serve() -> None:
            while True:
                try:
                    client, _ = listening.accept()
                except OSError:
                    return
                threading.Thread(target=answer, args=(client,), daemon=True).start()

        def answer(client: socket.socket) -> None:
            with client:
                try:
                    talk(client)
                except OSError:
                    pass

        threading.Thread(target=serve, daemon=True).start()
        yield listening.getsockname()[1]


def test_a_handshake_that_trickles_ends_with_the_deadline() -> None:
    def trickle(client: socket.socket) -> None:
        client.sendall(b"\x16\x03\x03\x3f\x00")  # the beginning of a long record
        for _ in range(1000):
            time.sleep(0.05)
            client.sendall(b"\0")

    start = time.monotonic()
    with a_port(trickle) as port, pytest.raises(FetchError) as failure:
        get(f"https://127.0.0.1:{port}/", terms=Terms(deadline=0.5, retries=0, allow_private=LOOPBACK))
    assert failure.value.reason == "timeout"
    assert time.monotonic() - start < 20


def test_what_speaks_no_tls(server: Server) -> None:
    with pytest.raises(FetchError) as failure:
        get(server.url.replace("http", "https"), terms=TERMS)
    assert failure.value.reason == "tls"


def test_a_connection_that_was_refused_is_tried_again() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]

    def later() -> None:
        time.sleep(0.2)
        with serving(port) as running:
            stop.wait(20)
            seen.extend(running.seen)

    seen: list[str] = []
    stop = threading.Event()
    thread = threading.Thread(target=later)
    thread.start()
    try:
        page = fetch(f"http://127.0.0.1:{port}/story", allow_private=LOOPBACK, retries=3)
    finally:
        stop.set()
        thread.join()
    assert page.html == STORY
    assert len(seen) == 1


@pytest.mark.parametrize("retry", [Retry(0), Retry(3, read=0), Retry(False), Retry(3, read=False)])
def test_a_retry_of_the_callers_is_kept_to(server: Server, retry: Retry) -> None:
    with pytest.raises(FetchError) as failure:
        fetch(f"{server.url}/reset-once", allow_private=LOOPBACK, retries=retry)
    assert failure.value.reason == "incomplete"
    assert len(server.requests) == 1
