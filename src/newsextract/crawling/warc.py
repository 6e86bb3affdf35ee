"""The bytes of a crawl as a WARC file: ISO 28500, each record packed by itself, so that a cut file is whole up to the cut."""

from __future__ import annotations

import base64
import gzip
import hashlib
import os
import uuid
from pathlib import Path
from typing import BinaryIO

import newsextract
from newsextract.crawling.state import State
from newsextract.errors import UsageError
from newsextract.fetchers.answers import Answer

# what described the bytes on the wire and is not true of those that are kept
_WIRE = ("content-encoding", "transfer-encoding", "content-length")


class Archive:
    """A file that is written record after record. Where its last whole record ends stands in the state.

    Args:
        path: The file, ``.warc.gz``; it goes on where the state says that it ended.
        state: The crawl's state.
        contact: Who crawls.

    Raises:
        UsageError: It cannot be written, or holds something else.
    """

    def __init__(self, path: str | os.PathLike[str], state: State, contact: str) -> None:
        self.path = Path(path)
        self._state = state
        noted = int(state.fact("warc_end", 0))
        try:
            size = self.path.stat().st_size if self.path.exists() else 0
            if size and not noted:
                raise UsageError(f"{self.path} is there and holds something else; name another file")
            self._stream: BinaryIO = self.path.open("r+b" if size else "wb", buffering=0)
        except OSError as error:
            raise UsageError(f"{self.path} cannot be written ({error.strerror}); choose another place") from error
        self._end = min(noted, size)
        self._stream.truncate(self._end)
        if not self._end:
            about = f"software: newsextract/{newsextract.__version__}\r\noperator: {contact}\r\nformat: WARC File Format 1.1\r\n"
            head = [("WARC-Type", "warcinfo"), ("Content-Type", "application/warc-fields")]
            with state.writing():
                self.write(_record(head, about.encode()))

    def write(self, record: bytes) -> None:
        """Writes a record; within the transaction that notes what it is the record of."""
        self._stream.seek(self._end)
        view = memoryview(record)
        while view:
            view = view[self._stream.write(view) or 0 :]
        self._end += len(record)
        self._state.put("warc_end", self._end)

    def close(self) -> None:
        """Closes the file."""
        self._stream.close()


def response_record(answer: Answer) -> bytes:
    """An answer as a packed record of the type ``response``."""
    from http.client import responses

    headers = [(name, value) for name, value in answer.headers if name not in _WIRE]
    headers += [(f"x-crawler-{name}", value) for name, value in answer.headers if name in _WIRE]
    headers.append(("content-length", str(len(answer.data))))
    lines = [
        f"HTTP/1.1 {answer.status} {responses.get(answer.status, '')}",
        *(f"{_one_line(name)}: {_one_line(value)}" for name, value in headers),
    ]
    block = "\r\n".join([*lines, "", ""]).encode("utf-8", "replace") + answer.data
    head = [
        ("WARC-Type", "response"),
        ("WARC-Target-URI", _one_line(answer.url)),
        ("WARC-Payload-Digest", _digest(answer.data)),
        ("Content-Type", "application/http;msgtype=response"),
    ]
    return _record(head, block, date=answer.fetched_at.strftime("%Y-%m-%dT%H:%M:%SZ"))


def _record(head: list[tuple[str, str]], block: bytes, date: str | None = None) -> bytes:
    import datetime as dt

    named = [
        *head,
        ("WARC-Record-ID", f"<urn:uuid:{uuid.uuid4()}>"),
        ("WARC-Date", date or dt.datetime.now(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")),
        ("WARC-Block-Digest", _digest(block)),
        ("Content-Length", str(len(block))),
    ]
    lines = "".join(f"{name}: {value}\r\n" for name, value in named)
    return gzip.compress(f"WARC/1.1\r\n{lines}\r\n".encode("utf-8", "replace") + block + b"\r\n\r\n", 6, mtime=0)


def _digest(data: bytes) -> str:
    return "sha1:" + base64.b32encode(hashlib.sha1(data, usedforsecurity=False).digest()).decode("ascii")


def _one_line(text: str) -> str:
    return " ".join(text.split())
