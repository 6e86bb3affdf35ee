"""One page's scores: a figure between 0 and 1 for each field that its truth says something about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from newsextract.quality.measures import alike, folded, matches, names, overlap, word_f1
from newsextract.quality.pages import Result, Row, instant

Scores = dict[str, float]

LOWER_IS_BETTER = frozenset({"without", "false author", "false date"})
"""Figures that count mistakes: snippets that must not appear, authors and dates where a person saw none."""

_LISTED = ("list_item", "table_row", "embed")
_SAME_INSTANT = 60
"""Seconds by which two times may differ and still be one instant, since pages print minutes."""


def score(row: Row, got: Result) -> Scores:
    """The scores of one page."""
    scores: Scores = {}
    scores |= _body(row, got)
    scores |= _snippets(row, got)
    if row.get("headline"):
        scores["headline"] = float(folded(got.headline) == folded(row["headline"]))
    scores |= _authors(row, got)
    scores |= _published(row, got)
    scores |= _captions(row, got)
    if row.get("tags"):
        scores["tags"] = overlap({folded(tag) for tag in got.tags}, {folded(tag) for tag in row["tags"]})
    return scores


def means(scores: Iterable[Scores]) -> dict[str, tuple[float, int]]:
    """For each field its mean, and the number of pages that say something about it."""
    collected: dict[str, list[float]] = {}
    for page in scores:
        for field, value in page.items():
            collected.setdefault(field, []).append(value)
    return {field: (sum(values) / len(values), len(values)) for field, values in collected.items()}


def worst(scores: Mapping[str, Scores], field: str, number: int) -> list[tuple[float, str]]:
    """The pages with the worst scores in a field, worst first."""
    ranked = sorted(
        ((page[field], name) for name, page in scores.items() if field in page), reverse=field in LOWER_IS_BETTER
    )
    return ranked[:number]


def _body(row: Row, got: Result) -> Scores:
    """The body; the standfirst too where the truth keeps it apart."""
    if row.get("sections") is not None:
        want = "\n".join(text for section in row["sections"] for text in (*section["heading"], *section["paragraphs"]))
        # such truths hardly ever record lists, tables and embeds: those blocks count only where the truth has them too
        known = folded(want)
        prose = [text for kind, text in got.blocks if kind not in _LISTED or folded(text) in known]
        scores = _three("\n".join(prose), want)
        if row.get("standfirst"):
            scores["standfirst"] = float(alike(folded(got.standfirst), folded(" ".join(row["standfirst"]))))
        return scores
    if row.get("text"):
        return _three(got.standfirst + "\n" + got.body, row["text"])
    return {}


def _three(got: str, want: str) -> Scores:
    return dict(zip(("body", "body P", "body R"), word_f1(got, want), strict=True))


def _snippets(row: Row, got: Result) -> Scores:
    text = _dense(got.standfirst + got.body)
    return {
        key: sum(_dense(t) in text for t in row[key]) / len(row[key]) for key in ("with", "without") if row.get(key)
    }


def _dense(text: str) -> str:
    return re.sub(r"\s+", "", folded(text))


def _authors(row: Row, got: Result) -> Scores:
    want, have = names(row.get("authors")), names(got.authors)
    if want:
        return {"authors": overlap(have, want)}
    return {"false author": float(bool(have))} if _reviewed(row) else {}


def _published(row: Row, got: Result) -> Scores:
    want, have = instant(row.get("published")), instant(got.published)
    if want is None:
        return {"false date": float(have is not None)} if _reviewed(row) else {}
    if want.tzinfo is None:
        return {"day": float(have is not None and have.date() == want.date())}
    if have is None or have.tzinfo is None:
        return {"day": float(have is not None and have.date() == want.date()), "instant": 0.0}
    return {
        "day": float(have.astimezone(want.tzinfo).date() == want.date()),
        "instant": float(abs((have - want).total_seconds()) < _SAME_INSTANT),
    }


def _reviewed(row: Row) -> bool:
    """Whether a missing author or date means that a person saw none."""
    return row.get("text") is not None


def _captions(row: Row, got: Result) -> Scores:
    if not row.get("captions"):
        return {}
    scores: Scores = {}
    want = [folded(caption["text"]) for caption in row["captions"] if caption["text"]]
    have = [folded(text) for text, _ in got.captions if text]
    hits = matches(have, want)
    if want:
        scores["caption R"] = hits / len(want)
    if have:
        scores["caption P"] = hits / len(have)
    credits = [folded(", ".join(caption["credit"])) for caption in row["captions"] if caption["credit"]]
    if credits:
        scores["credit R"] = matches([folded(credit) for _, credit in got.captions if credit], credits) / len(credits)
    return scores
