"""From what is handed over as a page to text that is safe to parse."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from newsextract.errors import UsageError
from newsextract.page.decoding import clean_text, decode
from newsextract.page.foreign import foreign_bytes, foreign_text
from newsextract.page.guard import guard
from newsextract.page.replays import is_replay, unwrapped
from newsextract.page.xhtml import is_xml, opened

Data = bytes | bytearray | memoryview | str
"""What a page may be given as."""

# what no text holds; a page with one in twenty of them is an image or an archive
_CONTROLS = re.compile("[\x01-\x08\x0b\x0e-\x1f\x7f\ufffd]")


@dataclass(slots=True)
class Intake:
    """A page's text.

    Attributes:
        text: The text, without NUL characters and lone surrogates; empty if nothing is to be read.
        utf8: The same as the parser wants it, where finding the text has made it or it was given so.
        encoding: The codec's name, if bytes were given and decoded.
        problems: What was wrong, each ``"code: explanation"``.
    """

    text: str
    utf8: bytes | None = None
    encoding: str | None = None
    problems: list[str] = field(default_factory=list)

    def refuse(self, problem: str) -> None:
        """Takes the text away and says why."""
        self.text, self.utf8 = "", None
        self.problems.append(problem)

    def make_safe(self, max_chars: int) -> None:
        """Undoes what a web archive did to HTML, and takes away what would make parsing slow or large.

        Args:
            max_chars: What is beyond is dropped.
        """
        given = self.text
        if is_replay(self.text):
            self.text = unwrapped(self.text)
        if is_xml(self.text):
            self.text = opened(self.text)
        guarded = guard(self.text, max_chars=max_chars)
        self.problems.extend(guarded.problems)
        self.text = guarded.html
        if self.text is not given:
            self.utf8 = None


def take_in(data: Any, content_type: str | None) -> Intake:
    """The text of what is handed over as a page.

    Args:
        data: Bytes or text.
        content_type: The transport's Content-Type, for the charset.

    Raises:
        UsageError: It is neither.
    """
    data = _plain(data)
    if isinstance(data, str):
        taken = _from_text(data)
    elif foreign := foreign_bytes(data):
        return Intake("", problems=[f"format: {foreign}"])
    else:
        taken = _from_bytes(data, content_type)
    text = taken.text
    if foreign := foreign_text(text):
        taken.refuse(f"format: {foreign}")
    elif _CONTROLS.search(text, 0, 4000) and len(_CONTROLS.findall(text[:4000])) > 40 + len(text[:4000]) // 20:
        taken.refuse("binary: this is no page but binary data; give HTML, text, or a saved file to load(path)")
    elif not text or text.isspace():
        taken.problems.append("empty: the page has no content")
    return taken


def _plain(data: Any) -> bytes | str:
    # the parser takes nothing but plain bytes, and what inherits from them may have ideas of its own
    if isinstance(data, str):
        return data if type(data) is str else str.__str__(data)
    if isinstance(data, (bytes, bytearray, memoryview)):
        return data if type(data) is bytes else bytes(memoryview(data))
    raise UsageError(f"a page is bytes or str, not {type(data).__name__}; for a file use load(path)")


def _from_text(text: str) -> Intake:
    if "\0" not in text:
        try:
            return Intake(text, text.encode("utf-8"))
        except UnicodeEncodeError:
            pass
    return Intake(clean_text(text))


def _from_bytes(data: bytes, content_type: str | None) -> Intake:
    decoded = decode(data, content_type=content_type)
    taken = Intake(decoded.text, encoding=decoded.encoding)
    if decoded.replaced:
        taken.problems.append(f"encoding: {decoded.replaced} characters could not be decoded as {decoded.encoding}")
    elif decoded.encoding == "utf-8" and decoded.source != "bom" and b"\0" not in data:
        taken.utf8 = data
    return taken
