"""From answers to figures: quality by field, mistakes, speed as a ratio, memory."""

from __future__ import annotations

import statistics
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from benchmarks.datasets import Case
from benchmarks.running import Answer
from newsextract.quality.pages import Result
from newsextract.quality.scoring import Scores, means, score

QUALITY = (
    "body", "body P", "body R", "with", "without", "headline", "authors", "day", "instant", "standfirst", "caption R", "caption P",
    "credit R", "tags", "false author", "false date",
)  # fmt: skip
"""The columns of quality, in their order. ``without`` and the false values count mistakes: less is better."""

_FROM: dict[str, frozenset[str]] = {
    **dict.fromkeys(("body", "body P", "body R", "with", "without"), frozenset({"blocks", "text"})),
    **dict.fromkeys(("day", "instant", "false date"), frozenset({"published"})),
    **dict.fromkeys(("caption R", "caption P", "credit R"), frozenset({"captions"})),
    **dict.fromkeys(("authors", "false author"), frozenset({"authors"})),
    **{name: frozenset({name}) for name in ("headline", "standfirst", "tags")},
}
"""What a tool must give for a column to be about it: one that knows no captions has no cell there, and not a nought."""


@dataclass(slots=True, kw_only=True)
class Figures:
    """What one tool came to on one data set.

    Attributes:
        pages: How many pages it was given.
        failed: How many it failed on, was killed by, or took too long for.
        quality: For each field that the tool gives its mean, over the pages whose truth knows it.
        counted: For each field how many pages that were.
        low: The share of pages whose body has an F1 under 0.7; None where no page has a full text.
        speed: How many bare parses of the same pages it took, all pages together.
        median_speed: The same for the median page.
        peak: The most memory its process had, in MB.
        scores: Each page's own scores, for those who look for the reasons.
    """

    pages: int = 0
    failed: int = 0
    quality: dict[str, float] = field(default_factory=dict)
    counted: dict[str, int] = field(default_factory=dict)
    low: float | None = None
    speed: float = 0.0
    median_speed: float = 0.0
    peak: float = 0.0
    scores: dict[str, Scores] = field(default_factory=dict, repr=False)


def figures(cases: Sequence[Case], answers: Mapping[str, Answer]) -> Figures:
    """The figures of one tool on some pages. A page that it failed on counts as a page on which it found nothing."""
    scores = {case.row["id"]: _score(case, answers[case.row["id"]]) for case in cases}
    averages = means(scores.values())
    given = {name for answer in answers.values() for name in answer.found}
    fields = [name for name in QUALITY if name in averages and not _FROM[name].isdisjoint(given)]
    bodies = [page["body"] for page in scores.values() if "body" in page]
    timed = [answer for answer in answers.values() if answer.parse > 0 and answer.error is None]
    return Figures(
        pages=len(cases),
        failed=sum(answer.error is not None for answer in answers.values()),
        quality={name: averages[name][0] for name in fields},
        counted={name: averages[name][1] for name in fields},
        low=sum(body < 0.7 for body in bodies) / len(bodies) if bodies else None,
        speed=sum(a.read for a in timed) / sum(a.parse for a in timed) if timed else 0.0,
        median_speed=statistics.median(a.read / a.parse for a in timed) if timed else 0.0,
        peak=max((answer.peak for answer in answers.values()), default=0) / 1024,
        scores=scores,
    )


def _score(case: Case, answer: Answer) -> Scores:
    silent = case.row.get("silent") or ()
    return {name: value for name, value in score(case.row, _result(answer.found)).items() if name not in silent}


def _flat(values: Any) -> Iterator[str]:
    """Texts out of lists of lists, as some tools give them."""
    if isinstance(values, str):
        yield values
    elif isinstance(values, (list, tuple)):
        for value in values:
            yield from _flat(value)


def _result(found: Mapping[str, Any]) -> Result:
    blocks = found.get("blocks") or [
        ("paragraph", line) for line in (found.get("text") or "").split("\n") if line.strip()
    ]
    return Result(
        headline=next(_flat(found.get("headline")), None),
        authors=tuple(_flat(found.get("authors"))),
        published=next(_flat(found.get("published")), None),
        blocks=tuple((kind, text) for kind, text in blocks),
        standfirst=found.get("standfirst") or "",
        captions=tuple((text, credit) for text, credit in found.get("captions") or ()),
        tags=tuple(_flat(found.get("tags"))),
    )
