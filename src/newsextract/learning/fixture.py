"""A page as a fixture: its structure and names, and invented text; nothing of what somebody wrote survives."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from selectolax.lexbor import LexborNode

from newsextract.learning.addresses import Addresses
from newsextract.learning.filler import Filler, shift_dates
from newsextract.learning.sample import Sample
from newsextract.page.jsonrepair import read_json

_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_DROPPED = frozenset(("style", "noscript", "template", "math"))
_EMPTIED = frozenset(("svg", "iframe", "video", "audio", "canvas", "object", "select", "textarea", "datalist"))
_KEPT_RELS = frozenset(("canonical", "alternate", "amphtml", "author", "next", "prev"))
_KEPT_ATTRIBUTES = frozenset(
    "class id role itemprop itemscope itemtype rel type lang dir property name colspan rowspan hidden aria-hidden width height "
    "charset http-equiv media datetime start reversed open sizes pubdate".split()
)
_TEXT_ATTRIBUTES = frozenset(
    ("alt", "title", "aria-label", "placeholder", "summary", "label", "data-caption", "data-title")
)
_ADDRESSES = frozenset(
    ("href", "src", "data-src", "action", "cite", "poster", "data-href", "data-url", "itemid", "data-original")
)
_KEPT_METAS = re.compile(
    r"(?:og:type|og:locale.*|robots|viewport|generator|twitter:card|content-language|language|fb:.*|theme-color|referrer|"
    r"format-detection|content-type|x-ua-compatible|application-name|og:site_name|.*\bsite_name)\Z",
    re.IGNORECASE,
)
_KEPT_JSON = frozenset(
    ("@type", "@context", "inLanguage", "isAccessibleForFree", "cssSelector", "width", "height", "position")
)
_IS_ADDRESS = re.compile(r"(?:https?:)?//|/[^ ]*\Z|www\.")
_TOKEN = re.compile(r"[A-Za-z0-9_.:-]{1,60}\Z")
_NO_SENTENCE = re.compile(r"(?:[^\s,]+(?:[\s,]+|\Z)){1,3}\Z")
_WORDS = re.compile(r"[^\W\d_]+")
_SLUG_WORDS = 3
_SAME_IN_A_ROW = 10
_MOST_JSON = 200_000


def fixture(sample: Sample, filler: Filler, addresses: Addresses) -> str:
    """The page with invented text.

    Args:
        sample: The page.
        filler: Invents its text; the same for all pages of a site.
        addresses: Invents its addresses.
    """
    return _Writer(sample, filler, addresses).page()


class _Writer:
    def __init__(self, sample: Sample, filler: Filler, addresses: Addresses) -> None:
        self.sample = sample
        self.filler = filler
        self.addresses = addresses
        self.slugs = _slugs(block.text for block in sample.blocks)
        table = sample.table
        self.story = {element for index in sample.body for element in sample.around(index)}
        self.held = {element for index in sample.reading.claims for element in sample.around(index)}
        self.index = table.index
        self.out: list[str] = ["<!DOCTYPE html>\n"]

    def page(self) -> str:
        """The whole page."""
        root = self.sample.page.tree.root
        if root is not None:
            self._write(root)
        return "".join(self.out).rstrip() + "\n"

    def _write(self, root: LexborNode) -> None:
        # no recursion: pages nest as deep as they like
        waiting: list[LexborNode | str] = [root]
        while waiting:
            node = waiting.pop()
            if isinstance(node, str):
                self.out.append(node)
                continue
            if not node.is_element_node:
                if node.tag == "-text":
                    self._text(node)
                continue
            tag = node.tag or ""
            if tag == "script":
                self._script(node)
            elif tag not in _DROPPED and not (tag == "link" and not self._is_kept_link(node)):
                self._open(node, tag)
                if tag not in _VOID:
                    waiting.append(f"</{tag}>")
                    if tag not in _EMPTIED:
                        waiting.extend(reversed(list(self._children(node))))

    def _children(self, node: LexborNode) -> Iterator[LexborNode]:
        """The children; of many of one kind that show nothing of the article the first ones."""
        row, kind = 0, None
        child = node.child
        while child is not None:
            if child.is_element_node:
                own = (child.tag, child.attributes.get("class"))
                number = self.index.get(child.mem_id)
                row = row + 1 if own == kind else 1
                kind = own
                shown = number is None or number in self.story or number in self.held
                if (
                    row <= _SAME_IN_A_ROW
                    or (shown and number is not None)
                    or child.tag in ("meta", "link", "br", "script")
                ):
                    yield child
            else:
                yield child
            child = child.next

    def _text(self, node: LexborNode) -> None:
        text = node.text(deep=True) or ""
        if not text.strip():
            self.out.append("\n" if "\n" in text else " " if text else "")
            return
        self.out.append(html.escape(self.filler.text(text), quote=False))

    def _script(self, node: LexborNode) -> None:
        if "ld+json" not in (node.attributes.get("type") or "").lower():
            return
        text = node.text() or ""
        if len(text) > _MOST_JSON:
            return
        values, _ = read_json(text)
        for value in values:
            written = json.dumps(self._json(value), ensure_ascii=False, indent=1).replace("</", "<\\/")
            self.out.append(f'<script type="application/ld+json">\n{written}\n</script>\n')

    def _json(self, value: Any, name: str = "", depth: int = 0) -> Any:
        if depth > 60:
            return None
        if isinstance(value, dict):
            return {key: self._json(item, key, depth + 1) for key, item in value.items()}
        if isinstance(value, list):
            return [self._json(item, name, depth + 1) for item in value[:100]]
        if not isinstance(value, str) or (name in _KEPT_JSON and _NO_SENTENCE.match(value)):
            return value
        return self._value(value)

    def _value(self, value: str) -> str:
        if value.startswith("#") and _TOKEN.match(value[1:] or "x"):
            return value
        if _IS_ADDRESS.match(value.strip()) and " " not in value.strip():
            return self.addresses.of(value.strip())
        return self.filler.text(value)

    def _is_kept_link(self, node: LexborNode) -> bool:
        return bool(_KEPT_RELS & set((node.attributes.get("rel") or "").lower().split()))

    # attributes -----------------------------------------------------------------------------------------------------

    def _open(self, node: LexborNode, tag: str) -> None:
        written = [tag]
        for name, value in node.attributes.items():
            kept = self._attribute(tag, name, value or "", node)
            if kept is not None:
                written.append(f'{name}="{html.escape(kept)}"' if kept or value is not None else name)
        self.out.append(f"<{' '.join(written)}>")

    def _attribute(self, tag: str, name: str, value: str, node: LexborNode) -> str | None:
        if tag == "meta" and name == "content":
            return self._meta(node, value)
        if name in _ADDRESSES:
            return self.addresses.of(value)
        if name in ("srcset", "data-srcset"):
            return self.addresses.of_set(value)
        if name in _TEXT_ATTRIBUTES:
            return self.filler.text(value)
        if name in ("class", "id"):
            return " ".join(self._name(word) for word in value.split())
        if name in _KEPT_ATTRIBUTES:
            return shift_dates(value)
        if name == "style":
            return "display:none" if "display:none" in value.replace(" ", "").lower() else None
        if name.startswith("data-") and _TOKEN.match(value):
            return shift_dates(self._name(value))
        return None

    def _name(self, name: str) -> str:
        """A class name or id; one that spells a line of the page is invented anew, as ids of subheads do."""
        words = [word.lower() for word in _WORDS.findall(name)]
        runs = zip(*(words[at:] for at in range(_SLUG_WORDS)), strict=False)
        return self.filler.text(name) if any(run in self.slugs for run in runs) else name

    def _meta(self, node: LexborNode, value: str) -> str:
        attributes = node.attributes
        name = (
            attributes.get("property")
            or attributes.get("name")
            or attributes.get("http-equiv")
            or attributes.get("itemprop")
            or ""
        )
        return value if _KEPT_METAS.match(name) else self._value(value)


def _slugs(texts: Iterator[str]) -> set[tuple[str, ...]]:
    found: set[tuple[str, ...]] = set()
    for text in texts:
        words = [word.lower() for word in _WORDS.findall(text)]
        if len(words) < 2_000:
            found.update(zip(*(words[at:] for at in range(_SLUG_WORDS)), strict=False))
    return found


def shape(values: dict[str, Any]) -> dict[str, Any]:
    """What must be the same on a page and on its fixture: which fields have a value, and how many of them."""
    found: dict[str, Any] = {}
    for name, value in values.items():
        if name == "body":
            found[name] = [block.kind for block in value]
        elif name == "byline":
            found[name] = len(value.authors)
        elif name not in ("language", "access", "canonical_url"):
            found[name] = len(value) if isinstance(value, tuple) else True
    return found


def differences(page: dict[str, Any], copy: dict[str, Any]) -> Sequence[str]:
    """The fields that a fixture shows otherwise than its page."""
    one, two = shape(page), shape(copy)
    return sorted(name for name in one.keys() | two.keys() if one.get(name) != two.get(name))
