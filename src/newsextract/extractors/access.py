"""Whether a page is free to read, as far as it says so; what says it stands in the evidence."""

from __future__ import annotations

from newsextract.candidates import Candidate
from newsextract.page import Hint
from newsextract.page.jsonld import first_text, objects_of
from newsextract.reading import Reading

_TIERS = {
    "free": "free",
    "unlocked": "free",
    "open": "free",
    "public": "free",
    "abierto": "free",
    "metered": "metered",
    "meter": "metered",
    "registration": "metered",
    "registered": "metered",
    "freemium": "metered",
    "locked": "paid",
    "premium": "paid",
    "paid": "paid",
    "subscriber": "paid",
    "subscribers": "paid",
    "subscription": "paid",
    "plus": "paid",
    "restricted": "paid",
    "cerrado": "paid",
}
_YES, _NO = ("true", "yes", "1"), ("false", "no", "0")
_TIER_METAS = (
    "article:content_tier",
    "og:article:content_tier",
    "article_content_tier",
    "content_tier",
    "content-tier",
)
# the last words of metas whose yes means that the page is to be paid for: "lp:premium", "bad:paywall"
_PAID_METAS = ("premium", "paywall", "paid", "paywalled", "requiressubscription")
_ADVERTS = ("ad:", "ads:", "adv:", "dfp")
# the names of parts that open to readers who give an address
_REGISTERED = ("email", "regist", "regwall", "login", "signup", "signin")
# a story that is this long is there to be read, whatever stands behind it; one this short is the beginning of one
_READABLE, _CUT = 250, 130
_BEHIND = 8


def find(reading: Reading) -> list[Candidate]:
    """``article:content_tier``, ``isAccessibleForFree``, metas of publishing systems, a paywall's box behind the story."""
    page = reading.page
    found = []
    for name in _TIER_METAS:
        if tier := page.meta(name):
            found.append(Candidate(tier, "meta", "content-tier", 0.9, f"meta[{name}]"))
    for source, node in page.structured[:3]:
        text = _free(node.get("isAccessibleForFree"))
        parts = [part for part in objects_of(node.get("hasPart")) if "isAccessibleForFree" in part]
        # a page may be called free as a whole while the part with the story is not
        closed = any(_free(part["isAccessibleForFree"]) in _NO for part in parts)
        if text and not (text in _YES and closed):
            found.append(
                Candidate(text, source, "accessible-for-free", 0.85, f"{source} isAccessibleForFree", notes=_note(text))
            )
        elif closed:
            place = f"{source} hasPart.isAccessibleForFree"
            names = " ".join(first_text(part.get("cssSelector")) or "" for part in parts).lower()
            tier = "registration" if any(word in names for word in _REGISTERED) else "false"
            found.append(Candidate(tier, source, "part-accessible-for-free", 0.7, place, notes=_note(tier)))
    if stated := page.meta("isaccessibleforfree"):
        found.append(Candidate(stated, "meta", "accessible-for-free", 0.8, "meta[isaccessibleforfree]"))
    if found:
        return found
    return [*_metas(reading), *_box(reading)]


def _note(text: str) -> tuple[str, ...]:
    return ("stated: not free; whether some pages are free each month is not said",) if text in _NO else ()


def _free(stated: object) -> str | None:
    text = str(stated) if isinstance(stated, bool) else first_text(stated)
    return text.strip().lower().rpartition("schema.org/")[2] if text else None


def _metas(reading: Reading) -> list[Candidate]:
    """The metas of publishing systems: "premium" says yes or no."""
    found = []
    for name, values in reading.page.metas.items():
        if (
            name.endswith(_PAID_METAS)
            and not name.startswith(_ADVERTS)
            and (value := values[0].lower()) in (*_YES, *_NO)
        ):
            paid = "paid" if value in _YES else "free"
            found.append(Candidate(paid, "meta", "premium-meta", 0.7 if paid == "paid" else 0.6, f"meta[{name}]"))
    return found


def _box(reading: Reading) -> list[Candidate]:
    """A box that is called a paywall right behind the story."""
    story = reading.story
    if story.last is None or reading.page.is_bare:
        return []
    table = reading.table
    common = reading.page_hints
    for block in reading.blocks[story.last + 1 : story.last + _BEHIND]:
        if table.hints(block.element) & ~common & Hint.PAYWALL:
            words = sum(reading.blocks[index].words for index in story.blocks)
            if _CUT < words < _READABLE:
                return []
            tier, rule = ("paid", "paywall-box-cut-story") if words <= _CUT else ("metered", "paywall-box")
            return [
                Candidate(tier, "element", rule, 0.5, table.place_of(block), notes=(f"the story has {words} words",))
            ]
    return []


def normalize(candidate: Candidate, reading: Reading) -> str | None:
    """One of free, metered, paid."""
    text = str(candidate.raw).strip().lower().rpartition("schema.org/")[2]
    if text in _YES:
        return "free"
    if text in _NO:
        return "paid"
    return _TIERS.get(text)
