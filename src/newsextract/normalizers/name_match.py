"""Whether two names mean one person, and one list of authors out of two."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from newsextract.article import Author
from newsextract.normalizers.agencies import find_agency
from newsextract.normalizers.name_shape import is_cjk, without_titles
from newsextract.normalizers.role_words import PARTICLES

_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"})
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"})
_BYSTANDERS = re.compile(r"記者|记者|기자|特派員|통신원")
_LIMIT = 200  # characters of a name that are compared
_MOST = 200  # authors of one list that are heeded


@lru_cache(maxsize=1024)  # each name of a page is compared with each other one
def _words(name: str, umlauts: bool = False) -> tuple[str, ...]:
    name = " ".join(without_titles(name[:_LIMIT].replace(",", " ").split()))
    name = unicodedata.normalize("NFC", name).casefold()
    if umlauts:
        name = name.translate(_UMLAUTS)
    name = unicodedata.normalize("NFKD", name.translate(_LETTERS))
    name = "".join(char for char in name if not unicodedata.combining(char))
    name = re.sub(r"['’‘ʼ`]", "", name)
    return tuple(re.findall(r"[^\W_]+", name))


def same_person(a: str, b: str) -> bool:
    """Whether two names can mean one person on one page.

    Case, accents, titles, letters after the name and punctuation do not count; "Roe, Jane" is "Jane Roe". A first name
    may be cut to its initial and middle names may be missing, but the surname must be whole.

    Args:
        a: A name.
        b: Another. ``same_person("J. Roe", "Dr. Jane Roe")`` is true, ``same_person("Jane Roe", "John Roe")`` is not.
    """
    if a == b:
        return bool(a.strip())
    if not a.strip() or not b.strip():
        return False
    agencies = find_agency(a), find_agency(b)
    if any(agencies):
        return agencies[0] == agencies[1]
    if is_cjk(a) or is_cjk(b):
        bare = [_BYSTANDERS.sub("", re.sub(r"\s+", "", name[:_LIMIT])) for name in (a, b)]
        return bool(bare[0]) and bare[0] == bare[1]
    for umlauts in (False, True):
        one, two = _words(a, umlauts), _words(b, umlauts)
        other = _words(b, not umlauts)
        if _same_words(one, two) or _same_words(one, other):
            return True
    return False


def _same_words(one: Sequence[str], two: Sequence[str]) -> bool:
    if not one or not two:
        return False
    if sorted(one) == sorted(two) or ("".join(one) == "".join(two) and len(one[0]) > 1):
        return True
    if len(one) < 2 or len(two) < 2 or one[-1] != two[-1] or len(one[-1]) < 2:
        return False
    first = [
        [word for word in words[:-1] if len(word) < 2 or word not in PARTICLES] or list(words[:-1])
        for words in (one, two)
    ]
    short, long = sorted(first, key=lambda words: (len(words), words))
    return _begins_alike(short[0], long[0]) and _in_order(short[1:], long[1:])


def _begins_alike(one: str, two: str) -> bool:
    """Whether two first names are equal, or one is the other's initial."""
    return one == two or ((len(one) == 1 or len(two) == 1) and one[0] == two[0])


def _in_order(few: Sequence[str], many: Sequence[str]) -> bool:
    """Whether the middle names of the shorter form stand in the longer one in the same order."""
    rest = iter(many)
    return all(any(_begins_alike(word, other) for other in rest) for word in few)


def _fuller(printed: str, structured: str) -> str:
    """The better of two forms of one name: the one with more of the name, then the one with its accents."""
    one, two = printed.split(), structured.split()
    if len(two) < 2 or is_cjk(printed) or structured.isupper() or structured.islower() or "," in structured:
        return printed
    spelt = [sum(len(word.strip(".")) > 1 for word in words) for words in (one, two)]
    if len(one) == len(two) and spelt[1] > spelt[0]:
        return structured
    same_letters = _words(printed) == _words(structured)
    accents = [sum(ord(char) > 127 and char.isalpha() for char in name) for name in (printed, structured)]
    capitals = [sum(char.isupper() for char in name) for name in (printed, structured)]
    if same_letters and (accents[1] > accents[0] or (accents[0] == accents[1] and capitals[1] > capitals[0])):
        return structured
    return printed


def merge_authors(printed: Sequence[Author], structured: Sequence[Author]) -> tuple[Author, ...]:
    """One list of authors out of the printed byline and the structured data; the arguments are not changed.

    Args:
        printed: The authors of the printed byline. They decide who is an author, and in which order.
        structured: The authors of JSON-LD or meta elements. They add a page, a role and the full form of a name, and
            they are the answer if nobody is printed.

    Returns:
        Each person once.
    """
    if len(printed) == 1 and (not structured or (len(structured) == 1 and printed[0].name == structured[0].name)):
        return (_filled(printed[0], structured[0]) if structured else replace(printed[0]),)
    merged = _once(printed or structured)
    spare = _once(structured) if printed else []
    for place, author in enumerate(merged):
        match = _counterpart(author, spare)
        if match is None:
            continue
        spare.remove(match)
        merged[place] = _filled(author, match)
    return tuple(merged)


def _filled(author: Author, other: Author) -> Author:
    """The author with what another entry of the same person says more."""
    return Author(
        name=author.name if author.name == other.name else _fuller(author.name, other.name),
        url=author.url or other.url,
        role=author.role or other.role,
        agency=author.agency or other.agency,
    )


def _counterpart(author: Author, others: list[Author]) -> Author | None:
    """The other entry of the same person: of equal name, or the only one that can be meant."""
    same = [other for other in others if same_person(author.name, other.name)]
    equal = [other for other in same if _identity(other.name) == _identity(author.name)]
    return equal[0] if equal else same[0] if len(same) == 1 else None


@lru_cache(maxsize=1024)
def _identity(name: str) -> tuple[str, ...]:
    return tuple(sorted(_words(name))) or (name,)


def _once(authors: Sequence[Author]) -> list[Author]:
    if len(authors) == 1:
        return [replace(authors[0])]
    kept: list[Author] = []
    places: dict[tuple[str, ...], int] = {}
    for author in authors[:_MOST]:
        at = places.get(_identity(author.name))
        if at is None:
            places[_identity(author.name)] = len(kept)
            kept.append(replace(author))
            continue
        first = kept[at]
        kept[at] = _filled(first, author)
    return kept
