"""A file of the dialect read: a line a rule, ``key: value``. What cannot be read is kept as a fault; nothing raises."""

from __future__ import annotations

import re
from pathlib import Path

from newsextract.errors import SiteError
from newsextract.fivefilters import keys
from newsextract.fivefilters.patterns import Fault, FetchRules, Line, LinkRule, SitePatterns, TriedPage, XPathRule

LONGEST_FILE = 200_000
"""Bytes of a file that are read; the longest of the public ones have some 10,000."""
_MOST_LINES = 3_000
_LONGEST_VALUE = 2_000
_MOST_REPLACEMENTS = 100

_WITH_ARGUMENT = re.compile(r"([A-Za-z_]{1,40})\s*\((.*?)\)\s*:(.*)\Z", re.DOTALL)
_PLAIN = re.compile(r"([^:(\s][^:(]{0,60}?)\s*:(.*)\Z", re.DOTALL)
_HEADER = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]{1,60}\Z")
_LINKS = ("single_page_link", "single_page_link_in_feed", "next_page_link")


def read_patterns(path: Path, *, domain: str | None = None) -> SitePatterns:
    """Reads a file.

    Args:
        path: The file.
        domain: The domain it is for.

    Raises:
        SiteError: It cannot be read at all. What is wrong in it is in ``faults``.
    """
    try:
        with path.open("rb") as stream:
            data = stream.read(LONGEST_FILE + 1)
    except OSError as error:
        raise SiteError(f"the site configuration cannot be read: {error}", source=str(path)) from error
    text = data[:LONGEST_FILE].decode("utf-8-sig", "replace")
    return parse_patterns(text, source=str(path), domain=domain)


def parse_patterns(text: str, *, source: str = "", domain: str | None = None) -> SitePatterns:
    r"""Reads a file's text.

    Args:
        text: The text.
        source: The file's path or name.
        domain: The domain it is for.

    Examples:
        >>> found = parse_patterns("title: //h1\nbodys: //article", source="elin.example.txt")
        >>> found.title[0].origin, found.faults[0].message
        ('elin.example.txt:1', "unknown key 'bodys'")
    """
    reader = _Reader(Path(source).name)
    if len(text) >= LONGEST_FILE:
        reader.fault(1, f"only the first {LONGEST_FILE:,} bytes are read")
    if "\ufffd" in text:
        reader.fault(text[: text.index("\ufffd")].count("\n") + 1, "the file is not in UTF-8", serious=False)
    lines = text.splitlines()
    for number, line in enumerate(lines[:_MOST_LINES], 1):
        reader.line(number, line.strip())
    if len(lines) > _MOST_LINES:
        reader.fault(_MOST_LINES + 1, f"only the first {_MOST_LINES:,} lines are read")
    return reader.result(source, domain)


class _Reader:
    """Reads lines one after the other."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.faults: list[Fault] = []
        self.kept: list[Line] = []
        self.xpaths: dict[str, list[XPathRule]] = {}
        self.texts: dict[str, list[str]] = {}
        self.links: dict[str, list[LinkRule]] = {key: [] for key in _LINKS}
        self.last_link: str | None = None
        self.headers: dict[str, str] = {}
        self.finds: list[tuple[int, str]] = []
        self.replacements: list[tuple[str, str]] = []
        self.by: list[tuple[int, str]] = []
        self.tests: list[TriedPage] = []
        self.prune = True
        self.autodetect = True
        self.requires_login = False

    def fault(self, line: int, message: str, *, serious: bool = True) -> None:
        self.faults.append(Fault(line, message, serious))

    def line(self, number: int, line: str) -> None:
        if not line or line.startswith("#"):
            return
        argument: str | None
        if match := _WITH_ARGUMENT.match(line):
            key, argument, value = match[1], match[2].strip(), match[3].strip()
        elif match := _PLAIN.match(line):
            key, argument, value = match[1], None, match[2].strip()
        else:
            self.fault(number, f"no rule: {line[:60]!r}; a rule is written as key: value")
            return
        name = key.lower()
        if len(value) > _LONGEST_VALUE or len(argument or "") > _LONGEST_VALUE:
            self.fault(number, f"{key}: more than {_LONGEST_VALUE:,} characters")
        elif name not in keys.KINDS:
            self.fault(number, f"unknown key {key!r}", serious=False)
            self.keep(number, key, argument, value, known=False)
        elif argument is None and name in keys.ARGUMENT_NEEDED:
            self.fault(number, f"{key} needs brackets: {name}(…): …")
        elif argument is not None and name not in keys.WITH_ARGUMENT:
            self.fault(number, f"{key} takes nothing in brackets")
        elif not value and name != "replace_string":
            self.fault(number, f"{key} has no value", serious=False)
        else:
            self.rule(number, name, argument, value)

    def keep(self, number: int, key: str, argument: str | None, value: str, *, known: bool) -> None:
        self.kept.append(Line(key, argument, value, f"{self.name}:{number}", known))

    def rule(self, number: int, key: str, argument: str | None, value: str) -> None:
        """Takes in one sound line."""
        kind = keys.KINDS[key]
        if kind == keys.YES_NO and value.lower() not in keys.YES | keys.NO:
            self.fault(number, f"{key} is yes or no, not {value[:40]!r}", serious=False)
        if key in ("find_string", "replace_string"):
            self.replacement(number, key, argument, value)
        elif key in _LINKS or key == "if_page_contains":
            self.link(number, key, value)
        elif key in keys.READ and kind == keys.XPATH:
            self.xpaths.setdefault(key, []).append(XPathRule(value, f"{self.name}:{number}"))
        elif key == "prune":
            self.prune = value.lower() not in keys.NO
        elif key in keys.READ:
            self.texts.setdefault(key, []).append(value.replace("'", "").replace('"', ""))
        elif key == "http_header":
            self.header(number, argument or "", value)
        elif key == "test_url":
            self.tests.append(TriedPage(value))
        elif key == "test_contains":
            self.test_text(number, value)
        elif key == "requires_login":
            self.requires_login = value.lower() in keys.YES
        else:
            if key == "autodetect_on_failure":
                self.autodetect = value.lower() not in keys.NO
            self.keep(number, key, argument, value, known=True)

    def replacement(self, number: int, key: str, argument: str | None, value: str) -> None:
        if argument is not None:
            self.add_replacement(number, argument, value)
        elif key == "find_string":
            self.finds.append((number, value))
        else:
            self.by.append((number, value))

    def add_replacement(self, number: int, find: str, by: str) -> None:
        if not find:
            self.fault(number, "replace_string() finds nothing: its brackets are empty")
        elif len(self.replacements) >= _MOST_REPLACEMENTS:
            self.fault(number, f"more than {_MOST_REPLACEMENTS} replacements")
        else:
            self.replacements.append((find, by))

    def link(self, number: int, key: str, value: str) -> None:
        rule = XPathRule(value, f"{self.name}:{number}")
        if key != "if_page_contains":
            self.links[key].append(LinkRule(rule))
            self.last_link = key
        elif self.last_link is None:
            self.fault(number, "if_page_contains belongs to the link rule above it, and there is none")
        else:
            last = self.links[self.last_link][-1]
            self.links[self.last_link][-1] = LinkRule(last.link, rule)

    def header(self, number: int, name: str, value: str) -> None:
        if not _HEADER.match(name):
            self.fault(number, f"{name[:40]!r} is no name of a request header")
        elif not value.isprintable() or not value.isascii():
            self.fault(number, f"http_header({name}): a header's value is printable ASCII")
        else:
            self.headers[name.lower()] = value

    def test_text(self, number: int, value: str) -> None:
        if not self.tests:
            self.fault(number, "test_contains belongs to the test_url above it, and there is none", serious=False)
            return
        last = self.tests[-1]
        self.tests[-1] = TriedPage(last.url, (*last.contains, value))

    def result(self, source: str, domain: str | None) -> SitePatterns:
        if len(self.finds) == len(self.by):  # the dialect pairs them by their order
            for (number, find), (_, by) in zip(self.finds, self.by, strict=True):
                self.add_replacement(number, find, by)
        else:
            line = (self.finds or self.by)[0][0]
            self.fault(line, f"{len(self.finds)} find_string and {len(self.by)} replace_string: none of them is used")
        rules = {key: tuple(found) for key, found in self.xpaths.items()}
        texts = {key: tuple(found) for key, found in self.texts.items()}
        return SitePatterns(
            domain=domain,
            source=source,
            title=rules.get("title", ()),
            author=rules.get("author", ()),
            date=rules.get("date", ()),
            body=rules.get("body", ()),
            strip=rules.get("strip", ()),
            strip_id_or_class=texts.get("strip_id_or_class", ()),
            strip_image_src=texts.get("strip_image_src", ()),
            replacements=tuple(self.replacements),
            native_ad_clue=rules.get("native_ad_clue", ()),
            fetch=FetchRules(
                headers=tuple(self.headers.items()),
                single_page=tuple(self.links["single_page_link"]),
                single_page_in_feed=tuple(self.links["single_page_link_in_feed"]),
                next_page=tuple(self.links["next_page_link"]),
                requires_login=self.requires_login,
            ),
            tests=tuple(self.tests),
            prune=self.prune,
            autodetect=self.autodetect,
            kept=tuple(self.kept),
            faults=tuple(sorted(self.faults, key=lambda fault: fault.line)),
        )
