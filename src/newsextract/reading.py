"""One page being read: what every extractor may look at, and what has been found so far."""

from __future__ import annotations

import datetime as dt
import functools
from typing import TYPE_CHECKING, Any, Literal, get_args

from newsextract.article import Byline, FeedItem
from newsextract.candidates import Candidate
from newsextract.normalizers.date_places import country_of_host
from newsextract.normalizers.parsed_date import ParsedDate
from newsextract.normalizers.urls import host
from newsextract.page import BlockTable, Page, TextBlock
from newsextract.site import Layout, Site

if TYPE_CHECKING:
    from newsextract.extractors.body.story import Story
    from newsextract.extractors.dates_read import DateStatement
    from newsextract.extractors.dates_stated import Stated
    from newsextract.extractors.pictures import Pictures
    from newsextract.extractors.plain.outline import Outline
    from newsextract.extractors.stated_titles import StatedTitles
    from newsextract.extractors.timed_lists import TimedList
    from newsextract.fivefilters import SitePatterns
    from newsextract.fivefilters.findings import Findings

Profile = Literal["balanced", "precision", "recall"]
PROFILES: tuple[Profile, ...] = get_args(Profile)


class Reading:
    """A page, the site it belongs to, and the values found so far.

    Attributes:
        page: The page.
        table: Its blocks.
        site: Its site, if known.
        layout: Its layout, if one matches.
        patterns: What the user's own configuration files say for its host.
        patterns_first: Whether they go before the layout.
        values: The values found so far by field.
        byline_parts: The parts of lines that are bylines, read so far.
        bylines: What lines say of their authors, read so far.
        moments: The instants of the date slots read so far.
        printed_dates: The dates found in lines read so far.
        changes: The times of change stated for machines, once they were read.
        visible_dates: The dates shown around the headline, once they were read.
        places: Where the first value of each field stands.
        claims: Which field shows a block; such a block is not the body's.
        dropped: Why a block of the story is not the body's.
        profile: What the body prefers where it is in doubt.
        explaining: Whether somebody asks for what lost, too.
        feed_item: The item of a feed that led to the page, if the caller has it.
    """

    def __init__(
        self,
        page: Page,
        site: Site | None = None,
        layout: Layout | None = None,
        *,
        profile: Profile = "balanced",
        explaining: bool = False,
        patterns: SitePatterns | None = None,
        patterns_first: bool = True,
    ) -> None:
        self.profile: Profile = profile
        self.explaining = explaining
        self.feed_item: FeedItem | None = None
        self.dropped: dict[int, str] = {}
        self.page = page
        self.table: BlockTable = page.table
        self.site = site
        self.layout = layout
        self.patterns = patterns
        self.patterns_first = patterns_first
        self.values: dict[str, Any] = {}
        self.claims: dict[int, str] = {}
        self.places: dict[str, str | None] = {}
        self.moments: dict[str, ParsedDate | None] = {}
        self.printed_dates: dict[str, list[ParsedDate]] = {}
        self.visible_dates: list[DateStatement] | None = None
        self.changes: Stated | None = None
        self.byline_parts: dict[str, str | None] = {}
        self.bylines: dict[str, Byline | None] = {}
        self.problems: list[str] = []

    @property
    def blocks(self) -> list[TextBlock]:
        """The page's blocks."""
        return self.table.blocks

    @property
    def captured_at(self) -> dt.datetime | None:
        """When the page was captured."""
        return self.page.captured_at

    @functools.cached_property
    def languages(self) -> tuple[str, ...]:
        """The page's language and the site's, main subtags, best first."""
        found = [self.values.get("language"), *(self.site.languages if self.site else ())]
        return tuple(dict.fromkeys(tag.split("-")[0].lower() for tag in found if tag))

    @functools.cached_property
    def country(self) -> str | None:
        """The site's country, else that of the host's ending, else the region in the page's language tag."""
        if self.site and self.site.country:
            return self.site.country
        address = self.page.url or self.page.canonical_url
        if address and (country := country_of_host(host(address))):
            return country  # "en-US" is what a system writes where nobody told it anything
        tag = self.values.get("language") or ""
        parts = tag.split("-")
        return parts[-1].upper() if len(parts) > 1 and len(parts[-1]) == 2 else None

    @property
    def zone(self) -> dt.tzinfo | None:
        """The site's time zone."""
        return self.site.zone if self.site else None

    @functools.cached_property
    def stated_zone(self) -> dt.tzinfo | None:
        """The site's time zone, else the offset that the page's own dates state."""
        from newsextract.extractors.dates import stated_zone

        return stated_zone(self)

    @functools.cached_property
    def number_order(self) -> tuple[str, str] | None:
        """Which of day and month the page's own dates of numbers set first: see :mod:`newsextract.extractors.number_order`."""
        from newsextract.extractors.number_order import order_of_numbers

        return order_of_numbers(self.blocks)

    # the parts of the page that several extractors ask for; each is worked out once -----------------------------------

    @functools.cached_property
    def titles(self) -> StatedTitles:
        """What the page says that its headline is."""
        from newsextract.extractors.stated_titles import StatedTitles

        return StatedTitles(self)

    @functools.cached_property
    def headline_block(self) -> int | None:
        """The block that shows the headline."""
        return next((index for index, field in self.claims.items() if field == "headline"), None)

    @functools.cached_property
    def story(self) -> Story:
        """The blocks that an engine takes for the story: see :mod:`newsextract.extractors.body`."""
        from newsextract.extractors.body import choose_story

        story = choose_story(self)
        if self.findings is None:
            return story
        ruled = self.layout is not None and self.layout.body is not None and not self.patterns_first
        return self.findings.story(story, body=not ruled)

    @functools.cached_property
    def findings(self) -> Findings | None:
        """What the user's own configuration files find on the page."""
        if self.patterns is None or not self.patterns.reads or self.page.is_bare:
            return None
        from newsextract.fivefilters.findings import Findings

        return Findings(self, self.patterns)

    @functools.cached_property
    def outline(self) -> Outline:
        """The lines of a page of which only the text is known: see :mod:`newsextract.extractors.plain`."""
        from newsextract.extractors.plain.outline import read_outline

        return read_outline(self)

    @functools.cached_property
    def head(self) -> range:
        """The blocks around the headline, before the story: byline, dates and standfirst stand there."""
        from newsextract.extractors.head import head_zone

        return head_zone(self)

    @functools.cached_property
    def first_prose(self) -> int | None:
        """The first paragraph of the story."""
        from newsextract.extractors.head import first_prose

        return first_prose(self)

    @functools.cached_property
    def head_blocks(self) -> list[TextBlock]:
        """The blocks of the head zone, those right under the headline first, without menus and teasers."""
        from newsextract.extractors.head import head_blocks

        return head_blocks(self)

    @functools.cached_property
    def zone_of_story(self) -> range:
        """The blocks from the headline to a little behind the story."""
        from newsextract.extractors.zone import story_zone

        return story_zone(self)

    @functools.cached_property
    def timed_lists(self) -> list[TimedList]:
        """The lists whose items each tell a time: feeds of news and live blogs."""
        from newsextract.extractors.timed_lists import find

        return find(self)

    @functools.cached_property
    def page_hints(self) -> int:
        """The hints that hold for the whole story: they say something of the page, not of its parts."""
        from newsextract.extractors.zone import page_hints

        return page_hints(self)

    @functools.cached_property
    def pictures(self) -> Pictures:
        """The page's pictures."""
        from newsextract.extractors.pictures import Pictures

        return Pictures(self)

    def claim(self, candidate: Candidate, field: str) -> None:
        """Notes that a field shows the candidate's blocks."""
        for index in candidate.blocks:
            self.claims.setdefault(index, field)

    def free(self, index: int) -> bool:
        """Whether no field shows this block yet."""
        return index not in self.claims
