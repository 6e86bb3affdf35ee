"""What the words beside a printed date say about it: published, updated, or something else altogether."""

from __future__ import annotations

from typing import Literal

from newsextract.normalizers.date_tokens import cut, fold_line
from newsextract.normalizers.date_words import labels

_UPDATE_STEMS = (
    "updat", "aktualis", "zuletzt", "stand:", "geändert", "actualiz", "mis à jour", "modifi", "aggiornat", "ultimo", "atualiz",
    "bijgewerkt", "gewijzigd", "uppdatera", "oppdater", "opdater", "päivitetty", "zaktualiz", "обновл", "оновл", "güncel",
    "更新", "최종수정", "수정", "diperbarui", "cập nhật", "frissít", "ενημέρωση", "تحديث", "last edited", "revised",
)  # fmt: skip
"""Beginnings of words that tell a change, in whatever form they stand."""

_OTHER_STEMS = (
    "review", "geprüft", "fact-check", "fact check", "©", "copyright", "(c)", "abgerufen", "accessed", "retrieved", "expires",
    "expiry", "valid until", "gültig bis", "deadline", "effective", "photo taken", "aufgenommen", "starts", "begins", "born",
    "geboren", "founded", "joined", "member since", "mitglied seit", "révisé", "consulté", "consultado", "caduca",
)  # fmt: skip
"""Words that tell another day than that of publication or of a change."""

_DATE_WORDS = frozenset("date datum fecha data dato дата tarih päivämäärä tarihi 日期 日付 ngày تاریخ التاريخ".split())
"""A line that begins with such a word and a colon, or has nothing else before the date, prints the page's date."""


def tells_update(words: str) -> bool:
    """Whether words right before a date tell a change."""
    folded = words.casefold()
    return any(stem in folded for stem in _UPDATE_STEMS)


def tells_no_publication(words: str) -> bool:
    """Whether words right before a date tell another day than that of publication or of a change.

    Example:
        >>> tells_no_publication("Medically reviewed on "), tells_no_publication("Published on ")
        (True, False)
    """
    folded = words.casefold()
    return any(stem in folded for stem in _OTHER_STEMS)


def label_of(words: str) -> Literal["published", "updated", ""]:
    """What the last label among the words before a date calls it; "" if they hold none.

    Example:
        >>> label_of("By Jane Roe, published on"), label_of("Last updated:"), label_of("By Jane Roe")
        ('published', 'updated', '')
    """
    if not words or words.isspace():
        return ""
    if words in ("published", "updated"):
        return "published" if words == "published" else "updated"
    known = labels()
    tokens = [token.key for token in cut(fold_line(words)) if token.kind == "W"]
    for key in reversed(tokens):
        if key in known:
            return "published" if known[key] == "published" else "updated"
    if tells_update(words):
        return "updated"
    return "published" if len(tokens) == 1 and tokens[0] in _DATE_WORDS else ""
