"""XML as feeds write it, read as far as it goes.

Half of what is wrong with real feeds makes a strict parser stop: a bare ``&``, ``&nbsp;``, a control character, a prefix
nobody declared, an end tag too many, a file cut in its middle. This reader has no such stops, and none of the parts of XML
that are dangerous: a document that declares entities is refused, a DTD is skipped, nothing is ever expanded or fetched. Well
formed documents are read as a strict parser reads them. One pass, in linear time.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from newsextract.feeds.elements import Element
from newsextract.feeds.entities import resolve
from newsextract.feeds.namespaces import ATOM, prefix_of
from newsextract.feeds.refusal import refused
from newsextract.normalizers.urls import absolute

MAX_DEPTH = 100
"""Elements within elements; what is deeper is read as text. Feeds need 10, an XHTML story in Atom 30."""
MAX_ELEMENTS = 1_000_000
"""A sitemap of 50,000 addresses with a picture each has 400,000."""
MAX_ITEMS = 50_000
"""As many as a sitemap may hold: https://www.sitemaps.org/protocol.html"""

_ROOT = re.compile(r"<(?:[A-Za-z][\w.-]{0,30}:)?(rss|feed|rdf|urlset|sitemapindex|channel|html)(?=[\s>/])", re.I)
_ENTITY = re.compile(r"<!entity\b", re.I)
# '<' cannot stand in a tag, so that no search goes beyond the next one
_TAG = re.compile(r"""<(/?)([^\W\d][\w.:-]*+)((?:[^<>"']|"[^"<]*"|'[^'<]*')*+)>""")
_LOOSE_TAG = re.compile(r"<(/?)([^\W\d][\w.:-]*+)([^<>]*+)>")
_ATTRIBUTE = re.compile(r"""([^\s=/"'<>]++)\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'>]++))""")
# an item that begins where none can: the end tag of what stands around it is missing
_ITEMS = {"urlset": ("url",), "sitemapindex": ("sitemap",)}
_ITEMS_ELSEWHERE = ("item", "entry")
# elements that hold no other element of a feed, and those that begin where the end tag of one of them is missing
_LEAVES = frozenset("title link guid id pubdate published updated category loc lastmod dc:date dc:creator".split())
_BESIDE = _LEAVES | frozenset("description summary content content:encoded author enclosure".split())
_HOLDERS = frozenset(("rss", "rdf", "channel", "feed", "items", "urlset", "sitemapindex"))
# HTML's elements without an end, where nobody has escaped the HTML; `link` and `meta` are elements of feeds
_VOID = frozenset(("br", "img", "hr", "wbr", "input"))
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


@dataclass(slots=True)
class _Open:
    """An element whose end is still to come, and the namespaces in force in it."""

    element: Element
    written: str
    prefixes: dict[str, str]


@dataclass(slots=True)
class Document:
    """A document that was read.

    Attributes:
        root: Its root, or None if there is none that a feed could have.
        faults: What was wrong with it, and how often.
    """

    root: Element | None
    faults: Counter[str] = field(default_factory=Counter)


def root_name(text: str) -> str | None:
    """The name of the first element that the root of a feed or page could be, in lower case and without a prefix."""
    root = _ROOT.search(text)
    return root[1].lower() if root else None


def read_xml(text: str, *, base: str | None = None) -> Document:
    """Reads a document from the root of a feed on; what stands before that is left out.

    Args:
        text: The document.
        base: The address that an ``xml:base`` is relative to.

    Raises:
        FeedError: It declares entities.
    """
    root = _ROOT.search(text)
    if _ENTITY.search(text, 0, root.start() if root else len(text)):
        raise refused("entities", "it declares entities, which no feed needs and attacks use; it was not read")
    if root is None:
        return Document(None)
    reader = _Reader(text, base)
    if text[: root.start()].strip(" \t\r\n\ufeff") and not text[: root.start()].lstrip("\ufeff \t\r\n").startswith("<"):
        reader.faults["text before the document"] += 1
    reader.read(root.start())
    return Document(reader.root, reader.faults)


class _Reader:
    def __init__(self, text: str, base: str | None) -> None:
        self.text = text
        self.base = base
        self.root: Element | None = None
        self.faults: Counter[str] = Counter()
        self._stack: list[_Open] = []
        self._names: Counter[str] = Counter()
        self._elements = 0
        self._items = 0
        self._prefix = ""  # of the root
        self._core: str | None = ""  # the root's own namespace

    def read(self, place: int) -> None:
        text = self.text
        while True:
            start = text.find("<", place)
            if start < 0:
                self._write(text[place:])
                break
            if start > place:
                self._write(text[place:start])
            place = self._markup(start)
            if place < 0 or (self.root is not None and not self._stack):
                return
        if self._stack:
            self.faults["the end is missing"] += 1
            self._close_to(0, len(text))

    def _markup(self, start: int) -> int:
        """Reads what begins at a ``<`` and gives the place behind it; -1 if nothing more is to be read."""
        text = self.text
        following = text[start + 1 : start + 2]
        if following == "!":
            return self._declaration(start)
        if following == "?":
            end = text.find(">", start)  # "?>" is not always there
            return end + 1 if end >= 0 else len(text)
        match = _TAG.match(text, start) or _LOOSE_TAG.match(text, start)
        if match is None:
            self._write("<")
            self.faults["a bare <"] += 1
            return start + 1
        closing, name, attributes = match.groups()
        if closing:
            self._close(name.lower(), start)
            return match.end()
        return match.end() if self._open(name, attributes, match) else -1

    def _declaration(self, start: int) -> int:
        text = self.text
        if text.startswith("<![CDATA[", start):
            end = text.find("]]>", start + 9)
            if self._stack:
                self._stack[-1].element.pieces.append(
                    _clean(text[start + 9 : end if end >= 0 else len(text)], self.faults)
                )
            return end + 3 if end >= 0 else len(text)
        if text.startswith("<!--", start):
            end = text.find("-->", start + 4)
            if end < 0:
                self.faults["a comment without an end"] += 1
                return len(text)
            return end + 3
        end = text.find(">", start)
        return end + 1 if end >= 0 else len(text)

    def _write(self, raw: str) -> None:
        if self._stack:
            self._stack[-1].element.pieces.append(resolve(_clean(raw, self.faults)))

    def _open(self, written: str, raw: str, match: re.Match[str]) -> bool:
        if self._elements >= MAX_ELEMENTS:
            self.faults["more elements than are read"] += 1
            return False
        written = written.lower()
        empty = raw.endswith("/") or written in _VOID
        if written in _BESIDE and self._stack and self._stack[-1].written in _LEAVES:
            self.faults["an end tag is missing"] += 1
            self._close_to(len(self._stack) - 1, match.start())
        if self._is_item(written):
            self._close_to_holder(match.start())
            self._items += 1
            if self._items > MAX_ITEMS:
                self.faults["more items than are read"] += 1
                return False
        if len(self._stack) >= MAX_DEPTH:
            self.faults["elements nested too deeply"] += 1
            return True
        self._elements += 1
        attributes = (
            {key.lower(): resolve(_clean(a or b or c, self.faults)) for key, a, b, c in _ATTRIBUTE.findall(raw)}
            if "=" in raw
            else {}
        )
        above = self._stack[-1] if self._stack else None
        prefixes = above.prefixes if above else {}
        if "xmlns" in raw:
            declared = {key[6:]: name for key, name in attributes.items() if key == "xmlns" or key.startswith("xmlns:")}
            prefixes = {**prefixes, **declared}
        if above is None:
            self._prefix = written.rpartition(":")[0]
            self._core = prefix_of(prefixes.get(self._prefix, ""))
        element = Element(self._name(written, prefixes), attributes, self.text, match.end())
        self._place(element, above.element if above else None)
        if not empty:
            self._stack.append(_Open(element, written, prefixes))
            self._names[written] += 1
        return True

    def _is_item(self, written: str) -> bool:
        prefix, _, local = written.rpartition(":")
        if self.root is None or prefix not in ("", self._prefix):
            return False
        return local in _ITEMS.get(self.root.name, _ITEMS_ELSEWHERE)

    def _close_to_holder(self, place: int) -> None:
        for depth in range(len(self._stack) - 1, -1, -1):
            if self._stack[depth].element.name in _HOLDERS:
                if depth < len(self._stack) - 1:
                    self.faults["an end tag is missing"] += 1
                    self._close_to(depth + 1, place)
                return

    def _place(self, element: Element, above: Element | None) -> None:
        if above is None:
            self.root = element
        else:
            above.children.append(element)
        attributes = element.attributes
        outer = above.base if above else None
        stated = attributes.get("xml:base")
        element.base = (absolute(stated, outer or self.base) or outer) if stated else outer
        element.language = attributes.get("xml:lang") or (above.language if above else None)

    def _name(self, written: str, prefixes: dict[str, str]) -> str:
        """The name with the usual prefix; what has the root's namespace, or an unknown one and no prefix, has none."""
        prefix, colon, local = written.rpartition(":")
        uri = prefixes.get(prefix)
        usual = prefix_of(uri) if uri else None
        if usual is None:
            return written if colon else local
        if usual in ("", self._core):
            return local
        if not colon and usual == ATOM and local not in ("link", "author", "id", "updated", "published", "name"):
            return local  # a feed that declares Atom as its namespace and writes RSS
        return f"{usual}:{local}"

    def _close(self, written: str, place: int) -> None:
        if not self._names[written]:
            if written not in _VOID:
                self.faults["an end tag without a start"] += 1
            return
        for depth in range(len(self._stack) - 1, -1, -1):
            if self._stack[depth].written == written:
                if depth < len(self._stack) - 1:
                    self.faults["an end tag is missing"] += 1
                self._close_to(depth, place)
                return

    def _close_to(self, depth: int, place: int) -> None:
        for each in self._stack[depth:]:
            each.element.end = place
            self._names[each.written] -= 1
        del self._stack[depth:]


def _clean(text: str, faults: Counter[str]) -> str:
    if _CONTROLS.search(text):
        faults["control characters"] += 1
        return _CONTROLS.sub("", text)
    return text
