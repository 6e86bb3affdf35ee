"""Captions that nothing calls so: the few words in a picture's own box, where something tells that they are the picture's."""

from __future__ import annotations

from collections.abc import Iterator

from newsextract.candidates import Candidate
from newsextract.extractors.body.phrases import is_page_furniture
from newsextract.extractors.byline import begins_like_byline
from newsextract.extractors.caption_names import CREDIT, OF_PICTURE, names_of
from newsextract.extractors.caption_parts import read_caption
from newsextract.extractors.clocks import leading_time
from newsextract.normalizers.captions import ends_in_credit, looks_like_credit, may_end_in_credit
from newsextract.normalizers.dates import find_dates
from newsextract.normalizers.people import looks_like_name
from newsextract.normalizers.text import key
from newsextract.page import Hint, TextBlock
from newsextract.page.tags import Region
from newsextract.reading import Reading

_MOST_BLOCKS = 3
_MOST_CHARS = 600
_LONGEST = 400
_LONGEST_CREDIT = 80
_NO_CAPTION = Region.HEADING | Region.FORM | Region.CONTROL | Region.NAV | Region.TIME | Region.TABLE
_OTHER = Hint.BYLINE | Hint.DATE | Hint.NOTICE | Hint.RELATED | Hint.FEED | Hint.TAGS | Hint.SHARE | Hint.BIOGRAPHY
_TOO_LARGE = frozenset(("body", "article", "main", "html"))
_FURNITURE = (
    "press enter or click to view", "click to enlarge", "click image to", "tap to ", "view image in", "view gallery", "open image in",
    "enlarge image", "expand image", "image may contain", "zum vergrößern", "bild vergrößern", "cliquez pour agrandir",
    "voir en plein écran", "pulse para ampliar", "ver imagen en", "clique para ampliar", "clicca per ingrandire", "klik om te",
    "this video can", "this image", "loading", "watch now", "play video", "powered by", "advertisement", "anzeige", "publicité", "publicidad",
)  # fmt: skip
# so many words of an alternative text are no name of a product or a person
_ALT_WORDS = 5
_WHOLE_ALT = "picture-box-alt-short", 0.6


def find_in_boxes(reading: Reading, zone: range, taken: set[int], covered: set[int]) -> Iterator[Candidate]:
    """The words in small boxes around pictures that have no caption yet."""
    done: set[int] = set()
    for picture in reading.pictures.in_zone(zone):
        if picture in covered:
            continue
        box, blocks = _box(reading, picture)
        if box < 0:
            box, blocks = _line_behind(reading, picture)
        if box < 0 or box in done:
            continue
        done.add(box)
        if any(block.index in taken or not reading.free(block.index) for block in blocks):
            continue
        if reading.pictures.is_furniture(picture):
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
    if at < len(table.blocks) and len(alt) > 2:
        block = table.blocks[at]
        element = block.element
        if (
            block.text[:8] == alt.lstrip()[:8]
            and len(block.text) <= _MOST_CHARS
            and table.end(element) - table.first[element] == 1
            and (alt.count(" ") >= _ALT_WORDS - 1 or _is_whole_alt(reading, block, alt))
        ):
            return element, [block]
    return -1, []


def _is_whole_alt(reading: Reading, block: TextBlock, alt: str) -> bool:
    """Whether a line in the story is all of a short alternative text: names of products stand under their pictures as well."""
    headline, last = reading.headline_block, reading.story.last
    if headline is None or last is None or not headline < block.index <= last + 1:
        return False
    if block.text.istitle() or (block.text.isascii() and " " not in block.text):
        return False
    return key(_without_name(alt, block.text)) == key(block.text)


def _without_name(alt: str, text: str) -> str:
    """An alternative text without the outlet's name, which some systems put behind each."""
    end = len(text)
    return alt[:end] if alt[end : end + 3] in (" - ", " | ", " – ") else alt


def _read_box(reading: Reading, box: int, blocks: list[TextBlock], picture: int) -> Candidate | None:
    table = reading.table
    blocks = [block for block in blocks if not table.regions[block.element] & Region.CONTROL]
    if not blocks or any(table.regions[block.element] & _NO_CAPTION for block in blocks):
        return None
    length = sum([len(block.text) for block in blocks])
    if sum([block.link_chars for block in blocks]) > 0.5 * length:
        return None
    told = _what_tells(reading, box, blocks, picture)
    # most boxes end here: nothing tells what their words are, and a long line that ends like any other is no credit
    if (
        told is None
        and length >= _LONGEST_CREDIT
        and not (may_end_in_credit(blocks[-1].text) or looks_like_credit(blocks[0].text))
    ):
        return None
    if table.hints(box) & (Hint.RELATED | Hint.FEED) & ~reading.page_hints:
        return None
    raw = read_caption(reading, box, blocks, is_caption=told is not None)
    if raw is None or len(raw.text) > _LONGEST:
        return None
    if raw.credit or ends_in_credit(raw.text):
        told = "picture-box-credit", 0.85
    elif told is None or len(raw.text) < 3 or _is_other(reading, box, raw.text, told):
        return None
    raw.image_url = reading.pictures.url(picture)
    return Candidate(raw, "element", *told, table.place(box), tuple([block.index for block in blocks]))


def _is_other(reading: Reading, box: int, text: str, told: tuple[str, float]) -> bool:
    may_be_name = told is _WHOLE_ALT and not is_author(reading, text)
    return is_other_line(reading, box, text, may_be_name=may_be_name)


def _what_tells(reading: Reading, box: int, blocks: list[TextBlock], picture: int) -> tuple[str, float] | None:
    """What tells that words are the picture's, as rule and confidence: their names, a figure, or the alternative text."""
    if reading.pictures.leads_elsewhere(picture):
        return None
    if _is_named(reading, box, blocks):
        return "picture-box-name", 0.75
    text = blocks[0].text
    blanks = text.count(" ")
    if (blanks or len(blocks) > 1) and reading.table.regions[box] & Region.FIGURE:
        return "picture-box-figure", 0.75
    attributes = reading.pictures.attributes(picture)
    if not (attributes.get("alt") or attributes.get("title")) or reading.pictures.leads_on(box):
        return None
    if blanks >= _ALT_WORDS - 1:
        for name in ("alt", "title"):
            other = attributes.get(name)
            if other and len(other) > len(text):
                other = _without_name(other, text)
            # behind the caption a credit may follow
            if other and -9 < len(text) - len(other) < _LONGEST_CREDIT and key(text).startswith(key(other)):
                return "picture-box-alt", 0.7
    elif len(blocks) == 1 and (alt := attributes.get("alt")) and _is_whole_alt(reading, blocks[0], alt):
        return _WHOLE_ALT
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


def is_picture_furniture(text: str) -> bool:
    """Whether a line is what players and galleries print around pictures."""
    return (len(text) < 300 and text.casefold().startswith(_FURNITURE)) or "javascript" in text[:300].casefold()


def is_author(reading: Reading, text: str) -> bool:
    """Whether a line has the name of one of the story's authors, as it stands below their portraits."""
    byline = reading.values.get("byline")
    return byline is not None and any(key(person.name) in key(text) for person in byline.authors)


def is_other_line(reading: Reading, box: int, text: str, *, may_be_name: bool = False) -> bool:
    """Whether a line beside a picture is a date, a byline, a button or a notice."""
    if reading.table.hints(box) & _OTHER & ~reading.page_hints:
        return True
    if is_page_furniture(text) or is_picture_furniture(text):
        return True
    if len(text) >= 120:
        return False
    if begins_like_byline(text) or (not may_be_name and looks_like_name(text)):
        return True
    if not any(map(str.isdigit, text)):
        return False
    return bool(leading_time(text, reading.languages) or find_dates(text, languages=reading.languages, limit=1))
