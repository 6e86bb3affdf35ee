"""Pages saved from a web archive's replay: the addresses in them lead into the archive, and its own bar stands on top.

The forms are those of the Wayback Machine, of pywb (Arquivo.pt, national archives) and of archive.today.
"""

from __future__ import annotations

import re

# what replays put into pages; looked for first, since that is fast
_MARKS = ("wombat", "wbinfo.", "archive.org/_static/", '="https://archive.')
_SURE = re.compile(
    r"__wm\.wombat\(|/wombat\.js|_wb_wombat|\bwbinfo\.(?:url|timestamp|top_url)\s*="
    r"|//(?:web\.archive\.org|web-static\.archive\.org)/_static/"
    r"|<link\s[^>]{0,200}href=[\"']?https?://archive\.(?:today|ph|is|li|md|vn|fo)/[\d.]{10}-\d{6}/"
)
_HEAD = 4_096  # replays put their scripts at the very beginning, and every page is asked
_BAR = ("<!-- BEGIN WAYBACK TOOLBAR INSERT -->", "<!-- END WAYBACK TOOLBAR INSERT -->")
_BEFORE = r"(?:(?:https?:)?(?:\\?/){2}[\w.\-]{1,100}(?::\d{1,5})?)?"
_WRAPPED = re.compile(
    rf"(?<![\w./:\-]){_BEFORE}"
    r"\\?/(?:[\w.\-]{1,60}\\?/){0,3}?"
    r"(?:\d{14}(?:[a-z]{2}_)?|\d{4}\.\d\d\.\d\d-\d{6}|o\\?/[A-Za-z0-9]{4,6})\\?/"
    r"(?=https?:(?:\\?/){1,2}[\w\[])",
    re.ASCII,
)


def is_replay(html: str) -> bool:
    """Whether a page was saved from a replay.

    Example:
        >>> is_replay('<script src="https://web-static.archive.org/_static/js/bundle-playback.js"></script>')
        True
    """
    return any(html.find(mark, 0, _HEAD) >= 0 for mark in _MARKS) and _SURE.search(html, 0, _HEAD) is not None


def unwrapped(html: str) -> str:
    """A replay without the archive's bar, and with the addresses as they were on the page.

    Only the outermost wrapping is taken off: where the page itself pointed into an archive, it still does.

    Example:
        >>> unwrapped('<a href="/web/20241120101600/https://www.elincourier.example/pier">')
        '<a href="https://www.elincourier.example/pier">'
    """
    start = html.find(_BAR[0])
    if start >= 0 and (end := html.find(_BAR[1], start)) >= 0:
        html = html[:start] + html[end + len(_BAR[1]) :]
    return _WRAPPED.sub("", html)
