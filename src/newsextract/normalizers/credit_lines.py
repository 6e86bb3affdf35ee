"""What a picture credit looks like: labels before it, agencies and names in it."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from newsextract.normalizers import credit_words as tables
from newsextract.normalizers.agencies import find_agency
from newsextract.normalizers.agency_names import LOOSE_CODES, PICTURE_AGENCIES
from newsextract.normalizers.text import collapse, key

LONGEST_CREDIT = 240
_EDGES = " \t|/\\-–—‐·•;,:：*+＋=＝>»«"
_LABELS = frozenset(label for labels in tables.LABELS.values() for label in labels)
# what a label ends with; a cheap look before the dear one
_LAST_WORDS = frozenset(re.split(r"[\W_]+", label.strip(" .'"))[-1] for label in _LABELS) | {""}
_UNSPACED_LABELS = tuple(sorted((w for lang in ("zh", "ja", "th") for w in tables.LABELS[lang]), key=len, reverse=True))
# Labels of facts, films and drawings: what follows them is a credit only if it is names alone.
_WEAK_LABELS = """
video, map, chart, graphic, graphics, art, artwork, source, sources, copyright, via, font, montage, collage, grafik, arte,
vir, autor, archiv, archive, légende, composite, quelle, quellen, fuente, fuentes, fonte, bron, kilde, källa, lähde, źródło,
zdroj, forrás, sursa, источник, джерело, kaynak, nguồn, sumber, المصدر, מקור, منبع, स्रोत, 出典, 출처, 来源, 來源, illustration,
image, images, picture, pictures, imagen, imagem, immagine, beeld, bild, bilder
"""
_WEAK = frozenset(word.strip() for word in _WEAK_LABELS.split(","))
_LIBRARIES = frozenset(key(name) for names in PICTURE_AGENCIES.values() for name in names)
_DOMAIN = re.compile(r"\.(?:com|de|net|org|co\.uk|ch|at)$", re.IGNORECASE)
SIGN = re.compile(r"©|ⓒ|Ⓒ|\(\s?[cC]\s?\)(?=\s?\S)|（[ＣｃcC]）|\bCopyright\s?(?:©|:|by\b)", re.IGNORECASE)
_SIGNS = frozenset("©ⓒⒸ（")
_DOTTED_LABEL = re.compile(r"(?:fot|foto|phot|ph(?=\.\s)|ill|zdj|nuotr|dok|lj)\.\s?:?\s?", re.IGNORECASE)
DOTTED_LABEL_IN_TEXT = re.compile(r"(?<![^\W_])(?:fot|phot|nuotr|zdj)\.\s?:?\s?(?=\S)", re.IGNORECASE)
# "taken by", "provided by" after a name
TAKEN_BY = re.compile(r"(?:撮影|提供|[摄攝]|供图|供圖|nuotr\.?|기자|제공|\bpic)$")
_BARE_LABEL = re.compile(r"(?:photos?|fotos?|beeld|kuva|fotó|imagem|фото|ảnh)\s+", re.IGNORECASE)
_COLON = re.compile(r"\s?[:：=＝﹕]\s?|(?<=[图圖])[/／]\s?")
_BARE_COPYRIGHT = re.compile(r"copyright\s+(?=[^\W\d])", re.IGNORECASE)
_NO_LETTERS = re.compile(r"[\W_]+")
_YEAR_LEAD = re.compile(r"(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?\b,?\s*(?:by\s+)?(?=\S)", re.IGNORECASE)
_NOTICE = re.compile(
    r"[\s.,;/|]*(?:(?:/\s*|\.\s+)(?:copyright|©)\s.{0,60}|all rights reserved|alle rechte vorbehalten|tous droits réservés"
    r"|todos los derechos reservados|mandatory credit)\.?$",
    re.IGNORECASE,
)
_NOTICE_WORDS = ("copyright", "©", "rights reserved", "vorbehalten", "réservés", "reservados", "mandatory")
_TAIL_WORDS = re.compile(r"\s*(?:撮影|摄|攝|nuotr\.?|\bpics?|写真提供|提供写真)$")
_ABBREVIATED = re.compile(
    r"(?:^|[\s./&])(?:\w|Inc|Jr|Sr|Ltd|Co|Corp|Bros|St|Dr|zvg|dok|Mr|Ms|e\.V|Prod|Univ|nuotr|[A-Z]\.[A-Z])\.$"
)
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


@cache
def phrases() -> re.Pattern[str]:
    """A phrase that a name follows ("Photo by "); compiled at its first use, for it takes 10 ms."""
    listed = "|".join(re.escape(phrase) for phrase in sorted(tables.PHRASES, key=len, reverse=True))
    return re.compile(rf"(?<![^\W_])(?:{listed})(?=[\s.:])[\s.:]*", re.IGNORECASE)


@cache
def _first_words() -> tuple[frozenset[str], tuple[str, ...]]:
    """The words that phrases begin with, and the phrases of scripts without blanks."""
    unspaced = tuple(phrase for phrase in tables.PHRASES if "\u0e00" <= phrase[0] <= "\u0e7f")
    return frozenset(phrase.split()[0].casefold().rstrip(".:") for phrase in tables.PHRASES), unspaced


def signs_in(text: str) -> list[re.Pattern[str]]:
    """The patterns of signs and phrases that may match somewhere in a text: looking for their first words costs little."""
    folded = text.casefold()
    found = []
    if "copyright" in folded or "(c" in folded or "( c" in folded or not _SIGNS.isdisjoint(text):
        found.append(SIGN)
    begin, unspaced = _first_words()
    if not begin.isdisjoint(_NO_LETTERS.split(folded)) or (
        not text.isascii() and any(map(text.__contains__, unspaced))
    ):
        found.append(phrases())
    if "fot." in folded or "phot." in folded or "nuotr." in folded or "zdj." in folded:
        found.append(DOTTED_LABEL_IN_TEXT)
    return found


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


def is_strong(label: str) -> bool:
    """Whether a label is one of pictures and credits, and not of facts or films."""
    return label not in _WEAK


def label_before(text: str, at: int) -> tuple[int, str] | None:
    """The label that ends at an index, where a colon stands: its start and its case-folded words."""
    head = text[max(0, at - 40) : at].rstrip()
    end = max(0, at - 40) + len(head)
    if head.isascii() and _NO_LETTERS.split(head[-25:])[-1].casefold() not in _LAST_WORDS:
        return None
    words = [(m.start(), m.group()) for m in re.finditer(r"[^\s()\[\]（）【】|•·,;。、！？<>]+", head)]
    for count in range(min(4, len(words)), 0, -1):
        start = words[-count][0]
        label = head[start:].casefold().strip()
        if label in _LABELS:
            return end - len(head) + start, label
        # "…Archiv/Foto:" and "…-Foto:" are parts of other words, ".Foto:" is a lost blank
        if count == 1 and "." in label and (rest := label.rpartition(".")[2]) in _LABELS:
            return end - len(rest), rest
    for label in _UNSPACED_LABELS:
        if head.endswith(label) and not head[: -len(label)][-1:].isalnum():
            return end - len(label), label
    return None


# what BBC pages in many languages read out before a credit
_COMMA_LABELS = (
    "image source,",
    "image copyright,",
    "fuente de la imagen,",
    "crédit photo,",
    "crédito,",
    "kaynak,",
    "автор фото,",
    "джерело фото,",
    "مصدر الصورة،",
    "منبع تصویر،",
    "تصویر کا ذریعہ،",
    "इमेज स्रोत,",
    "छवि स्रोत,",
)
_BARE_LABELS = frozenset(("photo", "photos", "foto", "fotos", "beeld", "kuva", "fotó", "imagem", "фото", "ảnh"))
_SIGN_STARTS = frozenset("©ⓒⒸ(（cC")
_FIRST_WORD = re.compile(r"[^\s.:]+")


def label_lead(text: str) -> int:
    """How many characters at the start of a text are a label of a credit ("Photo: ", "© ", "Foto von "); 0 if none."""
    head = text[:60]
    plain = head.isascii()
    if ":" in head or "=" in head or not plain:
        colon = _COLON.search(text, 0, 60)
        found = label_before(text, colon.start()) if colon else None
        if colon and found and found[0] == 0:
            return colon.end()
    if text[:1] in _SIGN_STARTS and (sign := SIGN.match(text)):
        return sign.end()
    if "." in head[:8] and (sign := _DOTTED_LABEL.match(text)):
        return sign.end()
    word = _FIRST_WORD.match(text)
    first = word.group().casefold() if word else ""
    begin, unspaced = _first_words()
    if first in begin or (not plain and text.startswith(unspaced)):
        phrase = phrases().match(text)
        if phrase and phrase.end() < len(text):
            return phrase.end()
    if first in _BARE_LABELS:
        bare = _BARE_LABEL.match(text)
        if bare and names_source(text[bare.end() :]):
            return bare.end()
    if "," in head or "،" in head:
        for label in _COMMA_LABELS:
            if text[: len(label)].casefold() == label:
                return len(label)
    return 0


def has_bare_label(text: str) -> bool:
    """Whether a text is a label without a colon and an agency: "foto Ansa"."""
    bare = _BARE_LABEL.match(text)
    return bare is not None and names_source(text[bare.end() :]) and is_names(text[bare.end() :])


def unwrapped(text: str) -> str:
    """The text without a pair of brackets around the whole of it, or a half of one."""
    for opening, closing in ("()", "[]", "（）", "【】", "［］"):
        if text.startswith(opening) and text.endswith(closing) and opening not in text[1:]:
            return text[1:-1].strip()
        if text.startswith(opening) and closing not in text:
            return text[1:].strip()
        if text.endswith(closing) and opening not in text:
            return text[:-1].strip()
    return text


def clean_credit(text: str) -> str | None:
    """Returns a picture credit without its label, brackets and copyright sign.

    "/" and "via" inside stay as printed, and so do commas and bars between names.

    Args:
        text: The credit as it stands in the page; only its first 500 characters are read.

    Returns:
        The credit, or None if nothing of it is a name.

    Example:
        >>> clean_credit("(Photo: Dana Drew / Getty Images)")
        'Dana Drew / Getty Images'
    """
    text = collapse(text[:500])
    for _ in range(5):
        before = text
        text = unwrapped(text.strip(_EDGES))
        folded = text.casefold()
        notice = _NOTICE.search(text) if any(map(folded.__contains__, _NOTICE_WORDS)) else None
        if notice and any(char.isalnum() for char in text[: notice.start()]):
            text = text[: notice.start()]
        lead = label_lead(text)
        if 0 < lead < len(text):
            rest = text[lead:]
            text = _YEAR_LEAD.sub("", rest, count=1) if SIGN.match(text) else rest
        elif (bare := _BARE_COPYRIGHT.match(text)) and is_names(text[bare.end() :]):
            text = text[bare.end() :]
        ending = not text.isascii() or text.endswith(("pic", "pics", "nuotr", "nuotr."))
        tail = _TAIL_WORDS.search(text) if ending else None
        if tail and tail.start():
            text = text[: tail.start()]
        if text.endswith(".") and not _ABBREVIATED.search(text) and text.casefold() not in tables.WHOLE_CREDITS:
            text = text[:-1]
        if text == before:
            break
    return text if any(char.isalnum() for char in text) else None
