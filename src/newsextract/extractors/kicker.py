"""The kicker: the short line above the headline, or in its heading, that names what the story is about."""

from __future__ import annotations

from newsextract.candidates import Candidate
from newsextract.extractors.head import block_hints
from newsextract.extractors.headline import leads_home
from newsextract.normalizers.text import collapse, key
from newsextract.page import Hint, TextBlock
from newsextract.page.tags import Region
from newsextract.reading import Reading

# a label, a date and a topic may stand between kicker and headline; some sites print it under the headline and move it up
_ABOVE, _BELOW = 4, 2
_LONGEST = 100
_ELSEWHERE = Hint.NAVIGATION | Hint.SHARE | Hint.TAGS


def find(reading: Reading) -> list[Candidate]:
    """Lines around the headline that stated titles put before it, lines that are called kicker, and such parts of its heading."""
    headline = reading.headline_block
    if reading.page.is_bare:
        from newsextract.extractors.plain.fields import kicker

        return kicker(reading)
    if headline is None:
        return []
    table = reading.table
    found = []
    before = _before_headline(reading)
    for block in reversed(reading.blocks[max(0, headline - _ABOVE) : headline + _BELOW]):
        if block.index == headline or len(block.text) > _LONGEST or not reading.free(block.index):
            continue
        if table.in_region(block.element, Region.NAV):
            continue
        if before and (own := key(block.text)) in before and own not in reading.titles.site_keys:
            if leads_home(reading, block):
                continue
            rule, confidence = "kicker as stated", 0.93
        elif _is_called_kicker(reading, block):
            rule, confidence = "kicker", 0.85
        else:
            continue
        found.append(Candidate(block.text, "element", rule, confidence, table.place(block.element), (block.index,)))
    found.sort(key=lambda c: -c.confidence)
    block = reading.blocks[headline]
    if len(block.pieces) > 1:
        for inner, text in block.pieces:
            if (
                inner >= 0
                and inner != block.element
                and table.own_hints(inner) & Hint.KICKER
                and (words := collapse(text))
            ):
                found.append(Candidate(words, "element", "kicker-in-heading", 0.85, table.place(inner)))
    return found


def _is_called_kicker(reading: Reading, block: TextBlock) -> bool:
    plain = len(block.pieces) == 1 and block.pieces[0][0] == block.element
    if plain and not reading.table.hints(block.element) & Hint.KICKER:  # nearly all
        return False
    own = block_hints(reading, block, 1)
    return bool(own & Hint.KICKER) and not own & _ELSEWHERE


def normalize(candidate: Candidate, reading: Reading) -> str | None:
    """One line that is not the headline again."""
    text = collapse(str(candidate.raw)).strip(" |·•")
    own = key(text)
    return text.removesuffix(":").rstrip() if own and own != key(reading.values.get("headline") or "") else None


def _before_headline(reading: Reading) -> set[str]:
    """What stated titles say before the printed headline: "Kicker: Headline"."""
    own = key(reading.values.get("headline") or "")
    return {
        said.key.removesuffix(own) for said in reading.titles.said if own and said.key.endswith(own) and said.key != own
    }
