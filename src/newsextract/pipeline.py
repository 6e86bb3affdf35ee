"""The pipeline: a page in, a record out."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from newsextract.article import Article, FeedItem
from newsextract.calibration import proof
from newsextract.candidates import Candidate
from newsextract.doubt import leave_out_doubtful
from newsextract.elements import blocks_of, element_text
from newsextract.elsewhere import elsewhere
from newsextract.errors import NewsextractError
from newsextract.evidence import Evidence
from newsextract.extractors.feed_evidence import with_feed_item
from newsextract.fields import FIELDS, Field
from newsextract.ignored import claim_ignored
from newsextract.options import check_options
from newsextract.page import Data, Page
from newsextract.page.document import check_capture
from newsextract.reading import Profile, Reading
from newsextract.rules import Css, Only
from newsextract.site import Layout, Site, choose_layout
from newsextract.sites import SiteRules, find_family, find_rules

_RULE_CONFIDENCE = 0.97


@dataclass(frozen=True, slots=True)
class Row:
    """One candidate of one field, for people who ask why.

    Attributes:
        field: The field's name.
        value: What the candidate came to, or None.
        won: Whether the record has it.
        lost_because: Why not, else None.
        evidence: Where it is from.
    """

    field: str
    value: Any
    won: bool
    lost_because: str | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Explanation:
    """A record, and all candidates there were for it."""

    article: Article
    rows: tuple[Row, ...]


def extract(
    page: Page | Data,
    *,
    url: str | None = None,
    captured_at: dt.datetime | None = None,
    site: Site | None = None,
    profile: Profile = "balanced",
    min_confidence: float = 0.0,
    feed_item: FeedItem | None = None,
) -> Article:
    """Reads a page.

    Args:
        page: The page, or its bytes or text: HTML, or the text of a page as a browser shows it.
        url: Where it is from; it decides which site's rules apply.
        captured_at: When it was fetched, with an offset; relative times need it.
        site: The site, instead of the one that is looked up by the page's host.
        profile: What the body prefers where it is in doubt about a block: ``"precision"`` leaves it out, ``"recall"``
            takes it in, ``"balanced"`` does what is expected to give the best text.
        min_confidence: From 0 to 1: values that are less sure are left out. The body is given as a whole or not at all.
        feed_item: The item of a feed that led to this page: its title, times and authors are evidence too.

    Returns:
        The record. What is not known is None or empty; what was wrong with the page is in ``problems``.

    Raises:
        UsageError: An argument of the wrong type, ``captured_at`` without an offset, an unknown profile, or a
            ``min_confidence`` that is no share.
        SiteError: The site's file is broken.
    """
    return _read(_page(page, url, captured_at), site, profile, min_confidence, None, feed_item)


def explain(
    page: Page | Data,
    *,
    url: str | None = None,
    captured_at: dt.datetime | None = None,
    site: Site | None = None,
    profile: Profile = "balanced",
    min_confidence: float = 0.0,
    feed_item: FeedItem | None = None,
) -> Explanation:
    """Reads a page as :func:`extract` does and tells about every candidate, also those that lost.

    Raises:
        UsageError: As for :func:`extract`.
        SiteError: As for :func:`extract`.
    """
    rows: list[Row] = []
    article = _read(_page(page, url, captured_at), site, profile, min_confidence, rows, feed_item)
    return Explanation(article, tuple(rows))


def _page(page: Page | Data, url: str | None, captured_at: dt.datetime | None) -> Page:
    if not isinstance(page, Page):
        return Page(page, url=url, captured_at=captured_at)
    if url is None and captured_at is None:
        return page
    check_capture(captured_at)
    # another view of the same bytes; what was parsed already under another address is not reused
    other = Page(
        page.html,
        url=url or page.url,
        captured_at=captured_at or page.captured_at,
        kind=page.kind,
        source=page.source,
    )
    other.encoding = page.encoding
    other.problems[:0] = page.problems  # what was wrong with the bytes or the file is wrong with this view too
    return other


def _read(
    page: Page, site: Site | None, profile: Profile, least: float, rows: list[Row] | None, feed_item: FeedItem | None
) -> Article:
    check_options(site, profile, least, feed_item)
    rules = SiteRules(site) if site is not None else find_rules(page.host)
    reading, evidence = read_fields(page, rules, profile=profile, rows=rows, feed_item=feed_item)
    if least:
        leave_out_doubtful(reading, evidence, rows, least)
    return _article(reading, evidence)


def read_fields(
    page: Page,
    rules: SiteRules | Site | None,
    *,
    profile: Profile = "balanced",
    rows: list[Row] | None = None,
    feed_item: FeedItem | None = None,
) -> tuple[Reading, dict[str, tuple[Evidence, ...]]]:
    """Reads all fields of a page: the reading with its values and claims, and the evidence for each value.

    Args:
        page: The page.
        rules: The site, or all that is known of the host; without a site only those of the system that the page names itself as made by apply.
        profile: As for :func:`extract`.
        rows: Gets a row for each candidate, if given.
        feed_item: As for :func:`extract`.

    Raises:
        SiteError: The site's file is broken.
    """
    if not isinstance(rules, SiteRules):
        rules = SiteRules(rules)
    layout = choose_layout(page, _layouts(page, rules.site))
    reading = Reading(
        page,
        rules.site,
        layout,
        profile=profile,
        explaining=rows is not None,
        patterns=rules.patterns,
        patterns_first=rules.patterns_first,
    )
    reading.feed_item = feed_item
    claim_ignored(reading)
    evidence: dict[str, tuple[Evidence, ...]] = {}
    for field in FIELDS:
        try:
            (_read_several if field.several else _read_single)(field, reading, evidence, rows)
        except NewsextractError:  # a broken site file is the user's to mend
            raise
        except Exception as error:  # noqa: BLE001 - a page must never stop the work: one field is lost, and it is said
            reading.problems.append(f"internal: {field.name} could not be read: {type(error).__name__}: {error}")
    return reading, evidence


def _layouts(page: Page, site: Site | None) -> tuple[Layout, ...]:
    generator = (page.meta("generator") or "").split(" ")[0].lower()
    family = find_family(site.family if site and site.family else generator)
    return (*(site.layouts if site else ()), *(family.layouts if family else ()))


def _candidates(field: Field, reading: Reading) -> list[Candidate]:
    """What the site's rules offer, and behind it the generic extractor unless the rules are final.

    What a configuration file offers was held against both: it carries why it is not believed.
    """
    ruled = _ruled(field, reading)
    final = any(isinstance(rule, Only) for rule in reading.layout.rules(field.name)) if reading.layout else False
    generic = [] if final or (field.several and ruled) else field.find(reading)
    if reading.feed_item is not None:
        generic = with_feed_item(field.name, generic, reading)
    if reading.findings is None:
        return [*ruled, *generic]
    offered = reading.findings.candidates(field, [*ruled, *generic])
    return [*offered, *ruled, *generic] if reading.patterns_first else [*ruled, *offered, *generic]


def _ruled(field: Field, reading: Reading) -> list[Candidate]:
    if reading.layout is None:
        return []
    found: list[Candidate] = []
    page, table = reading.page, reading.table
    name = f"{reading.site.domain if reading.site else 'family'}/{reading.layout.name}"
    for rule in reading.layout.rules(field.name):
        inner = rule.rule if isinstance(rule, Only) else rule
        if isinstance(inner, Css):
            for element in inner.elements(page):
                raw = field.from_element(reading, element) if field.from_element else element_text(reading, element)
                if raw:
                    blocks = blocks_of(reading, element)
                    found.append(Candidate(raw, "site rule", name, _RULE_CONFIDENCE, table.place(element), blocks))
        else:
            for value, place in inner.values(page):
                for part in field.parts(value) if field.parts else (value,):
                    found.append(Candidate(part, "site rule", name, _RULE_CONFIDENCE, place))
        if found:
            break
    return found


def _read_single(
    field: Field, reading: Reading, evidence: dict[str, tuple[Evidence, ...]], rows: list[Row] | None
) -> None:
    winner: Any = None
    for candidate in _candidates(field, reading):
        if winner is not None and rows is None:
            break
        value = None if candidate.lost else field.normalize(candidate, reading)
        won = winner is None and value is not None
        if not won and rows is None:
            continue
        why = proof(field.name, candidate)
        if rows is not None:
            lost = "no value in it" if value is None else "the same value" if value == winner else "less sure"
            rows.append(Row(field.name, value, won, None if won else candidate.lost or lost, why))
        if won:
            winner = value
            reading.values[field.name] = value
            reading.places[field.name] = candidate.place
            reading.claim(candidate, field.name)
            evidence[field.name] = (why,)


def _read_several(
    field: Field, reading: Reading, evidence: dict[str, tuple[Evidence, ...]], rows: list[Row] | None
) -> None:
    candidates = _candidates(field, reading)
    if field.together:
        field.together(candidates, reading)
    values: list[Any] = []
    proofs: list[Evidence] = []
    for candidate in candidates:
        value = None if candidate.lost else field.normalize(candidate, reading)
        won = value is not None and (field.name == "body" or value not in values)
        if not won and rows is None:
            continue
        why = proof(field.name, candidate)
        if rows is not None:
            lost = candidate.lost or ("no value in it" if value is None else "the same value")
            rows.append(Row(field.name, value, won, None if won else lost, why))
        if won:
            values.append(value)
            proofs.append(why)
            reading.places.setdefault(field.name, candidate.place)
            reading.claim(candidate, field.name)
    if values:
        reading.values[field.name] = tuple(values)
        evidence[field.name] = tuple(proofs)


def _article(reading: Reading, evidence: dict[str, tuple[Evidence, ...]]) -> Article:
    page = reading.page
    if not reading.values.get("body"):
        reading.problems.extend(elsewhere(page))
    return Article(
        url=page.url,
        site=reading.site.domain if reading.site else reading.patterns.domain if reading.patterns else None,
        layout=reading.layout.name if reading.layout else None,
        captured_at=page.captured_at,
        evidence=evidence,
        problems=tuple(dict.fromkeys([*page.problems, *reading.problems])),
        **reading.values,
    )
