"""Scores of chosen blocks against the true text, by words."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

from newsextract.normalizers.text import key
from newsextract.page.tags import Region
from training.pages import TruePage
from training.truth import true_lines

_CJK = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
_WORD = re.compile(rf"[{_CJK}]|[^\W{_CJK}]+")


def counted(text: str) -> Counter[str]:
    """The words of a text with their numbers; Han, kana and Hangul one by one."""
    return Counter(_WORD.findall(unicodedata.normalize("NFKC", text).lower()))


def f1(page: TruePage, chosen: list[int]) -> float | None:
    """The F1 of the chosen blocks' words, from 0 to 1; None if only snippets of the truth are known.

    The headline never counts. Where the truth is by sections, lists, tables and standfirst count only if it has them.
    """
    lines = true_lines(page.row)
    if not lines:
        return None
    known = "".join(key(line) for line in lines)
    aside = {key(text) for text in page.row.get("standfirst") or ()} if page.row.get("sections") is not None else set()
    texts = []
    for index in chosen:
        block = page.table.blocks[index]
        if index == page.headline:
            continue
        if page.row.get("sections") is not None:
            own = key(block.text)
            listed = page.table.regions[block.element] & (Region.LIST | Region.TABLE)
            if own in aside or (listed and own not in known):
                continue
        texts.append(block.text)
    got, want = counted("\n".join(texts)), counted("\n".join(lines))
    both = (got & want).total()
    return 2 * both / (got.total() + want.total()) if both else 0.0


def snippets(page: TruePage, chosen: list[int]) -> tuple[float | None, float | None]:
    """The shares of the snippets that must, and that must not, be in the text which are in it."""
    text = key("\n".join(page.table.blocks[index].text for index in chosen))
    return tuple(  # type: ignore[return-value]
        sum(key(snippet) in text for snippet in wanted) / len(wanted) if (wanted := page.row.get(name)) else None
        for name in ("with", "without")
    )
