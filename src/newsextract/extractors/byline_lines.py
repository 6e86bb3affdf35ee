"""Where bylines stand: the lines around the headline and behind the story, and what speaks for each before it is read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from newsextract.normalizers.agencies import find_agency
from newsextract.normalizers.byline_labels import names_no_author
from newsextract.normalizers.byline_starts import begins_like_byline, holds_by_word, is_author_label, tells_byline
from newsextract.normalizers.given_names import is_given_name
from newsextract.normalizers.role_words import HOUSE_WORDS
from newsextract.normalizers.text import key
from newsextract.page import Hint, TextBlock
from newsextract.page.tags import Region
from newsextract.reading import Reading

NEVER = Hint.COMMENTS | Hint.NAVIGATION | Hint.FOOTER | Hint.CAPTION
# boxes of these names between headline and story hold bylines now and then; elsewhere they hold other stories' bylines
_BOXES = Hint.RELATED | Hint.FEED | Hint.SIGN_UP | Hint.SHARE | Hint.ADVERT
_OUTSIDE = Region.NAV | Region.FOOTER
_SIDE = Region.FIGURE | Region.CONTROL
_LONGEST, _MOST_WORDS = 300, 35
FAR_AWAY = 40  # the distance that such lines are given, whatever it is
SIGNS = re.compile(r"[\d|•·‧∙⋅●▪■◆…]|\s[–—-]\s")
_AUTHOR_PATH = re.compile(
    r"/(?:authors?|autor(?:en|es|in|i|a)?|auteurs?|autore|by|bylines?|people|profiles?|staff|writers?|reporters?|journalists?"
    r"|contributors?|columnists?|redaktion|redacao|redaccion|firmas?|profil|forfatter|skribent|yazar(?:lar)?|muhabir"
    r"|toimittaja|author-\w+)(?:[/?=-]|$)|[?&]author=",
    re.IGNORECASE,
)
_LABEL_ENDS = (" by", ":", " von", " par", " por", " av", " af", " di")


class Keys:
    """The names that structured data states, as keys.

    Attributes:
        people: Those of people.
        outlets: Those of outlets, and names for signing in, with the name as stated.
    """

    __slots__ = ("_tails", "outlets", "people")

    def __init__(self, people: Iterable[str], outlets: Iterable[str]) -> None:
        people, outlets = tuple(people), tuple(outlets)
        self.people = tuple(found for name in people if len(name) > 3 and (found := key(name)))
        self.outlets = {found: name for name in outlets if (found := key(name))}
        self._tails = tuple({name.casefold()[-3:] for name in (*people, *outlets)})

    def may_be_in(self, text: str) -> bool:
        """Whether a text may hold one of the names: a cheap first look."""
        folded = text.casefold()
        return any(tail in folded for tail in self._tails)


@dataclass(slots=True)
class Line:
    """A block that may be a byline, and what speaks for it.

    Attributes:
        block: The block.
        away: How many blocks it stands behind the headline.
        ahead: Whether the story is behind it.
        label: Whether a label such as "Written by" stands alone before it.
        told: Whether that label is more than a by-word.
        rule: The strongest sign.
        sure: The most that it may be worth.
        led: Whether a by-word stands in it.
        known: Whether a stated person's name stands in it.
        boxed: Whether it stands in a box that is called something else.
        said: What of the block is the byline, where that is known before it is read.
    """

    block: TextBlock
    away: int
    ahead: bool
    label: bool = False
    told: bool = False
    rule: str = ""
    sure: float = 0.0
    led: bool = False
    known: bool = False
    boxed: bool = False
    said: str = ""


Place = tuple[TextBlock, int, bool]  # a block, how many blocks it stands behind the headline, whether the story follows


def head_lines(reading: Reading) -> Iterator[Place]:
    """The blocks from a little above the headline to the story's first paragraphs, those below the headline first."""
    blocks, headline, prose = reading.blocks, reading.headline_block, reading.first_prose
    zone = reading.head
    start, stop = head_of(reading)
    for index in range(start, stop):
        yield blocks[index], index - start, True
    for index in range(start - 1, zone.start - 1, -1):
        yield blocks[index], index - start, True
    if headline is not None and prose is not None and not start <= prose < stop:
        for index in range(max(0, prose - 6), min(prose + 1, len(blocks))):
            if not zone.start <= index < stop:
                yield blocks[index], 6, True


def head_of(reading: Reading) -> tuple[int, int]:
    """The block of the headline, and the first behind the head: at most 90 blocks are looked at."""
    headline, prose, zone = reading.headline_block, reading.first_prose, reading.head
    start = headline if headline is not None else zone.start
    stop = max(zone.stop, min(len(reading.blocks), prose + 2)) if prose is not None and prose > start else zone.stop
    return start, min(stop, start + 90)


def lines_around(reading: Reading, keys: Keys, places: Iterable[Place]) -> Iterator[Line]:
    """The lines that may be a byline, with the most that each may be worth.

    Args:
        reading: The page.
        keys: The names that structured data states.
        places: The blocks that are looked at.
    """
    table = reading.table
    headline = reading.headline_block
    around = table.hints(reading.blocks[headline].element) if headline is not None else 0
    claims, blocks = reading.claims, reading.blocks
    for block, away, ahead in places:
        text, element = block.text, block.element
        if not 1 < len(text) <= _LONGEST or block.index in claims or block.index == headline:
            continue
        region = table.regions[element] if element >= 0 else 0
        if region & _OUTSIDE and (ahead or not _ends_article(region)):
            continue
        if region & Region.CONTROL and text[0].islower():
            continue  # "from … to …" over a calendar
        before = blocks[block.index - 1].text if block.index else ""
        if before.isupper() and len(before) < 4 and block.index > 1 and _are_initials(before, text):
            before = blocks[block.index - 2].text  # an avatar's letters stand between the label and the name
        if len(text) < 4 and text.isupper() and _are_initials(text, blocks[min(block.index + 1, len(blocks) - 1)].text):
            continue
        label = len(before) <= 26 and len(text) < 120 and is_author_label(before)
        if not label and len(before) <= 26 and before.casefold().endswith(_LABEL_ENDS) and names_no_author(before):
            continue  # "Reviewed by" stands alone there
        if region & _SIDE and not label:
            continue
        hints = (table.hints(element) if element >= 0 else 0) & ~around
        boxed = bool(hints & _BOXES)
        signed = region & Region.FOOTER or (not ahead and hints & Hint.FOOTER and tells_byline(text))
        never = NEVER & ~Hint.FOOTER if signed else NEVER  # "Posted by Jane Roe at 9:11" in a "post-footer"
        if hints & never or (boxed and not (ahead and away > 0)):
            continue
        line = Line(block, away, ahead, label=label, told=label and len(before) > 6)
        if _weigh(reading, line, hints, keys):
            line.sure -= (0.06 if line.led and away <= 6 else 0.12) if boxed else 0.0
            line.boxed = boxed
            yield line


def _are_initials(letters: str, name: str) -> bool:
    """Whether letters are the initials of a name, as avatars without a picture show them."""
    words = name.split(maxsplit=6)
    return len(words) < 6 and letters == "".join(word[0] for word in words)


def _ends_article(region: int) -> bool:
    """Whether a footer is an article's own, which the HTML standard gives to "who wrote it"."""
    return bool(region & Region.ARTICLE) and not region & Region.NAV


def _weigh(reading: Reading, line: Line, hints: int, keys: Keys) -> bool:
    """Says which rule speaks for a block before its words are read, and the most that it may be worth; false if none does."""
    block, away, ahead = line.block, line.away, line.ahead
    text, words = block.text, block.words
    begins = begins_like_byline(text) or (len(block.pieces) > 1 and is_author_label(block.pieces[0][1]))
    if words > (_MOST_WORDS if begins else 14):  # a caption or a note on the author
        return False
    named, close = _named(reading, block, hints)
    inner = not begins and holds_by_word(text)
    folded = key(text) if len(text) < 160 and keys.may_be_in(text) else ""
    known = bool(folded) and any(name in folded for name in keys.people)
    if folded and ahead and (0 < away <= 8 or begins or (away and named)) and _signs_outlet(folded, keys):
        rule, sure = "stated-outlet", 0.8 if line.label or begins or inner else 0.7
    elif line.label:
        rule, sure = "byline-behind-label", 0.9
    elif named:
        rule, sure = (
            ("named-byline" if close else "named-around"),
            (0.93 if begins or inner else 0.88 if close else 0.8),
        )
    elif begins or inner:
        rule, sure = ("byline-by-word" if begins else "by-word-within"), (0.87 if begins else 0.82)
        if begins and ":" in text[2:16]:
            rule = "byline-by-label"
    elif block.link_chars and len(text) <= 120 and _links_author(reading, block):
        rule, sure = "author-link", 0.82
    elif known:
        rule, sure = "stated-name", 0.79
    else:
        rule, sure = _rule_of_bare(reading, line, keys) if ahead and words <= 10 and len(text) <= 90 else ("", 0.0)
    if not rule:
        return False
    far = 0.003 * min(30, abs(away)) + (0.0 if ahead else 0.04 if begins or inner or known else 0.1)
    line.rule, line.sure, line.led = rule, min(0.97, sure + (0.06 if known else 0.0)) - far, begins or inner
    line.known = known
    return True


def _rule_of_bare(reading: Reading, line: Line, keys: Keys) -> tuple[str, float]:
    """The rule for a short line that nothing names, if it looks like a name in a place where bylines stand."""
    block, away = line.block, line.away
    nobody = not (keys.people or keys.outlets)
    if nobody and 0 < away <= 8 and block.words < 4 and find_agency(block.text):
        return "agency-alone", 0.65  # where somebody is stated, it is rather the picture's credit
    if -5 <= away <= 12 and _may_be_bare(block, away):
        return "bare-name", 0.74
    if abs(away) <= 2 and nobody and SIGNS.search(block.text) and _holds_pair(block.text):
        return "name-beside-date", 0.72
    if not keys.people and block.index + 1 == reading.first_prose and _begins_story(reading, block):
        return "name-before-story", 0.62
    return "", 0.0


def _signs_outlet(folded: str, keys: Keys) -> bool:
    """Whether a line is an outlet's name that is stated as the author, with nothing but a date or a by-word before it."""
    for name in keys.outlets:
        if folded == name:
            return True
        if folded.endswith(name):
            before = folded.removesuffix(name)  # keys hold no blanks
            digits = sum(char.isdigit() for char in before)
            by = before.endswith(("by", "von", "por", "par"))
            return (digits > 3 and (by or before[-1].isdigit())) or (by and len(before) <= 12)
    return False


def _named(reading: Reading, block: TextBlock, hints: int) -> tuple[bool, bool]:
    """Whether the block is called a byline, and whether it or the elements right around or in it are."""
    table = reading.table
    for inner, _ in block.pieces[:6]:
        if inner >= 0 and inner != block.element and table.own_hints(inner) & Hint.BYLINE:
            return True, True
    if not hints & Hint.BYLINE:
        return False, False
    above = block.element
    for _ in range(3):
        above = table.parents[above] if above >= 0 else -1
    return True, above < 0 or not table.hints(above) & Hint.BYLINE


def _links_author(reading: Reading, block: TextBlock) -> bool:
    """Whether a link in the block leads to a page about an author."""
    table = reading.table
    for anchor in {table.anchors[inner] for inner, _ in block.pieces[:12] if inner >= 0}:
        if anchor >= 0:
            href = table.nodes[anchor].attributes.get("href") or ""
            if len(href) < 300 and _AUTHOR_PATH.search(href):
                return True
    return False


def _may_be_bare(block: TextBlock, away: int) -> bool:
    """Whether a short line by the headline has a given name before another word in capitals, or is such a name alone."""
    words = block.text.split()
    if not words[0][0].isalnum():  # "– George Doe" behind a saying
        return False
    if any(word.endswith(("'s", "’s")) for word in words[:-1]):  # "Jane Roe's Harbour Notes"
        return False
    if len(words) == 1:
        return 0 < away <= 2 and words[0].isalpha() and words[0][0].isupper() and is_given_name(words[0])
    if len(words) <= 4 and words[-1].casefold() in HOUSE_WORDS and words[0][0].isupper():
        return 0 < away <= 4
    return any(
        word[0].isupper() and following[0].isupper() and is_given_name(word)
        for word, following in pairwise(words)
        if word[0].isalpha()
    )


def _begins_story(reading: Reading, block: TextBlock) -> bool:
    """Whether a block is a paragraph of a few words in capitals that stands in the story before its first sentence."""
    plain = block.words < 5 and reading.table.tag(block) == "p" and not block.link_chars and "," not in block.text
    return plain and _holds_pair(block.text.replace("/", " "))


def _holds_pair(text: str) -> bool:
    """Whether two words in capitals stand side by side in a line that begins with neither dash nor bullet."""
    if not text[0].isalnum():
        return False
    words = [word.rstrip(",.") for word in text.split()]
    return any(
        word[:1].isupper() and following[:1].isupper() and word.isalpha() and following.isalpha()
        for word, following in pairwise(words)
    )
