"""What a page states about its dates for machines: structured data, metas, its address."""

from __future__ import annotations

import urllib.parse
from collections.abc import Iterator, Sequence

from newsextract.candidates import Candidate
from newsextract.extractors.dates_read import DateStatement, Says, statement
from newsextract.normalizers.path_dates import date_in_path
from newsextract.normalizers.text import collapse
from newsextract.page.jsonld import first_text, texts_of, types_of
from newsextract.reading import Reading

_PUBLISHED_METAS = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "article.published",
    "publish-date",
    "publish_date",
    "publication_date",
    "pubdate",
    "published_time",
    "cxenseparse:recs:publishtime",
    "parsely-pub-date",
    "sailthru.date",
    "dcterms.created",
    "dcterms.issued",
    "dc.date.issued",
    "dc.date.created",
    "dc.date",
    "dcterms.date",
    "date",
    "article_date_original",
    "originalpublicationdate",
    "ptime",
    "article:create_at",
)
_UPDATED_METAS = (
    "article:modified_time",
    "og:article:modified_time",
    "og:updated_time",
    "article:updated_time",
    "datemodified",
    "lastmod",
    "last-modified",
    "dcterms.modified",
    "dc.date.modified",
    "revised",
)
_PAGE_TYPES = frozenset(("WebPage", "CollectionPage", "ItemPage", "AboutPage", "FAQPage", "ProfilePage"))
# what a meta of another name may say of something else than publication
_OTHER_METAS = ("modif", "updat", "expir", "unpub", "end", "event", "copyright")


class Stated:
    """What a page states for machines.

    Attributes:
        statements: The dates, most trustworthy first.
        unread: Candidates in which no date was found, or one that cannot be.
    """

    def __init__(self) -> None:
        self.statements: list[DateStatement] = []
        self.unread: list[Candidate] = []

    def add(self, reading: Reading, candidate: Candidate, says: Says, *, page_only: bool = False) -> None:
        """Reads a candidate."""
        found = statement(reading, candidate, says)
        if found is None:
            self.unread.append(candidate)
        else:
            found.page_only = page_only
            self.statements.append(found)


def stated_published(reading: Reading) -> Stated:
    """The times of publication that the page states for machines."""
    stated = Stated()
    if _is_front_page(reading):
        return stated
    _structured(reading, "datePublished", 0.95, stated, "published")
    _metas(reading, _PUBLISHED_METAS, 0.9, stated, "published")
    if not stated.statements:
        for name in _other_metas(reading):
            _metas(reading, (name,), 0.8, stated, "published")
        stated.statements.sort(
            key=lambda each: each.moment.value
        )  # a system's own name is rather that of a new version
    stated.statements.sort(key=lambda each: -each.candidate.confidence)
    return stated


def stated_updated(reading: Reading) -> Stated:
    """The times of the last change that the page states for machines."""
    if reading.changes is not None:
        return reading.changes
    stated = reading.changes = Stated()
    _structured(reading, "dateModified", 0.9, stated, "updated")
    _metas(reading, _UPDATED_METAS, 0.85, stated, "updated")
    stated.statements.sort(key=lambda each: -each.candidate.confidence)
    return stated


def stated_created(reading: Reading) -> Stated:
    """When the page was made, which is often, but not always, when it was published."""
    stated = Stated()
    if not _is_front_page(reading):
        _structured(reading, "dateCreated", 0.55, stated, "published")
    return stated


def day_in_address(reading: Reading) -> DateStatement | None:
    """The day that the page's address names."""
    address = reading.page.url or reading.page.canonical_url
    if not address or not (day := date_in_path(address)):
        return None
    return statement(reading, Candidate(day.isoformat(), "url", "date-in-path", 0.6, address[:200]), "published")


def is_undated_page(reading: Reading, published: Sequence[DateStatement]) -> bool:
    """Whether a page is one of a site's standing pages: its system says when it was changed, and of no article when it appeared.

    WordPress tells a ``datePublished`` of every page; only of posts it tells ``article:published_time`` too.
    """
    metas = reading.page.metas
    return (
        bool(published)
        and all(each.page_only for each in published)
        and "article:modified_time" in metas
        and "article:published_time" not in metas
    )


def _is_front_page(reading: Reading) -> bool:
    """Whether the address is a site's own: its front page was made once and never published."""
    address = reading.page.url or ""
    return bool(address) and urllib.parse.urlsplit(address[:400]).path in ("", "/") and "?" not in address


def _structured(reading: Reading, name: str, confidence: float, stated: Stated, says: Says) -> None:
    nodes = reading.page.structured[:4]
    strange = _strange_nodes(reading, name) if len(nodes) > 1 else ()
    for rank, (source, node) in enumerate(nodes):
        for text in texts_of(node.get(name))[:1]:
            page_only = not _PAGE_TYPES.isdisjoint(types_of(node))
            sure = confidence - 0.02 * rank - (0.1 if page_only else 0.0) - (0.02 if source == "microdata" else 0.0)
            rule = name
            if rank in strange:
                sure, rule = 0.4, f"{name}-of-another"
            stated.add(reading, Candidate(text, source, rule, sure, f"{source} {name}"), says, page_only=page_only)


def _strange_nodes(reading: Reading, name: str) -> Sequence[int]:
    """Of several articles on a page that are dated differently, those with another headline than the page's."""
    nodes = reading.page.structured[:4]
    dated = [(rank, text[:10], node) for rank, (_, node) in enumerate(nodes) if (text := first_text(node.get(name)))]
    headline = reading.values.get("headline")
    if len({text for _, text, _ in dated}) < 2 or not headline:
        return ()
    known = collapse(headline).casefold()
    strange = [
        rank
        for rank, _, node in dated
        if (title := first_text(node.get("headline")) or first_text(node.get("name")))
        and not _alike(collapse(title).casefold(), known)
        and _PAGE_TYPES.isdisjoint(types_of(node))
    ]
    untold = [rank for rank, _, node in dated if not (node.get("headline") or node.get("name"))]
    # articles without any headline, several of them: teasers
    return strange + (untold if len(untold) > 1 else [])


def _alike(title: str, headline: str) -> bool:
    return title[:30] == headline[:30] or title in headline or headline in title


def _metas(reading: Reading, names: Sequence[str], confidence: float, stated: Stated, says: Says) -> None:
    metas = reading.page.metas
    for rank, name in enumerate(names):
        if name in metas:
            stated.add(
                reading,
                Candidate(metas[name][0], "meta", name, confidence - 0.005 * rank, f"meta[{name}]"),
                says,
            )


def _other_metas(reading: Reading) -> Iterator[str]:
    """Metas of a site's own making whose names speak of a time of publication."""
    for name in reading.page.metas:
        if (
            ("publish" in name or "publication" in name or "pubdate" in name)
            and ("date" in name or "time" in name)
            and name not in _PUBLISHED_METAS
            and not any(word in name for word in _OTHER_METAS)
        ):
            yield name
