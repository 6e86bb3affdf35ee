"""From pages to a site: the steps of learning in their order."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from newsextract.article import FeedItem
from newsextract.errors import UsageError
from newsextract.learning.boilerplate import Found, Repeats, house_lines, lines
from newsextract.learning.box_shapes import leads_on
from newsextract.learning.boxes import Boxes
from newsextract.learning.containers import Containers
from newsextract.learning.designs import Design, designs, different_stories, site_marker
from newsextract.learning.feed_proof import give_items
from newsextract.learning.frames import frame_rule
from newsextract.learning.guard import read_by, without_harm
from newsextract.learning.identity import family_of, identity
from newsextract.learning.sample import Sample
from newsextract.learning.stated_text import not_in_stated_text
from newsextract.learning.tag_lists import tag_rule
from newsextract.learning.values import ValueRule, Values
from newsextract.normalizers.text import key
from newsextract.page import Page
from newsextract.site import RULED_FIELDS, Layout, Site

MOST_PAGES = 60
"""More teach nothing new and take longer."""
_MAY_LOSE, _MAY_LOSE_AT_ALL = 0.2, 0.6
"""Of a page's body, what stands on this page alone, and all together; a set of rules that takes more from any page has taken the story for a box."""


@dataclass(slots=True)
class LearnedLayout:
    """A layout and what speaks for it.

    Attributes:
        layout: The layout.
        pages: How many pages have it.
        support: On how many of them a rule was seen to hold, by the field's name, or by the selector or line.
    """

    layout: Layout
    pages: int
    support: dict[str, int] = field(default_factory=dict)


@dataclass(slots=True)
class Learned:
    """What was learned of a site.

    Attributes:
        site: The site.
        pages: How many pages taught it.
        layouts: Its layouts with what speaks for them.
        remarks: What a person should know: pages that were of no use, what could not be told.
    """

    site: Site
    pages: int = 0
    layouts: tuple[LearnedLayout, ...] = ()
    remarks: tuple[str, ...] = ()


def learn(pages: Sequence[Page | Sample], *, feed: Iterable[FeedItem] = ()) -> Site:
    """The rules of a site, from pages of it.

    Args:
        pages: Two pages of one site or more; three and more teach much better. At most 60 are looked at.
        feed: Items of the site's feeds: what they say of the pages they link to counts as evidence.

    Returns:
        The site. It has no layouts where the generic answer holds on all pages.

    Raises:
        UsageError: There are no pages, or they are none of HTML.
    """
    return study(pages, feed=feed).site


def study(pages: Sequence[Page | Sample], *, least: int = 2, feed: Iterable[FeedItem] = ()) -> Learned:
    """Learns a site and tells what speaks for each rule.

    Args:
        pages: As for :func:`learn`.
        least: On how many pages a rule must be seen to hold.
        feed: As for :func:`learn`.

    Raises:
        UsageError: As for :func:`learn`.
    """
    samples, remarks = _samples(pages)
    if items := list(feed):
        remarks += give_items(samples, items)
    repeats = Repeats(samples)
    found = _layouts(repeats, least)
    for layout, place in [(each, place) for each in found for place in range(len(samples))]:
        if _takes_the_story(layout.layout, samples[place], repeats):
            found = []
            remarks.append(
                f"{samples[place].name} would lose its story by rules that hold on the other pages, so there are none; "
                "give pages of one kind, such as stories only"
            )
            break
    found = _without_harm(found, samples, repeats)
    _name(found, samples)
    site = dataclasses.replace(identity(samples), layouts=tuple(each.layout for each in found))
    return Learned(site, len(samples), tuple(found), tuple(remarks))


def _samples(pages: Sequence[Page | Sample]) -> tuple[list[Sample], list[str]]:
    remarks = []
    if len(pages) > MOST_PAGES:
        step = len(pages) / MOST_PAGES
        pages = [pages[int(number * step)] for number in range(MOST_PAGES)]
        remarks.append(f"{MOST_PAGES} of the pages were looked at; more teach nothing new")
    samples = [page if isinstance(page, Sample) else Sample(page) for page in pages]
    bare = [sample for sample in samples if sample.page.is_bare or not sample.body]
    remarks += [f"{sample.name} has no story in its HTML and was left out" for sample in bare]
    samples, again = different_stories([sample for sample in samples if sample not in bare])
    remarks += [f"{sample.name} tells a story that another page tells too and was left out" for sample in again]
    if not samples:
        raise UsageError(
            "there is nothing to learn from: give three or more saved pages of one site, each with a story"
        )
    return samples, remarks


def _layouts(repeats: Repeats, least: int) -> list[LearnedLayout]:
    samples = repeats.samples
    if len(samples) < least:
        return []
    boxes, values = Boxes(repeats), Values(samples)
    everywhere = range(len(samples))
    common = _common(repeats, boxes, everywhere)
    known = {each.selector for each in common}
    unstated = not_in_stated_text(boxes, values.stated, everywhere, least=least)
    common += [each for each in unstated if each.selector not in known]
    base = _base(samples, common)
    support = {each.selector: len(each.pages) for each in common}
    listed = _lists(samples, everywhere, base, least)
    for rule in listed:
        given: dict[str, Any] = {rule.field: rule.selector}
        base = dataclasses.replace(base, **given)
        support[rule.field] = rule.pages
    containers = Containers(samples, boxes.sums, values.stated)
    found: list[LearnedLayout] = []
    for design in _designs(samples, containers, base):
        if len(design.places) >= least and design.marker is not None:
            layout = _of_design(design, base, support, values, containers, least)
            if layout is not None:
                found.append(layout)
    marker = site_marker(samples)
    if (common or listed) and marker is not None:
        found.append(LearnedLayout(dataclasses.replace(base, marker=marker), len(samples), support))
    return found


def _designs(samples: Sequence[Sample], containers: Containers, base: Layout) -> list[Design]:
    """The designs; pages whose story was looked for in a wrong place belong to that of the others with their container."""
    everywhere = tuple(range(len(samples)))
    container = containers.rule(everywhere, base.ignore) if base.body is None else None
    if container is None:
        return designs(samples)
    name = container.body.selector
    having = tuple(place for place in everywhere if samples[place].find(name))
    rest = [place for place in everywhere if place not in having]
    others = designs([samples[place] for place in rest])
    for each in others:
        each.places = tuple(rest[place] for place in each.places)
    return [Design(having, name), *others]


def _common(repeats: Repeats, boxes: Boxes, places: Sequence[int]) -> list[Found]:
    """What is to be ignored on all pages of the site."""
    found = boxes.droppable(places)
    for more in (lines, house_lines):
        dropped: frozenset[tuple[int, int]] = frozenset().union(*(each.blocks for each in found))
        found += more(repeats, places, dropped)
    return found


def _base(samples: Sequence[Sample], common: Sequence[Found]) -> Layout:
    """A layout that ignores what is to be ignored; where the site's system is known, on top of what its family says."""
    family = family_of(samples)
    used = {sample.reading.layout for sample in samples} if family is not None else {None}
    known = used.pop() if len(used) == 1 else None
    base = known or Layout(name="learned", marker="html")
    ignore = dict.fromkeys([*base.ignore, *(each.selector for each in common if not each.is_line)])
    return dataclasses.replace(
        base, ignore=tuple(ignore), ignore_lines=tuple(each.selector for each in common if each.is_line)
    )


def _of_design(
    design: Design, base: Layout, support: dict[str, int], values: Values, containers: Containers, least: int
) -> LearnedLayout | None:
    given: dict[str, Any] = {}
    seen = dict(support)
    for rule in values.rules(design.places, least=least):
        given[rule.field] = rule.selector
        seen[rule.field] = rule.pages
    for rule in _lists(values.samples, design.places, base, least):
        given[rule.field] = rule.selector
        seen[rule.field] = rule.pages
    container = containers.rule(design.places, base.ignore) if base.body is None else None
    if container is not None:
        given["body"] = container.body
        if given.get("standfirst") == container.body.selector:  # short stories look like a standfirst of their own
            del given["standfirst"]
        seen["body"] = container.pages
    if not given or design.marker is None:
        return None
    return LearnedLayout(dataclasses.replace(base, marker=design.marker, **given), len(design.places), seen)


def _lists(samples: Sequence[Sample], places: Sequence[int], base: Layout, least: int) -> list[ValueRule]:
    """The rules for fields of several values that the base has no rule for."""
    found = []
    if base.tags is None and (rule := tag_rule(samples, places, least=least)) is not None:
        found.append(rule)
    if base.captions is None and (rule := frame_rule(samples, places, least=least)) is not None:
        found.append(rule)
    return found


def _takes_the_story(layout: Layout, sample: Sample, repeats: Repeats) -> bool:
    """Whether a layout takes a large part of a page's body that stands on this page alone: it was to take boxes and lines."""
    if layout.body is not None or not layout.matches(sample.page):
        return False
    reading = read_by(sample, layout)
    now = {block.text for block in reading.values.get("body", ())}
    captions = {key(each.text or "") for each in reading.values.get("captions", ())}
    whole = lost = own = 0
    for index in sample.body:
        text = sample.blocks[index].text
        whole += len(text)
        if text in now:
            continue
        lost += len(text)
        is_known = repeats.repeated(sample, index) or leads_on(sample, index) or (index and leads_on(sample, index - 1))
        own += 0 if is_known or any(each and each in key(text) for each in captions) else len(text)
    return own > _MAY_LOSE * whole or lost > _MAY_LOSE_AT_ALL * whole


def _without_harm(found: Sequence[LearnedLayout], samples: Sequence[Sample], repeats: Repeats) -> list[LearnedLayout]:
    """The layouts as far as they harm no field on any page; those of which nothing is left are dropped."""
    kept = []
    for each in found:
        layout = without_harm(each.layout, samples, repeats)
        if layout is not None and any(getattr(layout, name) for name in (*RULED_FIELDS, "ignore", "ignore_lines")):
            each.layout = layout
            kept.append(each)
    return kept


def _name(found: Sequence[LearnedLayout], samples: Sequence[Sample]) -> None:
    """Names layouts by the year in which most of the pages were published."""
    years = Counter(str(day.year) for sample in samples if (day := sample.reading.values.get("published")) is not None)
    year = years.most_common(1)[0][0] if years else "learned"
    for number, each in enumerate(found):
        name = year if number == 0 else f"{year}-{number + 1}"
        each.layout = dataclasses.replace(each.layout, name=name)
