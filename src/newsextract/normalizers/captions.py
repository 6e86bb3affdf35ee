"""Captions: the words under a picture, apart from its credit."""

from __future__ import annotations

import re

from newsextract.article import Caption
from newsextract.normalizers import credit_lines as lines
from newsextract.normalizers import credit_words as tables
from newsextract.normalizers.credit_lines import clean_credit
from newsextract.normalizers.credit_search import Found, find_credit
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
_PARTS = re.compile(r"\s*[/|／]\s*|\s+via\s+", re.IGNORECASE)
_HANGUL = re.compile(r"[\uac00-\ud7af]")
_SEPARATORS = " \t|/–—-·•=＝:,;>（("
# What players, galleries and agencies put around captions.
_LEAD = re.compile(
    r"(?:camera icon|legende:|image caption,?|bildunterschrift:?|caption:|pie de foto,|legenda da foto,|légende image,"
    r"|подпись к фото,|підпис до фото,|fotoğraf altı yazısı,|\[\d{1,3}/\d{1,3}\]|\d{1,3}\s?(?:of|von|de|sur|di|van|av|из|/)\s?\d{1,3}\s?[|:]|bild \d{1,3} von \d{1,3}:?)\s*",
    re.IGNORECASE,
)
_TRAIL = re.compile(
    r"\s*(?:more >|\(more\)|visa mer|vis mer|show more|read more|enlarge this image"
    r"|(?:purchase|acquire) licensing rights(?:, opens new tab)?|, opens new tab|\+\+\+[^+]{0,40}\+\+\+|/\s?copyright (?:19|20)\d\d .{2,60}|ampliar|vergrößern"
    r"|(?:tpx images of the day|this (?:image|picture) (?:has been|was) (?:supplied|provided)|mandatory credit|no resales"
    r"|no archives|editorial use only|(?:hide|toggle) caption)\b.{0,300})$",
    re.IGNORECASE,
)
# one of these stands in whatever ``_TRAIL`` matches
_TRAIL_WORDS = (
    "more", "visa mer", "vis mer", "enlarge", "licens", "new tab", "+++", "copyright", "ampliar", "vergrößern",
    "of the day", "this image", "this picture", "mandatory", "no resales", "no archives", "editorial", "caption",
)  # fmt: skip
# an agency's mark between caption and credit
_FLASH = re.compile(r"\s*\+\+\+[^+]{0,40}\+\+\+$")
_SOURCE_THEN_CAPTION = re.compile(
    r"(?:image source|image copyright|fuente de la imagen|crédit photo|crédito|kaynak|автор фото|джерело фото),\s*(.{2,90}?)\s*"
    r"(?:image caption|pie de foto|légende image|legenda da foto|fotoğraf altı yazısı|подпись к фото|підпис до фото),?\s*(.+)",
    re.IGNORECASE,
)
# A site's footer, and a company's name after "©".
_FOOTER = re.compile(
    r"(?:©|copyright)\s*(?:©\s*|by\s)?(?:19|20)\d\d|copyright\s?©|rights reserved|vorbehalten|\d:\d\d|function\(|\bimpressum\b",
    re.IGNORECASE,
)
_COMPANY = re.compile(r"\d{3}|\b(?:Inc|Ltd|Limited|GmbH|LLC|AG|mbH|Corp|Incorporated)\b|\be\.\s?V|@|©|\.\s+[A-Z]")
_BYLINE = re.compile(r"(?:by|von|par|por|di|af|av|od|от|door|text|autor|autora|author|автор)\b", re.IGNORECASE)
_FOOTER_WORDS = ("©", "copyright", "rights reserved", "vorbehalten", "function(", "impressum")
# Whole credits that are also everyday words or headings.
_EVERYDAY = frozenset(
    """file archive archiv archivo archiwum screenshot provided private reproduction social media stock image pr kk dr ist
    nh contributed submitted courtesy public domain creative commons all rights reserved redes sociales ritzau""".split()
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
    line = _without_furniture(line)
    if given:
        line, rest_credit = _without_repeated(line, given), None
    else:
        rest_credit = _whole_credit(line)
        if rest_credit:
            return Caption(credit=rest_credit)
    found = find_credit(line, sure_only=html_credit_is_separate or given is not None)
    if found:
        line, rest_credit = line[: found.start], found.credit
        if lines.label_lead(line) and _is_credit(line.strip(_SEPARATORS), in_caption=True):
            line, rest_credit = "", f"{clean_credit(line)}, {found.credit}"
        line, rest_credit = _japanese(text, line, rest_credit)
    line = _closed(_FLASH.sub("", line.rstrip()) if "+++" in line else line)
    final = _longer(given, rest_credit)
    if given and line and _same(line, given):
        line = ""
    return Caption(text=line or None, credit=final) if line or final else None


def _japanese(text: str, line: str, credit: str) -> tuple[str, str]:
    """Leaves day and place in the caption, for only the last part is the credit: 「…＝14日午前、青浜町、葛西亮太撮影」."""
    before, mark, last = credit.rpartition("、")
    return (f"{line}＝{before}", last) if mark and f"{line}＝" in collapse(text[:_LONGEST]) else (line, credit)


def _without_furniture(line: str) -> str:
    lead = _LEAD.match(line)
    line = line[lead.end() :] if lead else line
    folded = line[-420:].casefold()
    if not any(map(folded.__contains__, _TRAIL_WORDS)):
        return line
    for _ in range(3):
        trail = _TRAIL.search(line, max(0, len(line) - 420))
        if not trail:
            break
        line = line[: trail.start()].rstrip()
    return line


def _whole_credit(line: str) -> str | None:
    """The credit if the whole line is one."""
    bare = line.strip(" .;")
    if _is_credit(lines.unwrapped(bare), in_caption=True):
        return clean_credit(line)
    inside = lines.unwrapped(line.strip())
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


def _same(line: str, given: str) -> bool:
    return key(clean_credit(line) or line) == key(given)


def looks_like_credit(text: str) -> bool:
    """Whether the whole text is the credit of a picture. Conservative.

    True for a label with names, an agency or picture library, a name and an agency, and words such as "Supplied";
    never for a footer ("© 2024 …", "All rights reserved") or a sentence.

    Args:
        text: Any string.

    Returns:
        Whether it is a credit and nothing else.

    Example:
        >>> looks_like_credit("Foto: Dana Drew/dpa"), looks_like_credit("Photo: a dog runs over the wide field")
        (True, False)
    """
    if not text or len(text) > 200:
        return False
    line = lines.unwrapped(collapse(text).strip(" ;"))
    return bool(line) and not _BYLINE.match(line) and _is_credit(line, in_caption=False)


def reads_as_credit(line: str) -> bool:
    """Whether a short line in a picture's own box is the credit: less proof is needed there than elsewhere.

    Args:
        line: A line on its own, such as "Keystone", "Dana Drew" or "Foto: dpa".
    """
    if not 1 < len(line) <= 120 or line[-1] in "!?…":
        return False
    bare = lines.unwrapped(line.strip(" .;"))
    if _is_credit(bare, in_caption=True):
        return True
    return (
        not any(map(str.isdigit, bare)) and bare.casefold() not in tables.NOT_CREDITS and lines.is_names(bare, most=5)
    )


def _is_footer(line: str) -> bool:
    folded = line.casefold()
    if ":" not in folded and not any(map(folded.__contains__, _FOOTER_WORDS)):
        return False
    return _FOOTER.search(line) is not None


def _is_credit(line: str, *, in_caption: bool) -> bool:
    """Whether the line is a credit; in the place of a caption less proof is needed."""
    folded = line.casefold()
    if len(line) > 200 or _is_footer(line):
        return False
    if folded.strip(".") in tables.WHOLE_CREDITS:
        return in_caption or not (folded in _EVERYDAY or set(folded.split()) <= _EVERYDAY)
    lead = lines.label_lead(line)
    if lead and lead < len(line):
        label, rest = line[:lead].strip(" :：=＝.,").casefold(), line[lead:]
        strong = lines.is_strong(label)
        if not in_caption and not strong and not lines.names_source(rest):
            return False
        if not label.isalpha() and len(label) < 4 and _COMPANY.search(rest):
            return False
        return lines.is_credit_after_label(rest, strong=strong, leading=True, hard=True)
    if lines.is_agency(line):
        return True
    names = lines.is_names(line, most=9)
    if names and not line.isascii() and _HANGUL.search(line):
        # a Korean name has two words at most, its bearer's title included; three are a caption
        names = all([part.count(" ") < 2 or lines.is_agency(part) for part in _PARTS.split(line)])
    if in_caption and names:
        return lines.names_source(line)
    if line.count(" ") > 20 or not (names or "/" in line or "|" in line or "／" in line or " via " in line):
        return False
    parts = _PARTS.split(line)
    if all(map(lines.is_agency, parts)):
        return True
    return names and (any(map(lines.is_agency, parts)) or lines.PHOTO_MARK.search(line) is not None)


def looks_like_caption_with_credit(text: str) -> bool:
    """Whether a line of plain text is plainly a picture's caption, because it ends in the credit of a picture.

    An agency alone in brackets does not count, for stories end in "(dpa)" as well; nor do labels of facts ("Source: …").

    Args:
        text: Any string; longer than 700 characters it is no caption.

    Returns:
        Whether it is a caption with a credit.

    Example:
        >>> looks_like_caption_with_credit("The bridge at dawn on Monday. Photo: Dana Drew")
        True
    """
    if not 12 <= len(text) <= 700:
        return False
    line = _without_furniture(collapse(text))
    if _is_footer(line):
        return False
    found: Found | None = find_credit(line, sure_only=True)
    if found is None or (len(line[: found.start].split()) < 2 and not _caseless(line[: found.start])):
        return False
    if found.kind == "label":
        if "©" in line[found.start :] and _COMPANY.search(found.credit):
            return False
        bad, total = lines.foreign_words(found.credit)
        return found.strong and (bad == 0 or lines.names_source(found.credit)) and total <= 14
    parts = re.split(r"[/／]|\svia\s", found.credit)
    return found.kind == "agency" and len(parts) > 1 and lines.names_source(found.credit)


_CLOSING = frozenset(")]）】］")


def may_end_in_credit(text: str) -> bool:
    """A cheap look for what every credit at a line's end has: a closing bracket, a slash, a colon, a sign or an agency."""
    if text[-1] in _CLOSING:
        return True
    tail = text[-90:]
    if "/" in tail or ": " in tail or "©" in tail or " via " in tail or " by " in tail:
        return True
    if "Getty" in tail or " AP" in tail or "(c)" in tail or "(C)" in tail:
        return True
    return not tail.isascii() and any(map(tail.__contains__, ("写真", "사진", "＝", "提供", "：", "撮影")))


def ends_in_credit(text: str) -> bool:
    """Whether words in a picture's own box end in a credit that is told by a label, an agency or a bracket.

    Args:
        text: The words; the box tells that they are the picture's, so this is less strict than
            :func:`looks_like_caption_with_credit`.
    """
    if not 3 <= len(text) <= 700 or not (may_end_in_credit(text) or len(text) < 80):
        return False
    line = _without_furniture(collapse(text))
    if not line or _is_footer(line):
        return False
    if looks_like_credit(line):
        return True
    return find_credit(line, sure_only=True) is not None


def _caseless(text: str) -> bool:
    return len(text) >= 8 and not any(char.isupper() or char.islower() for char in text)
