"""From pages to a site: the steps of learning in their order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from newsextract.errors import UsageError
from newsextract.learning.boilerplate import Repeats, lines
from newsextract.learning.boxes import Boxes
from newsextract.learning.designs import Design, different_stories, marker_of
from newsextract.learning.sample import Sample
from newsextract.page import Page
from newsextract.site import Layout, Site


@dataclass(slots=True)
class LearnedLayout:
    """A layout and what speaks for it.

    Attributes:
        layout: The layout.
        pages: How many pages have it.
        support: For each rule, by ``field`` or ``field: selector``, on how many of them it was seen to hold.
    """

    layout: Layout
    pages: int
    support: dict[str, int] = field(default_factory=dict)


@dataclass(slots=True)
class Learned:
    """What was learned of a site.

    Attributes:
        site: The site.
        layouts: Its layouts with what speaks for them.
        remarks: What a person should know: pages that were of no use, what could not be told.
    """

    site: Site
    layouts: tuple[LearnedLayout, ...] = ()
    remarks: tuple[str, ...] = ()


def learn(pages: Sequence[Page | Sample]) -> Site:
    """The rules of a site, from two or more of its pages; three and more teach much better."""
    return study(pages).site


def study(pages: Sequence[Page | Sample], *, least: int = 2) -> Learned:
    """Learns a site and tells what speaks for each rule."""
    if not pages:
        raise UsageError("there is nothing to learn from: give three or more saved pages of one site")
    samples = [page if isinstance(page, Sample) else Sample(page) for page in pages]
    samples, again = different_stories(samples)
    remarks = [f"{sample.name} tells a story that another page tells too; it was left out" for sample in again]
    repeats = Repeats(samples)
    found = _layouts(samples, repeats, least)
    url = next((sample.page.url for sample in samples if sample.page.url), "https://unknown.example")
    site = Site(name="?", home=url, layouts=tuple(each.layout for each in found))
    return Learned(site, tuple(found), tuple(remarks))


def _layouts(samples: Sequence[Sample], repeats: Repeats, least: int) -> list[LearnedLayout]:
    everywhere = Design(tuple(range(len(samples))))
    if len(samples) < least:
        return []
    found = Boxes(repeats).droppable(everywhere.places)
    found += lines(repeats, everywhere.places, frozenset().union(*(each.blocks for each in found)))
    marker = marker_of(samples, everywhere, [everywhere])
    if not found or marker is None:
        return []
    layout = Layout(
        name="learned",
        marker=marker,
        ignore=tuple(each.selector for each in found if not each.is_line),
        ignore_lines=tuple(each.selector for each in found if each.is_line),
    )
    return [LearnedLayout(layout, len(samples), {each.selector: len(each.pages) for each in found})]
