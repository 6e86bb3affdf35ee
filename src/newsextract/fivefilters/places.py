"""What rules found, and where in the page it stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from newsextract.fivefilters.alignment import Alignment, Span
from newsextract.fivefilters.document import Document
from newsextract.fivefilters.patterns import XPathRule
from newsextract.page import BlockTable


@dataclass(slots=True)
class Found:
    """One thing that a rule found.

    Attributes:
        rule: The rule.
        text: What it says.
        span: Where its text stands in the page, if it does.
        element: The table's element for it, or -1.
        place: Its place for the evidence.
        stated: What a time or meta element states in an attribute.
        printed: Whether readers see the text.
    """

    rule: XPathRule
    text: str
    span: Span | None
    element: int
    place: str | None
    stated: str | None
    printed: bool

    @property
    def touched(self) -> tuple[int, ...]:
        """The blocks in which any of its text stands."""
        return tuple(self.span.shares) if self.span else ()


class Places:
    """The block table's places for what rules found.

    Args:
        document: The page as the rules saw it.
        table: The block table.
        found: All that rules found.
        names: Class names and ids of elements whose places are wanted too.
    """

    def __init__(self, document: Document, table: BlockTable, found: Iterable[Any], names: tuple[str, ...]) -> None:
        self.table = table
        self._alignment: Alignment | None = None
        wanted = [element for each in found if (element := _element(each)) is not None]
        if document.root is not None and (wanted or names):
            self._alignment = Alignment(document.root, table, wanted, names)

    def span(self, found: Any) -> Span | None:
        """Where something that was found stands."""
        element = _element(found)
        return self._alignment.span(element) if self._alignment is not None and element is not None else None

    def named(self) -> list[Span]:
        """Where the elements stand that have one of the names."""
        alignment = self._alignment
        return [span for each in alignment.named if (span := alignment.span(each))] if alignment is not None else []

    def place(self, spans: list[Span]) -> str | None:
        """The place for the evidence: that of the first run."""
        if not spans or self._alignment is None:
            return None
        return self.table.place(self._alignment.element_of(spans[0], ""))

    def is_whole(self, found: Found) -> bool:
        """Whether the table's element holds what was found and nothing else."""
        inside = [block.index for block in self.table.inside(found.element)] if found.element >= 0 else []
        return (
            bool(inside)
            and found.span is not None
            and inside == list(found.span.shares)
            and all(share == 1 for share in found.span.shares.values())
        )

    def found(self, rule: XPathRule, raw: Any) -> Found:
        """What lxml gave, with its text and its place."""
        node, span, element, text = _element(raw), self.span(raw), -1, ""
        place, attribute = rule.xpath[:200], getattr(raw, "attrname", None)
        if span is not None and node is not None and self._alignment is not None:
            element = self._alignment.element_of(span, node.tag)
            place = self.table.place(element) or place
            text = self._alignment.text(span)
        if isinstance(raw, str):
            place = f"{place}/@{attribute}" if attribute and element >= 0 else place
            return Found(rule, str(raw).strip(), span, element, place, None, printed=not attribute and node is not None)
        stated = raw.get("datetime") or raw.get("content")
        text = text or " ".join("".join(raw.itertext()).split()) or (stated or "").strip()
        return Found(rule, text, span, element, place, stated, printed=span is not None)


def _element(found: Any) -> Any:
    """The element that was found, or that an attribute or a text belongs to; None for what a function made."""
    if not isinstance(found, str):
        return found
    return found.getparent() if hasattr(found, "getparent") else None
