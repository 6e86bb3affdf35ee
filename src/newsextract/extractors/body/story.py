"""Which blocks are the story: the site's rule, else the first engine that finds one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import exp
from typing import Protocol

from newsextract.candidates import RawCaption
from newsextract.page.jsonld import first_text
from newsextract.reading import Reading

_NETWORKS = frozenset(("twitter", "instagram", "tiktok", "bluesky", "mastodon", "threads", "reddit", "fb", "text"))


# below this the learned engine's choices are right by half only, and the next engine is asked too: one page in two hundred
_DOUBTFUL = 0.55


@dataclass(slots=True)
class Story:
    """An engine's answer.

    Attributes:
        blocks: The numbers of the story's blocks in document order.
        engine: Who answered.
        confidence: From 0 to 1.
        place: The container, as a CSS path.
        foreign: The story's paragraphs, if they stand nowhere in the visible page.
        logits: For each block of the page, the log-odds that it is the story's; empty if the engine does not weigh blocks.
        captions: The captions among those paragraphs.
        listed: Blocks of which the page's data says that they are the story's.
        left_out: Why blocks that the engine had weighed enough are not the story's.
    """

    blocks: tuple[int, ...] = ()
    engine: str = "none"
    confidence: float = 0.0
    place: str | None = None
    foreign: tuple[str, ...] = ()
    captions: tuple[RawCaption, ...] = ()
    logits: Sequence[float] = ()
    listed: frozenset[int] = frozenset()
    left_out: dict[int, str] = field(default_factory=dict)

    def probability(self, index: int) -> float:
        """How likely a block is the story's, from 0 to 1."""
        if not self.logits:
            return self.confidence if index in self.blocks else 0.0
        return 1 / (1 + exp(-self.logits[index]))

    @property
    def first(self) -> int | None:
        """The first block."""
        return self.blocks[0] if self.blocks else None

    @property
    def last(self) -> int | None:
        """The last block."""
        return self.blocks[-1] if self.blocks else None


class Engine(Protocol):
    """Something that can tell which blocks of a page are the story."""

    def __call__(self, reading: Reading) -> Story | None:
        """The story, or None if this engine finds none it trusts."""


def choose_story(reading: Reading) -> Story:
    """The story by the site's rule, else by the first engine that finds one."""
    from newsextract.extractors.body.listed import listed_blocks
    from newsextract.extractors.body.tables import with_whole_tables

    doubtful = None
    for engine in _engines(reading):
        story = engine(reading)
        if story is None or not (story.blocks or story.foreign):
            continue
        if story.confidence < _DOUBTFUL and doubtful is None:
            doubtful = story
            continue
        if doubtful is not None:
            story = _better(reading, doubtful, story)
        if story.blocks:
            story.blocks = with_whole_tables(reading, with_whole_posts(reading, story.blocks))
            if story.engine == "learned":
                story.listed = listed_blocks(reading, story.blocks)
                story.blocks = tuple(sorted(story.listed.union(story.blocks)))
        return story
    return doubtful or Story()


def _better(reading: Reading, doubtful: Story, other: Story) -> Story:
    """Of a doubtful answer and the next engine's the fuller one: an engine in doubt has mostly lost its way early."""

    def size(story: Story) -> int:
        return sum(len(reading.blocks[index].text) for index in story.blocks) + sum(map(len, story.foreign))

    return other if size(other) > size(doubtful) else doubtful


def with_whole_posts(reading: Reading, chosen: tuple[int, ...]) -> tuple[int, ...]:
    """The chosen blocks, and where a part of a social network's post is among them, the whole post."""
    table = reading.table
    posts = [element for element in table.listed.get("blockquote", ()) if is_post(reading, element)]
    wanted = set(chosen)
    for element in posts:
        own = {block.index for block in table.inside(element)}
        if own & wanted:
            wanted |= own
    return tuple(sorted(wanted)) if posts else chosen


def is_post(reading: Reading, element: int) -> bool:
    """Whether a quotation is a post of a social network, by the class names that their embed codes bring."""
    return (reading.table.attributes(element).get("class") or "").split("-")[0] in _NETWORKS


def _engines(reading: Reading) -> Sequence[Engine]:
    # imported here because the engines look at Story
    from newsextract.extractors.body.aligned import aligned_engine
    from newsextract.extractors.body.engine import learned_engine
    from newsextract.extractors.body.prose import prose_engine
    from newsextract.extractors.body.ruled import ruled_engine
    from newsextract.extractors.body.scripted import scripted_engine

    if reading.page.is_bare:
        return (prose_engine,)
    return (ruled_engine, scripted_engine, learned_engine, aligned_engine, prose_engine, stated_engine)


def stated_engine(reading: Reading) -> Story | None:
    """The ``articleBody`` of the page's JSON-LD: often cut, so it is asked last."""
    for source, node in reading.page.structured:
        text = first_text(node.get("articleBody"))
        if text and len(text) > 100:
            paragraphs = tuple(" ".join(part.split()) for part in text.split("\n") if part.strip())
            return Story(engine="articleBody", confidence=0.6, place=f"{source} articleBody", foreign=paragraphs)
    return None
