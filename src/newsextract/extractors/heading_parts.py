"""What stands in a heading: the headline, and beside it a kicker, a label, a date or a second line."""

from __future__ import annotations

from dataclasses import dataclass

from newsextract.extractors.stated_titles import StatedTitles
from newsextract.normalizers.text import collapse, key
from newsextract.normalizers.title_words import LABELS
from newsextract.page import Hint, TextBlock
from newsextract.reading import Reading

# elements that set words of a sentence apart, but no sentence from another
_IN_THE_FLOW = frozenset(
    "em strong b i u a abbr sup sub mark font cite code q bdi bdo wbr ins s acronym tt big".split()
)
# "title-date" is a date, but "section-title" may be the headline
_ALWAYS_ELSE = Hint.KICKER | Hint.HIDDEN | Hint.STANDFIRST | Hint.DATE | Hint.COMMENTS
_ELSE = _ALWAYS_ELSE | Hint.SECTION | Hint.SHARE | Hint.BYLINE | Hint.READING
_LONGEST_LABEL = 24
_MANY_PARTS = 8


@dataclass(slots=True)
class _Part:
    text: str
    block: TextBlock
    element: int
    left_out: bool = False

    @property
    def is_sign(self) -> bool:
        """Whether it only parts other parts: a dash that screen readers read."""
        return not any(char.isalnum() for char in self.text)


def headline_in(
    reading: Reading, element: int, blocks: list[TextBlock], titles: StatedTitles
) -> tuple[str, list[TextBlock]]:
    """The headline in a heading, and the blocks that show it.

    Where the heading has parts, the part that a stated title repeats is the headline, else what is not called kicker, label,
    date or the like.

    Args:
        reading: The page.
        element: The heading.
        blocks: The blocks in it.
        titles: What the page says that its headline is.

    Returns:
        The text, "" if the heading has none, and its blocks.
    """
    only = blocks[0] if len(blocks) == 1 else None
    if only is not None and all(inner == element for inner, text in only.pieces if not text.isspace()):
        return only.text, blocks
    parts = _parts(reading, element, blocks)
    if 1 < len(parts) <= _MANY_PARTS:
        text, shown = _Choice(parts, only, titles).made()
    else:
        text, shown = (_joined(parts) if only is None else only.text), blocks
    if only is not None and titles.counts and key(text) not in titles.counts:
        text = _within(only, titles) or text
    return text, shown


def _within(block: TextBlock, titles: StatedTitles) -> str:
    """The neighbouring text nodes of a heading that together are a stated title: words in bold may be a label, a link a source."""
    texts = [words for _, text in block.pieces if (words := collapse(text))]
    if not 1 < len(texts) <= _MANY_PARTS:
        return ""
    for first in range(len(texts)):
        for last in range(len(texts), first, -1):
            if last - first < len(texts) and key("".join(texts[first:last])) in titles.counts:
                return " ".join(texts[first:last])
    return ""


def _parts(reading: Reading, element: int, blocks: list[TextBlock]) -> list[_Part]:
    """The words of a heading by the children that hold them."""
    found: list[_Part] = []
    children: dict[int, tuple[int, bool]] = {element: (element, False)}
    for block in blocks:
        here: list[str] = []
        owner: tuple[int, bool] | None = None
        for inner, text in block.pieces:
            if inner not in children:
                children[inner] = _child(reading, inner, element)
            mine = children[inner]
            if mine != owner and not text.isspace():
                if owner is not None and (words := collapse("".join(here))):
                    found.append(_Part(words, block, *owner))
                    here = [here[-1][-1:]] if here[-1][-1:].isspace() else []
                owner = mine
            here.append(text)
        if owner is not None and (words := collapse("".join(here))):
            found.append(_Part(words, block, *owner))
    for part in found:
        bare = part.text.rstrip(":!").casefold()
        is_label = len(bare) <= _LONGEST_LABEL and (bare in LABELS or bare.isdecimal())
        part.left_out = part.left_out or (is_label and part.element != element)
    return found


def _child(reading: Reading, inner: int, element: int) -> tuple[int, bool]:
    """The child of a heading that an element stands in, and whether it is called something else than headline."""
    table = reading.table
    child, hints = element, 0
    for each in table.ancestors(inner):
        if each == element:
            break
        own = table.own_hints(each) if table.tags[each] != "time" else Hint.DATE
        if own & _ELSE or table.tags[each] not in _IN_THE_FLOW:
            child, hints = each, hints | own
    return child, bool(hints & (_ALWAYS_ELSE if hints & Hint.HEADLINE else _ELSE))


def _joined(parts: list[_Part], shown: str = "") -> str:
    """Parts as one line.

    Args:
        parts: The parts in their order.
        shown: The line as the page shows it: where it has no blank, only two lines that the markup glues together get one.
    """
    line = ""
    for part in parts:
        text = part.text
        if line and text[0] not in ":,.;!?)" and line[-1] not in "(„“«¿¡":
            glued = f"{line.rsplit(None, 1)[-1]}{text.split(None, 1)[0]}" in shown
            two_lines = line[-1] in ":!?" or (
                " " in line and text[0].isupper() and not line[-1].isupper() and line[-1].isalnum()
            )
            line += text if glued and not two_lines else f" {text}"
        else:
            line += text
    return line


class _Choice:
    """Which of a heading's parts are the headline."""

    def __init__(self, parts: list[_Part], only: TextBlock | None, titles: StatedTitles) -> None:
        self.parts = parts
        self.titles = titles
        self.shown = only.text if only is not None else ""
        self.words = [part for part in parts if not part.is_sign]
        self.signs = "".join(part.text for part in parts if part.is_sign)
        self.whole = self.shown if len(self.words) == 1 and self.shown else _joined(parts, self.shown)
        kept = [part for part in self.words if not part.left_out] or self.words
        # "Kicker" – "Headline": a dash of its own says that they are two; a colon, that they are read as one
        self.parted = bool(self.signs) and ":" not in self.signs and len(self.words) > 1
        if self.parted and len(kept) == len(self.words):
            kept = self.words[-1:]
        if self._text(kept).endswith(":"):  # what is called a kicker is the headline, and the rest its kicker
            kept = self.words
        self.kept = kept
        self.plain = self._text(kept)

    def _text(self, parts: list[_Part]) -> str:
        if len(parts) == len(self.words):
            return self.whole
        return _joined(parts, self.shown).strip(" |·•")

    def made(self) -> tuple[str, list[TextBlock]]:
        """The text and its blocks."""
        if self.plain == self.whole or not self.parted:
            counts = self.titles.counts
            exact = [(text, parts) for text, parts in self._options() if key(text) in counts]
            if exact and not (self.plain != self.whole and self._is_where_titles_end(exact)):
                # kicker and headline together may be one title, the headline alone another: the shorter is the headline
                text, parts = min(exact, key=lambda option: len(option[0]))
                return (text, _blocks(parts)) if text != self.whole else self._as_one()
            if not exact and self.plain == self.whole and ":" not in self.whole:
                shared = self.titles.parts
                for text, parts in self._options():
                    if shared.get(key(text), 0.0) > 0.4:
                        return text, _blocks(parts)
        return self.plain, _blocks(self.kept)

    def _is_where_titles_end(self, exact: list[tuple[str, list[_Part]]]) -> bool:
        """Whether the titles agree on the headline but not on the kicker before it."""
        tail = key(self.plain)
        tails = sum(said.key.endswith(tail) for said in self.titles.said)
        return tails > max(self.titles.counts[key(text)] for text, _ in exact)

    def _options(self) -> list[tuple[str, list[_Part]]]:
        words = self.words
        runs = [self.kept, words, *([part] for part in words)]
        runs += [words[at:] for at in range(1, len(words) - 1)] + [words[:at] for at in range(2, len(words))]
        return [(text, run) for run in runs if (text := self._text(run))]

    def _as_one(self) -> tuple[str, list[TextBlock]]:
        """Kicker and headline together are a stated title: they are read as one, unless they stand on lines of their own."""
        own = key(self.whole)
        stated = next((said.text for said in self.titles.said if said.key == own), "")
        head, last = self.words[0].text, self.words[-1]
        if ":" in self.whole or not stated.startswith(head) or not stated.endswith(last.text):
            return self.whole, _blocks(self.words)
        lines = [part for part in self.words if part.block is last.block]
        if len(lines) < len(self.words) and ":" in stated[len(head) : len(head) + 2]:
            return self._text(lines), [last.block]
        if (
            stated[len(head) : len(head) + 1].isspace() and self.words[0].left_out
        ):  # no colon joins them: one is no headline
            return self.plain, _blocks(self.kept)
        return stated, _blocks(self.words)


def _blocks(parts: list[_Part]) -> list[TextBlock]:
    return list({part.block.index: part.block for part in parts}.values())
