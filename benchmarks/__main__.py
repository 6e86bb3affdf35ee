"""``python -m benchmarks --data DIR``."""

from __future__ import annotations

import argparse
import json
import random
import sys
from pathlib import Path

from benchmarks import plots
from benchmarks.datasets import DataSet, find
from benchmarks.figures import Figures, figures
from benchmarks.growth import Point, growth
from benchmarks.running import SECONDS, answers
from benchmarks.tables import markdown, plain
from benchmarks.tools import TOOLS, Tool, chosen


def main(argv: list[str] | None = None) -> int:
    """Measures, and writes tables and plots."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks", description="Scores newsextract and other installed tools."
    )
    parser.add_argument(
        "--data", type=Path, action="append", default=[], metavar="DIR", help="a folder with data sets; may be repeated"
    )
    parser.add_argument(
        "--tool",
        action="append",
        metavar="NAME",
        help=f"one of: {', '.join(t.name for t in TOOLS)} (default: all installed)",
    )
    parser.add_argument("--set", action="append", metavar="NAME", help="only this data set; may be repeated")
    parser.add_argument(
        "--limit", type=int, metavar="N", help="only N pages of each data set, the same ones for each tool"
    )
    parser.add_argument(
        "--seconds", type=float, default=SECONDS, help="how long a page may take (default: %(default)s)"
    )
    parser.add_argument("--growth", action="store_true", help="also measure growth with made-up pages, 1 kB to 10 MB")
    parser.add_argument(
        "-o", "--out", type=Path, default=Path("benchmark-results"), metavar="DIR", help="default: %(default)s"
    )
    parser.add_argument(
        "--again",
        action="store_true",
        help="measure also what results.json in DIR has already, of the same version and pages",
    )
    args = parser.parse_args(argv)
    if not args.data and not args.growth:
        parser.error("name a folder with --data, or ask for --growth; docs/benchmark.md tells where data sets are from")
    try:
        tools = chosen(args.tool)
        sets = _sets(args)
    except (ValueError, FileNotFoundError) as error:
        parser.error(str(error))
    args.out.mkdir(parents=True, exist_ok=True)
    results: dict[str, dict[str, Figures]] = {}
    known = {} if args.again else measured_before(args.out)
    for data_set in sets:
        results[data_set.name] = {}
        for tool in tools:
            before = known.get((data_set.name, tool.name, data_set.mark, tool.version or ""))
            # this library changes under one version while it is worked on
            use = before if before is not None and tool.package != "newsextract" else None
            results[data_set.name][tool.name] = use or _measured(data_set, tool, args.seconds)
            _write(args.out, results, sets, tools, {})  # what was measured is kept if the rest is not
        plots.accuracy_against_speed(
            data_set.name, results[data_set.name], args.out / f"{_file_name(data_set.name)}.png"
        )
    grown = growth(tools, seconds=max(args.seconds, 120.0), told=_say) if args.growth else {}
    if grown:
        plots.growth(grown, args.out / "growth.png")
    _write(args.out, results, sets, tools, grown)
    _say("")
    print((args.out / "results.md").read_text(encoding="utf-8"))
    return 0


def _measured(data_set: DataSet, tool: Tool, seconds: float) -> Figures:
    def told(number: int) -> None:
        _say(f"{data_set.name}, {tool.name}: {number} of {len(data_set.cases)}")

    return figures(data_set.cases, answers(tool, data_set.cases, seconds=seconds, told=told))


def measured_before(out: Path) -> dict[tuple[str, str, str, str], Figures]:
    """What an earlier run left in its folder, by data set, tool, pages and version: long work goes on where it was broken off."""
    try:
        told = json.loads((out / "results.json").read_text(encoding="utf-8"))["quality"]
        return {
            (name, tool, each.pop("mark"), each.pop("version")): Figures(**each)
            for name, tools in told.items()
            for tool, each in tools.items()
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def _sets(args: argparse.Namespace) -> list[DataSet]:
    found = [data_set for folder in args.data for data_set in find(folder)]
    if args.set:
        names = [data_set.name for data_set in found]
        unknown = [name for name in args.set if name not in names]
        if unknown:
            raise ValueError(f"no data set is called {', '.join(unknown)}; there are {', '.join(names)}")
        found = [data_set for data_set in found if data_set.name in args.set]
    if args.limit:
        draw = random.Random(0)  # noqa: S311 - the same pages each time
        found = [
            DataSet(each.name, tuple(draw.sample(each.cases, min(args.limit, len(each.cases)))), each.left_out)
            for each in found
        ]
    return found


def _write(
    out: Path,
    results: dict[str, dict[str, Figures]],
    sets: list[DataSet],
    tools: list[Tool],
    grown: dict[str, list[Point]],
) -> None:
    (out / "results.md").write_text(markdown(results, sets, tools, grown), encoding="utf-8")
    (out / "results.json").write_text(json.dumps(plain(results, sets, tools, grown), indent=1), encoding="utf-8")


def _file_name(name: str) -> str:
    return "".join(c if c.isalnum() else "-" for c in name)


def _say(text: str) -> None:
    if sys.stderr.isatty():
        print(f"\r\x1b[K{text}", end="", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
