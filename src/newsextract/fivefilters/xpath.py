"""XPath 1.0 rewritten so that its work can be counted.

libxml2 evaluates an expression in one go and cannot be stopped: on a page of 6,000 elements ``//*/following::*`` takes a minute
and a half, because each node found is compared with all that were found before. But it calls functions that a program lends
it, and stops when one of them raises. So steps whose work may grow faster than the page get a predicate more, which is always true
and counts: ``//div//p`` becomes ``//div/descendant::p[cost-pair()]``. Single walks over the page, which nearly all rules are,
stay as they are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

LONGEST = 2_000
"""Characters of an expression; those of real files have a tenth of it."""
_DEEPEST = 24
_MOST_UNIONS = 30

NODE, PAIR = "cost-node", "cost-pair"
DEEP, SIBLINGS, WIDE = "cost-deep", "cost-siblings", "cost-wide"
"""The functions: a node found by one of many walks; one that is compared with all that were found before; and a look from a
node down or up, along its siblings, or over the page."""

_TOKEN = re.compile(
    r"""\s*+(?:
        (?P<literal>"[^"]*"|'[^']*')
        | (?P<number>\d++(?:\.\d*+)?|\.\d++)
        | (?P<variable>\$[^\W\d][\w.\-]*+)
        | (?P<name>[^\W\d][\w.\-]*+(?::(?!:)(?:[^\W\d][\w.\-]*+|\*))?)
        | (?P<sign>::|//|\.\.|!=|<=|>=|[/.@()\[\],|+\-=<>*])
    )""",
    re.VERBOSE,
)
_NODE_TYPES = frozenset(("text", "node", "comment", "processing-instruction"))
_WORD_OPERATORS = frozenset(("and", "or", "div", "mod"))
_SIGN_OPERATORS = frozenset(("|", "+", "-", "=", "!=", "<", "<=", ">", ">="))
_TRUTH_OPERATORS = frozenset(("and", "or", "=", "!=", "<", "<=", ">", ">="))
_TRUTH_FUNCTIONS = frozenset(("contains", "starts-with", "not", "boolean", "true", "false", "lang"))
_COUNTING = frozenset(("position", "last"))
_BEFORE_OPERAND = frozenset(("@", "::", "(", "[", ",", "/", "//")) | _SIGN_OPERATORS
_REACH = {
    **dict.fromkeys(("descendant", "descendant-or-self", "ancestor", "ancestor-or-self"), 1),
    **dict.fromkeys(("following-sibling", "preceding-sibling"), 2),
    **dict.fromkeys(("following", "preceding"), 3),
}
_LOOKS = ("", f"[{DEEP}()]", f"[{SIBLINGS}()]", f"[{WIDE}()]")


class XPathSyntaxError(ValueError):
    """An expression that is not XPath 1.0, or longer or deeper than any sane one."""


@dataclass(slots=True)
class _Part:
    """A part of an expression, rewritten."""

    text: str
    reach: int = 0
    counts: bool = False
    """Whether it asks for position() or last()."""
    truth: bool = True
    """Whether it is surely no number; a number in a predicate is a position."""


def counted(xpath: str) -> str:
    """The expression with its work counted.

    Raises:
        XPathSyntaxError: It cannot be read. What can be read may still be refused by libxml2.

    Examples:
        >>> counted("//article//p[1]")
        '//article/descendant-or-self::node()[cost-pair()]/p[1]'
        >>> counted("//div[@id = 'story']")
        "//div[@id='story']"
        >>> counted("//div[.//img]")
        '//div[cost-deep()][./descendant::img[cost-node()]]'
    """
    if len(xpath) > LONGEST:
        raise XPathSyntaxError(f"more than {LONGEST:,} characters")
    writer = _Writer(_tokens(xpath))
    part = writer.expression(inside=False)
    if writer.at < len(writer.tokens):
        raise XPathSyntaxError(f"{writer.tokens[writer.at][1]!r} is not expected there")
    return part.text


def _tokens(xpath: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    at, end = 0, len(xpath.rstrip())
    while at < end:
        match = _TOKEN.match(xpath, at)
        if match is None or match.lastgroup is None:
            raise XPathSyntaxError(f"{xpath[at : at + 20]!r} is no XPath")
        kind, text = match.lastgroup, match[match.lastgroup]
        # as XPath 1.0, 3.7 has it: behind an operand "*" multiplies and a name is an operator
        operand_before = bool(found) and found[-1][0] != "operator" and found[-1][1] not in _BEFORE_OPERAND
        if (operand_before and (text in _WORD_OPERATORS or text == "*")) or text in _SIGN_OPERATORS:
            kind = "operator"
        found.append((kind, text))
        at = match.end()
    if sum(text == "|" for _, text in found) > _MOST_UNIONS:
        raise XPathSyntaxError(f"more than {_MOST_UNIONS} alternatives")
    return found


class _Writer:
    """Reads tokens and writes the expression anew."""

    def __init__(self, tokens: list[tuple[str, str]]) -> None:
        self.tokens = tokens
        self.at = 0
        self.depth = 0

    def peek(self, ahead: int = 0) -> str:
        place = self.at + ahead
        return self.tokens[place][1] if place < len(self.tokens) and self.tokens[place][0] != "literal" else ""

    def kind(self) -> str:
        return self.tokens[self.at][0] if self.at < len(self.tokens) else "end"

    def take(self) -> str:
        if self.at >= len(self.tokens):
            raise XPathSyntaxError("the expression ends too early")
        self.at += 1
        return self.tokens[self.at - 1][1]

    def expect(self, sign: str) -> str:
        if self.peek() != sign:
            raise XPathSyntaxError(f"{sign!r} is missing")
        return self.take()

    def expression(self, *, inside: bool) -> _Part:
        """Operands and operators, up to what closes them; ``inside`` a predicate all is done once for each node."""
        self.depth += 1
        if self.depth > _DEEPEST:
            raise XPathSyntaxError(f"nested more than {_DEEPEST} deep")
        parts: list[_Part] = []
        text, operators = "", []
        while True:
            while self.peek() == "-":
                text += self.take()
                operators.append("-")
            part = self.operand(inside=inside)
            parts.append(part)
            text += part.text
            if self.kind() != "operator":
                break
            operator = self.take()
            operators.append(operator)
            text += f" {operator} " if operator[0].isalpha() or operator in "-*" else operator
        self.depth -= 1
        truth = any(each in _TRUTH_OPERATORS for each in operators) or (
            all(part.truth for part in parts) and all(each == "|" for each in operators)
        )
        return _Part(text, max(part.reach for part in parts), any(part.counts for part in parts), truth)

    def operand(self, *, inside: bool) -> _Part:
        kind, sign = self.kind(), self.peek()
        if kind in ("literal", "number", "variable"):
            part = _Part(self.take(), truth=kind == "literal")
        elif sign == "(":
            self.take()
            inner = self.expression(inside=inside)
            part = _Part(f"({inner.text}{self.expect(')')}", inner.reach, inner.counts, inner.truth)
        elif kind == "name" and self.peek(1) == "(" and sign not in _NODE_TYPES:
            part = self.function(inside=inside)
        else:
            return self.path(_Part(""), inside=inside, first=True)
        while self.peek() == "[":
            predicate = self.predicate()
            part = _Part(part.text + _LOOKS[predicate.reach] + predicate.text, max(part.reach, predicate.reach))
        return self.path(part, inside=inside, first=False) if self.peek() in ("/", "//") else part

    def function(self, *, inside: bool) -> _Part:
        name = self.take()
        text, reach, counts = name + self.take(), 0, name in _COUNTING
        while self.peek() != ")":
            inner = self.expression(inside=inside)
            text, reach, counts = text + inner.text, max(reach, inner.reach), counts or inner.counts
            if self.peek() == ",":
                text += self.take()
            elif self.peek() != ")":
                raise XPathSyntaxError("')' is missing")
        return _Part(text + self.take(), reach, counts, name in _TRUTH_FUNCTIONS)

    def path(self, before: _Part, *, inside: bool, first: bool) -> _Part:
        """The steps of a path, behind a part that gives its start or from where the evaluation stands."""
        text, reach = before.text, before.reach
        tick = f"[{PAIR}()]" if not first else f"[{NODE}()]" if inside else ""
        absolute = first and self.peek() in ("/", "//")
        started = False
        while True:
            slash = self.take() if self.peek() in ("/", "//") else ""
            if slash == "" and (started or not first):
                break
            if slash == "/" and absolute and not started and not self.begins_step():
                return _Part("/", reach)
            at_context = self.peek() == "."  # "." is the one node from which the evaluation starts
            step, own = self.step(slash, tick)
            text, reach = text + step, max(reach, own)
            started = True
            if not (at_context and slash == ""):
                tick = f"[{PAIR}()]"
        return _Part(text, 3 if absolute and inside else reach)

    def begins_step(self) -> bool:
        return self.kind() == "name" or self.peek() in ("*", ".", "..", "@")

    def step(self, slash: str, tick: str) -> tuple[str, int]:
        """One step with its slash, and how far it reaches; ``tick`` counts what it finds where that may be much."""
        if not self.begins_step():
            raise XPathSyntaxError(f"a step is missing{' before ' + repr(self.peek()) if self.peek() else ''}")
        deep = 1 if slash == "//" else 0
        explicit = f"/descendant-or-self::node(){tick}/" if deep and tick else slash
        if self.peek() == ".":
            return explicit + self.take(), deep
        if self.peek() == "..":
            self.take()
            return f"{explicit}parent::node(){tick}", deep
        axis = "@" if self.peek() == "@" else ""
        if axis:
            self.take()
        elif self.peek(1) == "::":
            axis = self.take() + self.take()
        test = self.take()
        if test in _NODE_TYPES and self.peek() == "(":
            test += self.take()
            test += self.take() if self.kind() == "literal" else ""
            test += self.expect(")")
        predicates = []
        while self.peek() == "[":
            predicates.append(self.predicate())
        looks = "".join(_LOOKS[each.reach] + each.text for each in predicates)
        own = _REACH.get(axis.removesuffix("::"), 0)
        far = max([own, deep, *(each.reach for each in predicates)])
        positional = any(each.counts or not each.truth for each in predicates)
        if deep and tick and axis in ("", "child::") and not positional:
            return f"/descendant::{test}{tick}{looks}", far
        wanted = tick if own or axis == "parent::" else ""
        return f"{explicit}{axis}{test}{wanted}{looks}", far

    def predicate(self) -> _Part:
        self.take()
        inner = self.expression(inside=True)
        return _Part(f"[{inner.text}{self.expect(']')}", inner.reach, inner.counts, inner.truth)
