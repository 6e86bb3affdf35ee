"""Where the examples run: a folder with the files that the pages speak of, and a network that ends on this machine.

Names and connections lead to a server of ours on loopback; nothing of the library is replaced. Addresses with ``https`` are served over TLS.
"""

from __future__ import annotations

import contextlib
import gzip
import importlib.util
import json
import shutil
import socket
import ssl
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import trustme

from newsextract import extract, load, use_sites
from tests.cli.command import EXAMPLE, story
from tests.newspaper.edition import Edition
from tests.newspaper.lists import Lists

ORIGINS = (
    "https://elincourier.example",
    "https://saltgate.example",
    "https://elinweekly.example",
    "https://lowmark.example",
)
EDITION = Edition(articles=8, copies=0.0, origins=ORIGINS)
PUBLIC, INSIDE = "93.184.215.14", "10.1.0.7"
INTRANET = "intranet.elincourier.example"
NAMES = (*(urlsplit(origin).netloc for origin in ORIGINS), "paper.example", "news.example")
HTML = "text/html; charset=utf-8"
STORY = "https://www.elincourier.example/harbour/2026/03/12/ferry-pier-reopens"


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Server

    def do_GET(self) -> None:
        host = self.headers.get("Host", "").partition(":")[0]
        self.server.seen.append(host + self.path)
        kind, body = _answer("https://" + host.removeprefix("www."), self.path)
        self.send_response(200 if kind else 404)
        self.send_header("Content-Type", kind or HTML)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        pass


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, seen: list[str]) -> None:
        self.seen = seen
        super().__init__(("127.0.0.1", 0), _Handler)

    def handle_error(self, *_: Any) -> None:
        """A client may leave at any time."""


def _answer(origin: str, target: str) -> tuple[str | None, bytes]:
    path, _, query = target.partition("?")
    if path.startswith("/.well-known"):
        return None, b""
    if origin in ORIGINS:
        outlet = Lists(EDITION, ORIGINS.index(origin))
        listed = outlet.rss() if path == "/rss" else outlet.answer(path, query)
        if listed:
            return listed
        sheet = EDITION.sheet(origin + target)
        if sheet:
            return sheet.headers.get("Content-Type", HTML), sheet.body
    elif path == "/robots.txt":
        return None, b""
    return HTML, EXAMPLE.read_bytes()


@contextlib.contextmanager
def network(patch: pytest.MonkeyPatch, folder: Path) -> Iterator[list[str]]:
    """All names under ``.example`` lead here, and no others anywhere.

    Yields:
        What the server was asked for, as host and path.
    """
    authority = trustme.CA()
    authority.cert_pem.write_to_path(folder / "ca.pem")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(*NAMES, *("www." + name for name in NAMES)).configure_cert(context)
    seen: list[str] = []
    plain, secure = _Server(seen), _Server(seen)
    secure.socket = context.wrap_socket(secure.socket, server_side=True, do_handshake_on_connect=False)
    ports = {80: plain.server_port, 443: secure.server_port}
    getaddrinfo, connect, getpeername = socket.getaddrinfo, socket.socket.connect, socket.socket.getpeername

    def look_up(host: Any, *rest: Any, **named: Any) -> Any:
        if isinstance(host, str) and host.endswith(".example"):
            host = INSIDE if host == INTRANET else PUBLIC
        elif not isinstance(host, str) or not host.replace(".", "").isdigit():
            raise socket.gaierror(socket.EAI_NONAME, f"the examples have no business with {host}")
        return getaddrinfo(host, *rest, **named)

    def lead(sock: socket.socket, address: Any) -> None:
        public = isinstance(address, tuple) and address[0] in (PUBLIC, INSIDE)
        connect(sock, ("127.0.0.1", ports[address[1]]) if public else address)

    def peer(sock: socket.socket) -> Any:
        found = getpeername(sock)
        return (PUBLIC, 443) if isinstance(found, tuple) and found[1] in ports.values() else found

    patch.setattr(socket, "getaddrinfo", look_up)
    patch.setattr(socket.socket, "connect", lead)
    patch.setattr(socket.socket, "getpeername", peer)
    patch.setenv("REQUESTS_CA_BUNDLE", str(folder / "ca.pem"))
    patch.setenv("NO_PROXY", "*")
    threads = [threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True) for server in (plain, secure)]
    for thread in threads:
        thread.start()
    try:
        yield seen
    finally:
        for server in (plain, secure):
            server.shutdown()
            server.server_close()


def furnish(folder: Path) -> None:
    """Puts into a folder what the pages name."""
    shutil.copytree(EXAMPLE.parent, folder / "examples")
    for name in ("page.html", "story.html"):
        shutil.copy(EXAMPLE, folder / name)
    sheets = [sheet for sheet in EDITION.pages() if sheet.url.startswith(ORIGINS[0])]
    for name in ("saved", "folder", "pages-of-march", "pages-of-today"):
        (folder / name).mkdir()
        shutil.copy(EXAMPLE, folder / name / "page.html")
    for at, title in enumerate(
        ("The ferry sails", "The library opens late", "Herring quota kept", "Rovers win at last")
    ):
        page = story(title).replace(
            "<main>", '<main><div class="club-box">Join the club of readers for two crowns.</div>'
        )
        saved = page.replace("<head>", f'<head><link rel="canonical" href="https://www.elincourier.example/town/{at}">')
        (folder / "saved" / f"{at}.html").write_text(saved, encoding="utf-8")
    for at, sheet in enumerate(sheets):
        (folder / "folder" / f"{at}.html").write_bytes(sheet.body)
    (folder / "old.mhtml").write_bytes(_mhtml(EXAMPLE.read_text(encoding="utf-8")))
    for name in ("feed.xml", "saved-feed.xml"):
        (folder / name).write_bytes(Lists(EDITION, 0).rss()[1])
    for name in ("my-sites", "ours"):
        (folder / name).mkdir()
    line = json.dumps(extract(load(EXAMPLE)).to_dict(), ensure_ascii=False)
    (folder / "before.json").write_text(line, encoding="utf-8")
    with gzip.open(folder / "today.jsonl.gz", "wt", encoding="utf-8") as file:
        file.write(line + "\n")
    _archives(folder)


def _archives(folder: Path) -> None:
    """Pages in files that hold many of them."""
    rows = [{"html": EXAMPLE.read_text(encoding="utf-8"), "url": STORY}]
    (folder / "pages").mkdir()
    shutil.copy(EXAMPLE, folder / "pages")
    with gzip.open(folder / "more.jsonl.gz", "wt", encoding="utf-8") as file:
        file.write(json.dumps(rows[0]) + "\n")
    if importlib.util.find_spec("pyarrow"):
        import pyarrow as pa
        import pyarrow.parquet as pq

        for name in ("pages.parquet", "crawl.parquet"):
            pq.write_table(pa.Table.from_pylist([{**row, "html": row["html"].encode()} for row in rows]), folder / name)
    head = f"HTTP/1.1 200 OK\r\nContent-Type: {HTML}\r\nContent-Length: {EXAMPLE.stat().st_size}\r\n\r\n".encode()
    body = head + EXAMPLE.read_bytes()
    record = (
        f"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: {STORY}\r\nWARC-Date: 2026-03-12T09:00:00Z\r\n"
        "WARC-Record-ID: <urn:uuid:6f0a3a52-9c0e-4c6e-8d1c-0d2f0c9f1a01>\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    (folder / "crawl.warc.gz").write_bytes(gzip.compress(record.encode() + body + b"\r\n\r\n"))


def _mhtml(html: str) -> bytes:
    head = (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://www.elincourier.example/harbour/2026/03/12/ferry-pier-reopens\r\n"
        'Subject: Ferry pier\r\nDate: Thu, 12 Mar 2026 11:00:00 +0200\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; '
        'boundary="----Elin"\r\n\r\n------Elin\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: 8bit\r\n'
        "Content-Location: https://www.elincourier.example/harbour/2026/03/12/ferry-pier-reopens\r\n\r\n"
    )
    return (head + html + "\r\n------Elin--\r\n").encode()


@contextlib.contextmanager
def stage(folder: Path) -> Iterator[list[str]]:
    """The working folder and the network of a page's examples; what they set is set back."""
    with pytest.MonkeyPatch.context() as patch, contextlib.ExitStack() as stack:
        furnish(folder)
        patch.chdir(folder)
        patch.setenv("BROWSER", "true")
        patch.setenv("NEWSEXTRACT_SITES", "")
        patch.setenv("COLUMNS", "120")
        for name in ("NEWSEXTRACT_CONTACT", "NEWSEXTRACT_ALLOW_PRIVATE"):
            patch.delenv(name, raising=False)
        keys = folder.parent / f"{folder.name}-keys"
        keys.mkdir()
        asked = stack.enter_context(network(patch, keys))
        try:
            yield asked
        finally:
            use_sites()
            forget()


def forget() -> None:
    """Takes back the sites that examples registered."""
    from newsextract import unregister

    for domain in ("elincourier.example",):
        with contextlib.suppress(Exception):
            unregister(domain)
