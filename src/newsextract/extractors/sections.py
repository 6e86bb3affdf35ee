"""The section a story stands in."""

from __future__ import annotations

import html

from newsextract.candidates import Candidate
from newsextract.normalizers.text import collapse, key
from newsextract.page.jsonld import first_text, objects_of, texts_of, types_of
from newsextract.reading import Reading


def find_section(reading: Reading) -> list[Candidate]:
    """JSON-LD, ``article:section``, the last step of the breadcrumb before the story."""
    page = reading.page
    if page.is_bare:
        from newsextract.extractors.plain.fields import section

        return section(reading)
    found = []
    for source, node in page.structured[:2]:
        for text in texts_of(node.get("articleSection"))[:1]:
            found.append(Candidate(text, source, "article-section", 0.8, f"{source} articleSection"))
    for name in ("article:section", "og:article:section", "parsely-section", "sailthru.section", "section"):
        if stated := page.meta(name):
            found.append(Candidate(stated, "meta", name, 0.8, f"meta[{name}]"))
    for node in page.jsonld:
        if "BreadcrumbList" in types_of(node) and (steps := _steps(node)):
            found.append(Candidate(steps[-1], "json-ld", "breadcrumb", 0.6, "json-ld BreadcrumbList"))
    found += _printed_trail(reading)
    return [c for c in found if key(str(c.raw)) != key(reading.values.get("headline") or "")]


def _printed_trail(reading: Reading) -> list[Candidate]:
    """The last step of a breadcrumb printed above the headline: links from home to the section."""
    headline = reading.headline_block
    if headline is None:
        return []
    table = reading.table
    found = []
    for block in reading.blocks[max(0, headline - 6) : headline]:
        links = table.links(block)
        if 2 <= len(links) <= 5 and len(block.text) < 120 and any(sign in block.text for sign in "›»>/→"):
            found.append(Candidate(links[-1][0], "element", "printed-trail", 0.6, table.place(block.element)))
    return found


def _steps(node: dict[str, object]) -> list[str]:
    """The breadcrumb's names between home and the story."""
    names = [
        name
        for item in objects_of(node.get("itemListElement"))
        if (
            name := first_text(item.get("name"))
            or next((first_text(i.get("name")) for i in objects_of(item.get("item"))), None)
        )
    ]
    return names[1:-1] if len(names) > 2 else names[1:]


def normalize(candidate: Candidate, reading: Reading) -> str | None:
    """A short text that is neither an address nor a machine's label."""
    text = str(candidate.raw)
    text = collapse(html.unescape(text[:500]) if "&" in text else text).strip("\"' ")
    if not text or len(text) > 120 or "://" in text or text.lower() in ("null", "undefined", "none"):
        return None
    return text
