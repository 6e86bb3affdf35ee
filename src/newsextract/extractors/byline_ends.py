"""Bylines away from the head: behind the story, deep inside the page, and the signatures that end a story."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsextract.extractors.byline_lines import FAR_AWAY, NEVER, Keys, Line, Place, head_lines, head_of, lines_around
from newsextract.normalizers.agencies import find_agency
from newsextract.normalizers.byline_runs import SENTENCE_VERBS, is_code_unit
from newsextract.normalizers.byline_starts import begins_like_byline, is_author_label
from newsextract.normalizers.given_names import is_given_name
from newsextract.normalizers.name_shape import is_role_word
from newsextract.normalizers.people import looks_like_name, parse_byline
from newsextract.normalizers.plain_names import plain_names
from newsextract.page import Hint, TextBlock
from newsextract.page.tags import Region
from newsextract.reading import Reading

_FAR_RULES = ("byline-behind-label", "named-byline", "byline-by-label")
_FAR = 90  # blocks behind the first paragraph where a labelled byline is looked for if there is no other
_BEHIND = 40  # and blocks behind the last one
_MOST_BLOCKS = 600
_NOT_SIGNED = NEVER | Hint.RELATED | Hint.FEED | Hint.SIGN_UP | Hint.ADVERT
_NOT_THERE = Region.NAV | Region.FOOTER | Region.ASIDE | Region.FIGURE | Region.CONTROL | Region.LIST | Region.TABLE
_AROUND_END = 25  # blocks before and behind the last one where notes on authors are looked for
_TAIL = 160  # characters at the end of a block where a signature is looked for
_IN_BRACKETS = re.compile(r"[(（]([^()（）]{2,140})[)）][\s+*.■♦●]{0,8}\Z")
_REPORTING = re.compile(r"reporting by ([^;]{5,110})", re.IGNORECASE)
_CJK_ROLE = re.compile(r"记者|記者|기자|특파원")
_BIOGRAPHY_VERBS = SENTENCE_VERBS - {"was", "joined", "currently"}


def foot_lines(reading: Reading) -> Iterator[Place]:
    """The last blocks of the story and the few behind it: bylines stand there on some sites."""
    last, stop = reading.story.last, head_of(reading)[1]
    if last is not None and last >= stop:
        for index in range(max(stop, last - 1), min(last + 9, len(reading.blocks))):
            yield reading.blocks[index], 20 + index - last, False


def far_lines(reading: Reading, keys: Keys) -> list[Line]:
    """Lines in and behind the story that stand behind a label such as "Written by", or are called a byline and begin like one."""
    start = reading.headline_block or reading.head.start
    prose = reading.first_prose or start
    stop = min(max(prose + _FAR, (reading.story.last or 0) + _BEHIND), prose + _MOST_BLOCKS)
    near = {block.index for place in (head_lines(reading), foot_lines(reading)) for block, _, _ in place}
    far = [
        (block, FAR_AWAY, False)
        for block in reading.blocks[start:stop]
        if block.index not in near
        and len(block.text) < 160
        and (begins_like_byline(block.text) or is_author_label(reading.blocks[block.index - 1].text))
    ]
    return [line for line in lines_around(reading, keys, far) if line.rule in _FAR_RULES]


def signatures(reading: Reading) -> list[Line]:
    """What ends a story and says who wrote it: a name in brackets or alone, a note on the author; at most one line.

    Such lines are heeded where nothing else names anybody, because names end paragraphs for many reasons.
    """
    last, stop = reading.story.last, head_of(reading)[1]
    if last is None or last < stop or reading.page.is_bare:
        return []
    blocks = reading.blocks
    for index in range(min(last + 1, len(blocks) - 1), max(stop, last - 2), -1):
        if _may_sign(reading, blocks[index]) and (said := _signed_by(blocks, index)):
            return [_line(blocks[index], "signed-at-end", 0.6, said)]
    start = min(max(stop, last - _MOST_BLOCKS), reading.first_prose or stop)
    led = {
        block.text: block
        for block in blocks[start + 1 : last + 2]
        if len(block.text) < 80
        and begins_like_byline(block.text)
        and _leads_people(block.text, len(blocks[block.index - 1].text) > 80)
    }
    if len(led) == 1 and _may_sign(reading, signed := next(iter(led.values()))):
        return [_line(signed, "signed-at-end", 0.6, signed.text)]
    noted = [
        (block, said)
        for block in blocks[max(stop, last - _AROUND_END) : last + _AROUND_END]
        if len(block.text) > 25 and (said := _noted(block.text, blocks[block.index - 1])) and _may_sign(reading, block)
    ]
    if len({said for _, said in noted}) != 1:
        return []  # several are noted: people of a list, not who wrote it
    return [_line(noted[0][0], "note-on-author", 0.55, noted[0][1])]


def _line(block: TextBlock, rule: str, sure: float, said: str) -> Line:
    return Line(block, FAR_AWAY, False, rule=rule, sure=sure, said=said)


def _may_sign(reading: Reading, block: TextBlock) -> bool:
    table, element = reading.table, block.element
    if element < 0 or table.regions[element] & _NOT_THERE or block.index in reading.claims:
        return False
    headline = reading.headline_block
    around = table.hints(reading.blocks[headline].element) if headline is not None else 0
    return not table.hints(element) & ~around & _NOT_SIGNED


def _signed_by(blocks: list[TextBlock], index: int) -> str | None:
    """The names or the agency that sign in a block: alone behind a paragraph, or in brackets at its end."""
    text = blocks[index].text
    if len(text) < 40:
        alone = not blocks[index].link_chars and len(blocks[index - 1].text) > 80 and _are_people(text)
        return text if alone else None
    found = (
        _IN_BRACKETS.search(text, max(0, len(text) - _TAIL)) if text[-12:].count(")") + text[-12:].count("）") else None
    )
    if found is None:
        return None
    inner = found[1].strip()
    if told := _REPORTING.match(inner):
        return f"by {told[1]}"
    if len(inner) < 60 and (_are_people(inner) or find_agency(inner) or _CJK_ROLE.search(inner)):
        return inner
    codes = "/" in inner and " " not in inner and is_code_unit(inner) and any(map(find_agency, inner.split("/")))
    return inner if codes else None


def _are_people(text: str) -> bool:
    """Whether a text is nothing but names with common given names."""
    names = plain_names(text) or ([text] if looks_like_name(text) else [])
    return bool(names) and all(is_given_name(name.split()[0]) for name in names)


def _leads_people(text: str, after_prose: bool) -> bool:
    """Whether a line that begins like a byline holds nothing but people: "Von Jane Roe". Behind prose, rare names count."""
    byline = parse_byline(text) if len(text.split()) <= 8 and not text.endswith((".", "!", "?")) else None
    if byline is None:
        return False
    return all(_are_people(one.name) or (after_prose and looks_like_name(one.name)) for one in byline.authors)


def _noted(text: str, before: TextBlock) -> str | None:
    """The name that a note on an author begins with, under a heading that is the name.

    Without the heading a story may as well end with a paragraph on somebody it is about.
    """
    words = text[:160].split()
    verb = next((place for place in range(2, min(5, len(words))) if words[place] in _BIOGRAPHY_VERBS), 0)
    name = " ".join(words[:verb]).strip(",")
    if not verb or before.text != name:
        return None
    told = any(is_role_word(word) for word in words[verb + 1 : verb + 12])
    return name if _are_people(name) or (told and looks_like_name(name)) else None
