"""An alarm when a site changes: figures of many pages, compared with those of an earlier time.

>>> from newsextract.doctor import examine
>>> page = {"url": "https://news.example/1", "headline": "Harbour reopens", "body": [{"text": "The pier is open."}]}
>>> report = examine([page] * 3)
>>> [(site.site, site.pages) for site in report.sites]
[('news.example', 3)]
>>> report.alarms
()

Nothing here prints or reads a file. The command is ``newsextract doctor``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from newsextract.article import Article
from newsextract.doctor.diagnosis import FALSE_ALARMS, diagnose
from newsextract.doctor.report import (
    FieldFigures,
    Finding,
    LayoutFigures,
    Length,
    MarkupFigures,
    Report,
    SiteReport,
    Win,
)
from newsextract.doctor.surveys import SiteSurvey, Survey
from newsextract.page import Page

__all__ = [
    "FALSE_ALARMS",
    "FieldFigures",
    "Finding",
    "LayoutFigures",
    "Length",
    "MarkupFigures",
    "Report",
    "SiteReport",
    "SiteSurvey",
    "Survey",
    "Win",
    "diagnose",
    "examine",
    "survey",
]


def survey(things: Iterable[Page | Article | Mapping[str, Any]]) -> Survey:
    """Counts pages or records, one after the other and in any order.

    Args:
        things: Pages, which tell most; records; or records' dicts, as ``newsextract extract`` writes them. A mapping that is
            no record is counted as failed.

    Returns:
        Their figures. They can serve as a baseline: :meth:`Survey.to_dict` makes JSON-ready values of them.

    Raises:
        SiteError: A site's file is broken.
    """
    found = Survey()
    for thing in things:
        found.add(thing)
    return found.settled()


def examine(
    things: Iterable[Page | Article | Mapping[str, Any]],
    *,
    baseline: Survey | None = None,
    false_alarms: float = FALSE_ALARMS,
) -> Report:
    """Looks at pages or records and tells what is wrong with the sites that they are from.

    Args:
        things: As for :func:`survey`.
        baseline: The figures of an earlier time. Without them only what is plainly wrong is told: fields that every story
            has and hardly a page shows, and rules of a site file that never find anything.
        false_alarms: The chance of an alarm that is accepted for each site that did not change, from 0 to 1.

    Returns:
        The report.

    Raises:
        UsageError: ``false_alarms`` is no such chance.
        SiteError: A site's file is broken.
    """
    return diagnose(survey(things), baseline, false_alarms=false_alarms)
