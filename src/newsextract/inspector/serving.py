"""Keeps the view of a page live on this machine while its site file is edited."""

from __future__ import annotations

import html
import http.server
import threading
from collections.abc import Callable, Iterable
from pathlib import Path

from newsextract import sites
from newsextract.article import Article
from newsextract.errors import NewsextractError

HOST = "127.0.0.1"
_MAX_FILES = 20_000
"""Files that are looked at for changes; a folder with more is looked at in part."""


class Watched:
    """The view of a page, made anew when one of some files has changed.

    Args:
        render: Makes the view; it is given the record before the last change, if there was one, and gives the new one too.
        files: The files and folders that are looked at.
    """

    def __init__(self, render: Callable[[Article | None], tuple[str, Article]], files: Iterable[Path]) -> None:
        self._render = render
        self._files = tuple(files)
        self._lock = threading.Lock()
        self._state: tuple[tuple[str, int, int], ...] | None = None
        self._versions = 0
        self._html = ""
        self._last: Article | None = None

    @property
    def version(self) -> int:
        """A number that rises with each change."""
        with self._lock:
            self._refresh()
            return self._versions

    @property
    def html(self) -> str:
        """The view as of now."""
        with self._lock:
            self._refresh()
            return self._html

    def _refresh(self) -> None:
        state = tuple(_states(self._files))
        if state == self._state:
            return
        self._state = state
        self._versions += 1
        try:
            sites.forget()
            self._html, self._last = self._render(self._last)
        except (NewsextractError, SyntaxError) as error:  # a half-written site file: say so and look again
            self._html = _message(str(error))


def _states(files: Iterable[Path]) -> Iterable[tuple[str, int, int]]:
    left = _MAX_FILES
    for path in files:
        for each in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if each.suffix == ".pyc" or left <= 0:
                continue
            left -= 1
            try:
                found = each.stat()
            except OSError:
                continue  # it was renamed between the listing and the look
            yield str(each), found.st_mtime_ns, found.st_size


def _message(error: str) -> str:
    return (
        "<!doctype html><meta charset=utf-8><title>newsextract</title><body style='font:1rem/1.5 system-ui;margin:2rem'>"
        f"<h1>The page cannot be read now</h1><pre style='white-space:pre-wrap'>{html.escape(error)}</pre>"
        "<p>This page looks again every second.</p><meta http-equiv=refresh content=1>"
    )


def server(watched: Watched, port: int = 0) -> http.server.ThreadingHTTPServer:
    """A server for one view, on this machine only; 0 takes any free port.

    Raises:
        OSError: The port is taken.
    """

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            host = (self.headers.get("Host") or "").rpartition(":")[0]
            if host not in (HOST, "localhost"):  # a page elsewhere whose name was made to point here gets nothing
                self.send_error(403, "asked under another name")
            elif self.path == "/":
                self._answer(watched.html.encode("utf-8", "replace"), "text/html; charset=utf-8")
            elif self.path == "/version":
                self._answer(str(watched.version).encode(), "text/plain")
            else:
                self.send_error(404, "there is one page here: /")

        def _answer(self, body: bytes, kind: str) -> None:
            self.send_response(200)
            for name, value in (
                ("Content-Type", kind),
                ("Content-Length", str(len(body))),
                ("Cache-Control", "no-store"),
            ):
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """The terminal belongs to the one who edits."""

    return http.server.ThreadingHTTPServer((HOST, port), Handler)
