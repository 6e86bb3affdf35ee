"""Microdata: ``itemscope`` and ``itemprop`` attributes as objects shaped like JSON-LD.

Follows https://html.spec.whatwg.org/#microdata for owners and values; bounded in number and depth.
"""

from __future__ import annotations

from typing import Any

from selectolax.lexbor import LexborNode

_MAX_ELEMENTS = 5_000
_MAX_DEPTH = 32
_MAX_TEXT = 200_000

_VALUE_ATTRIBUTES = {
    "meta": "content",
    "audio": "src",
    "embed": "src",
    "iframe": "src",
    "img": "src",
    "source": "src",
    "track": "src",
    "video": "src",
    "a": "href",
    "area": "href",
    "link": "href",
    "object": "data",
    "data": "value",
    "meter": "value",
}


def parse_microdata(root: LexborNode) -> list[dict[str, Any]]:
    """The top-level items of a page.

    Args:
        root: the root of a parsed page; it is not changed.

    Returns:
        One object per item: ``{"@type": "https://schema.org/NewsArticle", "headline": "…", "author": {…}}``. A type
        or a property that occurs more than once is a list. Nested items deeper than 32 are left out.
    """
    if root.css_first("[itemscope]") is None:
        return []
    elements: dict[int, LexborNode] = {}
    for node in root.css("[itemscope], [itemprop]")[: 2 * _MAX_ELEMENTS]:
        elements.setdefault(node.mem_id, node)
    return _Items(root, list(elements.values())[:_MAX_ELEMENTS]).top()


class _Items:
    """The items of one page while they are put together. ``mem_id`` is a node's identity as long as the tree lives."""

    def __init__(self, root: LexborNode, nodes: list[LexborNode]) -> None:
        self.nodes = nodes
        self.attributes = [node.attributes for node in nodes]
        self.items: dict[int, dict[str, Any]] = {}
        self.holders: dict[int, int] = {}  # a nested item -> the item that holds it
        self.owners: dict[int, int | None] = {}  # any element looked at -> the item that its content belongs to
        for node, attributes in zip(nodes, self.attributes, strict=True):
            if "itemscope" in attributes:
                self.items[node.mem_id] = _new_item(attributes)
        self.referring = self._references(root)

    def _references(self, root: LexborNode) -> dict[int, int]:
        """Elements that an ``itemref`` names -> the item that names them."""
        names: dict[str, int] = {}
        for node, attributes in zip(self.nodes, self.attributes, strict=True):
            if "itemscope" in attributes:
                for name in (attributes.get("itemref") or "").split()[:50]:
                    names.setdefault(name, node.mem_id)
        if not names:
            return {}
        found: dict[int, int] = {}
        for node in root.css("[id]"):
            name = node.attributes.get("id") or ""
            if name in names:
                found[node.mem_id] = names.pop(name)
        return found

    def top(self) -> list[dict[str, Any]]:
        """Puts every property where it belongs; gives the items that nothing holds."""
        tops: list[dict[str, Any]] = []
        for node, attributes in zip(self.nodes, self.attributes, strict=True):
            item = self.items.get(node.mem_id)
            names = (attributes.get("itemprop") or "").split()
            owner = self._owner(node) if names else None
            if owner is None:
                if item is not None:
                    tops.append(item)
                continue
            if item is None:
                value: Any = _value(node, attributes)
            elif self._may_hold(owner, node.mem_id):
                self.holders[node.mem_id] = owner
                value = item
            else:
                continue
            for name in names[:20]:
                _add(self.items[owner], name, value)
        return tops

    def _owner(self, node: LexborNode) -> int | None:
        """The item that a property belongs to: that which names it or an element around it, else the one around it."""
        path: list[int] = []
        owner: int | None = None
        current: LexborNode | None = node
        while current is not None:
            key = current.mem_id
            if key in self.referring:
                owner = self.referring[key]
                break
            if current is not node:
                if key in self.items:
                    owner = key
                    break
                if key in self.owners:
                    owner = self.owners[key]
                    break
                path.append(key)
            current = current.parent
        for key in path:
            self.owners[key] = owner
        return owner

    def _may_hold(self, owner: int, item: int) -> bool:
        """Whether an item can go into another without a circle and without getting too deep."""
        above: int | None = owner
        for _ in range(_MAX_DEPTH):
            if above is None:
                return True
            if above == item:
                return False
            above = self.holders.get(above)
        return False


def _new_item(attributes: dict[str, str | None]) -> dict[str, Any]:
    item: dict[str, Any] = {}
    types = (attributes.get("itemtype") or "").split()[:20]
    if types:
        item["@type"] = types[0] if len(types) == 1 else types
    if itemid := (attributes.get("itemid") or "").strip():
        item["@id"] = itemid
    return item


def _value(node: LexborNode, attributes: dict[str, str | None]) -> str:
    tag = node.tag or ""
    if tag == "time":
        value = attributes.get("datetime")
    elif tag in _VALUE_ATTRIBUTES:
        value = attributes.get(_VALUE_ATTRIBUTES[tag]) or ""
    else:
        # Not in the standard, but common: <span itemprop="datePublished" content="2024-11-20">
        value = attributes.get("content")
    if value is None:
        value = (node.text() or "")[:_MAX_TEXT]
    return " ".join(value.split())


def _add(item: dict[str, Any], name: str, value: Any) -> None:
    if name.startswith("@"):
        return
    if name not in item:
        item[name] = value
    elif isinstance(item[name], list):
        item[name].append(value)
    else:
        item[name] = [item[name], value]
