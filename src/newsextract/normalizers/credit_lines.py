"""What a picture credit looks like: the agencies and names in it."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from newsextract.normalizers import credit_words as tables
from newsextract.normalizers.agencies import find_agency
from newsextract.normalizers.agency_names import LOOSE_CODES, PICTURE_AGENCIES
from newsextract.normalizers.text import key

LONGEST_CREDIT = 240
_LIBRARIES = frozenset(key(name) for names in PICTURE_AGENCIES.values() for name in names)
_DOMAIN = re.compile(r"\.(?:com|de|net|org|co\.uk|ch|at)$", re.IGNORECASE)
# "taken by", "provided by" after a name
TAKEN_BY = re.compile(r"(?:撮影|提供|[摄攝]|供图|供圖|nuotr\.?|기자|제공|\bpic)$")
_SENTENCE = re.compile(r"[.!?…]\s+(?<=[^\W\d_]{4}[.!?…]\s)([^\W\d_])")
# a sentence, a label, a sign: never inside names
_UNLIKE_NAMES = re.compile(r"[©ⓒ!?:=＝]")
_NAME_THEN_BAR = re.compile(r"[^\W\d_]{3}\.\s*[|–—]")
_PRICE = re.compile(r"[$€£¥]\s?\d|\d[.,]\d{3}\b")
_PARTS = re.compile(r"\s*[/|／｜]\s*|\s+via\s+|\s*;\s*|\s+[-–—]\s+|,\s+", re.IGNORECASE)
_WORDS = re.compile(r"[^\s/|／｜;,&+]+")
_CASELESS = re.compile(
    r"[\u0590-\u08ff\u0900-\u0fff\u1000-\u109f\u10a0-\u10ff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
)
PHOTO_MARK = re.compile(
    r"\b(?:AP|AFP|EPA|UN|UPI|CP|PTI|DoD)\s+(?:Photo|PHOTO|Foto|Images?)\b|\b(?:REUTERS|EPA-EFE)\s?/"
)
_PHOTO_MARK_WORDS = ("Photo", "PHOTO", "Foto", "Image", "REUTERS", "EPA")
# Lower-case words that belong to credits and to no sentence.
_CREDIT_WORDS = frozenset(
    """courtesy handout pool privat privé archiv archive archivo arkiv dpa imago images picture alliance epa iStock
    istockphoto afp ap unsplash pixabay pexels via file photo foto screenshot x.com freundlicher genehmigung permission
    kind staff photographer press stock adobe getty reuters ats sda apa zvg nh ntb tt stf contributor reporter
    illustration photographie photos""".split()
)


@lru_cache(maxsize=4096)
def is_agency(text: str) -> bool:
    """Whether the whole text names one agency, or one picture library."""
    text = unicodedata.normalize("NFKC", text).strip(" ()[].,*@")
    if not 1 < len(text) <= 60:
        return False
    bare = _DOMAIN.sub("", text)
    return find_agency(text) is not None or key(text) in _LIBRARIES or (len(bare) > 3 and key(bare) in _LIBRARIES)


def names_source(text: str) -> bool:
    """Whether a part of the text, between slashes, bars, commas or "via", is an agency, or it begins as "AP Photo"."""
    if any(is_agency(part) for part in _PARTS.split(text) if 1 < len(part) <= 62):
        return True
    return any(map(text.__contains__, _PHOTO_MARK_WORDS)) and PHOTO_MARK.search(text) is not None


def names_only_loosely(text: str) -> bool:
    """Whether all that the text names are codes that mean other things as well ("Erie, PA"), and no slash proves them."""
    known = [part for part in _PARTS.split(text) if part and is_agency(part)]
    return bool(known) and all(map(is_loose, known)) and "/" not in text and not PHOTO_MARK.search(text)


def is_loose(text: str) -> bool:
    """Whether the text is a short code that means other things as well, such as "PA"."""
    return text.strip(" ().") in LOOSE_CODES


def foreign_words(text: str) -> tuple[int, int]:
    """Returns how many words cannot stand in a name (lower-case ones), and how many words there are."""
    bad = total = 0
    for found in _WORDS.finditer(text):
        word = found.group()
        bare = word.strip("()[]{}.,:;'\"’‘“”„*!?–—-")
        if not bare:
            continue
        total += 1
        first = bare[0]
        if first.islower() and bare.casefold() not in tables.PARTICLES and bare not in tables.PARTICLES:
            # "iStock", "dpa", "x.com", "d'Arc": no common words
            if bare.casefold() in _CREDIT_WORDS or not bare.islower() or "." in bare or "@" in word:
                continue
            # a broadcaster's mark after a name: "Dana Drew/rbb"
            if len(bare) <= 4 and text[found.start() - 1 : found.start()] == "/":
                continue
            bad += 1
    return bad, total


def has_sentence(text: str) -> bool:
    """Whether a sentence ends inside the text: a full stop after a long word, and no lower-case letter after it."""
    return any(not match[1].islower() for match in _SENTENCE.finditer(text))


def is_names(text: str, most: int = 7) -> bool:
    """Whether the text is names and nothing else: capitals, initials, particles, no sentence."""
    text = text.strip()
    if not 1 < len(text) <= LONGEST_CREDIT or text[0] == "(" or text.count(" ") > 2 * most + 4:
        return False
    if text[-1] in "!?…:," or _UNLIKE_NAMES.search(text):
        return False
    if "." in text and (_NAME_THEN_BAR.search(text) or has_sentence(text)):
        return False
    if _CASELESS.search(text):
        return len(text) <= 24 and not re.search(r"[。！？،؟؛।]|[.]\s", text) and len(text.split()) <= 4
    if text.islower():
        return False
    bad, total = foreign_words(text)
    return bad == 0 and 0 < total <= most and any(map(str.isupper, text))


def is_credit_after_label(text: str, *, strong: bool, leading: bool, hard: bool, bracket: bool = False) -> bool:
    """Whether what follows a label is a credit.

    Args:
        text: What follows.
        strong: The label says "photo" or "credit", not "source" or "video".
        leading: Nothing stands before the label, so the text may be a caption that begins "Photo: …".
        hard: A bracket, bar or end of a sentence stands before the label.
        bracket: The label and the credit stand in brackets at the end.
    """
    text = text.strip(" )]）】.;")
    if not text or len(text) > LONGEST_CREDIT or not any(char.isalnum() for char in text) or _PRICE.search(text):
        return False
    if text.casefold() in tables.WHOLE_CREDITS or is_agency(text):
        return True
    bad, total = foreign_words(text)
    if _CASELESS.search(text):
        return len(text) <= 70 and total <= 9 and not re.search(r"[。！？؟।]", text)
    few = bad * 5 <= total
    if has_sentence(text) and not (few and (":" in text or bracket)):
        return False
    if bracket:
        return few or total <= 8
    if not strong or not hard:
        return total <= 16 and (bad == 0 or (bad * 3 <= total and names_source(text)))
    if bad * 7 <= total <= 24 or total <= (3 if leading else 8):
        return True
    return total <= 16 and bad * 3 <= total and names_source(text)
