"""The by-word or label at the start of a printed byline, and what stands after a label and is no author."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsextract.normalizers.junk_words import JUNK_PHRASES, SECTION_WORDS
from newsextract.normalizers.name_shape import is_cased_word, is_name_word, looks_like_name
from newsextract.normalizers.name_words import (
    BY_PHRASES,
    BY_WORDS_OF_LANGUAGE,
    BY_WORDS_OR_PARTICLES,
    COLON_LABELS,
    GENRE_WORDS,
    GUEST_WORDS,
    INNER_BY_WORDS,
    NOT_AUTHOR_PHRASES,
    SOURCE_LABELS,
)
from newsextract.normalizers.phrase_index import index_phrases, phrase_at, word_key

_BY = index_phrases(BY_PHRASES)
_NOT_AUTHOR = index_phrases(NOT_AUTHOR_PHRASES)
_JUNK = index_phrases(JUNK_PHRASES)
# inner by-words that no surname holds
_JUNK_NAMES = frozenset({"guest", "stand", "print", "tips", "exclusive", "about"})
_NEVER_IN_NAMES = frozenset({"by", "por", "par", "przez", "door", "від", "deur", "oleh"})
# talks that one author has with somebody else
_TALKS = frozenset("interview gespräch entrevista entretien intervista wywiad rozmowa rozhovor intervju".split())
_WITH = frozenset("mit with con avec com met med s z".split())
_THAI = re.compile(r"^(?:เขียนโดย|โดย|ผู้เขียน)\s*:?\s*(?=[ก-๛])")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A part of a byline without its label.

    Attributes:
        words: The words after the label.
        led: Whether a by-word stood before them, so that names follow.
        source: Whether a word such as "Source" stood before them: only agencies count.
        role: The role that the label gives, such as "Gastbeitrag".
    """

    words: list[str]
    led: bool = False
    source: bool = False
    role: str | None = None


def strip_label(text: str, languages: frozenset[str]) -> Labelled:
    """Takes the by-word, genre and buttons off the start of a part, and photo credits and checks off its end."""
    text = _THAI.sub("โดย ", text)
    words = [word for word in text.split() if word != ":"] if " : " in text else text.split()
    led, source, role = False, False, None
    for _ in range(4):  # "Posted on", "by"; "Text:", "Von"
        words = _without_leading_junk(words)
        if not words or _not_author_at(words, 0):
            return Labelled([], led)
        count = _by_word_count(words, languages, led)
        if count:
            led, words = True, words[count:]
            continue
        if len(words) > 1 and words[0].endswith((":", "：")) and word_key(words[0]) in SOURCE_LABELS:
            source, words = True, words[1:]
            continue
        inner = None if led else _inner_by_word(words)
        if inner is None:
            break
        if word_key(words[0]) in GUEST_WORDS:
            role = " ".join(words[:inner]).strip(" :,–-")
        talk = any(word_key(word) in _TALKS for word in words[:inner])
        led, words = True, words[inner + 1 :]
        words = _before_partner(words) if talk else words
    return Labelled(_until_credit(words), led, source, role)


def _before_partner(words: list[str]) -> list[str]:
    """The words of an interview's byline without whom it was held with: "Jane Roe with John Doe"."""
    cut = next((place for place in range(2, len(words)) if words[place] in _WITH), len(words))
    return words[:cut]


def _without_leading_junk(words: list[str]) -> list[str]:
    start = 0
    keys = [word_key(word) for word in words[:40]]
    while start < len(keys):
        count = phrase_at(_JUNK, keys, start)
        # a junk word in small letters before a name, or a label: "Updated", "Follow"
        if not count and words[start].strip(".,;:|•·/-–—…*'’\"") == "":
            count = 1
        if not count:
            break
        start += count
    return words[start:]


def _by_word_count(words: list[str], languages: frozenset[str], led: bool) -> int:
    """How many words the by-phrase at the start has; 0 if there is none."""
    keys = [word_key(word) for word in words[:8]]
    first, colon = words[0], words[0].endswith((":", "："))
    count = phrase_at(_BY, keys, 0)
    if count and keys[0] in BY_WORDS_OR_PARTICLES and count == 1 and not colon:
        # "Di Roe" is a surname; "di Jana Roh" is a by-word
        small = first[:1].islower()
        count = 1 if small or (len(words) > 2 and is_cased_word(words[1])) else 0
    if count and led and count == 1 and not colon and first[:1].isupper():
        return 0
    if count == 1 and keys[0] in ("von", "vom") and led:
        return 0
    if not count and colon and keys[0] in COLON_LABELS:
        count = 1
    if not count:
        for language in languages:
            for phrase in BY_WORDS_OF_LANGUAGE.get(language, ()):
                parts = phrase.split()
                if keys[: len(parts)] == parts and (first[:1].islower() or len(words) > 2):
                    count = max(count, len(parts))
    if not count and keys[0] in ("de", "da") and first[:1].islower() and len(words) > 2 and is_cased_word(words[1]):
        count = 1
    if count < len(words) and words[count] in (":", "："):
        count += 1
    return count


def _inner_by_word(words: list[str]) -> int | None:
    """The place of a by-word behind a label such as "Kommentar von"; None if none stands there."""
    keys = [word_key(word) for word in words[:12]]
    for place in range(1, len(keys) - 1):
        if keys[place] not in INNER_BY_WORDS or not is_cased_word(words[place + 1]):
            continue
        if keys[place] == "by" or (keys[place] in _NEVER_IN_NAMES and words[place][0].isupper()):
            return None if _not_author_ends(keys[: place + 1]) else place
        if (
            words[place] in ("Von", "Di", "Av", "Af", "Door")
            and not looks_like_name(" ".join(words[: place + 2]))
            and place > 1
        ):
            return place
        known = all(key in GENRE_WORDS or key in SECTION_WORDS or key in INNER_BY_WORDS for key in keys[:place])
        label = place == 1 and is_name_word(words[0]) and words[0][0].islower() and len(words[0]) > 3
        if known or label:
            return place
    return None


def _not_author_ends(keys: list[str]) -> bool:
    """Whether a phrase such as "updated by" ends the keys."""
    return any(
        phrase_at(_NOT_AUTHOR, keys, place) == len(keys) - place for place in range(max(0, len(keys) - 4), len(keys))
    )


def _not_author_at(words: list[str], place: int) -> bool:
    """Whether "Photo by", "Foto:" or the like stands at a place."""
    keys = [word_key(word) for word in words[place : place + 5]]
    count = phrase_at(_NOT_AUTHOR, keys, 0)
    if not count:
        return words[place].startswith("©")
    if count > 1 or place == 0:
        return True
    last = words[place]
    following = word_key(words[place + 1]) if place + 1 < len(words) else ""
    return (
        last.endswith((":", "：")) or following in ("", ":", "by", "von", "par", "por", "di", "av", "af") or last == "©"
    )


def names_no_author(text: str) -> bool:
    """Whether a text begins with a label of those who are no authors: "Photo by", "Reviewed by", "Foto:"."""
    words = text.split(None, 6)[:6]
    return bool(words) and _not_author_at(words, 0)


def _until_credit(words: list[str]) -> list[str]:
    for place in range(1, len(words)):
        if _not_author_at(words, place) or (words[place] == "on" and words[place + 1 : place + 2] == ["behalf"]):
            return words[:place]
    return words


def is_junk(words: list[str]) -> bool:
    """Whether buttons and labels are all that the words say."""
    return not _without_leading_junk(words)


def junk_at(words: list[str], place: int) -> bool:
    """Whether a button's word stands at a place in a run of words, such as "Follow"."""
    keys = [word_key(word) for word in words[place : place + 4]]
    count = phrase_at(_JUNK, keys, 0)
    return count > 1 or (count == 1 and len(keys[0]) > 4 and keys[0] not in _JUNK_NAMES)


def length_without_trailing_junk(text: str) -> int:
    """How many characters of a text are left without the buttons at its end."""
    words = list(re.finditer(r"\S+", text))
    kept = without_trailing_junk([word.group() for word in words])
    return words[len(kept) - 1].end() if kept else len(text)


def without_trailing_junk(words: list[str]) -> list[str]:
    """The words without buttons at their end ("Jane Roe Follow")."""
    keys = [word_key(word) for word in words]
    for _ in range(4):
        for count in range(min(4, len(keys)), 0, -1):
            if phrase_at(_JUNK, keys, len(keys) - count) == count:
                keys = keys[:-count]
                break
        else:
            break
    return words[: len(keys)]
