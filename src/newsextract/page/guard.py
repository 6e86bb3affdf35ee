"""Makes a page safe to parse: bounded time, bounded memory, bounded depth.

An HTML parser takes quadratic time or memory for some shapes that no real page has. Measured with selectolax 1.0:
100,000 nested ``<div>`` take 21 s, 20,000 ``<option>`` 1 s (100,000 over 25 s), 20,000 attributes on one element 0.8 s,
and 98 kB of unclosed ``<font>`` with ``<p>`` between them make 12 million nodes in 5.4 GB.

Three steps, each reached by few pages:

1. Samples: an eighth of the page tells how many elements are opened and how many of them are closed again, and a look
   every 4,000 characters finds long tags. All but a few real pages in a thousand end here and come out unchanged.
2. One pass over the tags that follows what a parser would hold open.
3. Where a limit is passed, tags are dropped (the text stays), or the rest of the page is cut off.

The samples can be evaded by a page made to evade them; in bulk work set a limit on the process too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsextract.page.openings import FORMATTING, NEVER_DEEP, RAW_TEXT, Openings

_QUIET_OPENINGS = 1_200  # elements; at worst 360,000 nodes in 160 MB
_QUIET_CHARS = 4_000_000  # longer pages are always looked through; the longest real one known has 2.2 million
_MANY_OPENINGS = 12_000  # the longest real page opens 10,000
_STRIDE, _WINDOW = 4096, 512
_OPEN_IN_SAMPLE = 72  # of eight times as many; 3 of 1,272 real pages seem to leave more open

_MAX_TAGS = 600_000  # thirty times as many as the longest real page known
_MAX_FORMATTING = 200
_MAX_COPIES = 1_000_000  # formatting elements that would be opened again, over the whole page
_MAX_ATTRIBUTES = 512  # on one element; real pages reach a few dozen
_MAX_ALL_ATTRIBUTES = 1_000_000
_MAX_NAMES = 10_000  # different names of tags or of attributes; a real page has 330 at most
_MAX_OPTIONS = 15_000
_MAX_BODIES = 50  # each further <html> or <body> adds its attributes to the first
_FREE_ATTRIBUTE_CHARS = 300_000  # attributes are not counted before that much

_NAME = re.compile(r"<(/?[a-zA-Z]++[0-9]?)")
_ATTRIBUTES = (
    r"(?:[ \t\n\f\r/]++|=?[^ \t\n\f\r/>=]++(?:[ \t\n\f\r]*+=[ \t\n\f\r]*+"
    r"""(?:"[^"]*+"|'[^']*+'|[^ \t\n\f\r>"'][^ \t\n\f\r>]*+)?+)?+|=)*+"""
)
# Groups: the slash of an end tag, its name, its attributes, its end. Possessive throughout, so linear.
_TAG = re.compile(rf"<(/?)([a-zA-Z][^ \t\n\f\r/>]*+)({_ATTRIBUTES})(>?)|<(!--|[!?/])")
_COMMENT_END = re.compile(r"--!?>")
_NAMES = re.compile(
    r"""[ \t\n\f\r/]*+(=?[^ \t\n\f\r/>=]++)(?:[ \t\n\f\r]*+=[ \t\n\f\r]*+"""
    r"""(?:"[^"]*+"|'[^']*+'|[^ \t\n\f\r>"'][^ \t\n\f\r>]*+)?+)?+"""
)
_RAW_ENDS = {name: re.compile(rf"</{name}[ \t\n\f\r/>]", re.I) for name in RAW_TEXT}


@dataclass(frozen=True, slots=True)
class Guarded:
    """A page that is safe to parse.

    Attributes:
        html: the page, unchanged unless there are problems.
        problems: what was done to it, each ``"code: explanation"``. Codes: ``truncated``, ``cut``, ``nesting``,
            ``formatting``, ``attributes``, ``options``, ``repeated``.
    """

    html: str
    problems: tuple[str, ...] = ()


def guard(html: str, *, max_chars: int = 20_000_000, max_depth: int = 512) -> Guarded:
    """The page with every shape removed that would make parsing slow or large.

    Args:
        html: a page; clean text without NUL characters and lone surrogates.
        max_chars: what is beyond is dropped.
        max_depth: open elements; tags deeper than that are dropped, their text stays. Real pages nest to 52. A page
            that opens fewer than 1,200 elements altogether is not looked at.

    >>> guard("<p>text</p>").problems
    ()
    """
    problems: tuple[str, ...] = ()
    if len(html) > max_chars:
        problems = (f"truncated: the page has {len(html):,} characters, the first {max_chars:,} were read",)
        html = html[:max_chars]
    if len(html) <= _QUIET_CHARS and _is_quiet(html) and not _has_crowded_tag(html):
        return Guarded(html, problems)
    passed = _Pass(html, max_depth)
    passed.run()
    return Guarded(passed.result(), problems + passed.problems())


def _is_quiet(html: str) -> bool:
    """Whether a sample shows no more openings than a real page leaves open."""
    sample, share = (html, 1) if len(html) <= 4 * _STRIDE else (_sample(html), _STRIDE // _WINDOW)
    openings = share * (sample.count("<") - sample.count("</"))
    if openings <= _QUIET_OPENINGS:
        return True
    if share == 1 or openings > _MANY_OPENINGS:
        return False
    levels: dict[str, int] = {}
    total = formatting = 0
    for name in _NAME.findall(sample):
        name = name.lower()
        if name[0] == "/":
            name = name[1:]
            level = levels.get(name, 0)
            if not level:
                continue
            step = -1
        elif name in NEVER_DEEP:
            continue
        else:
            level = levels.get(name, 0)
            step = 1
        levels[name] = level + step
        total += step
        if name in FORMATTING:
            formatting += step
            if formatting * share * openings > _MAX_COPIES:
                return False
        if total > _OPEN_IN_SAMPLE:
            return False
    return True


def _sample(html: str) -> str:
    """An eighth of the page. The places vary with its length, so that no pattern falls between them."""
    windows: list[str] = []
    place = len(html)
    for stride in range(0, len(html), _STRIDE):
        place = (place * 1103515245 + 12345) & 0x7FFFFFFF
        start = stride + (place >> 8) % (_STRIDE - _WINDOW)
        windows.append(html[start : start + _WINDOW])
    return "".join(windows)


def _has_crowded_tag(html: str) -> bool:
    """Whether one tag has more attributes than an element may have. Looks only at stretches without '<' and '>'."""
    window = _MAX_ATTRIBUTES * 8
    before = -1
    for place in range(window, len(html), window):
        if html.rfind(">", place - window, place) >= 0 or html.rfind("<", place - window, place) >= 0:
            continue
        if before != place - window:
            start = html.rfind("<", max(0, place - 65_536), place)
            tag = _TAG.match(html, start) if start >= 0 else None
            if tag and tag[3] and tag.end() >= place and len(_NAMES.findall(tag[3])) > _MAX_ATTRIBUTES:
                # "if (a<b ..." in a script is no tag
                script = html.rfind("<script", 0, start)
                if script < 0 or html.find("</script", script, start) >= 0:
                    return True
        before = place
    return False


class _Pass:
    """One pass over the tags of a page."""

    def __init__(self, html: str, max_depth: int) -> None:
        self.html = html
        self.max_depth = max_depth
        self.open = Openings()
        self.kept: list[str] = []  # the page up to `copied`, where it differs from the original
        self.copied = 0
        self.dropped: dict[str, int] = {}
        self.cut: str | None = None
        self.tags = self.copies = self.options = self.bodies = 0
        self.attribute_chars = self.attributes = 0
        self.tag_names: set[str] = set()
        self.attribute_names: set[str] = set()

    def result(self) -> str:
        """The page that is left."""
        if not self.kept:
            return self.html
        return "".join((*self.kept, self.html[self.copied :]))

    def problems(self) -> tuple[str, ...]:
        """What was done."""
        found = [f"{code}: {count:,} {_EXPLANATIONS[code]}" for code, count in self.dropped.items()]
        if self.cut:
            found.append(f"cut: {self.cut}; the rest of the page was dropped")
        return tuple(found)

    def run(self) -> None:
        """Goes over all tags. Comments and raw text are stepped over."""
        place: int | None = 0
        while place is not None:
            for tag in _TAG.finditer(self.html, place):
                place = self._tag(tag)
                if place is None or place != tag.end():
                    break
            else:
                return

    def _tag(self, tag: re.Match[str]) -> int | None:
        """Where to go on after one tag; None at the end."""
        slash, name, attributes, closed, other = tag.groups()
        self.tags += 1
        self.copies += len(self.open.formatting)
        if self.tags > _MAX_TAGS:
            self._cut(tag, f"more than {_MAX_TAGS:,} tags")
            return None
        if self.copies > _MAX_COPIES:
            self._cut(tag, "formatting elements that are never closed")
            return None
        if other:
            return self._comment(tag, other)
        if not closed:
            return None  # the page ends inside this tag
        name = name.lower()
        if name not in self.tag_names:
            self.tag_names.add(name)
            if len(self.tag_names) > _MAX_NAMES:
                self._cut(tag, f"more than {_MAX_NAMES:,} different tag names")
                return None
        if attributes and not self._attributes_fit(tag, attributes):
            return None if self.cut else tag.end()
        if slash:
            self.open.end(name)
            return tag.end()
        return self._start(tag, name)

    def _start(self, tag: re.Match[str], name: str) -> int | None:
        if name in RAW_TEXT and self.open.has_raw_text():
            end = _RAW_ENDS[name].search(self.html, tag.end())
            return end.start() if end else None
        why = self._excess(name)
        if why is None:
            before = len(self.open.stack)
            self.open.start(name, tag[0])
            if len(self.open.stack) > max(self.max_depth, before):
                self.open.end(name)
                why = "nesting"
        if why is not None:
            self._replace(tag.start(), tag.end(), " ", why)
        return tag.end()

    def _excess(self, name: str) -> str | None:
        """Counts the elements that are limited by their number; why this one is too many, or None."""
        if name in {"body", "html"}:
            self.bodies += 1
            return "repeated" if self.bodies > _MAX_BODIES else None
        if name in {"option", "optgroup"}:
            self.options += 1
            return "options" if self.options > _MAX_OPTIONS else None
        if name in FORMATTING and len(self.open.formatting) >= _MAX_FORMATTING:
            return "formatting"
        return None

    def _comment(self, tag: re.Match[str], kind: str) -> int | None:
        """Steps over a comment, a doctype, or what a parser takes for a comment."""
        html, place = self.html, tag.end()
        if kind != "!--":
            end = html.find(">", tag.start() + 2)
            return end + 1 if end >= 0 else None
        if html.startswith((">", "->"), place):
            return html.index(">", place) + 1
        found = _COMMENT_END.search(html, place)
        return found.end() if found else None

    def _attributes_fit(self, tag: re.Match[str], attributes: str) -> bool:
        """Counts attributes once there are many, and leaves out those beyond the limit for one element."""
        self.attribute_chars += len(attributes)
        if len(attributes) < 2 * _MAX_ATTRIBUTES and self.attribute_chars < _FREE_ATTRIBUTE_CHARS:
            return True
        names = list(_NAMES.finditer(attributes))
        if len(names) > _MAX_ATTRIBUTES:
            start = tag.start(3)
            self._replace(start + names[_MAX_ATTRIBUTES].start(), start + len(attributes), "", "attributes")
            del names[_MAX_ATTRIBUTES:]
        self.attributes += len(names)
        self.attribute_names.update(found[1] for found in names)
        if self.attributes > _MAX_ALL_ATTRIBUTES or len(self.attribute_names) > _MAX_NAMES:
            self._cut(tag, "too many attributes")
            return False
        return True

    def _replace(self, start: int, end: int, text: str, why: str) -> None:
        start = max(start, self.copied)  # a part of the tag may have gone already
        self.kept.append(self.html[self.copied : start])
        self.kept.append(text)
        self.copied = end
        self.dropped[why] = self.dropped.get(why, 0) + 1

    def _cut(self, tag: re.Match[str], why: str) -> None:
        start = max(tag.start(), self.copied)
        self.kept.append(self.html[self.copied : start])
        self.copied = len(self.html)
        self.cut = why


_EXPLANATIONS = {
    "nesting": "tags nested too deep were dropped",
    "formatting": "formatting tags were dropped, too many were open",
    "attributes": "elements lost the attributes beyond the limit",
    "options": "option tags beyond the limit were dropped",
    "repeated": "repeated html or body tags were dropped",
}
