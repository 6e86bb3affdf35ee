"""Datelines in Chinese, Japanese and Korean: 新华社北京11月20日电, 【ワシントン時事】, (서울=연합뉴스)."""

from __future__ import annotations

import re
import unicodedata

from newsextract.normalizers.agencies import agencies_in, find_agency
from newsextract.normalizers.dateline_agencies import AGENCY_FORMS
from newsextract.normalizers.dateline_east_places import EASTERN_PLACES
from newsextract.normalizers.dateline_parts import Day, Parts

_HAN = r"\u4e00-\u9fff"
_LETTERS = r"\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af"
_EASTERN = re.compile(rf"[{_LETTERS}]|ＡＦＰ|AFP")
_IN_BRACKETS = re.compile(r"\s*[\[【［(（]([^\[\]【】［］()（）\n]{2,40})[\]】］)）]\s*([-–—=＝]{0,2})\s*")
_DAY = re.compile(r"(?:(?:(\d{4})年)?(\d{1,2})[月월]\s?)?(\d{1,2})[日일]")
_WIRE = re.compile(r"(?:专|專|综合|綜合|外|快)?[电電讯訊]$")
_REPORTER = re.compile(r"[\uac00-\ud7af·,\s]{2,24}(?:기자|특파원|통신원|인턴기자|선임기자)\s*[=＝]\s*")
_RUN = re.compile(
    rf"\s*([{_HAN}]{{1,5}}(?:社|网|網|報|报))?(?:(?:记者|記者|特派員|特派员)[{_HAN}、\s]{{0,12}}?)?([{_HAN}]{{0,8}}?)"
    r"\s?(?:(\d{1,2})月)?(\d{1,2})日(?:专|專|综合|綜合|外)?[电電讯訊]\s?(?:[（(][^）)\n]{2,40}[）)])?[\s:：]*"
)


def read_eastern(line: str) -> tuple[Parts, int] | None:
    """Reads a dateline at the start of a line.

    Returns:
        Its parts and where it ends; None if the line begins otherwise.
    """
    if not _EASTERN.search(line, 0, 40):
        return None
    bracket = _IN_BRACKETS.match(line)
    if bracket:
        parts = _inside(unicodedata.normalize("NFKC", bracket[1]).strip())
        if parts is None:
            return None
        end = bracket.end()
        reporter = _REPORTER.match(line, end)
        return parts, reporter.end() if reporter else end
    return _run(line)


def _inside(text: str) -> Parts | None:
    """What stands in the brackets: place, day, agency and reporter in some order."""
    parts = Parts()
    day = _DAY.search(text)
    if day:
        parts.day = _day(day[3], day[2], day[1])
        text = f"{text[: day.start()]} {text[day.end() :]}"
    wire = _WIRE.search(text.strip()) is not None
    pieces = [piece for piece in re.split(r"[=\s、・/]+", _WIRE.sub("", text.strip())) if piece]
    left = []
    for piece in pieces:
        agency = find_agency(piece) or AGENCY_FORMS.get(piece)
        if agency:
            parts.agency = parts.agency or agency
            continue
        found = [hit for hit in agencies_in(piece) if hit[1] == 0 or hit[2] == len(piece)]
        if not found and piece.endswith(("共同", "時事")) and len(piece) > 2:
            found = [("Kyodo News" if piece.endswith("共同") else "Jiji Press", len(piece) - 2, len(piece))]
        if found:
            parts.agency = parts.agency or found[0][0]
            piece = piece[: found[0][1]] + piece[found[0][2] :]
        if piece:
            left.append(piece)
    return _placed(parts, left, equals="=" in text, wire=wire)


def _placed(parts: Parts, left: list[str], *, equals: bool, wire: bool) -> Parts | None:
    """Takes the place out of what is left, if the whole is a dateline."""
    place = left[0] if left else None
    if place and not re.fullmatch(rf"[{_LETTERS}ー・A-Za-z]{{2,14}}", place):
        return None
    city = place is not None and place in EASTERN_PLACES
    dated = parts.day is not None and (wire or city)
    if not (parts.agency or dated or (equals and city) or (equals and len(left) == 2 and len(left[1]) <= 8)):
        return None
    if parts.agency and place and not (equals or city or parts.day or wire) and len(left) > 1:
        return None
    if place and not city and re.search(r"記者|记者|기자", place):
        place = _city_at_end(place)
    parts.place = place
    return parts


def _run(line: str) -> tuple[Parts, int] | None:
    """新华社北京4月24日电, without brackets."""
    match = _RUN.match(line)
    if not match:
        return None
    source, place = match[1], match[2]
    parts = Parts(day=_day(match[4], match[3], None))
    if source and not source.startswith("本"):
        parts.agency = find_agency(source) or AGENCY_FORMS.get(source) or source
    if not source and place not in EASTERN_PLACES:
        return None
    parts.place = place if place in EASTERN_PLACES or 2 <= len(place) <= 4 else _city_at_end(place)
    return parts, match.end()


def _city_at_end(text: str) -> str | None:
    return next((text[-size:] for size in (6, 5, 4, 3, 2) if text[-size:] in EASTERN_PLACES), None)


def _day(day: str, month: str | None, year: str | None) -> Day | None:
    number, of_year = int(day), int(month) if month else None
    if not 1 <= number <= 31 or (of_year is not None and not 1 <= of_year <= 12):
        return None
    return Day(number, of_year, int(year) if year else None)
