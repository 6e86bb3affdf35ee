"""What a site file may say about a field: where in the page its value stands.

A plain string is a CSS selector; an element's text is taken, or what the field is made of (a time's ``datetime``, a link's
address, a picture's caption).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from newsextract.errors import SiteError
from newsextract.page import BlockTable, Page, TextBlock

_SAME = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "„": '"', "–": "-", "—": "-", "\u00ad": None})


@dataclass(frozen=True, slots=True)
class Css:
    """All elements that a selector finds, in document order."""

    selector: str

    def elements(self, page: Page) -> list[int]:
        """The elements' numbers in the page's table.

        Raises:
            SiteError: The selector does not compile.
        """
        return select(page, self.selector)


@dataclass(frozen=True, slots=True)
class Attr:
    """An attribute's value on all elements that a selector finds."""

    selector: str
    name: str

    def values(self, page: Page) -> Iterator[tuple[str, str | None]]:
        """The values, each with its place."""
        for element in select(page, self.selector):
            if value := page.table.attributes(element).get(self.name):
                yield value, f"{page.table.place(element)}/@{self.name}"


@dataclass(frozen=True, slots=True)
class Meta:
    """A ``meta`` element's content; as a marker, optionally with a word that it contains."""

    name: str
    word: str | None = None

    def values(self, page: Page) -> Iterator[tuple[str, str | None]]:
        """The values, each with its place."""
        for value in page.metas.get(self.name.lower(), ()):
            if self.word is None or self.word.lower() in value.lower():
                yield value, f"meta[{self.name}]"


@dataclass(frozen=True, slots=True)
class JsonLd:
    """A value in the JSON-LD of the article, by a dotted path such as ``"author.name"``."""

    path: str

    def values(self, page: Page) -> Iterator[tuple[str, str | None]]:
        """The values, each with its place."""
        for source, node in page.structured:
            if source == "json-ld":
                for value in _along(node, self.path.split(".")):
                    yield value, f"json-ld {self.path}"


@dataclass(frozen=True, slots=True)
class Only:
    """The rule's answer is final: where it finds nothing, the generic answer is not asked."""

    rule: Css | Attr | Meta | JsonLd


@dataclass(frozen=True, slots=True)
class Body:
    """Where the body stands.

    Attributes:
        selector: The element or elements that hold it.
        drop: Elements in it that are not the body's: a selector each.
    """

    selector: str
    drop: tuple[str, ...] = ()


Rule = Css | Attr | Meta | JsonLd | Only
RuleLike = str | Rule | tuple[str | Rule, ...]


def css(selector: str) -> Css:
    """The elements that a CSS selector finds."""
    return Css(selector)


def attr(selector: str, name: str) -> Attr:
    """An attribute of the elements that a CSS selector finds."""
    return Attr(selector, name)


def meta(name: str, word: str | None = None) -> Meta:
    """The content of a ``meta`` element, by name or property."""
    return Meta(name, word)


def jsonld(path: str) -> JsonLd:
    """A value in the article's JSON-LD, by a dotted path."""
    return JsonLd(path)


def only(rule: str | Css | Attr | Meta | JsonLd) -> Only:
    """A rule whose silence means that the page has no such value."""
    return Only(Css(rule) if isinstance(rule, str) else rule)


def nothing() -> Only:
    """The rule for a field that a layout never has, where the generic answer would take something else for it."""
    return Only(Meta("newsextract-has-no-such-field"))


def prose_in(*containers: str) -> str:
    """The selector of the prose that stands right in containers: paragraphs, headings, lists, quotations and tables.

    Most systems put the parts of a story side by side and wrap all that is not the story (teasers, forms, players, adverts) in
    elements of their own, so that this leaves out also boxes that nobody has met yet. Posts of social networks, which may be
    wrapped too, are found by the class names that their embed codes bring.

    Args:
        *containers: The selector of each container, one selector without commas each.
    """
    parts = (
        "> :is(p, h2, h3, h4, h5, h6, ul, ol, blockquote, table, pre)",
        ".twitter-tweet",
        ".instagram-media",
    )
    return ", ".join(f"{container} {part}" for container in containers for part in parts)


def as_rules(given: RuleLike | None) -> tuple[Rule, ...]:
    """What a site file says about a field, as a tuple of rules."""
    if given is None:
        return ()
    several = given if isinstance(given, tuple) else (given,)
    return tuple(Css(each) if isinstance(each, str) else each for each in several)


def plain_line(text: str) -> str:
    """A line as lines are compared: without case, with one kind of quotes and dashes.

    Example:
        >>> plain_line("‘Harbour Notes’ – our  letter") == plain_line("'Harbour notes' - Our letter")
        True
    """
    return " ".join(text.translate(_SAME).split()).casefold()


def select(page: Page, selector: str) -> list[int]:
    """The numbers of the elements that a selector finds, each once and in document order.

    Raises:
        SiteError: The selector does not compile.
    """
    if page.is_bare:
        return []
    try:
        nodes = page.tree.css(selector)
    except Exception as error:  # selectolax has no exception of its own for a selector that does not compile
        raise SiteError(f"the selector {selector!r} does not compile: {error}") from error
    return sorted({page.table.number_of(node) for node in nodes})


def blocks_in(page: Page, elements: Iterable[int]) -> set[int]:
    """The numbers of the blocks in elements.

    An inline element has the blocks that are its own from the first letter to the last: a line between two line breaks, say.
    """
    table = page.table
    found: set[int] = set()
    inline: set[int] = set()
    for element in elements:
        start, end = table.first[element], table.end(element)
        if start < end:
            found.update(range(start, end))
        else:
            inline.add(element)
    if inline:
        first = min(table.first[element] for element in inline)
        found.update(block.index for block in table.blocks[first:] if _is_within(table, block, inline))
    return found


def _is_within(table: BlockTable, block: TextBlock, inline: set[int]) -> bool:
    """Whether all text of a block stands in some of the inline elements."""
    for inner, text in block.pieces:
        element = inner
        while element != block.element and element >= 0 and element not in inline:
            element = table.parents[element]
        if element not in inline and not text.isspace():
            return False
    return True


def _along(node: Any, path: list[str]) -> Iterator[str]:
    if isinstance(node, list):
        for each in node:
            yield from _along(each, path)
    elif not path:
        if isinstance(node, (str, int, float)) and not isinstance(node, bool):
            yield str(node)
    elif isinstance(node, dict) and path[0] in node:
        yield from _along(node[path[0]], path[1:])
