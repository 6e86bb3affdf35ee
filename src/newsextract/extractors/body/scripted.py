"""The story out of script data, for pages that show nothing until a script has run.

Publishing frameworks put the page's data into scripts (``__NEXT_DATA__``, ``__next_f``, Fusion, Apollo and the like), each in
its own shape. Their shapes change, but all of them are made of JSON strings: the story is the one long string of HTML, or the
many strings under one key that read like sentences.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections import defaultdict

from newsextract.candidates import RawCaption
from newsextract.extractors.body.prose import prose_score
from newsextract.extractors.body.story import Story
from newsextract.normalizers.text import word_count
from newsextract.page import BlockTable, Hint, Page, TextBlock
from newsextract.page.tags import Region
from newsextract.reading import Reading

# a page that shows this many words shows its story
_SHOWN_WORDS = 80
_LEAST_WORDS = 60
_TIMES_SHOWN = 3
# prose has fewer of these signs than one in so many letters
_SIGNS, _SIGNS_APART = '"{}[]$\\=', 15
_MOST_SCRIPT = 5_000_000
_MOST_STRINGS = 50_000
# a subhead or a point of a list; so many may stand between two paragraphs
_LONG, _MOST_WAITING = 60, 12
# the same data may be in a page twice, but not far apart in what is gathered
_MOST_COMPARED = 200
# a JSON string behind its key, or a long one in a list; the classes exclude each other, so it is read in one pass. A quote
# of the program's own code cannot put it out of step: what it would begin is neither
_STRING = re.compile(r'"(\w{1,40})"\s{0,3}:\s{0,3}"((?:[^"\\]|\\.)*+)"|"((?:[^"\\]|\\.){60,}+)"', re.DOTALL)
_NESTED = re.compile(r'\\"|"\s{0,2}:\s{0,2}["\[{]')
_MARKUP = re.compile(r"<(?:p|br|div|h[2-6]|ul|ol|li|a|b|strong|i|em|span|u|sup|sub|blockquote)\b", re.IGNORECASE)
_SHORT = 3


def scripted_engine(reading: Reading) -> Story | None:
    """The story from script data, if the page itself shows none."""
    shown = _words_shown(reading)
    if shown > _SHOWN_WORDS:
        return None
    found = _Gathered()
    spent = 0
    for node in reading.table.aside.get("script", ()):
        text = node.text() or ""
        spent += len(text)
        if spent > _MOST_SCRIPT:
            break
        found.gather(text)
    groups, captions = found.groups, found.captions
    name = max(groups, key=lambda each: _words(groups[each]), default="")
    best = groups[name]
    # a short story on the page is worth more than what some script says besides
    if _words(best) < max(_LEAST_WORDS, _TIMES_SHOWN * shown):
        return None
    return Story(
        engine="script data", confidence=0.55, place="script", foreign=tuple(best), captions=tuple(captions[name])
    )


def _words_shown(reading: Reading) -> int:
    """How many words outside of menus and teasers the page shows, counted until they are enough."""
    shown = 0
    for block in reading.blocks:
        # menus and teasers are links, and are there before the script has run
        if block.link_share < 0.8:
            shown += block.words
        if shown > _SHOWN_WORDS:
            break
    return shown


def _words(paragraphs: list[str]) -> int:
    # scripts without blanks are counted letter by letter; data that is no language has neither, and counts as little
    return sum(text.count(" ") + 1 if text.isascii() else word_count(text) for text in paragraphs)


class _Gathered:
    """What reads like prose in the strings of scripts: a long string of HTML is one group, strings under one key are one.

    Attributes:
        groups: The paragraphs of each group.
        captions: The captions among them.
        waiting: For each key, the short strings since its last paragraph: they are subheads if another one follows.
    """

    __slots__ = ("captions", "groups", "waiting")

    def __init__(self) -> None:
        self.groups: dict[str, list[str]] = defaultdict(list)
        self.captions: dict[str, list[RawCaption]] = defaultdict(list)
        self.waiting: dict[str, list[str]] = {}

    def gather(self, script: str) -> None:
        """Takes the strings of a script."""
        for number, match in enumerate(_STRING.finditer(script)):
            if number > _MOST_STRINGS:
                return
            name = match.group(1) or ""
            literal = match.group(2) if name else match.group(3)
            if len(literal) < _LONG:
                self._wait(name, literal)
                continue
            text = _decoded(literal)
            if text is None:
                continue
            if _NESTED.search(text):  # a script's data in a string of another script's
                self.gather(text)
            elif _MARKUP.search(text):
                self._read_html(name, text)
            else:
                block = BlockTable.from_lines([text]).blocks
                if block and not _is_code(text) and prose_score(block[0], block[0].words) > 0.6:
                    self._add(name, [block[0].text])

    def _wait(self, name: str, literal: str) -> None:
        """Keeps a short string of some words that stands behind a paragraph under the same key."""
        held = self.waiting.get(name)
        if held is not None and " " in literal and len(held) <= _MOST_WAITING:
            held.append(literal)

    def _add(self, name: str, paragraphs: list[str]) -> None:
        """Puts paragraphs into their group, and before them the short strings since the last ones."""
        group = self.groups[name]
        held = self.waiting.get(name, [])
        if len(held) <= _MOST_WAITING:
            for literal in held:
                text = _decoded(literal)
                line = _plain(text) if text else ""
                if " " in line and not _is_code(line) and line not in group[-_MOST_COMPARED:]:
                    group.append(line)
        self.waiting[name] = []
        group += [each for each in paragraphs if each not in group[-_MOST_COMPARED:]]

    def _read_html(self, name: str, text: str) -> None:
        """Takes a string of HTML: a whole story, or one paragraph where a system stores each for itself."""
        table = Page(text).table
        below = [block for block in table.blocks if _is_caption(table, block)]
        found = [
            block.text
            for block in table.blocks
            if block.link_share < 0.8
            and (block.words > _SHORT or table.regions[block.element] & (Region.HEADING | Region.LIST))
            and not _is_code(block.text)
            and not (below and _is_caption(table, block))
        ]
        if len(found) > 1:
            name = f"html {len(self.groups)}"
        self._add(name, found)
        self.captions[name] += [RawCaption(block.text, None, _picture(table, block)) for block in below]


def _plain(text: str) -> str:
    """A short string without its markup."""
    if "<" not in text:
        return " ".join(text.split())
    return " ".join(block.text for block in Page(text).table.blocks)


def _is_code(text: str) -> bool:
    """Whether a text is made of a program's signs: some systems store a page's parts and its stories in one string."""
    return sum(map(text.count, _SIGNS)) * _SIGNS_APART > len(text)


def _is_caption(table: BlockTable, block: TextBlock) -> bool:
    """Whether a block of a stored story is the words below a picture."""
    return bool(table.regions[block.element] & Region.FIGCAPTION or table.hints(block.element) & Hint.CAPTION)


def _picture(table: BlockTable, block: TextBlock) -> str | None:
    """The address of the last picture before a caption."""
    pictures = table.listed.get("img", [])
    at = bisect_right(pictures, block.element)
    return table.attributes(pictures[at - 1]).get("src") or None if at else None


def _decoded(literal: str) -> str | None:
    try:
        text = json.loads(f'"{literal}"', strict=False)
    except ValueError:
        return None
    return text if isinstance(text, str) else None
