"""The forms of datelines in scripts with spaces, one function a form.

Each takes the start of a paragraph and the languages of the page, and gives the parts of the dateline and where it ends.
"""

from __future__ import annotations

import re

from newsextract.normalizers.dateline_agencies import LEADING_AGENCIES
from newsextract.normalizers.dateline_parts import Parts, day_at_end, is_house_mark, read_agency, read_place
from newsextract.normalizers.dateline_words import ALSO_WORDS, STARTERS
from newsextract.normalizers.places import is_capitals, is_city, is_region, is_town, may_be_town

_BEFORE = r"[^()\[\]{}<>\n“”\"„«»!?;|]"
_DASH = r"[-–—―−‒_]{1,3}"
_AFTER = rf"\s*[.,:।。]?\s*(?P<dash>{_DASH}|=|:)?\s*"
_IN_BRACKETS = re.compile(
    rf"\s*(?P<pre>{_BEFORE}{{2,100}}?)\s*,?\s*(?:{_DASH}\s*)?[(\[](?P<inside>[^()\[\]\n]{{2,48}})[)\]]{_AFTER}"
)
_IN_SLASHES = re.compile(
    rf"\s*(?P<pre>[^/()\[\]\n“”\"!?;|]{{2,100}}?)[.,]?\s*/\s?(?P<inside>[^/()\n]{{2,40}}?)\s?/{_AFTER}"
)
_AGENCY_FIRST = re.compile(rf"\s*[(\[](?P<inside>[^()\[\]\n]{{2,40}})[)\]]\s*[.,:]?\s*(?P<dash>{_DASH})\s*")
_PLACE_FIRST = re.compile(rf"\s*\((?P<inside>[^()\n]{{3,50}})\)\s*(?P<dash>{_DASH})?\s*(?=[^\W\d_a-z]|[“\"„«])")
_TO_DASH = re.compile(
    rf"\s*(?P<pre>{_BEFORE}{{2,100}}?)(?P<dash>\s+[-–−‒]{{1,3}}\s+|\s*[—―]\s*|\s*--+\s*|[.,:][-–]\s*|(?<=[\u0590-\u06ff])-\s)"
)
_AGENCY_NEXT = re.compile(rf"\(?(?P<inside>[^\W\d_][\w .]{{1,24}}?)\)?(?:\.|:|\s*{_DASH})\s+")
_TO_COLON = re.compile(rf"\s*(?P<pre>{_BEFORE}{{3,60}}?)\s?:\s+(?=\S)")
_TO_FULL_STOP = re.compile(rf"\s*(?P<pre>{_BEFORE}{{3,60}}?)(?:\.\s+|।\s*)(?=[“\"„«]?[^\W\d_a-z])")
# brackets behind which others follow: "New Delhi [India], November 20 (ANI)", "Villasirga (Palencia), 5 jun (EFE)"
_MORE_BRACKETS = re.compile(r"[^()\[\]\n]{2,40}([(\[])[^()\[\]\n]{2,30}([)\]])(?=[\s,]{1,3}[^()\[\]\n]{0,40}[(\[])")
_LEADING = re.compile(rf"\(?([^\W\d_]{{3,10}})\)?\s(?:{_DASH})\s+")
# scripts of India, where a place before a colon is the papers' style
_INDIAN = re.compile(r"[\u0900-\u0dff\u0679\u0688\u0691\u06ba\u06be\u06c1\u06d2]")
# press release, editors, own report, abridged: what German local papers put in place of an agency
_MARKS = frozenset(("pm", "red", "eb", "bm", "cs", "ib", "pr", "sb", "ab", "lok"))
_LONG_DASHES = frozenset("—―")


def _starts_sentence(line: str, end: int) -> bool:
    """Whether what follows begins as a sentence does: not in lower case."""
    rest = line[end:].lstrip("“\"„«‘'‚¿¡*•([ ")
    return bool(rest) and not rest[0].islower()


def agency_in_brackets(line: str, languages: tuple[str, ...]) -> tuple[Parts, int] | None:
    """KYIV, Nov 20 (Reuters) -  |  Hamburg (dpa/lno) –  |  WASHINGTON (January 24, 2017) —."""
    match = _IN_BRACKETS.match(line)
    if not match:
        return None
    inside, dash = match["inside"].strip(), match["dash"]
    if more := _MORE_BRACKETS.match(line):
        opened, closed = more.start(1), more.start(2)
        return agency_in_brackets(f"{line[:opened]},{line[opened + 1 : closed]} {line[closed + 1 :]}", languages)
    agency = read_agency(inside)
    parts = read_place(match["pre"], languages, day_alone=agency is not None)
    if parts is None:
        return None
    if parts.place is None:  # "Nov 20 (Reuters) -"
        parts.agency = agency
        return (parts, match.end()) if agency and dash and _starts_sentence(line, match.end()) else None
    if agency is None:
        return _unknown_in_brackets(parts, inside, dash, languages, match.end(), line)
    if not dash and not ((parts.known or parts.capitals or parts.day) and _starts_sentence(line, match.end())):
        return None
    if dash == ":" and not (parts.known or parts.capitals):
        return None
    parts.agency = agency
    return parts, match.end()


def _unknown_in_brackets(
    parts: Parts, inside: str, dash: str | None, languages: tuple[str, ...], end: int, line: str
) -> tuple[Parts, int] | None:
    """A date, or the mark of an agency that is in no table, which needs a known place and a dash."""
    full_stop = not dash and line[:end].rstrip().endswith(").") and inside.islower()  # "Musterstadt (pm). Der …"
    if (not dash and not full_stop) or dash in ("=", ":") or not _starts_sentence(line, end):
        return None
    day = day_at_end(inside, languages, alone=False)
    if day and day[0] == 0 and (parts.known or parts.capitals):
        parts.day = day[1]
        return parts, end
    if (is_city(parts.place or "") or parts.has_region) and (is_house_mark(inside) or (full_stop and inside in _MARKS)):
        parts.agency = inside
        return parts, end
    return None


def agency_in_slashes(line: str, languages: tuple[str, ...]) -> tuple[Parts, int] | None:
    """МОСКВА, 20 ноября. /ТАСС/.  |  NEW YORK, Jan. 5, 2024 /PRNewswire/ --."""
    match = _IN_SLASHES.match(line)
    agency = read_agency(match["inside"].strip()) if match else None
    if not match or not agency:
        return None
    parts = read_place(match["pre"], languages, day_alone=True)
    if parts is None or not (parts.known or parts.capitals or parts.day):
        return None
    parts.agency = agency
    return parts, match.end()


def leading_agency(line: str, languages: tuple[str, ...]) -> tuple[Parts, int] | None:
    """AFP - Le …, for agencies whose names are nothing else, and full sentences."""
    match = _LEADING.match(line)
    if not match or match[1] not in LEADING_AGENCIES or not _starts_sentence(line, match.end()):
        return None
    after = to_dash(line[match.end() :], languages)
    if after and after[0].place and after[0].known:
        after[0].agency = read_agency(match[1])
        return after[0], match.end() + after[1]
    if not _is_full_sentence(line[match.end() :]):
        return None
    return Parts(agency=read_agency(match[1])), match.end()


def agency_first(line: str, languages: tuple[str, ...]) -> tuple[Parts, int] | None:
    """(EFE).-  |  (ANSA) - ROMA, 20 NOV -."""
    match = _AGENCY_FIRST.match(line)
    agency = read_agency(match["inside"].strip()) if match else None
    if not match or not agency:
        return None
    after = to_dash(line[match.end() :], languages)
    if after and after[0].place and (after[0].day or after[0].known):
        after[0].agency = agency
        return after[0], match.end() + after[1]
    return Parts(agency=agency), match.end()


def place_in_brackets(line: str, languages: tuple[str, ...]) -> tuple[Parts, int] | None:
    """(Paris) Le …  |  (Leipzig) - Von …."""
    match = _PLACE_FIRST.match(line)
    parts = read_place(match["inside"], languages) if match else None
    if not match or parts is None or parts.place is None or not is_city(parts.place) or parts.agency:
        return None
    if parts.region and not parts.has_region:
        return None
    return parts, match.end()


def to_dash(line: str, languages: tuple[str, ...]) -> tuple[Parts, int] | None:
    """PUTRAJAYA, Nov 22 —  |  PARIS —  |  MIAMI, Florida –  |  МОСКВА, 20 ноя — РИА Новости.  |  LIMA.-."""
    match = _TO_DASH.match(line)
    parts = read_place(match["pre"], languages) if match else None
    if not match or parts is None or parts.place is None:
        return None
    end, dash = match.end(), match["dash"].strip()
    following = _AGENCY_NEXT.match(line, end)
    agency = read_agency(following["inside"].strip()) if following else None
    if following and agency and (parts.known or parts.capitals or parts.day):
        parts.agency = agency
        return parts, following.end()
    if _dash_is_enough(parts, dash, line[end:]) or _story_begins(parts, dash, line[end:], languages):
        return parts, end
    return None


def _story_begins(parts: Parts, dash: str, rest: str, languages: tuple[str, ...]) -> bool:
    """Whether a place in normal case stands before a new sentence: "München/Wien – Kurz vor …", "Muster - Die …"."""
    place = parts.place or ""
    if parts.region or parts.day or dash[0] in ",:" or not _starts_sentence(rest, 0) or not _is_full_sentence(rest):
        return False
    city = is_city(place)
    if city and ("/" in place or dash[0] == "."):
        return True
    starters = STARTERS.get(languages[0]) if languages else None
    first = rest.lstrip("“\"„«‘'‚¿¡ ").split(" ", 1)[0]
    if not starters or first.rstrip(",") not in starters:
        return False
    return (city and place.casefold() not in ALSO_WORDS) or (languages[0] == "de" and may_be_town(place))


def _dash_is_enough(parts: Parts, dash: str, rest: str) -> bool:
    if len(rest.split()) < 3 and len(rest.strip()) < 20:
        return parts.agency is not None and parts.known
    if parts.agency and (parts.known or parts.capitals):
        return True
    if (parts.day and parts.day.month is not None) or (parts.day and parts.day.day and parts.capitals):
        one_word = len((parts.place or "").split()) == 1
        known = parts.known and _starts_sentence(rest, 0)
        return known or parts.capitals or (one_word and parts.day.year is not None and _starts_sentence(rest, 0))
    if not parts.capitals or parts.day:
        return False
    if is_city(parts.place or "") or parts.has_region:
        return True
    # an unknown name in capitals heads lists as well: only the long dash of English-language papers, and a full sentence
    long = dash[0] in _LONG_DASHES or dash.startswith("--")
    few = len((parts.place or "").split()) <= 3 and parts.region is None and len(parts.place or "") > 3
    return (
        long
        and few
        and " OF " not in (parts.place or "")
        and "." not in (parts.place or "")
        and len(rest) >= 40
        and _starts_sentence(rest, 0)
    )


def to_colon(line: str, languages: tuple[str, ...]) -> tuple[Parts, int] | None:
    """NEW DELHI: …, for known places in capitals only."""
    match = _TO_COLON.match(line)
    parts = read_place(match["pre"], languages) if match else None
    if not match or parts is None or parts.place is None:
        return None
    if not parts.capitals and not (_INDIAN.search(line, 0, 60) and not parts.day):
        return None
    known = is_city(parts.place) or parts.has_region
    return (
        (parts, match.end()) if known and _starts_sentence(line, match.end()) and len(line) - match.end() > 20 else None
    )


def to_full_stop(line: str, languages: tuple[str, ...]) -> tuple[Parts, int] | None:
    """Köln. Die …  |  ROMA. Il …  |  КИЕВ. 20 ноября. …."""
    match = _TO_FULL_STOP.match(line)
    if not match or (languages and set(languages) <= {"en"}):
        return None
    parts = read_place(match["pre"], languages)
    if parts is None or parts.place is None or parts.region:
        return None
    following = _AGENCY_NEXT.match(line, match.end())
    if following and parts.day and (agency := read_agency(following["inside"].strip())):
        parts.agency = agency
        return parts, following.end()
    if not _is_full_sentence(line[match.end() :]):
        return None
    if parts.day:
        return (parts, match.end()) if parts.day.month is not None and (parts.known or parts.capitals) else None
    place = parts.place
    sure = is_city(place) and (is_capitals(place) or place.casefold() not in ALSO_WORDS)
    town = is_town(place) and (not languages or "de" in languages)
    return (parts, match.end()) if (sure or town) and not is_region(place) else None


def _is_full_sentence(rest: str) -> bool:
    """Whether a sentence of at least four words follows, so "Berlin. Paris. London." is none."""
    sentence = re.split(r"[.!?।](?:\s|$)", rest, maxsplit=1)[0]
    return len(sentence.split()) >= 4 and len(rest) >= 30


# each with the signs without which it need not be tried
FORMS = (
    ("agency in brackets", "([", agency_in_brackets),
    ("agency in slashes", "/", agency_in_slashes),
    ("agency first", "([", agency_first),
    ("agency first", "-–—―−‒", leading_agency),
    ("place in brackets", "(", place_in_brackets),
    ("dash", "-–—―−‒", to_dash),
    ("colon", ":", to_colon),
    ("full stop", ".।", to_full_stop),
)
