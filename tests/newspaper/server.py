"""The newspaper as a server on the loopback interface: one listener an outlet, one thread a connection."""

from __future__ import annotations

import gzip
import socket
import ssl
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import IO, BinaryIO, Self, cast

from tests.newspaper.edition import Edition, Truths
from tests.newspaper.exchange import Exchange, read_request
from tests.newspaper.faults import FAULTS
from tests.newspaper.journal import Journal, Seen
from tests.newspaper.lists import HTML, Lists
from tests.newspaper.markups import MARKUPS
from tests.newspaper.printing import Sheet
from tests.newspaper.spoiling import SPOILT

GZIP_FROM = 2_000  # bytes; smaller answers are sent as they are


class Newspaper:
    """A newspaper that can be read over HTTP; used as a context.

    Each outlet has an address and a port of its own where the machine has several loopback addresses (127.0.0.1, 127.0.0.2 …),
    else a port of its own.

    Args:
        articles: How many stories there are.
        faults: The share of addresses with a fault.
        copies: The share of stories that stand at a second address too.
        seed: Another seed is another newspaper.
        hosts: How many outlets there are.
        tls: Whether it is served over TLS; ``ca`` is then the file to trust.
        port: The first outlet's port, the others' follow; free ones by default.
        delay: The crawl delay in robots.txt, in seconds.
        patience: Seconds after which slow answers are given up.
        kinds: The faults that occur; all by default.
        markups: The layouts that occur; all by default.
        robots: The status of robots.txt.
        journal: Where the requests are written to.
    """

    def __init__(
        self,
        *,
        articles: int = 200,
        faults: float = 0.0,
        copies: float = 0.03,
        seed: int = 1,
        hosts: int = 3,
        tls: bool = False,
        port: int = 0,
        delay: float | None = None,
        patience: float = 20.0,
        kinds: tuple[str, ...] = tuple(FAULTS),
        markups: tuple[str, ...] = tuple(MARKUPS),
        robots: int = 200,
        journal: IO[str] | None = None,
    ) -> None:
        self._listeners = [_listener(at, port + at if port else 0) for at in range(hosts)]
        self._folder = tempfile.TemporaryDirectory(prefix="newspaper") if tls else None
        names = [each.getsockname() for each in self._listeners]
        self._tls = self._certified([name for name, _ in names]) if tls else None
        self.sites = tuple(f"http{'s' if tls else ''}://{name}:{number}" for name, number in names)
        self.edition = Edition(articles, faults, copies, seed, self.sites, kinds, markups)
        self.log = Journal(journal)
        self.patience, self.robots = patience, robots
        self.visits: Counter[str] = Counter()
        self.stop = threading.Event()
        self._lists = [Lists(self.edition, at, delay) for at in range(hosts)]
        self._lock = threading.Lock()
        self._connections: set[socket.socket] = set()
        self._threads: list[threading.Thread] = []

    @property
    def truth(self) -> Truths:
        """The truth about every listed address."""
        return self.edition.truth

    @property
    def ca(self) -> str | None:
        """The certificate to trust, as a file; None without TLS."""
        return str(Path(self._folder.name) / "ca.pem") if self._folder else None

    def pages(self, count: int | None = None, *, copies: bool = False) -> Iterator[Sheet]:
        """The pages as they are if nothing goes wrong."""
        return self.edition.pages(count, copies=copies)

    def __enter__(self) -> Self:
        for at, listener in enumerate(self._listeners):
            thread = threading.Thread(target=self._accept, args=(at, listener), daemon=True)
            thread.start()
            self._threads.append(thread)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Ends all connections."""
        self.stop.set()
        for listener in self._listeners:
            # a listener that is only closed goes on waiting for its next connection
            try:
                listener.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass
            listener.close()
        with self._lock:
            left = list(self._connections)
        for connection in left:
            try:
                connection.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass
        for thread in self._threads:
            thread.join(2)
        if self._folder:
            self._folder.cleanup()

    def _certified(self, names: list[str]) -> ssl.SSLContext:
        import trustme

        assert self._folder
        authority = trustme.CA()
        authority.cert_pem.write_to_path(Path(self._folder.name) / "ca.pem")
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority.issue_cert(*dict.fromkeys([*names, "localhost"])).configure_cert(context)
        return context

    def _accept(self, outlet: int, listener: socket.socket) -> None:
        while not self.stop.is_set():
            try:
                connection, _ = listener.accept()
            except OSError:
                if self.stop.is_set():
                    return
                continue
            threading.Thread(target=self._serve, args=(outlet, connection), daemon=True).start()

    def _serve(self, outlet: int, connection: socket.socket) -> None:
        origin = self.sites[outlet]
        number = self.log.connected(origin)
        try:
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            if self._tls:
                connection = self._tls.wrap_socket(connection, server_side=True)
            with self._lock:
                self._connections.add(connection)
            with connection, connection.makefile("rb") as file:
                while not self.stop.is_set() and (request := read_request(cast("BinaryIO", file))):
                    exchange = Exchange(connection, *request, self.stop, self.patience)
                    self._answer(outlet, exchange, number)
                    if not exchange.keep:
                        break
        except (OSError, ValueError):
            pass  # whoever reads the newspaper may leave at any time
        finally:
            self.log.left(origin)
            with self._lock:
                self._connections.discard(connection)

    def _answer(self, outlet: int, exchange: Exchange, connection: int) -> None:
        origin = self.sites[outlet]
        found = self.edition.find(origin + exchange.target)
        path = exchange.target.partition("?")[0]
        # what an address redirects to is well, and so are copies: the tracked address of a spoilt story is spoilt too
        fault = self.edition.fault(found[0]) if found and not path.startswith("/moved/") else None
        agent = exchange.headers.get("user-agent", "")
        seen = Seen(time.monotonic(), 0.0, origin, exchange.method, exchange.target, agent, 0, fault, connection, 0, 0)
        self.log.began(seen)
        try:
            self._reply(outlet, exchange, found is not None, fault)
        finally:
            seen.ended, seen.status = time.monotonic(), exchange.status
            self.log.ended(seen)

    def _reply(self, outlet: int, exchange: Exchange, is_story: bool, fault: str | None) -> None:
        path, _, query = exchange.target.partition("?")
        sheet = self.edition.sheet(self.sites[outlet] + exchange.target) if is_story else None
        if sheet:
            with self._lock:
                visit = self.visits[sheet.url]
                self.visits[sheet.url] += 1
            if fault:
                SPOILT[fault](exchange, sheet, visit)
            else:
                _whole(exchange, sheet)
            return
        listed = self._lists[outlet].answer(path, query)
        if path == "/robots.txt" and self.robots != 200:
            exchange.send(self.robots, b"", {"Content-Type": "text/plain"})
        elif listed:
            exchange.send(200, listed[1], {"Content-Type": listed[0]})
        else:
            exchange.send(404, b"<!DOCTYPE html><title>404</title><h1>No such page</h1>", {"Content-Type": HTML})


def _whole(exchange: Exchange, sheet: Sheet) -> None:
    """The page as it should be: not again if it is known, compressed if that is wished."""
    asked = exchange.headers
    known = asked.get("if-none-match")
    if sheet.headers["ETag"] in known if known else asked.get("if-modified-since") == sheet.headers["Last-Modified"]:
        exchange.send(304, b"", {name: sheet.headers[name] for name in ("ETag", "Last-Modified")})
        return
    headers, body = sheet.headers, sheet.body
    if len(body) > GZIP_FROM and "gzip" in asked.get("accept-encoding", ""):
        body, headers = (
            gzip.compress(body, 1, mtime=0),
            {**headers, "Content-Encoding": "gzip", "Vary": "Accept-Encoding"},
        )
    exchange.send(200, body, headers)


def _listener(at: int, port: int) -> socket.socket:
    """A listener on an address of its own, where there are several of loopback."""
    for address in dict.fromkeys((f"127.0.0.{at + 1}", "127.0.0.1")):
        listener = socket.socket()
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((address, port))
        except OSError:
            listener.close()
            continue
        listener.listen(128)
        return listener
    raise OSError(f"port {port} is in use")
