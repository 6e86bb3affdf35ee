"""Printed bylines: the lines around the headline, and those behind the story, that name who wrote it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from newsextract.article import Author, Byline
from newsextract.candidates import Candidate, RawByline
from newsextract.extractors.byline_doubt import covers, doubt
from newsextract.extractors.byline_ends import far_lines, foot_lines, signatures
from newsextract.extractors.byline_lines import SIGNS, Keys, Line, head_lines, lines_around
from newsextract.extractors.byline_stated import is_outlet
from newsextract.extractors.head import spaced
from newsextract.normalizers.byline_labels import names_no_author
from newsextract.normalizers.byline_starts import begins_like_byline, from_by_word, holds_by_word, is_author_label
from newsextract.normalizers.dates import find_dates
from newsextract.normalizers.people import looks_like_name, parse_byline, split_byline_line
from newsextract.normalizers.plain_names import plain_names
from newsextract.normalizers.text import key
from newsextract.reading import Reading

_SURE = 0.75  # a line in the head that is so sure saves looking behind the story
_SMALL = frozenset(("the", "of", "and", "&", "for"))
_DATE_LABEL = re.compile(
    r"[\s.,|•·-]*+(?:\b(?:last|first|zuletzt|originally)\s+)?(?:\b(?:published|updated|posted|modified|veröffentlicht"
    r"|aktualisiert)(?:\s+(?:on|at|am))?|입력|수정|등록|승인|업데이트)\s*:?$|[\s.,|•·-]+last$|\s(?-i:on|am|at|le|el|em|op|den)$",
    re.IGNORECASE,
)


def printed_bylines(reading: Reading, stated: Sequence[str], outlets: Sequence[str] = ()) -> list[Candidate]:
    """Candidates for the printed byline, best first.

    A line is read only as long as it may still beat what was read already, because reading is dear.

    Args:
        reading: The page.
        stated: The names that structured data states and that are believed.
        outlets: Those that it states and that are the outlet's, or names for signing in.
    """
    keys = Keys(stated, outlets)
    lines = list(lines_around(reading, keys, head_lines(reading)))
    found = _read_best(reading, lines, keys)
    if not found or found[0][0].confidence < _SURE:
        lines += (foot := list(lines_around(reading, keys, foot_lines(reading))))
        found = sorted(found + _read_best(reading, foot, keys), key=lambda pair: -pair[0].confidence)
    if not found and not any(looks_like_name(name) for name in stated):
        lines = far_lines(reading, keys)
        found = _read_best(reading, lines, keys) or _read_best(reading, signatures(reading), keys)
    if found and (signed := _below_outlet(reading, found[0][0], lines, keys)):
        found.insert(0, signed)
    if found:
        best, line = found[0]
        _join_neighbours(reading, best, line, [*lines, *_list_mates(reading, line)] if line.label else lines, keys)
    return [candidate for candidate, _ in found]


def _read_best(reading: Reading, lines: list[Line], keys: Keys) -> list[tuple[Candidate, Line]]:
    """The candidates of the lines that may win, best first."""
    found: list[tuple[Candidate, Line]] = []
    for line in sorted(lines, key=lambda line: -line.sure)[:12]:
        if found and found[0][0].confidence >= line.sure:
            break
        if candidate := _read(reading, line, keys):
            found.append((candidate, line))
            found.sort(key=lambda pair: -pair[0].confidence)
    return found


def _below_outlet(reading: Reading, best: Candidate, lines: list[Line], keys: Keys) -> tuple[Candidate, Line] | None:
    """The name that stands alone before the story where the template signs with the outlet's: that is who wrote it."""
    line = next((line for line in lines if line.rule == "name-before-story"), None)
    byline = reading.bylines.get(best.raw.text)
    if line is None or byline is None or not all(is_outlet(reading, author.name) for author in byline.authors):
        return None
    candidate = _read(reading, line, keys)
    if candidate:
        candidate.confidence = max(candidate.confidence, best.confidence)
    return (candidate, line) if candidate else None


def byline_of(reading: Reading, line: str) -> Byline | None:
    """What a line says of its authors; read once for each page."""
    if line not in reading.bylines:
        reading.bylines[line] = parse_byline(line, languages=reading.languages)
    return reading.bylines[line]


def byline_part(reading: Reading, line: str) -> str | None:
    """The part of a line that is a byline, without dates and reading times."""
    if not SIGNS.search(line):
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
    if spans:
        if not any(char.isalpha() for char in line[: spans[0][0]] + line[spans[-1][1] :]):
            return None
        if plain := _plain_beside_date(line, spans):
            return plain
    part = split_byline_line(line, languages=reading.languages, date_spans=spans).byline
    if part is None and spans and spans[0][0] > 1:  # a label of the date may have been taken for a part of the byline
        part = line[: spans[0][0]].strip(" |·•,-–—")
    return _DATE_LABEL.sub("", part) if part else None


def _plain_beside_date(line: str, spans: list[tuple[int, int]]) -> str | None:
    """The part before a line's dates, or else behind them, if it is nothing but names: the short way."""
    before = _DATE_LABEL.sub("", line[: spans[0][0]].strip(" |·•,-–—"))
    if before:
        return before if plain_names(before) else None
    behind = line[spans[-1][1] :].strip(" |·•,-–—")
    return behind if plain_names(behind) else None


# what the line says --------------------------------------------------------------------------------------------------


def _read(reading: Reading, line: Line, keys: Keys) -> Candidate | None:
    """The candidate that a line is worth once its words are read; None if it names nobody."""
    read = _worded(reading, line, keys)
    if read is None:
        return None
    part, byline = read
    names = [author.name for author in byline.authors]
    sure = line.sure - doubt(reading, line, part, names, keys)
    whole = len(names) > 1 or line.led or line.label or bool(byline.authors[0].role or byline.authors[0].agency)
    if sure < 0.3 or not (whole or covers(names[0], part)):
        return None
    links = tuple(reading.table.links(line.block))
    source = "element" if line.rule in ("named-byline", "author-link", "named-around") else "text"
    place = reading.table.place_of(line.block)
    claimed = (
        (line.block.index,) if line.said in ("", line.block.text) else ()
    )  # a paragraph that ends with a name stays
    return Candidate(RawByline(part, links), source, line.rule, sure, place, claimed)


def _worded(reading: Reading, line: Line, keys: Keys) -> tuple[str, Byline] | None:
    """The byline's part of the line and its authors."""
    text = line.said or spaced(line.block)
    if line.rule == "byline-behind-label" and not line.said and not begins_like_byline(text):
        text = f"by {text}"
    part = _without_publisher(reading, byline_part(reading, text))
    if line.rule == "by-word-within" and part and not holds_by_word(part):
        part = byline_part(reading, from_by_word(text))  # "Guides · 10 min · By Jane Roe"
    if line.rule == "stated-outlet":
        return _signed(reading, part or "", text, keys)
    byline = byline_of(reading, part) if part else None
    if part and len(line.block.pieces) > 1 and (byline is None or _is_run(byline)):
        # names side by side in elements of their own, with no sign between them
        parted = _names_in_elements(line) or (None if byline else _in_lines(line))
        byline = byline_of(reading, parted) if parted else byline
        part = parted if parted and byline else part
    if part and line.rule == "bare-name" and part.isalpha():
        byline = reading.bylines[part] = Byline(text=part, authors=(Author(name=part),))
    if part and byline is None and line.led and 0 < line.away <= 6:
        byline = _house(reading, part)
    return (part, byline) if part and byline else None


def _without_publisher(reading: Reading, part: str | None) -> str | None:
    """A byline without the outlet's name at its end: "Jane Roe USA DAILY"."""
    outlet = reading.values.get("publisher")
    if not part or not outlet or len(part) <= len(outlet) + 5 or not part.casefold().endswith(f" {outlet.casefold()}"):
        return part
    rest = part[: -len(outlet)].rstrip(" ,|·•–-/")
    return rest if looks_like_name(rest) or looks_like_name(rest.partition(" ")[2]) else part


def _is_run(byline: Byline) -> bool:
    """Whether a byline is one name of so many words that it may be two: "Jane Roe John Doe"."""
    return len(byline.authors) == 1 and byline.authors[0].name.count(" ") > 2


def _in_lines(line: Line) -> str | None:
    """A line with a break wherever an element begins, if its parts are few and tell no dates, checkers or picture makers."""
    parted = spaced(line.block, "\n")
    few = 0 < parted.count("\n") < 7 and not any(char.isdigit() for char in parted)
    return parted if few and not names_no_author(parted) else None


def _names_in_elements(line: Line) -> str | None:
    """A line's names one below the other, where each stands in an element of its own and nothing else does."""
    parts = [text.strip() for _, text in line.block.pieces if text.strip()]
    return "\n".join(parts) if 1 < len(parts) < 8 and all(map(looks_like_name, parts)) else None


def _house(reading: Reading, part: str) -> Byline | None:
    """A phrase in capitals behind a by-word, right under the headline: whoever it is, he signs ("By The Two Cooks")."""
    words = part.split()
    name = words[1:] if is_author_label(words[0]) else []
    if not 1 < len(name) <= 4 or not all(word[0].isupper() or word[0].isdigit() or word in _SMALL for word in name):
        return None
    byline = reading.bylines[part] = Byline(text=part, authors=(Author(name=" ".join(name)),))
    return byline


def _signed(reading: Reading, part: str, text: str, keys: Keys) -> tuple[str, Byline]:
    """A line that is an outlet's name or a login, which only the statement of the page tells from any other words."""
    folded = key(text)
    name = next((name for found, name in keys.outlets.items() if folded.endswith(found)), text)
    part = part if key(part).endswith(key(name)) else name
    byline = byline_of(reading, part)
    if byline is None or len(byline.authors) > 1:
        byline = reading.bylines[part] = Byline(text=part, authors=(Author(name=name),))
    return part, byline


def _list_mates(reading: Reading, line: Line) -> Iterator[Line]:
    """The names behind the first of a list that a label heads, if nothing but names follows."""
    table, blocks = reading.table, reading.blocks
    if line.block.element < 0 or table.tag(line.block) != "li":
        return
    parent = table.parents[line.block.element]
    for block in blocks[line.block.index + 1 : line.block.index + 12]:
        if block.element < 0 or table.parents[block.element] != parent:
            return
        if not looks_like_name(block.text):
            return
        yield replace(line, block=block, said=block.text, led=False)


def _join_neighbours(reading: Reading, best: Candidate, line: Line, lines: list[Line], keys: Keys) -> None:
    """Adds to a byline the blocks of the same kind right behind it: authors one below the other."""
    table = reading.table
    kind = (table.tag(line.block), table.attributes(line.block.element).get("class"))
    near = sorted(
        (
            other
            for other in lines
            if 0 < other.block.index - line.block.index <= 12
            and (other.rule == line.rule or (kind[1] and not other.led))
            and other.boxed == line.boxed
        ),
        key=lambda other: other.block.index,
    )
    last = line.block.index
    for other in near:
        if other.block.index - last > (4 if other.rule == line.rule else 2) or other.block.words > 8:
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
