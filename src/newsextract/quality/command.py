"""``newsextract quality``: a table of figures, field by field, and a refusal where one fell."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsextract.cli import inputs

if TYPE_CHECKING:
    from newsextract.quality.floors import Floors
    from newsextract.quality.pages import Row
    from newsextract.quality.scoring import Scores

_SAMPLE = 60
"""Pages on which the speed is measured."""
_ERRORS_SHOWN = 20


def register(commands: Any) -> None:
    """Adds the command to the parser."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "quality",
        help="score the library on pages whose truth is known",
        description="Scores the library on a folder of pages whose truth is known. Exits with 1 if a figure is below its "
        "floor or a page raises. For 'without', 'false author' and 'false date' lower is better: their floors are "
        "ceilings.",
    )
    parser.add_argument(
        "folder", type=Path, metavar="DIR", help="the folder: *.jsonl with one page a line, and the pages"
    )
    parser.add_argument("--floors", type=Path, metavar="FILE", help="the recorded figures, as JSON")
    parser.add_argument(
        "--raise", action="store_true", dest="lift", help="write the figures as new floors where better"
    )
    parser.add_argument("--set", action="append", dest="sets", metavar="NAME", help="only this set; may be repeated")
    parser.add_argument("--jobs", type=int, default=2, metavar="N", help="worker processes (default: 2)")
    parser.add_argument("--worst", type=int, default=0, metavar="N", help="list the N worst pages of each set")
    parser.add_argument("--field", default="body", help="the field that --worst goes by (default: body)")
    parser.add_argument(
        "--json", type=Path, metavar="FILE", help="write all figures and the scores of each page to FILE"
    )
    inputs.add_sites_option(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Does the work and returns the exit code.

    Raises:
        UsageError: Options that do not go together, or floors that are none.
        ReadError: The folder or the floors cannot be read.
    """
    from newsextract.errors import UsageError
    from newsextract.quality import floors, pages

    if args.lift and args.floors is None:
        raise UsageError("--raise needs --floors FILE to write to")
    if args.jobs < 1:
        raise UsageError("--jobs needs at least one process")
    known: Floors = floors.read(args.floors) if args.floors else {}
    paths = pages.sets(args.folder, args.sets)
    report: dict[str, Any] = {}
    good = True
    for path in paths:
        good &= _one_set(path, args, known, report)
    for name in sorted(set(known) - {path.stem for path in paths} if not args.sets else ()):
        if known[name]:
            good = False
            print(f"{name}: there are floors, but no pages")
    if args.json:
        import json

        args.json.write_text(json.dumps(report, indent=1, ensure_ascii=False), encoding="utf-8")
    if args.lift:
        floors.write(args.floors, known)
    return 0 if good else 1


def _one_set(path: Path, args: argparse.Namespace, known: Floors, report: dict[str, Any]) -> bool:
    """Scores a set, prints its table, fills ``report``, lifts ``known`` if asked; whether the set holds its floors."""
    from newsextract.quality import floors, pages, scoring

    rows = list(pages.rows(path))
    scores, errors = _scored(path.parent, rows, args.jobs)
    figures = scoring.means(scores.values())
    sound = [row for row in rows if row["id"] not in errors]
    times = pages.times_bare_parsing(path.parent, sound[:: max(1, len(sound) // _SAMPLE)][:_SAMPLE])
    plain = {field: figure for field, (figure, _) in figures.items()}
    mine = known.get(path.stem, {})
    broken = floors.broken(mine, plain)

    print(f"\n{path.stem}: {len(rows)} pages")
    print(f"  {'field':14} {'figure':>7} {'floor':>7} {'change':>8}  pages")
    for field, (figure, number) in figures.items():
        print(_line(field, figure, mine.get(field), number, field in broken))
    for field in (field for field in broken if field not in figures):
        print(f"  {field:14} {'none':>7} {mine[field]:7.3f} {'':8}  FELL")
    if times is not None:
        print(f"  times bare parsing: {times:.1f}")
    print(f"  errors: {len(errors)}")
    for page, error in list(errors.items())[:_ERRORS_SHOWN]:
        print(f"    {page}: {error}")
    for value, page in scoring.worst(scores, args.field, args.worst):
        print(f"  {value:7.3f}  {page}")
    sys.stdout.flush()
    report[path.stem] = {"figures": plain, "times bare parsing": times, "errors": errors, "pages": scores}
    if args.lift:
        known[path.stem] = floors.lifted(mine, plain)
    return not broken and not errors


def _scored(folder: Path, rows: list[Row], jobs: int) -> tuple[dict[str, Scores], dict[str, str]]:
    """The scores of each page, in the order of the rows, and what went wrong with which."""
    from newsextract import sites
    from newsextract.quality import pages, scoring, workers

    truth = {row["id"]: row for row in rows}
    scores: dict[str, Scores] = {page: {} for page in truth}
    errors: dict[str, str] = {}
    for page, got, error in workers.results(folder, rows, jobs=jobs, sites=sites.folders()):
        scores[page] = scoring.score(truth[page], got or pages.Result())
        if error:
            errors[page] = error
    return scores, errors


def _line(field: str, figure: float, floor: float | None, number: int, fell: bool) -> str:
    from newsextract.quality.floors import change

    if floor is None:
        return f"  {field:14} {figure:7.3f} {'-':>7} {'':8}  {number}"
    better = change(field, figure, floor)
    return f"  {field:14} {figure:7.3f} {floor:7.3f} {better:+8.3f}  {number}{'  FELL' if fell else ''}"
