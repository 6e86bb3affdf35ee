"""Learns the weights of the body engine.

    python -m training.train DIR            cross-validates by site, learns from all pages, writes the weights
    python -m training.train DIR --check    only says whether the shipped weights come out again

DIR holds ``<set>.jsonl`` and the pages, see ``docs/engine.md``. Needs numpy and scipy. Takes a few minutes on one core.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np

from newsextract.extractors.body.engine import first_logits, judge, known
from newsextract.extractors.body.engine.alone import FirstLook, first_look
from newsextract.extractors.body.engine.among import SecondLook, ids_among_others, second_look
from newsextract.extractors.body.engine.choice import container, without_copies
from newsextract.extractors.body.engine.groups import FIRST, SECOND
from newsextract.extractors.body.engine.model import Model, read_model, write_model
from training.fitting import fitted, matrix
from training.measuring import f1, snippets
from training.pages import TruePage, read_pages
from training.truth import label

FOLDS = 5
SEED = 7
WEIGHTS = Path(__file__).parents[1] / "src/newsextract/extractors/body/engine/weights.json"
# penalties, found by cross-validation; anything from a third to three times as much does as well
_FIRST_PENALTY, _SECOND_PENALTY = 5.0, 5.0
# where less of the true text stands in the page, the truth is of another page
_LEAST_FOUND = 0.7
# a block counts by the root of its words, up to this many
_MOST_WORDS = 60


def split(pages: list[TruePage]) -> None:
    """Parts the pages so that those of one site are in one part."""
    groups = sorted({page.group for page in pages})
    random.Random(SEED).shuffle(groups)  # noqa: S311 - the same split each time is what is wanted
    folds = {group: number % FOLDS for number, group in enumerate(groups)}
    for page in pages:
        page.fold = folds[page.group]


class Lesson:
    """All pages as rows of ids with labels, for one look."""

    def __init__(self, pages: list[TruePage], blocks: list[list[int]], rows: list[list[Any]], width: int) -> None:
        self.rows = matrix([row for page_rows in rows for row in page_rows], width)
        self.page = np.repeat(np.arange(len(pages)), [len(each) for each in blocks])
        labels = [page.labels[i] for page, each in zip(pages, blocks, strict=True) for i in each]
        self.labels = np.array([-1.0 if each is None else each for each in labels])
        usable = np.array([page.found >= _LEAST_FOUND for page in pages])
        self.told = (self.labels >= 0) & usable[self.page]
        sizes = [len(page.table.blocks[i].text) / 6 for page, each in zip(pages, blocks, strict=True) for i in each]
        weights = np.sqrt(np.minimum(_MOST_WORDS, np.array(sizes) + 1))
        # a long page says more than a short one, but not as much more as it is longer
        totals = np.bincount(self.page, weights=weights, minlength=len(pages))
        self.weights = weights / np.sqrt(totals[self.page])
        self.folds = np.array([page.fold for page in pages])[self.page]

    def learn(self, without: int | None, penalty: float) -> Any:
        """The weights by all pages but those of one fold, rounded as they are shipped."""
        used = self.told & (self.folds != without) if without is not None else self.told
        return np.round(fitted(self.rows[used], self.labels[used], self.weights[used], penalty), 2)

    def by_page(self, weights: dict[int, Any]) -> list[list[float]]:
        """Each page's log-odds by the weights of its fold."""
        logits = np.zeros(len(self.labels))
        for fold, each in weights.items():
            logits[self.folds == fold] = self.rows[self.folds == fold] @ each
        ends = np.cumsum(np.bincount(self.page, minlength=int(self.page.max()) + 1))
        return [part.tolist() for part in np.split(logits, ends[:-1])]


def learn(pages: list[TruePage], without: Iterable[int | None]) -> dict[int | None, Model]:
    """Models by all pages but those of a fold; with None, by all.

    The second looks are learned on log-odds from models that had not seen the page.
    """
    folds = list(range(FOLDS))
    wanted = [*folds, *(each for each in without if each not in folds)]
    firsts = [first_look(page.table, page.headline) for page in pages]
    blocks = [list(range(len(page.table.blocks))) for page in pages]
    rows = [[(*row[:-1], *look.surroundings[row[-1]]) for row in look.rows] for look in firsts]
    weights: list[dict[Any, Any]] = []
    lesson = Lesson(pages, blocks, rows, sum(FIRST.values()))
    weights.append({fold: lesson.learn(fold, _FIRST_PENALTY) for fold in wanted})
    logits = [first_logits(look, weights[0][page.fold].tolist()) for look, page in zip(firsts, pages, strict=True)]
    looks = [_second(page, look, each) for page, look, each in zip(pages, firsts, logits, strict=True)]
    chosen = [look.candidates if look else [] for look in looks]
    for _ in range(2):
        rows = [
            [
                fixed + among
                for fixed, among in zip(look.fixed, ids_among_others(page.table, first, look, each), strict=True)
            ]
            if look
            else []
            for page, first, look, each in zip(pages, firsts, looks, logits, strict=True)
        ]
        lesson = Lesson(pages, chosen, rows, sum(SECOND.values()))
        weights.append({fold: lesson.learn(fold, _SECOND_PENALTY) for fold in wanted})
        found = lesson.by_page({fold: weights[-1][fold] for fold in folds})
        logits = [known(len(page.table.blocks), c, f) for page, c, f in zip(pages, chosen, found, strict=True)]
    return {
        fold: Model(
            first=weights[0][fold].tolist(), second=weights[1][fold].tolist(), third=weights[2][fold].tolist(), about={}
        )
        for fold in wanted
    }


def _second(page: TruePage, first: FirstLook, logits: list[float]) -> SecondLook | None:
    held = container(page.table, logits, first.words)
    return second_look(page.table, first, logits, held) if held >= 0 else None


def choose(page: TruePage, model: Model) -> list[int]:
    """The blocks that the engine chooses."""
    verdict = judge(page.table, page.headline, model)
    return without_copies(page.table, verdict.chosen) if verdict else []


def figures(pages: list[TruePage], models: dict[int | None, Model]) -> dict[str, object]:
    """How good the models are, each page judged by the one that had not seen its site."""
    found: dict[str, object] = {}
    for kind in sorted({page.kind for page in pages}):
        of_kind = [page for page in pages if page.kind == kind]
        chosen = [choose(page, models[page.fold]) for page in of_kind]
        scores = [score for page, each in zip(of_kind, chosen, strict=True) if (score := f1(page, each)) is not None]
        about: dict[str, object] = {"pages": len(of_kind), "sites": len({page.group for page in of_kind})}
        if scores:
            about["F1"] = round(float(np.mean(scores)), 4)
            about["under 0.7"] = round(float(np.mean([score < 0.7 for score in scores])), 4)
        shares = [snippets(page, each) for page, each in zip(of_kind, chosen, strict=True)]
        for name, part in zip(("with", "without"), zip(*shares, strict=True), strict=True):
            if any(each is not None for each in part):
                about[name] = round(float(np.mean([each for each in part if each is not None])), 4)
        found[kind] = about
    return found


def main() -> int:
    """Runs from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("--check", action="store_true", help="write nothing; fail if other weights come out")
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    args = parser.parse_args()
    pages = sorted(read_pages(args.folder), key=lambda page: page.name)
    split(pages)
    for page in pages:
        label(page)
    models = learn(pages, [None])
    about = {"folds by site": FOLDS, "seed": SEED, "judged on sites not learned from": figures(pages, models)}
    print(json.dumps(about, indent=1))
    whole = models[None]
    text = write_model(Model(whole.first, whole.second, whole.third, about))
    read_model(text)
    if args.check:
        return int(text != args.out.read_text("utf-8"))
    args.out.write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
