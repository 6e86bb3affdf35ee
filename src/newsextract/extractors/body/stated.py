"""The text that the page's data states, held against the chosen blocks.

Publishers that put the whole story into ``articleBody`` leave out of it what their templates set between the paragraphs:
teasers, credits, newsletter boxes, lists of other stories. On real pages, of the blocks that are not in a text that has
nine tenths of the choice, one paragraph in twenty-five is the story's, and no list; of headings every second.
"""

from __future__ import annotations

import html
import re

from newsextract.extractors.body.story import Story
from newsextract.normalizers.text import key
from newsextract.page.jsonld import first_text
from newsextract.page.tags import Region
from newsextract.reading import Reading

# a shorter text is a summary
_LEAST_CHARS = 200
# the stated text must have so much of the choice to be believed about the rest
_COVERED = 0.9
# headings and lists are lost from stated texts as well: those that the engine is so sure of stay
_SURE = 0.8
_MOST_COMPARED = 0.4
_OFTEN_LOST = Region.HEADING | Region.LIST | Region.TABLE
_NEVER_STATED = Region.QUOTE | Region.PRE
# a paragraph that begins or ends as in the stated text has a note inside
_PROOF = 40
_TAG = re.compile(r"<[a-zA-Z/][^<>]{0,500}>")


def outside_stated_text(reading: Reading, story: Story, kept: list[int]) -> set[int]:
    """The kept blocks that the page's own statement of the story's text speaks against; none if it states no whole text."""
    blocks, table = reading.blocks, reading.table
    sizes = {index: len(blocks[index].text) for index in kept}
    total = sum(sizes.values())
    text = _stated(reading)
    if len(text) < max(_LEAST_CHARS, _COVERED * total):
        return set()
    outside = [index for index in kept if blocks[index].text not in text]
    if not outside:
        return set()
    text = _shown(text)
    outside = [index for index in outside if not _is_in(blocks[index].text, text)]
    # most texts are stated letter by letter, or are another text: the rest is compared without signs
    if not outside or sum(sizes[index] for index in outside) > _MOST_COMPARED * total:
        return set()
    said = key(text)
    outside = [index for index in outside if not _is_in(key(blocks[index].text), said)]
    if sum(sizes[index] for index in outside) > (1 - _COVERED) * total:
        return set()
    found = set()
    for index in outside:
        regions = table.regions[blocks[index].element]
        if regions & _NEVER_STATED or (regions & _OFTEN_LOST and story.probability(index) >= _SURE):
            continue
        found.add(index)
    return found


def _stated(reading: Reading) -> str:
    """The longest ``articleBody`` as written; "" if there is none."""
    texts = [first_text(node["articleBody"]) for _, node in reading.page.structured if "articleBody" in node]
    return max([text for text in texts if text], key=len, default="")


def _shown(text: str) -> str:
    """A stated text without markup and with single blanks."""
    if "&" in text:
        text = html.unescape(text)
    if "<" in text:
        text = _TAG.sub(" ", text)
    return " ".join(text.split())


def _is_in(own: str, said: str) -> bool:
    if own in said:
        return True
    return len(own) > 2 * _PROOF and (own[:_PROOF] in said or own[-_PROOF:] in said)
