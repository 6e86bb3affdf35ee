"""Where a plain text has its headline, kicker, standfirst, byline and story.

The story is found first, as the stretch with the most prose. Above it the line is looked for that stands alone, shares its
words with the story and has a byline or a date behind it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from newsextract.extractors.body.phrases import is_page_furniture
from newsextract.extractors.byline import begins_like_byline
from newsextract.extractors.plain.line_words import ENDS, HOME, SECTIONS
from newsextract.extractors.plain.lines import ENDS_SENTENCE, Lines, tokens_of
from newsextract.normalizers.agencies import find_agency
from newsextract.normalizers.people import looks_like_name
from newsextract.page import TextBlock
from newsextract.reading import Reading

# how far above the story a headline may stand: menus of social networks, players and pictures stand between
_ABOVE, _INSIDE = 60, 25
_BELOW = 25  # how far below the headline its byline, dates and standfirst may stand
_ENDS_STATEMENT = re.compile(r"[.:,;。।]['\"”’»“)]*$")
_NO_KICKERS = HOME | {
    "inhalt",
    "content",
    "main content",
    "article",
    "artikel",
    "article content",
    "contenido",
    "contenu",
    "hauptinhalt",
}
_MOST_NAMES = 3
_STACK, _ALIKE = 3, 0.5
_LEAST = 2.0  # a line that scores less is no headline


@dataclass(slots=True)
class Outline:
    """The numbers of the lines that a plain text is made of; None for what it does not have.

    Attributes:
        headline: The headline's line.
        score: How much speaks for it.
        kicker: The line above it that belongs to it.
        standfirst: The line under it that belongs to no byline and is not the story's first paragraph.
        names: Lines of the head that are nothing but names, with what is the name in them.
        start: The story's first paragraph.
        end: The line behind the story.
    """

    headline: int | None = None
    score: float = 0.0
    kicker: int | None = None
    standfirst: int | None = None
    names: list[tuple[int, str]] = field(default_factory=list)
    start: int | None = None
    end: int = 0


def read_outline(reading: Reading) -> Outline:
    """Reads the lines of a page of which only the text is known."""
    story = reading.story
    if story.first is None or story.last is None:
        return Outline()
    lines = _Head(reading, story.first, story.last)
    found = Outline()
    found.headline, found.score = lines.headline()
    found.end = lines.end()
    if found.headline is None:
        found.start = next((index for index in story.blocks if lines.is_paragraph(index)), story.first)
        return found
    stop = min(len(reading.blocks), found.headline + _BELOW)
    head = range(found.headline + 1, stop)
    found.standfirst = lines.standfirst(head)
    behind = found.standfirst if found.standfirst is not None else found.headline
    found.start = lines.start(behind)
    until = found.start if found.start is not None else stop
    found.kicker = lines.kicker(found.headline)
    found.names = lines.names(range(found.headline + 1, min(until, stop)))
    return found


class _Head(Lines):
    """The parts of a story's head, and where the story ends."""

    # the headline -----------------------------------------------------------------------------------------------------

    def headline(self) -> tuple[int | None, float]:
        """The line that reads most like the headline of this story, and its score."""
        scores: dict[int, float] = {}
        start = max(0, self.first - _ABOVE)
        prose = 0
        for index in range(start, min(len(self.blocks), self.last, self.first + _INSIDE)):
            block = self.blocks[index]
            if index >= self.first and self.is_paragraph(index):
                prose += block.words
            if not self._may_be_headline(block):
                continue
            scores[index] = self._score(index) - (1.5 if prose > 90 else 0.7 if prose > 40 else 0.0)
        best = max(scores, key=lambda index: scores[index], default=None)
        if best is None or scores[best] <= _LEAST:
            return None, 0.0
        # a caption or a standfirst without a full stop has the story's words too: of lines alike the upper is the headline
        for index in range(max(0, best - _STACK), best):
            near = scores.get(index, 0.0) >= scores[best] - _ALIKE and self.blocks[index].words >= 4
            if near and self.is_alone(index) and not any(map(self.is_paragraph, range(index + 1, best))):
                return index, scores[index]
        return best, scores[best]

    def _may_be_headline(self, block: TextBlock) -> bool:
        text = block.text
        if not 8 <= len(text) <= 240 or not 2 <= block.words <= 36 or _ENDS_STATEMENT.search(text[-4:]):
            return False
        if begins_like_byline(text) and looks_like_name(text.partition(" ")[2]):
            return False
        return not is_page_furniture(text) and text.casefold() not in SECTIONS and not self.is_meta(block.index)

    def _score(self, index: int) -> float:
        text, words = self.blocks[index].text, self.blocks[index].words
        tokens = tokens_of(text)
        shared = len(tokens & self.told) / max(3, len(tokens))
        score = 2.0 * shared + (0.5 if 4 <= words <= 20 else -0.3)
        if len(self.slug) >= 3:
            score += 2.0 * len(tokens & self.slug) / max(3, len(self.slug))
        score += 0.7 if self.is_alone(index) else 0.3 if self.blocks[index].gap else 0.0
        score += self._followed(index)
        score -= 0.025 * max(0, self.first - index)
        if looks_like_name(text) and words <= 3:
            score -= 1.0
        if self.is_caption(index):
            score -= 1.0
        if len(text) > 20 and any(text in other.text for other in self.blocks[max(0, index - 30) : index]):
            score += 0.8  # the breadcrumb and the buttons for sharing name the headline too; the last one printed is it
        return score

    def _followed(self, index: int) -> float:
        """Whether byline, date or story follow, with little else between."""
        other = 0
        for at in range(index + 1, min(len(self.blocks), index + 12)):
            block = self.blocks[at]
            if self.is_meta(at):
                return 1.5 - 0.15 * other
            if self.is_paragraph(at):
                return 0.9 - 0.15 * other + (0.4 if at + 1 < len(self.blocks) and self.is_meta(at + 1) else 0.0)
            if not is_page_furniture(block.text) and not self.is_caption(at):
                other += 1
        return 0.0

    # around it --------------------------------------------------------------------------------------------------------

    def kicker(self, headline: int) -> int | None:
        """The short line right above the headline that stands alone and is no menu's: it is printed once on the page."""
        index = headline - 1
        if index < 1:  # the first line of all is the paper's name
            return None
        block = self.blocks[index]
        if (
            not self.is_alone(index)
            or block.words > 6
            or not 3 <= len(block.text) <= 60
            or self.counted[block.text] > 1
        ):
            return None
        if (
            block.text.casefold() in _NO_KICKERS
            or block.text.casefold() in SECTIONS
            or is_page_furniture(block.text)
            or self.is_meta(index)
        ):
            return None
        if ENDS_SENTENCE.search(block.text[-4:]) or looks_like_name(block.text) or any(map(str.isdigit, block.text)):
            return None
        if any(sign in block.text for sign in "|>»/©@×"):
            return None
        return index

    def standfirst(self, head: range) -> int | None:
        """The first line of prose under the headline, if byline or date part it from the story."""
        for index in head:
            block = self.blocks[index]
            if self.is_meta(index):
                return None
            if is_page_furniture(block.text) or self.is_caption(index):
                continue
            if looks_like_name(block.text):
                return None
            if block.words < 6 or len(block.text) > 1500:
                continue
            if block.words <= 10 and looks_like_name(block.text.partition(",")[0]):
                return None
            if self.parted(index) and self.is_of_story(block.text):
                return index
            if ENDS_SENTENCE.search(block.text[-12:]):
                return None
        return None

    def start(self, behind: int) -> int | None:
        """The first paragraph behind headline and standfirst; one with the byline right below it is a part of the head."""
        paragraphs = (index for index in range(behind + 1, len(self.blocks)) if self.is_paragraph(index))
        first = next(paragraphs, None)
        if first is not None and first - behind <= 4 and self.parted(first):
            return next(paragraphs, first)
        return first

    def names(self, head: range) -> list[tuple[int, str]]:
        """Lines of the head that are nothing but a name, right under the headline or next to a date."""
        found = []
        for index in head:
            text = self.blocks[index].text
            agency = find_agency(text)
            if self.blocks[index].words > 12 or is_page_furniture(text) or (not agency and self.is_caption(index)):
                continue
            name = text if agency else self.name(index)
            if not name or not (agency or looks_like_name(name)) or name.casefold() in SECTIONS:
                continue
            if index > head.start + 2 and not self.is_near_meta(index):
                continue
            if name not in self.early:  # whom the story names is its subject, and stands there as a tag
                found.append((index, name))
        # rows of many names are tags
        return found if len(found) <= _MOST_NAMES else []

    def end(self) -> int:
        """The line behind the story: where a heading over comments or other stories stands, at the latest its last line."""
        total = sum(block.words for block in self.blocks[self.first : self.last + 1])
        before = 0
        for index in range(self.first, self.last + 1):
            block = self.blocks[index]
            told = before >= 0.4 * total and len(block.text) <= 40 and block.text.casefold().strip(" :»>") in ENDS
            if told and not self._goes_on(index):
                return index
            before += block.words
        return self.last + 1

    def _goes_on(self, index: int) -> bool:
        """Whether a story's paragraphs follow: pointers to other stories stand in its middle too."""
        behind = range(index + 1, min(self.last + 1, index + 13))
        prose = [at for at in behind if self.is_paragraph(at) and self.blocks[at].words >= 15]
        return len(prose) >= 3 and sum(
            len(tokens_of(self.blocks[at].text) & self.told_early) for at in prose
        ) >= 3 * len(prose)
