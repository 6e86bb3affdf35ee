"""The blocks of code in README and docs, and the command lines in them."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.cli.command import ROOT

PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
FRAMEWORKS = frozenset("crawlee datatrove pyspark ray scrapy scrapy_poet web_poet zyte_common_items".split())
"""Packages that an ordinary environment does not have; the tests of the integrations run what imports them."""

_FENCE = re.compile(r"^(?P<fence>`{3,})(?P<kind>[^`\n]*)\n(?P<text>.*?)^(?P=fence)[ ]*$", re.MULTILINE | re.DOTALL)
_IMPORTED = re.compile(
    r"^\s*(?:>>> )?(?:from|import) (?:newsextract\.integrations\.|newsextract\.)?(\w+)", re.MULTILINE
)
_ALIASES = {"spark": "pyspark"}
_PROGRAM = re.compile(r"(?:\S+/)?(newsextract|python3?|pip) ")


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block of a page.

    Attributes:
        page: Where it stands.
        line: The line of its fence.
        kind: The language that it names, or nothing.
        text: What stands in it.
        follows: Whether nothing stands between it and the block before, so that it is what that block prints.
    """

    page: Path
    line: int
    kind: str
    text: str
    follows: bool

    @property
    def name(self) -> str:
        return f"{self.page.name}:{self.line}"

    @property
    def commands(self) -> list[str]:
        """The command lines, without remarks behind them and without the folder of the program; continued lines are put together."""
        if self.kind not in ("", "text", "sh", "console"):
            return []
        lines = re.sub(r"\\\n\s*", "", self.text).splitlines()
        return [_PROGRAM.sub(r"\1 ", line.split("  #")[0].strip(), count=1) for line in lines if _PROGRAM.match(line)]

    @property
    def file(self) -> str | None:
        """The file that the block is, if its first line is a remark with a path."""
        named = re.match(r"# ([\w.-]+/[\w./-]+|[\w-]+\.toml)\n", self.text)
        return named[1] if named else None

    @property
    def is_output(self) -> bool:
        return self.follows and self.kind in ("text", "json", "markdown") and not self.commands and not self.file

    @property
    def frameworks(self) -> set[str]:
        """The packages of others that it imports."""
        named = {_ALIASES.get(name, name) for name in _IMPORTED.findall(self.text)}
        return named & FRAMEWORKS


def blocks(page: Path) -> list[Block]:
    """The blocks of a page in their order."""
    text = page.read_text(encoding="utf-8")
    found, end = [], None
    for match in _FENCE.finditer(text):
        between = text[end : match.start()] if end is not None else "?"
        line = text.count("\n", 0, match.start()) + 1
        found.append(Block(page, line, match["kind"].strip(), match["text"], not between.strip()))
        end = match.end()
    return found


def commands() -> Iterator[tuple[str, str]]:
    """Where each command line of the documentation stands, and the line."""
    for page in PAGES:
        for block in blocks(page):
            for line in block.commands:
                yield block.name, line


def words(line: str) -> list[str]:
    """A command line in words, as a shell gives them; patterns are those of the working folder."""
    found: list[str] = []
    for word in shlex.split(line):
        matches = sorted(map(str, Path().glob(word))) if "*" in word else []
        found += matches or [word]
    return found
