"""One request and its answer on a connection, as bytes: faults need what a polite library would not send."""

from __future__ import annotations

import socket
import struct
import threading
from email.utils import formatdate
from http import HTTPStatus
from typing import BinaryIO

MAX_LINE, MAX_HEADERS = 16_384, 100


class Exchange:
    """A request that was read, and the means to answer it.

    Attributes:
        method: The method.
        target: Path and query, as sent.
        headers: The request's headers, their names in small letters.
        status: What was answered so far.
        keep: Whether the connection may be used again.
        stop: Set when the newspaper closes; waiting faults look at it.
        patience: Seconds that waiting faults wait.
    """

    def __init__(
        self, connection: socket.socket, line: bytes, headers: dict[str, str], stop: threading.Event, patience: float
    ) -> None:
        self.connection = connection
        words = line.decode("latin-1").split()
        self.method, self.target = (words[0], words[1]) if len(words) >= 2 else ("GET", "/")
        self.headers = headers
        self.status = 0
        self.keep = headers.get("connection", "").lower() != "close" and words[-1:] != ["HTTP/1.0"]
        self.stop, self.patience = stop, patience

    def send(
        self, status: int, body: bytes = b"", headers: dict[str, str] | None = None, *, length: int | None = None
    ) -> None:
        """An answer.

        Args:
            status: The status.
            body: What is sent.
            headers: Its headers.
            length: What is said of the length, if not the truth.
        """
        told = {"Content-Length": str(len(body) if length is None else length), **(headers or {})}
        if "Transfer-Encoding" in told or status == 304:
            del told["Content-Length"]
        if length is not None:
            self.keep = False
        self.head(status, told, b"" if self.method == "HEAD" else body)

    def head(self, status: int, headers: dict[str, str], body: bytes = b"") -> None:
        """Status line and headers, and what follows."""
        self.status = status
        phrase = HTTPStatus(status).phrase
        told = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
        last = "" if self.keep else "Connection: close\r\n"
        self.raw(
            f"HTTP/1.1 {status} {phrase}\r\nDate: {formatdate(usegmt=True)}\r\n{told}{last}\r\n".encode("latin-1")
            + body
        )

    def raw(self, data: bytes) -> None:
        """Bytes as they are."""
        self.connection.sendall(data)

    def wait(self, seconds: float) -> bool:
        """Waits; whether the newspaper closed meanwhile."""
        return self.stop.wait(seconds)

    def reset(self) -> None:
        """Ends the connection with a reset instead of an orderly end."""
        self.keep = False
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.connection.close()


def read_request(file: BinaryIO) -> tuple[bytes, dict[str, str]] | None:
    """The next request's line and headers; None at the connection's end. A body is read and thrown away."""
    line = file.readline(MAX_LINE)
    if not line.strip():
        return None
    headers: dict[str, str] = {}
    for _ in range(MAX_HEADERS):
        header = file.readline(MAX_LINE)
        if header in (b"\r\n", b"\n", b""):
            break
        name, _, value = header.decode("latin-1").partition(":")
        headers[name.strip().lower()] = value.strip()
    length = headers.get("content-length", "0")
    file.read(int(length) if length.isdecimal() else 0)
    return line, headers
