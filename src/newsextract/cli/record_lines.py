"""Records on the command line: files of JSON lines as ``newsextract extract`` writes them, plain or gzipped."""

from __future__ import annotations

import contextlib
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from newsextract.cli import inputs
from newsextract.errors import ReadError

if TYPE_CHECKING:
    from gzip import GzipFile

_ENDINGS = (".jsonl", ".ndjson", ".jl", ".json")
_LONGEST = 100_000_000
"""Bytes of one line. The longest record known has less than two million."""


def expand(names: Sequence[str]) -> Iterator[str]:
    """The single inputs as :func:`newsextract.cli.inputs.expand` gives them, and the files of records in folders."""
    for name in names:
        yield from inputs.expand([name], archives=True)
        if not inputs.is_url(name) and name != inputs.STDIN and Path(name).is_dir():
            yield from (str(path) for path in sorted(Path(name).rglob("*")) if _named(path.name) and path.is_file())


def _named(name: str) -> bool:
    return not name.startswith(".") and name.lower().removesuffix(".gz").endswith(_ENDINGS[:3])


def holds_records(name: str) -> bool:
    """Whether an input is a file of records: by its name, or stdin by its first character."""
    if name == inputs.STDIN:
        peek = getattr(getattr(sys.stdin, "buffer", None), "peek", None)
        return peek is not None and peek(64).lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{")
    return not inputs.is_url(name) and name.lower().removesuffix(".gz").endswith(_ENDINGS) and not Path(name).is_dir()


def read(name: str) -> Iterator[tuple[str, dict[str, Any] | None]]:
    """The records of a file one by one, each with its line; None for a line that is no JSON object.

    Raises:
        ReadError: The file cannot be read, or it is damaged from some line on.
    """
    number = 0
    try:
        with _opened(name) as stream:
            while line := stream.readline(_LONGEST):
                number += 1
                if not line.isspace():
                    yield f"{name}:{number}", _record(line)
    except (OSError, EOFError) as error:
        if isinstance(error, ReadError):
            raise
        after = f" after line {number}" if number else ""
        raise ReadError(f"the file cannot be read{after}: {error}; check it", source=name) from error


@contextlib.contextmanager
def _opened(name: str) -> Iterator[BinaryIO | GzipFile]:
    if name == inputs.STDIN:
        yield sys.stdin.buffer
        return
    with Path(name).open("rb") as stream:
        if stream.peek(2)[:2] != b"\x1f\x8b":
            yield stream
            return
        import gzip

        with gzip.GzipFile(fileobj=stream) as unpacked:
            yield unpacked


def _record(line: bytes) -> dict[str, Any] | None:
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None
