"""News agencies: which one a text names, and where."""

from __future__ import annotations

import re
import unicodedata

from newsextract.normalizers.agency_names import LOOSE_CODES, NEWS_AGENCIES

_LIMIT = 500  # characters that are read; a credit or dateline is shorter
_MOST_WORDS = 6  # the longest name in the table has six words

_WORD = re.compile(r"[^\W_]+(?:[.'’&-][^\W_]+)*")
_EDGES = " \t\n\r\"'“”„»«()[]{}|,;:.–—-*©®™/（）【】［］「」《》、。：＝="
_TRAIL = re.compile(
    r"[ -]+(?:nachrichtenagentur|news agency|agency|agentur|agencia|agence|agenzia|haber ajansı)$", re.IGNORECASE
)
_LEAD = re.compile(
    r"^(?:the|with|from|via|mit|avec|con|com|med|met|von|par|por|da|di|av|af|door|od|source|quelle|fuente|fonte|agencia|agence|agenzia|agentur)\b[ :]*",
    re.IGNORECASE,
)


def _has_cjk(text: str) -> bool:
    return any(
        "\u3040" <= char <= "\u30ff" or "\u3400" <= char <= "\u9fff" or "\uac00" <= char <= "\ud7af" for char in text
    )


def _fold(text: str) -> str:
    text = unicodedata.normalize("NFKC", text).casefold().replace("’", "'").replace("-", " ")
    return " ".join(text.split())


def _tables() -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    """Folded full names, codes as written, and names in scripts without spaces."""
    names: dict[str, str] = {}
    codes: dict[str, str] = {}
    unspaced: dict[str, str] = {}
    for canonical, (full, short) in NEWS_AGENCIES.items():
        names.update((_fold(name), canonical) for name in full)
        unspaced.update((name, canonical) for name in full if _has_cjk(name))
        codes.update((code, canonical) for code in short)
    return names, codes, unspaced


_NAMES, _CODES, _UNSPACED = _tables()


def find_agency(text: str) -> str | None:
    """The news agency that the whole text names, by its full name or by its code.

    Args:
        text: A name or code, such as "The Associated Press", "dpa" or "新华社"; brackets around it are ignored.

    Returns:
        The canonical name ("Associated Press"), or None if the text says anything else.

    Source: the names and codes in ``agency_names``, as the agencies print them.
    """
    if not text or len(text) > 80:
        return None
    bare = " ".join(text.strip(_EDGES).split())
    for form in (bare, _LEAD.sub("", bare), _TRAIL.sub("", bare)):
        found = _CODES.get(form) or _NAMES.get(_fold(form))
        if found:
            return found
    return None


def _delimited(text: str, start: int, end: int) -> bool:
    """Whether a short code stands alone between slashes, brackets, bars or the ends of the text."""
    before = text[:start].rstrip()[-1:]
    after = text[end:].lstrip()[:1]
    return (not before or before in "/([|=（＝-–—") and (not after or after in "/)]|=,;）＝-–—")


def _named_at(text: str, words: list[re.Match[str]], place: int) -> tuple[str, int, int] | None:
    """The agency whose name begins at a word: canonical name, its end, the number of its words."""
    start = words[place].start()
    for count in range(min(_MOST_WORDS, len(words) - place), 0, -1):
        end = words[place + count - 1].end()
        raw = text[start:end]
        if len(raw) > 60:
            continue
        found = _name_of(raw)
        if found and raw in LOOSE_CODES and not _delimited(text, start, end):
            continue
        if found:
            return found, end, count
    return None


def _name_of(raw: str) -> str | None:
    if raw in _CODES:
        return _CODES[raw]
    # "antara" in lower case is a word, "dpa-infocom" is a name
    return None if raw[0].islower() and raw.isalpha() else _NAMES.get(_fold(raw))


def _scan(text: str) -> list[tuple[str, int, int]]:
    text = text[:_LIMIT]
    words = list(_WORD.finditer(text))
    found: list[tuple[str, int, int]] = []
    place = 0
    while place < len(words):
        hit = _named_at(text, words, place)
        if hit:
            found.append((hit[0], words[place].start(), hit[1]))
            place += hit[2]
        else:
            place += 1
    if _has_cjk(text):
        found = _with_unspaced(text, found)
    return found


def _with_unspaced(text: str, found: list[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    """Adds names in Chinese, Japanese and Korean, which stand inside runs of characters."""
    taken = list(found)
    for name in sorted(_UNSPACED, key=len, reverse=True):
        at = text.find(name)
        if at < 0 or (name in LOOSE_CODES and not _delimited(text, at, at + len(name))):
            continue
        if not any(start < at + len(name) and at < end for _, start, end in taken):
            taken.append((_UNSPACED[name], at, at + len(name)))
    return sorted(taken, key=lambda item: item[1])


def agencies_in(text: str) -> list[tuple[str, int, int]]:
    """Every news agency that a credit, dateline or byline names.

    Args:
        text: The printed text; the first 500 characters are read.

    Returns:
        (canonical name, start, end) of each, in printed order. Short codes that mean other things too, such as "PA",
        count only between slashes or brackets or alone. ``agencies_in("KYIV (Reuters) –")`` gives
        ``[("Reuters", 6, 13)]``.
    """
    return _scan(text)
