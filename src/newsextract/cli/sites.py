"""``newsextract sites``: the sites that are known, and what is wrong in files of one's own."""

from __future__ import annotations

import argparse
import sys
import unicodedata
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from newsextract.cli import exits, inputs
from newsextract.cli.counting import counted

if TYPE_CHECKING:
    from newsextract.sources.listing import KnownSite

_HEADS = ("domain", "name", "country", "language", "family", "fields ruled", "from")
_WIDEST_NAME = 40
_MOST_LANGUAGES = 4


def register(commands: Any) -> None:
    """Adds the command to the parser."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "sites",
        help="list the sites that are known, or check site files of your own",
        description="Lists the sites that are known: country, language, family, and the fields they have rules for.",
    )
    inputs.add_sites_option(parser)
    parser.add_argument("--json", action="store_true", help="write one JSON array")
    parser.set_defaults(run=run)
    actions = parser.add_subparsers(metavar="ACTION", dest="action")
    check: argparse.ArgumentParser = actions.add_parser(
        "check",
        help="look for mistakes in folders of site files",
        description="Looks for mistakes in site files and configuration files, without a page. Exits with 1 if there is one; "
        "warnings alone are none.",
    )
    check.add_argument("places", nargs="+", metavar="DIR", help="a folder of site files, or a single file")
    check.add_argument("--json", action="store_true", help="write one JSON array")
    check.set_defaults(run=run_check)


def run(args: argparse.Namespace) -> int:
    """Lists the sites and returns the exit code."""
    from newsextract.sources.listing import known_sites

    rows, errors = known_sites()
    if args.json:
        import json

        from newsextract.serialize import plain

        print(json.dumps([plain(row) for row in rows], ensure_ascii=False, indent=1))
    else:
        for line in table([_HEADS, *map(_cells, rows)]):
            print(line)
    for error in errors:
        print(f"newsextract: error: {error}", file=sys.stderr)
    return exits.FAILED if errors else exits.DONE


def run_check(args: argparse.Namespace) -> int:
    """Checks files and returns the exit code.

    Raises:
        UsageError: There is no such folder or file.
    """
    from newsextract.sources.lint import check_sites

    problems = check_sites(*args.places)
    if args.json:
        import json

        from newsextract.serialize import plain

        print(json.dumps([plain(problem) for problem in problems], ensure_ascii=False, indent=1))
    else:
        for problem in problems:
            print(_clean(str(problem)))
    serious = sum(problem.serious for problem in problems)
    print(f"newsextract: {counted(serious, 'mistake')}, {counted(len(problems) - serious, 'warning')}", file=sys.stderr)
    return exits.NOTHING_FOUND if serious else exits.DONE


def _cells(row: KnownSite) -> tuple[str, ...]:
    name = _clean(row.name or "")
    return (
        row.domain,
        name if len(name) <= _WIDEST_NAME else name[: _WIDEST_NAME - 1] + "…",
        row.country or "",
        _listed(row.languages, _MOST_LANGUAGES),
        row.family or "",
        ", ".join(row.fields) or "-",
        ", ".join(row.origins),
    )


def _listed(names: Sequence[str], most: int) -> str:
    """Names in one cell; one outlet with twenty languages must not make the table wide for all."""
    if len(names) <= most:
        return ", ".join(names)
    return f"{', '.join(names[: most - 1])} +{len(names) - most + 1}"


def table(rows: Sequence[Sequence[str]]) -> list[str]:
    """Rows as lines with straight columns; East Asian characters are two columns wide."""
    widths = [max(map(_columns, column)) for column in zip(*rows, strict=True)]
    lines = [
        "  ".join(cell + " " * (width - _columns(cell)) for cell, width in zip(row, widths, strict=True))
        for row in rows
    ]
    lines.insert(1, "  ".join("-" * width for width in widths))
    return [line.rstrip() for line in lines]


def _columns(text: str) -> int:
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def _clean(text: str) -> str:
    """A file's text made safe for a terminal."""
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text)
