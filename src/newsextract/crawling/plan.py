"""What a crawl is asked to do, and its bounds."""

from __future__ import annotations

import datetime as dt
import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from newsextract.errors import UsageError
from newsextract.fetchers.terms import Terms
from newsextract.reading import PROFILES, Profile

if TYPE_CHECKING:
    from newsextract.crawling.jobs import Setting


def page_terms() -> Terms:
    """The limits of a page's fetch. Trying again is the crawl's own work: meanwhile it fetches others."""
    # real pages reach six million characters; several hosts may send their largest at once
    return Terms(timeout=(5, 15), deadline=45.0, retries=0, max_bytes=10_000_000)


@dataclass(frozen=True, kw_only=True)
class Plan:
    """The options of a crawl.

    Attributes:
        contact: Where site owners reach whoever crawls: a URL or mail address.
        since: Stories published before are left out.
        most: The most stories of each site.
        delay: Seconds between two requests to a host; a longer one in its robots.txt counts instead.
        hosts: The most hosts that are asked at the same time.
        jobs: Processes that read pages; 0 for none, all in this one.
        terms: The limits of each fetch.
        tries: How often an address is asked for, when it fails in a way that may pass.
        backoff: Seconds before the second try, where the server states none; doubled for each further one.
        patience: The longest that a server's wish to wait is waited for within a run, in seconds. A host that wants more is
            put off: its addresses stay for a later run.
        listings: The most feeds, sitemaps and lists read of a site in a run.
        entries: The most addresses taken from the listings of a site.
        once: Where a story that stands under several addresses is given once: in the whole crawl, or on each site. With
            ``"site"`` agency copy that three outlets print is three records.
        parts: The most pages that a story is read from, where it stands on several.
        seconds_a_page: The longest that reading one page may take.
        profile: As for :func:`newsextract.extract`.
        min_confidence: As for :func:`newsextract.extract`.
        evidence: Whether records carry their evidence.
    """

    contact: str
    since: dt.datetime | None = None
    most: int | None = None
    delay: float = 1.0
    hosts: int = 32
    jobs: int = field(default_factory=lambda: os.cpu_count() or 1)
    terms: Terms = field(default_factory=page_terms)
    tries: int = 3
    backoff: float = 5.0
    patience: float = 600.0
    listings: int = 1_000
    entries: int = 1_000_000
    once: Literal["crawl", "site"] = "crawl"
    parts: int = 10
    seconds_a_page: float = 120.0
    profile: Profile = "balanced"
    min_confidence: float = 0.0
    evidence: bool = True

    def __post_init__(self) -> None:
        if self.since is not None and getattr(self.since, "tzinfo", None) is None:
            raise UsageError("since is a datetime with an offset from UTC")
        at_least: tuple[tuple[str, Any, float], ...] = (
            ("max", self.most, 1),
            ("delay", self.delay, 0),
            ("hosts", self.hosts, 1),
            ("jobs", self.jobs, 0),
            ("tries", self.tries, 1),
            ("parts", self.parts, 1),
        )
        for name, value, least in at_least:
            if value is not None and not value >= least:
                raise UsageError(f"{name} is {least:g} or more, not {value!r}")
        if self.profile not in PROFILES:
            raise UsageError(f"profile is one of {', '.join(map(repr, PROFILES))}, not {self.profile!r}")
        if self.once not in ("crawl", "site"):
            raise UsageError(f"once is 'crawl' or 'site', not {self.once!r}")
        if not 0 <= self.min_confidence <= 1:
            raise UsageError(f"min_confidence is a number from 0 to 1, not {self.min_confidence!r}")


def setting_of(plan: Plan) -> Setting:
    """How the processes that read pages are to read them."""
    from newsextract import sites
    from newsextract.crawling.jobs import Setting

    return Setting(
        since=plan.since,
        profile=plan.profile,
        min_confidence=plan.min_confidence,
        evidence=plan.evidence,
        parts=plan.parts,
        folders=tuple(map(str, sites.folders())),
        registered=sites.registered(),
    )
