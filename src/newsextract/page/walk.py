"""The walk over the tree that writes the block table. It is the only one, and the hottest loop of the library.

Most elements of a real page hold no text of their own: drawings, spacers, wrappers, scripts. An element gets a number only when
text turns up in it or when extractors ask for its kind by name, so for all others the walk costs one look at the tag.
"""

from __future__ import annotations

from typing import NamedTuple

from selectolax.lexbor import LexborNode

from newsextract.page.blocks import BlockTable
from newsextract.page.tags import ASIDE_TAGS, BLOCK_TAGS, EAGER_TAGS, LISTED_TAGS, REGIONS, UNREAD_TAGS, Region
from newsextract.page.text_block import TextBlock, visible

# the longest linked teasers of real pages have some 500 characters
_LONGEST_LINK = 1_000

_TEXT, _OTHER, _INLINE, _BLOCK, _BREAK, _RAW, _ASIDE, _EAGER = range(8)
_INHERITS, _OWNS, _UNREAD = range(3)


class _Tag(NamedTuple):
    """What the walk knows of a tag: its name, what to do there, its region, who owns its text, whether it is listed."""

    name: str
    kind: int
    region: int
    owner: int
    listed: bool


# by tag id; selectolax numbers the known tags alike in all documents
_TAGS: dict[int, _Tag] = {}
_KINDS: dict[int, int] = {}
_KNOWN_TAGS = (
    BLOCK_TAGS
    | ASIDE_TAGS
    | EAGER_TAGS
    | LISTED_TAGS
    | UNREAD_TAGS
    | frozenset("-text br span b i em strong u s font small sup sub".split())
)


def _tag(node: LexborNode, tag_id: int) -> _Tag:
    name = node.tag or ""
    if name == "-text":
        kind = _TEXT
    elif name[:1] in "-!" or not node.is_element_node:
        kind = _OTHER
    elif name == "br":
        kind = _BREAK
    elif name in EAGER_TAGS:
        kind = _EAGER
    elif name in ASIDE_TAGS:
        kind = _ASIDE
    elif name == "style":
        kind = _RAW
    else:
        kind = _BLOCK if name in BLOCK_TAGS else _INLINE
    owner = _UNREAD if name in UNREAD_TAGS else _OWNS if name in BLOCK_TAGS else _INHERITS
    tag = _Tag(name, kind, REGIONS.get(name, 0), owner, name in LISTED_TAGS)
    if name in _KNOWN_TAGS:
        _TAGS[tag_id] = tag
        _KINDS[tag_id] = kind
    return tag


# letters that are words by themselves, in Latin, Cyrillic and Greek scripts
_LETTER_WORDS = frozenset("AÀÁEÉÈIÍOÓÒUÚVWYZKSВКСОУИАЯЄІЙЗЁΗΟ")


def _with_initial(text: str, pieces: list[tuple[int, str]]) -> str:
    """A drop capital joined to its word: "N a endlich" is printed as one word whose first letter has an element of its own."""
    initial, rest = text[0], text[2:]
    alone = pieces[0][1].strip() == initial and len({element for element, text in pieces if text.strip()}) > 1
    if alone and initial.isupper() and initial not in _LETTER_WORDS and rest[0].islower():
        return initial + rest
    return text


class Walk:
    """One walk over the tree, writing a table."""

    def __init__(self, table: BlockTable) -> None:
        self.table = table
        self.linked: dict[int, int] = {}
        self.blocks_in: dict[int, int] = {}
        self.run = 0

    def read(self, root: LexborNode) -> None:  # noqa: C901, PLR0912, PLR0915 - the hottest loop: a call costs more than a branch
        """Reads all nodes. What runs for each element is written out here and works on local names only."""
        table = self.table
        index, nodes, tags, parents = table.index, table.nodes, table.tags, table.parents
        first, regions, anchors, listed = table.first, table.regions, table.anchors, table.listed
        blocks, aside, kinds = table.blocks, table.aside, _KINDS
        owners: list[int] = []  # the block element that an element's text belongs to, or -1 where nobody reads it
        pieces: list[tuple[int, str]] = []
        current = -1  # the block element that the pieces belong to
        broken = False  # whether a line ends here because a block element began
        raw = 0
        space = " "
        flush = self.flush

        def number(node: LexborNode) -> int:
            """The number of an element; it and those around it get one if they have none."""
            nonlocal pieces, current
            chain = [node]
            parent, owner, region, anchor = -1, -1, 0, -1
            above = node.parent
            while above is not None:
                known = index.get(above.mem_id)
                if known is not None:
                    parent, owner, region, anchor = known, owners[known], regions[known], anchors[known]
                    break
                if not above.is_element_node:
                    break
                chain.append(above)
                above = above.parent
            if pieces and owner != current:  # so that ``first`` counts what stands before
                flush(pieces, current)
                pieces, current = [], -1
            before = len(blocks)
            own = len(nodes)
            top = parent < 0
            for each in reversed(chain):
                tag_id = each.tag_id
                name, _, opened, owning, wanted = _TAGS.get(tag_id) or _tag(each, tag_id)
                if top:
                    owner, top = own, False
                if opened:
                    region |= opened
                    if name == "a":
                        anchor = own
                if owning and owner >= 0:
                    owner = own if owning == _OWNS else -1
                index[each.mem_id] = own
                nodes.append(each)
                tags.append(name)
                parents.append(parent)
                first.append(before)
                regions.append(region)
                anchors.append(anchor)
                owners.append(owner)
                if wanted:
                    if name in listed:
                        listed[name].append(own)
                    else:
                        listed[name] = [own]
                parent = own
                own += 1
            return parent

        for node in root.traverse(include_text=True):
            tag_id = node.tag_id
            kind = kinds.get(tag_id)
            if kind is None:
                kind = _tag(node, tag_id).kind
            if kind == _TEXT:
                above = node.parent
                if above is None:
                    continue
                around = above.mem_id
                if around == raw:
                    continue
                text = node.text_content or ""
                if text.isspace():
                    if pieces and not broken and pieces[-1][1] is not space:
                        pieces.append((current, space))
                    continue
                if broken and pieces:
                    flush(pieces, current)
                    pieces, current = [], -1
                parent = index.get(around, -1)
                if parent < 0:
                    parent = number(above)
                owner = owners[parent]
                if owner < 0:
                    continue
                if owner != current:
                    if pieces:
                        flush(pieces, current)
                        pieces = []
                    current = owner
                broken = False
                pieces.append((parent, text))
            elif kind == _BLOCK:
                broken = True
            elif kind == _BREAK:
                if pieces and not broken:
                    pieces.append((-1, "\n"))
            elif kind == _RAW:
                raw = node.mem_id
            elif kind == _ASIDE:
                raw = node.mem_id
                aside.setdefault(node.tag or "", []).append(node)
            elif kind == _EAGER:
                if broken and pieces:
                    flush(pieces, current)
                    pieces, current = [], -1
                number(node)
        if pieces:
            flush(pieces, current)
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

    def flush(self, pieces: list[tuple[int, str]], owner: int) -> None:
        """Ends a run of text and writes its lines as blocks."""
        table = self.table
        self.run += 1
        if pieces[-1][1] == " " and len(pieces) > 1:
            pieces.pop()
        if len(pieces) == 1:  # most blocks
            element, text = pieces[0]
            if table.regions[owner] & Region.PRE:
                words = text.strip("\n") if text.strip() else ""
            else:
                words = " ".join(text.split()) if text.isascii() else visible(text)
            if words:
                linked, anchor = 0, table.anchors[element]
                if anchor >= 0:
                    linked = len(text)
                    self.linked[anchor] = self.linked.get(anchor, 0) + linked
                    self.blocks_in[anchor] = self.blocks_in.get(anchor, 0) + 1
                blocks = table.blocks
                blocks.append(TextBlock(len(blocks), words, owner, pieces, self.run, True, linked))
            return
        if table.regions[owner] & Region.PRE:
            text = "".join([text for _, text in pieces]).strip("\n")
            if text.strip():
                self.add(text, owner, [piece for piece in pieces if piece[0] >= 0], gap=True)
            return
        line: list[tuple[int, str]] = []
        breaks = 2
        pieces.append((-1, "\n"))
        for piece in pieces:
            if piece[0] >= 0:
                line.append(piece)
                continue
            if words := visible("".join([text for _, text in line])):
                if words[1:2] == " " and len(words) > 3:
                    words = _with_initial(words, line)
                self.add(words, owner, line, gap=breaks > 1)
                breaks = 0
            breaks += 1
            line = []

    def add(self, text: str, owner: int, pieces: list[tuple[int, str]], *, gap: bool) -> None:
        """Writes one block."""
        blocks, anchors = self.table.blocks, self.table.anchors
        linked = 0
        anchor = -1
        for element, piece in pieces:
            anchor = anchors[element]
            if anchor >= 0:
                size = len(piece)
                linked += size
                self.linked[anchor] = self.linked.get(anchor, 0) + size
        if anchor >= 0:
            self.blocks_in[anchor] = self.blocks_in.get(anchor, 0) + 1
        blocks.append(TextBlock(len(blocks), text, owner, pieces, self.run, gap, linked))
