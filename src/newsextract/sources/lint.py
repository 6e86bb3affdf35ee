"""What is wrong in a folder of site files: found before a page is met."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from newsextract.errors import SiteError, UsageError
from newsextract.fivefilters import xpath
from newsextract.fivefilters.document import Document
from newsextract.fivefilters.hosts import GENERAL
from newsextract.fivefilters.patterns import LinkRule, SitePatterns, XPathRule
from newsextract.fivefilters.reader import read_patterns
from newsextract.page import Page
from newsextract.rules import Attr, Css, Only, select
from newsextract.site import RULED_FIELDS, Layout, Site
from newsextract.sites import find_family
from newsextract.sources.files import load_file
from newsextract.sources.listing import site_files
from newsextract.sources.names import domains_of

_SMALL = "<html><head><title>x</title></head><body><h1>x</h1><p>x</p></body></html>"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong in a file.

    Attributes:
        file: The file.
        line: The number of its line, from 1; None if it is the whole file's.
        message: What is wrong.
        serious: Whether a rule or the file is of no use by it.
    """

    file: str
    line: int | None
    message: str
    serious: bool = True

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {'' if self.serious else 'warning: '}{self.message}"


def check_sites(*places: str | Path) -> list[Problem]:
    """What is wrong in folders of site files, or in single files, by file and line.

    Args:
        *places: Folders or files.

    Raises:
        UsageError: There is no such folder or file.
    """
    found: list[Problem] = []
    for place in map(Path, places):
        if place.is_dir():
            paths = [*site_files(place), *sorted(place.glob("*.txt"))]
        elif place.is_file():
            paths = [place]
        else:
            raise UsageError(f"there is no folder or file {str(place)!r}")
        for path in paths:
            found += _in_python(path) if path.suffix == ".py" else _in_configuration(path)
    return found


# configuration files -----------------------------------------------------------------------------------------------------


def _in_configuration(path: Path) -> list[Problem]:
    domain = path.stem.removeprefix(".")
    found = []
    if path.name != GENERAL and (not domains_of(domain) or path.suffix != ".txt"):
        found.append(Problem(str(path), None, "the name is no host's, so the file is never read", serious=False))
        if "." not in domain:
            return found  # a licence or a read-me
    try:
        patterns = read_patterns(path)
    except SiteError as error:
        return [Problem(str(path), None, error.message)]
    faults = [Problem(str(path), fault.line, fault.message, fault.serious) for fault in patterns.faults]
    document = Document(_SMALL)
    for key, rule in _xpaths(patterns):
        line = int(rule.origin.rpartition(":")[2])
        faults += [Problem(str(path), line, *said) for said in _in_xpath(document, key, rule)]
    return [*found, *sorted(faults, key=lambda problem: problem.line or 0)]


def _xpaths(patterns: SitePatterns) -> Iterator[tuple[str, XPathRule]]:
    for key in ("title", "author", "date", "body", "strip", "native_ad_clue"):
        for rule in getattr(patterns, key):
            yield key, rule
    links: tuple[LinkRule, ...] = (
        *patterns.fetch.single_page,
        *patterns.fetch.single_page_in_feed,
        *patterns.fetch.next_page,
    )
    for link in links:
        yield "link", link.link
        if link.only_if is not None:
            yield "condition", link.only_if


def _in_xpath(document: Document, key: str, rule: XPathRule) -> Iterator[tuple[str, bool]]:
    """What is wrong with an expression, and whether it is of no use by that."""
    before = len(document.problems)
    value: Any = document.value(rule)
    if len(document.problems) > before:
        yield document.problems[-1].removeprefix(f"{rule.origin}: "), True
        return
    if key in ("body", "strip") and not isinstance(value, list):
        yield f"{key}: the XPath gives no element but {_kind(value)}", True
    elif isinstance(value, (bool, float)) and key != "condition":
        yield f"{key}: the XPath gives no text but {_kind(value)}", True
    if f"[{xpath.WIDE}()]" in xpath.counted(rule.xpath):
        yield "the XPath looks over the whole page for each of many nodes; on large pages it is not asked", False


def _kind(value: Any) -> str:
    return "true or false" if isinstance(value, bool) else "a number" if isinstance(value, float) else "a text"


# Python files ------------------------------------------------------------------------------------------------------------


def _in_python(path: Path) -> list[Problem]:
    try:
        site = load_file(path)
        problems = list(_in_site(site))
    except SiteError as error:
        line = (error.source or "").removeprefix(f"{path}").removeprefix(":")
        return [Problem(str(path), int(line) if line.isdigit() else None, error.message)]
    text = path.read_text(encoding="utf-8", errors="replace")
    return [Problem(str(path), _line_of(text, about), message) for about, message in problems]


def _in_site(site: Site) -> Iterator[tuple[str, str]]:
    """What is wrong in a site that loads: the words to find it by in the file, and a message."""
    try:
        _ = site.zone
    except SiteError as error:
        yield site.timezone or "", error.message
    if site.family is not None and find_family(site.family) is None:
        yield site.family, f"there is no family {site.family!r}"
    page = Page(_SMALL)
    for layout in site.layouts:
        for selector in selectors(layout):
            try:
                select(page, selector)
            except SiteError as error:
                yield selector, f"layout {layout.name}: {error.message}"


def selectors(layout: Layout) -> Iterator[str]:
    """All CSS selectors of a layout."""
    rules: list[Any] = [rule for field in RULED_FIELDS for rule in layout.rules(field)]
    for rule in (layout.marker, *rules):
        inner = rule.rule if isinstance(rule, Only) else rule
        if isinstance(inner, (Css, Attr)):
            yield inner.selector
        elif isinstance(inner, str):
            yield inner
    if layout.body:
        yield layout.body.selector
        yield from layout.body.drop
    yield from layout.ignore
    if layout.next_page:
        yield layout.next_page


def _line_of(text: str, words: str) -> int | None:
    at = text.find(words) if words else -1
    return text.count("\n", 0, at) + 1 if at >= 0 else None
