"""Names printed in capitals, or all in small letters, as names are written."""

from __future__ import annotations

import re
from collections.abc import Collection

from newsextract.normalizers.name_shape import is_post_nominal, is_role_word
from newsextract.normalizers.phrase_index import word_key
from newsextract.normalizers.role_words import TITLES

# parts of surnames that are written small when the whole name was in capitals
_SMALL_PARTS = frozenset(
    """van von der den de da das dos do del della la zu zum zur af av y bin ibn bint ben ten ter te du des vom und""".split()
)
# languages that write them with a capital inside surnames
_CAPITAL_PARTS = {"it": {"de", "da", "del", "della", "la", "di", "dal"}, "vi": {"van", "do", "la", "te"}}
_VIETNAMESE = frozenset(
    ["nguyen", "nguyễn", "tran", "trần", "pham", "phạm", "hoang", "hoàng", "vu", "vũ", "dang", "đặng"]
)
_TURKISH = frozenset({"tr", "az"})
_PIECE = re.compile(r"([-‐‑'’.])")
_MAC = re.compile(r"mc(?=\w{3})")
_ROMAN = frozenset(["II", "III", "IV"])


def _capital(part: str) -> str:
    if part == "ß":
        return part
    small = part.casefold() if "ß" not in part and "ẞ" not in part else part.lower()
    # casefold turns "ς" into "σ" and "ß" into "ss"; lower keeps a final sigma right
    small = part.lower() if part.lower() != small else small
    if _MAC.match(small):
        return "Mc" + small[2:3].upper() + small[3:]
    if small.startswith("ij") and len(small) > 3 and part.isupper() and small[2] in "sz":
        return "IJ" + small[2:]
    return small[:1].upper() + small[1:]


def _normal_word(word: str, first: bool, small_parts: Collection[str]) -> str:
    """One word of a name that was printed all in capitals or all in small letters."""
    bare = word.strip(".,")
    if bare in _ROMAN or (is_post_nominal(word) and word_key(word) not in ("jr", "sr", "ma", "do", "mp", "ed")):
        return word
    if not first and word_key(word) in small_parts:
        return word.lower()
    if (
        first
        and len(bare) == 2
        and bare.isupper()
        and (bare[1] == "J" or not set(bare) & set("AEIOUYÄÖÜ"))
        and bare != "NG"
    ):
        return word  # the initials of "TJ Roe"
    parts = _PIECE.split(word)
    for place in range(0, len(parts), 2):
        before = parts[place - 1] if place else ""
        if before in ("'", "’") and place and len(parts[place - 2]) > 2:
            parts[place] = parts[place].lower()  # an apostrophe inside a word: "Sana'a"
        elif parts[place]:
            parts[place] = _capital(parts[place])
    return "".join(parts)


def normal_case(name: str, languages: frozenset[str] = frozenset()) -> str:
    """A person's name as written in running text.

    Args:
        name: A name as printed: "JANE ROE", "Bill MCROE", "jana roh" or "Jana Roh".
        languages: Primary subtags of the page's languages.

    Returns:
        "Jane Roe", "Bill McRoe", "Jana Roh"; words in mixed case, initials, single words and scripts without case stay
        as printed. "ROE Jane" becomes "Roe Jane": the order is kept.
    """
    words = name.split()
    letters = [char for char in name if char.isalpha() and (char.isupper() or char.islower())]
    if len(words) < 2 or not letters or re.search("[\u10a0-\u10ff]", name):  # Georgian names have no capitals
        return name
    all_small = all(char.islower() for char in letters)
    # "McALISTER" is in capitals too
    all_big = all(char.isupper() or char == "ß" for char in re.sub(r"\bMc(?=[A-Z]{2})", "MC", name) if char.isalpha())
    small_parts = set(_SMALL_PARTS)
    for language, parts in _CAPITAL_PARTS.items():
        if language in languages or (language == "vi" and word_key(words[0]) in _VIETNAMESE):
            small_parts -= parts
    if all_small and (is_role_word(words[-1]) or any(len(word.strip(".")) < 2 for word in words[-1:])):
        return name
    if "İ" in name or languages & _TURKISH:
        words = [
            word.replace("I", "ı").replace("İ", "i").lower() if _shouts(word) and all_big else word for word in words
        ]
        return " ".join(_turkish_capital(word) if word.islower() and all_big else word for word in words)
    normal = [
        _normal_word(word, place == 0, small_parts)
        if all_small or (_shouts(word) and (all_big or _is_surname(words, place)))
        else word
        for place, word in enumerate(words)
    ]
    return " ".join(normal)


def _turkish_capital(word: str) -> str:
    """A small word with a capital as Turkish and Azerbaijani write it: "i" becomes "İ", "ı" becomes "I"."""
    parts = word.split("-")
    return "-".join(("İ" if part[:1] == "i" else part[:1].upper()) + part[1:] for part in parts)


def _is_surname(words: list[str], place: int) -> bool:
    """Whether a word in capitals among others can be a surname: "Bill MCROE", but not "ROE Bank"."""
    letters = sum(char.isalpha() for char in words[place])
    return letters > 3 or (letters == 3 and place == len(words) - 1)


def _shouts(word: str) -> bool:
    """Whether a word is in capitals and no initials: "ROE", "O'ROE", "ROE-DOE", but not "J.R." or "TJ"."""
    letters = [char for char in word if char.isalpha()]
    if word.startswith("Mc") and word[2:].isupper() and len(word) > 4:  # "McALISTER"
        return True
    longest = max((len(part) for part in _PIECE.split(word)), default=0)
    if len(letters) < 2 or not all(char.isupper() or char == "ß" for char in letters):
        return False
    return longest > 1 and not ("." in word and word_key(word) in TITLES - {"ma", "ba", "sra"})
