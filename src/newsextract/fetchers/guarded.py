"""Connections that go to checked addresses only, and that end when the time for an answer is over.

The check has to be made where the connection is: a name that is looked up twice may answer differently, and two parsers
may read two hosts in one address. So the connection looks its name up once, checks what it got and connects to that.
"""

from __future__ import annotations

import functools
import heapq
import itertools
import os
import socket
import threading
import time
from collections.abc import MutableMapping
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any, Self

from newsextract.fetchers.addresses import Allowed

if TYPE_CHECKING:
    from contextvars import Token

    import requests

_guarding = threading.Lock()
_watching: ContextVar[Watch | None] = ContextVar("newsextract_watching", default=None)


class Watch:
    """One request from its start to its last byte, used as a context.

    While it lasts, guarded connections of this thread check their addresses, and when its time is over they are shut
    down. So a server that sends its headers, its handshake or its body one byte at a time does not outlast it.

    Args:
        allowed: What may be reached although it is not public.
        seconds: How long it may last.
    """

    def __init__(self, allowed: Allowed, seconds: float) -> None:
        self.allowed = allowed
        self.until = time.monotonic() + seconds
        self.expired = False
        self._over = False
        self._sockets: list[socket.socket] = []
        self._lock = threading.Lock()
        self._token: Token[Watch | None] | None = None

    def __enter__(self) -> Self:
        self._token = _watching.set(self)
        _alarm.set(self)
        return self

    def __exit__(self, *_: object) -> None:
        with self._lock:
            self._over = True
            self._sockets.clear()
        if self._token is not None:
            _watching.reset(self._token)

    def add(self, sock: socket.socket) -> None:
        """Shuts this socket down too when the time is over."""
        with self._lock:
            self._sockets.append(sock)
        if self.expired:
            _shut(sock)

    def drop(self, sock: socket.socket) -> None:
        """Forgets a socket."""
        with self._lock:
            if sock in self._sockets:
                self._sockets.remove(sock)

    @property
    def over(self) -> bool:
        """Whether the request has ended."""
        return self._over

    def end(self) -> None:
        """Shuts the sockets down, unless the request has ended."""
        with self._lock:
            if self._over:
                return
            self.expired = True
            for sock in self._sockets:
                _shut(sock)


class _Alarm:
    """The thread that ends overdue requests: one for all, since starting one for each is a tenth of what a fetch costs."""

    def __init__(self) -> None:
        self._pending: list[tuple[float, int, Watch]] = []
        self._count = itertools.count()
        self._changed = threading.Condition()
        self._thread: threading.Thread | None = None

    def set(self, watch: Watch) -> None:
        """Ends a request when its time is over."""
        with self._changed:
            pending = self._pending
            while pending and pending[0][2].over:
                heapq.heappop(pending)
            heapq.heappush(pending, (watch.until, next(self._count), watch))
            if self._thread is None or not self._thread.is_alive():  # the first, or in a process forked since
                self._thread = threading.Thread(target=self._run, name="newsextract-deadlines", daemon=True)
                self._thread.start()
            elif pending[0][2] is watch:
                self._changed.notify()

    def _run(self) -> None:
        while True:
            with self._changed:
                wait = self._pending[0][0] - time.monotonic() if self._pending else None
                if wait is None or wait > 0:
                    self._changed.wait(wait)
                    continue
                watch = heapq.heappop(self._pending)[2]
            watch.end()


def _renewed() -> None:
    global _alarm  # noqa: PLW0603 - a lock that another thread held when the process was forked is never let go of
    _alarm = _Alarm()


_alarm = _Alarm()
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_renewed)


def _shut(sock: socket.socket) -> None:
    try:
        # not the method of a TLS socket, which would take its state from under the thread that reads
        socket.socket.shutdown(sock, socket.SHUT_RDWR)
    except OSError:
        pass


def guard(session: requests.Session) -> None:
    """Makes the connections of a session guarded ones.

    It changes nothing for requests outside a :class:`Watch`: the session's owner may go on reaching what they like.
    Proxies are what the owner chose, so connections to them are left alone.
    """
    from requests.adapters import HTTPAdapter

    for adapter in session.adapters.values():
        manager = getattr(adapter, "poolmanager", None)
        if not isinstance(adapter, HTTPAdapter) or manager is None:
            continue
        with _guarding:  # nobody goes on before the connections of earlier are gone
            classes = manager.pool_classes_by_scheme
            guarded = {scheme: _guarded_pool(pool) for scheme, pool in classes.items()}
            if guarded != classes:
                manager.pool_classes_by_scheme = guarded
                manager.clear()  # the idle connections were made without a check


def is_guarded(session: requests.Session, url: str, proxies: MutableMapping[str, str]) -> bool:
    """Whether a request for this address goes out by a guarded connection: no proxy, foreign adapter or recorder."""
    from requests.adapters import HTTPAdapter
    from requests.utils import select_proxy

    if select_proxy(url, proxies):
        return False
    adapter = session.get_adapter(url)
    if not isinstance(adapter, HTTPAdapter):
        return False
    pool = adapter.poolmanager.pool_classes_by_scheme.get(url.partition(":")[0].lower())
    base = getattr(pool, "unguarded", None)
    return base is not None and _connects_itself(base.ConnectionCls)


@functools.cache
def _guarded_pool(pool: type[Any]) -> type[Any]:
    if hasattr(pool, "unguarded"):
        return pool

    def connection_class(self: Any) -> type[Any]:
        # looked up anew each time: recorders put a class of theirs there for a while
        return _guarded_connection(pool.ConnectionCls)

    return type(f"Guarded{pool.__name__}", (pool,), {"ConnectionCls": property(connection_class), "unguarded": pool})


@functools.cache
def _guarded_connection(base: type[Any]) -> type[Any]:
    return type(f"Guarded{base.__name__}", (_Guarded, base), {}) if _connects_itself(base) else base


def _connects_itself(base: type[Any]) -> bool:
    """Whether a class connects as urllib3 does; a recorder's class plays a tape instead, or hands on to another one."""
    # by name: recorders also replace the classes in urllib3's own modules
    return getattr(getattr(base, "connect", None), "__module__", "") in ("urllib3.connection", __name__)


class _Guarded:
    """What a guarded connection does besides connecting."""

    sock: Any
    host: str
    port: int
    proxy: Any
    timeout: Any
    _handle: socket.socket | None = None

    def _new_conn(self) -> socket.socket:
        watch = _watching.get()
        if watch is None or self.proxy is not None:
            return super()._new_conn()  # type: ignore[misc,no-any-return]
        from urllib3.exceptions import ConnectTimeoutError, NewConnectionError

        # the property leaves out the last dot, which matters when the name is looked up
        name = getattr(self, "_dns_host", self.host)
        addresses = self._addresses(watch, name)
        try:
            for address in addresses[:-1]:
                try:
                    return self._connected(watch, address)
                except (ConnectTimeoutError, NewConnectionError):
                    if time.monotonic() > watch.until:
                        raise
            return self._connected(watch, addresses[-1])
        finally:
            self.host = name

    def _addresses(self, watch: Watch, name: str) -> list[str]:
        from urllib3.exceptions import NameResolutionError

        try:
            return watch.allowed.resolve(name, self.port)
        except socket.gaierror as error:
            raise NameResolutionError(self.host, self, error) from error  # type: ignore[arg-type]

    def _connected(self, watch: Watch, address: str) -> socket.socket:
        self.host = address
        stated = self.timeout
        left = max(watch.until - time.monotonic(), 0.001)
        # there is no socket to shut down yet; what is no number means that the system waits as long as it likes
        self.timeout = min(stated, left) if isinstance(stated, (int, float)) else left
        try:
            sock: socket.socket = super()._new_conn()  # type: ignore[misc]
        finally:
            self.timeout = stated
        self._handle = sock.dup()
        watch.add(self._handle)
        return sock

    def connect(self) -> None:
        """Connects, with a second handle on the socket meanwhile, since the TLS handshake takes the first one away."""
        watch = _watching.get()
        try:
            super().connect()  # type: ignore[misc]
        finally:
            if watch is not None and self._handle is not None:
                watch.drop(self._handle)
                self._handle.close()
                self._handle = None
        if watch is not None and self.sock is not None:
            watch.add(self.sock)

    def request(self, *args: Any, **kwargs: Any) -> None:
        """Sends a request; a connection that was kept open is checked once more."""
        watch = _watching.get()
        if watch is not None and self.sock is not None and self.proxy is None:
            watch.allowed.check(self.host, str(self.sock.getpeername()[0]))
            watch.add(self.sock)
        super().request(*args, **kwargs)  # type: ignore[misc]
