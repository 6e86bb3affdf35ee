"""The addresses that a page gives for itself: its own, that of its AMP form, those of its translations."""

from __future__ import annotations

import re

from newsextract.article import Translation
from newsextract.candidates import Candidate
from newsextract.normalizers.urls import canonical, host
from newsextract.page.jsonld import first_text
from newsextract.reading import Reading

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,2}\Z")
_MOST_TRANSLATIONS = 100


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


def find_amp(reading: Reading) -> list[Candidate]:
    """``link rel=amphtml``."""
    for rels, link in reading.page.links:
        if "amphtml" in rels and (href := link.get("href")):
            return [Candidate(href, "element", "link-amphtml", 0.95, "link[rel=amphtml]")]
    return []


def normalize_other(candidate: Candidate, reading: Reading) -> str | None:
    """An address on the web that is not the page's own."""
    address = normalize(candidate, reading)
    return None if address is None or _is_own(reading, address) else address


def find_translations(reading: Reading) -> list[Candidate]:
    """``link rel=alternate`` with a ``hreflang`` that names a language."""
    return [
        Candidate((link.get("hreflang"), link.get("href")), "element", "link-hreflang", 0.9, "link[hreflang]")
        for rels, link in reading.page.links
        if "alternate" in rels and link.get("hreflang") and link.get("href")
    ][:_MOST_TRANSLATIONS]


def normalize_translation(candidate: Candidate, reading: Reading) -> Translation | None:
    """A language and an address; the page itself, and the one for readers of no language known, are none."""
    language, href = candidate.raw
    language = (language or "").strip()
    if not _LANGUAGE.match(language) or language.lower() in ("x-default", "und"):
        return None
    candidate.raw = href
    address = normalize_other(candidate, reading)
    if address is None:
        return None
    first, *rest = language.replace("_", "-").split("-")
    tag = "-".join([first.lower(), *(p.upper() if len(p) == 2 else p.title() if len(p) == 4 else p for p in rest)])
    return Translation(language=tag, url=address)


def _is_own(reading: Reading, address: str) -> bool:
    own = (reading.page.url, reading.values.get("canonical_url"))
    if address in own:
        return True
    return any(each and len(each) == len(address) and canonical(each) == canonical(address) for each in own)
