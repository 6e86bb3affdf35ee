"""``newsextract feed``: the items of a feed, a sitemap or a section page, or the feeds that a site has."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from newsextract.cli import exits, inputs

if TYPE_CHECKING:
    from newsextract.feeds import Feed, FeedLink
    from newsextract.fetchers.feeds import FeedBytes

_WIDEST_TITLE = 72


def register(commands: Any) -> None:
    """Adds the command to the parser."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "feed",
        help="list the items of a feed, a sitemap or a section page",
        description="Lists the items of RSS, RDF, Atom, JSON Feed, sitemaps and their indexes, or of the news on a page.",
    )
    parser.add_argument("input", metavar="URL-or-FILE", help="a feed, a sitemap or a page; - for standard input")
    parser.add_argument("--url", metavar="URL", help="the URL that a file came from: relative links start there")
    parser.add_argument("--json", action="store_true", help="write one JSON object")
    parser.add_argument(
        "--discover", action="store_true", help="list the feeds and sitemaps of the page's site instead"
    )
    parser.add_argument(
        "--guess", action="store_true", help="with --discover: also name common paths that nobody tried"
    )
    inputs.add_sites_option(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Prints the items, or the feeds, and returns the exit code.

    Raises:
        UsageError: ``--guess`` without ``--discover``.
        ReadError: The file cannot be read.
        FetchError: The URL cannot be fetched.
        FeedError: The feed is refused.
    """
    from newsextract.errors import UsageError

    if args.guess and not args.discover:
        raise UsageError("--guess goes with --discover")
    if args.discover:
        return _discovered(args)
    from newsextract.feeds import parse_feed

    found = _opened(args.input)
    feed = parse_feed(
        found.data,
        url=inputs.page_url(args.url) or found.url,
        content_type=found.content_type,
        captured_at=found.captured_at,
    )
    if args.json:
        print(json.dumps(feed.to_dict(), ensure_ascii=False, indent=1))
    else:
        _show(_rows(feed))
    for problem in feed.problems:
        print(f"newsextract: {args.input}: {_clean(problem)}", file=sys.stderr)
    return exits.DONE if feed.items or feed.children else exits.NOTHING_FOUND


def _opened(name: str) -> FeedBytes:
    from newsextract.errors import ReadError
    from newsextract.fetchers.feeds import FeedBytes, fetch_feed, load_feed

    if inputs.is_url(name):
        with inputs.session() as session:
            return fetch_feed(name, session=session, allow_private=inputs.allowed_hosts())
    if name != inputs.STDIN:
        return load_feed(name)
    if sys.stdin is None:
        raise ReadError("there is no standard input; name a file or a URL", source=name)
    from newsextract.feeds.unpack import MAX_BYTES

    return FeedBytes(sys.stdin.buffer.read(MAX_BYTES + 1))


def _discovered(args: argparse.Namespace) -> int:
    from newsextract.feeds import discover
    from newsextract.page import Page
    from newsextract.serialize import plain

    if inputs.is_url(args.input):
        with inputs.session() as session:
            links = discover(args.input, guess=args.guess, session=session, allow_private=inputs.allowed_hosts())
    else:
        links = discover(Page(_opened(args.input).data, url=inputs.page_url(args.url), kind="html"), guess=args.guess)
    if args.json:
        print(json.dumps([plain(link) for link in links], ensure_ascii=False, indent=1))
    else:
        _show([("kind", "url", "title", "source"), *map(_link_cells, links)])
    return exits.DONE if links else exits.NOTHING_FOUND


def _link_cells(link: FeedLink) -> tuple[str, ...]:
    return link.kind, _clean(link.url), _short(link.title), link.source


def _rows(feed: Feed) -> list[tuple[str, ...]]:
    if feed.kind == "sitemap-index":
        changes = [(_time(child.updated, child.time_text), _clean(child.url)) for child in feed.children]
        return [("changed", "sitemap"), *changes]
    rows = [
        (
            _time(item.published or item.updated, item.time_text),
            _short(item.title),
            _short(", ".join(author.name for author in item.authors)),
            _clean(item.url or ""),
        )
        for item in feed.items
    ]
    return [("time", "title", "authors", "url"), *rows]


def _time(moment: Any, text: str | None) -> str:
    """The instant, or in brackets what could not be read."""
    return moment.isoformat(" ", "minutes") if moment is not None else f"({_short(text)})" if text else ""


def _short(text: str | None) -> str:
    shown = _clean(text or "")
    return shown if len(shown) <= _WIDEST_TITLE else shown[: _WIDEST_TITLE - 1] + "…"


def _clean(text: str) -> str:
    from newsextract.cli.table import clean

    return clean(text, 2_000)


def _show(rows: Sequence[Sequence[str]]) -> None:
    from newsextract.cli.sites import table

    for line in table(rows):
        print(line)
