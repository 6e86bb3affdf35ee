"""Finds the elements of a page that the values of a record came from, and numbers them."""

from __future__ import annotations

from collections.abc import Sequence

from newsextract.inspector.marks import Mark
from newsextract.page import Page

ATTRIBUTE = "data-nx"
"""The attribute that carries an element's number in the disarmed page."""
_CLIMB = 4
"""How many elements up a text is looked for: a credit may stand beside the caption that it belongs to."""
_IGNORED = str.maketrans("", "", "\u00ad\u200b\u200c\u200d\u2060\ufeff")


def squeezed(text: str) -> str:
    r"""A text in lower case without white space and characters that nobody sees, as texts are compared here.

    Examples:
        >>> squeezed("The old\u00a0pier \n re\u00adopens")
        'theoldpierreopens'
    """
    return "".join(text.split()).translate(_IGNORED).lower()


class Places:
    """The elements of one page by their places, as evidence names them."""

    def __init__(self, page: Page) -> None:
        self._table = table = page.table
        self._elements: dict[str, list[int]] = {}
        for element in range(len(table.tags)):
            place = table.place(element)
            if place is not None:
                self._elements.setdefault(place, []).append(element)
        self._texts: dict[int, str] = {}
        self._used: set[tuple[int, tuple[str, ...]]] = set()

    def find(self, mark: Mark) -> int | None:
        """The element that a mark stands in; None if it is not on the page, as what stands in a meta is not."""
        place = mark.evidence.place if mark.evidence is not None else None
        elements = self._elements.get(place or "", [])
        if not elements:
            return None
        wanted = [squeezed(piece) for piece in mark.pieces]
        # the same id may stand twice, and the same words in two elements: each is outlined once
        for element in elements:
            if self._has(element, wanted) and (element, mark.pieces) not in self._used:
                self._used.add((element, mark.pieces))
                return element
        return next((found for element in elements if (found := self._above(element, wanted)) is not None), elements[0])

    def _above(self, element: int, wanted: Sequence[str]) -> int | None:
        parents = self._table.parents
        for _ in range(_CLIMB):
            if self._has(element, wanted):
                return element
            element = parents[element]
            if element < 0:
                return None
        return None

    def _has(self, element: int, wanted: Sequence[str]) -> bool:
        if not wanted:
            return True
        text = self._texts.get(element)
        if text is None:
            text = self._texts[element] = squeezed(self._table.nodes[element].text(deep=True))
        at = 0
        for piece in wanted:
            found = text.find(piece, at)
            if found < 0:
                found = text.find(piece)  # a credit may stand before its caption
            if found < 0:
                return False
            at = found + len(piece)
        return True

    def number(self, element: int) -> None:
        """Writes an element's number into the page."""
        self._table.nodes[element].attrs[ATTRIBUTE] = str(element)
