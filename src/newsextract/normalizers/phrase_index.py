"""Looking up phrases of several words at a place in a list of words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

PhraseIndex = dict[str, tuple[tuple[str, ...], ...]]


def phrase_list(text: str) -> tuple[str, ...]:
    """The phrases of a table that is written as one text, with bars between them."""
    return tuple(" ".join(phrase.split()) for phrase in text.split("|") if phrase.strip())


@lru_cache(maxsize=2048)  # one byline asks for the same words again and again
def word_key(word: str) -> str:
    """The word as tables hold it: case-folded, without the colon, full stop or brackets around it."""
    return word.casefold().replace("’", "'").strip(':：.()[]{}<>"“”„«»*…!?') or word


def index_phrases(phrases: Iterable[str]) -> PhraseIndex:
    """Phrases by their first word, the longest first."""
    index: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        words = tuple(word_key(word) for word in phrase.split())
        index.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(group, key=len, reverse=True)) for first, group in index.items()}


def phrase_at(index: PhraseIndex, keys: Sequence[str], place: int) -> int:
    """How many words the longest phrase has that begins at a place of the keys; 0 if none does."""
    for words in index.get(keys[place], ()):
        if tuple(keys[place : place + len(words)]) == words:
            return len(words)
    return 0
