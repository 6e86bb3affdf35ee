"""Putting authors together out of the parts and pieces of a byline."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsextract.article import Author
from newsextract.normalizers.agencies import agencies_in, find_agency
from newsextract.normalizers.agency_names import LOOSE_CODES
from newsextract.normalizers.byline_kinds import is_house_phrase
from newsextract.normalizers.byline_labels import strip_label
from newsextract.normalizers.byline_pieces import Piece, split_pieces
from newsextract.normalizers.byline_runs import SENTENCE_VERBS, is_prose, without_picture_makers
from newsextract.normalizers.junk_words import NO_AUTHOR_VALUES, NO_NAME_WORDS, SECTION_WORDS, TIME_WORDS
from newsextract.normalizers.name_case import normal_case
from newsextract.normalizers.name_shape import has_case, is_cjk, is_role_word
from newsextract.normalizers.name_words import AND_WORDS, IN_WORDS, LOOSE_AND_WORDS
from newsextract.normalizers.phrase_index import word_key
from newsextract.normalizers.role_words import HOUSE_WORDS

_LONGEST_ROLE = 90  # characters; a longer phrase is a biography
_GENERAL_AGENCIES = frozenset(
    "agencies agency agentur agenturen agencias agences agenzie agências services wires wire reports".split()
)
_OTHERS = frozenset({"others", "other", "andere", "others.", "otros", "autres", "altri", "outros", "al", "al."})


_EDGES = " .,;:'\"“”«»–-*"
# a full stop at the end that belongs to the name: "Jr.", "M.D.", "Jane R.", "Dipl.-Ing."
_ABBREVIATED = re.compile(r"(?:\.\w{1,3}|\b(?:[^\W\d_]|[JS]r|Inc|Ltd|Co|Corp|al))\.\Z", re.IGNORECASE)
_NO_CODES = (
    NO_NAME_WORDS
    | TIME_WORDS
    | IN_WORDS
    | AND_WORDS
    | LOOSE_AND_WORDS
    | SECTION_WORDS
    | {"by", "says", "sagt", "name", "team"}
)


class _Assembly:
    """The authors found so far, and which of them a following role or agency belongs to."""

    def __init__(self, languages: frozenset[str]) -> None:
        self.languages = languages
        self.short = True  # a whole of few words, in which codes can be told from words
        self.authors: list[Author] = []
        self.group: list[Author] = []  # people since the last role or agency
        self.people: set[int] = set()
        self.open_agency: str | None = None
        self.open_role: str | None = None

    def add(
        self, name: str, *, person: bool, role: str | None = None, agency: str | None = None, recase: bool = True
    ) -> None:
        kept = name.endswith('"') or " " not in name.strip() or _ABBREVIATED.search(name)
        name = name.strip(" ,;:“”«»–-*" if kept else _EDGES)
        if name.endswith(")") and "(" not in name:
            name = name[:-1]
        if not name or not any(char.isalpha() for char in name):
            return
        author = Author(name=normal_case(name, self.languages) if person and recase else name, role=role, agency=agency)
        if any(author.name == known.name for known in self.authors):
            return
        self.authors.append(author)
        if person:
            self.people.add(id(author))
            self.group.append(author)

    def give_role(self, role: str) -> None:
        role = role.strip(" .,;:()–-|")
        if not self.group or len(role) > _LONGEST_ROLE:
            return
        words = role.split()
        plural = len(words[-1]) > 4 and words[-1].endswith("s") and not words[-1].endswith("ss")
        for author in self.group if plural else self.group[-1:]:
            author.role = author.role or role

    def give_agency(self, agency: str) -> bool:
        open_group = [author for author in self.group if author.agency is None]
        for author in open_group:
            author.agency = agency
        return bool(open_group)


def authors_of(
    segments: Sequence[tuple[str, bool]], languages: frozenset[str], *, lenient: bool = False, more: bool = False
) -> list[Author]:
    """The authors in the parts of a byline.

    Args:
        segments: The parts between bars, dots and dates, and whether a date or the like stood before each.
        languages: Primary subtags of the page's languages.
        lenient: Whether the whole is known to be an author: then unknown single words and organisations count.
        more: Whether authors stood before: then a role or an outlet alone counts as well.
    """
    state = _Assembly(languages)
    state.short = sum(len(text.split()) for text, _ in segments) < 7
    long = sum(len(text.split()) for text, _ in segments) > 30
    for place, (text, after_noise) in enumerate(segments):
        if is_cjk(text):
            from newsextract.normalizers.cjk_bylines import cjk_authors  # its tables are long and seldom needed

            state.authors += cjk_authors(text, languages, lenient=lenient)
            continue
        label = strip_label(without_picture_makers(text), languages)
        if house := _house_phrase(text, label.words):
            _take_house(state, Piece("house", house, "start"))
            continue
        if label.source:
            for name, start, end in agencies_in(" ".join(label.words)):
                state.add(" ".join(label.words)[start:end], person=False, agency=name)
            continue
        if long and place and not (label.led or lenient):
            continue  # a text about something, no byline
        if not (state.short or label.led or lenient) and not has_case(text):
            continue
        if after_noise and state.authors and not label.led:
            _take(state, [p for p in split_pieces(label.words, languages, False) if _counts_after_date(p)], False, None)
            continue
        pieces = _before_section(split_pieces(label.words, languages, label.led or lenient))
        if is_prose(label.words, label.led or lenient):
            told = label.led or lenient or _is_told_of(label.words, pieces)
            pieces = [piece for piece in pieces[: 2 if told else 0] if piece.kind in ("name", "role", "house")]
        _take(state, pieces, label.led or lenient, label.role)
        if more and not state.authors and label.words:
            pieces = split_pieces(label.words, languages, False)
            if any(piece.kind in ("role", "outlet") for piece in pieces):
                state.add(" ".join(label.words), person=False)
    return state.authors


def _house_phrase(text: str, words: list[str]) -> str | None:
    """The newsroom's own byline that a part is, with or without its by-word: "By Staff and wire reports"."""
    if is_house_phrase(text.split()):
        return text
    return " ".join(words) if len(words) > 2 and is_house_phrase(words) else None


def _before_section(pieces: list[Piece]) -> list[Piece]:
    """The pieces before the sections that a story is filed in: "By Jane Roe, in News, Politics"."""
    for place, piece in enumerate(pieces):
        if place and piece.joiner == "comma" and piece.text.split(" ", 1)[0] in IN_WORDS:
            return pieces[:place]
    return pieces


def _counts_after_date(piece: Piece) -> bool:
    return piece.kind == "house" or (piece.kind == "agency" and piece.text not in LOOSE_CODES)


def _take(state: _Assembly, pieces: list[Piece], led: bool, role: str | None) -> None:
    single_names = led and all(piece.kind in ("one_word", "house", "agency") for piece in pieces)
    state.group = [] if any(piece.kind == "name" for piece in pieces) else state.group
    done = False  # a role or agency has closed the group
    plain = all(piece.kind in ("name", "one_word", "agency", "house", "letters") for piece in pieces)
    for place, piece in enumerate(pieces):
        if piece.kind == "junk" and (place == 0 or state.authors) and len(piece.text.split()) > 3:
            return  # a sentence: what follows its commas names nobody
        several = piece.kind == "one_word" and len(piece.text.split()) > 1
        if several and place and (not plain or piece.text[:1].islower()):
            continue
        if piece.kind == "name" or several:
            if done and piece.joiner == "and" and is_role_word(piece.text.split()[-1]):
                continue  # "Digital Editor and Master Gardener"
            if done:
                state.group, done = [], False
            shout = piece.text.isupper() or piece.text.islower()
            state.add(
                piece.text,
                person=True,
                role=role or state.open_role,
                agency=state.open_agency,
                recase=piece.kind == "name" or shout,
            )
            state.open_agency = state.open_role = None
        elif piece.kind == "one_word":
            _take_one_word(state, piece, place, led, single_names)
        elif piece.kind == "letters":
            _take_letters(state, piece)
        elif piece.kind == "agency":
            done = _take_agency(state, piece, pieces[place + 1 :]) or done
        elif piece.kind in ("house", "code", "outlet"):
            _take_house(state, piece)
        elif piece.kind == "role":
            done = _take_role(state, piece, led, place == len(pieces) - 1) or done


def _take_one_word(state: _Assembly, piece: Piece, place: int, led: bool, single_names: bool) -> None:
    """A single unknown word: a place behind a name, else a name if a by-word or the field says so."""
    if state.people and (piece.joiner != "and" or not single_names):
        return
    known = (led and place == 0) or (single_names and piece.joiner != "start")
    if known and word_key(piece.text) not in NO_AUTHOR_VALUES | _OTHERS:
        state.add(piece.text, person=False)


def _take_letters(state: _Assembly, piece: Piece) -> None:
    """Letters after a name are part of it as printed: "Jane Roe, MD"."""
    if state.group:
        sign = "" if piece.joiner != "comma" else ","
        letters = piece.text if "." in piece.text[:-1] or piece.text[-3:] in ("Jr.", "Sr.") else piece.text.rstrip(".")
        state.group[-1].name += f"{sign} {letters}"


def _take_agency(state: _Assembly, piece: Piece, following: list[Piece]) -> bool:
    agency = find_agency(piece.text)
    if agency is None:
        return False
    if piece.joiner != "and" and state.give_agency(agency):
        return True
    if (
        not state.authors
        and following
        and following[0].kind in ("name", "role")
        and following[0].joiner in ("slash", "start")
    ):
        state.open_agency = agency  # "EFE/Jana Roh"
        return False
    if not any(author.agency == agency for author in state.authors):
        state.add(piece.text, person=False, agency=agency)
    return False


def _take_house(state: _Assembly, piece: Piece) -> None:
    words = piece.text.split()
    if state.group and piece.kind == "house" and piece.joiner != "and" and is_role_word(words[-1]):
        state.give_role(piece.text)
    if state.people and piece.joiner != "and":
        return  # behind a person: a department or an outlet
    if all(word_key(word) in _GENERAL_AGENCIES for word in words) and state.authors:
        return
    if piece.kind == "outlet" and (state.people or (state.authors and piece.joiner == "slash")):
        return
    if piece.kind == "code" and (
        not state.short or (state.people and "/" not in piece.text) or word_key(piece.text) in _NO_CODES
    ):
        return
    named = agencies_in(piece.text) if piece.kind == "code" else []
    state.add(piece.text, person=False, agency=named[0][0] if named else None)


def _take_role(state: _Assembly, piece: Piece, led: bool, last: bool) -> bool:
    if state.group:
        state.give_role(piece.text)
        return True
    if not last:
        state.open_role = piece.text  # "Reporter Jane Roe"
    elif not state.authors and (led or any(word_key(word) in HOUSE_WORDS for word in piece.text.split())):
        state.add(piece.text, person=False)
    return False


def _is_told_of(words: list[str], pieces: list[Piece]) -> bool:
    """Whether a sentence begins with its author: "Jane Roe is a reporter", "Jane Roe Reporter who covers"."""
    if not pieces or pieces[0].kind != "name":
        return False
    after = words[len(pieces[0].text.split()) :]
    if not after:
        return False
    said = word_key(after[0]) in SENTENCE_VERBS or after[0] == words[0]
    return said or (len(pieces) > 1 and pieces[1].kind == "role" and pieces[1].joiner == "start")
