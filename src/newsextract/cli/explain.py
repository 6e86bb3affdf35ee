"""``newsextract explain``: where each value of one page came from, and what lost against it."""

from __future__ import annotations

import argparse
import sys
from typing import Any

from newsextract.cli import exits, inputs


def register(commands: Any) -> None:
    """Adds the command to the parser."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "explain",
        help="show where each value of a page came from",
        description="Shows for each field its value, where in the page it came from, how sure it is, and what lost.",
    )
    parser.add_argument("input", metavar="INPUT", help="a saved page, a URL, or - for stdin")
    inputs.add_page_options(parser)
    inputs.add_reading_options(parser)
    parser.add_argument("--json", action="store_true", help="write one JSON object: the article, and all rows")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Does the work and returns the exit code.

    Raises:
        ReadError: The file cannot be read.
        FetchError: The URL cannot be fetched.
    """
    import newsextract

    options = inputs.reading_options(args)
    with inputs.Opener() as opener:
        page = opener.open(args.input)
    explanation = newsextract.explain(page, **options)
    article = explanation.article
    if args.json:
        import json

        from newsextract.serialize import plain

        found = {"article": article.to_dict(), "rows": [plain(row) for row in explanation.rows]}
        print(json.dumps(found, ensure_ascii=False, indent=2))
    else:
        from newsextract.cli import table

        table.show(explanation)
    if article.headline is None and not article.body:
        print(f"newsextract: {args.input}: nothing found: no headline and no body", file=sys.stderr)
        return exits.NOTHING_FOUND
    return exits.DONE
