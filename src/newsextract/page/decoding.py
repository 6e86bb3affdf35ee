"""Bytes to text in the order of the HTML standard, with the repairs that real archives need.

The standard (https://html.spec.whatwg.org/#determining-the-character-encoding) asks for: a byte order mark, the
transport's charset, a ``<meta>`` in the first 1,024 bytes, then a guess. This module follows it, and departs from it
in five places:

* A page that declares a legacy charset but whose bytes are valid UTF-8 is read as UTF-8. Saved pages are often stored
  re-encoded with the old ``<meta>`` left in, and text in a single-byte set is almost never valid UTF-8 by chance.
* The look for ``<meta>`` goes on to 4,096 bytes: browsers start again when they meet a late one.
* Undeclared bytes are tried as UTF-8 before anything is guessed.
* A declared charset that leaves a large share of the text broken is given up for the next declaration, or a guess.
* UTF-16 and UTF-32 are also recognised without a mark, by their NUL bytes.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import Literal

from newsextract.page.charsets import MULTIBYTE_CODECS, UTF16_CODECS, codec_for
from newsextract.page.detection import detect

Source = Literal["bom", "transport", "meta", "utf-8", "detector"]

_PRESCAN_BYTES = 4096
_EVIDENCE_BYTES = 200_000

_BOMS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: it starts with the same two bytes
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_COMMENT = re.compile(rb"<!--.*?-->", re.S)
_META = re.compile(rb"<meta[\s/][^>]*", re.I)
_ATTRIBUTE = re.compile(rb"""([a-z][a-z-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.I)
_CHARSET = re.compile(r"""charset\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s;"']+))""", re.I)
_XML_ENCODING = re.compile(rb"""\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([A-Za-z0-9_.:-]{1,40})["']""", re.I)
_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_ISO_2022_JP = re.compile(rb"\x1b\$[@B][\x21-\x7e]{2,}?\x1b\([BJ]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text and how it was read.

    Attributes:
        text: the text, without NUL characters and lone surrogates.
        encoding: the Python codec's name, such as ``"utf-8"`` or ``"cp1252"``.
        source: what decided: a byte order mark, the transport's header, a ``<meta>`` (or XML declaration), the bytes
            being valid UTF-8, or a guess.
        replaced: how many U+FFFD stand for bytes that could not be read.
    """

    text: str
    encoding: str
    source: Source
    replaced: int


def decode(data: bytes, *, content_type: str | None = None) -> Decoded:
    """The text of a page.

    Args:
        data: the page's bytes; any bytes at all.
        content_type: the ``Content-Type`` header, or a bare charset such as ``"utf-8"``.

    >>> decode("<meta charset=iso-8859-2><p>Łódź".encode("iso8859_2")).text[-4:]
    'Łódź'
    """
    for mark, codec in _BOMS:
        if data.startswith(mark):
            return _decoded(data[len(mark) :], codec, "bom")
    wide = _wide_codec(data)
    if wide is not None:
        return _decoded(data, wide, "detector")
    declared = _declared(data, content_type)
    text, unread = _strict_utf8(data)
    if text is not None:
        return _valid_utf8(data, text, unread, declared)
    return _not_utf8(data, declared)


def clean_text(text: str) -> str:
    r"""The text without NUL characters, and with U+FFFD for lone surrogates.

    Surrogates that stand in pairs become the character they mean. Clean text is returned as it is.

    >>> clean_text("a\0b\ud800c")
    'ab�c'
    """
    if "\0" in text:
        text = text.replace("\0", "")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text


def _declared(data: bytes, content_type: str | None) -> list[tuple[str, Source]]:
    """What the page and its transport say, in the standard's order, each codec once, unknown labels left out."""
    found: list[tuple[str, Source]] = []
    if content_type:
        match = _CHARSET.search(content_type[:1000])
        codec = codec_for(_value(match) if match else content_type)
        # A transport that says UTF-16 of bytes without one NUL is wrong: markup alone brings them.
        if codec and (codec not in UTF16_CODECS or b"\0" in data[:_PRESCAN_BYTES]):
            found.append((codec, "transport"))
    head = data[:_PRESCAN_BYTES]
    xml = _XML_ENCODING.match(head)
    labels = [xml[1].decode("latin-1")] if xml else []
    labels += [label for tag in _META.findall(_COMMENT.sub(b"", head)) if (label := _meta_label(tag))]
    for label in labels:
        codec = codec_for(label)
        if codec in UTF16_CODECS:
            codec = "utf-8"  # the standard's rule: a meta that can be read as ASCII does not stand in UTF-16
        if codec and all(codec != known for known, _ in found):
            found.append((codec, "meta"))
    return found


def _meta_label(tag: bytes) -> str | None:
    """The charset of one ``<meta>``: its ``charset``, or the ``content`` of ``http-equiv=content-type``."""
    attributes = {
        match[1].lower(): (match[2] or match[3] or match[4] or b"").decode("latin-1")
        for match in _ATTRIBUTE.finditer(tag)
    }
    if b"charset" in attributes:
        return attributes[b"charset"]
    if attributes.get(b"http-equiv", "").strip().lower() == "content-type":
        match = _CHARSET.search(attributes.get(b"content", ""))
        return _value(match) if match else None
    return None


def _value(match: re.Match[str]) -> str:
    return match[1] or match[2] or match[3] or ""


def _strict_utf8(data: bytes) -> tuple[str | None, int]:
    """The bytes as UTF-8, or None. A file cut in the middle of its last character is still UTF-8 (one unread)."""
    try:
        text, used = codecs.utf_8_decode(data, "strict", False)
    except UnicodeDecodeError:
        return None, 0
    return (text, 0) if used == len(data) else (text + "\ufffd", 1)


def _valid_utf8(data: bytes, text: str, unread: int, declared: list[tuple[str, Source]]) -> Decoded:
    codec, source = declared[0] if declared else ("utf-8", "utf-8")
    if b"\0" in data:  # asked of the bytes, where it is ten times cheaper
        text = text.replace("\0", "")
    if data.isascii():
        # The escapes of this Japanese mail charset are ASCII, and nothing else looks like them.
        if codec == "iso2022_jp":
            return _decoded(data, codec, source)
        if b"\x1b$" in data and _ISO_2022_JP.search(data[:_EVIDENCE_BYTES]):
            return _decoded(data, "iso2022_jp", "detector")
        return Decoded(text, codec, source, 0)
    if codec == "utf-8":
        return Decoded(text, codec, source, unread)
    # A pair of bytes of a Chinese set can be valid UTF-8 by chance; a handful in a row cannot.
    if codec in MULTIBYTE_CODECS and len(_MULTIBYTE.findall(data[:_EVIDENCE_BYTES])) < 8:
        return _decoded(data, codec, source)
    return Decoded(text, "utf-8", "utf-8", unread)


def _not_utf8(data: bytes, declared: list[tuple[str, Source]]) -> Decoded:
    good, broken = _utf8_evidence(data)
    mostly_utf8 = good >= 20 and broken * 20 <= good
    trials: list[Decoded] = []
    for codec, source in declared:
        if codec != "utf-8" and mostly_utf8:
            break
        trial = _decoded(data, codec, source)
        if broken <= good if codec == "utf-8" else _readable(trial):
            return trial
        trials.append(trial)
    if mostly_utf8:
        return _decoded(data, "utf-8", "utf-8")
    trials.append(_decoded(data, detect(data) or "cp1252", "detector"))
    return min(trials, key=lambda trial: trial.replaced)


def _utf8_evidence(data: bytes) -> tuple[int, int]:
    """How many multi-byte characters, and how many broken places, the first part has when it is read as UTF-8."""
    part = data[:_EVIDENCE_BYTES]
    return len(_MULTIBYTE.findall(part)), part.decode("utf-8", "replace").count("\ufffd") or 1


def _readable(trial: Decoded) -> bool:
    """Whether nine in ten of the characters beyond ASCII could be read."""
    if not trial.replaced:
        return True
    beyond = sum(char > "\x7f" for char in trial.text[:_EVIDENCE_BYTES])
    return trial.text[:_EVIDENCE_BYTES].count("\ufffd") * 10 <= beyond


def _decoded(data: bytes, codec: str, source: Source) -> Decoded:
    text = data.decode(codec, "replace")
    replaced = text.count("\ufffd")
    if replaced and codec == "utf-8":
        replaced -= data.count(b"\xef\xbf\xbd")  # the page's own ones
    return Decoded(text.replace("\0", ""), codec, source, replaced)


def _wide_codec(data: bytes) -> str | None:
    """UTF-16 or UTF-32 without a mark: every second byte, or three of four, of the markup are NUL."""
    part = data[:400]
    part = part[: len(part) // 4 * 4]
    if b"\0" not in part or len(part) < 8:
        return None
    quarter = len(part) // 4
    nuls = [part[offset::4].count(0) / quarter for offset in range(4)]
    full, empty = 0.6, 0.05
    if nuls[0] < empty and min(nuls[1:]) > full:
        return "utf-32-le"
    if nuls[3] < empty and min(nuls[:3]) > full:
        return "utf-32-be"
    if max(nuls[0], nuls[2]) < empty and min(nuls[1], nuls[3]) > full:
        return "utf-16-le"
    if max(nuls[1], nuls[3]) < empty and min(nuls[0], nuls[2]) > full:
        return "utf-16-be"
    return None
