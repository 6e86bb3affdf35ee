"""A cheap estimate of what an HTML parser holds open: its stack of elements and its list of formatting elements.

It follows the tree construction rules of https://html.spec.whatwg.org/#parsing-main-inbody where they decide how deep
a page gets, and errs towards too deep where following them would cost more than the parse itself.
"""

from __future__ import annotations

from collections import Counter

VOID = frozenset(
    "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr "
    "html head body".split()  # the last three never nest: a second one only adds attributes
)
RAW_TEXT = frozenset("script style textarea title xmp iframe noembed noframes".split())
# Closed by the next of their kind, or by "/>": they say nothing about depth.
NEVER_DEEP = VOID | frozenset(
    "p li dd dt option optgroup tr td th tbody thead tfoot rt rp rb rtc colgroup "
    "path circle rect line polygon polyline ellipse use stop image".split()
)
FORMATTING = frozenset("a b big code em font i nobr s small strike strong tt u".split())

_SPECIAL = frozenset(
    "address applet article aside blockquote button caption center colgroup dd details dir div dl dt fieldset "
    "figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup li listing main marquee menu nav "
    "noscript object ol p plaintext pre search section select summary table tbody td template tfoot th thead tr ul "
    "foreignobject desc annotation-xml".split()
)
# End tags do not reach beyond these.
_BARRIERS = frozenset("applet caption marquee object table td template th foreignobject desc annotation-xml".split())

# Ignored outside a table.
_TABLE_PARTS = frozenset("caption col colgroup tbody td tfoot th thead tr".split())
# Inside SVG and MathML nothing is void and nothing closes anything, until one of these ends the drawing.
_BREAKOUTS = frozenset(
    "b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta "
    "nobr ol p pre ruby s small span strong strike sub sup table tt u ul var".split()
)
_DRAWINGS = frozenset(("svg", "math"))
_HTML_IN_DRAWINGS = frozenset("foreignobject desc title mi mo mn ms mtext annotation-xml".split())

_LIST_STOPS = _SPECIAL - {"address", "div", "p"}
_CELL_STOPS = frozenset(("table", "template"))
_P = frozenset("p")
_P_STOPS = _BARRIERS | {"button"}
# A start tag, the elements it closes, and those beyond which it does not look for them.
_IMPLIED_ENDS: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "li": (frozenset(("li",)), _LIST_STOPS - {"li"}),
    "dd": (frozenset(("dd", "dt")), _LIST_STOPS - {"dd", "dt"}),
    "dt": (frozenset(("dd", "dt")), _LIST_STOPS - {"dd", "dt"}),
    "colgroup": (frozenset(("colgroup",)), _CELL_STOPS),
    "td": (frozenset(("td", "th")), _CELL_STOPS),
    "th": (frozenset(("td", "th")), _CELL_STOPS),
    "tr": (frozenset(("tr",)), _CELL_STOPS),
    "tbody": (frozenset(("tbody", "thead", "tfoot")), _CELL_STOPS),
    "thead": (frozenset(("tbody", "thead", "tfoot")), _CELL_STOPS),
    "tfoot": (frozenset(("tbody", "thead", "tfoot")), _CELL_STOPS),
    "button": (frozenset(("button",)), _BARRIERS),
    **dict.fromkeys(
        (
            "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form "
            "h1 h2 h3 h4 h5 h6 header hgroup listing main menu nav ol p pre search section summary ul"
        ).split(),
        (_P, _P_STOPS),
    ),
}
# How far up the stack one tag may look. Real pages need a handful; a hostile one must not make each tag look at all.
_REACH = 48


class Openings:
    """The elements open at one place of a page.

    Attributes:
        stack: names of the open elements, the innermost last.
        formatting: names of the formatting elements that the parser would open again in the next block.
    """

    __slots__ = ("_open", "_shapes", "formatting", "stack")

    def __init__(self) -> None:
        self.stack: list[str] = []
        self.formatting: list[str] = []
        self._open: Counter[str] = Counter()
        self._shapes: dict[str, int] = {}

    def in_drawing(self) -> bool:
        """Whether SVG or MathML is open."""
        return self._open["svg"] > 0 or self._open["math"] > 0

    def has_raw_text(self) -> bool:
        """Whether the content of ``<script>`` and its like is text here: not in a drawing, not in a frameset."""
        return not self.in_drawing() and self._open["frameset"] <= 0

    def start(self, name: str, tag: str) -> None:
        """Opens an element, if it is one that stays open.

        Args:
            name: its name in lower case.
            tag: the whole tag; more than three formatting elements with the same one count as three.
        """
        if self.in_drawing() and self._draw(name, tag):
            return
        if self.formatting:
            self._open_again()
        if name in VOID or (name in _DRAWINGS and tag.endswith("/>")):
            return
        if name in _TABLE_PARTS and not (self._open["table"] > 0 or self._open["template"] > 0):
            return
        if name in FORMATTING:
            self._format(name, tag)
        elif name in {"option", "optgroup"}:
            self._end_option(name)
        elif name in _IMPLIED_ENDS:
            self._end_implied(name)
        self._push(name)

    def _draw(self, name: str, tag: str) -> bool:
        """Handles a tag in SVG or MathML; False if it is one of HTML after all."""
        html_inside = any(self._open[inside] for inside in _HTML_IN_DRAWINGS)
        if name in _BREAKOUTS:
            self._close(_DRAWINGS, _HTML_IN_DRAWINGS, _REACH if html_inside else len(self.stack))
            return False
        if html_inside or not tag.endswith("/>"):
            self._push(name)
        return True

    def _end_option(self, name: str) -> None:
        # Outside a <select> only the current element is closed, so groups can nest there.
        if self.stack and self.stack[-1] == "option":
            self.end("option")
        if name == "optgroup" and self._open["select"] > 0 and self.stack[-1] == "optgroup":
            self.end("optgroup")

    def _end_implied(self, name: str) -> None:
        closed, stops = _IMPLIED_ENDS[name]
        if any(self._open[target] > 0 for target in closed):
            self._close(closed, stops)
            if name == "button" and self.formatting:
                self._push(self.formatting[-1])  # opened again around the new button, for good

    def _push(self, name: str) -> None:
        self.stack.append(name)
        self._open[name] += 1

    def _open_again(self) -> None:
        """Opens the formatting elements that ended with the block around them."""
        for name in FORMATTING.intersection(self.formatting):
            for _ in range(self.formatting.count(name) - self._open[name]):
                self._push(name)

    def _format(self, name: str, tag: str) -> None:
        if name == "a" and "a" in self.formatting[-_REACH:]:
            self.end("a")
        # The parser keeps three of a kind ("Noah's Ark clause").
        seen = self._shapes.get(tag, 0)
        if seen < 3:
            self._shapes[tag] = seen + 1
            self.formatting.append(name)

    def end(self, name: str) -> None:
        """Closes the nearest open element of this name, and what is inside it, if an end tag would reach it."""
        if name in FORMATTING:
            self._forget(name)
        if self._open[name] <= 0 or name == "frameset":  # which is seldom what it seems
            return
        if self.stack[-1] == name:
            self.stack.pop()
            self._open[name] -= 1
        elif name in FORMATTING:
            self._take_out(name)
        else:
            stops = _BARRIERS if name in _SPECIAL else _SPECIAL
            if name in _TABLE_PARTS or name in _CELL_STOPS:
                stops = _CELL_STOPS
            self._close(frozenset((name,)), stops)

    def _close(self, names: frozenset[str], stops: frozenset[str], reach: int = _REACH) -> None:
        """Pops down to the nearest of the names, unless a stop comes first or it is too far."""
        stack = self.stack
        for depth in range(len(stack) - 1, max(-1, len(stack) - 1 - reach), -1):
            if stack[depth] in names:
                for popped in stack[depth:]:
                    self._open[popped] -= 1
                del stack[depth:]
                return
            if stack[depth] in stops:
                return

    def _take_out(self, name: str) -> None:
        """Ends a formatting element that blocks inside it outlive (the "adoption agency" in short)."""
        stack = self.stack
        for depth in range(len(stack) - 1, max(-1, len(stack) - 1 - _REACH), -1):
            if stack[depth] == name:
                if _SPECIAL.isdisjoint(stack[depth + 1 :]):
                    for popped in stack[depth:]:
                        self._open[popped] -= 1
                    del stack[depth:]
                else:
                    del stack[depth]
                    self._open[name] -= 1
                return
            if stack[depth] in _BARRIERS:
                return

    def _forget(self, name: str) -> None:
        formatting = self.formatting
        for place in range(len(formatting) - 1, max(-1, len(formatting) - 1 - _REACH), -1):
            if formatting[place] == name:
                del formatting[place]
                if not formatting:
                    self._shapes.clear()
                return
