"""The head of an HTTP answer as it stands in a record."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsextract.fetchers.archives.framing import one_line

LONGEST_HEAD = 65_536
_STATUS = re.compile(rb"(?:HTTP/\d(?:\.\d)?|ICY)[ \t]+(\d{3})(?!\d)[^\r\n]{0,1000}\r?\n")
_BLANK = re.compile(rb"\r?\n\r?\n")
_MOST_HEADERS = 500


@dataclass(frozen=True, slots=True)
class Head:
    """Status and headers of an answer.

    Attributes:
        status: The status code.
        headers: Names in lower case, and values, in order.
        end: Where the body begins.
    """

    status: int
    headers: tuple[tuple[str, str], ...]
    end: int

    def first(self) -> dict[str, str]:
        """The headers by name; of several of one name the values joined by commas."""
        found: dict[str, str] = {}
        for name, value in self.headers:
            found[name] = f"{found[name]}, {value}" if name in found else value
        return found


def read_head(data: bytes) -> Head | None:
    r"""The head at the beginning of a block; None if there is no whole one within its first 64 KB.

    Lines may end with a line feed alone; a line that begins with a blank goes on with the one before.

    Example:
        >>> read_head(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>").headers
        (('content-type', 'text/html'),)
    """
    status = _STATUS.match(data)
    if status is None:
        return None
    start = status.end()
    if data.startswith((b"\r\n", b"\n"), start):  # no header at all
        return Head(int(status[1]), (), start + (2 if data.startswith(b"\r\n", start) else 1))
    blank = _BLANK.search(data, start, LONGEST_HEAD)
    if blank is None:
        return None
    return Head(int(status[1]), _headers(data[start : blank.start()]), blank.end())


def _headers(block: bytes) -> tuple[tuple[str, str], ...]:
    found: list[tuple[str, str]] = []
    for line in block.decode("latin-1").split("\n")[:_MOST_HEADERS]:
        if line[:1] in (" ", "\t") and found:
            name, value = found[-1]
            found[-1] = (name, f"{value} {one_line(line)}")
            continue
        name, colon, value = line.partition(":")
        if colon and (name := name.strip().lower()):
            found.append((name, value.strip()))
    return tuple(found)
