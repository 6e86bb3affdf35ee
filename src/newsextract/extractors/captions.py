"""The words under pictures, credits apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from newsextract.article import Caption
from newsextract.candidates import Candidate, RawCaption
from newsextract.extractors.body.phrases import is_page_furniture
from newsextract.extractors.byline import begins_like_byline
from newsextract.extractors.clocks import leading_time
from newsextract.extractors.images import FURNITURE, leads_elsewhere, picture_url
from newsextract.extractors.zone import child_of, element_in_zone
from newsextract.normalizers.captions import looks_like_caption_with_credit, looks_like_credit, split_caption
from newsextract.normalizers.dates import find_dates
from newsextract.normalizers.people import looks_like_name
from newsextract.normalizers.text import collapse, key
from newsextract.page import Hint, TextBlock
from newsextract.page.tags import Region
from newsextract.reading import Reading

_LONGEST = 1500
_MOST = 150
# words in a picture's own box that may be its caption although an engine took them for the story's
_SHORT = 30
_CREDIT_MARKS = ("/", "©", "(c)", "(C)", ": ", "：", " via ", "Getty", " AP", " by ", "写真", "사진", "＝", "提供")
_NO_CAPTION = Region.HEADING | Region.FORM | Region.CONTROL | Region.NAV | Region.LIST | Region.TIME
_TOO_LARGE = ("body", "article", "main", "section", "figure", "a")


def find(reading: Reading) -> list[Candidate]:
    """``figcaption``, elements that are called caption, and lines that plainly end in a picture's credit."""
    zone = reading.zone_of_story
    found: list[Candidate] = []
    seen: set[str] = set()
    for candidate in sorted(_all(reading, zone), key=lambda c: c.blocks[:1]):
        raw: RawCaption = candidate.raw
        same = key(raw.text + (raw.credit or ""))
        if same and same not in seen and len(found) < _MOST:
            seen.add(same)
            found.append(candidate)
    return found


def _all(reading: Reading, zone: range) -> Iterator[Candidate]:
    if reading.page.is_bare:
        from newsextract.extractors.plain.fields import captions

        found = list(_lines(reading, zone))
        yield from found
        yield from captions(reading, zone, {index for each in found for index in each.blocks})
        return
    table = reading.table
    taken: set[int] = set()
    for element in _caption_elements(reading, zone):
        blocks = [block for block in table.inside(element) if reading.free(block.index) and block.index not in taken]
        raw = _raw(reading, element, blocks)
        if raw is None or _is_teaser(reading, element, blocks) or (raw.text and is_page_furniture(raw.text)):
            continue
        if (
            begins_like_byline(raw.text)
            if table.tags[element] == "figcaption"
            else _is_other_line(reading, element, raw.text)
        ):
            continue
        taken.update(block.index for block in blocks)
        sure = 0.9 if table.tags[element] == "figcaption" else 0.75
        rule = "figcaption" if table.tags[element] == "figcaption" else "caption-name"
        yield Candidate(raw, "element", rule, sure, table.place(element), tuple(block.index for block in blocks))
    for source in (_lines, _beside_pictures):
        for candidate in source(reading, zone):
            if not taken & set(candidate.blocks):
                taken.update(candidate.blocks)
                yield candidate


def _caption_elements(reading: Reading, zone: range) -> list[int]:
    """Captions by tag or by name, the outermost of nested ones."""
    table = reading.table
    found: list[int] = []
    common = reading.page_hints
    for block in reading.blocks[zone.start : zone.stop]:
        outer = None
        if (
            table.in_region(block.element, Region.FIGCAPTION)
            or table.hints(block.element) & (Hint.CAPTION | Hint.CREDIT) & ~common
        ):
            for depth, element in enumerate(table.ancestors(block.element)):
                tag = table.tags[element]
                if tag == "figcaption":
                    outer = element
                    break
                own = table.own_hints(element)
                called = depth < 4 and own & Hint.CAPTION and tag not in _TOO_LARGE
                credited = depth < 3 and own & Hint.CREDIT and table.in_region(element, Region.FIGURE) and outer is None
                if called or credited:
                    outer = element
        if outer is not None and outer not in found[-3:] and element_in_zone(reading, outer, zone):
            found.append(outer)
    return found


def _raw(reading: Reading, element: int, blocks: list[TextBlock]) -> RawCaption | None:
    """Text and credit by the names of the elements in the caption, else by the last element of several."""
    text: list[str] = []
    credit: list[str] = []
    parts: dict[int, list[str]] = {}
    for block in blocks:
        for inner, piece in block.pieces:
            named = _name_in(reading, inner, element)
            if named & Hint.HIDDEN:  # "Image caption", for screen readers
                continue
            (credit if named & Hint.CREDIT else text).append(piece)
            if not named:
                parts.setdefault(child_of(reading, inner, element), []).append(piece)
        text.append(" ")
        credit.append(" ")
    words, credits = collapse("".join(text)), collapse("".join(credit))
    if not credits:
        credits = _beside_in_figure(reading, element)
    if not credits and len(parts) > 1:
        words, credits = _by_last_part([line for texts in parts.values() if (line := collapse("".join(texts)))], words)
    if not (words or credits) or len(words) > _LONGEST:
        return None
    if not words and _is_loose(reading, element):
        return None
    return RawCaption(words, credits or None, picture_url(reading, element))


def _beside_in_figure(reading: Reading, element: int) -> str:
    """The one short line that stands in a figure beside its caption is the picture's credit."""
    table = reading.table
    if table.tags[element] != "figcaption":
        return ""
    figure = next((each for each in table.ancestors(element) if table.tags[each] == "figure"), None)
    if figure is None:
        return ""
    own = range(table.first[element], table.end(element))
    lines = [block for block in table.inside(figure) if block.index not in own and reading.free(block.index)]
    if (
        len(lines) != 1
        or len(lines[0].text) > 80
        or lines[0].link_chars
        or table.in_region(lines[0].element, Region.CONTROL)
    ):
        return ""
    line = _seen(reading, lines[0])
    if looks_like_credit(line):
        return line
    return "" if line.endswith((".", "!", "?")) or is_page_furniture(line) else line


def _seen(reading: Reading, block: TextBlock) -> str:
    """A block's text without what only screen readers say."""
    return collapse("".join(text for inner, text in block.pieces if not reading.table.own_hints(inner) & Hint.HIDDEN))


def _by_last_part(lines: list[str], words: str) -> tuple[str, str]:
    """A credit in an element of its own that no name tells: the last part, if it reads like one."""
    if len(lines) < 2 or len(lines[-1]) > 120:
        return words, ""
    after_sentence = lines[-2].endswith((".", "!", "?", "”", '"', "。"))
    if looks_like_credit(lines[-1]) or (after_sentence and looks_like_name(lines[-1])):
        return " ".join(lines[:-1]), lines[-1]
    return words, ""


def _is_loose(reading: Reading, element: int) -> bool:
    """Whether an element stands in no figure and has no picture beside it."""
    return not reading.table.in_region(element, Region.FIGURE) and picture_url(reading, element) is None


def _name_in(reading: Reading, inner: int, element: int) -> int:
    """What the elements from a piece of text up to the caption are called, as far as it is credit or hidden."""
    table = reading.table
    for each in table.ancestors(inner):
        own = table.own_hints(each)
        if each == element:
            return own & Hint.CREDIT if not own & Hint.CAPTION and table.tags[each] != "figcaption" else 0
        if own & Hint.HIDDEN:
            return Hint.HIDDEN
        if own & Hint.CREDIT and not own & Hint.CAPTION:
            return Hint.CREDIT
    return 0


def _beside_pictures(reading: Reading, zone: range) -> Iterator[Candidate]:
    """The only words in a picture's own small box, on pages that name nothing."""
    table = reading.table
    story = set(reading.story.blocks)
    done: set[int] = set()
    counted = Counter(table.kind(index) for index in story)
    common = {kind for kind, count in counted.items() if count > 1}
    for picture in table.listed.get("img", ()):
        if (
            not element_in_zone(reading, picture, zone)
            or table.hints(picture) & FURNITURE
            or table.anchors[picture] in done
        ):
            continue
        box = _box(reading, picture)
        blocks = [block for block in table.inside(box) if reading.free(block.index)] if box is not None else []
        if box is None or box in done or not blocks or _is_teaser(reading, box, blocks):
            continue
        done.add(box)
        told = len(blocks) > 1 and looks_like_credit(blocks[-1].text)
        kinds = {table.kind(block.index) for block in blocks}
        most = _SHORT * 3 if "/" in blocks[-1].text[-40:] else _SHORT  # "… Photo agency/Ana Roe" is no sentence's end
        short = sum(block.words for block in blocks) <= most and not kinds & common
        if any((block.index in story and not (told or short)) for block in blocks):
            continue
        if any(table.in_region(block.element, _NO_CAPTION) for block in blocks):
            continue
        raw = _raw(reading, box, blocks)
        if raw and len(raw.text.split()) > 1 and len(raw.text) <= 400 and not _is_other_line(reading, box, raw.text):
            yield Candidate(raw, "element", "beside-picture", 0.65, table.place(box), tuple(b.index for b in blocks))


def _is_other_line(reading: Reading, box: int, text: str) -> bool:
    """Whether a line beside a picture is a date, a byline, a button or a notice."""
    if is_page_furniture(text) or looks_like_name(text) or leading_time(text, reading.languages):
        return True
    if len(text) < 120 and (begins_like_byline(text) or find_dates(text, languages=reading.languages, limit=1)):
        return True
    hints = reading.table.hints(box) & ~reading.page_hints
    return bool(hints & (Hint.BYLINE | Hint.DATE | Hint.NOTICE | Hint.RELATED | Hint.FEED | Hint.TAGS | Hint.SHARE))


def _box(reading: Reading, picture: int) -> int | None:
    """The smallest element around a picture that holds words, if it holds few and no other picture."""
    table = reading.table
    for depth, element in enumerate(table.ancestors(table.parents[picture])):
        if depth > 4 or table.tags[element] in ("body", "article", "main"):
            return None
        blocks = table.inside(element)
        if blocks:
            return element if len(blocks) <= 3 and sum(len(block.text) for block in blocks) <= 600 else None
    return None


def _is_teaser(reading: Reading, element: int, blocks: list[TextBlock]) -> bool:
    """A linked caption is the title of another story."""
    table = reading.table
    linked = sum(block.link_chars for block in blocks)
    if table.anchors[element] >= 0:
        return leads_elsewhere(reading, element)
    return linked > 0.9 * sum(len(block.text) for block in blocks) > 0


def _lines(reading: Reading, zone: range) -> Iterator[Candidate]:
    """Lines without a name that end in a picture's credit; paragraphs must say so plainly."""
    table = reading.table
    paragraphs = _paragraphs(reading)
    for block in reading.blocks[zone.start : zone.stop]:
        if block.index in paragraphs and block.text[-1] not in ")]）】］" and "/" not in block.text[-40:]:
            continue
        if not 20 < len(block.text) <= 700 or not _may_end_in_credit(block.text) or not reading.free(block.index):
            continue
        if block.link_share <= 0.5 and looks_like_caption_with_credit(block.text):
            place = table.place_of(block)
            url = picture_url(reading, block.element) if block.element >= 0 else None
            yield Candidate(RawCaption(block.text, None, url), "text", "credit-at-end", 0.7, place, (block.index,))


def _paragraphs(reading: Reading) -> set[int]:
    """The story's blocks that are "p" beside at least three others."""
    table = reading.table
    kinds: dict[tuple[int, str], list[int]] = {}
    for index in reading.story.blocks:
        element = reading.blocks[index].element
        if element >= 0 and table.tags[element] == "p":
            kinds.setdefault((table.parents[element], table.tags[element]), []).append(index)
    return {index for same in kinds.values() if len(same) > 3 for index in same}


def _may_end_in_credit(text: str) -> bool:
    """A cheap look for what every credit at a line's end has: a closing bracket, a slash, a colon, a sign or an agency."""
    tail = text[-90:]
    return tail[-1] in ")]）】］" or any(mark in tail for mark in _CREDIT_MARKS)


def from_element(reading: Reading, element: int) -> RawCaption | None:
    """A site rule's element: text and credit by the names in it."""
    blocks = reading.table.inside(element)
    if not blocks:
        text = collapse(reading.table.nodes[element].text() or "")
        return RawCaption(text, None, picture_url(reading, element)) if text else None
    return _raw(reading, element, blocks)


def normalize(candidate: Candidate, reading: Reading) -> Caption | None:
    """Text and credit apart."""
    raw = candidate.raw if isinstance(candidate.raw, RawCaption) else RawCaption(str(candidate.raw))
    caption = split_caption(raw.text, credit=raw.credit)
    if caption is None:
        return None
    return Caption(text=caption.text, credit=caption.credit, image_url=raw.image_url)
