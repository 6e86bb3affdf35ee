"""The ``srcset`` attribute: the largest of an image's candidates."""

from __future__ import annotations

import re

_LONGEST = 65_536
_SPACES = " \t\n\r\f"
_WORD = re.compile(r"[^ \t\n\r\f]+")
_GAP = re.compile(r"[ \t\n\r\f,]*")
_SIZE = re.compile(r"(\d{1,7}(?:\.\d{1,4})?)([wx])")

Size = tuple[int, float]


def best_from_srcset(srcset: str) -> str | None:
    """Returns the URL of the largest candidate of a ``srcset``.

    Read as the HTML standard says (section "parsing a srcset attribute"): a URL ends at white space, so commas may stand
    inside it, and a comma at its end closes the candidate. Widths go before densities; a candidate without a
    descriptor counts as 1x; ``data:`` URLs are placeholders and never chosen.

    Args:
        srcset: The attribute; only its first 65,536 characters are read.

    Returns:
        The URL as printed, not yet absolute; None if there is none.

    Example:
        >>> best_from_srcset("/a,w_320/p.jpg 320w, /a,w_1280/p.jpg 1280w")
        '/a,w_1280/p.jpg'
    """
    found = largest_of(srcset)
    return found[1] if found else None


def largest_of(srcset: str) -> tuple[Size, str] | None:
    """The largest candidate with its size: (1, width in pixels) or (0, density), so that sizes of several sets compare."""
    best: tuple[Size, str] | None = None
    text = srcset[:_LONGEST]
    for url, descriptors in _spaced_candidates(text) or _candidates(text):
        if url[:5].lower() == "data:":
            continue
        size = _size(descriptors)
        if size is not None and (best is None or size > best[0]):
            best = size, url
    return best


def _spaced_candidates(text: str) -> list[tuple[str, str]] | None:
    """The candidates of a set written as nearly all are, "URL size, URL size"; None if it is written in any other way."""
    if "(" in text:
        return None
    found = []
    for part in " ".join(text.split()).rstrip(", ").split(", "):
        url, _, size = part.partition(" ")
        if not url or "," in size or " " in size or url[0] == "," or url[-1] == ",":
            return None
        found.append((url, size))
    return found


def _candidates(text: str) -> list[tuple[str, str]]:
    found = []
    at = _end(_GAP, text, 0)
    while at < len(text):
        word = _WORD.match(text, at)
        if word is None:
            break
        at = word.end()
        url = word.group()
        descriptors = ""
        if url.endswith(","):
            url = url.rstrip(",")
        else:
            stop = _end_of_descriptors(text, at)
            descriptors, at = text[at:stop], stop
        if url:
            found.append((url, descriptors.strip(_SPACES)))
        at = _end(_GAP, text, at)
    return found


def _end(pattern: re.Pattern[str], text: str, at: int) -> int:
    match = pattern.match(text, at)
    return match.end() if match else at


def _end_of_descriptors(text: str, at: int) -> int:
    """The next comma that stands in no bracket; a bracket that never closes runs to the end."""
    inside = False
    for index in range(at, len(text)):
        char = text[index]
        if char == "(":
            inside = True
        elif char == ")":
            inside = False
        elif char == "," and not inside:
            return index
    return len(text)


def _size(descriptors: str) -> Size | None:
    if not descriptors:
        return (0, 1.0)
    if descriptors[-1] == "w" and descriptors[:-1].isdecimal() and len(descriptors) <= 8:
        return (1, float(descriptors[:-1]))
    sizes = [_SIZE.fullmatch(word) for word in descriptors.split()]
    for match in sizes:
        if match is not None:
            return (1 if match[2] == "w" else 0, float(match[1]))
    return None
