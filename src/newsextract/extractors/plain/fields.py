"""What the fields take from the outline of a plain text."""

from __future__ import annotations

from collections.abc import Iterator

from newsextract.candidates import Candidate, RawByline, RawCaption, RawItem
from newsextract.extractors.body.phrases import is_page_furniture
from newsextract.extractors.byline import begins_like_byline
from newsextract.extractors.plain.line_words import HOME, SECTION_LABELS, SECTIONS, TAG_LABELS
from newsextract.extractors.plain.outline import Outline
from newsextract.extractors.related_labels import is_related_heading, label, without_label
from newsextract.normalizers.agencies import find_agency
from newsextract.normalizers.captions import looks_like_credit
from newsextract.page import TextBlock
from newsextract.reading import Reading

_TRAILS = (" > ", " › ", " » ", " / ", " → ", " | ")
_MOST_TITLES = 8


def headline(reading: Reading) -> Iterator[Candidate]:
    """The headline of the outline; what stands above it and behind the story is no story's."""
    outline: Outline = reading.outline
    if outline.headline is None:
        return
    sure = min(0.9, 0.4 + 0.12 * outline.score)
    yield _line(reading, outline.headline, "title-line", sure)


def set_aside(reading: Reading) -> None:
    """Marks the lines above the headline and behind the story, so that the body does not take them for its own."""
    outline: Outline = reading.outline
    if outline.headline is None:
        return
    story = frozenset(reading.story.blocks)
    for index in (*range(outline.headline), *range(outline.end, len(reading.blocks))):
        if index in story:
            reading.claims.setdefault(index, "outside")
    for candidate in tags(reading):
        for index in candidate.blocks:
            reading.claims.setdefault(index, "tags")


def kicker(reading: Reading) -> list[Candidate]:
    """The line above the headline that belongs to it."""
    index = reading.outline.kicker
    if index is None or not reading.free(index):
        return []
    if any(str(found.raw).casefold() == reading.blocks[index].text.casefold() for found in section(reading)):
        return []
    return [_line(reading, index, "line-above", 0.65)]


def standfirst(reading: Reading) -> list[Candidate]:
    """The line between headline and byline."""
    index = reading.outline.standfirst
    return [_line(reading, index, "line-below", 0.8)] if index is not None and reading.free(index) else []


def bylines(reading: Reading) -> list[Candidate]:
    """Lines of the head that are nothing but names; several of them are one byline."""
    names = [(index, name) for index, name in reading.outline.names if reading.free(index)][:4]
    if not names:
        return []
    place = reading.table.place_of(reading.blocks[names[0][0]])
    first = names[0][0]
    near = [(index, name) for index, name in names if index - first <= 4]
    text = "\n".join(dict.fromkeys(name for _, name in near))
    return [Candidate(RawByline(text), "text", "lone-name", 0.7, place, tuple(index for index, _ in near))]


def section(reading: Reading) -> list[Candidate]:
    """A labelled section, the last step of a printed trail, or a section's name right above the headline."""
    start = reading.outline.headline
    if start is None:
        return []
    for block in reversed(reading.blocks[max(0, start - 6) : start]):
        if len(block.text) > 120:
            continue
        if named := _labelled(block.text, SECTION_LABELS):
            return [Candidate(named[0], "text", "labelled-section", 0.85, reading.table.place_of(block))]
        if steps := _trail(block.text):
            return [Candidate(steps[-1], "text", "printed-trail", 0.7, reading.table.place_of(block))]
    for block in reversed(reading.blocks[max(0, start - 3) : start]):
        if block.text.casefold() in SECTIONS and _is_no_menu(reading, block):
            return [Candidate(block.text, "text", "section-line", 0.6, reading.table.place_of(block))]
    for block in reading.blocks[start + 1 : start + 12]:
        if len(block.text) <= 80 and (named := _labelled(block.text, SECTION_LABELS)):
            return [Candidate(named[0], "text", "labelled-section", 0.8, reading.table.place_of(block))]
    return []


def _is_no_menu(reading: Reading, block: TextBlock) -> bool:
    """Whether a section's name is the only one in its run of lines, or the last step from home."""
    run = [block]
    while run[-1].index > 0 and not run[-1].gap and len(run) < 12:
        run.append(reading.blocks[run[-1].index - 1])
    following = reading.blocks[block.index + 1 : block.index + 2]
    if following and not following[0].gap:
        return False
    if any(line.text.casefold() in HOME for line in run[1:4]):
        return True
    return sum(line.text.casefold() in SECTIONS for line in run) == 1 and len(run) <= 3


def _trail(text: str) -> list[str]:
    """The steps of "Home > News > World", without the first."""
    for sign in _TRAILS:
        steps = [step.strip() for step in text.split(sign)]
        home = steps[0].casefold() in HOME or (sign not in (" / ", " | ") and steps[0].casefold() in SECTIONS)
        if len(steps) > 1 and home and len(steps) <= 6:
            named = [
                step for step in steps[1:] if 0 < len(step) <= 40 and len(step.split()) <= 4 and step.isprintable()
            ]
            named = [step for step in named if not any(map(str.isdigit, step))]
            return named or ([steps[0]] if steps[0].casefold() in SECTIONS else [])
    return []


def tags(reading: Reading) -> list[Candidate]:
    """A labelled line of tags, or short lines under such a label, behind the story or in its head."""
    outline: Outline = reading.outline
    if outline.start is None:
        return []
    head = reading.blocks[outline.headline or 0 : outline.start]
    behind = reading.blocks[max(outline.start + 1, outline.end - 4) : outline.end + 15]
    for block in (*head, *behind):
        if len(block.text) > 400:
            continue
        if names := _labelled(block.text, TAG_LABELS):
            return [_tag(reading, block, name) for name in names]
        if block.text.casefold().strip(" :#") in TAG_LABELS:
            under = _short_lines(reading, block.index + 1)
            if under:
                return [_tag(reading, each, name) for each in under for name in _parts(each.text)]
    return []


def _labelled(text: str, labels: frozenset[str]) -> list[str]:
    """What stands behind "Tags:" and its like."""
    for sign in (":", "："):
        before, found, after = text.partition(sign)
        if found and before.casefold().strip(" #") in labels and after.strip():
            return _parts(after)
    return []


def _parts(text: str) -> list[str]:
    for sign in (",", "、", "，", "،", "|", "•", "·", ";", " / "):
        if sign in text:
            return [part for each in text.split(sign) if (part := each.strip(" #."))]
    if text.count("#") > 1:
        return [part for each in text.split("#") if (part := each.strip(" ,."))]
    return [part] if (part := text.strip(" #.")) else []


def _tag(reading: Reading, block: TextBlock, name: str) -> Candidate:
    return Candidate(name, "text", "tag-line", 0.75, reading.table.place_of(block), (block.index,))


def _short_lines(reading: Reading, start: int) -> list[TextBlock]:
    found: list[TextBlock] = []
    for block in reading.blocks[start : start + 12]:
        if (found and block.gap) or block.words > 5 or len(block.text) > 50 or is_page_furniture(block.text):
            break
        found.append(block)
    return found


def captions(reading: Reading, zone: range, taken: set[int]) -> Iterator[Candidate]:
    """Lines that are a picture's credit, with the line right above them that is its caption."""
    outline: Outline = reading.outline
    taken = {*taken, *(index for index, _ in outline.names)}
    taken |= {index for index in (outline.headline, outline.kicker, outline.standfirst) if index is not None}
    in_head = range(outline.headline or 0, outline.start or 0)
    for index in zone:
        block = reading.blocks[index]
        if index in taken or len(block.text) > 120 or not reading.free(index) or not looks_like_credit(block.text):
            continue
        above = reading.blocks[index - 1] if index > 0 and (not block.gap or index in in_head) else None
        if above is not None and (
            above.index in taken or not reading.free(above.index) or not _may_be_caption(above) or _tells_date(above)
        ):
            above = None
        if above is None and find_agency(block.text.strip("/()")):
            continue  # an agency's name alone is a byline or a signature
        numbers = (above.index, index) if above is not None else (index,)
        taken.update(numbers)
        raw = RawCaption(above.text if above is not None else "", block.text)
        place = reading.table.place_of(reading.blocks[numbers[0]])
        yield Candidate(raw, "text", "credit-below" if above else "lone-credit", 0.65 if above else 0.5, place, numbers)


def _tells_date(block: TextBlock) -> bool:
    """Whether a short line is the story's date line or byline and no caption."""
    return (block.words <= 10 and any(map(str.isdigit, block.text))) or begins_like_byline(block.text)


def _may_be_caption(block: TextBlock) -> bool:
    if not 3 <= block.words <= 60 or len(block.text) > 500 or is_page_furniture(block.text):
        return False
    words = block.text.split()
    # a row of names is a row of tags; scripts without capitals and without blanks have none
    return (
        block.text.endswith((".", "。", "।"))
        or len(words) < 3
        or sum(not word[0].isupper() for word in words) >= 0.3 * len(words)
    )


def related(reading: Reading) -> Iterator[tuple[RawItem, list[TextBlock], str, float]]:
    """Titles behind a label on a line of its own, or under a heading over other stories."""
    outline: Outline = reading.outline
    start = outline.headline if outline.headline is not None else 0
    blocks = reading.blocks
    for block in blocks[start + 1 : min(len(blocks), outline.end + 40)]:
        if len(block.text) > 60 or not reading.free(block.index):
            continue
        heading = is_related_heading(block.text)
        if not heading and not (label(block.text) and not without_label(block.text)):
            continue
        inside = block.index < outline.end - 1 and outline.start is not None and block.index > outline.start
        most = 1 if inside and not _is_list(reading, block.index + 1) else _MOST_TITLES
        for following in blocks[block.index + 1 : block.index + 1 + most]:
            if begins_like_byline(following.text) and following.words <= 6:
                continue
            if not _is_title(following) or not reading.free(following.index):
                break
            own = [block, following] if following.index == block.index + 1 else [following]
            yield RawItem(without_label(following.text), None, None), own, "under-label", 0.7


def _is_list(reading: Reading, start: int) -> bool:
    """Whether several titles follow without an empty line between them."""
    lines = reading.blocks[start : start + 3]
    return len(lines) > 1 and _is_title(lines[0]) and _is_title(lines[1]) and not lines[1].gap


def _is_title(block: TextBlock) -> bool:
    return (
        3 <= block.words <= 30
        and not block.text.endswith((".", ":", ",", ";", "。"))
        and not is_page_furniture(block.text)
    )


def _line(reading: Reading, index: int, rule: str, confidence: float) -> Candidate:
    block = reading.blocks[index]
    return Candidate(block.text, "text", rule, confidence, reading.table.place_of(block), (index,))
