"""What rules learned from some pages of a site are worth on another: the figures that ``docs/add_a_site.md`` reports.

    python -m training.learning DIR [--least 3] [--show] [--only HOST...] [--seen-engine]
    python -m training.learning --invented

DIR is a folder of labelled pages, as for ``training.train``. Of each site with enough pages, one page after the other is left
out, rules are learned from the rest, and the page left out is read twice: by the generic extractors, and by the rules. No file of
the site is in force, and the body engine is one that never saw a page of the site (``--seen-engine`` takes the shipped one, which
saves the minutes that training it takes). With ``--invented`` sites are made up that have furniture of all kinds; rules learned from 2
to 12 of their pages are tried on others.

A difference is that of the pages' means; its standard error is over sites, since pages of one site are not independent.
"""

from __future__ import annotations

import argparse
import contextlib
import datetime as dt
import math
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from newsextract import Page, extract
from newsextract.extractors.body import engine
from newsextract.extractors.body.engine.model import Model
from newsextract.learning import Sample, study
from newsextract.learning.hosts import main_host
from newsextract.quality.measures import folded, matches
from newsextract.quality.pages import Result, Row, content, instant, rows, sets
from newsextract.quality.scoring import LOWER_IS_BETTER, Scores, score
from newsextract.site import Site
from training.pages import read_pages
from training.train import learn, split
from training.truth import label

_SAME = 5e-4
"""Differences below this are none: half a word in a thousand."""
_ARCHIVES = ("web.archive.org", "archive.org", "archive.ph")
_PROSE = ("list_item", "table_row", "embed")


@dataclass(slots=True)
class Trial:
    """One page left out.

    Attributes:
        site: Its site.
        name: Its set and id.
        generic: Its scores by the generic extractors.
        learned: Its scores by the rules learned from the other pages.
        rules: The names of the fields that the rules speak of, for ``--show``.
    """

    site: str
    name: str
    generic: Scores
    learned: Scores
    rules: str = ""


@dataclass(slots=True)
class Labelled:
    """A page with its truth."""

    name: str
    row: Row
    page: Page
    host: str = ""
    model: Model | None = field(default=None, repr=False)


def main() -> int:
    """Runs from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", metavar="DIR")
    parser.add_argument("--least", type=int, default=3, help="pages that a site must have; with 2, one page teaches")
    parser.add_argument("--only", nargs="*", metavar="HOST", help="these sites only")
    parser.add_argument("--show", action="store_true", help="tell the pages that changed")
    parser.add_argument("--seen-engine", action="store_true", help="read with the shipped engine, which saw the pages")
    parser.add_argument("--invented", action="store_true", help="made-up sites instead of a folder's")
    args = parser.parse_args()
    if args.invented:
        from training.invented import main as invented

        return invented()
    if args.folder is None:
        parser.error("give a folder of labelled pages")
    models = {} if args.seen_engine else _models(args.folder)
    found = by_site(args.folder, models, args.least, args.only)
    count = sum(map(len, found.values()))
    print(f"{len(found)} sites with {args.least} pages or more, {count} pages", flush=True)
    trials = [trial for host, pages in found.items() for trial in leave_one_out(host, pages)]
    if args.show:
        for trial in trials:
            print(_shown(trial))
    print(table(trials))
    return 0


def _models(folder: Path) -> dict[str, Model]:
    """For each page the engine that never saw its site."""
    pages = sorted(read_pages(folder), key=lambda page: page.name)
    split(pages)
    for page in pages:
        label(page)
    models = learn(pages, [])
    return {page.name: models[page.fold] for page in pages}


def by_site(
    folder: Path, models: Mapping[str, Model], least: int, only: list[str] | None = None
) -> dict[str, list[Labelled]]:
    """The pages of all sets by host, of hosts that have enough of them."""
    found: dict[str, list[Labelled]] = {}
    for path in sets(folder):
        for row in rows(path):
            captured = instant(row.get("captured_at"))
            page = Page(
                content(folder, row),
                url=row.get("url") or None,
                captured_at=captured.replace(tzinfo=dt.UTC) if captured else None,
            )
            name = f"{path.stem}/{row['id']}"
            if host := _host(page):
                found.setdefault(host, []).append(Labelled(name, row, page, host, models.get(name)))
    return {host: pages for host, pages in sorted(found.items()) if len(pages) >= least and (not only or host in only)}


def _host(page: Page) -> str | None:
    host = main_host(page)
    if host in _ARCHIVES or host is None:
        canonical = page.canonical_url
        host = main_host(Page("", url=canonical)) if canonical else None
    return host if host not in _ARCHIVES else None


def leave_one_out(host: str, pages: list[Labelled]) -> Iterator[Trial]:
    """Reads each page by the rules of the others."""
    with _engine(pages[0].model):
        samples = {each.name: Sample(each.page, each.name) for each in pages}
        for each in pages:
            rest = [sample for name, sample in samples.items() if name != each.name]
            least = 2 if len(rest) > 1 else 1
            learned = study(rest, least=least).site
            yield _tried(host, each, learned)


def _tried(host: str, each: Labelled, learned: Site) -> Trial:
    nothing = Site(name="", home=f"https://{host}")
    rules = Site(name="", home=f"https://{host}", layouts=learned.layouts)
    article = extract(each.page, site=rules)
    return Trial(
        host,
        each.name,
        judged(each.row, extract(each.page, site=nothing)),
        judged(each.row, article),
        repr(learned.layouts) if article.layout else "",
    )


@contextlib.contextmanager
def _engine(model: Model | None) -> Iterator[None]:
    here: Any = engine  # the engine asks for its model by this name
    usual = here.shipped_model
    if model is not None:
        here.shipped_model = lambda: model
    try:
        yield
    finally:
        here.shipped_model = usual


def judged(row: Row, article: Any) -> Scores:
    """The scores of one page, with those of its blocks: the share that is wanted, and whether all of them are."""
    got = Result(
        headline=article.headline,
        authors=tuple(author.name for author in article.byline.authors) if article.byline else (),
        published=article.published.isoformat() if article.published else None,
        blocks=tuple((block.kind, block.text) for block in article.body),
        standfirst=article.standfirst or "",
        captions=tuple((caption.text or "", caption.credit or "") for caption in article.captions),
        tags=tuple(article.tags),
    )
    return score(row, got) | _blocks(row, got) | _captions(row, got)


def _captions(row: Row, got: Result) -> Scores:
    """How many captions the truth lacks; told of pages without captions too, as their share is not."""
    if not row.get("captions"):
        return {}
    want = [folded(caption["text"]) for caption in row["captions"] if caption["text"]]
    have = [folded(text) for text, _ in got.captions if text]
    return {"unwanted captions": float(len(have) - matches(have, want))}


def _blocks(row: Row, got: Result) -> Scores:
    """Of the body's prose, the share of blocks that the truth has, and whether there is none that it lacks."""
    if row.get("sections") is not None:
        want = "\n".join(text for part in row["sections"] for text in (*part["heading"], *part["paragraphs"]))
    else:
        want = row.get("text") or ""
    known = "".join(folded(want).split())
    prose = ["".join(folded(text).split()) for kind, text in got.blocks if kind not in _PROSE]
    if not known or not prose:
        return {}
    unwanted = sum(text not in known for text in prose)
    return {"blocks P": 1 - unwanted / len(prose), "unwanted blocks": float(unwanted)}


def _shown(trial: Trial) -> str:
    changed = [
        f"{name} {trial.generic.get(name, 0):.3f} -> {value:.3f}"
        for name, value in trial.learned.items()
        if abs(value - trial.generic.get(name, 0)) > _SAME
    ]
    return f"{trial.site} {trial.name}: {', '.join(changed) or 'no change'}\n    {trial.rules}"


def table(trials: list[Trial]) -> str:
    """A line a field: both means, their difference with its standard error over sites, and on how many pages it is better or worse."""
    lines = ["| field | pages | generic | learned | difference | better | worse |", "|---|---|---|---|---|---|---|"]
    names = dict.fromkeys(name for trial in trials for name in (*trial.generic, *trial.learned))
    for name in names:
        pairs = [
            (trial.site, trial.generic[name], trial.learned[name])
            for trial in trials
            if name in trial.generic and name in trial.learned
        ]
        if not pairs:
            continue
        sign = -1 if name in LOWER_IS_BETTER or name.startswith("unwanted") else 1
        changes = [(now - was) * sign for _, was, now in pairs]
        mean, error = _mean_and_error([(site, now - was) for site, was, now in pairs])
        before, after = sum(was for _, was, _ in pairs) / len(pairs), sum(now for _, _, now in pairs) / len(pairs)
        better = len([each for each in changes if each > _SAME])
        worse = len([each for each in changes if each < -_SAME])
        lines.append(
            f"| {name} | {len(pairs)} | {before:.3f} | {after:.3f} | {mean:+.4f} ± {error:.4f} | {better} | {worse} |"
        )
    return "\n".join(lines)


def _mean_and_error(changes: list[tuple[str, float]]) -> tuple[float, float]:
    """The mean over pages, and its standard error with sites as the units."""
    mean = sum(change for _, change in changes) / len(changes)
    sums: dict[str, float] = {}
    for site, change in changes:
        sums[site] = sums.get(site, 0.0) + change - mean
    count = len(sums)
    if count < 2:
        return mean, 0.0
    return mean, math.sqrt(count / (count - 1) * sum(each * each for each in sums.values())) / len(changes)


if __name__ == "__main__":
    sys.exit(main())
