"""WARC files, written record after record: ISO 28500:2017 (WARC 1.1), with nothing beyond the standard library."""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import threading
import uuid
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import BinaryIO, Literal, Self

from newsextract.errors import ReadError, UsageError
from newsextract.fetchers.archives.framing import digest, fields, http_head, moment, one_line, record
from newsextract.fetchers.archives.tails import whole_records_end

Headers = Iterable[tuple[str, str]] | Mapping[str, str]

_NOT_MODIFIED = "http://netpreserve.org/warc/1.1/revisit/server-not-modified"
_SAME_PAYLOAD = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"


class WarcWriter:
    """Writes pages as a WARC file. Used as a context, or closed at the end; may be shared by threads.

    Each record is packed by itself and written at once, so that a file that was cut, by a kill or a full disk, is whole up
    to its last whole record, and can be gone on with.

    Args:
        path: The file: ``.warc.gz``, or ``.warc`` for records that are not packed.
        end: Where the last whole record of an existing file ends, as :attr:`end` told it; what stands behind is cut off.
            Without it an existing file is searched for that place.
        operator: Who crawls: a name with a URL or mail address, for the ``warcinfo`` record.
        software: What crawls; by default this library and its version.

    Attributes:
        path: The file.
        end: The number of bytes of all records written so far. Whoever keeps it can go on at exactly this place.

    Raises:
        UsageError: The file cannot be written, or holds something else.

    Example:
        >>> import tempfile, pathlib
        >>> path = pathlib.Path(tempfile.mkdtemp(), "crawl.warc.gz")
        >>> with WarcWriter(path, operator="https://www.elincourier.example/bot") as warc:
        ...     name = warc.response("https://www.elincourier.example/", [("content-type", "text/html")], b"<p>Ferry")
        >>> from newsextract import iter_pages
        >>> [page.url for page in iter_pages(path)]
        ['https://www.elincourier.example/']
    """

    def __init__(
        self,
        path: str | os.PathLike[str],
        *,
        end: int | None = None,
        operator: str | None = None,
        software: str | None = None,
    ) -> None:
        self.path = Path(path)
        name = self.path.name.lower()
        if not name.endswith((".warc", ".warc.gz")):
            raise UsageError(f"{self.path}: a WARC file is written as .warc.gz or .warc; name it so")
        self._packed = name.endswith(".gz")
        self._lock = threading.Lock()
        try:
            size = self.path.stat().st_size if self.path.exists() else 0
            if end is not None and not 0 <= end <= size:
                raise UsageError(f"{self.path} has {size:,} bytes and cannot end at {end:,}; it is another file")
            if end is None:
                end = whole_records_end(self.path) if size else 0
            self._stream: BinaryIO = self.path.open("r+b" if size else "wb", buffering=0)
            self._stream.truncate(end)
        except ReadError as error:
            raise UsageError(f"{self.path} is there and is no WARC file; name another file") from error
        except OSError as error:
            raise UsageError(f"{self.path} cannot be written ({error.strerror}); choose another place") from error
        self.end = end
        self._info = self._describe(operator, software)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Makes sure that all is on the disk, and closes the file."""
        with self._lock:
            if not self._stream.closed:
                with contextlib.suppress(OSError):  # pipes and some network disks cannot
                    os.fsync(self._stream.fileno())
                self._stream.close()

    def response(
        self,
        url: str,
        headers: Headers,
        body: bytes,
        *,
        status: int = 200,
        fetched_at: dt.datetime | None = None,
        request: Headers | None = None,
        unpacked: bool = True,
        truncated: Literal["length", "time", "disconnect", "unspecified"] | None = None,
    ) -> str:
        """Writes what a server answered, and what it was asked.

        Args:
            url: The address that answered.
            headers: The headers of the answer.
            body: Its body.
            status: Its HTTP status.
            fetched_at: When it came, with an offset; now by default.
            request: The headers of the request; then a ``request`` record is written, too.
            unpacked: Whether ``body`` is without transport compression, as HTTP clients give it. The headers that tell of
                the bytes on the wire then get the prefix ``X-Crawler-``, as other crawlers write them, since they would
                not be true.
            truncated: Why the body is not the whole one, if so.

        Returns:
            The id of the record, for :meth:`revisit`.

        Raises:
            UsageError: ``fetched_at`` has no offset.
            OSError: The disk is full, or the like; the file then ends as it did before.
        """
        date, name = moment(fetched_at), _new_id()
        block = http_head(status, headers, len(body), unpacked=unpacked) + body
        head = [
            ("WARC-Type", "response"),
            ("WARC-Record-ID", name),
            ("WARC-Target-URI", one_line(url)),
            ("WARC-Date", date),
            ("WARC-Warcinfo-ID", self._info),
            ("WARC-Payload-Digest", digest(body)),
            ("Content-Type", "application/http;msgtype=response"),
        ]
        if truncated:
            head.append(("WARC-Truncated", truncated))
        records = [record(head, block, packed=self._packed)]
        if request is not None:
            asked = [
                ("WARC-Type", "request"),
                ("WARC-Record-ID", _new_id()),
                ("WARC-Target-URI", one_line(url)),
                ("WARC-Date", date),
                ("WARC-Warcinfo-ID", self._info),
                ("WARC-Concurrent-To", name),
                ("Content-Type", "application/http;msgtype=request"),
            ]
            records.append(record(asked, http_head(None, request, None, url=url), packed=self._packed))
        self._write(b"".join(records))
        return name

    def revisit(
        self,
        url: str,
        headers: Headers,
        refers_to: str,
        *,
        status: int = 304,
        fetched_at: dt.datetime | None = None,
        body_digest: str | None = None,
    ) -> str:
        """Writes that a page was met again as it is in an earlier record.

        Args:
            url: The address that answered.
            headers: The headers of this answer.
            refers_to: The id of the record with the page, as :meth:`response` gave it.
            status: The HTTP status: 304, or 200 if the server sent the same bytes again.
            fetched_at: When it came, with an offset; now by default.
            body_digest: The ``WARC-Payload-Digest`` of the same bytes.

        Returns:
            The id of the record.
        """
        name = _new_id()
        head = [
            ("WARC-Type", "revisit"),
            ("WARC-Record-ID", name),
            ("WARC-Target-URI", one_line(url)),
            ("WARC-Date", moment(fetched_at)),
            ("WARC-Warcinfo-ID", self._info),
            ("WARC-Profile", _NOT_MODIFIED if status == 304 else _SAME_PAYLOAD),
            ("WARC-Refers-To", one_line(refers_to)),
            ("Content-Type", "application/http;msgtype=response"),
        ]
        if body_digest:
            head.append(("WARC-Payload-Digest", one_line(body_digest)))
        self._write(record(head, http_head(status, headers, None, unpacked=True), packed=self._packed))
        return name

    def resource(self, url: str, data: bytes, content_type: str, *, fetched_at: dt.datetime | None = None) -> str:
        """Writes a page of which no HTTP headers are known, such as one from a file or a browser.

        Returns:
            The id of the record.
        """
        name = _new_id()
        head = [
            ("WARC-Type", "resource"),
            ("WARC-Record-ID", name),
            ("WARC-Target-URI", one_line(url)),
            ("WARC-Date", moment(fetched_at)),
            ("WARC-Warcinfo-ID", self._info),
            ("Content-Type", one_line(content_type)),
        ]
        self._write(record(head, data, packed=self._packed))
        return name

    def _describe(self, operator: str | None, software: str | None) -> str:
        """Writes the ``warcinfo`` record that the following ones belong to; each opening of the file writes its own."""
        from newsextract import __version__

        name = _new_id()
        about = [("software", software or f"newsextract/{__version__}"), ("format", "WARC File Format 1.1")]
        if operator:
            about.insert(1, ("operator", operator))
        head = [
            ("WARC-Type", "warcinfo"),
            ("WARC-Record-ID", name),
            ("WARC-Date", moment(None)),
            ("WARC-Filename", self.path.name),
            ("Content-Type", "application/warc-fields"),
        ]
        self._write(record(head, fields(about), packed=self._packed))
        return name

    def _write(self, data: bytes) -> None:
        with self._lock:
            view = memoryview(data)
            try:
                self._stream.seek(self.end)
                while view:
                    view = view[self._stream.write(view) or 0 :]
            except BaseException:
                with contextlib.suppress(OSError, ValueError):
                    self._stream.truncate(self.end)
                raise
            self.end += len(data)


def _new_id() -> str:
    return f"<urn:uuid:{uuid.uuid4()}>"
