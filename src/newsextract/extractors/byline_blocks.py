"""Printed bylines: the lines around the headline, and those behind the story, that name who wrote it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from newsextract.article import Author, Byline
from newsextract.candidates import Candidate, RawByline
from newsextract.extractors.head import spaced
from newsextract.normalizers.byline_labels import names_no_author
from newsextract.normalizers.byline_starts import begins_like_byline, from_by_word, holds_by_word, is_author_label
from newsextract.normalizers.dates import find_dates
from newsextract.normalizers.given_names import is_given_name
from newsextract.normalizers.people import looks_like_name, parse_byline, split_byline_line
from newsextract.normalizers.role_words import HOUSE_WORDS
from newsextract.normalizers.text import key
from newsextract.page import Hint, TextBlock
from newsextract.page.tags import Region
from newsextract.reading import Reading

_NEVER = Hint.COMMENTS | Hint.NAVIGATION | Hint.FOOTER
# boxes of these names between headline and story hold bylines now and then; elsewhere they hold other stories' bylines
_BOXES = Hint.RELATED | Hint.FEED | Hint.SIGN_UP | Hint.SHARE | Hint.ADVERT
_LONGEST, _MOST_WORDS = 300, 35
_FAR = 90  # blocks behind the first paragraph where a labelled byline is looked for if there is no other
_SIGNS = re.compile(r"[\d|•·‧∙⋅●▪■◆…]|\s[–—-]\s")
_AUTHOR_PATH = re.compile(
    r"/(?:authors?|autor(?:en|es|in|i|a)?|auteurs?|autore|by|bylines?|people|profiles?|staff|writers?|reporters?|journalists?"
    r"|contributors?|columnists?|redaktion|redacao|redaccion|firmas?|profil|forfatter|skribent|yazar(?:lar)?|muhabir"
    r"|toimittaja|author-\w+)(?:[/?=-]|$)|[?&]author=",
    re.IGNORECASE,
)
# "Articles by Jane Roe" leads to her other stories
_ARCHIVE_WORDS = frozenset("articles posts more stories other all read see view mehr weitere alle plus más más mais altri".split())
_SMALL = frozenset(("the", "of", "and", "&", "for"))
_LABEL_ENDS = (" by", ":", " von", " par", " por", " av", " af", " di")
_DATE_LABEL = re.compile(
    r"[\s.,|•·-]*(?:\b(?:last|first|zuletzt|originally)\s+)?(?:\b(?:published|updated|posted|modified|veröffentlicht|aktualisiert)"
    r"(?:\s+(?:on|at|am))?|입력|수정|등록|승인|업데이트)\s*:?$|[\s.,|•·-]+last$|\s(?-i:on|am|at|le|el|em|op|den)$",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Line:
    """A block that may be a byline, and what speaks for it."""

    block: TextBlock
    rule: str
    sure: float
    text: str
    led: bool
    near: bool
    far: bool
    told: bool
    boxed: bool = False


class _Keys(NamedTuple):
    """The keys of the names that structured data states: of people, and of outlets."""

    people: tuple[str, ...]
    outlets: dict[str, str]


def printed_bylines(reading: Reading, stated: Sequence[str], outlets: Sequence[str] = ()) -> list[Candidate]:
    """Candidates for the printed byline, best first.

    A line is read only as long as it may still beat what was read already, because reading is dear.

    Args:
        reading: The page.
        stated: The names that structured data states and that are believed.
        outlets: Those that it states and that are the outlet's, or names for signing in.
    """
    keys = _Keys(
        tuple(found for name in stated if len(name) > 3 and (found := key(name))),
        {found: name for name in outlets if (found := key(name))},
    )
    lines = sorted(_lines(reading, keys), key=lambda line: -line.sure)
    if not keys.people and (not lines or lines[0].sure < 0.8):
        lines += _far_lines(reading, keys)
    found: list[tuple[Candidate, _Line]] = []
    for line in lines[:12]:
        if found and found[0][0].confidence >= line.sure:
            break
        if candidate := _read(reading, line, keys):
            found.append((candidate, line))
            found.sort(key=lambda pair: -pair[0].confidence)
    if found:
        _join_neighbours(reading, *found[0], lines, keys)
    return [candidate for candidate, _ in found]


def byline_of(reading: Reading, line: str) -> Byline | None:
    """What a line says of its authors; read once for each page."""
    if line not in reading.bylines:
        reading.bylines[line] = parse_byline(line, languages=reading.languages)
    return reading.bylines[line]


def byline_part(reading: Reading, line: str) -> str | None:
    """The part of a line that is a byline, without dates and reading times."""
    if not _SIGNS.search(line):
        return _DATE_LABEL.sub("", line) or None
    if line not in reading.byline_parts:
        reading.byline_parts[line] = _cut(reading, line)
    return reading.byline_parts[line]


def date_spans(reading: Reading, line: str) -> list[tuple[int, int]]:
    """Where dates stand in a line."""
    dates = find_dates(line, languages=reading.languages, country=reading.country, zone=reading.zone)
    return [(date.start, date.end) for date in dates]


def _cut(reading: Reading, line: str) -> str | None:
    spans = date_spans(reading, line) if any(char.isdigit() for char in line) else []
    part = split_byline_line(line, languages=reading.languages, date_spans=spans).byline
    if part is None and spans and spans[0][0] > 1:  # a label of the date may have been taken for a part of the byline
        part = line[: spans[0][0]].strip(" |·•,-–—")
    return _DATE_LABEL.sub("", part) if part else None


# where to look -------------------------------------------------------------------------------------------------------


def _blocks(reading: Reading) -> Iterator[tuple[TextBlock, int, bool]]:
    """The blocks that may be a byline, with their distance from the headline and whether the story is behind them."""
    blocks, headline, prose = reading.blocks, reading.headline_block, reading.first_prose
    zone = reading.head
    start = headline if headline is not None else zone.start
    stop = max(zone.stop, min(len(blocks), prose + 2)) if prose is not None and prose > start else zone.stop
    stop = min(stop, start + 90)
    for index in range(start, stop):
        yield blocks[index], index - start, True
    for index in range(start - 1, zone.start - 1, -1):
        yield blocks[index], index - start, True
    if prose is not None and not start <= prose < stop:
        for index in range(max(0, prose - 6), min(prose + 1, len(blocks))):
            if not zone.start <= index < stop:
                yield blocks[index], 6, True
    last = reading.story.last
    if last is not None and last >= stop:
        for index in range(max(stop, last - 1), min(last + 9, len(blocks))):
            yield blocks[index], 20 + index - last, False


def _far_lines(reading: Reading, keys: _Keys) -> list[_Line]:
    """Lines inside the story that stand behind a label such as "Written by", or are called a byline and begin like one."""
    start = reading.headline_block or reading.head.start
    prose = reading.first_prose or start
    near = {block.index for block, _, _ in _blocks(reading)}
    far = [
        (block, 40, False)
        for block in reading.blocks[start : prose + _FAR]
        if block.index not in near
        and len(block.text) < 160
        and (begins_like_byline(block.text) or is_author_label(reading.blocks[block.index - 1].text))
    ]
    return [line for line in _lines(reading, keys, far) if line.rule in ("byline-behind-label", "named-byline")]


def _lines(
    reading: Reading, keys: _Keys, among: Sequence[tuple[TextBlock, int, bool]] | None = None
) -> Iterator[_Line]:
    table = reading.table
    headline = reading.headline_block
    around = table.hints(reading.blocks[headline].element) if headline is not None else 0
    claims = reading.claims
    for block, away, ahead in _blocks(reading) if among is None else among:
        text = block.text
        if not 1 < len(text) <= _LONGEST or block.index in claims or block.index == headline:
            continue
        element = block.element
        label = block.index > 0 and len(text) < 120 and is_author_label(reading.blocks[block.index - 1].text)
        if block.index and _is_other_label(reading.blocks[block.index - 1].text):
            continue
        if element >= 0 and table.regions[element] & (Region.NAV | Region.FOOTER | Region.FIGURE | Region.CONTROL):
            if not label or table.regions[element] & (Region.NAV | Region.FOOTER):
                continue
        hints = (table.hints(element) if element >= 0 else 0) & ~around
        if hints & (_NEVER | Hint.CAPTION):
            continue
        boxed = bool(hints & _BOXES)
        if (boxed and not (ahead and away > 0)) or block.words > _MOST_WORDS:
            continue
        if line := _weigh(reading, block, away, ahead, hints, label, keys):
            line.boxed = boxed
            line.sure -= 0.12 if boxed else 0.0
            yield line


def _weigh(
    reading: Reading, block: TextBlock, away: int, ahead: bool, hints: int, label: bool, keys: _Keys
) -> _Line | None:
    """What speaks for a block before its words are read: the most that it may be worth."""
    text, words = block.text, block.words
    begins = begins_like_byline(text) or (len(block.pieces) > 1 and is_author_label(block.pieces[0][1]))
    named, near = _named(reading, block, hints)
    if words > 14 and not begins:  # a caption or a note on the author
        return None
    linked = not named and block.link_chars > 0 and len(text) <= 120 and _links_author(reading, block)
    inner = not begins and words <= 16 and holds_by_word(text)
    folded = key(text) if len(text) < 160 and (keys.people or keys.outlets) else ""
    known = bool(folded) and any(name in folded for name in keys.people)
    far = 0.003 * min(30, abs(away)) + (0.0 if ahead else 0.04 if begins or inner or known else 0.1)
    if folded and ahead and (0 < away <= 8 or begins or (away and named)) and _signs_outlet(folded, keys):
        rule, sure = "stated-outlet", 0.8 if label or begins or inner else 0.7
    elif label:
        rule, sure = "byline-behind-label", 0.9
    elif named:
        rule, sure = ("named-byline" if near else "named-around"), (0.93 if begins or inner else 0.88 if near else 0.8)
    elif begins or inner:
        rule, sure = ("byline-by-word" if begins else "by-word-within"), (0.87 if begins else 0.82)
    elif linked:
        rule, sure = "author-link", 0.82
    elif known:
        rule, sure = "stated-name", 0.79
    elif ahead and words <= 10 and -5 <= away <= 12 and len(text) <= 90 and _may_be_bare(reading, block, away):
        rule, sure = "bare-name", 0.74
    elif ahead and abs(away) <= 2 and words <= 10 and not (keys.people or keys.outlets) and text[0].isalnum() and _SIGNS.search(text):
        rule, sure = "name-beside-date", 0.72
    else:
        return None
    return _Line(block, rule, min(0.97, sure + (0.06 if known else 0.0)) - far, text, begins or inner, 0 < away <= 6, away >= 40, label and len(reading.blocks[block.index - 1].text) > 6)


def _is_other_label(text: str) -> bool:
    """Whether a line is nothing but "Reviewed by", "Foto:" or the like: who follows is no author."""
    return len(text) <= 26 and text.casefold().endswith(_LABEL_ENDS) and names_no_author(text)


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


def _may_be_bare(reading: Reading, block: TextBlock, away: int) -> bool:
    """Whether a short line by the headline has a given name before another word in capitals, or is such a name alone."""
    words = block.text.split()
    if not words[0][0].isalnum():  # "– George Doe" behind a saying
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


# what the line says --------------------------------------------------------------------------------------------------


def _read(reading: Reading, line: _Line, keys: _Keys) -> Candidate | None:
    """The candidate that a line is worth once its words are read; None if it names nobody."""
    read = _worded(reading, line, keys)
    if read is None:
        return None
    part, byline = read
    names = [author.name for author in byline.authors]
    sure = line.sure - _doubt(reading, line, part, names, keys)
    if sure < 0.3:
        return None
    links = tuple(reading.table.links(line.block))
    source = "element" if line.rule in ("named-byline", "author-link", "named-around") else "text"
    place = reading.table.place_of(line.block)
    return Candidate(RawByline(part, links), source, line.rule, sure, place, (line.block.index,))


def _doubt(reading: Reading, line: _Line, part: str, names: list[str], keys: _Keys) -> float:
    """How much less sure a line is for what it says; 1 for one that is no byline."""
    rule, first = line.rule, names[0]
    given, shaped = _has_given_name(first), looks_like_name(first)
    led = line.led
    known = any(key(name) in stated or stated in key(name) for name in names for stated in keys.people)
    if known or rule == "stated-outlet":
        return 0.0
    if rule == "stated-name":
        return 1.0
    if led and part.endswith((".", "!", "?")) and len(part.split()) > 6:
        return 0.15 if given and shaped else 1.0
    words = part.split()
    if led and len(words) > 3 and is_author_label(words[0]) and words[1][:1].islower() and (len(words) > 5 or words[-1][:1].islower()):
        return 1.0  # "By clicking here you agree"
    if rule == "bare-name":
        if not given:
            return 0.04 if _signs_for_newsroom(first) and part.endswith(first) else 1.0
        return 0.0 if shaped else 0.12 if " " not in part else 1.0
    if rule == "name-beside-date":
        text = spaced(line.block)
        apart = text.startswith(f"{part},") or (part != text and not _in_title_case(reading))
        return 0.0 if apart and shaped else 1.0
    if rule == "by-word-within" and words[0].casefold() in _ARCHIVE_WORDS:
        return 1.0  # "More by Jane Roe"
    if rule == "by-word-within" and not (_SIGNS.search(line.text) or given):
        return 1.0
    if given and (shaped or led):
        return 0.0
    if line.far and not shaped and not line.told:
        return 1.0
    if keys.people and (not shaped or _signs_for_newsroom(first)):
        return 0.15  # the newsroom signs, and somebody is stated
    if rule == "author-link":
        return 1.0
    if shaped:
        return 0.02 if led else 0.05 if rule != "byline-behind-label" else 0.08
    if _signs_for_newsroom(first):
        return 0.05
    if led or rule == "byline-behind-label":
        return 0.06 if len(words) < 8 else 0.3
    return 1.0 if rule == "named-around" else 0.3


def _signs_for_newsroom(name: str) -> bool:
    words = name.casefold().split()
    return len(words) <= 5 and bool({words[0], words[-1]} & HOUSE_WORDS)


def _in_title_case(reading: Reading) -> bool:
    """Whether two capitalised words may as well be a section's name: in English, on pages that say nothing of themselves."""
    return reading.languages[:1] in ((), ("en",)) and not reading.page.structured


def _signs_outlet(folded: str, keys: _Keys) -> bool:
    """Whether a line is an outlet's name that is stated as the author, with nothing but a date or a by-word before it."""
    for name in keys.outlets:
        if folded == name:
            return True
        if folded.endswith(f" {name}"):
            rest = folded.removesuffix(name).split()
            return any(char.isdigit() for char in rest[-1] + rest[0]) or rest[-1] in ("by", "von", "por", "par", "di")
    return False


def _worded(reading: Reading, line: _Line, keys: _Keys) -> tuple[str, Byline] | None:
    """The byline's part of the line and its authors."""
    text = spaced(line.block)
    if line.rule == "byline-behind-label" and not begins_like_byline(text):
        text = f"by {text}"
    part = _without_publisher(reading, byline_part(reading, text))
    if line.rule == "by-word-within" and part and not holds_by_word(part):
        part = byline_part(reading, from_by_word(text))  # "Guides · 10 min · By Jane Roe"
    if line.rule == "stated-outlet":
        return _signed(reading, part or text, keys)
    byline = byline_of(reading, part) if part else None
    if part and byline is None and len(line.block.pieces) > 1:
        # names side by side in elements of their own, with no sign between them
        parted = spaced(line.block, "\n")
        if 0 < parted.count("\n") < 7 and not names_no_author(parted) and not any(char.isdigit() for char in parted):
            byline = byline_of(reading, parted)
            part = parted if byline else part
    if part and byline is None and line.led and line.near:
        byline = _house(reading, part)
    return (part, byline) if part and byline else None


def _without_publisher(reading: Reading, part: str | None) -> str | None:
    """A byline without the outlet's name at its end: "Jane Roe USA DAILY"."""
    outlet = reading.values.get("publisher")
    if not part or not outlet or len(part) <= len(outlet) + 5 or not part.casefold().endswith(f" {outlet.casefold()}"):
        return part
    rest = part[: -len(outlet)].rstrip(" ,|·•–-/")
    return rest if looks_like_name(rest) or looks_like_name(rest.partition(" ")[2]) else part


def _house(reading: Reading, part: str) -> Byline | None:
    """A phrase in capitals behind a by-word, right under the headline: whoever it is, he signs ("By Ask the Doctors")."""
    words = part.split()
    name = words[1:] if is_author_label(words[0]) else []
    if not 1 < len(name) <= 4 or not all(word[0].isupper() or word[0].isdigit() or word in _SMALL for word in name):
        return None
    byline = reading.bylines[part] = Byline(text=part, authors=(Author(name=" ".join(name)),))
    return byline


def _signed(reading: Reading, part: str, keys: _Keys) -> tuple[str, Byline]:
    """A line that is an outlet's name or a login, which only the statement of the page tells from any other words."""
    byline = byline_of(reading, part)
    if byline is None:
        folded = key(part)
        name = next((name for found, name in keys.outlets.items() if folded.endswith(found)), part)
        byline = reading.bylines[part] = Byline(text=part, authors=(Author(name=name),))
    return part, byline


def _has_given_name(name: str) -> bool:
    """Whether one of the first two words is a common given name ("Dr. Jane Roe", "Roe Jane")."""
    return any(is_given_name(word) for word in name.split()[:2])


def _join_neighbours(reading: Reading, best: Candidate, line: _Line, lines: list[_Line], keys: _Keys) -> None:
    """Adds to a byline the blocks of the same kind right behind it: authors one below the other."""
    table = reading.table
    kind = (table.tag(line.block), table.attributes(line.block.element).get("class"))
    near = sorted(
        (
            other
            for other in lines
            if 0 < other.block.index - line.block.index <= 12 and other.rule == line.rule and other.boxed == line.boxed
        ),
        key=lambda other: other.block.index,
    )
    last = line.block.index
    for other in near:
        if other.block.index - last > 4 or other.block.words > 8:
            break
        if (table.tag(other.block), table.attributes(other.block.element).get("class")) != kind:
            continue
        read = _worded(reading, other, keys)
        if read is None or other.led or not all(looks_like_name(author.name) for author in read[1].authors):
            continue
        last = other.block.index
        if read[0] in best.raw.text:
            continue
        best.raw.text += "\n" + read[0]
        best.raw.links += tuple(table.links(other.block))
        best.blocks += (other.block.index,)
