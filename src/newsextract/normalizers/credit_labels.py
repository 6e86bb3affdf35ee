"""Labels before and after picture credits ("Photo:", "©", "Foto von"), and credits without them."""

from __future__ import annotations

import re
from functools import cache

from newsextract.normalizers import credit_words as tables
from newsextract.normalizers.credit_lines import is_names, names_source
from newsextract.normalizers.text import collapse

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
SIGN = re.compile(r"©|ⓒ|Ⓒ|\(\s?[cC]\s?\)(?=\s?\S)|（[ＣｃcC]）|\bCopyright\s?(?:©|:|by\b)", re.IGNORECASE)
_SIGNS = frozenset("©ⓒⒸ（")
_DOTTED_LABEL = re.compile(r"(?:fot|foto|phot|ph(?=\.\s)|ill|zdj|nuotr|dok|lj)\.\s?:?\s?", re.IGNORECASE)
DOTTED_LABEL_IN_TEXT = re.compile(r"(?<![^\W_])(?:fot|phot|nuotr|zdj)\.\s?:?\s?(?=\S)", re.IGNORECASE)
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
