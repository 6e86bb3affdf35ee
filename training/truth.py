"""Which blocks of a page are its story: the blocks are aligned with the true text."""

from __future__ import annotations

import bisect
from collections import Counter, defaultdict
from typing import Any

from newsextract.normalizers.text import key, words
from newsextract.page.tags import Region
from training.pages import TruePage

# a text this long proves by itself that it is part of the truth; scripts without spaces say more with less
_PROOF, _DENSE_PROOF = 25, 12
# a longer text may hold more or less than the truth has of it: this share of its word triples must be there
_PARTLY, _NOT = 0.7, 0.3


def true_lines(row: dict[str, Any]) -> list[str] | None:
    """The lines of the true text, or None if only snippets are known."""
    if row.get("sections") is not None:
        texts = [text for section in row["sections"] for text in section["heading"] + section["paragraphs"]]
    elif row.get("text"):
        texts = [row["text"]]
    else:
        return None
    return [line for text in texts for line in text.split("\n") if line.strip()]


def label(page: TruePage) -> None:
    """Writes the page's labels."""
    lines = true_lines(page.row)
    if lines is None:
        page.labels, page.found = _by_snippets(page)
    else:
        page.labels, page.found = _Alignment(page, lines).labels()
    if page.headline is not None:
        page.labels[page.headline] = None


def _by_snippets(page: TruePage) -> tuple[list[int | None], float]:
    wanted = [k for text in page.row.get("with") or () if (k := key(text))]
    unwanted = [k for text in page.row.get("without") or () if (k := key(text))]
    labels: list[int | None] = []
    for block in page.table.blocks:
        own = key(block.text)
        if any(k in own or (len(own) > 30 and own in k) for k in wanted):
            labels.append(1)
        elif any(
            own == k or (len(k) >= 8 and k in own and len(k) > 0.3 * len(own)) or (len(own) > 20 and own in k)
            for k in unwanted
        ):
            labels.append(0)
        else:
            labels.append(None)
    return labels, float(1 in labels)


class _Alignment:
    """The blocks of one page beside its true text."""

    def __init__(self, page: TruePage, lines: list[str]) -> None:
        self.page = page
        self.keys = [key(block.text) for block in page.table.blocks]
        self.lines = {key(line) for line in lines}
        self.truth = "".join(key(line) for line in lines)
        ordered = words("\n".join(lines))
        self.triples = set(zip(ordered, ordered[1:], ordered[2:], strict=False))
        self.at = [-1] * len(self.keys)
        self.found: list[int | None] = [None] * len(self.keys)

    def labels(self) -> tuple[list[int | None], float]:
        if not self.truth:
            return [0] * len(self.keys), 0.0
        short = self._long_ones()
        core = self._core()
        if not core:
            return [0] * len(self.keys), 0.0
        self._copies(core)
        self._short_ones(short, core)
        self._what_news_truths_lack(core)
        held = "".join({self.keys[i] for i, found in enumerate(self.found) if found == 1})
        return self.found, min(1.0, len(held) / len(self.truth))

    def _long_ones(self) -> list[int]:
        short = []
        for index, own in enumerate(self.keys):
            if not own:
                continue
            text = self.page.table.blocks[index].text
            ordered = words(text)
            dense = len(own) < 2 * len(ordered)
            if len(own) >= (_DENSE_PROOF if dense else _PROOF) and own in self.truth:
                self.at[index] = self.truth.find(own)
                self.found[index] = 1
            elif len(own) >= (16 if dense else 40):
                triples = list(zip(ordered, ordered[1:], ordered[2:], strict=False))
                part = sum(triple in self.triples for triple in triples) / max(1, len(triples))
                self.found[index] = 1 if part >= _PARTLY else 0 if part < _NOT else None
            else:
                short.append(index)
        return short

    def _core(self) -> list[int]:
        """The blocks that stand once on the page and among many others of the story."""
        anchors = [i for i, place in enumerate(self.at) if place >= 0]
        counts = Counter(self.keys[i] for i in anchors)
        base = [i for i in anchors if counts[self.keys[i]] == 1] or anchors
        near = {i: sum(len(self.keys[j]) for j in base if abs(j - i) <= 25) for i in base}
        most = max(near.values(), default=0)
        return [i for i in base if near[i] >= 0.15 * most]

    def _copies(self, core: list[int]) -> None:
        """Of a text that the page prints more often than the truth has it, only the best placed copies are the story's."""
        groups: dict[str, list[int]] = defaultdict(list)
        for index, place in enumerate(self.at):
            if place >= 0:
                groups[self.keys[index]].append(index)
        for own, copies in groups.items():
            if len(copies) > 1:
                copies.sort(key=lambda index: self._misplaced(index, core))
                for index in copies[self.truth.count(own) :]:
                    self.found[index] = None

    def _misplaced(self, index: int, core: list[int]) -> tuple[int, int, int]:
        spot = bisect.bisect_left(core, index)
        wrong = spot > 0 and self.at[core[spot - 1]] > self.at[index]
        after = bisect.bisect_right(core, index)
        wrong_behind = after < len(core) and self.at[core[after]] < self.at[index]
        return wrong + wrong_behind, min(abs(index - each) for each in core), index

    def _short_ones(self, short: list[int], core: list[int]) -> None:
        """A short text counts if it stands in the truth where its neighbours do."""
        sure = [
            i
            for i, place in enumerate(self.at)
            if place >= 0 and self.found[i] == 1 and core[0] - 40 <= i <= core[-1] + 40
        ]
        for index in short:
            own = self.keys[index]
            spot = bisect.bisect_left(sure, index)
            before = sure[spot - 1] if spot else None
            behind = sure[spot] if spot < len(sure) else None
            start = self.at[before] + len(self.keys[before]) if before is not None else 0
            end = self.at[behind] if behind is not None else len(self.truth)
            near = (before is not None and index - before <= 12) or (behind is not None and behind - index <= 6)
            whole = own in self.lines
            self.found[index] = 0
            if near and start > end:
                self.found[index] = None if whole else 0
            elif near and before is not None and behind is not None:
                fits = end - start < 3_000 and own in self.truth[max(0, start - 1) : end + 1]
                self.found[index] = int(fits and (len(own) >= 4 or whole))
            elif near and whole:
                part = (
                    self.truth[start : start + 4_000] if behind is None else self.truth[max(0, end - 1_500) : end + 1]
                )
                self.found[index] = int(own in part)

    def _what_news_truths_lack(self, core: list[int]) -> None:
        """Truths by section have few lists and tables, and the standfirst apart: nothing is learned from such blocks."""
        row, table = self.page.row, self.page.table
        if row.get("sections") is None:
            return
        standfirst = [key(text) for text in row.get("standfirst") or ()]
        for index, block in enumerate(table.blocks):
            own = self.keys[index]
            if own in standfirst or (self.found[index] == 0 and len(own) > 25 and any(own in k for k in standfirst)):
                self.found[index] = None
            listed = table.regions[block.element] & (Region.LIST | Region.TABLE)
            if self.found[index] == 0 and listed and core[0] - 3 <= index <= core[-1] + 6 and block.link_share < 0.6:
                self.found[index] = None
