"""Splitting a part of a byline into runs of words at commas, slashes, brackets and "and"."""

from __future__ import annotations

import re
from typing import Literal

from newsextract.normalizers.agencies import find_agency
from newsextract.normalizers.name_shape import (
    is_cased_word,
    is_particle,
    is_post_nominal,
    is_role_word,
    looks_like_name,
)
from newsextract.normalizers.name_words import (
    AND_WORDS,
    AND_WORDS_OF_LANGUAGE,
    FOR_WORDS,
    IN_WORDS,
    LOOSE_AND_WORDS,
)
from newsextract.normalizers.phrase_index import word_key
from newsextract.normalizers.role_words import (
    HOUSE_WORDS,
    ORGANISATION_WORDS,
    ROLE_MODIFIERS,
)

Joiner = Literal["start", "comma", "slash", "and"]

# verbs behind a name that begin a biography
SENTENCE_VERBS = frozenset("is was covers writes ist schreibt est es är er works has joined currently reports".split())
_PICTURES = re.compile(
    r"\((?:text und )?(?:fotos?|photos?|bild|bilder|grafik|video|illustration|illustrationen|kamera|photography|zeichnung)\)",
    re.IGNORECASE,
)
_SIGNS = re.compile(r"[,;&/]| (?:und|and|et|y|e|og|och|en) ")
PAREN = re.compile(r"\s*\(([^()]{0,80})\)(\s*)((?:und|and|et|y|og|och)\b|.?)")
CODE = re.compile(r"[a-zäöüß]{2,5}\.?\Z")
DOMAIN = re.compile(r"(?:[\w-]{2,40}\.){1,3}(?:[a-z]{2,4}|live|news|info|press|studio)\Z", re.IGNORECASE)


def without_picture_makers(text: str) -> str:
    """The text without names that "(Foto)" or the like follows."""
    while match := _PICTURES.search(text):
        signs = [sign.start() for sign in _SIGNS.finditer(text, 0, match.start())]
        text = f"{text[: signs[-1] if signs else 0]} {text[match.end() :]}"
    return text


def open_brackets_of(match: re.Match[str]) -> str:
    """An agency or role in brackets becomes a piece of its own; a place or code at the end of a name goes."""
    inner, after = match.group(1).strip(), match.group(3)
    if find_agency(inner) or any(is_role_word(word) or word_key(word) in ROLE_MODIFIERS for word in inner.split()):
        return f" , {inner} {'' if not after or (after in ',;/&|' or len(after) > 1) else ','} {after}"
    if is_post_nominal(inner) or ((after and len(after) == 1 and after not in ",;/&|") and not CODE.match(inner)):
        return f" ({inner}){match.group(2)}{after}"
    return f" {after}"


def split_runs(text: str, languages: frozenset[str]) -> list[tuple[Joiner, list[str]]]:
    """Runs of words between commas, slashes and "and" words, each with what joins it to the run before."""
    ands = set(AND_WORDS).union(*(AND_WORDS_OF_LANGUAGE.get(language, ()) for language in languages))
    words = _separated(text)
    runs: list[tuple[Joiner, list[str]]] = [("start", [])]
    shouted = text.isupper()
    for place, word in enumerate(words):
        if word in (",", ";", "،", "؛", "、"):
            runs.append(("comma", []))
        elif word == "/":
            runs.append(("slash", []))
        elif word in ("&", "+") or _is_and(word, words, place, runs[-1][1], ands, languages, shouted):
            runs.append(("and", []))
        else:
            runs[-1][1].append(word)
    joined: list[tuple[Joiner, list[str]]] = []
    pending: Joiner = "start"
    for joiner, run in runs:
        # ", and": the stronger joiner counts
        pending = joiner if joiner == "and" or pending != "and" else pending
        if run:
            joined.append((pending, run))
            pending = "start"
    return _organisations_whole(joined)


def _separated(text: str) -> list[str]:
    words: list[str] = []
    for word in re.sub(r"([,;،؛、])", r" \1 ", text).split():
        if "/" in word and word != "/" and not is_code_unit(word):
            words += [part for part in re.split(r"(/)", word) if part]
        else:
            words.append(word)
    return words


def is_code_unit(word: str) -> bool:
    """Whether slashes bind codes such as "srf/hosb" or "dpa/lno", which stay as printed."""
    parts = word.strip("()").split("/")
    codes = [bool(CODE.match(part)) and not find_agency(part) for part in parts]
    return (
        all(parts)
        and any(codes)
        and all(code or find_agency(part) or DOMAIN.match(part) for code, part in zip(codes, parts, strict=True))
    )


def _is_and(
    word: str,
    words: list[str],
    place: int,
    before: list[str],
    ands: set[str],
    languages: frozenset[str],
    shouted: bool,
) -> bool:
    key = word.casefold() if shouted else word
    after = words[place + 1 : place + 3]
    if not after:
        return False
    if key in ands:
        return bool(before) or place == 0 or key in ("and", "und", "with", "mit")
    if key not in LOOSE_AND_WORDS or key in ("in", "at", "na", "z", "a", "o"):
        return False
    if (key == "en" and languages & {"es", "fr", "ca", "gl"}) or (
        key == "i" and languages & {"no", "nb", "nn", "da", "sv"}
    ):
        return False
    whole = len(before) > 1 and len(after) > 1 and after[1] not in (",", ";", "/")
    return whole and all(is_cased_word(word) or is_particle(word) for word in after)


def _organisations_whole(runs: list[tuple[Joiner, list[str]]]) -> list[tuple[Joiner, list[str]]]:
    """Puts "Center for Drugs and Research" together again, which is one name."""
    whole: list[tuple[Joiner, list[str]]] = []
    for joiner, run in runs:
        keys = {word_key(word) for word in run}
        before = whole[-1][1] if whole else []
        if (
            joiner == "and"
            and before
            and (
                _opens_role(before, run)
                or (len(run) == 1 and keys & ORGANISATION_WORDS)
                or (
                    {word_key(word) for word in before[:-1]} & ORGANISATION_WORDS and not looks_like_name(" ".join(run))
                )
                or (
                    is_role_word(before[-1])
                    and is_role_word(run[-1])
                    and len(run) < 4
                    and not looks_like_name(" ".join(run[:2]))
                )
            )
        ):
            whole[-1] = (whole[-1][0], [*before, "and", *run])
        else:
            whole.append((joiner, run))
    return whole


def _opens_role(before: list[str], run: list[str]) -> bool:
    """Whether "and" stands inside a role: "Senior Life and Trends Reporter", "Head of Marketing and Sales"."""
    nouns = [place for place, word in enumerate(before) if is_role_word(word)]
    if nouns:
        return (
            nouns[-1] < len(before) - 1
            and before[nouns[-1] + 1].casefold() in ("of", "for", "für", "de", "at")
            and len(run) < 4
        )
    opened = next((n for n, word in enumerate(before) if n != 1 and word_key(word) in ROLE_MODIFIERS), None)
    return opened in (0, 2, 3) and len(run) < 5 and is_role_word(run[-1])


def is_prose(words: list[str], led: bool) -> bool:
    """Whether a part is a sentence, such as a biography or a headline: at most its first words name an author."""
    small = sum(is_plain_word(word) for word in words)
    if led:
        return len(words) > 12 and 2 * small > len(words)
    colon = any(word.endswith((":", "?", "!")) for word in words[:-1])
    return small > 2 or (small > 0 and len(words) > 9) or (colon and len(words) > 3)


def is_plain_word(word: str) -> bool:
    """Whether a small word is none of those that stand in bylines."""
    key = word_key(word)
    if is_cased_word(word) or is_particle(word) or not key.isalpha():
        return False
    known = key in AND_WORDS or key in LOOSE_AND_WORDS or key in IN_WORDS or key in FOR_WORDS or key in ROLE_MODIFIERS
    return not (known or key in HOUSE_WORDS or is_role_word(word) or find_agency(word))
