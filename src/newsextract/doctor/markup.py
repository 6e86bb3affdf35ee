"""Where a value stands in the page's structure, told so that another story of the same design gives the same."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from newsextract.doctor.class_names import chosen, looks_made, trusted
from newsextract.page import Page

_ORDINAL = re.compile(r":nth-of-type\(\d+\)")
_INDEX = re.compile(r"\[\d+\]|\b\d+\b")
_ID = re.compile(r"#([\w-]+)")
_NAMED = ("data-component", "data-testid", "data-key", "data-qa", "itemprop")
"""Attributes that name a part of the page where class names do not."""
_DEEPEST = 60
_ELEMENTS = frozenset({"element", "text", "engine", "site rule"})
"""The sources of evidence whose place is an element."""


def structure(evidence: Sequence[Mapping[str, Any]]) -> str | None:
    """The way to a field's element by tags and ids alone, as its evidence tells it; where a field has several, the way to most.

    Args:
        evidence: The field's evidence, as a record's dict has it.
    """
    ways = Counter(way for each in evidence if (way := _plain(each)))
    return min(ways, key=lambda way: (-ways[way], way)) if ways else None


def _plain(evidence: Mapping[str, Any]) -> str | None:
    source, place = evidence.get("source"), evidence.get("place")
    if not isinstance(source, str):
        return None
    if source not in _ELEMENTS:
        return source if source == "url" or not place else _INDEX.sub("", str(place))
    if not isinstance(place, str):
        return None
    if place.startswith("line "):
        return "line"
    return _ID.sub(_chosen_id, _ORDINAL.sub("", place.partition("/@")[0]))


def _chosen_id(match: re.Match[str]) -> str:
    return "".join(f"#{name}" for name in chosen(match[1]))


def markup(page: Page, evidence: Sequence[Mapping[str, Any]]) -> str | None:
    """The way to a field's element by tags and chosen names, from the root to the element.

    Args:
        page: The page that the evidence is from.
        evidence: The field's evidence, as a record's dict has it.
    """
    common = structure(evidence)
    if common is None or page.is_bare:
        return None
    first = next(each for each in evidence if _plain(each) == common)
    place = str(first.get("place") or "").partition("/@")[0]
    if first.get("source") not in _ELEMENTS or not place or place.startswith("line "):
        return common
    try:
        node = page.tree.css_first(place)
    except Exception:  # noqa: BLE001 - selectolax has no exception of its own; a place that is no selector is told as it is
        return common
    way: list[tuple[str, dict[str, str | None]]] = []
    while node is not None and node.is_element_node and len(way) < _DEEPEST:
        way.append((node.tag or "", node.attributes))
        node = node.parent
    strict = looks_made(attributes.get("class") or "" for _, attributes in way)
    return " > ".join(_signature(tag, attributes, strict) for tag, attributes in reversed(way)) or common


def _signature(tag: str, attributes: Mapping[str, str | None], strict: bool) -> str:
    if tag in ("html", "body"):  # their names tell of the story and of the reader's browser
        return tag
    names = chosen(attributes.get("class") or "")
    if strict:
        names = trusted(names)
    ids = chosen(attributes.get("id") or "")
    named = [
        f"[{name}={value[:40]}]" for name in _NAMED if (value := attributes.get(name)) and not _INDEX.search(value)
    ]
    return tag + "".join(f"#{each}" for each in ids) + "".join(f".{each}" for each in names) + "".join(named)


def fingerprint(way: str) -> str:
    """A way as ten characters."""
    return hashlib.blake2b(way.encode("utf-8", "surrogatepass"), digest_size=5).hexdigest()
