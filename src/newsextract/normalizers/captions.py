"""Captions: the words under a picture, apart from its credit."""

from __future__ import annotations

import re

from newsextract.article import Caption
from newsextract.normalizers import credit_lines as lines
from newsextract.normalizers import credit_words as tables
from newsextract.normalizers.caption_furniture import without_furniture
from newsextract.normalizers.credit_checks import (
    ends_in_credit,
    is_credit,
    looks_like_caption_with_credit,
    looks_like_credit,
    may_end_in_credit,
    reads_as_credit,
)
from newsextract.normalizers.credit_labels import clean_credit, label_before, label_lead, unwrapped
from newsextract.normalizers.credit_search import find_credit
from newsextract.normalizers.text import collapse, key

__all__ = [
    "clean_credit",
    "ends_in_credit",
    "looks_like_caption_with_credit",
    "looks_like_credit",
    "may_end_in_credit",
    "reads_as_credit",
    "split_caption",
]
_LONGEST = 4_000
_LONGEST_LABEL = 40
_SEPARATORS = " \t|/–—-·•=＝:,;>（("
# an agency's mark between caption and credit
_FLASH = re.compile(r"\s*\+\+\+[^+]{0,40}\+\+\+$")
_SOURCE_THEN_CAPTION = re.compile(
    r"(?:image source|image copyright|fuente de la imagen|crédit photo|crédito|kaynak|автор фото|джерело фото),\s*(.{2,90}?)\s*"
    r"(?:image caption|pie de foto|légende image|legenda da foto|fotoğraf altı yazısı|подпись к фото|підпис до фото),?\s*(.+)",
    re.IGNORECASE,
)


def split_caption(text: str, *, credit: str | None = None, html_credit_is_separate: bool = False) -> Caption | None:
    """Parts a caption from its credit.

    A credit is found in brackets at the end, after a label ("Photo:", "Foto:", "©", "写真：" in about 50 languages) or a
    phrase ("Photo by"), after a bar, a dash or the last sentence if it is an agency, a name and an agency, or names
    alone, and before it as "AP Photo/…". A bracket that is no credit ("(left)", "(2024)", "(r.)") stays in the text.

    Args:
        text: The caption as printed; only its first 4,000 characters are read.
        credit: The credit, if the page marks it by itself. It is cleaned of its label, and removed from either end of the
            text where it is repeated.
        html_credit_is_separate: The page marks credits by themselves, so an unlabelled name at the end of the text
            is no credit.

    Returns:
        The caption with ``image_url`` None; None if neither a text nor a credit is left.

    Example:
        >>> split_caption("The bridge at dawn. (Dana Drew/Getty Images)")
        Caption(text='The bridge at dawn.', credit='Dana Drew/Getty Images', image_url=None)
    """
    given = clean_credit(credit) if credit else None
    line = collapse(text[:_LONGEST])
    marked = _SOURCE_THEN_CAPTION.fullmatch(line)
    if marked:
        line, given = marked[2], given or clean_credit(marked[1])
    line = without_furniture(line)
    if given:
        line, rest_credit = _without_label(_without_repeated(line, given)), None
    else:
        rest_credit = _whole_credit(line)
        if rest_credit:
            return Caption(credit=rest_credit)
    found = find_credit(line, sure_only=html_credit_is_separate or given is not None)
    if found:
        line, rest_credit = line[: found.start], found.credit
        if label_lead(line) and is_credit(line.strip(_SEPARATORS), in_caption=True):
            line, rest_credit = "", f"{clean_credit(line)}, {found.credit}"
        line, rest_credit = _japanese(text, line, rest_credit)
    line = _closed(_FLASH.sub("", line.rstrip()) if "+++" in line else line)
    final = _longer(given, rest_credit)
    if line and (_is_label(line) or (given and _same(line, given))):
        line = ""
    return Caption(text=line or None, credit=final) if line or final else None


def _japanese(text: str, line: str, credit: str) -> tuple[str, str]:
    """Leaves day and place in the caption, for only the last part is the credit: 「…＝14日午前、青浜町、葛西亮太撮影」."""
    before, mark, last = credit.rpartition("、")
    return (f"{line}＝{before}", last) if mark and f"{line}＝" in collapse(text[:_LONGEST]) else (line, credit)


def _whole_credit(line: str) -> str | None:
    """The credit if the whole line is one."""
    bare = line.strip(" .;")
    if is_credit(unwrapped(bare), in_caption=True):
        return clean_credit(line)
    inside = unwrapped(line.strip())
    if inside != line.strip() and lines.is_names(inside, most=5) and inside.casefold() not in tables.NOT_CREDITS:
        return clean_credit(inside)
    return None


def _without_repeated(line: str, given: str) -> str:
    """The line without the given credit at its end or its start."""
    wanted = key(given)
    if not wanted or wanted not in key(line):
        return line
    words = [match.span() for match in re.finditer(r"\S+", line)]
    best: int | None = None
    for start, _ in reversed(words[-40:]):
        tail = line[start:]
        if len(tail) > len(given) + 60:
            break
        if key(tail) == wanted or key(clean_credit(tail) or "") == wanted:
            best = start
    if best is not None:
        before = line[:best].split()
        # "A portrait of Dana Drew" ends in the name, not in the credit
        part_of_sentence = bool(before) and before[-1] in tables.PARTICLES | tables.BEFORE_A_SENTENCE_PART | {
            "by",
            "with",
        }
        return line if part_of_sentence else _closed(line[:best])
    if not ("/" in given or lines.names_source(given)):  # "Dana Drew waves": the caption may begin with the name
        return line
    for _, end in words[:40]:
        if key(line[:end]) == wanted or key(clean_credit(line[:end]) or "") == wanted:
            return line[end:].strip(_SEPARATORS)
    return line


def _closed(line: str) -> str:
    """The caption without the separator, or the opened bracket, that stood before its credit."""
    line = line.strip()
    while line and line[-1] in "|/–—-·•=＝:,;>([（【［":
        line = line[:-1].rstrip()
    return line.lstrip("|/·•,;> ") if any(char.isalnum() for char in line) else ""


def _longer(given: str | None, found: str | None) -> str | None:
    if given and found and key(given) in key(found):
        return found
    return given or found


def _without_label(line: str) -> str:
    """The line without a label at its end: "The bridge at dawn. Photo:" before a credit in an element of its own."""
    if not line.endswith((":", "：")):
        return line
    found = label_before(line, len(line.rstrip(" :：")))
    return line[: found[0]].rstrip() if found else line


def _is_label(line: str) -> bool:
    """Whether a line is nothing but the label of a credit that stands in an element of its own: "Credit:"."""
    line = line.rstrip(" :：")
    found = label_before(line, len(line)) if len(line) <= _LONGEST_LABEL else None
    return found is not None and found[0] == 0


def _same(line: str, given: str) -> bool:
    return key(clean_credit(line) or line) == key(given)
