"""Who wrote it: the printed byline, and the authors that structured data names."""

from __future__ import annotations

from dataclasses import replace

from newsextract.article import Author, Byline
from newsextract.candidates import Candidate, RawByline
from newsextract.extractors.byline_blocks import byline_of, date_spans, printed_bylines
from newsextract.extractors.byline_stated import confidence_alone, is_login, is_outlet, owner_of_site, stated_authors
from newsextract.extractors.head import spaced
from newsextract.normalizers.byline_starts import begins_like_byline
from newsextract.normalizers.people import (
    looks_like_name,
    merge_authors,
    parse_author,
    parse_byline,
    same_person,
    split_byline_line,
)
from newsextract.normalizers.text import collapse, key
from newsextract.page.tags import Region
from newsextract.reading import Reading

__all__ = ["begins_like_byline", "find", "from_element", "normalize"]

_AS_PRINTED = "printed"


def find(reading: Reading) -> list[Candidate]:
    """Printed bylines with the structured authors beside them, and structured authors alone; best first."""
    stated = stated_authors(reading)
    names = tuple((author.name, author.url) for author in stated)
    outlets = [author.name for author in stated if is_outlet(reading, author.name) or is_login(author.name)]
    people = [author.name for author in stated if author.name not in outlets]
    found = printed_bylines(reading, people, outlets)
    for candidate in found:
        candidate.raw.structured = names
    if stated and (sure := confidence_alone(reading, stated)):
        rule = "author" if people else "author-is-outlet"
        found.append(Candidate(RawByline("", (), names), stated[0].source, rule, sure, stated[0].place))
    if not found and not stated and (owner := owner_of_site(reading)):
        found.append(Candidate(RawByline("", (), ((owner[0], None),)), "meta", "owner-of-site", 0.45, owner[1]))
    if reading.page.is_bare:
        from newsextract.extractors.plain.fields import bylines

        found += bylines(reading)
    return sorted(found, key=lambda candidate: -candidate.confidence)


def from_element(reading: Reading, element: int) -> RawByline | None:
    """A site rule's element: its text and links."""
    blocks = reading.table.inside(element)
    structured = tuple((author.name, author.url) for author in stated_authors(reading))
    if not blocks:
        text = collapse(reading.table.nodes[element].text() or "")
        return RawByline(text, (), structured) if text else None
    shown = [block for block in blocks if not reading.table.in_region(block.element, Region.CONTROL)] or blocks
    links = tuple(link for block in shown for link in reading.table.links(block))
    return RawByline("\n".join(spaced(block, "\n") for block in shown), links, structured)


def normalize(candidate: Candidate, reading: Reading) -> Byline | None:
    """The byline with its authors, each person once."""
    raw = candidate.raw if isinstance(candidate.raw, RawByline) else RawByline(str(candidate.raw))
    alone = len(raw.structured) == 1 and not raw.text
    structured = [
        author
        for name, url in raw.structured
        if alone or not (is_outlet(reading, name) or is_login(name))
        for author in parse_author(name, url=url, languages=reading.languages)
    ]
    if len(structured) > 1:  # "The Elin Courier; Jane Roe" in one meta
        structured = [author for author in structured if not is_outlet(reading, author.name)] or structured
    if not raw.text:
        return Byline(text=None, authors=merge_authors(structured, ())) if structured else None
    if raw.text in reading.bylines:
        byline = byline_of(reading, raw.text)
        byline = byline and Byline(text=byline.text, authors=tuple(replace(author) for author in byline.authors))
    else:
        byline = parse_byline(_without_dates(reading, raw.text), languages=reading.languages)
    if byline is None:
        return None
    headline = key(reading.values.get("headline") or "")
    if len(byline.authors) > 1 and "—" in raw.text and key(byline.authors[-1].name) in headline:
        byline.authors = byline.authors[:-1]  # "Por Ana Roe — Serra do Elim": the place, not a third author
    for author in byline.authors:
        _complete(author, structured, raw, reading)
    byline.authors = _without_affiliations(reading, byline.authors, structured)
    if (
        len(structured) > len(byline.authors)
        and not _stated_in_markup(reading)
        and all(any(same_person(author.name, other.name) for other in structured) for author in byline.authors)
    ):  # a block that prints some of the names; the others have blocks of their own
        return Byline(text=byline.text, authors=merge_authors(structured, byline.authors))
    return Byline(text=byline.text, authors=merge_authors(byline.authors, structured))


def _complete(author: Author, structured: list[Author], raw: RawByline, reading: Reading) -> None:
    """Ends a printed name where structured data ends it, writes a code out, and adds the author's page."""
    for known in structured:
        if author.name.startswith(known.name + " ") or _abbreviates(author.name, known.name):
            author.name = known.name  # "Ana Roe Regional Correspondent" in one run; "aro" for Ana Roe
            break
    for text, href in raw.links:
        if author.url is None and (text == author.name or same_person(author.name, text)):
            author.url = reading.page.join(href)


def _without_affiliations(reading: Reading, printed: tuple[Author, ...], stated: list[Author]) -> tuple[Author, ...]:
    """The printed authors without what stands behind them: the outlet, or, behind all that are stated, a project."""
    if len(printed) > 1:
        printed = (printed[0], *(author for author in printed[1:] if not is_outlet(reading, author.name)))
    known = [author for author in printed if any(same_person(author.name, other.name) for other in stated)]
    if not stated or len(known) != len(stated) or printed[: len(known)] != tuple(known):
        return printed
    return tuple(author for author in printed if author in known or author.agency or not _is_affiliation(author.name))


def _is_affiliation(name: str) -> bool:
    first = name.split(maxsplit=1)[0]
    return not looks_like_name(name) or (first.isupper() and 1 < len(first) < 5 and not name.isupper())


def _abbreviates(code: str, name: str) -> bool:
    """Whether a few small letters are a person's sign: "aro" for Ana Roe, as German newsrooms sign."""
    if not (2 <= len(code) <= 4 and code.isalpha() and code.islower()):
        return False
    words = name.casefold().split()
    if len(words) < 2:
        return False
    last = words[-1]
    return (code[0] == words[0][0] and last.startswith(code[1:])) or code == "".join(word[0] for word in words)


def _without_dates(reading: Reading, text: str) -> str:
    """The lines of a byline without dates and reading times; a line of nothing else falls away."""
    lines = []
    for line in text.split("\n"):
        spans = date_spans(reading, line)
        if not spans:
            lines.append(line)
        elif part := split_byline_line(line, languages=reading.languages, date_spans=spans).byline:
            lines.append(part)
    return "\n".join(lines) or text


def _stated_in_markup(reading: Reading) -> bool:
    """Whether the names are stated by microdata: then all that are authors are printed, and commenters are stated too."""
    stated = stated_authors(reading)
    return bool(stated) and stated[0].source == "microdata"
