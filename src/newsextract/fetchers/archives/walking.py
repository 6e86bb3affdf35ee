"""The records of a WARC file one by one, by fastwarc; what is damaged is stepped over and told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from newsextract.errors import ReadError
from newsextract.fetchers.archives.landmarks import Landmarks
from newsextract.fetchers.archives.streams import Prefixed, Source

if TYPE_CHECKING:
    from fastwarc.warc import ArchiveIterator, WarcRecord

_LONGEST_HEAD = 65_536
_PIECE = 65_536
# a record that begins within the block of another one: the length of the first is wrong
_SWALLOWED = b"\r\n\r\nWARC/1."


class DamagedError(Exception):
    """A record that cannot be read. Its text says why."""


@dataclass(slots=True)
class Record:
    """A record whose block is still to be read, before the next record is asked for.

    Attributes:
        place: The byte of the file at which it begins.
        number: 1, and more for further records that are packed together with the first one.
        kind: Its WARC-Type, in lower case.
        length: How many bytes its block should have.
        taken: How many bytes of it were read.
        swallowed: Whether another record was seen to begin in its block.
    """

    place: int
    number: int
    kind: str
    length: int
    _record: WarcRecord
    taken: int = 0
    swallowed: bool = False

    def field(self, name: str) -> str | None:
        """The value of a field, without the angle brackets that some tools put around addresses."""
        value = self._record.headers.get(name)
        if value is None:
            return None
        value = value.strip()
        return value[1:-1] if value.startswith("<http") and value.endswith(">") else value

    def read(self, most: int) -> bytes:
        """Up to so many bytes more of the block; fewer only at its end.

        Raises:
            DamagedError: They cannot be unpacked.
        """
        parts: list[bytes] = []
        reader = self._record.reader
        try:
            while most > 0 and (part := reader.read(min(most, _PIECE))):
                parts.append(part)
                most -= len(part)
        except OSError as error:
            raise DamagedError(f"its bytes are damaged ({error})") from error
        data = b"".join(parts)
        self.taken += len(data)
        self.swallowed = self.swallowed or _SWALLOWED in data
        return data

    def fault(self) -> str:
        """What is wrong with the head of the record, so that its end is not known; empty if nothing is."""
        stated = self.field("Content-Length")
        if stated is None or not (stated.isascii() and stated.isdigit()):
            return "a record states no length"
        # fastwarc reads lengths beyond its range, and names in unusual case, as nothing
        return "" if int(stated[:20]) == self.length else "the length that a record states cannot be read"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Bytes of a file in which something is damaged.

    Attributes:
        start: Where they begin: behind the last record that is whole, or with the last one that is not known to be.
        end: Where the next record begins; None if there is none.
        why: What is wrong.
        last: The last record that was given before.
        spoiled: Whether that record is itself damaged.
    """

    start: int
    end: int | None
    why: str
    last: Record | None
    spoiled: bool


def walk(source: Source, start: int) -> Iterator[Record | Stretch]:
    """The records of a file from a place on.

    Args:
        source: The file.
        start: The byte at which a record begins.

    Raises:
        ReadError: fastwarc is not installed.
        OSError: The file cannot be read.
    """
    with source.open() as stream, source.open() as beside:
        marks = Landmarks(beside)
        base: int | None = start
        while base is not None and base < marks.size:
            last: Record | None = None
            why = ""
            begun = base
            for found in _run(stream, base, marks, source.name):
                if isinstance(found, str):
                    why = found
                    break
                begun = found.place
                if why := found.fault():
                    last = None
                    break
                last = found
                yield found
            search = begun + 1
            if not why and (rest := marks.rest(begun, last.length if last else None)) is not None:
                begun = search = rest
                why = "there is no whole record"
            if not why and (last is None or marks.ends_with(last.place, last.length)):
                return
            base = marks.next_record(search)
            if not why and base is None:
                return
            spoiled = False
            if last is not None:
                whole = marks.check(last.place, last.length) if last.number == 1 else None
                spoiled = last.swallowed or whole is False
                if whole and not spoiled:
                    begun = marks.end_of(last.place) or begun
                if begun == base and not spoiled:  # what is damaged comes next, and is told then
                    continue
            yield Stretch(begun, base, why or "the length that a record states is wrong", last, spoiled)


def _run(stream: BinaryIO, base: int, marks: Landmarks, name: str) -> Iterator[Record | str]:
    """The records up to the end or the first damage, whose reason is the last item."""
    records = _iterator(stream, base, marks, name)
    shift = base - len(marks.dictionary) if base and marks.dictionary else 0
    last: Record | None = None
    while True:
        try:
            found = next(records, None)
        except OSError as error:
            yield str(error)
            return
        if found is None:
            return
        place = max(base, found.stream_pos + shift)
        number = 1
        # of records packed together only the first one has a place of its own
        if last is not None and marks.packed and (place <= last.place or not marks.begins_at(place)):
            place, number = last.place, last.number + 1
        kind = (found.headers.get("WARC-Type") or "").strip().lower()
        last = Record(place, number, kind, found.content_length, found)
        yield last


def _iterator(stream: BinaryIO, base: int, marks: Landmarks, name: str) -> ArchiveIterator:
    try:
        from fastwarc.warc import ArchiveIterator, WarcRecordType
    except ImportError as error:
        raise ReadError('WARC files are read by fastwarc: pip install "newsextract[warc]"', source=name) from error

    stream.seek(base)
    source = Prefixed(marks.dictionary, stream) if base and marks.dictionary else stream
    return ArchiveIterator(
        source,
        record_types=WarcRecordType.any_type,
        parse_http=False,
        # heads whose lines end with a line feed alone; elsewhere it would step over damage in silence
        quirks_mode=marks.bare_lines,
        max_header_len=_LONGEST_HEAD,
    )
