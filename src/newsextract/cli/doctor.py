"""``newsextract doctor``: an alarm when a site changes."""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from newsextract.cli import exits, inputs
from newsextract.errors import NewsextractError, ReadError, UsageError

if TYPE_CHECKING:
    from typing import Any

    from newsextract.cli.openings import Held
    from newsextract.doctor import Report, Survey

_FAILURES_SHOWN = 5


def register(commands: Any) -> None:
    """Adds the command to the parser."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "doctor",
        help="tell which sites have changed",
        description="Counts, for each site and field, how many pages have it, how long it is and what found it, and compares "
        "that with a baseline. Exits with 1 if a site raises an alarm.",
    )
    parser.add_argument(
        "inputs",
        nargs="+",
        metavar="INPUT",
        help="a saved page, a folder, a WARC, WACZ, ZIP or TAR file, a URL, records as newsextract extract writes them (*.jsonl, *.jsonl.gz), or - for stdin",
    )
    parser.add_argument("--baseline", type=Path, metavar="FILE", help="the figures to compare with")
    parser.add_argument(
        "--write-baseline",
        type=Path,
        metavar="FILE",
        help="write the figures; with --baseline, sites in alarm and sites with fewer pages keep the old ones",
    )
    parser.add_argument("--accept", action="store_true", help="write the new figures of sites in alarm, too")
    parser.add_argument(
        "--json", type=Path, metavar="FILE", help="write the report as JSON; - for stdout, without the table"
    )
    parser.add_argument("--html", type=Path, metavar="FILE", help="write the report with plots (needs matplotlib)")
    parser.add_argument(
        "--all", action="store_true", help="show the figures of all sites, not only of those with findings"
    )
    parser.add_argument(
        "--losses",
        action="store_true",
        help="exit with 1 only where values were lost, not where they are found in another way or place",
    )
    parser.add_argument(
        "--false-alarms",
        type=float,
        default=0.01,
        metavar="RATE",
        help="the chance of an alarm accepted for each site that did not change (default: 0.01)",
    )
    parser.add_argument(
        "--captured-at",
        metavar="ISO",
        help="when the pages were saved, with an offset from UTC: 2024-11-20T12:00:00+02:00",
    )
    inputs.add_sites_option(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Does the work and returns the exit code.

    Raises:
        UsageError: Options that do not go together, or a baseline that is none.
        ReadError: The baseline cannot be read.
    """
    _check(args)
    captured_at = inputs.captured_at(args.captured_at)
    from newsextract.doctor import diagnose

    baseline = _read_baseline(args.baseline) if args.baseline else None
    survey = _survey(args.inputs, captured_at)
    report = diagnose(survey, baseline, false_alarms=args.false_alarms)
    _show(args, report)
    _write(args, report, survey, baseline)
    for name, why in report.failures[:_FAILURES_SHOWN]:
        _say(f"not read: {name}: {why}")
    if report.failed > _FAILURES_SHOWN:
        _say(f"not read: {report.failed:,} inputs in all; --json lists some more")
    if not report.pages:
        _say(
            f"no pages and no records in {', '.join(args.inputs)}; give saved pages, or what newsextract extract wrote"
        )
        return exits.FAILED
    alarmed = any(finding.is_loss or not args.losses for finding in report.alarms)
    return exits.NOTHING_FOUND if alarmed else exits.DONE


def _check(args: argparse.Namespace) -> None:
    if not 0 < args.false_alarms < 1:
        raise UsageError(f"--false-alarms {args.false_alarms}: give a number between 0 and 1, such as 0.01")
    if args.accept and not (args.baseline and args.write_baseline):
        raise UsageError(
            "--accept goes with --baseline and --write-baseline: it says what is written where both differ"
        )
    for option, path in (("--write-baseline", args.write_baseline), ("--json", args.json), ("--html", args.html)):
        if path is None or (option == "--json" and str(path) == inputs.STDIN):
            continue
        if path.is_dir() or not path.absolute().parent.is_dir():
            why = "this is a folder" if path.is_dir() else "there is no such folder"
            raise UsageError(f"{option} {path}: {why}; name a file")
        if any(
            not inputs.is_url(name) and Path(name).is_file() and path.is_file() and path.samefile(name)
            for name in args.inputs
        ):
            raise UsageError(f"{option} {path} is an input too, and would be overwritten; choose another file")
    if args.html:
        import importlib.util

        if importlib.util.find_spec("matplotlib") is None:
            raise UsageError("--html draws with matplotlib; install it with: pip install 'newsextract[report]'")


def _survey(names: list[str], captured_at: dt.datetime | None) -> Survey:
    """The figures of all inputs. What cannot be read is counted, and the others are still worked on."""
    from newsextract.cli import openings, record_lines
    from newsextract.cli.progress import progress, shown
    from newsextract.doctor import Survey

    survey = Survey()
    total = sum(1 for _ in record_lines.expand(names)) if shown() else None
    with inputs.Opener() as opener, progress(total) as display:
        for name in record_lines.expand(names):
            display.step(name)
            try:
                if record_lines.holds_records(name):
                    for where, record in record_lines.read(name):
                        _add(survey, record, where)
                else:
                    for held, id_ in openings.each(name, opener):
                        _add_page(survey, held, id_, captured_at)
            except NewsextractError as error:
                survey.fail(name, str(error).removeprefix(f"{name}: "))
    return survey.settled()


def _add_page(survey: Survey, opener: inputs.Opener | Held, name: str, captured_at: dt.datetime | None) -> None:
    try:
        page = opener.open(name)
    except NewsextractError as error:
        survey.fail(name, str(error).removeprefix(f"{name}: "))
        return
    page.captured_at = captured_at or page.captured_at
    _add(survey, page, name)


def _add(survey: Survey, thing: Any, name: str) -> None:
    from newsextract.page import Page

    try:
        if thing is None:
            survey.fail(name, "this line is no JSON object")
        else:  # a record says itself which page it is of
            survey.add(thing, source=name if isinstance(thing, Page) else None)
    except Exception as error:  # noqa: BLE001 - one page must not end the work on a million others
        survey.fail(name, f"{type(error).__name__}: {error}")


def _read_baseline(path: Path) -> Survey:
    import json

    from newsextract.doctor import Survey

    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise ReadError(
            "there is no such baseline; write one with: newsextract doctor INPUT --write-baseline FILE",
            source=str(path),
        ) from error
    except (OSError, UnicodeError) as error:
        raise ReadError(f"the baseline cannot be read: {error}", source=str(path)) from error
    try:
        read = json.loads(text)
    except (ValueError, RecursionError):
        read = None  # of which from_dict says that it is no baseline
    try:
        return Survey.from_dict(read)
    except UsageError as error:
        raise UsageError(f"--baseline {path}: {error}") from error


def _show(args: argparse.Namespace, report: Report) -> None:
    if args.json is not None and str(args.json) == inputs.STDIN:
        return
    from newsextract.cli import doctor_table, table

    width = table.terminal_width()
    table.print_lines(doctor_table.lines(report, width, everything=args.all), width)


def _write(args: argparse.Namespace, report: Report, survey: Survey, baseline: Survey | None) -> None:
    import json

    from newsextract.cli import output

    if args.json is not None:
        with output.opened(None if str(args.json) == inputs.STDIN else args.json) as stream:
            stream.write(json.dumps(report.to_dict(), ensure_ascii=False, indent=1) + "\n")
    if args.html is not None:
        from newsextract.doctor.page_report import page_of

        with output.opened(args.html) as stream:
            stream.write(page_of(report))
    if args.write_baseline is not None:
        kept = survey
        if baseline is not None:
            alarmed = frozenset() if args.accept else frozenset(finding.site for finding in report.alarms)
            kept = survey.renewed(baseline, alarmed)
        with output.opened(args.write_baseline) as stream:
            stream.write(json.dumps(kept.to_dict(), ensure_ascii=False, separators=(",", ":")) + "\n")


def _say(message: str) -> None:
    from newsextract.cli.table import clean

    print(f"newsextract: {clean(message, 1000)}", file=sys.stderr)
