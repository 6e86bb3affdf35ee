"""Where the pages are that revisit records point to: https://iipc.github.io/warc-specifications/ (WARC 1.1, 6.7)."""

from __future__ import annotations

from collections.abc import Callable

from newsextract.fetchers.archives.streams import Source

MOST = 300_000
"""Keys kept; the oldest go first. A file of a gigabyte has about 50,000 pages with two keys each."""

_BITS = 24  # for the number of a file
_NUMBER = (1 << _BITS) - 1

Place = tuple[Source, int]
"""A file, and the byte in it."""


class Originals:
    """The places of the answers met so far, by id and digest. Several files may share one."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._places: dict[int, int] = {}
        self._sources: list[Source] = []
        self._numbers: dict[str, int] = {}
        self._scanned: set[str] = set()

    def note(self, field: Callable[[str], str | None], source: Source, place: int) -> None:
        """Remembers an answer.

        Args:
            field: Gives the fields of its record.
            source: The file.
            place: The byte at which the record begins.
        """
        number = self._numbers.get(source.name)
        if number is None:
            number = self._numbers[source.name] = len(self._sources)
            self._sources.append(source)
        for key in (field("WARC-Record-ID"), _digest(field)):
            if key:
                # hashes in the place of texts: a wrong hit would need as many keys as there are stars
                self._places[hash(key)] = place << _BITS | number
        while len(self._places) > self._most:
            del self._places[next(iter(self._places))]

    def find(self, field: Callable[[str], str | None]) -> Place | None:
        """The place of the answer that a revisit points to."""
        for key in (field("WARC-Refers-To"), _digest(field)):
            if key and (found := self._places.get(hash(key))) is not None:
                return self._sources[found & _NUMBER], found >> _BITS
        return None

    def begin_scan(self, source: Source) -> bool:
        """Whether a file is still to be searched for originals before the place where reading began; once a file."""
        if source.name in self._scanned:
            return False
        self._scanned.add(source.name)
        return True


def _digest(field: Callable[[str], str | None]) -> str | None:
    found = field("WARC-Payload-Digest")
    return found.upper() if found else None
