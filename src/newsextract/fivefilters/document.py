"""A page as lxml sees it, for rules in XPath. lxml is loaded when the first such rule is asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from newsextract.fivefilters import xpath
from newsextract.fivefilters.patterns import XPathRule
from newsextract.page.document import MAX_CHARS

if TYPE_CHECKING:
    from lxml.etree import _Element

MAX_ELEMENTS = 40_000
"""Real news pages have some 5,000; on larger ones no rule is asked."""
_MAX_RULE_CHARS = 6_000_000
_MAX_FOUND = 2_000

VISITS = 100_000_000
"""Steps from node to node that all rules of a page may take together, some 20 nanoseconds each."""
_VISITS_A_RULE = VISITS // 4
# a call of a counting function itself, and a look down and up: news pages nest to 50
_CALL, _DEPTH = 100, 64


class _SpentError(Exception):
    """A rule took more steps than it may."""


class Document:
    """A page parsed by lxml.

    Args:
        html: The page.
        replacements: What is replaced in it first.

    Attributes:
        root: The outermost element, or None where nothing can be made of the page.
        problems: Why rules could not be asked.
    """

    def __init__(self, html: str, replacements: Sequence[tuple[str, str]] = ()) -> None:
        self.problems: list[str] = []
        self.root: _Element | None = None
        self._visits = VISITS
        self._left = 0
        self._evaluate: Callable[[str], Any] | None = None
        if len(html) > _MAX_RULE_CHARS:
            self.problems.append(f"site patterns: not asked, the page has {len(html):,} characters")
            return
        self._parse(replaced(html, replacements))

    def _parse(self, html: str) -> None:
        from lxml import etree

        parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False)
        try:
            root = etree.fromstring(html.encode("utf-8", "replace"), parser)
        except (etree.LxmlError, ValueError):  # nothing but white space or comments
            return
        if root is None:
            return
        self.size = sum(1 for _ in root.iter())
        if self.size > MAX_ELEMENTS:
            self.problems.append(f"site patterns: not asked, the page has {self.size:,} elements")
            return
        self.root = root
        costs = {
            xpath.NODE: _CALL,
            xpath.PAIR: _CALL + self.size // 4,
            xpath.DEEP: _CALL + _DEPTH,
            xpath.SIBLINGS: _CALL + self.size // 4,
            xpath.WIDE: _CALL + self.size,
        }
        self._evaluate = etree.XPathDocumentEvaluator(
            root.getroottree(),
            extensions={(None, name): self._meter(cost) for name, cost in costs.items()},
            regexp=False,
        )

    def _meter(self, cost: int) -> Callable[[Any], bool]:
        def count(_: Any) -> bool:
            self._left -= cost
            if self._left < 0:
                raise _SpentError
            return True

        return count

    def value(self, rule: XPathRule) -> Any:
        """What a rule's expression comes to, as lxml gives it; None where it does not work, and ``problems`` says why."""
        if self._evaluate is None:
            return None
        from lxml import etree

        self._left = allowed = min(self._visits, _VISITS_A_RULE)
        self._left -= self.size
        try:
            if self._left < 0:
                raise _SpentError
            return self._evaluate(xpath.counted(rule.xpath))
        except _SpentError:
            self.problems.append(f"{rule.origin}: the XPath takes too many steps on this page")
        except (xpath.XPathSyntaxError, etree.XPathError) as error:
            self.problems.append(f"{rule.origin}: the XPath does not work: {error}")
        finally:
            self._visits -= allowed - max(self._left, 0)
        return None

    def find(self, rule: XPathRule) -> list[Any]:
        """What a rule finds, in document order: elements, and strings for attributes, texts and functions."""
        found = self.value(rule)
        if isinstance(found, list):
            kept = found[:_MAX_FOUND]
            return [each for each in kept if isinstance(each, str) or isinstance(getattr(each, "tag", None), str)]
        return [found] if isinstance(found, str) and found.strip() else []

    def holds(self, rule: XPathRule) -> bool:
        """Whether a rule finds anything."""
        return bool(self.find(rule))


def replaced(html: str, replacements: Sequence[tuple[str, str]]) -> str:
    """The page with texts of it replaced, one after the other; it never grows beyond what a page may have."""
    for find, by in replacements:
        grows = len(by) - len(find)
        if grows > 0 and html.count(find) * grows > MAX_CHARS // 4:
            continue
        html = html.replace(find, by)
    return html[:MAX_CHARS]
