"""What a site file may say: who the outlet is, and how its pages are laid out."""

from __future__ import annotations

import functools
import zoneinfo
from dataclasses import dataclass, fields

from newsextract.errors import SiteError
from newsextract.normalizers.urls import host
from newsextract.page import Page
from newsextract.rules import Attr, Body, Css, JsonLd, Meta, Only, Rule, RuleLike, as_rules, select

Marker = str | Css | Attr | Meta | JsonLd


@dataclass(frozen=True, kw_only=True)
class Layout:
    """How the pages of one design are laid out. A field without a rule is answered generically.

    Attributes:
        name: A short name, such as the year it was met first.
        marker: What is on each page of this layout and on no other.
        ignore: Elements that belong to no field at all: a selector each.
        ignore_lines: How lines begin that belong to no field at all, where no selector tells them from the story's: the
            house's note under each story, for example. Case and kinds of quotes make no difference.
        next_page: The selector of the link to the next page of a story that is parted.
    """

    name: str
    marker: Marker
    headline: RuleLike | None = None
    kicker: RuleLike | None = None
    standfirst: RuleLike | None = None
    byline: RuleLike | None = None
    dateline: RuleLike | None = None
    published: RuleLike | None = None
    updated: RuleLike | None = None
    body: Body | None = None
    captions: RuleLike | None = None
    images: RuleLike | None = None
    feed_items: RuleLike | None = None
    related: RuleLike | None = None
    section: RuleLike | None = None
    tags: RuleLike | None = None
    reading_minutes: RuleLike | None = None
    access: RuleLike | None = None
    ignore: tuple[str, ...] = ()
    ignore_lines: tuple[str, ...] = ()
    next_page: str | None = None

    def rules(self, field: str) -> tuple[Rule, ...]:
        """The rules for a field, best first; none where the generic answer is asked."""
        if field == "body":
            return ()
        given: RuleLike | None = getattr(self, field, None) if field in RULED_FIELDS else None
        return as_rules(given)

    def matches(self, page: Page) -> bool:
        """Whether the page has this layout's marker."""
        marker = self.marker
        if isinstance(marker, str):
            return bool(select(page, marker))
        if isinstance(marker, Css):
            return bool(marker.elements(page))
        return any(True for _ in marker.values(page))


_NO_FIELDS = frozenset(("name", "marker", "ignore", "ignore_lines", "next_page"))
RULED_FIELDS = tuple(f.name for f in fields(Layout) if f.name not in _NO_FIELDS)


@dataclass(frozen=True, kw_only=True)
class Family:
    """Layouts that many sites share because they share a system.

    Attributes:
        name: The family's name.
        generator: The word that pages of this system give in ``meta[name=generator]``.
        layouts: Its layouts.
    """

    name: str
    generator: str | None = None
    layouts: tuple[Layout, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Site:
    """An outlet.

    Attributes:
        name: Its name as it prints it.
        home: Its home page's address.
        language: Its language, or several with the main one first, as BCP 47 tags.
        country: Its country, ISO 3166-1 alpha-2.
        timezone: Its time zone by the IANA name; printed times without a zone are in it.
        family: The name of the family it belongs to: its layouts come after the site's own.
        feeds: Addresses of its RSS or Atom feeds.
        sitemaps: Addresses of its sitemaps.
        news_sitemaps: Addresses of its news sitemaps.
        layouts: Its layouts; the first whose marker is on the page wins.
    """

    name: str
    home: str
    language: str | tuple[str, ...] | None = None
    country: str | None = None
    timezone: str | None = None
    family: str | None = None
    feeds: tuple[str, ...] = ()
    sitemaps: tuple[str, ...] = ()
    news_sitemaps: tuple[str, ...] = ()
    layouts: tuple[Layout, ...] = ()

    @property
    def domain(self) -> str:
        """The site's domain: the home page's host without ``www.``."""
        return (host(self.home) or "").removeprefix("www.")

    @property
    def languages(self) -> tuple[str, ...]:
        """The site's languages, the main one first."""
        return (self.language,) if isinstance(self.language, str) else self.language or ()

    @functools.cached_property
    def zone(self) -> zoneinfo.ZoneInfo | None:
        """The site's time zone.

        Raises:
            SiteError: There is no zone of that name.
        """
        if self.timezone is None:
            return None
        try:
            return zoneinfo.ZoneInfo(self.timezone)
        except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError) as error:
            message = (
                f"no time zone is called {self.timezone!r}; install the tzdata package if this system has no zone files"
            )
            raise SiteError(message, source=self.name) from error


def choose_layout(page: Page, layouts: tuple[Layout, ...]) -> Layout | None:
    """The first layout whose marker is on the page."""
    return next((layout for layout in layouts if layout.matches(page)), None)


__all__ = ["RULED_FIELDS", "Family", "Layout", "Marker", "Only", "Site", "choose_layout"]
