"""Learns what confidences are worth, and draws how reliable they are.

    python -m training.calibrate DIR [-o docs/images/reliability.png]

DIR is a folder of labelled pages, as for ``training.train``. The extractors' own guesses are compared with the truth; what is
drawn and printed is judged on the half of the sites that the curves were not learned from. Needs numpy, scipy and matplotlib.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize

import newsextract
from newsextract import Article, Page, calibration
from newsextract.calibration import Curve, log_odds, rule_name
from newsextract.quality.measures import alike, folded, names
from newsextract.quality.pages import Row, instant, rows, sets

FILE = Path(__file__).parents[1] / "src/newsextract/calibration.json"
SEED = 11
_PENALTY = 4.0  # on the shift of a rule: as if four more values had come out as the field's others do
_BINS = 8


@dataclass(frozen=True, slots=True)
class Case:
    """One value of a page: how sure the extractor was, and whether it was right."""

    field: str
    rule: str
    guess: float
    right: bool
    site: str
    weight: float  # a page counts once for a field, however many values it has


def cases(folder: Path) -> list[Case]:
    """All values of which the truth tells whether they are right."""
    calibration.shipped_curves.cache_clear()
    there: Any = calibration
    usual, there.shipped_curves = there.shipped_curves, dict  # the guesses as they are
    found: list[Case] = []
    for path in sets(folder):
        for row in rows(path):
            data = gzip.decompress((folder / row["file"]).read_bytes())
            captured = instant(row.get("captured_at"))
            page = Page(
                data if row["raw"] else data.decode("utf-8", "replace"),
                url=row["url"] or None,
                captured_at=captured.replace(tzinfo=captured.tzinfo or _utc()) if captured else None,
            )
            site = str(row.get("publisher") or page.host or row["id"])
            found += _judged(newsextract.extract(page), row, site)
    there.shipped_curves = usual
    return found


def _utc() -> Any:
    import datetime as dt

    return dt.UTC


def _judged(article: Article, row: Row, site: str) -> list[Case]:
    verdicts: dict[str, list[bool]] = {}
    reviewed = row.get("text") is not None
    if row.get("headline"):
        verdicts["headline"] = [folded(article.headline) == folded(row["headline"])]
    if row.get("authors") or reviewed:
        got = [author.name for author in article.byline.authors] if article.byline else []
        verdicts["byline"] = [bool(got) and names(got) == names(row.get("authors"))]
    if row.get("published") or reviewed:
        verdicts["published"] = [_same_day(article, row)]
    if row.get("standfirst"):
        verdicts["standfirst"] = [alike(folded(article.standfirst), folded(" ".join(row["standfirst"])))]
    if row.get("captions"):
        true = [folded(caption["text"]) for caption in row["captions"] if caption["text"]]
        verdicts["captions"] = [any(alike(folded(c.text), each) for each in true) for c in article.captions]
    if row.get("tags"):
        wanted = {folded(tag) for tag in row["tags"]}
        verdicts["tags"] = [folded(tag) in wanted for tag in article.tags]
    return [
        Case(field, rule_name(proof.source, proof.rule or ""), proof.confidence, right, site, 1 / len(rights))
        for field, rights in verdicts.items()
        for proof, right in zip(article.evidence.get(field, ()), rights, strict=False)
    ]


def _same_day(article: Article, row: Row) -> bool:
    want = instant(row.get("published"))
    if want is None or article.published is None:
        return False
    there = article.published.astimezone(want.tzinfo) if want.tzinfo else article.published
    return there.date() == want.date()


def fit(some: list[Case]) -> Curve:
    """The curve of one field."""
    counts: dict[str, int] = {}
    for case in some:
        counts[case.rule] = counts.get(case.rule, 0) + 1
    known = sorted(counts)
    guesses = np.array([log_odds(case.guess) for case in some])
    which = np.array([known.index(case.rule) for case in some])
    right = np.array([float(case.right) for case in some])
    weights = np.array([case.weight for case in some])

    def loss(found: Any) -> float:
        logits = found[0] + found[1] * guesses + found[2:][which]
        return float(
            (weights * (np.logaddexp(0, logits) - right * logits)).sum()
            + 0.5 * _PENALTY * (found[2:] ** 2).sum()
            + 2.0 * (found[1] - 0.7) ** 2
        )

    found = minimize(loss, np.array([0.0, 0.7, *np.zeros(len(known))]), method="L-BFGS-B").x
    shifts = {rule: round(float(shift), 2) for rule, shift in zip(known, found[2:], strict=True)}
    return Curve(round(float(found[0]), 2), round(max(0.0, float(found[1])), 2), shifts)


Judged = list[tuple[float, bool, float]]


def held_out(found: list[Case]) -> dict[str, Judged]:
    """Each value's confidence by curves that were learned from other sites, whether it was right, and its weight."""
    sites = sorted({case.site for case in found})
    random.Random(SEED).shuffle(sites)  # noqa: S311 - the same halves each time are what is wanted
    halves = {site: number % 2 for number, site in enumerate(sites)}
    judged: dict[str, Judged] = {}
    for field in sorted({case.field for case in found}):
        of_field = [case for case in found if case.field == field]
        for half in (0, 1):
            curve = fit([case for case in of_field if halves[case.site] != half])
            judged.setdefault(field, []).extend(
                (curve.confidence(case.guess, case.rule), case.right, case.weight)
                for case in of_field
                if halves[case.site] == half
            )
    return judged


def bins(judged: Judged) -> list[tuple[float, float, float]]:
    """Bins of about as many values each: the mean confidence, the share that is right, the weight."""
    ranked = list(judged)
    random.Random(SEED).shuffle(ranked)  # noqa: S311 - many have the same confidence; right ones must not come last
    ranked.sort(key=lambda each: each[0])
    parts = np.array_split(np.array(ranked, dtype=float), min(_BINS, max(1, len(ranked) // 25)))
    return [
        (
            float(np.average(part[:, 0], weights=part[:, 2])),
            float(np.average(part[:, 1], weights=part[:, 2])),
            float(part[:, 2].sum()),
        )
        for part in parts
        if len(part)
    ]


def figures(judged: Judged) -> dict[str, float]:
    """How well confidences and truth agree."""
    total = sum(weight for _, _, weight in judged)
    sure = [(right, weight) for confidence, right, weight in judged if confidence >= 0.9]
    off = sum(abs(mean - share) * weight for mean, share, weight in bins(judged)) / total
    of_sure = sum(weight for _, weight in sure)
    return {
        "values": len(judged),
        "right": round(sum(right * weight for _, right, weight in judged) / total, 3),
        "mean distance from the diagonal": round(off, 3),
        "share given with 0.9 or more": round(of_sure / total, 3),
        "right of those": round(sum(right * weight for right, weight in sure) / max(1e-9, of_sure), 3),
    }


def main() -> int:
    """Runs from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("-o", "--output", type=Path, default=Path("docs/images/reliability.png"))
    parser.add_argument("--file", type=Path, default=FILE, help="where the curves are written")
    args = parser.parse_args()
    found = cases(args.folder)
    judged = held_out(found)
    about = {field: figures(values) for field, values in judged.items()}
    for field, each in about.items():
        print(f"{field:12}{each}")
    curves = {field: fit([case for case in found if case.field == field]) for field in judged}
    args.file.write_text(write_curves(curves, about), "utf-8")
    draw(judged, args.output)
    return 0


def write_curves(curves: dict[str, Curve], about: dict[str, dict[str, float]]) -> str:
    """The text that :func:`newsextract.calibration.read_curves` reads."""
    data = {
        "about": {"judged on sites not learned from": about, "seed": SEED},
        "fields": {
            name: {"base": curve.base, "slope": curve.slope, "rules": curve.rules} for name, curve in curves.items()
        },
    }
    return json.dumps(data, indent=1, ensure_ascii=False) + "\n"


def draw(judged: dict[str, Judged], output: Path) -> None:
    """Draws for each field the share that is right over the confidence."""
    import matplotlib as mpl

    mpl.use("Agg")
    from matplotlib import pyplot as plt

    figure, axes = plt.subplots(figsize=(6, 5.4), dpi=110)
    axes.plot([0, 1], [0, 1], ":", color="#888888")
    colours = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9")
    for (field, values), colour, marker in zip(sorted(judged.items()), colours, "os^DvP", strict=False):
        points = bins(values)
        axes.plot(
            [mean for mean, _, _ in points],
            [share for _, share, _ in points],
            marker=marker,
            color=colour,
            linewidth=1.2,
            label=f"{field} ({len(values)})",
        )
    axes.set_xlabel("confidence")
    axes.set_ylabel("share that is right, on sites not learned from")
    axes.set_xlim(0.4, 1)
    axes.set_ylim(0.4, 1)
    axes.grid(visible=True, alpha=0.3)
    axes.legend(loc="upper left")
    figure.tight_layout()
    output.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(output)


if __name__ == "__main__":
    sys.exit(main())
