"""The report of a check: plain values, documented in ``docs/doctor.md``."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import Any, Literal

VERSION = 1
"""Of the JSON. It rises when a name changes its meaning or goes; new names may come without."""

Kind = Literal["empty", "fill", "disagreement", "length", "layout", "rule", "markup", "silent"]
Grade = Literal["alarm", "hint"]
LOSSES: tuple[Kind, ...] = ("empty", "fill", "disagreement", "length")
"""The kinds of findings that tell of lost values. The others tell of a change that the values have survived so far."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that is wrong with a site, or may be.

    Attributes:
        site: The site.
        field: The field, or None if it concerns the whole page.
        kind: What: ``empty`` (no page has it), ``fill`` (fewer pages have it), ``length`` (it is longer or shorter),
            ``disagreement`` (the site's rule and the generic answer part), ``layout`` (a layout of the site file is met
            less), ``rule`` (another rule finds it), ``markup`` (it stands elsewhere in the page), ``silent`` (a rule of the
            site file never finds it).
        grade: ``alarm``, or ``hint`` where the pages are too few to be sure.
        now: The share of pages, from 0 to 1, that have the field, are read by the rule, … For ``length`` the median.
        before: The same of the baseline; None if nothing was compared.
        pages: How many pages ``now`` is of.
        pages_before: How many pages ``before`` is of.
        chance: The chance that an unchanged site shows anything as bad; None where nothing was compared.
        message: What happened and what to do next, in a line.
        example: The file or address of a page that shows it.
    """

    site: str
    field: str | None
    kind: Kind
    grade: Grade
    now: float
    before: float | None
    pages: int
    pages_before: int
    chance: float | None
    message: str
    example: str | None

    @property
    def is_loss(self) -> bool:
        """Whether values were lost or are wrong, and not only found in another way."""
        return self.kind in LOSSES


@dataclass(frozen=True, slots=True, kw_only=True)
class Length:
    """How long a field is where it is filled, in the field's unit.

    Attributes:
        unit: What is counted, such as ``characters`` or ``authors``.
        low: The lower quartile.
        median: The median.
        high: The upper quartile.
    """

    unit: str
    low: float
    median: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Win:
    """A rule and how often it was the one that found a field.

    Attributes:
        rule: Its source and name, such as ``json-ld author`` or ``site rule elincourier.example/2025``.
        share: The share of the field's values, from 0 to 1.
    """

    rule: str
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldFigures:
    """The figures of one field on the pages of one site.

    Attributes:
        field: Its name.
        pages: How many pages tell of it.
        filled: How many of them have it.
        low: Lower end of the 95 % interval of the share filled (Wilson).
        high: Its upper end.
        length: How long it is, or None if it has no length.
        rules: The rules that found it, most frequent first.
        compared: On how many sampled pages a site's rule and the generic answer both had a value.
        disagreed: On how many of these they were not the same.
        confidence: The mean confidence of the evidence, or None without any.
    """

    field: str
    pages: int
    filled: int
    low: float
    high: float
    length: Length | None
    rules: tuple[Win, ...]
    compared: int
    disagreed: int
    confidence: float | None

    @property
    def share(self) -> float:
        """The share of pages that have it."""
        return self.filled / self.pages if self.pages else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkupFigures:
    """A way through the page to a field.

    Attributes:
        field: The field.
        fingerprint: Ten characters that stand for the way.
        way: The way itself: tags and chosen names, from the root.
        pages: On how many sampled pages it was met.
        pages_before: On how many of the baseline's.
    """

    field: str
    fingerprint: str
    way: str
    pages: int
    pages_before: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LayoutFigures:
    """A layout of the site's file.

    Attributes:
        layout: Its name; None for pages on which no layout matched.
        pages: On how many sampled pages it was met.
        pages_before: On how many of the baseline's.
    """

    layout: str | None
    pages: int
    pages_before: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteReport:
    """What is known of one site.

    Attributes:
        site: Its domain, else the host of its pages.
        pages: How many pages were seen.
        pages_before: How many the baseline has seen; 0 if it does not know the site.
        watchable: Whether there are enough pages for an alarm: even a total loss may be chance where there are few.
        fields: The figures of the fields, in the record's order.
        before: Those of the baseline.
        layouts: The layouts met, now or before.
        markups: The ways to the fields met, now or before, most frequent first.
        findings: What is wrong, alarms first.
        body_lengths: The body's length on each sampled page, in order.
        body_lengths_before: The same of the baseline.
    """

    site: str
    pages: int
    pages_before: int
    watchable: bool
    fields: tuple[FieldFigures, ...]
    before: tuple[FieldFigures, ...]
    layouts: tuple[LayoutFigures, ...]
    markups: tuple[MarkupFigures, ...]
    findings: tuple[Finding, ...]
    body_lengths: tuple[int, ...] = ()
    body_lengths_before: tuple[int, ...] = ()

    @property
    def alarmed(self) -> bool:
        """Whether anything is surely wrong."""
        return any(finding.grade == "alarm" for finding in self.findings)

    def figures(self, field: str) -> tuple[FieldFigures | None, FieldFigures | None]:
        """The figures of a field now and before."""
        now = next((each for each in self.fields if each.field == field), None)
        return now, next((each for each in self.before if each.field == field), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a check found.

    Attributes:
        sites: The sites: those with an alarm first, then those with a hint, each by name.
        pages: How many pages were seen.
        failed: How many inputs could not be read.
        failures: Some of them, each with the reason.
        compared: Whether there was a baseline.
        missing: The baseline's sites of which no page was met.
        left_out: How many pages are of sites beyond the limit.
        false_alarms: The chance of an alarm that was accepted for each site that did not change.
        other_version: Whether the baseline was made by another version of newsextract: a change may then be its own.
    """

    sites: tuple[SiteReport, ...]
    pages: int
    failed: int
    failures: tuple[tuple[str, str], ...]
    compared: bool
    missing: tuple[str, ...]
    left_out: int
    false_alarms: float
    other_version: bool = False

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings, in the order of the sites."""
        return tuple(finding for site in self.sites for finding in site.findings)

    @property
    def alarms(self) -> tuple[Finding, ...]:
        """The findings that are sure."""
        return tuple(finding for finding in self.findings if finding.grade == "alarm")

    def to_dict(self) -> dict[str, Any]:
        """The report as JSON-ready values."""
        return {"newsextract": "doctor report", "version": VERSION, **_plain(self), "alarms": len(self.alarms)}


def _plain(value: Any) -> Any:
    if dataclasses.is_dataclass(value):
        return {each.name: _plain(getattr(value, each.name)) for each in dataclasses.fields(value)}
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return round(value, 4) if isinstance(value, float) else value
