"""``newsextract bulk``: the records of very many pages, by all cores, into a folder."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsextract.cli import exits, inputs
from newsextract.cli.counting import counted

if TYPE_CHECKING:
    from newsextract.bulk import Progress, Summary


def register(commands: Any) -> None:
    """Adds the command to the parser."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "bulk",
        help="read very many pages with all cores, into a folder of records",
        description="Reads very many pages with all cores, into a folder of records. A page that hangs or kills its worker is noted "
        "and passed over. When it was stopped, the same command goes on.",
    )
    parser.add_argument(
        "inputs",
        nargs="+",
        metavar="INPUT",
        help="a saved page, a WARC file or archive, a Parquet file, a file of JSON lines, or a folder of these",
    )
    parser.add_argument("-o", "--output", type=Path, metavar="DIR", required=True, help="the folder for the results")
    parser.add_argument(
        "--format", choices=("jsonl", "parquet"), default="jsonl", help="how records are written (default: jsonl)"
    )
    parser.add_argument("--workers", type=int, metavar="N", help="how many processes (default: one for each core)")
    parser.add_argument(
        "--time-limit", type=float, default=30.0, metavar="S", help="seconds that a page may take (default: 30)"
    )
    parser.add_argument(
        "--memory-limit", type=int, default=1000, metavar="MB", help="megabytes that a page may take (default: 1000)"
    )
    parser.add_argument(
        "--columns",
        default="html,url,fetched_at,content_type",
        metavar="A,B",
        help="the columns with page, URL, time of capture and Content-Type (default: %(default)s)",
    )
    parser.add_argument(
        "--shard-size", type=int, default=2000, metavar="N", help="pages of one file of results (default: 2000)"
    )
    inputs.add_sites_option(parser)
    inputs.add_reading_options(parser)
    parser.add_argument("--no-evidence", action="store_true", help="leave the evidence out")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Does the work and returns the exit code.

    Raises:
        NewsextractError: The job cannot be done; see :func:`newsextract.bulk.run`.
    """
    from newsextract import bulk
    from newsextract.cli.progress import progress

    with progress(None) as display:
        summary = bulk.run(
            args.inputs,
            args.output,
            form=args.format,
            workers=args.workers,
            time_limit=args.time_limit,
            memory_limit=args.memory_limit * 1_000_000,
            profile=args.profile,
            min_confidence=args.min_confidence,
            evidence=not args.no_evidence,
            columns=[name.strip() for name in args.columns.split(",")],
            shard_size=args.shard_size,
            on_progress=lambda state: display.at(state.pages, _shown(state)),
        )
    for line in _told(summary, args.output):
        print(f"newsextract: {line}", file=sys.stderr)
    if not summary.pages:
        return exits.NOTHING_FOUND
    return exits.FAILED if summary.failures else exits.DONE


def _shown(state: Progress) -> str:
    total = f"of {state.total:,}, " if state.total is not None else ""
    return f"pages, {total}{state.rate:.0f} a second, {counted(state.failures, 'failure')}"


def _told(summary: Summary, folder: Path) -> list[str]:
    rate = summary.here / summary.seconds if summary.seconds else 0.0
    before = f", {summary.pages - summary.here:,} of them before" if summary.resumed else ""
    done = (
        f"{counted(summary.records, 'record')} and {counted(summary.failures, 'failure')} in {folder}{before}; "
        f"{counted(summary.here, 'page')} in {summary.seconds:.1f} s, {rate:.0f} a second"
    )
    lines = [done]
    if summary.reasons:
        reasons = ", ".join(f"{count:,} {reason}" for reason, count in sorted(summary.reasons.items()))
        lines.append(f"failures of this run: {reasons}; see {folder / 'failures-*.jsonl'}")
    return lines
