"""A server on the loopback interface that answers in every bad way, and counts what it was asked."""

from __future__ import annotations

import functools
import gzip
import socket
import struct
import threading
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

STORY = (
    '<!DOCTYPE html><html lang="en"><head><title>The ferry runs again</title></head><body><h1>The ferry runs again</h1>'
    "<p>The ferry crosses the bay again since Thursday, the harbour office said.</p></body></html>"
)
PLAIN = {"Content-Type": "text/html; charset=utf-8"}


@functools.cache
def bomb(coding: str) -> bytes:
    return {"gzip": gzip.compress, "deflate": zlib.compress}[coding](bytes(30_000_000))


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Server

    def do_GET(self) -> None:
        server = self.server
        server.seen.append(f"{self.headers.get('Host', '')} {self.path}")
        server.requests.append((time.monotonic(), self.path, dict(self.headers.items())))
        name = self.path.strip("/").split("/")[0].partition("?")[0].replace("-", "_").replace(".", "_")
        server.clients.add(self.client_address)
        with server.busy:
            answer = getattr(self, "answer_" + name, self.answer_anywhere)
            try:
                answer()
            except OSError:
                self.close_connection = True

    def send(
        self, data: bytes, status: int = 200, headers: dict[str, str] | None = None, length: int | None = None
    ) -> None:
        self.send_response(status)
        for name, value in (PLAIN if headers is None else headers).items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(data) if length is None else length))
        self.end_headers()
        self.wfile.write(data)

    def answer_anywhere(self) -> None:
        """Redirects to wherever the test wants."""
        self.send_response(302)
        # as UTF-8, as servers do
        self._headers_buffer.append(b"Location: " + self.server.location.encode() + b"\r\n")  # type: ignore[attr-defined]
        self.send_header("Content-Length", "0")
        self.end_headers()

    def answer_robots_txt(self) -> None:
        status, text = self.server.robots
        self.send(text.encode(), status, {"Content-Type": "text/plain"})

    def answer__well_known(self) -> None:
        status, text = self.server.reservations
        self.send(text.encode(), status, {"Content-Type": "application/json"})

    def answer_story(self) -> None:
        self.send(STORY.encode())

    def answer_to(self) -> None:
        self.send(b"moved", 302, {"Location": self.path.removeprefix("/to")})

    def answer_chain(self) -> None:
        left = int(self.path.rsplit("/", 1)[1])
        self.send(b"", 301, {"Location": f"/chain/{left - 1}" if left else "/story"})

    def answer_ping(self) -> None:
        self.send(b"", 302, {"Location": "/pong"})

    def answer_pong(self) -> None:
        self.send(b"", 302, {"Location": "/ping"})

    def answer_endless_redirect(self) -> None:
        self.send_response(302)
        self.send_header("Location", "/story")
        self.end_headers()
        while not self.server.stop.is_set():
            self.wfile.write(b"x" * 65_536)

    def drip(self, data: bytes) -> None:
        for byte in data:
            if self.server.stop.wait(0.03):
                break
            self.wfile.write(bytes((byte,)))
            self.wfile.flush()

    def answer_drip_headers(self) -> None:
        self.drip(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nX-Slow: " + b"x" * 2000)

    def answer_drip_body(self) -> None:
        self.send(b"", length=5000)
        self.drip(b"x" * 5000)

    def answer_drip_gzip(self) -> None:
        self.send(b"", headers={**PLAIN, "Content-Encoding": "gzip"}, length=5000)
        self.drip(gzip.compress(b"", 9)[:10] + b"\0\0\0\xff\xff" * 400)  # blocks of nothing

    def answer_endless_nothing(self) -> None:
        """Compressed blocks without an end in which nothing is."""
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(gzip.compress(b"", 9)[:10])
        while not self.server.stop.is_set():
            self.wfile.write(b"\0\0\0\xff\xff" * 10_000)

    def answer_reset(self) -> None:
        self.send(b"<p>half", length=5000)
        time.sleep(0.02)
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.close_connection = True
        self.rfile.close()
        self.connection.close()

    def answer_reset_once(self) -> None:
        if sum(path == self.path for _, path, _ in self.server.requests) == 1:
            self.answer_reset()
        else:
            self.answer_story()

    def answer_too_short(self) -> None:
        self.send(STORY.encode(), length=50_000)
        self.close_connection = True

    def answer_too_long(self) -> None:
        self.send(STORY.encode() + b"GARBAGE", length=len(STORY))

    def answer_huge_length(self) -> None:
        self.send(b"x", length=10**30)
        self.close_connection = True

    def answer_negative_length(self) -> None:
        self.send(STORY.encode(), length=-5)
        self.close_connection = True

    def answer_bad_chunks(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        self.wfile.write(b"zz\r\nnot a chunk\r\n")
        self.close_connection = True

    def answer_many_headers(self) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\n" + b"".join(b"X-%d: y\r\n" % n for n in range(5000)) + b"\r\n")
        self.close_connection = True

    def answer_long_header(self) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\nX: " + b"y" * 1_000_000 + b"\r\n\r\n")
        self.close_connection = True

    def answer_no_http(self) -> None:
        self.wfile.write(b"220 mail.example ESMTP\r\n")
        self.close_connection = True

    def answer_silence(self) -> None:
        self.close_connection = True

    def answer_gzip_lie(self) -> None:
        self.send(STORY.encode(), headers={**PLAIN, "Content-Encoding": "gzip"})

    def answer_gzip_half(self) -> None:
        self.send(gzip.compress(STORY.encode())[:60], headers={**PLAIN, "Content-Encoding": "gzip"})

    def answer_gzip_unsaid(self) -> None:
        self.send(gzip.compress(STORY.encode()))

    def answer_brotli_lie(self) -> None:
        self.send(STORY.encode(), headers={**PLAIN, "Content-Encoding": "br"})

    def answer_coding_unknown(self) -> None:
        self.send(STORY.encode(), headers={**PLAIN, "Content-Encoding": "rot13"})

    def answer_bomb(self) -> None:
        self.send(bomb("gzip"), headers={**PLAIN, "Content-Encoding": "gzip"})

    def answer_bomb_unsaid(self) -> None:
        self.send(bomb("gzip"))

    def answer_bomb_in_bomb(self) -> None:
        self.send(gzip.compress(bomb("gzip")), headers={**PLAIN, "Content-Encoding": "gzip, gzip"})

    def answer_bomb_deflate(self) -> None:
        self.send(bomb("deflate"), headers={**PLAIN, "Content-Encoding": "deflate"})

    def answer_endless(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        while not self.server.stop.is_set():
            self.wfile.write(b"x" * 65_536)

    def answer_charset_wrong(self) -> None:
        self.send("Fähre".encode(), headers={"Content-Type": "text/html; charset=klingon"})

    def answer_charset_missing(self) -> None:
        self.send('<meta charset="windows-1252">Fähre'.encode("cp1252"), headers={"Content-Type": "text/html"})

    def answer_type_missing(self) -> None:
        self.send("<p>Fähre".encode(), headers={})

    def answer_pdf(self) -> None:
        self.send(b"%PDF-1.7", headers={"Content-Type": "application/pdf"})

    def answer_busy(self) -> None:
        """/busy/STATUS/TIMES/RETRY-AFTER, then the story."""
        _, _, status, times, after = self.path.split("/")
        if sum(path == self.path for _, path, _ in self.server.requests) <= int(times):
            headers = {} if after == "none" else {"Retry-After": after.replace("_", " ")}
            self.send(b"later", int(status), headers)
        else:
            self.answer_story()

    def answer_tagged(self) -> None:
        """A story whose tag changes when the test says so."""
        tag = f'"{self.server.edition}"'
        if self.headers.get("If-None-Match") == tag:
            self.send(b"", 304, {"ETag": tag})
        else:
            body = STORY.replace("Thursday", f"edition {self.server.edition}")
            self.send(body.encode(), headers={**PLAIN, "ETag": tag})

    def answer_not_modified(self) -> None:
        self.send(b"", 304, {"ETag": '"x"'})

    def answer_cookie(self) -> None:
        domain = self.path.rsplit("/", 1)[1]
        headers = {"Set-Cookie": f"key=secret; Domain={domain}; Path=/", "Location": self.server.location}
        self.send(b"", 302, headers)

    def answer_part(self) -> None:
        number = int(self.path.rpartition("=")[2]) if "page=" in self.path else 1
        following = f'<link rel="next" href="/part?page={number + 1}">'
        self.send(f"<html><head>{following}</head><body><p>Part {number}.</p></body></html>".encode())

    def answer_story_in_parts(self) -> None:
        """Three pages that repeat the introduction."""
        number = int(self.path.rpartition("/")[2]) if self.path[-1:].isdigit() else 1
        following = f'<link rel="next" href="/story-in-parts/{number + 1}">' if number < 3 else ""
        intro = "<p>The harbour town argues about its ferry, and it has done so for eighty years now.</p>"
        own = f"<p>In part {number} the council meets once more, and again the ferry master has the last word of the day.</p>"
        picture = f'<figure><img src="/{number}.jpg"><figcaption>The pier in year {number}. Photo: Ida Munk</figcaption></figure>'
        head = f"<html lang=en><head><title>The long ferry quarrel</title>{following}</head>"
        body = f"<body><article><h1>The long ferry quarrel</h1>{intro}{own}{picture}{own.replace('once more', 'at night')}</article>"
        self.send((head + body).encode())

    def answer_wish(self) -> None:
        meta = '<html><head><meta name="robots" content="noindex, noai"></head><body><p>Text.</p></body></html>'
        self.send(meta.encode(), headers={**PLAIN, "TDM-Reservation": "1", "TDM-Policy": "https://paper.example/terms"})

    def finish(self) -> None:
        try:
            super().finish()
        except (OSError, ValueError):
            pass

    def log_message(self, *args: object) -> None:
        pass


class _Busy:
    """How many requests are being answered at once."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self.now = self.most = 0

    def __enter__(self) -> None:
        with self._lock:
            self.now += 1
            self.most = max(self.most, self.now)

    def __exit__(self, *_: object) -> None:
        with self._lock:
            self.now -= 1


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, port: int = 0) -> None:
        super().__init__(("127.0.0.1", port), Handler)
        self.seen: list[str] = []
        self.clients: set[object] = set()
        self.requests: list[tuple[float, str, dict[str, str]]] = []
        self.stop = threading.Event()
        self.location = "/story"
        self.edition = 1
        self.robots: tuple[int, str] = (404, "")
        self.reservations: tuple[int, str] = (404, "")
        self.busy = _Busy()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    def handle_error(self, request: Any, client_address: Any) -> None:
        pass


@contextmanager
def serving(port: int = 0) -> Iterator[Server]:
    server = Server(port)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.stop.set()
        server.shutdown()
        server.server_close()
        thread.join()
