"""The words under pictures, credits apart."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from newsextract.article import Caption
from newsextract.candidates import Candidate, RawCaption
from newsextract.extractors.body.phrases import is_page_furniture
from newsextract.extractors.byline import begins_like_byline
from newsextract.extractors.caption_boxes import find_in_boxes, is_other_line, is_picture_furniture
from newsextract.extractors.caption_credits import find_lead_credits
from newsextract.extractors.caption_lines import find_in_lines, is_behind_story
from newsextract.extractors.caption_parts import credit_beside, read_caption
from newsextract.extractors.caption_repeats import each_once
from newsextract.extractors.image_credits import stated_credit
from newsextract.extractors.zone import element_in_zone
from newsextract.normalizers.captions import ends_in_credit, split_caption
from newsextract.normalizers.text import collapse
from newsextract.normalizers.urls import host
from newsextract.page import Hint, TextBlock
from newsextract.page.tags import Region
from newsextract.reading import Reading

_MOST = 150
_LONGEST = 1500
_LONGEST_FAR = 400
_TOO_LARGE = frozenset(("body", "article", "main", "section", "figure", "a"))
_NO_CAPTION_NAME = Hint.RELATED | Hint.FEED | Hint.TAGS | Hint.COMMENTS | Hint.SIGN_UP
_UNREAD = Region.HEADING | Region.FORM | Region.CONTROL | Region.NAV


def find(reading: Reading) -> list[Candidate]:
    """``figcaption``, elements called caption, the words in a picture's own box, and lines that plainly end in a picture's credit."""
    found = list(_all(reading, reading.zone_of_story))
    for raw in reading.story.captions:  # the page shows nothing: story and captions stand in a script
        raw.image_url = reading.page.join(raw.image_url)
        found.append(Candidate(raw, "engine", "script-data", 0.8, "script"))
    found.sort(key=lambda candidate: candidate.blocks[:1])
    return each_once(found)[:_MOST]


def _all(reading: Reading, zone: range) -> Iterator[Candidate]:
    if reading.page.is_bare:
        from newsextract.extractors.plain.fields import captions

        found = list(find_in_lines(reading, zone, set(), set()))
        yield from found
        yield from captions(reading, zone, {index for each in found for index in each.blocks})
        return
    taken: set[int] = set()
    covered: set[int] = set()  # pictures that have their caption
    for source in (_figcaptions, _named, find_in_boxes):
        for candidate in source(reading, zone, taken, covered):
            taken.update(candidate.blocks)
            yield candidate
    yield from find_in_lines(reading, zone, taken, covered)
    yield from find_lead_credits(reading, zone, taken)


def _figcaptions(reading: Reading, zone: range, taken: set[int], covered: set[int]) -> Iterator[Candidate]:
    table = reading.table
    for element in table.listed.get("figcaption", ()):
        if not zone.start <= table.first[element] <= zone.stop or not element_in_zone(reading, element, zone):
            continue
        parent = table.parents[element]
        if parent < 0 or table.regions[parent] & Region.FIGCAPTION:
            continue
        if is_behind_story(reading, element):
            continue
        figure = _figure_of(reading, element)
        if table.regions[element] & Region.CONTROL and _in_dialog(reading, element):
            continue
        candidate = _of_element(reading, element, figure if figure >= 0 else parent, "figcaption", 0.9, taken, covered)
        if candidate is None or _is_quoted(reading, figure if figure >= 0 else parent):
            continue
        if candidate.raw.credit is None and _is_films_title(reading, element, candidate.raw.text):
            continue
        yield candidate


def _in_dialog(reading: Reading, element: int) -> bool:
    """Whether an element stands in a window that opens over the page: a gallery of pictures that the story shows as well."""
    table = reading.table
    return any(table.tags[each] == "dialog" for each in table.ancestors(element))


def _is_films_title(reading: Reading, element: int, text: str) -> bool:
    """Whether a line below a player is the title of its film and no caption: it shows no credit."""
    player = reading.table.hints(element) & Hint.PLAYER & ~reading.page_hints
    return bool(player) and not ends_in_credit(text)


def _figure_of(reading: Reading, element: int) -> int:
    """The nearest figure around an element, or -1."""
    table = reading.table
    if not table.regions[element] & Region.FIGURE:
        return -1
    while element >= 0 and table.tags[element] != "figure":
        element = table.parents[element]
    return element


def _is_quoted(reading: Reading, holder: int) -> bool:
    """Whether a figure holds a quotation: what stands below is the name of the one who spoke."""
    quotes = reading.table.listed.get("blockquote", [])
    at = bisect_right(quotes, holder)
    return at < len(quotes) and reading.pictures.is_within(quotes[at], holder)


def _named(reading: Reading, zone: range, taken: set[int], covered: set[int]) -> Iterator[Candidate]:
    """Elements that are called caption."""
    table = reading.table
    for element in _named_elements(reading, zone):
        if not element_in_zone(reading, element, zone) or table.regions[element] & _UNREAD:
            continue
        figure = _figure_of(reading, element)
        candidate = _of_element(reading, element, figure, "caption-name", 0.8, taken, covered)
        if candidate is not None:
            yield candidate


def _named_elements(reading: Reading, zone: range) -> list[int]:
    """The outermost of nested elements with such a name, around the lines near a picture and those that show a credit."""
    table = reading.table
    asked = Hint.CAPTION & ~reading.page_hints
    found: list[int] = []
    if not asked:
        return found
    near = _near_pictures(reading, zone)
    regions, hints = table.regions, table.hints
    for block in table.blocks[zone.start : zone.stop]:
        text = block.text
        # what shows a credit ends in a bracket, or has a slash or a sign near its end
        if block.index not in near and (
            len(text) > _LONGEST_FAR or not (text[-1] in ")]）】］" or "/" in text[-60:] or "©" in text)
        ):
            continue
        if regions[block.element] & (Region.FIGCAPTION | Region.HEADING) or not hints(block.element) & asked:
            continue
        if len(text) > _LONGEST:
            continue
        outer = -1
        for depth, element in enumerate(table.ancestors(block.element)):
            if depth > 3 or table.tags[element] in _TOO_LARGE:
                break
            if table.own_hints(element) & Hint.CAPTION:
                outer = element
        if outer >= 0 and outer not in found[-3:]:
            found.append(outer)
    return found


def _near_pictures(reading: Reading, zone: range) -> set[int]:
    """The blocks that stand shortly before or behind a picture; a caption elsewhere must show a credit."""
    near: set[int] = set()
    last = -1
    for each in reading.pictures.shown:
        first = reading.table.first[each]
        if first != last and zone.start <= first <= zone.stop:
            near.update((first - 2, first - 1, first, first + 1, first + 2, first + 3, first + 4))
            last = first
    return near


def _of_element(
    reading: Reading, element: int, holder: int, rule: str, sure: float, taken: set[int], covered: set[int]
) -> Candidate | None:
    table = reading.table
    blocks = [block for block in table.inside(element) if block.index not in taken and reading.free(block.index)]
    if not blocks or _is_teaser(reading, element, blocks):
        return None
    raw = read_caption(reading, element, blocks)
    if raw is None or (raw.text and (is_page_furniture(raw.text) or is_picture_furniture(raw.text))):
        return None
    picture = reading.pictures.near(element)
    indexes = tuple(block.index for block in blocks)
    if holder < 0 and picture is not None:
        holder = _around(reading, element, picture)
    if not raw.credit and holder >= 0:
        raw.credit, more = credit_beside(reading, holder, range(table.first[element], table.end(element)))
        raw.credit = raw.credit or None
        indexes = tuple(sorted({*indexes, *more} - taken))
    if rule == "figcaption":
        if begins_like_byline(raw.text):
            return None
    elif not _is_named_caption(reading, element, raw, picture):
        return None
    if picture is not None:
        covered.add(picture)
        raw.image_url = reading.pictures.url(picture)
        if holder >= 0:
            covered.update(reading.pictures.inside(holder))
    return Candidate(raw, "element", rule, sure, table.place(element), indexes)


def _is_named_caption(reading: Reading, element: int, raw: RawCaption, picture: int | None) -> bool:
    """A name alone is little: menus, tables and forms have captions as well. A picture or a credit must be there."""
    if reading.table.hints(element) & _NO_CAPTION_NAME & ~reading.page_hints:
        return False
    if picture is None and not raw.credit and not ends_in_credit(raw.text) and not _has_film(reading, element):
        return False
    return bool(raw.credit) or not raw.text or not is_other_line(reading, element, raw.text)


def _has_film(reading: Reading, element: int) -> bool:
    parent = reading.table.parents[element]
    return reading.pictures.has_any(parent) or (parent >= 0 and reading.pictures.has_any(reading.table.parents[parent]))


def _around(reading: Reading, element: int, picture: int) -> int:
    """The smallest element around a caption and its picture."""
    table = reading.table
    above = set(table.ancestors(picture))
    return next((each for each in table.ancestors(element) if each in above), -1)


def _is_teaser(reading: Reading, element: int, blocks: list[TextBlock]) -> bool:
    """A linked caption is the title of another story; so is a linked heading in one."""
    table = reading.table
    if table.anchors[element] >= 0:
        return reading.pictures.leads_elsewhere(element)
    linked = sum(block.link_chars for block in blocks)
    if not linked:
        return False
    if any(table.regions[block.element] & Region.HEADING and block.link_share > 0.5 for block in blocks):
        return True
    if linked <= 0.9 * sum(len(block.text) for block in blocks):
        return False
    return not _leads_to_source(reading, blocks[0])


def _leads_to_source(reading: Reading, block: TextBlock) -> bool:
    """Whether a line below a picture leads to another site: to where the picture is from."""
    table = reading.table
    link = next((table.anchors[element] for element, _ in block.pieces if table.anchors[element] >= 0), -1)
    if link < 0 or not table.regions[block.element] & Region.FIGCAPTION:
        return False
    attributes = table.nodes[link].attributes
    href = attributes.get("href") or ""
    if "sponsored" in (attributes.get("rel") or ""):
        return False
    own = reading.page.host
    if not own or not href.startswith(("http://", "https://")):
        return False
    return not (host(href) or own).endswith(".".join(own.rsplit(".", 2)[-2:]))


def from_element(reading: Reading, element: int) -> RawCaption | None:
    """A site rule's element: text and credit by the names in it."""
    inside = reading.table.inside(element)
    blocks = [block for block in inside if reading.claims.get(block.index) != "ignored"]
    if inside and not blocks:
        return None
    picture = reading.pictures.url(reading.pictures.near(element))
    if not blocks:
        text = collapse(reading.table.nodes[element].text() or "")
        return RawCaption(text, None, picture) if text else None
    raw = read_caption(reading, element, blocks)
    if raw is not None:
        raw.image_url = picture
    return raw


def normalize(candidate: Candidate, reading: Reading) -> Caption | None:
    """Text and credit apart; a picture whose credit is not printed takes the one the page states of it."""
    raw = candidate.raw if isinstance(candidate.raw, RawCaption) else RawCaption(str(candidate.raw))
    caption = split_caption(raw.text, credit=raw.credit)
    if caption is None:
        return None
    if caption.credit is None and raw.image_url:
        caption.credit = stated_credit(reading, raw.image_url)
    caption.image_url = raw.image_url
    return caption
