"""Whether a text is the name of a place that datelines use, and whether it has the shape of one."""

from __future__ import annotations

import re

from newsextract.normalizers.dateline_words import NO_TOWNS
from newsextract.normalizers.place_names import CITY_LISTS, REGION_LISTS
from newsextract.normalizers.town_names import TOWN_LISTS

PARTICLES = frozenset(
    """de del la las los le les el al do da dos das di du am an der den dem im in bei ob auf upon on of the and und y e et
    i og och ja ve sur sous lès aan op den ter ten van nad pod na u po sul bin as""".split()
)
# "Frankfurt a. M.", "Rothenburg o. d. T.", "Freiburg i. Br."
_ABBREVIATED = frozenset("a. a.M. a.d. d. i. i.Br. Br. M. o. o.d. T. v. v.d. H. i.d. Opf. OPf. b. a.D.".split())
_JOINTS = re.compile(r"\s*/\s*|\s+(?:and|und|y|e|et|och|og|ja|ve|и|та)\s+|\s*[–-]\s*(?=[A-ZÀ-Þ]{3})")
_LETTERS = re.compile(r"[^\W\d_]")


def _folded(text: str) -> str:
    # "İ".casefold() is two characters
    return " ".join(text.replace("İ", "i").replace("I", "i").replace("ı", "i").casefold().replace("’", "'").split())


def _table(lists: tuple[str, ...]) -> frozenset[str]:
    # the lists are folded whole: name by name would cost every import milliseconds
    return frozenset(name for names in lists for name in _folded(names).replace(", ", ",").split(",") if name)


_CITIES = _table((*CITY_LISTS, *TOWN_LISTS))
_REGIONS = _table(REGION_LISTS)
# Endings that German towns have and common nouns hardly ever ("-heim" ends "Geheim", "-berg" and "-bach" end mountains).
_TOWN_ENDINGS = ("hausen", "kirchen", "stetten", "büttel", "weiler", "furt", "brück", "hofen", "stedt")
# Endings that common nouns have too; before a dash and a word that begins a sentence they are enough.
_WIDER_ENDINGS = (
    *_TOWN_ENDINGS,
    "ingen",
    "heim",
    "dorf",
    "burg",
    "bach",
    "berg",
    "stadt",
    "stein",
    "feld",
    "wald",
    "brunn",
    "rode",
    "walde",
    "münde",
)


def is_place(text: str) -> bool:
    """Whether the whole text names places of the tables, one or several ("BEIRUT/THE HAGUE", "Paris and Rome").

    Args:
        text: A name in any case.

    Returns:
        Whether every part of it is a known city, or the whole a known country or state.
    """
    whole = _folded(text)
    if whole in _CITIES or whole in _REGIONS:
        return True
    parts = [part for part in _JOINTS.split(text) if part]
    return len(parts) > 1 and all(_folded(part) in _CITIES for part in parts)


def is_city(text: str) -> bool:
    """Whether the whole text names cities of the tables, one or several."""
    return _folded(text) in _CITIES or (_folded(text) not in _REGIONS and is_place(text))


def is_region(text: str) -> bool:
    """Whether the whole text is a country, a state or a province, by name or common abbreviation ("Wis.")."""
    return _folded(text) in _REGIONS


def is_town(text: str) -> bool:
    """Whether one word has an ending that only names of German-speaking towns have ("Musterhausen")."""
    return (
        text.isalpha() and len(text) >= 8 and text[0].isupper() and text[1:].islower() and text.endswith(_TOWN_ENDINGS)
    )


def may_be_town(text: str) -> bool:
    """Whether one word has an ending that names of German-speaking towns often have, and is no common noun with it."""
    return (
        len(text) >= 7
        and text.isalpha()
        and text[1:].islower()
        and text.endswith(_WIDER_ENDINGS)
        and text.casefold() not in NO_TOWNS
    )


def has_shape_of_place(text: str) -> bool:
    """Whether the text could name a place: one to five capitalised words, no digit, nothing of a sentence."""
    if not 1 < len(text) <= 60 or any(char.isdigit() for char in text):
        return False
    words = [word for part in text.split("/") for word in part.split()]
    if not 0 < len(words) <= 6 or words[0] in PARTICLES or words[-1] in PARTICLES:
        return False
    return all(word in PARTICLES or _is_name(word) for word in words)


def _is_name(word: str) -> bool:
    letters = word.replace("'", "").replace("’", "").replace("-", "").replace(".", "").replace("‐", "")
    if word in _ABBREVIATED:
        return True
    if not letters or not _LETTERS.match(letters) or not all(map(_is_letter, letters)):
        return False
    if "." in word and not (word.endswith(".") and len(word) <= 6) and not re.fullmatch(r"(?:\w\.){1,3}\w?", word):
        return False
    return not word[0].islower() or word[:2] in ("d'", "l'", "s-", "’s") or word.startswith("al-")


def _is_letter(char: str) -> bool:
    return char.isalpha() or (not char.isalnum() and not char.isspace() and char not in ',;:!?()[]{}"“”„»«*#@&|<>=+')


def is_capitals(text: str) -> bool:
    """Whether every cased letter is a capital, and there are at least two."""
    return sum(char.isupper() for char in text) > 1 and not any(char.islower() for char in text)
