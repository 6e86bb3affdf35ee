"""The body: an engine chooses the blocks of the story, cleaning takes out what an editor would, kinds name the rest.

An engine answers one question, which blocks are the story, behind the interface of
:class:`~newsextract.extractors.body.story.Engine`. Which engine answered is in the evidence.
"""

from __future__ import annotations

from newsextract.article import Block
from newsextract.candidates import Candidate
from newsextract.extractors.body.blocks import typed_blocks
from newsextract.extractors.body.cleaning import cleaned
from newsextract.extractors.body.story import Story, choose_story
from newsextract.reading import Reading

__all__ = ["Story", "choose_story", "find", "normalize"]


def find(reading: Reading) -> list[Candidate]:
    """The blocks of the body in their order."""
    if reading.page.is_bare:
        from newsextract.extractors.plain.fields import set_aside

        set_aside(reading)  # the other fields have taken their lines
    story: Story = reading.story
    if story.foreign:
        return [
            Candidate(Block(kind="paragraph", text=text), "engine", story.engine, story.confidence, story.place)
            for text in story.foreign
        ]
    kept = cleaned(reading, story)
    found = typed_blocks(reading, kept, story)
    return [*found, *_dropped(reading, kept, story)] if reading.explaining else found


def _dropped(reading: Reading, kept: list[int], story: Story) -> list[Candidate]:
    """The page's other blocks, each with how likely it is the story's and why it is not."""
    taken, table = set(kept), reading.table
    found = []
    for block in reading.blocks:
        if block.index in taken:
            continue
        why = (
            (f"shown as {reading.claims[block.index]}" if block.index in reading.claims else None)
            or reading.dropped.get(block.index)
            or story.left_out.get(block.index)
            or "not likely enough to be of the story"
        )
        likely = story.probability(block.index)
        found.append(Candidate(block.text, "engine", story.engine, likely, table.place_of(block), lost=why))
    return found


def normalize(candidate: Candidate, reading: Reading) -> Block | None:
    """The block itself: it was typed where its element was known."""
    block = candidate.raw
    return block if isinstance(block, Block) and (block.text or block.url) else None
