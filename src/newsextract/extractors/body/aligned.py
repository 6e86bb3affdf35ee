"""The body by trafilatura: it says which text is the story, the block table says where that text stands."""

from __future__ import annotations

from collections import defaultdict

from newsextract.extractors.body.story import Story
from newsextract.normalizers.text import key
from newsextract.page import TextBlock
from newsextract.reading import Reading

# trafilatura's cost grows faster than the page on large ones; above this the engine of our own answers
_MAX_CHARS = 4_000_000
_MAX_BLOCKS = 30_000
# shorter texts stand in many places of a page: they are no proof of where the story is
_PROOF = 25


def aligned_engine(reading: Reading) -> Story | None:
    """Aligns trafilatura's text with the blocks of the page."""
    lines = _lines(reading)
    keys = [k for k in (key(line) for line in lines) if k]
    if not keys:
        return None
    whole = "".join(keys)
    matched = _matched(reading.blocks, set(keys), whole)
    if not matched:
        return _foreign(lines, whole)
    container = _container(reading, matched)
    chosen = _without_echoes(reading, matched, container)
    found = sum(len(key(reading.blocks[index].text)) for index in chosen)
    if found < 0.5 * len(whole) and len(whole) > 200:
        return _foreign(lines, whole)
    return Story(tuple(chosen), "trafilatura", 0.85, reading.table.place(container))


def _lines(reading: Reading) -> list[str]:
    page = reading.page
    if len(page.html) > _MAX_CHARS or len(reading.blocks) > _MAX_BLOCKS or not page.html.strip():
        return []
    from newsextract.extractors.body.trafilatura_text import trafilatura_lines

    return trafilatura_lines(page.html, page.url)


def _foreign(lines: list[str], whole: str) -> Story | None:
    if len(whole) < 200:
        return None
    return Story(engine="trafilatura", confidence=0.5, foreign=tuple(line for line in lines if line.strip()))


def _matched(blocks: list[TextBlock], keys: set[str], whole: str) -> dict[int, str]:
    """The blocks whose text is in the engine's, each with its key."""
    found: dict[int, str] = {}
    for block in blocks:
        own = key(block.text)
        if len(own) < _PROOF:
            hit = own in keys and own != ""
        else:
            # a long block may hold more than the engine kept of it, such as a note in the middle
            hit = own in whole or (len(own) > 80 and own[:40] in whole and own[-40:] in whole)
        if hit:
            found[block.index] = own
    return found


def _container(reading: Reading, matched: dict[int, str]) -> int:
    """The innermost element that holds nearly all of the matched text."""
    table = reading.table
    weight: dict[int, int] = defaultdict(int)
    seen: set[str] = set()
    for index, own in matched.items():
        if len(own) < _PROOF:
            continue
        echo = own in seen
        seen.add(own)
        for element in table.ancestors(table.blocks[index].element):
            weight[element] += 0 if echo else len(own)
    total = max(weight.values(), default=0)
    return max((element for element, held in weight.items() if held >= 0.85 * total), default=-1)


def _without_echoes(reading: Reading, matched: dict[int, str], container: int) -> list[int]:
    """Each text once, where it stands in the story, and short texts only between long ones."""
    table = reading.table
    start, end = (table.first[container], table.end(container)) if container >= 0 else (0, len(table.blocks))
    places: dict[str, list[int]] = defaultdict(list)
    for index, own in matched.items():
        places[own].append(index)
    chosen = []
    for own, spots in places.items():
        inside = [spot for spot in spots if start <= spot < end]
        if len(own) < _PROOF:
            chosen.extend(inside)
        else:
            chosen.append((inside or spots)[0])
    chosen.sort()
    proofs = [index for index in chosen if len(matched[index]) >= _PROOF]
    if not proofs:
        return chosen
    # a heading or list item may open or close the story, a menu entry far off may not
    return [index for index in chosen if proofs[0] - 3 <= index <= proofs[-1] + 8 or len(matched[index]) >= _PROOF]
