"""The language of a page: what it says it is in, checked against what it is written in."""

from __future__ import annotations

import re

from newsextract.candidates import Candidate
from newsextract.normalizers.function_words import language_of
from newsextract.normalizers.languages import Written, written
from newsextract.page.jsonld import first_text
from newsextract.reading import Reading

_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}\Z")
# paragraphs are longer than menus' entries; a handful of them are enough
_PARAGRAPH, _SAMPLE = 120, 700


def find(reading: Reading) -> list[Candidate]:
    """The root element's ``lang``, metas, JSON-LD, the site's language; those that the text contradicts are left out.

    Templates are often in English whatever is written on them: a page whose letters or commonest words are another
    language's is in that one.
    """
    claims = _claims(reading)
    if reading.page.is_bare:
        return claims
    first = next((tag for claim in claims if (tag := _tag(str(claim.raw)))), None)
    sample, behind = _sample(reading, 0)
    told = written(sample, first)
    if told is None:
        return claims
    if first and told.contradicts(first):
        # a notice about cookies may be in another language than the page
        other = written(_sample(reading, behind)[0], first)
        if other is not None and other.languages and not other.contradicts(first):
            return claims
    kept = [claim for claim in claims if (tag := _tag(str(claim.raw))) and not told.contradicts(tag)]
    if kept and not (first and told.contradicts(first) and len(told.languages) == 1):
        return kept
    return [*_told(told, bool(claims)), *kept]


def _told(told: Written, against: bool) -> list[Candidate]:
    """The language that the text itself tells, if it is only one."""
    if len(told.languages) != 1:
        return []
    rule, confidence = ("text-against-claim", 0.85) if against else ("text-alone", 0.8)
    return [Candidate(told.languages[0], "text", rule, confidence)]


def _claims(reading: Reading) -> list[Candidate]:
    """What the page and its site say."""
    page, table = reading.page, reading.table
    found = []
    for element in table.listed.get("html", ())[:1]:
        attributes = table.nodes[element].attributes
        if stated := attributes.get("lang") or attributes.get("xml:lang"):
            found.append(Candidate(stated, "element", "html-lang", 0.9, "html/@lang"))
    for _, node in page.structured[:2]:
        if stated := first_text(node.get("inLanguage")):
            found.append(Candidate(stated, "json-ld", "in-language", 0.85, "json-ld inLanguage"))
    for name in ("content-language", "og:locale", "dc.language", "language"):
        if stated := page.meta(name):
            found.append(Candidate(stated, "meta", name, 0.8, f"meta[{name}]"))
    if reading.site and reading.site.languages:
        found.append(Candidate(reading.site.languages[0], "site rule", "site-language", 0.8))
    if page.is_bare:
        told = " ".join([block.text for block in reading.blocks if block.words >= 12][:60])
        if guessed := language_of(told):
            found.append(Candidate(guessed, "text", "function-words", 0.85))
    return found


def _sample(reading: Reading, start: int) -> tuple[str, int]:
    """Some prose of the page from a block on, longer blocks that are no links, and where more would be found."""
    found: list[str] = []
    size = 0
    blocks = reading.blocks
    for index in range(start, len(blocks)):
        block = blocks[index]
        length = len(block.text)
        if length >= _PARAGRAPH and block.link_chars * 4 < length:
            found.append(block.text[:400])
            size += min(length, 400)
            if size >= _SAMPLE:
                return " ".join(found), index + 1
    return " ".join(found), len(blocks)


def normalize(candidate: Candidate, reading: Reading) -> str | None:
    """A BCP 47 tag: language in lower case, region in capitals."""
    return _tag(str(candidate.raw))


def _tag(text: str) -> str | None:
    tag = text.split(",", maxsplit=1)[0].strip().replace("_", "-")
    if not _TAG.match(tag) or tag.lower() in ("und", "zxx", "mul"):
        return None
    first, *rest = tag.split("-")
    return "-".join([first.lower(), *(p.upper() if len(p) == 2 else p.title() if len(p) == 4 else p for p in rest)])
