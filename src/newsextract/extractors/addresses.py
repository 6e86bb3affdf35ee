"""The address that a page gives for itself."""

from __future__ import annotations

from newsextract.candidates import Candidate
from newsextract.normalizers.urls import host
from newsextract.page.jsonld import first_text
from newsextract.reading import Reading


def find(reading: Reading) -> list[Candidate]:
    """``link rel=canonical``, then ``og:url``, then JSON-LD."""
    page = reading.page
    found = []
    if address := page.link("canonical"):
        found.append(Candidate(address, "element", "link-canonical", 0.95, "link[rel=canonical]"))
    if address := page.meta("og:url"):
        found.append(Candidate(address, "meta", "og-url", 0.85, "meta[og:url]"))
    for _, node in page.structured[:1]:
        if address := first_text(node.get("url")):
            found.append(Candidate(address, "json-ld", "url", 0.7, "json-ld url"))
    return found


def normalize(candidate: Candidate, reading: Reading) -> str | None:
    """An absolute address on the web. One on this very machine is a publisher's mistake."""
    address = reading.page.join(str(candidate.raw))
    name = host(address)
    if address is None or name is None or name == "localhost" or name.startswith("127."):
        return None
    return address
