"""Plain text: white space, comparison keys and word counts."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections import Counter
from functools import cache

# Longer texts are cut before they are compared; no headline or paragraph comes near.
_LONGEST_COMPARED = 200_000

# Scripts written without spaces between words: Thai, Lao, Myanmar, Khmer.
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
_HAN_AND_KANA = "\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_HANGUL = "\u1100-\u11ff\u3130-\u318f\uac00-\ud7af"
_BY_CHARACTER = _HAN_AND_KANA + _HANGUL + _UNSPACED


@cache
def _compared_word() -> re.Pattern[str]:
    # the large classes take 20 ms to compile, so they wait for their first use
    return re.compile(rf"[{_BY_CHARACTER}]|[^\W_{_BY_CHARACTER}]+")


_HAN_OR_KANA = re.compile(rf"[{_HAN_AND_KANA}]")
_UNSPACED_LETTER = re.compile(rf"[{_UNSPACED}]")


@cache
def _spaced_word() -> re.Pattern[str]:
    return re.compile(rf"[^\W_{_HAN_AND_KANA}{_UNSPACED}]+(?:['’.,\-‑][^\W_{_HAN_AND_KANA}{_UNSPACED}]+)*")


_SURROGATE_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")


class _Cleaner(dict[int, str]):
    """Code point -> what ``collapse`` writes in its place, filled as code points turn up."""

    def __missing__(self, point: int) -> str:
        char = chr(point)
        category = unicodedata.category(char)
        if char.isspace() or category in ("Zs", "Zl", "Zp"):
            value = " "
        elif category == "Cs":
            value = "\ufffd"
        elif char in "\u200c\u200d":
            value = char  # the joiners: they spell words in Persian and Indic scripts, so the neighbours decide
        elif category == "Cc" or (category == "Cf" and point < 0xE0000):
            value = ""
        else:
            value = char
        self[point] = value
        return value


class _Keys(dict[int, str]):
    """Code point -> itself if it is part of a word, else nothing; filled as code points turn up."""

    def __missing__(self, point: int) -> str:
        char = chr(point)
        category = unicodedata.category(char)
        value = char if category[0] in "LNM" or category == "Sc" or char == "+" else ""
        self[point] = value
        return value


_CLEAN = _Cleaner()
_KEY = _Keys()
_NO_ASCII_KEY = re.compile("[^a-z0-9$+]+")
# A joiner after a letter that never joins (Latin, Greek, Cyrillic, digits, blanks) is debris of the typesetter.
_IDLE_JOINER = re.compile("(?:^|(?<=[\u0000-\u058f\u2010-\u203a]))[\u200c\u200d]+")


def collapse(text: str) -> str:
    r"""Returns the text on one line with single spaces, otherwise verbatim.

    White space of every kind (no-break, ideographic, line separators) becomes one space and is cut at both ends. Soft
    hyphens, zero-width spaces, direction marks and control characters are dropped; the joiners U+200C and U+200D stay
    where they spell words (Persian, Indic scripts, emoji). Surrogate pairs are joined and lone surrogates become
    U+FFFD. The result is in Unicode form NFC; quotes and dashes are untouched.

    Args:
        text: Any string.

    Returns:
        The clean text, "" for a text of nothing but white space.

    Example:
        >>> collapse("  Two\u00a0words\n and a\u00ad third ")
        'Two words and a third'
    """
    if not text.isprintable():  # no-break spaces, soft hyphens, controls and lone surrogates are all unprintable
        text = _printable(text)
    if "  " in text or text[:1] == " " or text[-1:] == " ":
        text = " ".join(text.split())
    return text if text.isascii() or unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def _printable(text: str) -> str:
    if _SURROGATE_PAIR.search(text):
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    text = text.translate(_CLEAN)
    return _IDLE_JOINER.sub("", text) if "\u200c" in text or "\u200d" in text else text


def key(text: str) -> str:
    """Returns a key under which two spellings of the same text are equal.

    Compatibility forms, case, quotes, dashes, punctuation, symbols and white space make no difference; letters with
    their accents, digits, currency signs and "+" do.

    Args:
        text: Any string; only its first 200,000 characters count.

    Returns:
        The key; "" if nothing of the text is a word.

    Example:
        >>> key("“Rock ’n’ Roll” — it’s back!") == key('"Rock n Roll": its back')
        True
    """
    return _short_key(text) if len(text) <= 300 else _long_key(text[:_LONGEST_COMPARED])


def _long_key(text: str) -> str:
    if text.isascii():  # as the table below says, ten times faster
        return _NO_ASCII_KEY.sub("", text.lower())
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    return folded.translate(_KEY)


# titles and names are compared with many others; the same few come again and again
_short_key = functools.lru_cache(maxsize=4096)(_long_key)


def words(text: str) -> list[str]:
    """Returns the case-folded words of a text in order; Han, kana, Hangul, Thai and their like letter by letter."""
    text = text[:_LONGEST_COMPARED]
    return _compared_word().findall(text.lower() if text.isascii() else unicodedata.normalize("NFKC", text).casefold())


def similarity(a: str, b: str) -> float:
    """Returns how much two texts have in common, from 0 (no word) to 1 (the same words).

    It is the Dice coefficient over the multisets of words, so the order does not count; scripts without spaces
    between words, and Korean, are compared letter by letter.

    Args:
        a: Any string; only its first 200,000 characters count.
        b: Likewise.

    Returns:
        2 × common / (words of a + words of b); two texts without words are 1.0 alike, one without words 0.0.

    Example:
        >>> similarity("Rain in the north", "rain in the south")
        0.75
    """
    if a == b:
        return 1.0
    left, right = words(a), words(b)
    total = len(left) + len(right)
    if not left or not right:
        return 0.0 if total else 1.0
    return 2 * sum((Counter(left) & Counter(right)).values()) / total


def word_count(text: str) -> int:
    """Counts words as a reader would.

    A run of letters and digits is a word; an apostrophe, hyphen, point or comma inside it does not part it. Two Han or
    kana characters count as one word, and four letters of a script without spaces (Thai, Lao, Burmese, Khmer) as one,
    both rounded up; Korean is spaced and counts by its spaces.

    Args:
        text: Any string.

    Returns:
        The number of words.

    Example:
        >>> word_count("The well-known 1,000-mile race"), word_count("東京で雨")
        (4, 2)
    """
    count = sum(1 for _ in _spaced_word().finditer(text))
    if text.isascii():
        return count
    han = sum(1 for _ in _HAN_OR_KANA.finditer(text))
    unspaced = sum(1 for _ in _UNSPACED_LETTER.finditer(text))
    return count + (han + 1) // 2 + (unspaced + 3) // 4
