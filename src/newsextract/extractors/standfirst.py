"""The standfirst under the headline and the kicker above it."""

from __future__ import annotations

from newsextract.candidates import Candidate
from newsextract.extractors.body.phrases import is_page_furniture
from newsextract.extractors.head import block_hints
from newsextract.normalizers.text import collapse, key, similarity
from newsextract.page import Hint, TextBlock
from newsextract.page.jsonld import first_text
from newsextract.page.tags import Region
from newsextract.reading import Reading

_OTHER = (
    Hint.CAPTION
    | Hint.CREDIT
    | Hint.BYLINE
    | Hint.RELATED
    | Hint.SHARE
    | Hint.COMMENTS
    | Hint.PLAYER
    | Hint.SIGN_UP
    | Hint.TAGS
)


def find(reading: Reading) -> list[Candidate]:
    """Blocks between headline and story that are called standfirst, stand right under the headline, or echo the description."""
    headline = reading.headline_block
    if reading.page.is_bare:
        from newsextract.extractors.plain.fields import set_aside, standfirst

        set_aside(reading)  # all fields but the body have taken their lines
        return standfirst(reading)
    if headline is None:
        return []
    descriptions = _descriptions(reading)
    first = reading.first_prose
    stop = min(len(reading.blocks), headline + 25)
    found = []
    for block in reading.blocks[headline + 1 : stop]:
        if not reading.free(block.index) or block.words < 5 or len(block.text) > 1200:
            continue
        confidence = _confidence(reading, block, descriptions, headline, first)
        if confidence:
            place = reading.table.place(block.element)
            found.append(Candidate(block.text, "element", "standfirst", confidence, place, (block.index,)))
    return sorted((c for c in found if c.confidence >= 0.6), key=lambda c: -c.confidence)


def _confidence(reading: Reading, block: TextBlock, descriptions: list[str], headline: int, first: int | None) -> float:
    table = reading.table
    if block.link_share > 0.8 or table.in_region(
        block.element, Region.FIGURE | Region.FORM | Region.NAV | Region.CONTROL
    ):
        return 0.0
    above = first is not None and block.index < first and not block.link_chars
    own = block_hints(reading, block, 2 if above else 1)
    # right above the story and without a link, "teaser" names the story's own
    if own & (_OTHER & ~Hint.RELATED if above else _OTHER):
        return 0.0
    if above and own & Hint.RELATED:
        own |= Hint.STANDFIRST
    echo = any(_same(block.text, text) for text in descriptions)
    named = bool(own & Hint.STANDFIRST)
    if first is not None and block.index > first and table.in_region(block.element, Region.HEADING):
        return 0.0  # a subhead of the story
    in_story = first is not None and block.index >= first and _looks_like_its_neighbours(reading, block)
    if named:
        return 0.95 if echo else 0.85 if not in_story else 0.7
    if in_story:
        return 0.0
    tag = table.tag(block)
    if echo:
        return 0.88
    if tag in ("h2", "h3") and block.index <= headline + 3 and (first is None or block.index < first):
        return 0.75
    if block.index <= headline + 2 and tag == "p" and table.in_region(block.element, Region.HEADER):
        return 0.62
    alone = above and 10 <= block.words <= 90 and block.index <= headline + 8 and not is_page_furniture(block.text)
    return 0.61 if alone and block.text.endswith((".", "!", "?", "…", "”", '"', "»", "。")) else 0.0


def _same(text: str, other: str) -> bool:
    """Whether two texts are the same but for a word or two."""
    if abs(len(text) - len(other)) > 0.2 * max(len(text), len(other)):
        return False
    return key(text) == key(other) or similarity(text, other) > 0.9


def _looks_like_its_neighbours(reading: Reading, block: TextBlock) -> bool:
    """Whether a block is one paragraph among others of its kind."""
    kind = reading.table.kind(block.index)
    return any(reading.table.kind(other.index) == kind for other in reading.blocks[block.index + 1 : block.index + 4])


def _descriptions(reading: Reading) -> list[str]:
    page = reading.page
    texts = [page.meta("description"), page.meta("og:description"), page.meta("twitter:description")]
    texts += [first_text(node.get("description")) for _, node in page.structured[:1]]
    return list(dict.fromkeys(collapse(text) for text in texts if text and len(text) > 20))


def find_kicker(reading: Reading) -> list[Candidate]:
    """A short line above the headline, or in its heading, that is called kicker."""
    headline = reading.headline_block
    if reading.page.is_bare:
        from newsextract.extractors.plain.fields import kicker

        return kicker(reading)
    if headline is None:
        return []
    table = reading.table
    found = []
    for block in reversed(reading.blocks[max(0, headline - 4) : headline + 2]):
        if block.index == headline or len(block.text) > 100 or not reading.free(block.index):
            continue
        own = block_hints(reading, block, 1)
        if own & Hint.KICKER and not own & (Hint.NAVIGATION | Hint.SHARE):
            found.append(Candidate(block.text, "element", "kicker", 0.85, table.place(block.element), (block.index,)))
    for inner, text in reading.blocks[headline].pieces:
        if inner >= 0 and table.own_hints(inner) & Hint.KICKER and (words := collapse(text)):
            found.append(Candidate(words, "element", "kicker-in-heading", 0.85, table.place(inner)))
    return found


def normalize(candidate: Candidate, reading: Reading) -> str | None:
    """One line that is not the headline again."""
    text = collapse(str(candidate.raw)).strip(" |·•")
    return text if text and key(text) and key(text) != key(reading.values.get("headline") or "") else None
