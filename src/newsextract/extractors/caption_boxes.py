"""Captions that nothing calls so: the few words in a picture's own box, where something tells that they are the picture's."""

from __future__ import annotations

from collections.abc import Iterator

from newsextract.candidates import Candidate, RawCaption
from newsextract.extractors.body.phrases import is_page_furniture
from newsextract.extractors.byline import begins_like_byline
from newsextract.extractors.caption_names import CREDIT, OF_PICTURE, names_of
from newsextract.extractors.caption_parts import read_caption
from newsextract.extractors.clocks import leading_time
from newsextract.extractors.zone import element_in_zone
from newsextract.normalizers.captions import ends_in_credit
from newsextract.normalizers.dates import find_dates
from newsextract.normalizers.people import looks_like_name
from newsextract.normalizers.text import key
from newsextract.page import Hint, TextBlock
from newsextract.page.tags import Region
from newsextract.reading import Reading

_MOST_BLOCKS = 3
_MOST_CHARS = 600
_LONGEST = 400
_NO_CAPTION = Region.HEADING | Region.FORM | Region.CONTROL | Region.NAV | Region.TIME | Region.TABLE
_OTHER = Hint.BYLINE | Hint.DATE | Hint.NOTICE | Hint.RELATED | Hint.FEED | Hint.TAGS | Hint.SHARE | Hint.BIOGRAPHY
_TOO_LARGE = frozenset(("body", "article", "main", "html"))
# so many words of an alternative text are no name of a product or a person
_ALT_WORDS = 5


def find_in_boxes(reading: Reading, zone: range, taken: set[int], covered: set[int]) -> Iterator[Candidate]:
    """The words in small boxes around pictures that have no caption yet."""
    table = reading.table
    done: set[int] = set()
    for picture in reading.pictures.elements:
        if not zone.start <= table.first[picture] <= zone.stop or picture in covered:
            continue
        box, blocks = _box(reading, picture)
        if box < 0:
            box, blocks = _line_behind(reading, picture)
        if box < 0 or box in done:
            continue
        done.add(box)
        if any(block.index in taken or not reading.free(block.index) for block in blocks):
            continue
        if not element_in_zone(reading, picture, zone) or reading.pictures.is_furniture(picture):
            continue
        candidate = _read_box(reading, box, blocks, picture)
        if candidate is not None:
            covered.add(picture)
            yield candidate


def _box(reading: Reading, picture: int) -> tuple[int, list[TextBlock]]:
    """The smallest element around a picture that holds words, if it holds few."""
    table = reading.table
    element = table.parents[picture]
    for _ in range(12):
        if element < 0 or table.tags[element] in _TOO_LARGE:
            break
        start, end = table.first[element], table.end(element)
        if end > start:
            blocks = table.blocks[start:end]
            if end - start <= _MOST_BLOCKS and sum(len(block.text) for block in blocks) <= _MOST_CHARS:
                return element, blocks
            break
        element = table.parents[element]
    return -1, []


def _line_behind(reading: Reading, picture: int) -> tuple[int, list[TextBlock]]:
    """The line right behind a picture that stands in no box of its own, if it says what the alternative text says."""
    table = reading.table
    at = table.first[picture]
    alt = reading.pictures.attributes(picture).get("alt") or ""
    if at < len(table.blocks) and alt.count(" ") >= _ALT_WORDS - 1:
        block = table.blocks[at]
        element = block.element
        if block.text[:8] == alt[:8] and len(block.text) <= _MOST_CHARS and table.end(element) - table.first[element] == 1:
            return element, [block]
    return -1, []


def _read_box(reading: Reading, box: int, blocks: list[TextBlock], picture: int) -> Candidate | None:
    table = reading.table
    blocks = [block for block in blocks if not table.regions[block.element] & Region.CONTROL]
    if not blocks or any(table.regions[block.element] & _NO_CAPTION for block in blocks):
        return None
    if sum(block.link_chars for block in blocks) > 0.5 * sum(len(block.text) for block in blocks):
        return None
    raw = read_caption(reading, box, blocks)
    if raw is None or len(raw.text) > _LONGEST:
        return None
    told = _what_tells(reading, box, blocks, raw, picture)
    if told is None:
        return None
    rule, sure = told
    raw.image_url = reading.pictures.url(picture)
    return Candidate(raw, "element", rule, sure, table.place(box), tuple(block.index for block in blocks))


def _what_tells(
    reading: Reading, box: int, blocks: list[TextBlock], raw: RawCaption, picture: int
) -> tuple[str, float] | None:
    """What tells that the words are the picture's, as rule and confidence: a credit, names, a figure, or the alternative text."""
    table = reading.table
    hints = table.hints(box) & ~reading.page_hints
    if hints & (Hint.RELATED | Hint.FEED):
        return None
    if raw.credit or ends_in_credit(raw.text):
        return "picture-box-credit", 0.85
    if len(raw.text) < 3 or is_other_line(reading, box, raw.text) or reading.pictures.leads_elsewhere(picture):
        return None
    if _is_named(reading, box, blocks):
        return "picture-box-name", 0.75
    if " " in raw.text and table.regions[box] & Region.FIGURE:
        return "picture-box-figure", 0.75
    attributes = reading.pictures.attributes(picture)
    same = key(raw.text)
    if raw.text.count(" ") >= _ALT_WORDS - 1 and any(key(attributes.get(name) or "") == same for name in ("alt", "title")):
        return "picture-box-alt", 0.7
    return None


def _is_named(reading: Reading, box: int, blocks: list[TextBlock]) -> bool:
    """Whether the words stand in an element that is called a line of a picture, such as "img-info"."""
    table = reading.table
    for block in blocks:
        inner = block.pieces[0][0]
        while inner > box:
            if names_of(table.nodes[inner].attributes) & (OF_PICTURE | CREDIT):
                return True
            inner = table.parents[inner]
    return False


def is_other_line(reading: Reading, box: int, text: str) -> bool:
    """Whether a line beside a picture is a date, a byline, a button or a notice."""
    if reading.table.hints(box) & _OTHER & ~reading.page_hints:
        return True
    if is_page_furniture(text) or "javascript" in text.casefold():
        return True
    if len(text) >= 120:
        return False
    if begins_like_byline(text) or looks_like_name(text):
        return True
    if not any(map(str.isdigit, text)):
        return False
    return bool(leading_time(text, reading.languages) or find_dates(text, languages=reading.languages, limit=1))
