"""Splitting a part of a byline into pieces at commas, slashes and "and", and saying what each piece is."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsextract.normalizers.agencies import agencies_in
from newsextract.normalizers.byline_kinds import Kind, whole_of
from newsextract.normalizers.byline_labels import is_junk, junk_at, without_trailing_junk
from newsextract.normalizers.byline_runs import (
    PAREN,
    SENTENCE_VERBS,
    Joiner,
    is_plain_word,
    open_brackets_of,
    split_runs,
)
from newsextract.normalizers.junk_words import NO_NAME_WORDS, SECTION_WORDS
from newsextract.normalizers.name_shape import (
    has_foreign_word,
    is_cased_word,
    is_name_word,
    is_particle,
    is_post_nominal,
    is_role_word,
    looks_like_name,
)
from newsextract.normalizers.name_words import (
    FOR_WORDS,
    IN_WORDS,
)
from newsextract.normalizers.phrase_index import word_key
from newsextract.normalizers.role_words import (
    ORGANISATION_WORDS,
    ROLE_MODIFIERS,
)

_NO_OUTLET = NO_NAME_WORDS - {
    "the",
    "of",
    "and",
    "for",
    "la",
    "los",
    "las",
    "des",
    "dem",
    "der",
    "die",
    "das",
    "und",
    "et",
}


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of a byline: what it is, its words, and what joins it to the piece before."""

    kind: Kind
    text: str
    joiner: Joiner


def split_pieces(words: list[str], languages: frozenset[str], led: bool) -> list[Piece]:
    """The pieces of one part of a byline.

    Args:
        words: The words after the by-word.
        languages: Primary subtags of the page's languages.
        led: Whether a by-word stood before them: then unknown words can be a name too.
    """
    text = " ".join(words)
    inner = re.fullmatch(r"[(\[]([^()\[\]]*)[)\]]", text)
    text = inner.group(1) if inner else PAREN.sub(open_brackets_of, text)
    pieces: list[Piece] = []
    for joiner, chunk in split_runs(text.replace("[", " ").replace("]", " "), languages):
        found = _divide(chunk, led, behind=joiner == "comma" and bool(pieces))
        pieces += [
            Piece(kind, " ".join(part).strip(" ,;:|-–"), joiner if n == 0 else "start")
            for n, (kind, part) in enumerate(found)
        ]
    return pieces


def _divide(words: list[str], led: bool, behind: bool = False) -> list[tuple[Kind, list[str]]]:
    """What one run of words is: one thing, or a name with a role or an agency behind it."""
    words = without_trailing_junk([word for word in words if any(char.isalnum() for char in word)])
    if not words or is_junk(words):
        return []
    whole = whole_of(words, led)
    if whole:
        return [(whole, words[:1] if whole == "code" else words)]
    text = " ".join(words)
    named_first = agencies_in(text)
    if named_first and named_first[0][1] == 0:  # "Associated Press Writer Jane Roe"
        rest_words = text[named_first[0][2] :].split()
        if rest_words and is_role_word(rest_words[0]):
            return [("agency", text[: named_first[0][2]].split()), *_divide(rest_words, led, behind)]
    cut = _cut_tail(words)
    if cut < len(words):
        rest = agencies_in(" ".join(words[cut:]))
        the = rest and words[cut] in ("The", "the")
        named: list[tuple[Kind, list[str]]] = [("agency", [rest[0][0]])] if the else []
        return _divide(words[:cut], led, behind) + named
    if words[0] in ("The", "the"):
        return [("outlet", words)]
    if behind and word_key(words[0]) in ROLE_MODIFIERS and is_role_word(words[-1]):
        return [("role", words)]
    return _name_and_role(words, led)


def _cut_tail(words: list[str]) -> int:
    """Where "in Kyiv", "for The Post", "is a reporter" or "The Associated Press" begins behind a name."""
    for place in range(1, len(words)):
        word, key = words[place], word_key(words[place])
        following = words[place + 1] if place + 1 < len(words) else ""
        if any(is_role_word(before) for before in words[:place]):
            return len(words)
        small = word[:1].islower() or word[:1] == "à" or not (word[:1].isupper() or word[:1].islower())
        if key in SENTENCE_VERBS and word.islower() and place > 1:
            return place
        if place > 1 and (word == words[0] or (key == "on" and following == "behalf") or junk_at(words, place)):
            return place if words[:place] != words[place:] else len(words)
        if place > 1 and word in ("The", "the") and following:
            return place
        if key in IN_WORDS and small and following and is_cased_word(following) and not is_particle(word) and place > 1:
            return place
        if key in ("for", "für", "pour", "voor") and place > 1 and following:
            return place
        if key in FOR_WORDS and small and place > 1 and following in ("The", "the") and not is_particle(word):
            return place
        if key in ("in", "aus") and place == 1 and following and is_cased_word(following) and is_cased_word(words[0]):
            return place
    return len(words)


def _role_start(words: list[str]) -> int | None:
    """The first word of the role in a run; a role noun must follow within four words."""
    noun = next((place for place, word in enumerate(words) if is_role_word(word)), None)
    if noun is None:
        return None
    if noun == 1 and len(words) == 2 and not has_foreign_word(words):
        return None
    start = noun
    for place in range(max(0, noun - 4), noun):
        if place != 1 and word_key(words[place]) in ROLE_MODIFIERS and (place > 1 or place == 0):
            start = place
            break
        if place > 1 and words[place][:1].islower() and not is_particle(words[place]):
            start = place
            break
    return start


def _role_end(words: list[str], start: int) -> int:
    """Where the role ends that begins at a word; what follows may be the next author."""
    place = next(n for n in range(start, len(words)) if is_role_word(words[n])) + 1
    while place < len(words):
        ahead = next((n for n in range(place, min(place + 3, len(words))) if is_role_word(words[n])), None)
        known = word_key(words[place]) in ROLE_MODIFIERS
        if is_role_word(words[place]) or (known and ahead is not None):
            place = (ahead or place) + 1
        elif words[place][:1].islower() or words[place] in ("&", "–", "-") or not is_cased_word(words[place]):
            return min(len(words), place + 9)
        else:
            break
    return len(words) if len(words) - place == 1 else place


def _name_and_role(words: list[str], led: bool, again: bool = False) -> list[tuple[Kind, list[str]]]:
    start = _role_start(words)
    if start is None:
        return _plain_name(words, led)
    if len(words) > 14:
        return (
            [*_plain_name(words[:start], False), ("role", words[start : start + 9])]
            if start in (2, 3)
            else [("junk", words)]
        )
    if (start == 2 and has_foreign_word(words[:2])) or (
        start < 3
        and len(words) == 3
        and word_key(words[1]) in ROLE_MODIFIERS | SECTION_WORDS
        and is_role_word(words[2])
    ):
        small = sum(not is_cased_word(word) for word in words)
        return [("house" if len(words) < 8 and (led or 2 * small <= len(words) + 1) else "junk", words)]
    if start == 0:
        end = _role_end(words, 0)
        rest = words[end:]
        if len(rest) > 1 and looks_like_name(" ".join(rest)):
            return [("role", words[:1] if words[0] == words[1] else words[:end]), ("name", rest)]
    if start < 2 and len(words) > 10:
        return [("junk", words)]
    if start < 2:
        whole = start == 1 and words[0][:1].isupper() and led and word_key(words[0]) not in ROLE_MODIFIERS
        return [("house" if whole and not is_cased_word(words[1]) else "role", words)]
    end = _role_end(words, start)
    found: list[tuple[Kind, list[str]]] = [*_plain_name(words[:start], led), ("role", words[start:end])]
    rest = words[end:]
    if len(rest) >= 2 and (_role_start(rest) is not None or (again and looks_like_name(" ".join(rest)))):
        following = _name_and_role(rest, False, again=True)
        found += following if following[:1] and following[0][0] == "name" else []
    return found


def _plain_name(words: list[str], led: bool) -> list[tuple[Kind, list[str]]]:
    text = " ".join(words)
    half = len(words) // 2
    if len(words) > 3 and len(words) % 2 == 0 and words[:half] == words[half:]:
        return _plain_name(words[:half], led)  # printed twice: as a link and as text
    if looks_like_name(text):
        return [("name", words)]
    agency = agencies_in(text)
    if agency and agency[-1][2] >= len(text) - 1 and agency[-1][1] > 3:
        return [*_plain_name(text[: agency[-1][1]].split(), led), ("agency", [text[agency[-1][1] :]])]
    if agency and agency[0][1] == 0 and looks_like_name(text[agency[0][2] :].strip(" :/-")):
        return [("name", text[agency[0][2] :].strip(" :/-").split()), ("agency", [text[: agency[0][2]]])]
    if len(words) > 2 and word_key(words[0]) in SECTION_WORDS and looks_like_name(" ".join(words[1:])):
        return [("name", words[1:])]
    if len(words) > 2 and looks_like_name(" ".join(words[:2])) and word_key(words[2]) in ROLE_MODIFIERS:
        return [("name", words[:2])]  # "Jane Roe Social Media": the noun of the role is missing
    keys = {word_key(word) for word in words}
    if len(words) > 3 and words[2].isupper() and keys & ORGANISATION_WORDS and looks_like_name(" ".join(words[:2])):
        return [("name", words[:2])]  # "Jane Roe BBC News"
    if keys & ORGANISATION_WORDS and (led or not (keys & _NO_OUTLET or sum(map(is_plain_word, words)))):
        return [("outlet", words)]
    return _name_with_rest(words, led)


def _name_with_rest(words: list[str], led: bool) -> list[tuple[Kind, list[str]]]:
    """A name with letters or a sentence behind it, or unknown words that a by-word leads."""
    for end in range(len(words) - 1, 1, -1):  # letters after a name, without a comma
        if is_post_nominal(words[end]) and looks_like_name(" ".join(words[:end])):
            return [("name", words)]
    small = [n for n, word in enumerate(words) if not (is_cased_word(word) or is_particle(word) or word[0].isdigit())]
    if small and small[0] > 2 and looks_like_name(" ".join(words[: small[0] - 1])):
        return [("name", words[: small[0] - 1])]  # a sentence begins with the word before the first small one
    all_small = len(words) in (2, 3) and len(small) == len([w for w in words if not is_particle(w)])
    shaped = not small or (all_small and not has_foreign_word(words)) or (words[0][:1].islower() and len(words) == 2)
    known = led and len(words) <= 6 and all(is_name_word(word) or word[:1].isdigit() for word in words)
    return [("one_word" if known and shaped else "junk", words)]
