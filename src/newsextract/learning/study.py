"""From pages to a site: the steps of learning in their order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from newsextract.errors import UsageError
from newsextract.learning.boilerplate import Repeats, house_lines, lines
from newsextract.learning.boxes import Boxes
from newsextract.learning.designs import Design, designs, different_stories, site_marker
from newsextract.learning.containers import Containers
from newsextract.learning.sample import Sample
from newsextract.learning.values import Values
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
    if len(samples) < least:
        return []
    boxes, values = Boxes(repeats), Values(samples)
    everywhere = Design(tuple(range(len(samples))))
    common = boxes.droppable(everywhere.places)
    common += lines(repeats, everywhere.places, frozenset().union(*(each.blocks for each in common)))
    common += house_lines(repeats, everywhere.places, frozenset().union(*(each.blocks for each in common)))
    ignore = tuple(each.selector for each in common if not each.is_line)
    beginnings = tuple(each.selector for each in common if each.is_line)
    support = {each.selector: len(each.pages) for each in common}
    groups = designs(samples)
    containers = Containers(samples, boxes.sums, values.stated)
    found: list[LearnedLayout] = []
    for design in groups:
        if len(design.places) < least or design.marker is None:
            continue
        given: dict[str, Any] = {}
        own = dict(support)
        for rule in values.rules(design.places):
            given[rule.field] = rule.selector
            own[rule.field] = rule.pages
        container = containers.rule(design.places, ignore)
        if container is not None:
            given["body"] = container.body
            own["body"] = container.pages
        if given:
            layout = Layout(name="learned", marker=design.marker, ignore=ignore, ignore_lines=beginnings, **given)
            found.append(LearnedLayout(layout, len(design.places), own))
    marker = site_marker(samples)
    if common and marker is not None:
        layout = Layout(name="learned", marker=marker, ignore=ignore, ignore_lines=beginnings)
        found.append(LearnedLayout(layout, len(samples), support))
    return found
