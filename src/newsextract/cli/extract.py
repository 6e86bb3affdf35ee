"""``newsextract extract``: pages in, one record each out."""

from __future__ import annotations

import argparse
import itertools
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsextract.cli import exits, inputs
from newsextract.errors import NewsextractError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsextract.article import Article
    from newsextract.cli.openings import Held
    from newsextract.cli.progress import Progress

_FORMATS = ("json", "text", "markdown")


def register(commands: Any) -> None:
    """Adds the command to the parser."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "extract",
        help="print the record of each page",
        description="Prints the record of each page: one JSON object a line, plain text or Markdown.",
    )
    parser.add_argument(
        "inputs",
        nargs="+",
        metavar="INPUT",
        help="a saved page, a folder of them, a WARC, WACZ, ZIP or TAR file, a URL, or - for stdin",
    )
    parser.add_argument("--format", choices=_FORMATS, default="json", help="how records are written (default: json)")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="write to FILE instead of stdout")
    parser.add_argument("--fields", metavar="A,B", help="only these fields; dotted names such as byline.authors go too")
    inputs.add_page_options(parser)
    inputs.add_reading_options(parser)
    parser.add_argument(
        "--parts",
        type=int,
        default=1,
        metavar="N",
        help="read up to N pages of a story at a URL that goes on over several (default: 1)",
    )
    parser.add_argument("--no-evidence", action="store_true", help="leave the evidence out")
    parser.add_argument("--indent", action="store_true", help="spread JSON over several lines")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Does the work and returns the exit code.

    Raises:
        UsageError: Options that do not go together.
    """
    from newsextract.cli import openings, output
    from newsextract.cli.fields import parse_fields
    from newsextract.cli.progress import progress

    options = inputs.reading_options(args)
    if args.url and (
        len(list(itertools.islice(openings.expand(args.inputs), 2))) > 1 or openings.holds_many(args.inputs[0])
    ):
        raise UsageError("--url says where one page came from; give one page with it")
    if args.parts < 1:
        raise UsageError("--parts is the number of pages that a story may have, at least 1")
    if args.parts > 1 and (args.url or args.captured_at):
        raise UsageError("--parts fetches pages; --url and --captured-at say what a saved page does not say itself")
    fields = parse_fields(args.fields) if args.fields is not None else None
    write = output.writer(args.format, fields=fields, evidence=not args.no_evidence, indent=args.indent)
    _spare_inputs(args.output, args.inputs)

    code, wrote, seen = exits.DONE, False, 0
    with (
        output.opened(args.output) as stream,
        inputs.Opener(args.parts) as opener,
        progress(inputs.count(args.inputs)) as display,
    ):
        for found_by, name in _pages(args.inputs, opener, display):
            seen += 1
            article, outcome, message = work(found_by, name, options)
            code = max(code, outcome)
            with display.hidden():
                if message:
                    print(f"newsextract: {message}", file=sys.stderr)
                if article is not None and (text := write(article, name)):
                    stream.write((output.separator(args.format) if wrote else "") + text)
                    stream.flush()  # a reader behind a pipe gets each record at once
                    wrote = True
    if not seen:
        print(f"newsextract: no saved pages in {', '.join(args.inputs)}", file=sys.stderr)
        code = exits.NOTHING_FOUND
    return code


def _pages(names: list[str], opener: inputs.Opener, display: Progress) -> Iterator[tuple[inputs.Opener | Held, str]]:
    from newsextract.cli import openings

    for name in openings.expand(names):
        display.step(name)
        yield from openings.each(name, opener)


def work(opener: inputs.Opener | Held, name: str, options: dict[str, Any]) -> tuple[Article | None, int, str | None]:
    """One input's record, its exit code, and what is to be said about it.

    Raises:
        UsageError: An option cannot be meant.
    """
    import newsextract

    try:
        first, *others = opener.pages(name)
        if others:
            both = {option: value for option, value in options.items() if option not in ("url", "captured_at")}
            article = newsextract.extract_parts([first, *others], **both)
        else:
            article = newsextract.extract(first, **options)
    except UsageError:
        raise
    except NewsextractError as error:
        return None, exits.FAILED, f"error: {error}"
    except Exception:  # noqa: BLE001 - one page must not end the work on a thousand others
        import traceback

        fault = traceback.format_exc()
        return None, exits.FAILED, f"error: {name}: a fault in newsextract; please report it with the page\n{fault}"
    if article.headline is None and not article.body:
        why = f" ({'; '.join(article.problems)})" if article.problems else ""
        return article, exits.NOTHING_FOUND, f"{name}: nothing found: no headline and no body{why}"
    return article, exits.DONE, None


def _spare_inputs(target: Path | None, names: list[str]) -> None:
    if target is None or not target.is_file():
        return
    for name in names:
        path = Path(name)
        if name != inputs.STDIN and not inputs.is_url(name) and path.exists() and path.samefile(target):
            raise UsageError(f"-o {target} is an input too, and would be overwritten; choose another file")
