"""Whether a page is free to read, as far as it says so."""

from __future__ import annotations

from newsextract.candidates import Candidate
from newsextract.page.jsonld import first_text
from newsextract.reading import Reading

_TIERS = {
    "free": "free",
    "unlocked": "free",
    "metered": "metered",
    "meter": "metered",
    "locked": "paid",
    "premium": "paid",
    "paid": "paid",
    "subscriber": "paid",
    "registration": "metered",
}
_YES, _NO = ("true", "yes", "1"), ("false", "no", "0")


def find(reading: Reading) -> list[Candidate]:
    """schema.org's ``isAccessibleForFree`` and ``article:content_tier``."""
    page = reading.page
    found = []
    for name in ("article:content_tier", "og:article:content_tier"):
        if tier := page.meta(name):
            found.append(Candidate(tier, "meta", "content-tier", 0.9, f"meta[{name}]"))
    for source, node in page.structured[:3]:
        stated = node.get("isAccessibleForFree")
        text = str(stated).lower() if isinstance(stated, bool) else first_text(stated)
        if text:
            found.append(Candidate(text, source, "accessible-for-free", 0.85, f"{source} isAccessibleForFree"))
    return found


def normalize(candidate: Candidate, reading: Reading) -> str | None:
    """One of free, metered, paid."""
    text = str(candidate.raw).strip().lower().rpartition("schema.org/")[2]
    if text in _YES:
        return "free"
    if text in _NO:
        return "paid"
    return _TIERS.get(text)
