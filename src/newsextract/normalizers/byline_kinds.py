"""What a run of words in a byline is as a whole: an agency, a newsroom, a role, a place, a code."""

from __future__ import annotations

from typing import Literal

from newsextract.normalizers.agencies import find_agency
from newsextract.normalizers.byline_runs import (
    CODE,
    DOMAIN,
    is_code_unit,
)
from newsextract.normalizers.junk_words import SECTION_WORDS
from newsextract.normalizers.name_shape import (
    is_post_nominal,
    is_role_word,
    looks_like_name,
)
from newsextract.normalizers.phrase_index import index_phrases, phrase_at, word_key
from newsextract.normalizers.role_words import (
    HOUSE_PHRASES,
    HOUSE_WORDS,
    PLACES_OF_TWO_WORDS,
    ROLE_STARTS,
)

Kind = Literal["name", "role", "agency", "house", "code", "place", "outlet", "one_word", "letters", "junk"]
_HOUSE_PHRASES = index_phrases(HOUSE_PHRASES)
_ROLE_STARTS = index_phrases(ROLE_STARTS)


def whole_of(words: list[str], led: bool) -> Kind | None:
    """What a run of words is as a whole; None if it must be divided."""
    text = " ".join(words)
    keys = [word_key(word) for word in words]
    if find_agency(text):
        return "agency"
    if 1 < len(words) < 4 and is_code_unit(words[0]) and "/" in words[0]:
        return "code"  # "dpa/roh Frankfurt"
    if len(words) == 1:
        return _kind_of_one(words[0], led)
    if all(is_post_nominal(word) for word in words):
        return "letters"
    if text.casefold() in PLACES_OF_TWO_WORDS:
        return "place"
    if phrase_at(_HOUSE_PHRASES, keys, 0) == len(words) or (len(words) <= 7 and _is_house(words)):
        return "house"
    if phrase_at(_ROLE_STARTS, keys, 0):
        return "role"
    return None


def _is_house(words: list[str]) -> bool:
    """Whether a newsroom signs: the last word says so, or the first does and no name follows."""
    first, last = word_key(words[0]), word_key(words[-1])
    if last in ("report", "reports"):
        return word_key(words[-2]) in HOUSE_WORDS
    if last in HOUSE_WORDS and not looks_like_name(" ".join(words)):
        return True
    return first in HOUSE_WORDS and not looks_like_name(" ".join(words[1:])) and not is_role_word(words[-1])


def is_house_phrase(words: list[str]) -> bool:
    """Whether the words are a newsroom's own byline, such as "Haber Merkezi" or "Da Redação"."""
    keys = [word_key(word) for word in words]
    return bool(keys) and phrase_at(_HOUSE_PHRASES, keys, 0) == len(keys)


def _kind_of_one(word: str, led: bool) -> Kind:
    key = word_key(word)
    if is_post_nominal(word):
        return "letters"
    if key in HOUSE_WORDS or (key in _HOUSE_PHRASES and ((key,) in _HOUSE_PHRASES[key])):
        return "house"
    if DOMAIN.match(word):
        return "outlet"
    if is_code_unit(word) or (CODE.match(word) and not is_role_word(word)):
        return "code"
    if is_role_word(word):
        return "role"
    if key in SECTION_WORDS and not led:
        return "junk"
    return "one_word" if any(char.isalpha() for char in word) else "junk"
