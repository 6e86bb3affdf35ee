"""Class names, ids and test names that a site's authors chose, without those that a build tool or a story made.

A build gives its class names new endings whenever a style changes (``css-1a9x2k``, ``sc-4 hkQwBK``,
``Article_headline__3xK2a``), a publishing system writes the story's number and topics into them (``post-8812``,
``category-islands``), and scripts and styling add states (``is-open``, ``card--wide``) and looks (``md:flex``,
``text-center``). None of that says that a page was redesigned.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable

_LONGEST = 60
_MOST = 24
"""Names of one element that are looked at; utility styles reach this number."""

_TOOLS = frozenset("css sc jsx svelte emotion jss tss makestyles mui stitches linaria astro ng v data-v c".split())
"""First words of names that tools make whole: nothing behind them was chosen."""

_STORY = frozenset("category tag topic channel theme color colour palette pillar section lang locale brand".split())
"""First words of names that tell what the story is about, not where a part of the page stands."""

_STATES = frozenset(
    "is has js no not active inactive open opened closed loaded loading lazy lazyload lazyloaded visible invisible shown "
    "hidden sticky stuck fixed dark light first last odd even current selected expanded collapsed animated entered".split()
)

_LOOKS = frozenset(
    "flex grid block inline relative absolute static container row clearfix cf left right center pull float wrap nowrap "
    "uppercase lowercase capitalize italic underline bold small large medium truncate antialiased isolate bg font leading "
    "tracking items justify gap space inset shadow outline rounded transition duration ease overflow whitespace break align "
    "max min order object cursor select pointer".split()
)
"""First words of names that only style."""
_LOOK = re.compile(
    r"-?[pmwhz][xytrbl]?-|(?:text|border|col|display|float|content|self)-(?:center|left|right|start|end|none|full|bold|black"
    r"|white|gr[ae]y|primary|secondary|xs|sm|md|lg|xl|base|auto|stretch|uppercase|wrap|nowrap|span)\b"
)

_PLAIN = frozenset(
    "article main content story header footer page body title headline byline author authors caption captions credit text "
    "wrapper inner outer section post entry image picture figure photo media meta date time lead lede hero summary standfirst "
    "kicker subtitle teaser aside sidebar paragraph copy single news site layout column columns wrap box card list item".split()
)
"""Words that no tool makes by chance."""

_PARTS = re.compile(r"[^\W\d_]+|\d+")
_PIECES = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[A-Z]")
_CONSONANTS = re.compile(r"[bcdfghjklmnpqrstvwxz]{5}", re.I)
_VOWEL = re.compile(r"[aeiouy]", re.I)


def chosen(names: str) -> tuple[str, ...]:
    """The names in a ``class`` or ``id`` that somebody chose for a part of the page, sorted.

    Args:
        names: The attribute's value.

    Examples:
        >>> chosen("post-title is-open css-1a9x2k md:flex post-8812")
        ('post-title',)
        >>> chosen("Article_headline__3xK2a sc-4 hkQwBK")
        ('Article-headline',)
    """
    given = names[:2000].split()[:_MOST]
    kept = {kept for name in given if (kept := _name(name))}
    if kept and sum(_made(name) for name in given) * 3 >= len(given):
        # beside names that a tool made, a short word is most likely made too: "sc-4 abelop"
        return trusted(tuple(sorted(kept)))
    return tuple(sorted(kept))


def looks_made(names: Iterable[str]) -> bool:
    """Whether many of the names on a page come from a tool, so that no short single word can be trusted.

    Args:
        names: The ``class`` values on the way to a part of the page.
    """
    given = [name for each in names for name in each[:2000].split()[:_MOST]]
    return len(given) > 2 and sum(_made(name) for name in given) * 4 >= len(given)


def trusted(names: tuple[str, ...]) -> tuple[str, ...]:
    """Of chosen names those that are surely no tool's, for pages on which many are."""
    return tuple(name for name in names if not name.isalpha() or len(name) > 8 or name.lower() in _PLAIN)


@functools.lru_cache(maxsize=16384)
def _made(name: str) -> bool:
    """Whether a tool made a name or its ending."""
    first = name.partition("-")[0].lower()
    return (first in _TOOLS and first != name) or (name.isalnum() and _hashed(name)) or _module(name) != name


@functools.lru_cache(maxsize=16384)
def _name(name: str) -> str | None:
    """The chosen part of a name, or None."""
    if len(name) > _LONGEST or any(c in name for c in ":/[]()!@%&.,="):
        return None
    name = _module(name).partition("--")[0]  # what follows is a modifier: a state or a look
    words = _PARTS.findall(name)
    if not words or words[-1].isdigit():  # a story's number, an advertisement's, a place in a list
        return None
    first = words[0].lower()
    if first in _STATES or first in _LOOKS or _LOOK.match(name) or (first in _TOOLS | _STORY and len(words) > 1):
        return None
    # numbers, letters and made words inside a name go, the words around them stay: "zone-x7f3", "o-Card"
    kept = [word for word in re.split(r"[-_]+", name) if len(word) > 2 and not _hashed(word)]
    return "-".join(kept) or None


def _module(name: str) -> str:
    """A name without the ending of CSS modules: ``File_part__3xK2a``, or ``_part_1a2b3_12`` as Vite writes it."""
    head, _, tail = name.rpartition("__")
    if head and 5 <= len(tail) <= 8 and (_hashed(tail) or ("_" in head and len(tail) == 5)):
        return head.strip("_")
    parts = name.strip("_").split("_")
    if len(parts) > 2 and parts[-1].isdigit() and 4 <= len(parts[-2]) <= 6:
        return "_".join(parts[:-2])
    return name


@functools.lru_cache(maxsize=16384)
def _hashed(word: str) -> bool:
    """Whether a word without separators looks like no word: digits in it, capitals at random, or no vowels."""
    if not word.isascii():
        return False
    if any(c.isdigit() for c in word):
        return True
    if len(word) < 4:
        return False
    pieces = _PIECES.findall(word)
    if len(pieces) > 1 and len(word) < 12:
        # "hkQwBK", "RqtLyq"; long names such as "articleByLine" are read by people
        short = any(len(piece) < 3 for piece in pieces) or all(len(piece) < 4 for piece in pieces)
        if short or not all(_VOWEL.search(piece) for piece in pieces):
            return True
    if any(len(piece) > 3 and not _VOWEL.search(piece) for piece in pieces):
        return True
    return bool(_CONSONANTS.search(word)) and len(word) < 9
