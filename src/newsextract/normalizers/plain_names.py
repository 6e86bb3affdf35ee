"""The short way through most bylines: nothing but names in plain letters, with commas and "and" between them.

Nine of ten bylines are of this kind, and to read one as any byline takes thirty times as long. A word that may mean
anything else than a name sends the line the long way, so that both ways give the same.
"""

from __future__ import annotations

from newsextract.normalizers.agency_names import NEWS_AGENCIES
from newsextract.normalizers.byline_runs import SENTENCE_VERBS
from newsextract.normalizers.junk_words import JUNK_PHRASES, NO_AUTHOR_VALUES, NO_NAME_WORDS, SECTION_WORDS, TIME_WORDS
from newsextract.normalizers.name_shape import NO_BEGINNING, is_role_word
from newsextract.normalizers.name_words import (
    AND_WORDS,
    BY_PHRASES,
    COLON_LABELS,
    FOR_WORDS,
    GENRE_WORDS,
    GUEST_WORDS,
    IN_WORDS,
    INNER_BY_WORDS,
    LOOSE_AND_WORDS,
    NOT_AUTHOR_PHRASES,
    SOURCE_LABELS,
)
from newsextract.normalizers.role_words import (
    HOUSE_PHRASES,
    HOUSE_WORDS,
    ORGANISATION_WORDS,
    PARTICLES,
    PLACES_OF_TWO_WORDS,
    POST_NOMINALS,
    ROLE_MODIFIERS,
    ROLE_STARTS,
    TITLES,
)

_LIMIT = 120  # characters; longer bylines go the long way
_BY = frozenset(("by", "by:", "von", "von:", "por", "por:", "par", "par:", "door", "door:"))
_BY_HEADS, _BY_TAILS = (
    frozenset(("written", "posted", "words", "story", "reported")),
    frozenset(("by", "by:", "By", "By:")),
)
_AND = frozenset(("and", "und", "&"))


def _words_of_phrases(*tables: tuple[str, ...]) -> set[str]:
    return {word for table in tables for phrase in table for word in phrase.casefold().split()}


_LOADED: frozenset[str] = frozenset().union(
    SENTENCE_VERBS, NO_AUTHOR_VALUES, NO_NAME_WORDS, SECTION_WORDS, TIME_WORDS, NO_BEGINNING, AND_WORDS, COLON_LABELS,
    FOR_WORDS, GENRE_WORDS, GUEST_WORDS, IN_WORDS, INNER_BY_WORDS, LOOSE_AND_WORDS, SOURCE_LABELS, HOUSE_WORDS,
    ORGANISATION_WORDS, PARTICLES, POST_NOMINALS, ROLE_MODIFIERS, TITLES,
    _words_of_phrases(JUNK_PHRASES, BY_PHRASES, NOT_AUTHOR_PHRASES, HOUSE_PHRASES, ROLE_STARTS, tuple(PLACES_OF_TWO_WORDS)),
    _words_of_phrases(*(tuple(full) + tuple(short) for full, short in NEWS_AGENCIES.values())),
)  # fmt: skip


def plain_names(text: str) -> list[str] | None:
    """The names in a byline that holds nothing but names.

    Args:
        text: A byline on one line. ``plain_names("By Jane Roe and John Doe")`` gives both names.

    Returns:
        The names as printed; None if the line may hold anything else and must be read the long way.
    """
    if len(text) > _LIMIT:
        return None
    words = text.split(" ")
    if words[0].casefold() in _BY:
        del words[0]
    elif len(words) > 2 and words[1] in _BY_TAILS and words[0].casefold() in _BY_HEADS:
        del words[:2]
    names: list[str] = []
    name: list[str] = []
    for word in words:
        closed = word[-1:] == ","
        if closed:
            word = word[:-1]
        if word in _AND and name:
            names.append(" ".join(name))
            name = []
            continue
        if not _is_plain(word, len(name)):
            return None
        name.append(word)
        if closed:
            names.append(" ".join(name))
            name = []
    names.append(" ".join(name))
    if len(set(names)) < len(names) or not all(1 <= one.count(" ") <= 2 and len(one) < 50 for one in names):
        return None
    return None if any(one[-1] == "." or len(one.split(" ")[-1]) < 3 for one in names) else names


def _is_plain(word: str, place: int) -> bool:
    """Whether a word is a name's and nothing else: "Jane", "Anna-Lena", "McRoe", or in the middle "J."."""
    if len(word) == 2 and word[1] == "." and place == 1:
        return word[0].isupper()
    letters = word.replace("-", "") if "-" in word[1:-1] else word
    if len(letters) < 2 or not letters.isalpha() or not word[0].isupper() or not word[1].islower():
        return False
    return word.casefold() not in _LOADED and not is_role_word(word)
