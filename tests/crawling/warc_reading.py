"""Reads a gzipped WARC file with the standard library, so that the writer is not tested by itself."""

from __future__ import annotations

import base64
import gzip
import hashlib
from collections.abc import Iterator
from pathlib import Path


def records(path: Path) -> Iterator[tuple[dict[str, str], bytes]]:
    """The headers and the block of each record; checks lengths and digests."""
    with gzip.open(path) as stream:
        while line := stream.readline():
            assert line == b"WARC/1.1\r\n"
            headers = {}
            while (line := stream.readline()) != b"\r\n":
                name, _, value = line.decode().partition(": ")
                headers[name] = value.rstrip("\r\n")
            block = stream.read(int(headers["Content-Length"]))
            assert stream.read(4) == b"\r\n\r\n"
            assert headers["WARC-Block-Digest"] == digest(block)
            yield headers, block


def responses(path: Path) -> Iterator[tuple[str, bytes, bytes]]:
    """The address, the HTTP headers and the body of each response."""
    for headers, block in records(path):
        if headers["WARC-Type"] == "response":
            head, _, body = block.partition(b"\r\n\r\n")
            assert headers["WARC-Payload-Digest"] == digest(body)
            yield headers["WARC-Target-URI"], head, body


def digest(data: bytes) -> str:
    return "sha1:" + base64.b32encode(hashlib.sha1(data, usedforsecurity=False).digest()).decode()
