"""The signs that a site may have changed: what is compared between the pages of a baseline and those of now."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from newsextract.doctor.chance import Lengths, Share, Sign, adjusted
from newsextract.doctor.observing import PLACED, WATCHED, Seen
from newsextract.doctor.report import Kind
from newsextract.doctor.surveys import SiteSurvey, seen_of

MEASURED = ("headline", "standfirst", "byline", "body", "captions")
"""The fields whose length is compared. How many teasers or pictures a page has is the day's news, not the site's design."""

SOURCED = ("headline", "standfirst", "byline", "dateline", "published", "updated", "body", "captions")
"""The fields whose rules are compared."""

CHIEF = ("headline", "byline", "published", "body", "captions")
"""The fields that every newsroom wants. What happens to the others is as surely noticed, but needs more pages."""

_HANDICAP = 5.0

FALLEN_FILL = 0.2
FALLEN_SHARE = 0.3
LONGER = 1.5
"""What is less is no alarm however sure: shares that fell by less, medians that are nearer. A rule's share must halve, too."""

_FEWEST_HITS = 3
"""A rule or a way met on fewer pages, before and now together, can never be a sign."""


@dataclass(frozen=True, slots=True)
class SampledPage:
    """A sampled page.

    Attributes:
        source: Its file or address.
        layout: Its layout's name.
        fields: What was seen of each field; ways are fingerprints.
    """

    source: str | None
    layout: str | None
    fields: Mapping[str, Seen | None]


@dataclass(frozen=True, slots=True)
class Compared:
    """A sign, what it is of, and how sure it is.

    Attributes:
        kind: What is compared.
        field: The field, or None.
        label: The rule, layout or fingerprint that a share is of.
        before: The share or median of the baseline.
        now: The same now.
        pages_before: How many pages ``before`` is of.
        pages: How many pages ``now`` is of.
        fell: Whether the difference is large enough to matter.
        chance: The chance that any sign of an unchanged site looks as bad.
        sign: The sign itself.
    """

    kind: Kind
    field: str | None
    label: str | None
    before: float
    now: float
    pages_before: int
    pages: int
    fell: bool
    sign: Sign
    chance: float = 1.0


def sampled(survey: SiteSurvey) -> list[SampledPage]:
    """The sampled pages of a site."""
    return [SampledPage(row["source"], row["layout"], seen_of(row)) for row in survey.rows]


def compare(before: Sequence[SampledPage], now: Sequence[SampledPage]) -> list[Compared]:
    """The signs that fell far enough to matter, each with the chance that it means nothing.

    Args:
        before: The baseline's pages.
        now: The pages of now.
    """
    pages = [*before, *now]
    signs = list(_signs(pages, len(before)))
    if not any(each.fell for each in signs):
        return []  # most sites on most days: nothing to ask
    chances = adjusted([each.sign for each in signs], len(pages), range(len(before), len(pages)))
    return [dataclasses.replace(each, chance=chance) for each, chance in zip(signs, chances, strict=True) if each.fell]


def _signs(pages: Sequence[SampledPage], cut: int) -> Iterator[Compared]:
    for field in WATCHED:
        yield from _share("fill", field, None, pages, cut, _filled(field))
        yield from _share("disagreement", field, None, pages, cut, _agrees(field))
    for field in MEASURED:
        yield from _lengths(field, pages, cut)
    for field in SOURCED:
        for rule in _labels(pages, _rule(field)):
            yield from _share("rule", field, rule, pages, cut, _is(_rule(field), rule))
    for field in PLACED:
        way = way_of(field, pages)
        # where a field has always stood in one of several places, another mixture of these is no redesign
        unseen = _unseen(pages, cut, way) >= FALLEN_SHARE
        for label in _labels(pages, way):
            for each in _share("markup", field, label, pages, cut, _is(way, label)):
                yield each if unseen else dataclasses.replace(each, fell=False)
    for layout in _labels(pages, _layout):
        yield from _share("layout", None, layout, pages, cut, _met(layout))


Ask = Callable[[SampledPage], bool | None]
Tell = Callable[[SampledPage], str | None]


def _layout(page: SampledPage) -> str | None:
    return page.layout


def _met(layout: str) -> Ask:
    return lambda page: page.layout == layout  # a page without a layout is asked too


def _filled(field: str) -> Ask:
    return lambda page: page.fields[field] is not None if field in page.fields else None


def _agrees(field: str) -> Ask:
    return lambda page: seen.agrees if (seen := page.fields.get(field)) else None


def _rule(field: str) -> Tell:
    return lambda page: seen.rule if (seen := page.fields.get(field)) else None


def way_of(field: str, pages: Sequence[SampledPage]) -> Tell:
    """What tells the way to a field: by names if all pages know it so, else by tags and ids, which records know too."""
    seen = [found for page in pages if (found := page.fields.get(field))]
    named = bool(seen) and all(found.markup for found in seen)

    def way(page: SampledPage) -> str | None:
        found = page.fields.get(field)
        return None if found is None else found.markup if named else found.structure

    return way


def _is(tell: Tell, label: str) -> Ask:
    return lambda page: None if (told := tell(page)) is None else told == label


def _labels(pages: Sequence[SampledPage], tell: Tell) -> list[str]:
    counts: dict[str, int] = {}
    for page in pages:
        if (label := tell(page)) is not None:
            counts[label] = counts.get(label, 0) + 1
    return sorted(label for label, count in counts.items() if count >= _FEWEST_HITS)


def _unseen(pages: Sequence[SampledPage], cut: int, tell: Tell) -> float:
    """The share of the pages of now whose label no page of before has."""
    known = {tell(page) for page in pages[:cut]}
    told = [label for page in pages[cut:] if (label := tell(page)) is not None]
    return sum(label not in known for label in told) / len(told) if told else 0.0


def _share(
    kind: Kind, field: str | None, label: str | None, pages: Sequence[SampledPage], cut: int, ask: Ask
) -> Iterator[Compared]:
    among = hits = 0
    for index, page in enumerate(pages):
        if (answer := ask(page)) is not None:
            among |= 1 << index
            hits |= (1 << index) if answer else 0
    old = (1 << cut) - 1
    asked_before, asked = (among & old).bit_count(), (among & ~old).bit_count()
    if not asked_before or not asked:
        return
    before, now = (hits & old).bit_count() / asked_before, (hits & ~old).bit_count() / asked
    least = FALLEN_FILL if kind in ("fill", "disagreement") else FALLEN_SHARE
    fell = before - now >= least and (kind != "rule" or now <= before / 2)
    handicap = 1.0 if field in CHIEF or field is None else _HANDICAP
    yield Compared(kind, field, label, before, now, asked_before, asked, fell, Share(among, hits, handicap))


def _lengths(field: str, pages: Sequence[SampledPage], cut: int) -> Iterator[Compared]:
    sizes = [seen.size if (seen := page.fields.get(field)) else None for page in pages]
    old = [size for size in sizes[:cut] if size is not None]
    new = [size for size in sizes[cut:] if size is not None]
    if not old or not new:
        return
    handicap = 1.0 if field == "body" else _HANDICAP
    before, now = float(median(old)), float(median(new))
    fell = max(before, now) >= LONGER * max(1.0, min(before, now))
    yield Compared("length", field, None, before, now, len(old), len(new), fell, Lengths.of(sizes, handicap))
