"""The whole extraction, each page read with a model that never saw its site: the figures that ``docs/engine.md`` reports.

    python -m training.whole DIR [--profile recall] [--against aligned]

DIR is a folder of labelled pages, as for ``training.train``. Takes a minute for each profile, and five more against
trafilatura.
"""

from __future__ import annotations

import argparse
import gzip
import math
import sys
from pathlib import Path
from typing import Any

from newsextract import Page, extract
from newsextract.extractors.body import aligned, engine, story
from newsextract.extractors.body.engine.model import Model
from newsextract.quality.pages import Result, rows, sets
from newsextract.quality.scoring import score
from newsextract.reading import PROFILES
from newsextract.site import Site
from newsextract.sites import find_site
from training.pages import read_pages
from training.train import learn, split
from training.truth import label

Scored = dict[str, dict[str, float]]
_POOR = 0.7
_NOBODY = Site(name="", home="https://page.invalid")


def main() -> int:
    """Runs from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("--profile", action="append", choices=PROFILES, help="default: all")
    parser.add_argument(
        "--with-rules", action="store_true", help="use the site files too, which were written with these pages in sight"
    )
    parser.add_argument("--against", choices=["aligned"], help="compare page by page with trafilatura aligned")
    args = parser.parse_args()
    pages = sorted(read_pages(args.folder), key=lambda page: page.name)
    split(pages)
    for page in pages:
        label(page)
    models = learn(pages, [])
    folds = {page.name: models[page.fold] for page in pages}
    del pages
    for path in sets(args.folder):
        other: Scored | None = None
        if args.against:
            usual, story._engines = story._engines, lambda reading: (aligned.aligned_engine,)  # noqa: ARG005
            other = _scores(path, args.folder, folds, "balanced", args.with_rules)
            story._engines = usual
            print(f"{path.stem:14}{'aligned':10}{_figures(other)}", flush=True)
        for profile in args.profile or PROFILES:
            found = _scores(path, args.folder, folds, profile, args.with_rules)
            paired = f"   {_paired(found, other)}" if other and profile == "balanced" else ""
            print(f"{path.stem:14}{profile:10}{_figures(found)}{paired}", flush=True)
    return 0


def _scores(path: Path, folder: Path, folds: dict[str, Model], profile: Any, with_rules: bool) -> Scored:
    """Each page's scores of the body."""
    found: Scored = {}
    here: Any = engine  # the engine asks for its model by this name
    shipped = here.shipped_model
    for row in rows(path):
        model = folds.get(f"{path.stem}/{row['id']}")
        here.shipped_model = (lambda model=model: model) if model else shipped
        data = gzip.decompress((folder / row["file"]).read_bytes())
        page = Page(data if row["raw"] else data.decode("utf-8", "replace"), url=row["url"] or None)
        site = None if with_rules else (find_site(page.host) or _NOBODY).without_rules()
        article = extract(page, site=site, profile=profile)
        got = Result(
            blocks=tuple((block.kind, block.text) for block in article.body), standfirst=article.standfirst or ""
        )
        found[row["id"]] = {
            name: value
            for name, value in score(row, got).items()
            if name in ("body", "body P", "body R", "with", "without")
        }
    here.shipped_model = shipped
    return found


def _figures(scored: Scored) -> str:
    parts = []
    for name in ("body", "body P", "body R", "with", "without"):
        values = [each[name] for each in scored.values() if name in each]
        if values:
            parts.append(f"{name} {sum(values) / len(values):.4f}")
    bodies = [each["body"] for each in scored.values() if "body" in each]
    if bodies:
        parts.append(f"under {_POOR} {sum(value < _POOR for value in bodies) / len(bodies):.3f}")
    return "  ".join(parts)


def _paired(scored: Scored, other: Scored) -> str:
    """The mean difference of the F1 page by page, with its standard error."""
    differences = [each["body"] - other[name]["body"] for name, each in scored.items() if "body" in each]
    if not differences:
        return ""
    mean = sum(differences) / len(differences)
    spread = math.sqrt(sum((each - mean) ** 2 for each in differences) / len(differences))
    return f"difference {mean:+.4f} ± {spread / math.sqrt(len(differences)):.4f}"


if __name__ == "__main__":
    sys.exit(main())
