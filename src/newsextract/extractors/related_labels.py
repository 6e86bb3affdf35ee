"""The words that point to other stories: "Read also: …", "More on this story"."""

from __future__ import annotations

import functools
import re

# "Read also: …" in the languages where news pages print such a label
_LABELS = (
    "read also", "also read", "read more", "read next", "see also", "related", "related story", "more on this", "recommended",
    "lesen sie auch", "lesen sie mehr", "lesen sie dazu", "mehr zum thema", "auch interessant", "lesetipp",
    "lire aussi", "à lire aussi", "a lire aussi", "à lire également", "voir aussi", "lea también", "lea tambien", "lee también",
    "le puede interesar", "te puede interesar", "más información", "leggi anche", "per approfondire", "leia também", "leia mais",
    "veja também", "lees ook", "läs också", "läs även", "läs mer", "les også", "læs også", "lue myös", "czytaj także", "czytaj też",
    "zobacz także", "čtěte také", "čítajte aj", "olvasd el", "citește și", "citeşte şi", "прочети още", "читайте также",
    "читать также", "читайте також", "διαβάστε επίσης", "διαβάστε ακόμα", "ayrıca oku", "ilgili haber", "اقرأ أيضا", "اقرأ أيضاً",
    "بیشتر بخوانید", "קראו גם", "यह भी पढ़ें", "baca juga", "đọc thêm", "xem thêm", "関連記事", "あわせて読みたい", "관련기사", "相关阅读", "延伸阅读",
)  # fmt: skip


# headings over such links
_HEADINGS = frozenset(
    "more on this story|more on this|more from this section|related stories|related articles|related news|related content|"
    "read more on this|further reading|more stories|mehr zum thema|weitere artikel|sur le même sujet|noticias relacionadas|"
    "articoli correlati|notícias relacionadas|gerelateerde artikelen|powiązane artykuły|по теме|за темою|ilgili haberler".split(
        "|"
    )
)


@functools.cache
def _label_pattern() -> re.Pattern[str]:
    labels = sorted(map(re.escape, _LABELS), key=len, reverse=True)
    return re.compile("(?:" + "|".join(labels) + ")")


_SIGNS = "•·-–—►▶>»*[( "
_BEGINNINGS = frozenset(label[:3] for label in _LABELS)


def may_be_label(text: str) -> bool:
    """Whether a line begins with the first letters of any label: nearly no line does."""
    return text.lstrip(_SIGNS)[:3].casefold() in _BEGINNINGS


def label(text: str) -> str | None:
    """The label that a line begins with, or None."""
    lowered = text[:60].casefold().lstrip(_SIGNS)
    match = _label_pattern().match(lowered)
    if match is None:
        return None
    found = match.group()
    rest = lowered[len(found) :].lstrip()
    if not rest or rest[0] in ":|-–—>»►…." or (not found.isascii() and not rest[0].isalpha()):
        return found
    return None


def is_label_alone(text: str) -> bool:
    """Whether a line is nothing but a label or the heading over links to other stories."""
    if len(text) > 60:
        return False
    bare = text.casefold().strip(_SIGNS + ":. ")
    return bare in _HEADINGS or bare in _LABELS


def without_label(text: str) -> str:
    """A line without the label it begins with."""
    found = label(text)
    if found is None:
        return text
    start = text.casefold().find(found) + len(found)
    return text[start:].strip(" :|-–—>»►….])")


def is_related_heading(text: str) -> bool:
    """Whether a line is a heading over links to other stories."""
    lowered = text.casefold().strip(" :»>")
    return lowered in _LABELS or lowered in _HEADINGS
