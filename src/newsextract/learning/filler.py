"""Text replaced by invented text of the same shape: same lengths, capitals and punctuation, other words, another year.

The same word always becomes the same word, so names agree between a byline and the structured data, and what repeats from
page to page repeats in the invented text too. Words that tell a reader what a line is ("Updated", "Photo:", month names)
stay where they stand in short lines or beside numbers, never more than three in a row.
"""

from __future__ import annotations

import functools
import hashlib
import re
import unicodedata
from collections.abc import Iterable

from newsextract.normalizers.agency_names import NEWS_AGENCIES, PICTURE_AGENCIES
from newsextract.normalizers.credit_words import LABELS
from newsextract.normalizers.date_tokens import fold_word
from newsextract.normalizers.date_words import AGO, PUBLISHED, TODAY, UPDATED, YESTERDAY
from newsextract.normalizers.month_names import MONTHS, WEEKDAYS
from newsextract.normalizers.role_words import PARTICLES

YEARS = 28
"""A calendar comes again after so many years, with its weekdays and its leap days."""

_SECONDS = 883_612_800
_LETTERS = re.compile(r"[^\W\d_]+")
_TOKEN = re.compile(r"[^\W\d_]+|[0-9]+|[^\w\s]|\s+|_")
_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_COMPACT = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})((?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{0,6})(?![0-9])")
_SHORT = re.compile(r"(?<![0-9./-])([0-9]{1,2}[./-][0-9]{1,2}[./-])([0-9]{2})(?![0-9./-])")
_EPOCH = re.compile(r"(?<![0-9])(1[0-9]{9}|[89][0-9]{8})([0-9]{3})?(?![0-9])")
_LONG_NUMBER = re.compile(r"(?<![0-9])[0-9]{5,}(?![0-9])")

_VOWELS, _CONSONANTS = "aeiou", "bdfgklmnprstv"
_UNSPACED = frozenset(("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "THAI", "LAO", "KHMER", "MYANMAR"))
_SHORT_LINE = 14
"""Words; a longer line is prose."""
_IN_A_ROW = 3
_TIME_SIGNS = frozenset("TtZzhH")

_MORE_LABELS = (
    "by von par por di door av af przez autor author auteur autore автор text texte texto story written reported min mins "
    "minute minutes minuten minutos read lesezeit lectura lecture lettura uhr am pm gmt utc est edt cet cest image images "
    "photo foto bild bilder source quelle newsletter subscribe share reuters ap afp dpa efe ansa getty epa pa upi tass kyodo "
    "yonhap xinhua bloomberg imago alamy shutterstock"
)


@functools.cache
def _date_words() -> frozenset[str]:
    listed = [*MONTHS.values(), *WEEKDAYS.values()]
    names = {word for group in listed for word in re.split(r"[|,\s]+", group) if word}
    return frozenset(fold_word(word) for word in names | set(f"{AGO} {TODAY} {YESTERDAY}".split()))


@functools.cache
def _labels() -> frozenset[str]:
    words = {word for phrases in LABELS.values() for phrase in phrases for word in phrase.split()}
    words |= set(f"{PUBLISHED} {UPDATED} {_MORE_LABELS}".split())
    return frozenset(fold_word(word) for word in words) | _date_words()


@functools.cache
def _taken() -> frozenset[str]:
    """Words that mean something to a reader of names or dates: an invented one must not be one of them by chance."""
    return _labels() | PARTICLES | frozenset(_SMALL_WORDS.split())


@functools.cache
def _agency_codes() -> frozenset[str]:
    names = {*NEWS_AGENCIES, *PICTURE_AGENCIES}
    return frozenset(name.casefold() for name in names if " " not in name)


_SMALL_WORDS = (
    "a an the of on in at is it to do so no as or if up un une uno una le la les el los las il lo gli i e o u der die das den dem "
    "des ein eine und et en de do da dos na no em os um uma des du au aux in im am zu es er sie ist se si su del al van het een "
    "og at er det som til på ved per con non and for you are was not but his her"
)


class Filler:
    """Invents text for the pages of one site.

    Args:
        texts: The text of all of them: letters of scripts other than Latin are taken from it.
        kept: Beginnings of lines that stay as they are, since the site's file names them.
    """

    def __init__(self, texts: Iterable[str] = (), kept: Iterable[str] = ()) -> None:
        self._kept = tuple(kept)
        pools: dict[str, set[str]] = {}
        for text in texts:
            for char in set(text[:500_000]):
                if char.isalpha() and not char.isascii():
                    pools.setdefault(_script(char), set()).add(char.lower())
        self._pools = {name: sorted(chars) for name, chars in pools.items()}
        self._words: dict[str, str] = {}

    def text(self, text: str) -> str:
        """Invented text of the same shape."""
        beginning = next((line for line in self._kept if text.lstrip().startswith(line)), "")
        if beginning:
            at = text.index(beginning) + len(beginning)
            return text[:at] + self.text(text[at:])
        tokens = _TOKEN.findall(shift_dates(text))
        is_line = sum(token[0].isalpha() for token in tokens) <= _SHORT_LINE
        out: list[str] = []
        row = 0
        for at, token in enumerate(tokens):
            if not token[0].isalpha():
                out.append(_renumbered(token))
                row = row if token.isspace() or not token.isalnum() else 0
            elif len(token) == 1 and out and out[-1].isdigit() and token in _TIME_SIGNS:
                out.append(token)  # the letters in an ISO 8601 time
            elif row < _IN_A_ROW and self._stays(tokens, at, is_line=is_line):
                out.append(token)
                row += 1
            else:
                out.append(self.word(token))
                row = 0
        return "".join(out)

    def _stays(self, tokens: list[str], at: int, *, is_line: bool) -> bool:
        token = tokens[at]
        folded = fold_word(token)
        if len(token) == 1 and _script(token) in _UNSPACED and at and tokens[at - 1].isdigit():
            return True  # the signs for year, month and day
        if folded in _date_words():
            return is_line or any(each.isdigit() for each in tokens[max(0, at - 3) : at + 4])
        if token.casefold() in _agency_codes() and tokens[max(0, at - 1) : at] == ["("]:
            return True
        return is_line and folded in _labels()

    def word(self, word: str) -> str:
        """An invented word: the same for the same word, whatever its capitals are."""
        low = word.lower()
        made = self._words.get(low)
        if made is None:
            made = self._words[low] = self._made(low)
        if len(made) != len(word):
            return made
        return "".join(new.upper() if old.isupper() else new for old, new in zip(word, made, strict=True))

    def _made(self, word: str) -> str:
        made = word
        for salt in range(20):
            seed = hashlib.sha256(f"{salt}:{word}".encode()).digest()
            made = "".join(self._letter(char, seed[at % 32] + 7 * (at // 32)) for at, char in enumerate(word))
            if made != word and made not in _taken():
                return made
        return made

    def _letter(self, char: str, number: int) -> str:
        plain = unicodedata.normalize("NFD", char)[0]
        if plain.isascii() and plain.isalpha():
            pool = _VOWELS if plain in "aeiouy" else _CONSONANTS
            return pool[number % len(pool)]
        script = _script(char)
        letters = self._pools.get(script, ()) if char.isalpha() else ()
        if not letters:
            return char
        if script in _UNSPACED:  # letter by letter, so that a name is the same wherever it stands
            number = int.from_bytes(hashlib.sha256(char.encode()).digest()[:4])
        return letters[number * 7 % len(letters)]


@functools.lru_cache(maxsize=4096)
def _script(char: str) -> str:
    return unicodedata.name(char, "?").split(" ")[0]


def _renumbered(token: str) -> str:
    """A number as it is, unless it is as long as a telephone's or an identifier."""
    return _LONG_NUMBER.sub(lambda found: other_digits(found[0]), token) if token.isdigit() else token


def other_digits(number: str) -> str:
    """Digits of the same length, the same for the same number; instants stay, since their year was shifted before."""
    if _EPOCH.fullmatch(number) or _COMPACT.fullmatch(number):
        return number
    seed = hashlib.sha256(number.encode()).digest()
    return "".join(str(1 + seed[at % 32] % 9) for at in range(len(number)))


def shift_dates(text: str) -> str:
    """A text with all years 28 earlier: dates keep their weekdays, and agree with each other as before.

    Examples:
        >>> shift_dates("Wednesday, 20 November 2024, 2024-11-20T08:00:00Z, 20.11.24")
        'Wednesday, 20 November 1996, 1996-11-20T08:00:00Z, 20.11.96'
    """
    if not any(map(str.isdigit, text)):
        return text
    text = _COMPACT.sub(lambda found: f"{int(found[1]) - YEARS}{found[2]}", text)
    text = _EPOCH.sub(
        lambda found: f"{int(found[1]) - _SECONDS}{found[2] or ''}" if int(found[1]) > _SECONDS else found[0], text
    )
    text = _YEAR.sub(lambda found: str(int(found[0]) - YEARS), text)
    return _SHORT.sub(lambda found: f"{found[1]}{(int(found[2]) - YEARS) % 100:02d}", text)
