"""Whether a line is a picture's credit, or ends in one."""

from __future__ import annotations

import re

from newsextract.normalizers import credit_lines as lines
from newsextract.normalizers import credit_words as tables
from newsextract.normalizers.caption_furniture import without_furniture
from newsextract.normalizers.credit_labels import is_strong, label_lead, unwrapped
from newsextract.normalizers.credit_search import Found, find_credit
from newsextract.normalizers.text import collapse

_PARTS = re.compile(r"\s*[/|／]\s*|\s+via\s+", re.IGNORECASE)
_HANGUL = re.compile(r"[\uac00-\ud7af]")
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
# below a picture "Source: dpa-video" is its credit, elsewhere that of a fact
_OF_SOURCES = frozenset(
    ("source", "sources", "quelle", "quellen", "fuente", "fonte", "bron", "kilde", "källa", "źródło", "zdroj")
)
_CLOSING = frozenset(")]）】］")


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
    line = unwrapped(collapse(text).strip(" ;"))
    return bool(line) and not _BYLINE.match(line) and is_credit(line, in_caption=False)


def reads_as_credit(line: str) -> bool:
    """Whether a short line in a picture's own box is the credit: less proof is needed there than elsewhere.

    Args:
        line: A line on its own, such as "Keystone", "Dana Drew" or "Foto: dpa".
    """
    if not 1 < len(line) <= 120 or line[-1] in "!?…":
        return False
    bare = unwrapped(line.strip(" .;"))
    if is_credit(bare, in_caption=True):
        return True
    return (
        not any(map(str.isdigit, bare)) and bare.casefold() not in tables.NOT_CREDITS and lines.is_names(bare, most=5)
    )


def _is_footer(line: str) -> bool:
    folded = line.casefold()
    if ":" not in folded and not any(map(folded.__contains__, _FOOTER_WORDS)):
        return False
    return _FOOTER.search(line) is not None


def is_credit(line: str, *, in_caption: bool) -> bool:
    """Whether the line is a credit; in the place of a caption less proof is needed."""
    folded = line.casefold()
    if len(line) > 200 or _is_footer(line):
        return False
    if folded.strip(".") in tables.WHOLE_CREDITS:
        return in_caption or not (folded in _EVERYDAY or set(folded.split()) <= _EVERYDAY)
    lead = label_lead(line)
    if lead and lead < len(line):
        label, rest = line[:lead].strip(" :：=＝.,").casefold(), line[lead:]
        strong = is_strong(label)
        if in_caption and label in _OF_SOURCES and rest.count(" ") < 4 and not lines.has_sentence(rest):
            return True
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
        names = all(part.count(" ") < 2 or lines.is_agency(part) for part in _PARTS.split(line))
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
    line = without_furniture(collapse(text))
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
    line = without_furniture(collapse(text))
    if not line or _is_footer(line):
        return False
    if looks_like_credit(line):
        return True
    return find_credit(line, sure_only=True) is not None


def _caseless(text: str) -> bool:
    return len(text) >= 8 and not any(char.isupper() or char.islower() for char in text)
