"""The language a page says it is in."""

from __future__ import annotations

import re

from newsextract.candidates import Candidate
from newsextract.normalizers.function_words import language_of
from newsextract.page.jsonld import first_text
from newsextract.reading import Reading

_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}\Z")


def find(reading: Reading) -> list[Candidate]:
    """The root element's ``lang``, metas, JSON-LD, else the site's language."""
    page, table = reading.page, reading.table
    found = []
    for element in table.listed.get("html", ())[:1]:
        attributes = table.attributes(element)
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


def normalize(candidate: Candidate, reading: Reading) -> str | None:
    """A BCP 47 tag: language in lower case, region in capitals."""
    tag = str(candidate.raw).split(",")[0].strip().replace("_", "-")
    if not _TAG.match(tag) or tag.lower() in ("und", "zxx", "mul"):
        return None
    first, *rest = tag.split("-")
    return "-".join([first.lower(), *(p.upper() if len(p) == 2 else p.title() if len(p) == 4 else p for p in rest)])
