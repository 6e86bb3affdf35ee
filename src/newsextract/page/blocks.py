"""The block table: the page read once, in document order, as a list of blocks of text and the elements around them.

Everything that looks at the page's text works on this table, so nothing walks the page twice. Elements are numbers: places
in parallel lists. That is an order of magnitude cheaper than asking the tree.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from newsextract.page.hints import hints_of
from newsextract.page.tags import REGIONS
from newsextract.page.text_block import TextBlock, visible

_PLAIN_ID = re.compile(r"[A-Za-z_][A-Za-z0-9_-]{0,60}\Z")


class BlockTable:
    """A page's elements and blocks.

    Attributes:
        blocks: The blocks in document order.
        tags: Each element's tag name.
        parents: Each element's parent, -1 for the root.
        anchors: The nearest ``a`` at or above each element, or -1.
        first: The number of blocks that stand before each element.
        index: Each element's number by its node's ``mem_id``.
        regions: The regions each element stands in, its own included.
        aside: The nodes that say something of the page, by tag: ``meta``, ``link``, ``title``, ``script``, ``base``.
        listed: For the tags in ``LISTED_TAGS``, the elements with that tag.
    """

    __slots__ = (
        "_classes",
        "_ends",
        "_hints",
        "_ordinals",
        "_own_hints",
        "_places",
        "anchors",
        "aside",
        "blocks",
        "first",
        "index",
        "listed",
        "nodes",
        "parents",
        "regions",
        "tags",
    )

    def __init__(self) -> None:
        self.blocks: list[TextBlock] = []
        self.nodes: list[LexborNode] = []
        self.tags: list[str] = []
        self.parents: list[int] = []
        self.anchors: list[int] = []
        self.first: list[int] = []
        self.index: dict[int, int] = {}
        self.aside: dict[str, list[LexborNode]] = {}
        self.listed: dict[str, list[int]] = {}
        self.regions: list[int] = []
        self._hints: dict[int, int] = {}
        self._own_hints: dict[int, int] = {}
        self._classes: dict[int, str] = {}
        self._ends: list[int] | None = None
        self._places: dict[int, str] = {}
        self._ordinals: dict[int, dict[int, int]] = {}

    @classmethod
    def from_lines(cls, lines: list[str]) -> BlockTable:
        """The table of a page of which only the text is known, a block a line."""
        table = cls()
        gap = True
        for line in lines:
            text = visible(line)
            if text:
                table.blocks.append(TextBlock(len(table.blocks), text, -1, [(-1, text)], 0, gap, 0))
            gap = not text
        return table

    @classmethod
    def from_tree(cls, root: LexborNode) -> BlockTable:
        """Reads a parsed page."""
        from newsextract.page.walk import Walk

        table = cls()
        Walk(table).read(root)
        return table

    def number_of(self, node: LexborNode) -> int:
        """The number of any element of the tree; one without text gets its number now."""
        known = self.index.get(node.mem_id)
        if known is not None:
            return known
        above = node.parent
        parent = self.number_of(above) if above is not None and above.is_element_node else -1
        number, name = len(self.nodes), node.tag or ""
        self.index[node.mem_id] = number
        self.nodes.append(node)
        self.tags.append(name)
        self.parents.append(parent)
        self.first.append(self.first[parent] if parent >= 0 else 0)
        self.regions.append((self.regions[parent] if parent >= 0 else 0) | REGIONS.get(name, 0))
        self.anchors.append(number if name == "a" else self.anchors[parent] if parent >= 0 else -1)
        self._ends = None
        return number

    # elements -----------------------------------------------------------------------------------------------------

    def attributes(self, element: int) -> dict[str, str]:
        """An element's attributes; those without a value are empty strings."""
        if element < 0:
            return {}
        return {name: value or "" for name, value in self.nodes[element].attributes.items()}

    def ancestors(self, element: int) -> Iterator[int]:
        """An element and those around it, inside out."""
        while element >= 0:
            yield element
            element = self.parents[element]

    def in_region(self, element: int, region: int) -> bool:
        """Whether an element stands in any of the regions."""
        return element >= 0 and bool(self.regions[element] & region)

    def hints(self, element: int) -> int:
        """What the class names, ids and roles of an element and of those around it hint at."""
        hints = self._hints
        known = hints.get(element)
        if known is not None:
            return known
        trail = []
        known = 0
        while element >= 0:
            if element in hints:
                known = hints[element]
                break
            trail.append(element)
            element = self.parents[element]
        for each in reversed(trail):
            known |= self.own_hints(each)
            hints[each] = known
        return known

    def own_hints(self, element: int) -> int:
        """What an element's own class names, id and role hint at."""
        found = self._own_hints.get(element)
        if found is None:
            attributes = self.nodes[element].attributes
            self._classes[element] = attributes.get("class") or ""
            # html and body name the template, not a part of it
            found = hints_of(attributes) if self.tags[element] not in ("html", "body") else 0
            self._own_hints[element] = found
        return found

    def class_of(self, element: int) -> str:
        """An element's class attribute; empty if it has none."""
        if element < 0:
            return ""
        found = self._classes.get(element)
        if found is None:
            self.own_hints(element)  # reads the attributes, which is what costs
            found = self._classes[element]
        return found

    def end(self, element: int) -> int:
        """The first block behind an element: its own are ``blocks[first[element]:end(element)]``."""
        if element < 0:
            return len(self.blocks)
        if self._ends is None:
            self._ends = self._subtree_ends()
        return self._ends[element]

    def _subtree_ends(self) -> list[int]:
        # children come after their parents, so going backwards each element knows its own end before its parent asks
        ends, parents = list(self.first), self.parents
        for block in self.blocks:
            if block.index >= ends[block.element]:
                ends[block.element] = block.index + 1
        for element in range(len(ends) - 1, -1, -1):
            end, parent = ends[element], parents[element]
            if parent >= 0 and end > ends[parent]:
                ends[parent] = end
        return ends

    def inside(self, element: int) -> list[TextBlock]:
        """The blocks in an element; none for an inline element, which is only a part of one."""
        if element < 0:
            return self.blocks
        return self.blocks[self.first[element] : self.end(element)]

    def block_of(self, element: int) -> TextBlock | None:
        """The block that an inline element stands in, or the first block in an element that breaks lines."""
        at = self.first[element]
        for index in (at, at - 1):
            if 0 <= index < len(self.blocks) and any(
                element in self.ancestors(inner) for inner, _ in self.blocks[index].pieces[:60]
            ):
                return self.blocks[index]
        return None

    def place(self, element: int) -> str | None:
        """A CSS path to an element, from the nearest id."""
        if element < 0:
            return None
        found = self._places.get(element)
        if found is None:
            found = self._places[element] = self._path(element)
        return found

    def place_of(self, block: TextBlock) -> str:
        """A CSS path to a block's element; on text alone the number of its line."""
        return self.place(block.element) or f"line {block.index + 1}"

    def _path(self, element: int) -> str:
        tag = self.tags[element]
        own_id = self.nodes[element].id
        if own_id and _PLAIN_ID.match(own_id):
            return f"{tag}#{own_id}"
        parent = self.parents[element]
        if tag == "body" or parent < 0:
            return tag
        ordinals = self._ordinals.get(parent)
        if ordinals is None:
            ordinals = self._ordinals[parent] = self._children(parent)
        number = ordinals.get(self.nodes[element].mem_id, 0)
        return f"{self.place(parent)} > {tag}" + (f":nth-of-type({number})" if number else "")

    def _children(self, parent: int) -> dict[int, int]:
        """For the children of an element that share a tag with another: which of them each is."""
        kinds: dict[str, list[int]] = {}
        child = self.nodes[parent].child
        while child is not None:
            kinds.setdefault(child.tag or "", []).append(child.mem_id)
            child = child.next
        return {each: place for same in kinds.values() if len(same) > 1 for place, each in enumerate(same, 1)}

    # blocks -------------------------------------------------------------------------------------------------------

    def tag(self, block: TextBlock) -> str:
        """The tag of the element that a block stands in."""
        return self.tags[block.element] if block.element >= 0 else "line"

    def anchor_of(self, block: TextBlock) -> int:
        """The link that a block stands in, or that holds its first words; -1 if none does."""
        inner = block.pieces[0][0]
        return self.anchors[inner] if inner >= 0 else -1

    def kind(self, index: int) -> tuple[int, str, str | None]:
        """What blocks of one kind share: parent, tag and class."""
        element = self.blocks[index].element
        if element < 0:
            return (-1, "line", None)
        return (self.parents[element], self.tags[element], self.class_of(element))

    def links(self, block: TextBlock) -> list[tuple[str, str]]:
        """The links in a block: each its text and its address as written."""
        found: dict[int, str] = {}
        for element, text in block.pieces:
            anchor = self.anchors[element] if element >= 0 else -1
            if anchor >= 0:
                found[anchor] = found.get(anchor, "") + text
        return [
            (" ".join(text.split()), self.nodes[anchor].attributes.get("href") or "")
            for anchor, text in found.items()
            if text.strip()
        ]
