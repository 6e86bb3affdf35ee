"""A real HTTP server on the loopback interface that answers well and badly."""

from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

STORY = """<!DOCTYPE html><html lang="de"><head><title>Fähre läuft wieder</title></head><body><article>
<h1>Fähre läuft wieder nach Süden</h1><p>Die Fähre fährt seit Donnerstag wieder über die Bucht.</p></article></body></html>"""


class Handler(BaseHTTPRequestHandler):
    """Each path is one kind of answer."""

    protocol_version = "HTTP/1.1"
    server_version = "loopback"
    sys_version = ""

    seen: list[tuple[str, str]]

    def do_GET(self) -> None:
        self.server.seen.append((self.path, self.headers.get("User-Agent", "")))  # type: ignore[attr-defined]
        getattr(self, "answer_" + self.path.strip("/").split("/")[0].replace("-", "_"))()

    def send(
        self, data: bytes, content_type: str | None = "text/html; charset=utf-8", status: int = 200, **headers: str
    ) -> None:
        self.send_response(status)
        if content_type is not None:
            self.send_header("Content-Type", content_type)
        headers.setdefault("Content_Length", str(len(data)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(data)

    def answer_story(self) -> None:
        self.send(STORY.encode())

    def answer_latin(self) -> None:
        self.send(STORY.encode("iso-8859-1"), "text/html; charset=ISO-8859-1")

    def answer_wrong_charset(self) -> None:
        self.send(STORY.encode(), "text/html; charset=x-no-such-thing")

    def answer_untyped(self) -> None:
        self.send(STORY.encode(), None)

    def answer_plain(self) -> None:
        self.send(b"Ferry runs again\n\nThe ferry crosses the bay again.\n", "text/plain; charset=utf-8")

    def answer_plain_html(self) -> None:
        self.send(STORY.encode(), "text/plain")

    def answer_gzip(self) -> None:
        self.send(gzip.compress(STORY.encode(), mtime=0), Content_Encoding="gzip")

    def answer_bad_gzip(self) -> None:
        self.send(b"this is not gzip at all", Content_Encoding="gzip")

    def answer_bomb(self) -> None:
        self.send(gzip.compress(bytes(30_000_000)), Content_Encoding="gzip")

    def answer_chunked(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        data = STORY.encode()
        for start in range(0, len(data), 50):
            part = data[start : start + 50]
            self.wfile.write(b"%x\r\n%s\r\n" % (len(part), part))
        self.wfile.write(b"0\r\n\r\n")

    def answer_redirect(self) -> None:
        self.send(b"moved", status=302, Location="/story")

    def answer_circle(self) -> None:
        self.send(b"moved", status=302, Location="/circle")

    def answer_to_file(self) -> None:
        self.send(b"moved", status=302, Location="file:///etc/hostname")

    def answer_status(self) -> None:
        self.send(b"<h1>no</h1>", status=int(self.path.rsplit("/", 1)[1]))

    def answer_picture(self) -> None:
        self.send(b"\x89PNG", "image/png")

    def answer_big(self) -> None:
        self.send(b"<p>" + b"x" * 300_000)

    def answer_short(self) -> None:
        self.send(STORY.encode(), Content_Length="100000")
        self.close_connection = True

    def answer_stall(self) -> None:
        self.server.stop.wait(10)  # type: ignore[attr-defined]
        self.close_connection = True

    def answer_trickle(self) -> None:
        self.send(b"<p>", Content_Length="100000")
        for _ in range(100):
            if self.server.stop.wait(0.05):  # type: ignore[attr-defined]
                break
            try:
                self.wfile.write(b"x")
            except OSError:
                break
        self.close_connection = True

    def answer_reset(self) -> None:
        import socket
        import struct

        self.send(b"<p>", Content_Length="100000")
        time.sleep(0.05)
        # no lingering: closing sends a reset instead of an orderly end
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.close_connection = True
        self.rfile.close()
        self.connection.close()

    def finish(self) -> None:
        try:
            super().finish()
        except OSError:
            pass

    def log_message(self, *args: object) -> None:
        pass


class Server(ThreadingHTTPServer):
    """The server, with what it has seen."""

    daemon_threads = True

    def __init__(self, port: int = 0) -> None:
        super().__init__(("127.0.0.1", port), Handler)
        self.seen: list[tuple[str, str]] = []
        self.stop = threading.Event()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    def handle_error(self, request: object, client_address: object) -> None:
        pass


@contextmanager
def serving(port: int = 0) -> Iterator[Server]:
    """A running server; it ends with the context."""
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
