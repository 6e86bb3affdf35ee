"""What is handed over as a page and is none: documents, pictures, archives, data, feeds.

Most of it could be read as text, and what came out would look like a story: the objects of a PDF, the lines of a JSON
file, the items of a feed in one paragraph. It is told by how it starts, and nothing is read from it.
"""

from __future__ import annotations

import json
import re

_PICTURE = "this is a picture, not a page"
_SOUND = "this is sound or film, not a page"
_PDF = "this is a PDF, not a page: convert it to text first"
_RTF = "this is an RTF document, not a page: convert it to text first"
_POSTSCRIPT = "this is PostScript, not a page: convert it to text first"
_OFFICE = "this is an office document, not a page: convert it to HTML or text first"
_WARC = "this is a WARC file, which holds many pages: newsextract extract and iter_pages() read them"
_ZIP = "this is a zip archive: newsextract extract and iter_pages() read the pages in it"
_TAR = "this is a tar archive: newsextract extract and iter_pages() read the pages in it"
_SAVED = "this is a page saved with its pictures in one file: save it to disk, then load(path)"

# https://www.iana.org/assignments/media-types and the formats' own specifications
_BEGINNINGS: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", _PDF),
    (b"{\\rtf", _RTF),
    (b"%!PS", _POSTSCRIPT),
    (b"WARC/", _WARC),
    (b"PK\x03\x04", _ZIP),
    (b"PK\x05\x06", _ZIP),
    (b"\x1f\x8b", "this is gzip data: unpack it first"),
    (b"\x28\xb5\x2f\xfd", "this is zstd data: unpack it first"),
    *((b"BZh%d1AY&SY" % level, "this is bzip2 data: unpack it first") for level in range(1, 10)),
    (b"\xfd7zXZ", "this is xz data: unpack it first"),
    (b"7z\xbc\xaf\x27\x1c", "this is a 7z archive: unpack it first"),
    (b"Rar!\x1a\x07", "this is a RAR archive: unpack it first"),
    (b"\x89PNG", _PICTURE),
    (b"\xff\xd8\xff", _PICTURE),
    (b"GIF87a", _PICTURE),
    (b"GIF89a", _PICTURE),
    (b"II*\0", _PICTURE),
    (b"MM\0*", _PICTURE),
    (b"\0\0\1\0", _PICTURE),
    (b"ID3\2", _SOUND),
    (b"ID3\3", _SOUND),
    (b"ID3\4", _SOUND),
    (b"OggS\0", _SOUND),
    (b"fLaC\0", _SOUND),
    (b"\x1aE\xdf\xa3", _SOUND),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", _OFFICE),
    (b"bplist0", _SAVED),
    (b"wOFF\0\1", "this is a font, not a page"),
    (b"wOF2\0\1", "this is a font, not a page"),
    (b"PAR1\x15", "this is a Parquet file: newsextract bulk and newsextract.arrow read the pages in it"),
    (b"SQLite format 3\0", "this is a database, not a page"),
    (b"\x7fELF", "this is a program, not a page"),
)
_BINARY = tuple(beginning for beginning, _ in _BEGINNINGS)
_AS_TEXT = tuple((beginning.decode(), what) for beginning, what in _BEGINNINGS if beginning.isascii())
_BLANKS = b"\xef\xbb\xbf \t\r\n"
_TAR_MARKS, _TAR_PLACE = (b"ustar\0", b"ustar  \0"), 257
_RIFF = {b"WEBP": _PICTURE, b"WAVE": _SOUND, b"AVI ": _SOUND}

# a declaration, instructions, comments and a doctype may stand before the root
_PROLOG = re.compile(
    r"(?:\s++|<\?[^>]{0,2000}+>|<!--(?:(?!-->).){0,4000}+-->|<!DOCTYPE\s[^>\[]{0,1000}+>)*+", re.S | re.I
)
_ROOT = re.compile(r"<([A-Za-z][\w:.-]{0,40}+)")
_ROOTS = {
    **dict.fromkeys(
        ("rss", "feed", "rdf:rdf"), "this is a feed, not a page: parse_feed() and newsextract feed read it"
    ),
    **dict.fromkeys(
        ("urlset", "sitemapindex"), "this is a sitemap, not a page: parse_feed() and newsextract feed read it"
    ),
    "svg": _PICTURE,
    "plist": _SAVED,
}
_MAIL = re.compile(r"\s*+(?:From|Subject|Date|MIME-Version|Content-Type|Snapshot-Content-Location)[ \t]*+:", re.I)
_MULTIPART = re.compile(r"^Content-Type[ \t]*+:[ \t\r\n]*+multipart/", re.I | re.M)
_ADDRESS = re.compile(r"https?://\S{1,2000}+\s*+", re.I)
_FILE_NAME = re.compile(r"[^\n<>]{1,300}\.(?:x?html?|mht|mhtml|webarchive|txt|pdf)(?:\.gz)?\s*", re.I)
_JSON = "this is JSON, not a page: give the HTML or the text in it"


def foreign_bytes(data: bytes) -> str | None:
    """What these bytes are if their first ones are those of another format, with what to do; None if they may be a page.

    >>> foreign_bytes(b"%PDF-1.7 ...")
    'this is a PDF, not a page: convert it to text first'
    """
    head = data[:512].lstrip(_BLANKS)
    if head.startswith(_BINARY):
        return next(what for beginning, what in _BEGINNINGS if head.startswith(beginning))
    if data.startswith(_BINARY):  # some begin with what is a blank elsewhere
        return next(what for beginning, what in _BEGINNINGS if data.startswith(beginning))
    if data.startswith(b"RIFF"):
        return _RIFF.get(data[8:12])
    if data.startswith(b"\0\0\0") and data[4:8] == b"ftyp":
        return _PICTURE if data[8:12] in (b"avif", b"heic", b"mif1") else _SOUND
    if data[_TAR_PLACE : _TAR_PLACE + 8].startswith(_TAR_MARKS):
        return _TAR
    return None


def foreign_text(text: str) -> str | None:
    """What a text is if it is no page and no story: a document's source, JSON, a feed, a saved page's container.

    >>> foreign_text('{"headline": "Harbour reopens"}')
    'this is JSON, not a page: give the HTML or the text in it'
    """
    head = text[:512].lstrip("\ufeff \t\r\n")
    if head[:1] == "<":
        return _foreign_root(text)
    for beginning, what in _AS_TEXT:
        if head.startswith(beginning):
            return what
    if len(text) < 2_000 and "\n" not in text.strip():
        if _ADDRESS.fullmatch(text.lstrip()):
            return "this is an address, not the page there: fetch(url) gets it"
        if _FILE_NAME.fullmatch(text.lstrip()):
            return "this is the name of a file, not what it holds: load(path) reads it"
    if head[:1] in ("{", "["):
        return _JSON if _is_json(text) else None
    if _MAIL.match(head) and _MULTIPART.search(text, 0, 8192):
        return _SAVED
    return None


def _foreign_root(text: str) -> str | None:
    root = _ROOT.match(text, _PROLOG.match(text, 1 if text[:1] == "\ufeff" else 0).end())  # type: ignore[union-attr]
    name = root[1].lower() if root else ""
    if name == "svg" and not text[-500:].rstrip().endswith("</svg>"):
        return None  # a drawing at the start of a page without a head
    return _ROOTS.get(name)


def _is_json(text: str) -> bool:
    """Whether it begins with an object or a list, and goes on with nothing or with the next one."""
    text = text.lstrip("\ufeff \t\r\n")
    try:
        _, end = json.JSONDecoder().raw_decode(text)
    except ValueError:
        return False
    except RecursionError:  # nested deeper than a sentence in brackets ever is
        return True
    return text[end : end + 100].lstrip()[:1] in ("", "{", "[")
