"""What a record of a WARC file holds: a page, or the reason why it is none."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Literal

from newsextract.fetchers.archives.codings import CodingError, decoded
from newsextract.fetchers.archives.http_message import LONGEST_HEAD, Head, read_head
from newsextract.fetchers.archives.walking import DamagedError, Record
from newsextract.fetchers.saved.found import stamp
from newsextract.fetchers.stored import Reason, SkippedPage, StoredPage
from newsextract.normalizers.urls import unwrap_replay

_HTML = frozenset(("text/html", "application/xhtml+xml", "application/xml+html", "application/vnd.wap.xhtml+xml"))
_UNTOLD = frozenset(("", "application/octet-stream", "unk", "unknown", "*/*", "application/x-unknown-content-type"))
_SCHEME = re.compile(r"([a-z][a-z0-9+.\-]{0,30}):", re.I)
_MARKUP = re.compile(
    rb"[\s\xef\xbb\xbf]*<(?:!doctype\s+html|html|head|body|meta|title|!--|\?xml[^>]{0,200}\?>\s{0,50}<(?:!doctype\s+)?html)",
    re.I,
)
_OTHERS = frozenset(("warcinfo", "request", "metadata"))


class NoPageError(Exception):
    """A record that gives no page. Its text says why.

    Attributes:
        reason: As in :class:`SkippedPage`.
    """

    def __init__(self, reason: Reason, message: str) -> None:
        super().__init__(message)
        self.reason: Reason = reason


@dataclass(frozen=True, slots=True)
class Origin:
    """What a record says about where its page is from.

    Attributes:
        id: The file and the place in it.
        url: The address, unwrapped from a replay; None if it is none of the web.
        captured_at: When it was fetched.
    """

    id: str
    url: str | None
    captured_at: dt.datetime | None


def origin_of(record: Record, name: str) -> Origin:
    """Where the page of a record is from."""
    number = f".{record.number}" if record.number > 1 else ""
    stated = record.field("WARC-Target-URI") or ""
    url: str | None = None
    replayed_at = None
    if stated.lower().startswith(("http://", "https://")):
        url, replayed_at = unwrap_replay(stated)
    captured_at = replayed_at or _time(record.field("WARC-Date"))
    return Origin(f"{name}#{record.place}{number}", url, captured_at)


def skipped(origin: Origin, error: NoPageError) -> SkippedPage:
    """What is told of a record without a page."""
    return SkippedPage(origin.id, error.reason, str(error), origin.url)


def page_of(record: Record, origin: Origin, limit: int) -> StoredPage:
    """The page of a record.

    Args:
        record: A record of which nothing was read so far.
        origin: Where it is from.
        limit: The most bytes that a page may have, packed and unpacked.

    Raises:
        NoPageError: It holds none.
    """
    check_kind(record)
    try:
        if record.kind == "response" and "http" in (record.field("Content-Type") or "http"):
            return _answer(record, origin, limit)
        return _bare(record, origin, limit)
    except DamagedError as error:
        raise NoPageError("broken", str(error)) from error


def check_kind(record: Record) -> None:
    """Refuses records that hold no page by their type and address.

    Raises:
        NoPageError: It is of another type, or of another scheme than http.
    """
    if record.kind in _OTHERS:
        raise NoPageError("record", f"a {record.kind} record holds no page")
    if record.kind == "continuation":
        raise NoPageError("record", "the continuation of a record that stands in another file")
    if record.kind not in ("response", "resource", "conversion", "revisit"):
        raise NoPageError("record", f"a record of the type {record.kind[:40]!r} holds no page")
    scheme = _SCHEME.match(record.field("WARC-Target-URI") or "")
    if scheme and scheme[1].lower() not in ("http", "https", "file"):
        raise NoPageError("scheme", f"an address of the scheme {scheme[1].lower()}: is no page's")


def head_of(record: Record) -> tuple[Head, bytes]:
    """The HTTP head of a record, and what was read behind it.

    Raises:
        NoPageError: It has none.
        DamagedError: It cannot be unpacked.
    """
    start = record.read(LONGEST_HEAD)
    head = read_head(start)
    if head is None:
        why = "ends within its HTTP head" if record.taken < record.length else "has no HTTP head"
        raise NoPageError("broken", f"the record {why}")
    return head, start[head.end :]


def check_head(head: Head, identified: str | None = None) -> str | None:
    """The content type of an answer that may be a page; None if it tells none.

    Raises:
        NoPageError: It is a redirect or an error, or of another type.
    """
    if not 200 <= head.status < 300 or head.status in (204, 205, 206):
        raise NoPageError("status", f"the server answered {head.status}, which is no page")
    content_type = head.first().get("content-type")
    kind = media_type(content_type)
    if kind in _UNTOLD:
        kind, content_type = media_type(identified), None
    if kind in _UNTOLD or kind in _HTML or kind == "text/plain":
        return content_type or (identified if kind in _HTML else None)
    raise NoPageError("type", f"the server sent {kind[:60]}, which is no news page")


def _answer(record: Record, origin: Origin, limit: int) -> StoredPage:
    head, body = head_of(record)
    content_type = check_head(head, record.field("WARC-Identified-Payload-Type"))
    if (origin.url or "").lower().partition("?")[0].endswith("/robots.txt"):
        raise NoPageError("type", "this is a robots.txt, which is no news page")
    body, notes = whole(record, body, limit)
    try:
        data, more = decoded(body, head.first(), limit)
    except CodingError as error:
        raise NoPageError(error.reason, str(error)) from error
    return _made(record, origin, data, content_type, notes + more, head)


def _bare(record: Record, origin: Origin, limit: int) -> StoredPage:
    """A record without an HTTP head: the text of a page (WET), or a page that a browser or a tool has put there."""
    content_type = record.field("Content-Type")
    kind = media_type(content_type)
    if kind not in _HTML and kind != "text/plain" and kind not in _UNTOLD:
        raise NoPageError("type", f"it holds {kind[:60]}, which is no news page")
    body, notes = whole(record, b"", limit)
    if record.kind == "conversion" and kind == "text/plain":
        content_type = "text/plain; charset=utf-8"  # the rule of the format
    return _made(record, origin, body, content_type, notes, None)


def whole(record: Record, begun: bytes, limit: int) -> tuple[bytes, tuple[str, ...]]:
    """The rest of a record's block behind what was read of it, and whether it is cut.

    Raises:
        NoPageError: It has more than ``limit`` bytes.
        DamagedError: It cannot be unpacked.
    """
    body = begun + record.read(limit + 1 - len(begun))
    if len(body) > limit:
        raise NoPageError("size", f"it has more than {limit:,} bytes; raise max_bytes if it is meant")
    if record.taken < record.length:
        missing = record.length - record.taken
        if not body:
            raise NoPageError("broken", "the record ends before its page begins")
        return body, (f"truncated: the file ends within the page, {missing:,} bytes are missing",)
    if cause := record.field("WARC-Truncated"):
        return body, (f"truncated: the crawler has kept only the beginning of the page ({cause[:40]})",)
    if record.field("WARC-Segment-Number") == "1":
        return body, ("truncated: the rest of the page stands in another file",)
    return body, ()


def _made(
    record: Record, origin: Origin, data: bytes, content_type: str | None, notes: tuple[str, ...], head: Head | None
) -> StoredPage:
    if not data.strip():
        raise NoPageError("empty", "the page has no content")
    declared = media_type(content_type)
    looks_like_html = _MARKUP.match(data) is not None
    if head is not None and declared not in _HTML and not looks_like_html and declared != "text/plain":
        if b"\0" in data[:1024] or not data.lstrip().startswith(b"<"):
            raise NoPageError("type", "the server told no type, and it does not look like a page")
        looks_like_html = True
    # some servers send HTML with the type of plain text
    is_text = declared == "text/plain" and (record.kind == "conversion" or not looks_like_html)
    kind: Literal["html", "text"] = "text" if is_text else "html"
    return StoredPage(
        origin.id,
        data,
        kind,
        origin.url,
        origin.captured_at,
        content_type,
        head.status if head else None,
        head.headers if head else (),
        notes,
    )


def media_type(content_type: str | None) -> str:
    """The type alone, in lower case, without its parameters."""
    return (content_type or "").partition(";")[0].partition(",")[0].strip().lower()


def _time(text: str | None) -> dt.datetime | None:
    text = (text or "").strip()
    if len(text) == 14 and text.isdigit():
        return stamp(text)
    if "T" not in text or len(text) > 40:
        return None
    try:
        found = dt.datetime.fromisoformat(text)
    except ValueError:
        return None
    return found.replace(tzinfo=dt.UTC) if found.tzinfo is None else found
