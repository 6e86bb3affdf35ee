"""The story out of script data, for pages that show nothing until a script has run.

Publishing frameworks put the page's data into scripts (``__NEXT_DATA__``, ``__next_f``, Fusion, Apollo and the like), each in
its own shape. Their shapes change, but all of them are made of JSON strings: the story is the one long string of HTML, or the
many strings under one key that read like sentences.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict

from newsextract.extractors.body.prose import prose_score
from newsextract.extractors.body.story import Story
from newsextract.normalizers.text import word_count
from newsextract.page import BlockTable, Page
from newsextract.reading import Reading

# a page that shows this many words shows its story
_SHOWN_WORDS = 80
_LEAST_WORDS = 60
_TIMES_SHOWN = 3
_MOST_SCRIPT = 5_000_000
_MOST_STRINGS = 5_000
# the same data may be in a page twice, but not far apart in what is gathered
_MOST_COMPARED = 200
# a JSON string of some length, and the key before it; the classes exclude each other, so it is read in one pass
_STRING = re.compile(r'(?:"(\w{1,40})"\s{0,3}:\s{0,3})?"((?:[^"\\]|\\.){60,})"', re.DOTALL)
_ESCAPED_QUOTE = re.compile(r'\\"')
_MARKUP = re.compile(r"<(?:p|br|div|h2)\b", re.IGNORECASE)


def scripted_engine(reading: Reading) -> Story | None:
    """The story from script data, if the page itself shows none."""
    shown = _words_shown(reading)
    if shown > _SHOWN_WORDS:
        return None
    groups: dict[str, list[str]] = defaultdict(list)
    spent = 0
    for node in reading.table.aside.get("script", ()):
        text = node.text() or ""
        spent += len(text)
        if spent > _MOST_SCRIPT:
            break
        _gather(text, groups)
    best = max(groups.values(), key=_words, default=[])
    # a short story on the page is worth more than what some script says besides
    if _words(best) < max(_LEAST_WORDS, _TIMES_SHOWN * shown):
        return None
    return Story(engine="script data", confidence=0.55, place="script", foreign=tuple(best))


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


def _gather(script: str, groups: dict[str, list[str]]) -> None:
    """Puts what reads like prose in a script's strings into groups: a long string of HTML is one, strings of one key are one."""
    for number, match in enumerate(_STRING.finditer(script)):
        if number > _MOST_STRINGS:
            return
        text = _decoded(match.group(2))
        if text is None:
            continue
        if _ESCAPED_QUOTE.search(text):  # a script's data in a string of another script's
            _gather(text, groups)
        elif _MARKUP.search(text):
            found = [block.text for block in Page(text).table.blocks if block.link_share < 0.8 and block.words > 3]
            if len(found) > 1:
                groups[f"html {len(groups)}"] = found
            else:  # some systems store each paragraph as HTML of its own
                group = groups[f"html in {match.group(1)}"]
                group += [each for each in found if each not in group[-_MOST_COMPARED:]]
        else:
            block = BlockTable.from_lines([text]).blocks
            if block and prose_score(block[0], block[0].words) > 0.6:
                groups[match.group(1) or ""].append(block[0].text)


def _decoded(literal: str) -> str | None:
    try:
        text = json.loads(f'"{literal}"', strict=False)
    except ValueError:
        return None
    return text if isinstance(text, str) else None
