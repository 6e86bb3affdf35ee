"""The standfirst: the sentences under the headline that sum the story up, before it begins."""

from __future__ import annotations

import re

from newsextract.candidates import Candidate
from newsextract.extractors.body.phrases import is_page_furniture
from newsextract.extractors.dates_read import dates_in
from newsextract.extractors.head import block_hints, is_meta_line
from newsextract.normalizers.credit_checks import looks_like_credit
from newsextract.normalizers.text import collapse, key, similarity
from newsextract.page import Hint, TextBlock
from newsextract.page.jsonld import first_text
from newsextract.page.tags import Region
from newsextract.reading import Reading

_ELSE = (
    Hint.CAPTION
    | Hint.CREDIT
    | Hint.BYLINE
    | Hint.RELATED
    | Hint.SHARE
    | Hint.COMMENTS
    | Hint.PLAYER
    | Hint.SIGN_UP
    | Hint.TAGS
    | Hint.BIOGRAPHY
    | Hint.NOTICE
    | Hint.ADVERT
)
_NOT_THERE = Region.FIGURE | Region.FORM | Region.NAV | Region.CONTROL
_SUBHEADINGS = ("h2", "h3", "h4")
_BOLD = frozenset(("strong", "b"))
_SENTENCE_END = (".", "!", "?", "…", "”", '"', "»", "。")
_LONGEST = 1_200
# a standfirst of several lines has five at most, and 120 words
_MANY_LINES, _MANY_WORDS = 6, 130
# where the head of a page is long: so many blocks under the headline and so many above the story are looked at
_UNDER_HEADLINE, _ABOVE_STORY = 25, 12
# what a site says of itself or of its age above a story
_DISCLOSURE = re.compile(r"\b(?:affiliate|commissions?|sponsored|disclosure|advertisers?|years? old)\b", re.IGNORECASE)
_NOTHING: tuple[str, float, list[TextBlock]] = ("", 0.0, [])
_CUT = re.compile(r"\s*(?:\.{3}|…|\[…\]|\[\.{3}\])\s*$")


def find(reading: Reading) -> list[Candidate]:
    """Lines between headline and story that are called standfirst, repeat the description, or stand there alone."""
    headline = reading.headline_block
    if reading.page.is_bare:
        from newsextract.extractors.plain.fields import standfirst

        return standfirst(reading)
    if headline is None:
        return []
    search = _Search(reading, headline)
    found = [candidate for block in search.blocks() if (candidate := search.candidate(block))]
    return sorted(found, key=lambda c: -c.confidence)


def normalize(candidate: Candidate, reading: Reading) -> str | None:
    """One line that is not the headline again."""
    text = collapse(str(candidate.raw)).strip(" |·•")
    own = key(text)
    return text if own and own != key(reading.values.get("headline") or "") else None


class _Search:
    """The search for one page's standfirst."""

    def __init__(self, reading: Reading, headline: int) -> None:
        self.reading = reading
        self.table = reading.table
        self.headline = headline
        self.first = reading.first_prose
        self.descriptions = _descriptions(reading)
        self.taken: set[int] = set()

    def blocks(self) -> list[TextBlock]:
        """The blocks that may be the standfirst, in their order."""
        blocks, start, first = self.reading.blocks, self.headline + 1, self.first
        if first is None or first < start:
            return blocks[start : start + _UNDER_HEADLINE]
        if first + 1 - start <= _UNDER_HEADLINE + _ABOVE_STORY:
            return blocks[start : first + 1]
        return blocks[start : start + _UNDER_HEADLINE] + blocks[first - _ABOVE_STORY : first + 1]

    def candidate(self, block: TextBlock) -> Candidate | None:
        """What a block and the like ones behind it are worth."""
        length = len(block.text)
        if not 8 <= length <= _LONGEST or block.index in self.taken or not self.reading.free(block.index):
            return None
        if block.link_share > 0.8 or self.table.regions[block.element] & _NOT_THERE:
            return None
        if block.words < 3 or sum(map(str.isalpha, block.text[:60])) < 8:  # "1 of 12", a name
            return None
        rule, confidence, lines = self._judged(block)
        if not confidence:
            return None
        told = rule == "named echo" or (rule == "named" and len(lines) == 1)
        if not told and lines[-1].index >= (self.first or 0) and self._is_whole_story(lines):
            return None
        self.taken.update(line.index for line in lines)
        text = " ".join(line.text for line in lines)
        place = self.table.place(block.element)
        return Candidate(text, "element", rule, confidence, place, tuple(line.index for line in lines))

    def _judged(self, block: TextBlock) -> tuple[str, float, list[TextBlock]]:
        first = self.first
        above = first is not None and block.index < first
        unlinked = above and not block.link_chars
        own = self._named(block, 2 if unlinked or block.index == first else 1)
        # right above the story and without a link, "teaser" names the story's own
        if own & (_ELSE & ~Hint.RELATED if unlinked else _ELSE):
            return _NOTHING
        in_story = not above and first is not None
        if own & Hint.STANDFIRST or own & Hint.RELATED:
            if not own & Hint.STANDFIRST and self._has_credit(block):
                return _NOTHING
            return self._by_name(block, in_story=in_story)
        if in_story and self._goes_on([block]):
            return ("bold lead", 0.62, [block]) if self._is_bold_lead(block) else _NOTHING
        if echo := self._echo(block):
            return "echo", 0.88, echo
        return self._by_place(block, above=above, unlinked=unlinked)

    def _named(self, block: TextBlock, around: int) -> int:
        """What a block and the elements right around it and in it are called, as far as it matters here."""
        inner = block.pieces[0][0]
        plain = inner == block.element and (len(block.pieces) == 1 or all(each == inner for each, _ in block.pieces))
        if plain and not self.table.hints(block.element) & (_ELSE | Hint.STANDFIRST):  # most are called nothing at all
            return 0
        return block_hints(self.reading, block, around)

    def _by_name(self, block: TextBlock, *, in_story: bool) -> tuple[str, float, list[TextBlock]]:
        """A block that is called standfirst, by itself or by the elements around it."""
        lines = self._lines(block)
        echo = any(_same(" ".join(line.text for line in lines), text) for text in self.descriptions)
        if in_story and self._goes_on(lines):
            # only an element that is itself called so can be told from an introduction of many paragraphs
            itself = self.table.own_hints(block.element) & Hint.STANDFIRST
            return ("named in story", 0.7, [block]) if itself or echo else _NOTHING
        if echo:
            return "named echo", 0.95, lines
        # a line of four words gives way to the sentences under it
        return ("named", 0.85, lines) if sum(line.words for line in lines) >= 5 else ("named short", 0.8, lines)

    def _by_place(self, block: TextBlock, *, above: bool, unlinked: bool) -> tuple[str, float, list[TextBlock]]:
        """A block that nothing tells to be the standfirst but where it stands and how it is set."""
        below = block.index - self.headline
        if self.table.tag(block) in _SUBHEADINGS:
            if not above and self.first is not None:
                return _NOTHING
            lines = self._lines(block)
            short = sum(line.words for line in lines) < 5
            if short or (below > 3 and len(lines) == 1) or self._comes_again(lines[-1]):
                return _NOTHING
            return ("subheading", 0.75, lines) if below <= 3 else ("subheadings", 0.7, lines)
        ended = block.text.endswith(_SENTENCE_END)
        found = _NOTHING
        if below <= 2 and (ended or block.words >= 8) and self._is_in_header(block):
            found = "in header", 0.62, [block]
        elif unlinked and ended and below <= 8 and 10 <= block.words <= 90 and not self._is_under_picture(block):
            found = "alone", 0.61, self._lines(block)
        elif unlinked and below == 1 and 8 <= block.words <= 60 and self._stands_apart(block):
            found = "right under headline", 0.61, [block]
        elif self._is_bold_lead(block):
            found = "bold lead", 0.62, [block]
        if not found[1] or self.table.in_region(block.element, Region.ASIDE) or is_page_furniture(block.text):
            return _NOTHING
        return _NOTHING if _DISCLOSURE.search(block.text) or is_meta_line(self.reading, block) else found

    def _is_under_picture(self, block: TextBlock) -> bool:
        """Whether a picture stands right before a line, in the same element, or it has a credit: then it is a caption."""
        if self._has_credit(block):
            return True
        table = self.table
        parent = table.parents[block.element]
        pictures = table.listed.get("img", ())
        return any(table.first[each] == block.index and table.parents[each] == parent for each in pictures)

    def _has_credit(self, block: TextBlock) -> bool:
        """Whether a picture's credit stands behind a line or at its end in an element of its own."""
        after = self.reading.blocks[block.index + 1 : block.index + 2]
        if after and looks_like_credit(after[0].text):
            return True
        inner, text = block.pieces[-1]
        return len(block.pieces) > 1 and inner != block.element and looks_like_credit(text)

    def _stands_apart(self, block: TextBlock) -> bool:
        """Whether a paragraph right under the headline is set otherwise than the story is, and is no picture's or meta data."""
        first = self.first
        if block.text.endswith(":") or " | " in block.text or dates_in(self.reading, block.text, 1):
            return False
        return (
            self.table.tag(block) == "p"
            and first is not None
            and self.table.kind(block.index) != self.table.kind(first)
            and not self._is_under_picture(block)
        )

    def _is_in_header(self, block: TextBlock) -> bool:
        return self.table.tag(block) == "p" and self.table.in_region(block.element, Region.HEADER)

    def _lines(self, block: TextBlock) -> list[TextBlock]:
        """A block and those right behind it that are of its kind: a standfirst may have several lines."""
        kind = self.table.kind(block.index)
        lines, words = [block], block.words
        for other in self.reading.blocks[block.index + 1 : block.index + 1 + _MANY_LINES]:
            if self.table.kind(other.index) != kind or not self.reading.free(other.index) or other.link_share > 0.8:
                break
            lines.append(other)
            words += other.words
        if len(lines) > _MANY_LINES or words > _MANY_WORDS:
            return [block]
        return lines

    def _goes_on(self, lines: list[TextBlock]) -> bool:
        """Whether the story goes on with blocks of the same kind: then they are its paragraphs."""
        kind = self.table.kind(lines[-1].index)
        after = lines[-1].index + 1
        return any(self.table.kind(other.index) == kind for other in self.reading.blocks[after : after + 3])

    def _is_whole_story(self, lines: list[TextBlock]) -> bool:
        """Whether there is hardly more story than these lines: a brief has no standfirst."""
        size = sum(len(self.reading.blocks[index].text) for index in self.reading.story.blocks)
        return 2 * sum(len(line.text) for line in lines) > size > 0

    def _comes_again(self, line: TextBlock) -> bool:
        """Whether a heading's kind comes again in the story: then it is a subhead."""
        kind = self.table.kind(line.index)
        later = [index for index in self.reading.story.blocks if index > line.index]
        return any(self.table.kind(index) == kind for index in later[:60])

    def _echo(self, block: TextBlock) -> list[TextBlock]:
        """The lines that repeat a description: the block alone, or with those behind it, of which it may show the beginning."""
        begins = block.text[:12]
        for text in self.descriptions:
            if _same(block.text, text):
                return [block]
        told = [text for text in self.descriptions if len(text) > len(block.text) and text.startswith(begins)]
        if told and len(lines := self._lines(block)) > 1:
            whole = key(" ".join(line.text for line in lines))
            for text in told:
                shown = key(_CUT.sub("", text))
                if len(shown) > 0.5 * len(whole) and whole.startswith(shown):
                    return lines
        return []

    def _is_bold_lead(self, block: TextBlock) -> bool:
        """Whether the first paragraph is set in bold as a whole, and the next are not."""
        if block.index != self.first or not 8 <= block.words <= 90 or not _all_bold(self.reading, block):
            return False
        after = [index for index in self.reading.story.blocks if index > block.index][:3]
        return len(after) == 3 and not any(_all_bold(self.reading, self.reading.blocks[index]) for index in after)


def _all_bold(reading: Reading, block: TextBlock) -> bool:
    tags, parents = reading.table.tags, reading.table.parents
    for inner, text in block.pieces:
        if text.isspace():
            continue
        element = inner
        while element >= 0 and element != block.element and tags[element] not in _BOLD:
            element = parents[element]
        if element < 0 or tags[element] not in _BOLD:
            return False
    return True


def _same(text: str, other: str) -> bool:
    """Whether two texts are the same but for a word or two."""
    if abs(len(text) - len(other)) > 0.2 * max(len(text), len(other)):
        return False
    return text == other or key(text) == key(other) or similarity(text, other) > 0.9


def _descriptions(reading: Reading) -> list[str]:
    page = reading.page
    texts = [page.meta("description"), page.meta("og:description"), page.meta("twitter:description")]
    texts += [collapse(first_text(node.get("description")) or "") for _, node in page.structured[:1]]
    return list(dict.fromkeys(text for text in texts if text and len(text) > 15))
