"""The page: bytes or text in, parsed once, everything else on demand."""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Mapping
from typing import Any, Literal

from selectolax.lexbor import LexborHTMLParser

from newsextract.errors import UsageError
from newsextract.normalizers.text import collapse
from newsextract.normalizers.urls import absolute, host, unwrap_replay
from newsextract.page.blocks import BlockTable
from newsextract.page.intake import Data, take_in
from newsextract.page.jsonld import articles, parse_jsonld
from newsextract.page.microdata import parse_microdata

# real pages reach 6 million characters; more is not a page
MAX_CHARS = 20_000_000

_TAG = re.compile(r"<[A-Za-z!/?]")

_LOADING = frozenset(("stylesheet", "preload", "preconnect", "dns-prefetch", "prefetch", "modulepreload", "icon"))

Kind = Literal["html", "text"]


class Page:
    """A page of which something is to be read. It is parsed once and never changed.

    Args:
        data: The page as bytes or text; an empty one is a page too.
        url: Where it is from.
        captured_at: When it was fetched or saved; without it, times such as "2 hours ago" stay unknown.
        content_type: The transport's Content-Type, for the charset.
        kind: ``"html"``, or ``"text"`` for the text of a page as a browser shows it; by default what it looks like: lines
            without a single tag are text.
        source: The file's name, for messages.

    Raises:
        UsageError: ``data`` is neither bytes nor text, or ``captured_at`` has no offset from UTC.
    """

    def __init__(
        self,
        data: Data,
        *,
        url: str | None = None,
        captured_at: dt.datetime | None = None,
        content_type: str | None = None,
        kind: Kind | None = None,
        source: str | None = None,
    ) -> None:
        if kind not in (None, "html", "text"):
            raise UsageError(f"kind is 'html' or 'text', not {kind!r}")
        check_capture(captured_at)
        self.kind: Kind = kind or "html"
        self._sniff = kind is None
        self.source = source
        self.encoding: str | None = None
        self.problems: list[str] = []
        self._utf8: bytes | None = None  # the page as the parser wants it, so that it is not encoded once more
        self.url, replayed_at = _address(url)
        if url and self.url is None:
            self.problems.append(f"url: {url[:200]!r} is no address on the web")
        self.captured_at = captured_at or replayed_at
        self.html = self._taken(data, content_type)

    def __repr__(self) -> str:
        return f"<Page {self.source or self.url or 'without an address'}: {self.kind}, {len(self.html):,} characters>"

    def _taken(self, data: Data, content_type: str | None) -> str:
        taken = take_in(data, content_type)
        if self._sniff and "\n" in taken.text and not _TAG.search(taken.text):
            self.kind = "text"
        if self.kind == "html":
            taken.make_safe(MAX_CHARS)
        elif (length := len(taken.text)) > MAX_CHARS:
            taken.problems.append(f"truncated: the text has {length:,} characters, the first {MAX_CHARS:,} were read")
            taken.text = taken.text[:MAX_CHARS]
        self.encoding, self._utf8 = taken.encoding, taken.utf8
        self.problems.extend(taken.problems)
        return taken.text

    @functools.cached_property
    def tree(self) -> LexborHTMLParser:
        """The parsed page. Nothing may change it."""
        if self.kind == "text":
            return LexborHTMLParser("")
        utf8, self._utf8 = self._utf8, None
        return LexborHTMLParser(self.html if utf8 is None else utf8)

    @functools.cached_property
    def table(self) -> BlockTable:
        """The page as blocks of text."""
        if self.kind == "text":
            return BlockTable.from_lines(self.html.splitlines())
        root = self.tree.root
        return BlockTable.from_tree(root) if root is not None else BlockTable()

    @functools.cached_property
    def metas(self) -> Mapping[str, tuple[str, ...]]:
        """The ``meta`` values by their name, property, http-equiv or itemprop in lower case, in document order."""
        found: dict[str, list[str]] = {}
        for node in self.table.aside.get("meta", ()):
            attributes = node.attributes
            content = collapse(attributes.get("content") or "")
            if content:
                for key in ("property", "name", "http-equiv", "itemprop"):
                    if name := attributes.get(key):
                        found.setdefault(name.strip().lower(), []).append(content)
        return {name: tuple(dict.fromkeys(values)) for name, values in found.items()}

    def meta(self, *names: str) -> str | None:
        """The first value of the first of these names that the page has."""
        for name in names:
            if values := self.metas.get(name):
                return values[0]
        return None

    @functools.cached_property
    def title(self) -> str | None:
        """The ``title`` element's text."""
        for node in self.table.aside.get("title", ()):
            above = node.parent  # drawings have titles too
            if (above is None or above.tag != "svg") and (text := node.text()):
                return collapse(text) or None
        return None

    @functools.cached_property
    def base(self) -> str | None:
        """The address that relative links start from."""
        for node in self.table.aside.get("base", ())[:1]:
            if joined := absolute(node.attributes.get("href"), self.url):
                return joined
        return self.url or self._stated_url

    @functools.cached_property
    def _stated_url(self) -> str | None:
        return self.link("canonical") or absolute(self.meta("og:url"), None)

    def link(self, rel: str) -> str | None:
        """The address of the first ``link`` with this relation, absolute."""
        for rels, link in self.links:
            if rel in rels and (href := absolute(link.get("href"), self.url)):
                return href
        return None

    @functools.cached_property
    def links(self) -> tuple[tuple[list[str], Mapping[str, str | None]], ...]:
        """The ``link`` elements that lead to other addresses of the page: their relations and attributes."""
        found = []
        for node in self.table.aside.get("link", ()):
            attributes = node.attributes
            rel = attributes.get("rel")
            # half of a real page's links are style sheets and hints to load things early
            if rel and rel not in _LOADING:
                found.append((rel.lower().split(), attributes))
        return tuple(found)

    def join(self, href: str | None) -> str | None:
        """A link of this page as an absolute address, or None if it leads nowhere on the web."""
        return absolute(href, self.base)

    @property
    def canonical_url(self) -> str | None:
        """The address that the page gives for itself."""
        return self._stated_url

    @functools.cached_property
    def host(self) -> str | None:
        """The host of the page's own address, else of the address it states."""
        return host(self.url) or host(self._stated_url)

    @functools.cached_property
    def jsonld(self) -> tuple[dict[str, Any], ...]:
        """All top-level JSON-LD objects, arrays and ``@graph`` opened."""
        texts = []
        for node in self.table.aside.get("script", ()):
            if "ld+json" in (node.attributes.get("type") or "").lower():
                texts.append(node.text() or "")
        if not texts:
            return ()
        nodes, problems = parse_jsonld(texts)
        self.problems.extend(problems)
        return tuple(nodes)

    @functools.cached_property
    def microdata(self) -> tuple[dict[str, Any], ...]:
        """All top-level microdata items, shaped like JSON-LD objects."""
        root = self.tree.root
        if root is None or "itemscope" not in self.html:
            return ()
        return tuple(parse_microdata(root))

    @functools.cached_property
    def structured(self) -> tuple[tuple[str, dict[str, Any]], ...]:
        """The objects that describe an article, best first, each with its source: json-ld or microdata."""
        return (
            *(("json-ld", node) for node in articles(list(self.jsonld))),
            *(("microdata", node) for node in articles(list(self.microdata))),
        )

    @functools.cached_property
    def is_bare(self) -> bool:
        """Whether only text is known: no element tells what anything is."""
        return self.kind == "text"


def check_capture(captured_at: dt.datetime | None) -> None:
    """Refuses a capture time that is no instant.

    Raises:
        UsageError: It has no offset from UTC, or is no datetime.
    """
    if captured_at is None:
        return
    if not isinstance(captured_at, dt.datetime):
        raise UsageError(f"captured_at is a datetime, not {type(captured_at).__name__}")
    if captured_at.tzinfo is None or captured_at.utcoffset() is None:
        raise UsageError(
            "captured_at needs a time zone: captured_at.replace(tzinfo=datetime.timezone.utc) if it is in UTC"
        )


def _address(url: str | None) -> tuple[str | None, dt.datetime | None]:
    if not url:
        return None, None
    if not isinstance(url, str):
        raise UsageError(f"url is a str, not {type(url).__name__}")
    original, replayed_at = unwrap_replay(url.strip())
    return absolute(original, None) or None, replayed_at
