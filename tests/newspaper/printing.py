"""A page as bytes with the headers that go with it."""

from __future__ import annotations

import codecs
import datetime as dt
import random
from dataclasses import dataclass, field
from email.utils import format_datetime

from tests.newspaper.truth import Truth
from tests.newspaper.words import TONGUES


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page as a server sends it.

    Attributes:
        url: Its address.
        body: The bytes, not compressed.
        headers: Content type, ETag and time of change.
        charset: The charset that the bytes are in, whatever is declared.
        truth: What is true of it.
    """

    url: str
    body: bytes
    headers: dict[str, str]
    charset: str
    truth: Truth = field(repr=False)


# what Python calls the charsets that names on the web stand for: browsers read Shift_JIS as Microsoft's, gb2312 as gb18030
_CODECS = {
    "shift_jis": "cp932",
    "gb2312": "gb18030",
    "iso-8859-1": "cp1252",
    "ks_c_5601-1987": "cp949",
    "euc-kr": "cp949",
}


def printed(html: str, truth: Truth, dice: random.Random, *, silent: bool = False) -> Sheet:
    """The page in a charset of its language, declared in one of the ways that are right.

    Args:
        html: The page with ``@CHARSET@`` where a declaration may stand.
        truth: What is true of it.
        dice: Decides.
        silent: Whether nothing is to be declared.
    """
    declared = "utf-8"
    if dice.random() < 0.3 and not html.startswith("<!DOCTYPE html>\n<html amp"):
        declared = dice.choice(TONGUES[truth.language].charsets)
    manner = dice.choice(("both", "both", "header", "meta", "http-equiv", "bom" if declared == "utf-8" else "meta"))
    meta = ""
    if silent:
        manner = "silent"
    elif manner in ("both", "meta"):
        meta = f'<meta charset="{declared}">'
    elif manner == "http-equiv":
        meta = f'<meta http-equiv="Content-Type" content="text/html; charset={declared}">'
    charset = _CODECS.get(declared, declared)
    body = html.replace("@CHARSET@", meta, 1).encode(charset, "xmlcharrefreplace")
    kind = f"text/html; charset={declared}" if manner in ("both", "header") else "text/html"
    headers = {
        "Content-Type": kind,
        "ETag": f'"{truth.number:x}-{len(body):x}"',
        "Last-Modified": format_datetime(truth.published.astimezone(dt.UTC), usegmt=True),
    }
    return Sheet(truth.url, codecs.BOM_UTF8 + body if manner == "bom" else body, headers, charset, truth)
