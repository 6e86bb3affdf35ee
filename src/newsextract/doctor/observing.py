"""What the doctor notes of one page: for each field whether it is filled, how long it is, and where it came from."""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from newsextract.article import Article
from newsextract.doctor.agreement import agree
from newsextract.doctor.markup import markup, structure
from newsextract.extractors.body.ruled import OVERRULED
from newsextract.normalizers.urls import host
from newsextract.page import Page
from newsextract.pipeline import extract
from newsextract.site import Site
from newsextract.sites import find_site

UNKNOWN_SITE = "(unknown)"
"""Where pages are counted that tell neither their site nor an address."""

WATCHED = (
    "headline", "kicker", "standfirst", "byline", "dateline", "published", "updated", "body", "captions", "captions.credit",
    "images", "feed_items", "related", "live_posts", "section", "tags", "language", "reading_minutes", "access", "publisher",
    "canonical_url",
)  # fmt: skip
"""The fields, in the order of the record; ``captions.credit`` is asked only of pages with captions."""

UNITS = {
    "headline": "characters",
    "kicker": "characters",
    "standfirst": "characters",
    "byline": "authors",
    "body": "characters",
    "captions": "captions",
    "images": "images",
    "feed_items": "items",
    "related": "teasers",
    "live_posts": "posts",
    "tags": "tags",
}
"""What the length of a field is counted in; the others have none."""

PLACED = ("headline", "byline", "published", "body", "captions")
"""The fields whose way through the page makes its fingerprint."""

RULED = "site rule "
"""How the name of a rule begins that stands in a site file."""

_LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class Seen:
    """A field with a value.

    Attributes:
        size: Its length in the field's unit, or None.
        rule: What found it: ``"json-ld author"``, or ``"site rule example.com/2023"``; None if the record does not tell.
        structure: The way to it by tags and ids.
        markup: The way to it by tags and chosen names; None where no page was at hand.
        agrees: Whether the generic answer says the same; None where a site's rule was not compared with one.
        confidence: The evidence's, from 0 to 1.
    """

    size: int | None = None
    rule: str | None = None
    structure: str | None = None
    markup: str | None = None
    agrees: bool | None = None
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Observation:
    """What is noted of one page.

    Attributes:
        site: The site's domain, else the page's host.
        address: The page's address, if known.
        source: The file or address that the page was read from, for messages.
        layout: The name of the site's layout, if one matched.
        fields: For each field that the record tells of what was seen; None where it is empty.
    """

    site: str
    address: str | None
    source: str | None
    layout: str | None
    fields: Mapping[str, Seen | None] = field(default_factory=dict)


def observe(thing: Page | Article | Mapping[str, Any], *, source: str | None = None) -> Observation | None:
    """Notes what a page, or a record made of one, shows.

    Of a page it sees most: the class names on the way to each field and, where a site's rules apply, whether the generic
    extractors would say the same.

    Args:
        thing: A page, a record, or a record's dict.
        source: Where it was read from; by default what it says itself.

    Returns:
        The observation, or None for a mapping that is no record.

    Raises:
        SiteError: The site's file is broken.
    """
    if isinstance(thing, Page):
        return _of_page(thing, source)
    return _of_record(thing.to_dict() if isinstance(thing, Article) else thing, source)


def _of_page(page: Page, source: str | None) -> Observation:
    article = extract(page)
    record = article.to_dict()
    ways = {name: markup(page, proofs) for name in PLACED if (proofs := _proofs(record, name))}
    generic: dict[str, Any] | None = None
    if article.layout is not None:
        generic = extract(page, site=_without_rules(page, article)).to_dict(evidence=False)
    seen = _fields(record, ways, generic)
    return Observation(_site(record), article.url, source or page.source or article.url, article.layout, seen)


def _of_record(record: Mapping[str, Any], source: str | None) -> Observation | None:
    if not any(name in record for name in WATCHED):
        return None
    address = _text(record.get("url"))
    source = source or _text(record.get("source")) or address
    return Observation(_site(record), address, source, _text(record.get("layout")), _fields(record, {}, None))


def _without_rules(page: Page, article: Article) -> Site:
    """The page's site as if its file had no layouts."""
    site = find_site(page.host)
    if site is None:
        return Site(name=article.publisher or "", home=f"https://{page.host or 'page.invalid'}", family="none")
    return site.without_rules()


def _site(record: Mapping[str, Any]) -> str:
    told = _text(record.get("site"))
    name = told or host(_text(record.get("url"))) or host(_text(record.get("canonical_url"))) or UNKNOWN_SITE
    return name.removeprefix("www.")[:253]


def _fields(
    record: Mapping[str, Any], ways: Mapping[str, str | None], generic: Mapping[str, Any] | None
) -> dict[str, Seen | None]:
    found: dict[str, Seen | None] = {}
    for name in WATCHED:
        outer, _, inner = name.partition(".")
        if outer not in record:
            continue
        value = record[outer]
        if inner:
            if _filled(outer, value):
                found[name] = Seen() if any(_get(item, inner) for item in _items(value)) else None
            continue
        found[name] = _seen(name, value, record, ways.get(name), generic) if _filled(name, value) else None
    return found


def _seen(name: str, value: Any, record: Mapping[str, Any], way: str | None, generic: Mapping[str, Any] | None) -> Seen:
    proofs = _proofs(record, name)
    rule = _rule(proofs)
    agrees = None
    if name == "body" and any(OVERRULED in str(problem) for problem in _items(record.get("problems"))):
        agrees = False  # the rule found something, and the generic answer overruled it
    elif generic is not None and rule is not None and rule.startswith(RULED):
        agrees = agree(name, value, generic.get(name))
    return Seen(
        size=_size(name, value),
        rule=rule,
        structure=structure(proofs) if name in PLACED else None,
        markup=way,
        agrees=agrees,
        confidence=_confidence(proofs),
    )


def _filled(name: str, value: Any) -> bool:
    if name == "access":
        return value not in (None, "", "unknown")
    if name == "byline" and isinstance(value, Mapping):
        return bool(value.get("authors") or value.get("text"))
    return value is not None and value not in ("", [], (), {})


def _size(name: str, value: Any) -> int | None:
    if name == "body":
        return sum(len(str(_get(item, "text") or "")) for item in _items(value))
    if name == "byline":
        return len(_items(_get(value, "authors")))
    if name not in UNITS:
        return None
    return len(value) if isinstance(value, (str, list, tuple)) else None


def _proofs(record: Mapping[str, Any], name: str) -> Sequence[Mapping[str, Any]]:
    evidence = record.get("evidence")
    found = evidence.get(name) if isinstance(evidence, Mapping) else None
    return [each for each in _items(found) if isinstance(each, Mapping)]


def _rule(proofs: Sequence[Mapping[str, Any]]) -> str | None:
    """What found a field; of one with several values what found most of them."""
    names = Counter(_rule_name(each) for each in proofs)
    return min(names, key=lambda name: (-names[name], name)) if names else None


def _rule_name(evidence: Mapping[str, Any]) -> str:
    source, rule = str(evidence.get("source") or "?"), _text(evidence.get("rule")) or ""
    if source == "engine" and "/" in rule:  # the body's engine has the name of the layout that told it where to look
        source = RULED.strip()
    return _shared(f"{source} {rule}".strip()[:_LONGEST_NAME])


@functools.lru_cache(maxsize=4096)
def _shared(name: str) -> str:
    return name


def _confidence(proofs: Sequence[Mapping[str, Any]]) -> float | None:
    known = [float(sure) for each in proofs if isinstance(sure := each.get("confidence"), (int, float))]
    return round(sum(known) / len(known), 3) if known else None


def _items(value: Any) -> Sequence[Any]:
    return value if isinstance(value, (list, tuple)) else ()


def _get(value: Any, key: str) -> Any:
    return value.get(key) if isinstance(value, Mapping) else None


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) and value else None
