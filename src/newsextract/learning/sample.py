"""One page of a site as the generic extractors read it: what rules are learned from."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator

from newsextract.article import FeedItem
from newsextract.evidence import Evidence
from newsextract.learning.names import selectors_of
from newsextract.normalizers.text import key
from newsextract.page import Hint, Page, TextBlock
from newsextract.page.tags import Region
from newsextract.pipeline import read_fields
from newsextract.reading import Reading

_DIGITS = str.maketrans("0123456789", "0000000000")

_KEPT_FIELDS = frozenset(
    ("headline", "kicker", "standfirst", "byline", "dateline", "published", "updated", "feed_items")
)
"""A block that one of these shows is never dropped; captions and teasers may be boxes that were taken for such."""

_SURE = 0.5
_LINKED = 0.8


class Sample:
    """A page, what the generic extractors make of it, and where its names stand.

    Attributes:
        name: What messages call it: a file or an address.
        page: The page.
        feed_item: What the site's feed says of it, if that is known.
        reading: It as read generically.
        evidence: The evidence for each value.
    """

    def __init__(self, page: Page, name: str | None = None) -> None:
        self.page = page
        self.feed_item: FeedItem | None = None
        self.name = name or page.source or page.url or "a page"
        self.reading: Reading
        self.evidence: dict[str, tuple[Evidence, ...]]
        self.reading, self.evidence = read_fields(page, None)
        self.table = page.table

    @property
    def blocks(self) -> list[TextBlock]:
        """The page's blocks."""
        return self.table.blocks

    @functools.cached_property
    def body(self) -> frozenset[int]:
        """The blocks of the body; none if its text stands in no block."""
        reading = self.reading
        return frozenset(index for index in reading.story.blocks if index not in reading.dropped)

    @functools.cached_property
    def likely(self) -> list[float]:
        """For each block the chance that it is of the story, as the engine says."""
        story = self.reading.story
        return [story.probability(block.index) for block in self.blocks]

    @functools.cached_property
    def keys(self) -> list[str]:
        """Each block's text as a key under which the same text on another page is found; digits do not count."""
        return [key(block.text).translate(_DIGITS) for block in self.blocks]

    @functools.cached_property
    def story_keys(self) -> frozenset[str]:
        """The keys of the body's longer blocks: pages that share them tell the same story."""
        return frozenset(self.keys[index] for index in self.body if len(self.keys[index]) > 80)

    def shown_by(self, index: int) -> str | None:
        """The field that shows a block, body included."""
        field = self.reading.claims.get(index)
        return field if field not in (None, "ignored") else "body" if index in self.body else None

    def is_precious(self, index: int) -> bool:
        """Whether a block is likely to be of the story or of a field around it, so that no rule may drop it."""
        field = self.reading.claims.get(index)
        if field in _KEPT_FIELDS:
            return True
        if field == "captions":
            element = self.blocks[index].element
            return self.table.in_region(element, Region.FIGURE | Region.FIGCAPTION) or bool(
                self.table.hints(element) & (Hint.CAPTION | Hint.CREDIT)
            )
        return index in self.body and self.likely[index] >= _SURE and self.blocks[index].link_share < _LINKED

    @functools.cached_property
    def _credits(self) -> frozenset[str]:
        return frozenset(key(each.credit) for each in self.reading.values.get("captions", ()) if each.credit)

    def is_credit(self, index: int) -> bool:
        """Whether a block shows a picture's credit: those repeat wherever the same people take the pictures."""
        if self.reading.claims.get(index) != "captions":
            return False
        text = key(self.blocks[index].text)
        return any(credit in text for credit in self._credits)

    # names ----------------------------------------------------------------------------------------------------------

    @functools.cached_property
    def index(self) -> dict[str, list[int]]:
        """The elements by the simple selectors that find them."""
        found: dict[str, list[int]] = {}
        for element, names in enumerate(self.names):
            for name in names:
                found.setdefault(name, []).append(element)
        return found

    @functools.cached_property
    def names(self) -> list[tuple[str, ...]]:
        """For each element the simple selectors that find it, the most telling kind first."""
        table = self.table
        return [tuple(selectors_of(tag, node.attributes)) for tag, node in zip(table.tags, table.nodes, strict=True)]

    def find(self, selector: str) -> list[int]:
        """The elements that a selector finds which was made of this page's names: ``a.b``, or ``a.b > c:not([class])``."""
        above, _, tag = selector.partition(" > ")
        if not tag:
            return self.index.get(selector, [])
        tag = tag.removesuffix(":not([class])")
        table = self.table
        parents = set(self.index.get(above, ()))
        return [
            element
            for element, parent in enumerate(table.parents)
            if parent in parents and table.tags[element] == tag and not table.class_of(element)
        ]

    def inside(self, elements: Iterable[int]) -> set[int]:
        """The numbers of the blocks in elements."""
        return {block.index for element in elements for block in self.table.inside(element)}

    def around(self, index: int) -> Iterator[int]:
        """The elements around a block, inside out, up to the body element."""
        for element in self.table.ancestors(self.blocks[index].element):
            if self.table.tags[element] in ("body", "html"):
                return
            yield element
