"""The story by the site's rule, and when that rule is not believed.

Pages change and rules do not notice. On pages of 60 outlets where the rules are right, the learned engine is sure of at most a
twelfth more text than the rule takes; a rule that leaves much more behind has lost a part of its container, and one that takes
mostly links has got hold of another.
"""

from __future__ import annotations

from newsextract.extractors.body.story import Story
from newsextract.page import Hint
from newsextract.page.hints import ASIDE_HINTS
from newsextract.page.tags import Region
from newsextract.reading import Reading
from newsextract.rules import blocks_in, select

OVERRULED = "does not fit the page: the generic answer stands"
"""What ``problems`` says behind the name of a body rule that is not believed."""

# a container with less is empty: it says nothing
_LEAST_CHARS = 40
# what prose outside the rule, as a share of the rule's own, makes the engine be asked, and what makes it be believed
_ASKED, _BELIEVED = 0.2, 0.25
_MOSTLY_LINKS = 0.4
# the engine is not believed over a rule for the sake of one paragraph, nor where it is in doubt itself
_LEAST_MISSED = 250
_SURE_BLOCK, _SURE_STORY = 0.9, 0.8
# paragraphs that a story may have lost: shorter lines are captions, names and buttons as often
_PROSE_CHARS = 80
_NO_PROSE = Region.NAV | Region.FORM | Region.FIGCAPTION | Region.CONTROL
# a story of so few letters before a paywall is all that is shown, and what follows are other stories
_STUB_CHARS, _STUB_REACH = 1500, 6


def ruled_engine(reading: Reading) -> Story | None:
    """The blocks in the containers that the site's layout names, unless the page speaks against them."""
    layout = reading.layout
    rule = layout.body if layout else None
    if rule is None or layout is None:
        return None
    page = reading.page
    containers = select(page, rule.selector)
    dropped = {index for each in rule.drop for index in blocks_in(page, select(page, each))}
    chosen = blocks_in(page, containers) - dropped
    if not chosen or _size(reading, chosen) < _LEAST_CHARS:
        return None
    name = f"{reading.site.domain if reading.site else 'family'}/{layout.name}"
    better = _speaking_against(reading, chosen, dropped)
    if better is not None:
        reading.problems.append(f"the body rule of {name} {OVERRULED}")
        return better
    return Story(tuple(sorted(chosen)), name, 0.97, reading.table.place(containers[0]))


def _speaking_against(reading: Reading, chosen: set[int], dropped: set[int]) -> Story | None:
    """The generic answer, where it is sure of much that the rule has not."""
    size = _size(reading, chosen)
    links = sum(reading.blocks[index].link_chars for index in chosen)
    missed = _prose_outside(reading, chosen | dropped)
    if links < _MOSTLY_LINKS * size and _size(reading, missed) < max(_ASKED * size, _LEAST_MISSED):
        return None
    if size < _STUB_CHARS and _is_stub(reading, chosen):
        return None
    from newsextract.extractors.body.engine import learned_engine

    story = learned_engine(reading)
    if story is None or story.confidence < _SURE_STORY:
        return None
    sure = {index for index in story.blocks if story.probability(index) >= _SURE_BLOCK}
    if _size(reading, sure - chosen - dropped) < max(_BELIEVED * size, _LEAST_MISSED):
        return None
    if links < _MOSTLY_LINKS * size and _is_beside(reading, chosen, set(story.blocks)):
        return None
    kept = tuple(index for index in story.blocks if index not in dropped)
    story.left_out.update(dict.fromkeys(set(story.blocks) & dropped, "not the body's, says the site's rule"))
    story.blocks = kept
    return story


def _is_beside(reading: Reading, chosen: set[int], told: set[int]) -> bool:
    """Whether what the engine has beside the rule's text is another box: readers' letters under a heading of their own."""
    table, blocks = reading.table, reading.blocks
    first, last = min(chosen), max(chosen)
    holder = table.parents[blocks[first].element]
    while holder >= 0 and not table.first[holder] <= last < table.end(holder):
        holder = table.parents[holder]
    more = [index for index in sorted(told - chosen) if reading.free(index) and index != reading.headline_block]
    if not more or more[0] <= last or more[0] < table.end(holder):
        return False
    return table.in_region(blocks[more[0]].element, Region.HEADING)


def _prose_outside(reading: Reading, known: set[int]) -> set[int]:
    """Paragraphs outside that nothing speaks against: cheap signs only, they decide whether the engine is asked."""
    table = reading.table
    return {
        block.index
        for block in reading.blocks
        if len(block.text) >= _PROSE_CHARS
        and block.index not in known
        and 3 * block.link_chars < len(block.text)
        and reading.free(block.index)
        and not table.in_region(block.element, _NO_PROSE)
        and not table.hints(block.element) & ASIDE_HINTS
    }


def _is_stub(reading: Reading, chosen: set[int]) -> bool:
    """Whether the page bars the way right behind the rule's last block."""
    last = max(chosen)
    behind = reading.blocks[last : last + 1 + _STUB_REACH]
    return any(reading.table.hints(block.element) & (Hint.PAYWALL | Hint.SIGN_UP) for block in behind)


def _size(reading: Reading, blocks: set[int]) -> int:
    return sum(len(reading.blocks[index].text) for index in blocks)
