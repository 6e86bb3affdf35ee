"""Addresses of pictures: which two show the same picture in another size or crop."""

from __future__ import annotations

import functools
import re
from urllib.parse import unquote

_MARKER = re.compile(
    # 300x200, 300w, w_300, w-300,h-200, width=300, 16x9, 1:1, 16:9, q80, @2x
    r"(?:\d{1,4}x\d{0,4}|x\d{2,4}|\d{2,4}w|[wh][_=:-]?\d{2,4}|(?:width|height)[=_-]?\d{2,4}|\d{1,2}:\d{1,2}|q[_=-]?\d{1,3}|@?[1-4]x"
    r"|[cfge]_\w{1,20}|scaled|rotated|fullhd|thumb(?:nail)?|small|medium|large|xlarge|original|master|crop|fit|resize|webp|jpe?g|png|avif)",
    re.IGNORECASE,
)
_SPLIT = re.compile(r"[-_,.;~!]+")
# services that resize take the picture's own address as the end of theirs
_INNER = re.compile(r"https?(?::/+|%3A%2F%2F)(?!.*https?(?::/+|%3A%2F%2F))", re.IGNORECASE)
_FILE = re.compile(r"\.(?:jpe?g|png|webp|avif|gif|tiff?|svg)(?:/|$)", re.IGNORECASE)


@functools.lru_cache(maxsize=1024)
def same_picture(url: str) -> str:
    """A key that is equal for two addresses of one picture in different sizes.

    The path's parts that name a size, a crop or a format are left out, and so is the query where the path names a file. Two
    pictures with different names never share a key.

    Args:
        url: An address, absolute or not; its first 1,000 characters are read.

    Example:
        >>> same_picture("https://a.example/i/pier-300x200.jpg?w=20") == same_picture("https://a.example/i/pier.webp")
        True
    """
    text = url[:1000]
    start = next((found.start() for found in _INNER.finditer(text, 8)), 0)
    if start:
        text = unquote(text[start:])
        text = text.partition("&")[0]
    path, _, query = text.partition("#")[0].partition("?")
    path = unquote(path).partition("//")[2].partition("/")[2] or path
    is_file = _FILE.search(path) is not None
    kept = []
    for part in path.split("/"):
        words = [word for word in _SPLIT.split(part) if word and not _MARKER.fullmatch(word)]
        if words:
            kept.append("-".join(words).casefold())
    own = "/".join(kept)
    return own if is_file or not query else f"{own}?{query}"
