"""What a line of plain text is: a paragraph, a caption, a line of byline and date, a name.

A line is compared with the story by the beginnings of its longer words.
"""

from __future__ import annotations

import re
from itertools import pairwise

from newsextract.extractors.body.phrases import is_page_furniture
from newsextract.extractors.byline import begins_like_byline
from newsextract.extractors.clocks import leading_time
from newsextract.normalizers.captions import looks_like_caption_with_credit, looks_like_credit
from newsextract.normalizers.dates import find_dates
from newsextract.normalizers.people import looks_like_name, reading_minutes, split_byline_line
from newsextract.page import TextBlock
from newsextract.reading import Reading

ENDS_SENTENCE = re.compile(r"[.!?…。！？।؟۔]['\"”’»›“)\]」』]*$")
# "Ein Kommentar von Ana Roe"
_A_PIECE_BY = re.compile(
    r"(?:Eine?|Een|Un|Une|Una|En|Et) [^\W\d_]{4,20} (?:von|van|de|par|por|di|av|af) (?=[^\W\d_a-z])"
)
_WORD = re.compile(r"[^\W\d_]{4,}")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


class Lines:
    """The lines around a story, each looked at once."""

    def __init__(self, reading: Reading, first: int, last: int) -> None:
        self.reading = reading
        self.blocks = reading.blocks
        self.first, self.last = first, last
        told = " ".join(block.text for block in self.blocks[first : last + 1] if block.words >= 12)[:6000]
        self.told = tokens_of(told)
        # the last two steps of the address hold the slug, whether or not a number stands behind it
        self.slug = tokens_of(" ".join((reading.page.url or "").split("/")[3:][-2:]).replace("-", " "))
        early = [block.text for block in self.blocks[first : last + 1] if block.words >= 12][:8]
        self.early = " ".join(early)[:3000]
        self.told_early = tokens_of(self.early)
        self._meta: dict[int, bool] = {}
        self.counted: dict[str, int] = {}
        for block in self.blocks:
            self.counted[block.text] = self.counted.get(block.text, 0) + 1

    # what a line is -------------------------------------------------------------------------------------------------

    def is_paragraph(self, index: int) -> bool:
        """Whether a line is prose: a long sentence that is no caption, no notice and not about the date."""
        block = self.blocks[index]
        if block.words < 8 or not (block.words >= 25 or ENDS_SENTENCE.search(block.text[-12:])):
            return False
        return not (is_page_furniture(block.text) or self.is_caption(index) or self.is_meta(index))

    def is_caption(self, index: int) -> bool:
        """Whether a line ends in a picture's credit, or is one."""
        text = self.blocks[index].text
        return len(text) <= 700 and (
            looks_like_caption_with_credit(text) or (len(text) <= 120 and looks_like_credit(text))
        )

    def is_meta(self, index: int) -> bool:
        """Whether a line tells a date, a byline or a reading time, and nothing else of length."""
        if index not in self._meta:
            self._meta[index] = self._tells_meta(self.blocks[index])
        return self._meta[index]

    def _tells_meta(self, block: TextBlock) -> bool:
        text = block.text
        if len(text) > 160 or block.words > 20:
            return False
        if begins_like_byline(text) and block.words <= 14 and not text.endswith((".", "!", "?")):
            return True
        if not any(map(str.isdigit, text)):
            return False
        if reading_minutes(text) is not None and len(text) <= 60:
            return True
        dates = find_dates(text, languages=self.reading.languages, limit=2)
        told = sum(date.end - date.start for date in dates)
        return bool(dates) and (block.words <= 12 or told > len(text) / 2)

    def is_alone(self, index: int) -> bool:
        """Whether empty lines stand above and below."""
        after = self.blocks[index + 1] if index + 1 < len(self.blocks) else None
        return self.blocks[index].gap and (after is None or after.gap)

    def is_of_story(self, text: str) -> bool:
        """Whether a line shares words with the story: teasers of other stories hardly do."""
        tokens = tokens_of(text)
        return len(tokens & self.told) >= min(3, 0.3 * len(tokens))

    def parted(self, index: int) -> bool:
        """Whether a byline or a date stands between a line and the next paragraph."""
        for at in range(index + 1, min(len(self.blocks), index + 12)):
            if self.is_meta(at) or looks_like_name(self.name(at)):
                return True
            if self.is_paragraph(at):
                return False
        return False

    def name(self, index: int) -> str:
        """What is left of a short line without dates and reading times."""
        text = self.blocks[index].text
        if len(text) > 120 or self.blocks[index].words > 14:
            return ""
        if piece := _A_PIECE_BY.match(text):
            return text[piece.end() :]
        spans = [(date.start, date.end) for date in find_dates(text, languages=self.reading.languages, limit=3)]
        return split_byline_line(text, languages=self.reading.languages, date_spans=spans).byline or ""

    def is_near_meta(self, index: int) -> bool:
        """Whether a date, a byline or a time of day stands within three lines."""
        near = range(max(0, index - 3), min(len(self.blocks), index + 4))
        return any(self.is_meta(at) or leading_time(self.blocks[at].text) for at in near)


def tokens_of(text: str) -> set[str]:
    """The beginnings of a text's longer words, which inflection leaves alone; pairs of characters in Chinese and its like."""
    found = {word[:5] for word in _WORD.findall(text.casefold())}
    if _CJK.search(text):
        signs = _CJK.findall(text)
        found = {word for word in found if not _CJK.search(word)}
        found |= {a + b for a, b in pairwise(signs)}
    return found
