"""A page out of a file that may hold many, and what is told of one that could not be read."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from newsextract.page import Page

Reason = Literal[
    "file",
    "broken",
    "compression",
    "size",
    "empty",
    "revisit",
    "status",
    "type",
    "scheme",
    "record",
]

FAILURES: frozenset[str] = frozenset(("file", "broken", "compression", "size", "revisit"))
"""The reasons of what would be a page if it could be read; the others are of what is no page at all."""


@dataclass(frozen=True, slots=True)
class StoredPage:
    """A page from a file, before it is decoded and parsed.

    Attributes:
        id: The file's path; in a file of many pages with ``#`` and the place in it: the byte at which its record begins
            (``crawl.warc.gz#40961``), or the name of the member of an archive. The same file gives the same ids.
        data: Its HTML or text without transport compression; bytes still have to be decoded.
        kind: ``"html"``, or ``"text"`` for plain text.
        url: Where it came from, unwrapped from the address of a replay; None if the file does not say.
        captured_at: When it was fetched, with an offset; None if the file does not say.
        content_type: The ``Content-Type`` that the server sent.
        status: The HTTP status, if the file has it.
        headers: The names, in lower case, and values of the HTTP headers, in order; empty if the file has none.
        notes: What was odd, each ``"code: explanation"``; they go into the record's ``problems``.
        after: A position in the file: :func:`newsextract.fetchers.pages.read_file` goes on from there with what
            follows this page. None if it would have to begin anew.
    """

    id: str
    data: bytes | str = field(repr=False)
    kind: Literal["html", "text"] = "html"
    url: str | None = None
    captured_at: dt.datetime | None = None
    content_type: str | None = None
    status: int | None = None
    headers: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    notes: tuple[str, ...] = ()
    after: int | None = None

    def page(self) -> Page:
        """The page, ready for ``extract``."""
        from newsextract.page import Page

        page = Page(
            self.data,
            url=self.url,
            captured_at=self.captured_at,
            content_type=self.content_type,
            kind=self.kind,
            source=self.id,
        )
        page.problems.extend(self.notes)
        return page


@dataclass(frozen=True, slots=True)
class SkippedPage:
    """Something in a file that gives no page.

    Attributes:
        id: The file and the place in it, as in :class:`StoredPage`.
        reason: What kind of thing it is, in one word, for counting. Of what would be a page: ``file`` (the file as a whole
            cannot be read), ``broken`` (a damaged stretch), ``compression``, ``size`` (too large, packed or unpacked),
            ``revisit`` (it only points to a record that is not at hand). Of what is no page: ``empty`` (the server sent
            nothing), ``status`` (a redirect or an error), ``type`` (a picture, a feed …), ``scheme`` (``dns:``, ``urn:`` …), ``record`` (a request,
            metadata …).
        message: The same in words.
        url: The address that the record gives, if any.
        after: As in :class:`StoredPage`.
    """

    id: str
    reason: Reason
    message: str
    url: str | None = None
    after: int | None = None

    @property
    def failed(self) -> bool:
        """Whether a page is lost with it; else it never was one."""
        return self.reason in FAILURES
