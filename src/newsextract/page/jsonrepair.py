"""JSON as pages write it: comments, trailing commas, loose quotes and wrappers, read where the meaning is certain.

Every pass is linear. What cannot be read with certainty is left out; nothing is made up.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import Any

_QUOTE_ENTITY = re.compile(r"&quot;|&#0*34;|&#x0*22;", re.I)
_WRAPPER_START = re.compile(r"\s*(?:(?://|/\*)?\s*<!\[CDATA\[\s*(?:\*/)?|<!--(?:\s*//)?)")
_WRAPPER_END = re.compile(r"(?:(?://|/\*)?\s{0,20}\]\]>\s{0,20}(?:\*/)?|(?://\s{0,20})?-->|;)\s*\Z")
_PLAIN = re.compile(r"[^\"'/,]+")
_HEX4 = re.compile(r"[0-9a-fA-F]{4}")
# What follows a quote that really ends a string. After a comma the next thing must look like JSON, not like prose.
_AFTER_KEY = re.compile(r"\s*:")
_AFTER_VALUE = re.compile(r"\s*(?:[}\]]|,\s*(?:[\"'{\[}\]]|-?[0-9]|true\b|false\b|null\b|/[/*])|,?\s*\Z|//|/\*)")
_AFTER_EITHER = re.compile(rf"{_AFTER_KEY.pattern}|{_AFTER_VALUE.pattern}")
_IN_STRING = {'"': re.compile(r'["\\]'), "'": re.compile(r"['\\]")}


def read_json(text: str) -> tuple[list[Any], str | None]:
    """All JSON values of one script, one after the other.

    Args:
        text: the script's text.

    Returns:
        The values (none for an empty script), and what was wrong if not all could be read. Whole values before a
        broken one are kept. NaN, Infinity and numbers of more than 40 digits become None.

    >>> read_json('{"a": 1,} /* two */ {"b": 2};')
    ([{'a': 1}, {'b': 2}], None)
    """
    text = text.strip("\ufeff \t\r\n")
    if not text:
        return [], None
    try:
        return [_DECODER.decode(text)], None
    except RecursionError:
        return [], "nested too deep, it was not read"
    except ValueError as error:
        problem = str(error)[:120]
    best: list[Any] = []
    for attempt in _attempts(_unwrapped(text)):
        try:
            values, whole = _several(attempt)
        except RecursionError:
            return [], "nested too deep, it was not read"
        if whole:
            return values, None
        best = max(best, values, key=len)
    return best, problem


def _attempts(text: str) -> Iterator[str]:
    """The text, its repair, and the same with HTML entities decoded if it has quotes written so."""
    yield text
    for form in (text, html.unescape(text)) if _QUOTE_ENTITY.search(text) else (text,):
        try:
            yield _repaired(form)
        except ValueError:
            continue


def _constant(_: str) -> None:
    return None


def _integer(digits: str) -> int | float | None:
    if len(digits) <= 40:
        return int(digits)
    return None


def _float(digits: str) -> float | None:
    value = float(digits)
    return value if value - value == 0 else None  # an overflow is no number


_DECODER = json.JSONDecoder(strict=False, parse_constant=_constant, parse_int=_integer, parse_float=_float)


def _several(text: str) -> tuple[list[Any], bool]:
    """The values up to the first that cannot be read, and whether that was the end."""
    values: list[Any] = []
    place = 0
    while True:
        while place < len(text) and (text[place].isspace() or text[place] in ",;"):
            place += 1
        if place >= len(text):
            return values, True
        try:
            value, place = _DECODER.raw_decode(text, place)
        except ValueError:
            return values, False
        if not isinstance(value, (dict, list)):
            return values, False  # prose that starts with a number, not JSON
        values.append(value)


def _unwrapped(text: str) -> str:
    """Without HTML comment marks, CDATA marks and semicolons around it."""
    for _ in range(4):
        start = _WRAPPER_START.match(text)
        end = _WRAPPER_END.search(text, max(0, len(text) - 80))
        if not start and not end:
            break
        text = text[start.end() if start else 0 : end.start() if end else None]
    return text.strip("\ufeff \t\r\n")


def _repaired(text: str) -> str:
    """Without comments and trailing commas, with the quotes inside strings escaped where they are certain."""
    out: list[str] = []
    place = 0
    comma = False
    before = ""  # the last character that means something
    while place < len(text):
        char = text[place]
        if char == ",":
            comma = True
            place += 1
            continue
        if char == "/":
            place, piece = _comment(text, place), ""
        elif char == '"' or (char == "'" and (comma or before in {"{", "[", ":"})):
            piece, place = _string(text, place, "," if comma else before)
        else:
            found = _PLAIN.match(text, place)
            piece = found[0] if found else char
            place += len(piece)
        bare = piece.strip()
        if not bare:
            out.append(piece)
            continue
        if comma:
            if bare[0] not in "}]":
                out.append(",")
            comma = False
        out.append(piece)
        before = bare[-1]
    return "".join(out)


def _comment(text: str, place: int) -> int:
    if text.startswith("//", place):
        end = text.find("\n", place)
        return end if end >= 0 else len(text)
    if text.startswith("/*", place):
        end = text.find("*/", place + 2)
        return end + 2 if end >= 0 else len(text)
    return place + 1


def _string(text: str, start: int, before: str) -> tuple[str, int]:
    """The string that starts here as proper JSON, and where it ends."""
    quote = text[start]
    after = _AFTER_VALUE if before in (":", "[") else _AFTER_EITHER
    marks = _IN_STRING[quote]
    out = ['"']
    place = start + 1
    while found := marks.search(text, place):
        out.append(_inner(text[place : found.start()], quote))
        place = found.end()
        if found[0] == "\\":
            following = text[place : place + 1]
            if (following and following in '"\\/bfnrt') or (following == "u" and _HEX4.match(text, place + 1)):
                out.append("\\" + following)
                place += 1
            elif following == "'":
                out.append("'")
                place += 1
            else:
                out.append("\\\\")
        elif after.match(text, place):
            out.append('"')
            return "".join(out), place
        else:
            out.append('\\"' if quote == '"' else "'")
    raise ValueError("a string is never closed")


def _inner(piece: str, quote: str) -> str:
    return piece.replace('"', '\\"') if quote == "'" else piece
