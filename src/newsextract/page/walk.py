"""The walk over the tree that writes the block table. It is the only one, and the hottest loop of the library."""

from __future__ import annotations

from selectolax.lexbor import LexborNode

from newsextract.page.blocks import BlockTable, TextBlock, visible
from newsextract.page.tags import BLOCK_TAGS, LISTED_TAGS, REGIONS, UNREAD_TAGS, Region

_TEXT, _COMMENT = "-text", "-comment"
# the longest linked teasers of real pages have some 500 characters
_LONGEST_LINK = 1_000


class Walk:
    """One walk over the tree, writing a table."""

    def __init__(self, table: BlockTable) -> None:
        self.table = table
        self.pieces: list[tuple[int, str]] = []
        self.owner = -1
        self.run = 0
        self.linked: dict[int, int] = {}
        self.blocks_in: dict[int, int] = {}

    def read(self, root: LexborNode) -> None:  # noqa: C901, PLR0912, PLR0915 - the hottest loop: a call costs more than a branch
        """Reads all nodes. The names of local variables stand for the lists because this is the hottest loop of all."""
        table = self.table
        index = table.index
        owners: list[int] = []  # the block element that an element's text belongs to, or -1 where nobody reads it
        names: dict[int, str] = {}
        nodes, tags, parents = table.nodes, table.tags, table.parents
        anchors, first, regions, listed = table.anchors, table.first, table.regions, table.listed
        for node in root.traverse(include_text=True):
            tag_id = node.tag_id
            name = names.get(tag_id)
            if name is None:
                name = names[tag_id] = node.tag or ""
            above = node.parent
            parent = index.get(above.mem_id, -1) if above is not None else -1
            if name == _TEXT:
                owner = owners[parent] if parent >= 0 else -1
                if owner < 0:
                    continue
                text = node.text_content or ""
                if owner != self.owner:
                    if text.isspace():  # between two blocks; most text nodes are this
                        continue
                    if self.pieces:
                        self.flush()
                    self.owner = owner
                self.pieces.append((parent, text))
                continue
            if name == _COMMENT or name[:1] in "-!" or not node.is_element_node:
                continue
            number = len(nodes)
            index[node.mem_id] = number
            nodes.append(node)
            tags.append(name)
            parents.append(parent)
            region = REGIONS.get(name, 0)
            regions.append(regions[parent] | region if parent >= 0 else region)
            anchors.append(number if name == "a" else anchors[parent] if parent >= 0 else -1)
            if name in LISTED_TAGS:
                listed.setdefault(name, []).append(number)
            unread = parent >= 0 and owners[parent] < 0
            if name in UNREAD_TAGS or unread:
                owners.append(-1)
            elif name in BLOCK_TAGS:
                if self.pieces:
                    self.flush()
                owners.append(number)
            else:
                owner = owners[parent] if parent >= 0 else -1
                owners.append(owner)
                if self.pieces and owner != self.owner:  # so that ``first`` counts what stands before
                    self.flush()
                if name == "br" and self.owner == owners[-1]:
                    self.pieces.append((number, "\n"))
            first.append(len(table.blocks))
        self.flush()
        self.open_links()

    def open_links(self) -> None:
        """Takes back links that were never closed or are a trick: a thousand characters, or more blocks than a teaser has.

        The parser repeats an unclosed ``a`` in each paragraph behind it, so these have one address.
        """
        table = self.table
        wrong = {anchor for anchor, size in self.linked.items() if size > _LONGEST_LINK}
        by_address: dict[str, list[int]] = {}
        for anchor, size in self.linked.items():
            if 40 < size <= _LONGEST_LINK:
                by_address.setdefault(table.nodes[anchor].attributes.get("href") or "", []).append(anchor)
        wrong |= {anchor for anchor, count in self.blocks_in.items() if count > 5 and self.linked[anchor] > 300}
        for anchors in by_address.values():
            wrong.update(anchors if len(anchors) > 2 else ())
        if not wrong:
            return
        addresses = {table.nodes[anchor].attributes.get("href") for anchor in wrong}
        wrong |= {anchor for anchor in self.linked if table.nodes[anchor].attributes.get("href") in addresses}
        table.anchors = [-1 if each in wrong else each for each in table.anchors]
        for block in table.blocks:
            block.link_chars = sum([len(piece) for element, piece in block.pieces if table.anchors[element] >= 0])

    def flush(self) -> None:
        """Ends the run of text and writes its lines as blocks."""
        pieces, self.pieces = self.pieces, []
        owner, self.owner = self.owner, -1
        if not pieces:
            return
        table = self.table
        if len(pieces) == 1 and not table.regions[owner] & Region.PRE:
            self.run += 1
            words = visible(pieces[0][1])
            if words:
                self.add(words, owner, pieces, gap=True)
            return
        if table.regions[owner] & Region.PRE:
            text = "".join(text for _, text in pieces).strip("\n")
            if text.strip():
                self.add(text, owner, pieces, gap=True)
            return
        self.run += 1
        line: list[tuple[int, str]] = []
        breaks = 2
        for element, text in [*pieces, (-1, "\n")]:
            if text == "\n" and (element < 0 or table.tags[element] == "br"):
                words = visible("".join([piece for _, piece in line]))
                if words:
                    self.add(words, owner, line, gap=breaks > 1)
                    breaks = 0
                breaks += 1
                line = []
            else:
                line.append((element, text))

    def add(self, text: str, owner: int, pieces: list[tuple[int, str]], *, gap: bool) -> None:
        """Writes one block."""
        table = self.table
        anchors = table.anchors
        linked = 0
        anchor = -1
        for element, piece in pieces:
            anchor = anchors[element]
            if anchor >= 0:
                linked += len(piece)
                self.linked[anchor] = self.linked.get(anchor, 0) + len(piece)
        if anchor >= 0:
            self.blocks_in[anchor] = self.blocks_in.get(anchor, 0) + 1
        table.blocks.append(TextBlock(len(table.blocks), text, owner, pieces, self.run, gap, linked))
