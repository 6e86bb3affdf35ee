"""Who publishes the page."""

from __future__ import annotations

from newsextract.candidates import Candidate
from newsextract.normalizers.text import collapse
from newsextract.page.jsonld import first_text, objects_of
from newsextract.reading import Reading


def find(reading: Reading) -> list[Candidate]:
    """The known site's name, JSON-LD's publisher, ``og:site_name``."""
    page = reading.page
    found = []
    if reading.site:
        found.append(Candidate(reading.site.name, "site rule", "site-name", 0.99))
    for source, node in page.structured[:3]:
        for publisher in objects_of(node.get("publisher")):
            if name := first_text(publisher.get("name")):
                found.append(Candidate(name, source, "publisher", 0.85, f"{source} publisher.name"))
    for name in ("og:site_name", "application-name", "dc.publisher"):
        if stated := page.meta(name):
            found.append(Candidate(stated, "meta", name, 0.75, f"meta[{name}]"))
    return found


def normalize(candidate: Candidate, reading: Reading) -> str | None:
    """A name of a sane length that is no address."""
    name = collapse(str(candidate.raw))
    return name if 1 < len(name) <= 100 and "://" not in name else None
