"""Whether a text has the shape of a person's name, in any script."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from newsextract.normalizers.agencies import find_agency
from newsextract.normalizers.junk_words import NO_NAME_WORDS, SECTION_WORDS
from newsextract.normalizers.phrase_index import word_key
from newsextract.normalizers.role_words import (
    HOUSE_WORDS,
    ORGANISATION_WORDS,
    PARTICLES,
    PLACES_OF_TWO_WORDS,
    POST_NOMINALS,
    ROLE_ENDINGS,
    ROLE_WORDS,
    TITLES,
)

_NAME_SIGNS = frozenset(".'’‘ʼ`-‐‑·־׳״\"®\u200c\u200d")
# surnames that are also words of roles, newsrooms or firms
_SURNAMES_TOO = frozenset(
    "church bank post press pool head chair coach fellow page care bund chief partner host chef day coach gardener".split()
)
# parts of surnames that need another before them, else they are articles
_ARTICLES = frozenset(["der", "den", "dem", "des", "het", "los", "las", "la", "am"])
# articles, prepositions and question words that begin headlines
NO_BEGINNING = frozenset(
    """die das der den dem ein eine einen im zu zum zur wenn warum wie was unter statt gegen mehr bis zwei drei nach vor mit
    les une una gli het een dit dat ett det den und oder kein keine so alle auch dann wer wo
    what's who's it's pourquoi comment quand dans para cuando como así qué perché quando nel nella waarom hoe
    in at on after before why how when what where who a the this that as is""".split()
)
# words of phrases that are surnames too, such as "You"
_LATE_NAMES = frozenset("you more best top an can no on are than us page".split())


def is_cjk_letter(char: str) -> bool:
    """Whether a character is Han, kana or Hangul."""
    return "\u3040" <= char <= "\u30ff" or "\u3400" <= char <= "\u9fff" or "\uac00" <= char <= "\ud7af"


def is_cjk(text: str) -> bool:
    """Whether at least a third of the letters are Chinese, Japanese or Korean."""
    if text.isascii():
        return False
    letters = sum(char.isalpha() for char in text)
    return bool(letters) and 3 * sum(map(is_cjk_letter, text)) >= letters


def has_case(text: str) -> bool:
    """Whether the text has letters of a script with capitals."""
    return any((char.isupper() or char.islower()) and not "\u10d0" <= char <= "\u10ff" for char in text)


@lru_cache(maxsize=2048)
def is_role_word(word: str) -> bool:
    """Whether the word is a noun that names a newsroom role, alone or as the end of a compound."""
    key = word_key(word)
    return key in ROLE_WORDS or (len(key) > 9 and key.endswith(ROLE_ENDINGS))


def is_cased_word(word: str) -> bool:
    """Whether the word begins as names do: with a capital letter, or in a script without case."""
    for char in word:
        if char.isalpha():
            return (
                not char.islower() or "\u10d0" <= char <= "\u10ff" or unicodedata.category(char) == "Lo" or char in "ʻʿ"
            )
    return False


def is_particle(word: str) -> bool:
    """Whether the word is a lower-case part of a surname, such as "van" or "d'Arc"."""
    key = word_key(word)
    return word[:1].islower() and (key in PARTICLES or word[:2] in ("d'", "d’", "l'", "l’") or word.startswith("al-"))


def is_name_word(word: str) -> bool:
    """Whether one word can be part of a name: letters with points, hyphens and apostrophes."""
    bare = word.strip(",()")
    return any(char.isalpha() for char in bare) and all(
        char.isalpha() or char in _NAME_SIGNS or unicodedata.category(char).startswith("M") for char in bare
    )


def without_titles(words: list[str]) -> list[str]:
    """The words of a name without the titles before it and the letters after it."""
    start, end = 0, len(words)
    while start < end - 1 and word_key(words[start]) in TITLES and (start == 0 or word_key(words[start]) != "d"):
        start += 1
    while end > start + 2 and is_post_nominal(words[end - 1]):
        end -= 1
    return words[start:end]


def is_post_nominal(word: str) -> bool:
    """Whether the word is letters after a name, such as "Jr.", "III", "M.D." or "CPA"."""
    key = word_key(word.strip(",®™")).replace(".", "")
    return key in POST_NOMINALS and (sum(char.isupper() for char in word) >= 2 or key in ("jr", "sr"))


def has_foreign_word(words: list[str]) -> bool:
    """Whether a word says that this is a role, a newsroom, a firm, a section or a phrase, but no person."""
    keys = [word_key(word) for word in words]
    last = len(keys) - 1
    for place, (key, word) in enumerate(zip(keys, words, strict=True)):
        if place and place == last == 1 and key in _SURNAMES_TOO:
            continue
        if key in HOUSE_WORDS or key in ORGANISATION_WORDS or is_role_word(word):
            return True
        if place and place == last == 1 and key in _LATE_NAMES and not {keys[0]} & NO_NAME_WORDS:
            continue
        if key in NO_NAME_WORDS and not (is_particle(word) or len(key) == 1 or key in ("will", "may", "june", "an")):
            return True
        if key in SECTION_WORDS and place == last and words[0].isupper() and not word.isupper():
            return True
        if key in SECTION_WORDS and (place == 0 or last != 1) and key not in _SURNAMES_TOO:
            return True
    return False


def _has_loose_article(words: list[str]) -> bool:
    """Whether "der" or the like stands without a preposition before it: "Freunde der Musik", not "van der Roh"."""
    return any(
        word in _ARTICLES and (place == 0 or not is_particle(words[place - 1])) for place, word in enumerate(words)
    )


@lru_cache(maxsize=2048)  # one page asks for the same few names again and again
def looks_like_name(text: str) -> bool:
    """Whether a text can be one person's name, in any script. Conservative: an unknown single word is no name.

    Args:
        text: A name without its role and by-word. ``"Jana van der Roh"`` and ``"山田太郎"`` are names; ``"News Desk"``,
            ``"Reuters"``, ``"Jana"`` and ``"Read More"`` are not.
    """
    text = " ".join(text[:100].split())
    if not 2 <= len(text) <= 60 or any(char.isdigit() for char in text):
        return False
    if is_cjk(text):
        from newsextract.normalizers.cjk_names import is_cjk_name

        return is_cjk_name(text)
    words = without_titles(text.split())
    if not 2 <= len(words) <= 6 or not all(is_name_word(word) for word in words):
        return False
    if words[0].endswith(".") and len(words[0]) > 4:
        return False
    body = [word for word in words if not is_particle(word)]
    if (
        not (2 if words[0][:1].islower() else 1) <= len(body) <= 5
        or not all(is_cased_word(word) for word in body)
        or (word_key(words[-1]) in PARTICLES - {"al", "ui"} and words[-1][0].islower())
    ):
        return False
    if (word_key(words[0]) in NO_BEGINNING and words[0][:1].isupper()) or _has_loose_article(words):
        return False
    if not any(sum(char.isalpha() for char in word) > 1 for word in body):
        return False
    if text.casefold() in PLACES_OF_TWO_WORDS or find_agency(text):
        return False
    return not has_foreign_word(words)
