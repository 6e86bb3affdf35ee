"""Notes that tools leave in the HTML they save: browsers, SingleFile, Save Page WE, HTTrack, the Wayback Machine."""

from __future__ import annotations

import datetime as dt
import re

from newsextract.fetchers.saved.found import browser_date, mail_date, stamp, web_address

_HEAD_CHARS = 16_384
_TAIL_CHARS = 4_096

# "(0042)" is the length of the address that follows; it is taken up to a blank because some tools count wrongly.
_SAVED_FROM = re.compile(r"<!--\s{0,5}saved from url=\(\d{1,6}\)(\S{1,4000})", re.I)
_SINGLE_FILE = re.compile(
    r"<!--\s{0,20}Page saved with SingleFile\s{1,20}url:\s{0,5}(\S{1,4000})"
    r"(?:\s{1,20}saved date:\s{0,5}([^\r\n]{1,120}))?"
)
_SAVE_PAGE_WE = re.compile(
    r"""<meta name=["']?savepage-(url|date)["']?\s{1,5}content=(?:"([^"]{1,4000})"|'([^']{1,4000})')"""
)
_HTTRACK = re.compile(
    r"<!-- Mirrored from (\S{1,2000}) by HTTrack Website Copier/"
    r"[^\[\r\n]{0,40}\[[^\]\r\n]{0,80}\],\s{0,5}([^\r\n]{1,60}?)\s{0,5}-->"
)
_ARCHIVED = re.compile(
    r"FILE ARCHIVED ON (\d{1,2}:\d{2}:\d{2}) ([A-Z][a-z]{2}) (\d{1,2}), (\d{4}) "
    r"AND RETRIEVED FROM THE\s{1,20}INTERNET ARCHIVE"
)
_WOMBAT = re.compile(r"""__wm\.wombat\(\s{0,5}["'](https?://[^"'\s]{1,4000})["'],\s{0,5}["'](\d{14})["']""")


def read_comments(data: bytes) -> tuple[str | None, dt.datetime | None]:
    """Where a saved page came from and when, as far as it says so itself.

    Args:
        data: HTML; its first 16 kB and last 4 kB are looked at.

    Returns:
        The address and the time. The time of an archive comes before that of saving its replay to a file.
    """
    head = _ascii(data[:_HEAD_CHARS])
    if "archive.org" in head or b"INTERNET ARCHIVE" in data[-_TAIL_CHARS:]:
        archived_url, archived_at = _wayback(head + "\n" + _ascii(data[-_TAIL_CHARS:]))
    else:
        archived_url = archived_at = None
    if "<!--" not in head and "savepage-" not in head:
        return archived_url, archived_at
    for reader in (_single_file, _save_page_we, _httrack, _browser):
        url, replayed_at, saved_at = reader(head)
        if url or saved_at:
            return archived_url or url, archived_at or replayed_at or saved_at
    return archived_url, archived_at


_Note = tuple[str | None, dt.datetime | None, dt.datetime | None]


def _ascii(data: bytes) -> str:
    # UTF-16 pages keep their notes readable without the zero bytes
    return data.replace(b"\0", b"").decode("utf-8", "replace")


def _browser(head: str) -> _Note:
    found = _SAVED_FROM.search(head)
    return (*web_address(found[1].removesuffix("-->")), None) if found else (None, None, None)


def _single_file(head: str) -> _Note:
    found = _SINGLE_FILE.search(head)
    return (*web_address(found[1]), browser_date(found[2] or "")) if found else (None, None, None)


def _save_page_we(head: str) -> _Note:
    found = {match[1]: match[2] or match[3] for match in _SAVE_PAGE_WE.finditer(head)}
    return (*web_address(found.get("url")), browser_date(found.get("date") or ""))


def _httrack(head: str) -> _Note:
    found = _HTTRACK.search(head)
    if not found:
        return None, None, None
    # The scheme is left out unless it is https.
    address = found[1] if "://" in found[1] else "http://" + found[1]
    return (*web_address(address), mail_date(found[2]))


def _wayback(text: str) -> tuple[str | None, dt.datetime | None]:
    if found := _WOMBAT.search(text):
        return web_address(found[1])[0], stamp(found[2])
    if found := _ARCHIVED.search(text):
        clock, month, day, year = found.groups()
        return None, mail_date(f"{day} {month} {year} {clock} GMT")
    return None, None
