"""An element of a feed, and the few questions that are asked of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

_PREFIXED_TAG = re.compile(r"<(/?)[A-Za-z][\w.-]{0,30}:(?=[A-Za-z])")


class Element:
    """An element of a feed.

    Attributes:
        name: Its name in lower case, with the prefix that is usual for its namespace: ``"dc:date"``.
        attributes: Its attributes by their names in lower case.
        children: The elements in it.
        base: The address that relative links in it start from, if an ``xml:base`` says so.
        language: What the nearest ``xml:lang`` says.
    """

    __slots__ = ("attributes", "base", "children", "end", "language", "name", "pieces", "source", "start")

    def __init__(self, name: str, attributes: dict[str, str], source: str, start: int) -> None:
        self.name = name
        self.attributes = attributes
        self.children: list[Element] = []
        self.pieces: list[str] = []
        self.base: str | None = None
        self.language: str | None = None
        self.source = source
        self.start = start
        self.end = start

    @property
    def text(self) -> str:
        """Its own text, references resolved once."""
        return "".join(self.pieces).strip()

    @property
    def markup(self) -> str:
        """Its content as HTML source: its text where markup was escaped, the elements in it where it was not."""
        if not self.children:
            return self.text
        inner = self.source[self.start : self.end].strip()
        return _PREFIXED_TAG.sub(r"<\1", inner)

    def all(self, *names: str) -> Iterator[Element]:
        """The children of these names, in the order of the names."""
        for name in names:
            for child in self.children:
                if child.name == name:
                    yield child

    def first(self, *names: str) -> Element | None:
        """The first child of the first of these names that has one with text."""
        found = None
        for child in self.all(*names):
            if child.pieces or child.children:
                return child
            found = found or child
        return found

    def value(self, *names: str) -> str | None:
        """The text of the first child of the first of these names that has any."""
        return next((text for child in self.all(*names) if (text := child.text)), None)

    def get(self, name: str) -> str | None:
        """An attribute, None if it is missing or blank."""
        return self.attributes.get(name, "").strip() or None
