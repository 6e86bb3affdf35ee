"""What a crawl tells: one result for each address that came to an end, and the sums of each site."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from newsextract.article import Article

Outcome = Literal["article", "duplicate", "old", "failed"]


@dataclass(frozen=True, kw_only=True)
class CrawlResult:
    """What became of one address.

    Attributes:
        url: The address as it was found.
        site: The site it was found for, as it was named.
        outcome: ``"article"``; ``"duplicate"``: another address gave the same story; ``"old"``: it turned out to be older than
            asked for; ``"failed"``: it gave no story.
        line: The record as one line of JSON, with its line break; only of an article.
        reason: Why there is no article, in one word for counting: a ``reason`` of :class:`newsextract.FetchError`,
            ``no-story`` (a page, and no story on it), ``feed`` (a feed that cannot be read), ``crash`` or ``time`` (reading
            the page ended the process, or took too long), ``fault`` (a fault in newsextract).
        message: The same in a sentence.
        status: The HTTP status, if it was the reason.
        tries: How often it was asked for.
        duplicate_of: The address that gave the same story.
    """

    url: str
    site: str
    outcome: Outcome
    line: str | None = field(default=None, repr=False)
    reason: str | None = None
    message: str | None = None
    status: int | None = None
    tries: int = 1
    duplicate_of: str | None = None

    @cached_property
    def article(self) -> Article | None:
        """The record, made of :attr:`line` when it is first asked for; None if there is none."""
        from newsextract.article import Article

        return Article.from_dict(json.loads(self.line)) if self.line is not None else None


@dataclass(slots=True, kw_only=True)
class SiteSum:
    """The sums of one site.

    Attributes:
        site: The site as it was named.
        articles: Stories delivered.
        duplicates: Addresses that gave a story which another address had given.
        old: Stories that turned out to be older than asked for.
        failed: Addresses that gave no story, by reason.
        listings: Feeds, sitemaps and lists that were read.
        waiting: Addresses that are still to be fetched: a later run goes on with them.
        skipped: Entries of feeds and sitemaps that were left out, by reason: ``old``, ``elsewhere`` (of another host),
            ``bound`` (more than are taken).
    """

    site: str
    articles: int = 0
    duplicates: int = 0
    old: int = 0
    failed: dict[str, int] = field(default_factory=dict)
    listings: int = 0
    waiting: int = 0
    skipped: dict[str, int] = field(default_factory=dict)


@dataclass(slots=True, kw_only=True)
class CrawlSummary:
    """The sums of a crawl, runs before this one included.

    Attributes:
        sites: The sums by site, in the order in which they were named.
        put_off: Hosts that wanted no more requests in this run, each with the reason.
        seconds: How long this run took.
        fetched: Pages and listings fetched in this run.
    """

    sites: tuple[SiteSum, ...] = ()
    put_off: dict[str, str] = field(default_factory=dict)
    seconds: float = 0.0
    fetched: int = 0

    @property
    def articles(self) -> int:
        """Stories delivered, of all sites."""
        return sum(site.articles for site in self.sites)

    @property
    def waiting(self) -> int:
        """Addresses still to be fetched, of all sites."""
        return sum(site.waiting for site in self.sites)

    def to_dict(self) -> dict[str, Any]:
        """The sums as JSON-ready values."""
        from newsextract.serialize import record_to_dict

        return record_to_dict(self)
