"""Addresses of pictures: which two show the same picture in another size or crop."""

from __future__ import annotations

import functools
import re
from urllib.parse import unquote

_MARKER = re.compile(
    # 300x200, 300w, w_300, h-200, width=300, 1:1, 16:9, q80, @2x, and words for sizes and formats, between marks
    r"[-_,./;~!@](?:\d{1,4}x\d{0,4}|x\d{2,4}|\d{2,4}w|[wh][_=:-]?\d{2,4}|width[=_-]?\d{2,4}|height[=_-]?\d{2,4}|\d{1,2}:\d{1,2}"
    r"|q[_=-]?\d{1,3}|[1-4]x|[cfge]_\w{1,20}|scaled|rotated|fullhd|thumb(?:nail)?|small|medium|large|xlarge|original|master|crop"
    r"|fit|resize|webp|jpe?g|png|avif)(?![^-_,./;~!])",
    re.IGNORECASE,
)
_MARKS = str.maketrans("", "", "-_,.;~!@")
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
    start = text.rfind("http", 8)  # services that resize take the picture's own address as the end of theirs
    if start > 0 and text[start : start + 12].lower().replace("%3a", ":").startswith(("http:", "https:")):
        text = unquote(text[start:]).partition("&")[0]
    path, _, query = text.partition("#")[0].partition("?")
    if "//" in path[:8]:
        path = path[path.find("/", 8) :]
    if "%" in path:
        path = unquote(path)
    own = _MARKER.sub("", path).translate(_MARKS).replace("//", "/").replace("//", "/").casefold()
    return own if not query or _FILE.search(path) else f"{own}?{query}"
