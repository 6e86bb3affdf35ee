"""A site under examination."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from newsextract.doctor.report import FieldFigures
from newsextract.doctor.signs import SampledPage
from newsextract.doctor.surveys import SiteSurvey


@dataclass(frozen=True, slots=True)
class Case:
    """A site under examination.

    Attributes:
        site: Its name.
        survey: Its figures.
        old: The baseline's, if there are any.
        now: Its sampled pages.
        before: The baseline's.
        figures: The figures by field.
        figures_before: The baseline's.
        rate: The accepted chance of a false alarm.
    """

    site: str
    survey: SiteSurvey
    old: SiteSurvey | None
    now: Sequence[SampledPage]
    before: Sequence[SampledPage]
    figures: dict[str, FieldFigures]
    figures_before: dict[str, FieldFigures]
    rate: float
