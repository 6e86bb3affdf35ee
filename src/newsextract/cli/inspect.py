"""``newsextract inspect``: a page with everything that was read from it outlined, in the browser."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsextract.cli import exits, inputs
from newsextract.errors import ReadError, UsageError

if TYPE_CHECKING:
    from newsextract.article import Article
    from newsextract.page import Page


def register(commands: Any) -> None:
    """Adds the command to the parser."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "inspect",
        help="look at a page with what was read from it outlined",
        description="Writes one HTML file that loads nothing: the page as saved, each value outlined, the record beside it with "
        "evidence and what lost. Nothing of the page runs in it. The file is opened in the browser.",
    )
    parser.add_argument("input", metavar="PAGE", help="a saved page, a URL, or - for stdin")
    parser.add_argument(
        "-o", "--output", type=Path, metavar="FILE", help="where to write (default: NAME.inspect.html in this folder)"
    )
    parser.add_argument("--no-open", action="store_true", help="do not open the browser")
    parser.add_argument(
        "--compare",
        metavar="generic|RECORD",
        help="compare with the generic answer, or with a record that `extract` wrote into a file before",
    )
    parser.add_argument(
        "--serve", action="store_true", help="keep the view live on this machine while page and site files are edited"
    )
    parser.add_argument("--port", type=int, default=0, help="the port for --serve (default: any free one)")
    inputs.add_page_options(parser)
    inputs.add_reading_options(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Does the work and returns the exit code.

    Raises:
        ReadError: A file cannot be read, or the view not be written.
        FetchError: The URL cannot be fetched.
        UsageError: ``--compare`` names a file without a record.
    """
    options = inputs.reading_options(args)
    against, name = _against(args.compare)
    if args.serve:
        return _serve(args, options, against, name)
    from newsextract.inspector import inspect_page

    with inputs.Opener() as opener:
        page = opener.open(args.input)
    seen = inspect_page(page, against=against, against_name=name, **options)
    target = args.output or Path.cwd() / f"{_stem(args.input)}.inspect.html"
    try:
        target.write_text(seen, encoding="utf-8", errors="replace")
    except OSError as error:
        raise ReadError(
            f"the view could not be written: {error}; name another place with -o", source=str(target)
        ) from error
    print(target)
    if not args.no_open and not _opened(target.absolute().as_uri()):
        print("newsextract: no browser was found; open the file in one", file=sys.stderr)
    return exits.DONE


def _opened(address: str) -> bool:
    import webbrowser

    return webbrowser.open(address)


def _stem(name: str) -> str:
    last = name.rstrip("/").rpartition("/")[2].partition("?")[0] if inputs.is_url(name) else Path(name).name
    stem = last.rpartition(".")[0] or last
    return "".join(c if c.isalnum() or c in "-_." else "_" for c in stem)[:100].strip(".-") or "page"


def _against(named: str | None) -> tuple[Article | str | None, str | None]:
    if named is None or named == "generic":
        return named, None
    from newsextract.article import Article

    try:
        text = Path(named).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ReadError(f"the record to compare with cannot be read: {error}", source=named) from error
    try:
        found = json.loads(text)
    except ValueError:
        try:
            found = json.loads(text.partition("\n")[0])
        except ValueError as error:
            raise UsageError(f"{named} is no record; write one with `newsextract extract PAGE > {named}`") from error
    if isinstance(found, dict) and isinstance(found.get("article"), dict):
        found = found["article"]
    if not isinstance(found, dict):
        raise UsageError(f"{named} is no record; write one with `newsextract extract PAGE > {named}`")
    found = {key: value for key, value in found.items() if key != "source"}
    return Article.from_dict(found), Path(named).name


def _serve(args: argparse.Namespace, options: dict[str, Any], against: Article | str | None, name: str | None) -> int:
    import newsextract
    from newsextract.inspector import inspect_page
    from newsextract.inspector.serving import HOST, Watched, server

    with inputs.Opener() as opener:
        fetched = opener.open(args.input)
    is_file = args.input != inputs.STDIN and not inputs.is_url(args.input)

    def page() -> Page:
        return newsextract.load(args.input) if is_file else fetched

    def render(before: Article | None) -> tuple[str, Article]:
        inputs.use_sites(args)
        article = newsextract.extract(page(), **options)
        other, called = (
            (before, "before the last change") if against is None and before is not None else (against, name)
        )
        return inspect_page(page(), against=other, against_name=called, live=True, **options), article

    package = Path(newsextract.__file__).parent
    watched = [
        *([Path(args.input)] if is_file else []),
        *inputs.site_folders(args),
        package / "sites",
        package / "families",
    ]
    try:
        serving = server(Watched(render, watched), args.port)
    except OSError as error:
        raise UsageError(f"port {args.port} cannot be used: {error}; leave --port out for any free one") from error
    address = f"http://{HOST}:{serving.server_address[1]}/"
    print(address, flush=True)
    print("newsextract: the view follows each change of the page and of site files; Ctrl-C ends it", file=sys.stderr)
    if not args.no_open:
        _opened(address)
    with serving:
        try:
            serving.serve_forever()
        except KeyboardInterrupt:
            return exits.DONE
    return exits.DONE
