"""What the job and its workers say to each other: frames of a letter, a length and bytes, over a pair of pipes.

The job sends batches of pages; the worker answers page by page, in order. So the page that a worker died of is the first
one without an answer, and nothing else of its batch is lost.
"""

from __future__ import annotations

import contextlib
import pickle
import struct
from collections.abc import Iterator, Sequence
from typing import IO, Any, Literal, NamedTuple

_HEAD = struct.Struct(">cI")

SETTINGS, BATCH, CONVERT = b"S", b"B", b"C"
"""What the job sends: settings once, then batches of pages, now and then a shard to be written as Parquet."""
READY, RECORD, FAILURE, END, DONE = b"Y", b"R", b"F", b"E", b"D"
"""What a worker answers: that it is ready; a record or a failure for each page, and the end of the batch; a written shard."""

OUT_OF_MEMORY = 77
"""The exit code of a worker that ran out of memory and could still say so."""


class Item(NamedTuple):
    """One page on its way to a worker.

    Attributes:
        source: What it is called in results: a path, with ``#`` and its place where the file holds many.
        form: ``"file"``: the worker opens the path ``source``; ``"page"``: ``data`` is the page; ``"line"``: ``data`` is a line
            of JSON with the page in it; ``"broken"``: ``data`` says why the input could not be read any further.
        data: Bytes, or text.
        url: Where it is from.
        captured_at: When it was captured, a timestamp or ISO 8601 text.
        content_type: As it was sent with.
        kind: ``"html"`` or ``"text"`` if that is known.
        notes: What is wrong with it, for the record's ``problems``.
    """

    source: str
    form: Literal["file", "page", "line", "broken"] = "file"
    data: bytes | str = b""
    url: str | None = None
    captured_at: Any = None
    content_type: str | None = None
    kind: Literal["html", "text"] | None = None
    notes: tuple[str, ...] = ()


def send(stream: IO[bytes], letter: bytes, data: bytes = b"") -> None:
    """Sends a frame at once.

    Raises:
        OSError: The other side has gone.
    """
    stream.write(_HEAD.pack(letter, len(data)) + data)
    stream.flush()


def receive(stream: IO[bytes]) -> tuple[bytes, bytes] | None:
    """The next frame, or None if the other side has gone."""
    head = stream.read(_HEAD.size)
    if len(head) < _HEAD.size:
        return None
    letter, size = _HEAD.unpack(head)
    data = stream.read(size)
    return (letter, data) if len(data) == size else None


def send_batch(stream: IO[bytes], items: Sequence[Item]) -> None:
    """Sends a frame with pages, and behind it the bytes of each: so they are never copied into one large piece, and out of it.

    Raises:
        OSError: The other side has gone.
    """
    sizes = [len(item.data) if type(item.data) is bytes else None for item in items]
    heads = [item if size is None else item._replace(data=b"") for item, size in zip(items, sizes, strict=True)]
    data = packed((sizes, heads))
    stream.write(_HEAD.pack(BATCH, len(data)) + data)
    for item, size in zip(items, sizes, strict=True):
        if size is not None:
            stream.write(item.data)  # type: ignore[arg-type]
    stream.flush()


def batch_from(stream: IO[bytes], data: bytes) -> list[Item] | None:
    """The pages of a frame that was received, or None if the other side has gone.

    Args:
        stream: Where it came from.
        data: The frame's own bytes.
    """
    sizes, heads = unpacked(data)
    items = [
        head if size is None else head._replace(data=stream.read(size)) for size, head in zip(sizes, heads, strict=True)
    ]
    whole = all(size is None or len(item.data) == size for size, item in zip(sizes, items, strict=True))
    return items if whole else None


def packed(value: Any) -> bytes:
    """A value of Python's own types, or a site, as bytes."""
    return pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL)


def unpacked_from(stream: IO[bytes]) -> Iterator[Any]:
    """All values of a file in which one stands behind the other, as :func:`packed` made them."""
    with contextlib.suppress(EOFError):
        while True:
            yield pickle.load(stream)  # noqa: S301 - as below


def unpacked(data: bytes) -> Any:
    """The value again. The bytes come from the process that started this one, or from one that it started."""
    return pickle.loads(data)  # noqa: S301 - as said
