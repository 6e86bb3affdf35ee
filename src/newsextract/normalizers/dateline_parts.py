"""The parts of a dateline: its place and region, its date, and its agency."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsextract.normalizers.agencies import agencies_in, find_agency
from newsextract.normalizers.date_tokens import fold_word
from newsextract.normalizers.dateline_agencies import AGENCY_FORMS
from newsextract.normalizers.dateline_words import NO_PLACES
from newsextract.normalizers.month_names import names_in_order
from newsextract.normalizers.places import PARTICLES, has_shape_of_place, is_capitals, is_city, is_region

_WORD = r"[^\W\d_](?:[^\W\d_]|['’\u0300-\u036f\u0900-\u0dff]){1,14}"
_TAIL = r"(?:\s*(?:г|р|года|року|год|pm|h|j|d)\b\.?)?[\s,.]*$"
_LEAD = r"(?:^|(?<=[\s,.]))"
# "20 Nov", "20. November 2022", "20 de noviembre de 2024", "20 ноября 2024 г.", "3rd May"
_DAY_MONTH = re.compile(
    _LEAD + rf"(\d{{1,2}})(?:\.|er|st|nd|rd|th|º|ª|-?го)?\s?(?:de\s|d['’]\s?)?\.?\s?({_WORD}(?:\s[^\W\d_]{{3,7}})?)\.?"
    rf"(?:,?\s(?:de\s|del\s)?(\d{{4}}))?\.?{_TAIL}"
)
# "Nov. 20", "November 20, 2024", "noviembre 20", "lapkričio 20 d."
_MONTH_DAY = re.compile(_LEAD + rf"({_WORD})\.?\s(\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s(\d{{4}}))?{_TAIL}")
# "27.6.2025", "20.11.24", "20.11.", "20-11-2024", "20/11/2024"
_NUMERIC = re.compile(_LEAD + r"(\d{1,2})(?:\.\s?(\d{1,2})\.(?:\s?(\d{4}|\d\d))?|[-/](\d{1,2})[-/](\d{4}))" + _TAIL)
# "2024. november 20.", "2024-11-20"
_YEAR_FIRST = re.compile(_LEAD + rf"(\d{{4}})(?:\.\s|-|/)({_WORD}|\d{{1,2}})(?:\s|-|/)(\d{{1,2}}){_TAIL}")
_SOME_MONTH = re.compile(r",\s(\d{1,2})\.?\s[^\W\d_]{3,12}\.?\s*$")
_DAY_ONLY = re.compile(_LEAD + r"(\d{1,2})\.?\s*$")
_STATION = re.compile(r"[KW][A-Z]{2,3}(?:-TV|-FM|-AM)?|(?:CNN|CBS|NBC|ABC|FOX)(?:\s?\d{1,2})?|[KW][A-Z]{3}/[A-Z]{3}")
_DOMAIN = re.compile(r"[\w\-]{2,24}\.(?:com|co|id|co\.id|net|org|it|de|ru|ua|tv|info)", re.IGNORECASE)
# "Kyiv. November 20. Interfax-Ukraine"
_KINDS_OF_REGION = frozenset("oblast province county region prefecture district governorate voivodeship".split())
_STOPPED = re.compile(r"^([^\W\d_][^,.\d]{2,30})\.\s+(?=\d|[^\W\d_]{3,12}\.?\s\d)")
_LAST = re.compile(r"[,.]\s+([^,.]{2,30}(?:\.\w{2,3})?)$")
# "Nov 20, 2024 / 10:30 am": stories of some agencies print the time too
_CLOCK = re.compile(r"[\s,/]+\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?|\sUhr|\shrs?)?\s*$", re.IGNORECASE)
# the small word between place and day: "PARIS, le 20 mars", "الدوحة في 14 أغسطس"
_BEFORE_DAY = frozenset("le den am el il a em op on dne den d. في يوم dated vom zi".split())
_CORRESPONDENT = re.compile(r"(?:Корр\.|Кар\.|корр\.|кор\.|Corr\.|Por|von|De nuestr[oa] \w{5,14}|Special to)\s+")
_ABOARD = ("ABOARD ", "ON BOARD ", "NEAR ", "OUTSIDE ", "OFF ")
_PARTED = re.compile(r"\s*[/,;+&|]\s*|\s[-–]\s")


@dataclass(slots=True)
class Day:
    """A day as a dateline prints it; what it does not say is None."""

    day: int | None = None
    month: int | None = None
    year: int | None = None


@dataclass(slots=True)
class Parts:
    """What stands before an agency or a dash."""

    place: str | None = None
    region: str | None = None
    agency: str | None = None
    day: Day | None = None

    @property
    def capitals(self) -> bool:
        """Whether the place is printed in capitals."""
        return self.place is not None and is_capitals(self.place)

    @property
    def known(self) -> bool:
        """Whether the place is in the tables, or stands with a known state or country."""
        return self.place is not None and (is_city(self.place) or is_region(self.place) or self.has_region)

    @property
    def has_region(self) -> bool:
        """Whether a known state or country stands after the place."""
        return self.region is not None and (
            is_region(self.region) or self.region.rpartition(" ")[2].casefold() in _KINDS_OF_REGION
        )


def month_number(word: str, languages: tuple[str, ...]) -> int | None:
    """The number of a month's name or abbreviation; 0 for a name that means two months in different languages."""
    folded = " ".join(fold_word(part) for part in word.split())
    found = names_in_order(languages, "month").get(folded)
    if found is None and folded in _DISPUTED:
        return 0
    return found


# October in Croatian, November in Czech and Polish.
_DISPUTED = frozenset(("listopad", "listopada"))


def day_at_end(text: str, languages: tuple[str, ...], *, alone: bool) -> tuple[int, Day] | None:
    """Reads a date that a text ends with.

    Args:
        text: The text before an agency or a dash.
        languages: ISO 639-1 codes of the page, the likeliest first.
        alone: Whether a day without a month counts ("MADRID, 3 (EUROPA PRESS)").

    Returns:
        Where the date begins, and the date.
    """
    text = _without_weekday(text, languages)
    if match := _YEAR_FIRST.search(text):
        return _checked(match, match[3], match[2], match[1], languages)
    if match := _NUMERIC.search(text):
        return _checked(match, match[1], match[2] or match[4], match[3] or match[5], languages)
    if match := _MONTH_DAY.search(text):
        found = _checked(match, match[2], match[1], match[3], languages)
        if found:
            return found
    if match := _DAY_MONTH.search(text):
        found = _checked(match, match[1], match[2], match[3], languages)
        if found:
            return found
    if alone and (match := _DAY_ONLY.search(text)) and 1 <= int(match[1]) <= 31:
        return match.start(), Day(day=int(match[1]))
    return None


def _checked(
    match: re.Match[str], day: str, month: str, year: str | None, languages: tuple[str, ...]
) -> tuple[int, Day] | None:
    number = int(month) if month.isdigit() else month_number(month, languages)
    full = int(year) if year else None
    full = full + 2000 if full is not None and full < 100 else full
    if number is None or number > 12 or (number == 0 and month.isdigit()) or not 1 <= int(day) <= 31:
        return None
    if full is not None and not 1800 <= full <= 2100:
        return None
    return match.start(), Day(int(day), number or None, full)


def _without_weekday(text: str, languages: tuple[str, ...]) -> str:
    head, _, last = text.rstrip(" ,.").rpartition(" ")
    if head.rpartition(" ")[2].casefold() in PARTICLES or is_city(text.strip(" ,.")):  # "Viana do Mar", "La Paz"
        return text
    return head if head and fold_word(last) in names_in_order(languages, "weekday") and last[0].isalpha() else text


# the last words of newsrooms' names
_NEWSROOMS = frozenset(
    "News Times Post Press Agency Herald Journal Tribune Radio TV Daily Media Today Network Service Bureau Gazette".split()
)


def read_place(text: str, languages: tuple[str, ...], *, day_alone: bool = False) -> Parts | None:
    """Reads "KYIV, Ukraine, Nov 20", "Praha 20. listopadu", "TALLINN, 20. november, BNS"; None if it is nothing of that."""
    text = text.strip()
    if not text or (not text[0].isalpha() and not text[0].isdigit()):
        return None
    parts = Parts()
    if "." in text:
        text = _STOPPED.sub(r"\1, ", text)
    last = _LAST.search(text)
    if last and (agency := _bare_agency(last[1])):
        parts.agency, text = agency, text[: last.start()]
    text = _dated(text, parts, languages, alone=day_alone)
    if not text:
        return parts
    if not text[0].isalpha():
        return None
    pieces = _pieces(text, parts)
    aboard = pieces[0].startswith(_ABOARD)
    if not pieces[0] or len(pieces) > 3 or not has_shape_of_place(pieces[0]):
        return None
    if not aboard and _is_no_place(pieces[0], languages):
        return None
    if not all(is_region(piece) or has_shape_of_place(piece) for piece in pieces[1:]):
        return None
    parts.place, parts.region = pieces[0], ", ".join(pieces[1:]) or None
    return parts


def _pieces(text: str, parts: Parts) -> list[str]:
    """Place and region, parted by commas, without the agency before or behind them."""
    pieces = [piece.strip() for piece in text.strip(" ,-–—").split(",")]
    if len(pieces) > 1 and (agency := _bare_agency(pieces[0])):
        parts.agency, pieces = agency, pieces[1:]
    if len(pieces) > 1 and (agency := _bare_agency(pieces[-1])):
        parts.agency, pieces = agency, pieces[:-1]
    if len(pieces) == 1 and "-" in pieces[0]:  # "İSTANBUL-AA"
        before, _, after = pieces[0].rpartition("-")
        if is_city(before) and (agency := _bare_agency(after)):
            parts.agency, pieces = agency, [before.strip()]
    return pieces


def _dated(text: str, parts: Parts, languages: tuple[str, ...], *, alone: bool) -> str:
    """Takes the date out of the text before a dash or an agency, and gives what is left of it; nothing if it was all."""
    if not any(map(str.isdecimal, text)):
        return text
    if ":" in text or "." in text:
        text = _CLOCK.sub("", text)
    found = day_at_end(text, languages, alone=alone)
    if not found and " " in text.strip():  # "رام الله 14-8-2024 وفا"
        head, _, tail = text.strip().rpartition(" ")
        if (agency := _bare_agency(tail)) and (found := day_at_end(head, languages, alone=False)):
            parts.agency = parts.agency or agency
    if found:
        parts.day, text = found[1], _without_weekday(text[: found[0]].rstrip(" ,."), languages)
        head, _, tail = text.rpartition(" ")
        return head.rstrip(" ,") if tail in _BEFORE_DAY else text
    if alone and (match := _SOME_MONTH.search(text)):  # a month in a language that no table has
        parts.day = Day(int(match[1]))
        return text[: match.start()]
    day, _, rest = text.partition(",")  # "14 августа, Минск"
    first = day_at_end(day, languages, alone=False) if rest else None
    if first and first[0] == 0:
        parts.day = first[1]
        return rest.strip()
    return text


def _bare_agency(text: str) -> str | None:
    """An agency between commas: its name, a domain, or one of the forms only datelines have."""
    if not text or len(text) > 30:
        return None
    return find_agency(text) or AGENCY_FORMS.get(text) or (text if _DOMAIN.fullmatch(text) else None)


def _is_no_place(text: str, languages: tuple[str, ...]) -> bool:
    if find_agency(text) and not is_city(text):
        return True
    words = [word.strip(".'’") for word in text.split()]
    weekdays, months = names_in_order(languages, "weekday"), names_in_order(languages, "month")
    if is_city(text) or is_region(text):
        return False
    return any(
        word.casefold() in NO_PLACES or (len(word) > 3 and (fold_word(word) in weekdays or fold_word(word) in months))
        for word in words
    )


def read_agency(text: str) -> str | None:
    """The canonical name of the agency, or agencies, in a dateline's brackets ("dpa/lno" is dpa); None if none is known."""
    bare = _CORRESPONDENT.sub("", " ".join(text.split()), count=1)
    whole = find_agency(bare) or AGENCY_FORMS.get(bare)
    if whole:
        return whole
    names = [find_agency(part) or AGENCY_FORMS.get(part) for part in _PARTED.split(bare)]
    if not any(names) and "-" in bare:
        names = [find_agency(part) for part in bare.split("-")]
    known = list(dict.fromkeys(name for name in names if name))
    if known:
        return ", ".join(known)
    if _STATION.fullmatch(bare):
        return bare
    found = agencies_in(bare)
    return found[0][0] if found and found[0][1] == 0 and len(bare) <= 36 else None


def is_house_mark(text: str) -> bool:
    """Whether unknown words in brackets could be the mark of an agency or a newsroom: "epdÖ", "lni", "KNN", "Town News"."""
    words = text.split()
    if 1 < len(words) <= 4 and words[-1] in _NEWSROOMS:
        return all(word[0].isupper() for word in words)
    if not 3 <= len(text) <= 14 or not text.replace("-", "").replace("/", "").isalpha() or is_region(text):
        return False
    return text.isupper() or (text.islower() and len(text) <= 5) or sum(char.isupper() for char in text) > 1
