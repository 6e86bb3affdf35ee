"""Streams of bytes within files."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO

from newsextract.errors import ReadError


@dataclass(frozen=True, slots=True)
class Source:
    """A file, or a stretch of one, that can be opened again and again.

    Attributes:
        name: The path, and the member in an archive; for ids and messages.
        open: Gives a new stream that can seek.
    """

    name: str
    open: Callable[[], BinaryIO]

    def size(self) -> int:
        """The number of its bytes."""
        with self.open() as stream:
            return stream.seek(0, 2)


class Slice(io.RawIOBase):
    """A stretch of a file as a stream of its own, such as a member of a ZIP archive that is stored as it is.

    Args:
        stream: The file; it is closed with this stream.
        start: Where the stretch begins.
        size: How many bytes it has.
    """

    def __init__(self, stream: BinaryIO, start: int, size: int) -> None:
        self._stream, self._start, self._size, self._place = stream, start, size, 0

    def readable(self) -> bool:
        """It can be read."""
        return True

    def seekable(self) -> bool:
        """It can seek."""
        return True

    def tell(self) -> int:
        """The position."""
        return self._place

    def seek(self, offset: int, whence: int = 0) -> int:
        """Moves the position."""
        self._place = max(0, offset + (0, self._place, self._size)[whence])
        return self._place

    def close(self) -> None:
        """Closes the file, too."""
        self._stream.close()
        super().close()

    def readinto(self, buffer: object) -> int:
        """Fills a buffer as far as there are bytes."""
        view = memoryview(buffer)  # type: ignore[arg-type]
        most = min(len(view), self._size - self._place)
        if most <= 0:
            return 0
        self._stream.seek(self._start + self._place)
        data = self._stream.read(most)
        view[: len(data)] = data
        self._place += len(data)
        return len(data)


class Prefixed:
    """A stream from its present position on, with bytes put before it.

    Args:
        before: What comes first.
        stream: What follows.
        most: The most bytes to give at once.
    """

    def __init__(self, before: bytes, stream: BinaryIO, most: int = 1 << 20) -> None:
        self._before, self._stream, self._given, self._most = before, stream, 0, most

    def read(self, size: int = -1) -> bytes:
        """The next bytes."""
        size = self._most if size < 0 else min(size, self._most)
        part = self._before[:size]
        self._before = self._before[len(part) :]
        part = part or self._stream.read(size)
        self._given += len(part)
        return part

    def tell(self) -> int:
        """How many bytes were given."""
        return self._given

    def seek(self, offset: int, whence: int = 0) -> int:
        """Is refused, but for where the stream is.

        Raises:
            OSError: Always else.
        """
        if (offset, whence) not in ((self._given, 0), (0, 1)):
            raise OSError("this stream goes one way")
        return self._given

    def close(self) -> None:
        """Leaves the stream beneath open."""


class Guarded(io.RawIOBase):
    """A stream that refuses to give very much at once: readers of archives ask for as much as a header claims.

    Args:
        stream: The stream beneath.
        most: The most bytes at once.
        source: For messages.
    """

    def __init__(self, stream: BinaryIO, most: int, source: str) -> None:
        self._stream, self._most, self._source = stream, most, source

    def readable(self) -> bool:
        """It can be read."""
        return True

    def seekable(self) -> bool:
        """It can seek."""
        return True

    def tell(self) -> int:
        """The position."""
        return self._stream.tell()

    def seek(self, offset: int, whence: int = 0) -> int:
        """Moves the position."""
        return self._stream.seek(offset, whence)

    def read(self, size: int = -1) -> bytes:
        """The next bytes.

        Raises:
            ReadError: They are more than is given at once.
        """
        if size < 0 or size > self._most:
            raise ReadError("the archive is damaged: a header claims more than it may", source=self._source)
        return self._stream.read(size)
