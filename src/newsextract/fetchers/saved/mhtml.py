"""MHTML (``.mht``, ``.mhtml``): a page and its resources as one mail message, RFC 2557."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsextract.fetchers.saved.found import BrokenFileError, Found, mail_date, web_address

if TYPE_CHECKING:
    from email.message import Message

_HEADER = re.compile(
    rb"[\s\xef\xbb\xbf]*(?:From|Subject|Date|MIME-Version|Content-Type|Snapshot-Content-Location)[ \t]*:", re.I
)
_MULTIPART = re.compile(rb"^Content-Type[ \t]*:[ \t\r\n]*multipart/", re.I | re.M)


def is_mhtml(data: bytes) -> bool:
    """Whether it starts with mail headers that announce several parts."""
    head = data[:8192]
    return bool(_HEADER.match(head) and _MULTIPART.search(head))


def read_mhtml(data: bytes) -> Found:
    """The root page of an MHTML file.

    Raises:
        BrokenFileError: it has no page in it.
    """
    import email

    message = email.message_from_bytes(data.lstrip(b"\xef\xbb\xbf \t\r\n"))
    root = _root(message)
    if root is None:
        raise BrokenFileError("the MHTML file has no page in it, it may be cut off; save the page again")
    body = root.get_payload(decode=True)
    if not isinstance(body, bytes) or not body:
        raise BrokenFileError("the page in the MHTML file is empty, it may be cut off; save the page again")
    url = archived = None
    for source, header in (
        (message, "Snapshot-Content-Location"),
        (root, "Content-Location"),
        (message, "Content-Location"),
    ):
        url, archived = web_address(_header(source, header))
        if url:
            break
    charset = root.get_content_charset()
    content_type = root.get_content_type() + (f"; charset={charset}" if charset else "")
    saved_at = mail_date(_header(message, "Date") or _header(root, "Date"))
    return Found(body, url, archived or saved_at, content_type)


def _header(message: Message, name: str) -> str | None:
    value = message.get(name)
    # long addresses are folded over several lines
    return re.sub(r"[\r\n]+[ \t]*", "", str(value)) if value is not None else None


def _root(message: Message) -> Message | None:
    """The part that ``start`` names, else the first page among the parts."""
    start = message.get_param("start")
    pages: list[Message] = []
    for number, part in enumerate(message.walk()):
        if number > 2000:
            break
        if part.is_multipart():
            continue
        kind = part.get_content_type()
        if kind not in ("text/html", "application/xhtml+xml", "text/plain"):
            continue
        if isinstance(start, str) and (_header(part, "Content-ID") or "").strip() == start.strip():
            return part
        pages.append(part)
    hypertext = [part for part in pages if part.get_content_type() != "text/plain"]
    # A file cut off before its first part has no parts at all, and what is left of it is no page.
    candidates = hypertext or (pages if message.is_multipart() else [])
    return candidates[0] if candidates else None
