"""Printed bylines and structured author values, as authors one by one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from newsextract.article import Author, Byline
from newsextract.normalizers.agencies import find_agency
from newsextract.normalizers.byline_assembly import authors_of
from newsextract.normalizers.byline_labels import length_without_trailing_junk
from newsextract.normalizers.byline_noise import noise_spans
from newsextract.normalizers.given_names import is_given_name
from newsextract.normalizers.junk_words import NO_AUTHOR_VALUES
from newsextract.normalizers.name_case import normal_case
from newsextract.normalizers.name_match import merge_authors, same_person
from newsextract.normalizers.name_shape import looks_like_name
from newsextract.normalizers.plain_names import plain_names
from newsextract.normalizers.reading_time import reading_minutes, reading_time_span

__all__ = [
    "BylineLine",
    "looks_like_name",
    "merge_authors",
    "parse_author",
    "parse_byline",
    "reading_minutes",
    "same_person",
    "split_byline_line",
]

_LIMIT = 500  # characters of a byline that are read
_LINE_LIMIT = 2000  # characters of a meta line that are read
_INVISIBLE = re.compile(r"[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\x00-\x08\x0b-\x1f\x7f]")
_SPACES = re.compile(r"[^\S\n]+")
_HARD = re.compile(r"\s*(?:[\n|•‧∙⋅●▪■◆…]|(?<=\s)[·\-–—―](?=\s))\s*")
_BEFORE_DATE = re.compile(r"\s(?:on|am|le|el|em|op|den)\Z")
_ENTITY = re.compile(r"&(?:#\d{1,6}|#x[0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});")
_TEMPLATE = re.compile(r"[a-z_]+(?:\.[a-z_]+){2,}\Z|[{%$<]|\[object")
_WEB = re.compile(r"https?://\S+\Z")
_LINK = re.compile(r"^\s*(?:[a-z][a-z0-9+.-]{1,10}:|//|www\.|@|/)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class BylineLine:
    """A printed line under a headline, in its parts.

    Attributes:
        byline: The part that names the authors, as printed.
        reading_minutes: The reading time in minutes.
        rest: The other parts, in printed order, without the dates that were given.
    """

    byline: str | None
    reading_minutes: int | None
    rest: tuple[str, ...]


def _primary(languages: Sequence[str]) -> frozenset[str]:
    return _primary_of(tuple(languages))


@lru_cache(maxsize=64)
def _primary_of(languages: tuple[str, ...]) -> frozenset[str]:
    return frozenset(re.split(r"[-_]", language.lower())[0] for language in languages)


def _tidy(text: str) -> str:
    """The text without control characters; line breaks stay, as they part names."""
    if "&" in text and _ENTITY.search(text):
        from html import unescape

        text = unescape(text)
    return _SPACES.sub(" ", _INVISIBLE.sub("", text.replace("\r", "\n"))).strip()


def _segments(text: str, lenient: bool = False) -> list[tuple[str, bool]]:
    """The parts of a byline between bars, dots and noise, and whether a date or other noise stood before."""
    spans = [span for span in noise_spans(text) if not lenient or span[1] - span[0] > 3]
    found = reading_time_span(text)
    if found:
        spans = sorted([*spans, (found[1], found[2])])
    marks = []
    at = 0
    spans = [span for n, span in enumerate(spans) if not n or span[0] >= spans[n - 1][1]]
    for start, end in spans:
        marks.append(text[at:start])
        at = end
    marks.append(text[at:])
    parts: list[tuple[str, bool]] = []
    dated = False
    for n, stretch in enumerate(marks):
        pieces = [piece.strip(" ,;:") for piece in _HARD.split(stretch)]
        dated = dated or (n > 0 and _is_date(text[spans[n - 1][0] : spans[n - 1][1]]))
        parts += [(piece, dated) for piece in pieces if piece]
    return parts


def _is_date(noise: str) -> bool:
    """Whether noise is a date, a time or an age, and no handle, address or bare number."""
    return len(noise) > 3 and "@" not in noise and "://" not in noise


def parse_byline(text: str, *, languages: Sequence[str] = ()) -> Byline | None:
    """A printed byline, with its authors one by one.

    Args:
        text: The byline as printed; 500 characters are read. A line break parts names, so the texts of several
            links may be joined with line breaks.
        languages: Language tags of the page ("en", "de-CH"). They settle words that mean different things.

    Returns:
        ``text`` as printed on one line, and the authors in normal case with role and agency. None if no person, agency
        or newsroom is named. ``parse_byline("By JANE ROE and John Doe, Associated Press")`` gives Jane Roe and John
        Doe, both with the agency "Associated Press".
    """
    if names := plain_names(text):
        return Byline(text=text, authors=tuple(Author(name=name) for name in names))
    tidy = _tidy(text[: 2 * _LIMIT])[:_LIMIT]
    segments, primary = _segments(tidy), _primary(languages)
    if len(segments) == 1 and not segments[0][1]:
        authors = [replace(author) for author in _authors_of_part(segments[0][0], primary)]
    else:
        authors = authors_of(segments, primary)
    return Byline(text=" ".join(tidy.split()), authors=tuple(authors)) if authors else None


def parse_author(value: str, *, url: str | None = None, languages: Sequence[str] = ()) -> tuple[Author, ...]:
    """The authors in one structured value, such as JSON-LD ``author.name`` or ``<meta name="author">``.

    Args:
        value: May hold several names, "Name, Role", "Name (Agency)"; 500 characters are read.
        url: The author's page; it is given to the author if there is only one, and must be http(s).
        languages: Language tags of the page.

    Returns:
        The authors, or () for a link, an e-mail address, a handle or a value that stands for "unknown". Since the value
        is known to be an author, single words and unknown organisations count too.
    """
    names = plain_names(value)
    if names and ("," not in value or (len(names) > 1 and not _is_turned(value))):
        return tuple(
            Author(name=name, url=url if len(names) == 1 and url and _WEB.match(url) else None) for name in names
        )
    tidy = _tidy(value[: 2 * _LIMIT])[:_LIMIT].strip(" '\"“”‘’,;|")
    if not tidy or _LINK.match(tidy) or tidy.casefold() in NO_AUTHOR_VALUES or _TEMPLATE.match(tidy):
        return ()
    if not any(c.isalpha() for c in tidy) or tidy.casefold().replace(" ", "_") in NO_AUTHOR_VALUES:
        return ()
    primary = _primary(languages)
    tidy = _with_capital(tidy)
    authors = [_turned(tidy, primary)] if _is_turned(tidy) else authors_of(_segments(tidy, True), primary, lenient=True)
    if len(authors) == 1 and url and _WEB.match(url):
        authors[0].url = url
    return tuple(authors)


def _with_capital(value: str) -> str:
    """A value of two words of which only the first has its capital, with both: "Jane roe"."""
    first, _, last = value.partition(" ")
    if len(last) < 3 or not (first.isalpha() and last.isalpha() and first[0].isupper() and last.islower()):
        return value
    whole = f"{first} {last.capitalize()}"
    return whole if is_given_name(first) or looks_like_name(whole) else value


def _is_turned(value: str) -> bool:
    """Whether a value is in the order of catalogues, "Roe, Jane"."""
    last, comma, first = value.partition(",")
    if not comma or "," in first or len(last.split()) != 1 or not 1 <= len(first.split()) <= 2 or find_agency(last):
        return False
    return not find_agency(first) and looks_like_name(f"{first.strip()} {last.strip()}") and last[:1].isupper()


def _turned(value: str, languages: frozenset[str]) -> Author:
    last, _, first = value.partition(",")
    return Author(name=normal_case(f"{first.strip()} {last.strip()}", languages))


def split_byline_line(
    text: str, *, languages: Sequence[str] = (), date_spans: Sequence[tuple[int, int]] = ()
) -> BylineLine:
    """A whole line of names, dates and reading time, in its parts.

    Args:
        text: The line as printed, such as "by Jane Roe November 20, 2024 9:16 AM 2 min read"; 2,000 characters are read.
        languages: Language tags of the page.
        date_spans: Places (start, end) in ``text`` where dates are known to stand; they part the line. Dates and times
            that are not given are recognised by their numbers, and stay in ``rest``.
    """
    text = text[:_LINE_LIMIT]
    primary = _primary(languages)
    found = reading_time_span(text)
    cuts = [(max(0, start), min(len(text), end)) for start, end in date_spans if start < end and end > 0]
    cuts += [(found[1], found[2])] if found else []
    masked = text
    for start, end in cuts:
        masked = f"{masked[:start]}{'¦' * (end - start)}{masked[end:]}"
    noise = noise_spans(masked)
    pieces = _line_pieces(text, sorted(cuts), noise)
    byline: tuple[int, int] | None = None
    closed = False
    rest: list[str] = []
    rest_end = 0
    for start, end, is_noise in pieces:
        if not is_noise and (before_date := _BEFORE_DATE.search(text[start:end])):
            end = start + before_date.start()  # "Posted by Jane Roe on", and then the date
        part = text[start:end]
        named = not is_noise and not closed and _names_somebody(part, primary, byline is not None)
        apart = byline is not None and any(byline[1] <= a < start for a, _ in [*cuts, *noise])
        if named and not apart:
            kept = start + length_without_trailing_junk(part)  # "Jane Roe Posted", and then its date
            byline = (byline[0] if byline else start, kept)
            if kept < end:
                rest.append(text[kept:end].strip())
                rest_end = end
        else:
            closed = closed or (byline is not None and is_noise)
            joined = is_noise and rest and not text[rest_end:start].strip()  # "Published" and its "3 hours ago"
            part = f"{rest.pop()} {part}" if joined else part
            rest_end = end
            rest.append(" ".join(part.split()))
    printed = " ".join(text[byline[0] : byline[1]].split()) if byline else None
    return BylineLine(
        printed, found[0] if found else None, tuple(part for part in rest if any(c.isalnum() for c in part))
    )


def _names_somebody(part: str, languages: frozenset[str], more: bool) -> bool:
    return plain_names(part) is not None or bool(
        authors_of([(part, False)], languages, more=True) if more else _authors_of_part(part, languages)
    )


@lru_cache(maxsize=256)  # a line is cut first and read then, and the same byline stands twice on many pages
def _authors_of_part(part: str, languages: frozenset[str]) -> tuple[Author, ...]:
    return tuple(authors_of([(part, False)], languages))


def _line_pieces(text: str, cuts: list[tuple[int, int]], noise: list[tuple[int, int]]) -> list[tuple[int, int, bool]]:
    """Places of the parts of a line, and whether a part is a date or other noise; the cuts are left out."""
    marked = sorted([(start, end, False) for start, end in cuts] + [(start, end, True) for start, end in noise])
    pieces: list[tuple[int, int, bool]] = []
    at = 0
    for start, end, keep in [*marked, (len(text), len(text), False)]:
        place = at
        for sign in [*_HARD.finditer(text, at, max(at, start)), None]:
            stop = sign.start() if sign else max(at, start)
            raw = text[place:stop]
            left, right = len(raw) - len(raw.lstrip(" ,;:(")), len(raw.rstrip(" ,;:"))
            if right > left:
                pieces.append((place + left, place + right, False))
            place = sign.end() if sign else stop
        if keep:
            pieces.append((start, end, True))
        at = max(at, end)
    return pieces
