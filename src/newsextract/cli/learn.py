"""``newsextract learn``: a site's file from saved pages of it."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsextract.cli import exits, inputs
from newsextract.cli.counting import counted
from newsextract.errors import NewsextractError, UsageError

if TYPE_CHECKING:
    from newsextract.article import FeedItem
    from newsextract.learning import Learned
    from newsextract.page import Page

_FEWEST = 3


def register(commands: Any) -> None:
    """Adds the command to the parser."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "learn",
        help="learn a site's rules from saved pages of it",
        description="Learns the rules of one site from three or more of its pages and prints them as a site file. Needs no "
        "model, and no network unless a feed is given by its address. Only rules that change something and that the pages support are written.",
    )
    parser.add_argument("inputs", nargs="+", metavar="PAGE", help="saved pages of one site, or a folder of them")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE.py", help="write to FILE.py instead of stdout")
    parser.add_argument(
        "--feed",
        action="append",
        default=[],
        metavar="URL-or-FILE",
        help="a feed of the site: what it says of the pages it links to is evidence; may be given several times",
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Does the work and returns the exit code.

    Raises:
        UsageError: There are too few pages, or pages of several sites.
        ReadError: A feed's file cannot be read.
        FetchError: A feed cannot be fetched.
        FeedError: A feed is refused.
    """
    from newsextract.learning import site_file, study

    pages, code = read_pages(args.inputs)
    if len(pages) < _FEWEST:
        raise UsageError(
            f"{counted(len(pages), 'page')} cannot show what repeats; give {_FEWEST} or more of one site, "
            "or draft its file with: newsextract new-site PAGE"
        )
    learned = study(pages, feed=read_feeds(args.feed))
    text = site_file(learned)
    if args.output is None:
        print(text, end="")
    else:
        write_whole(args.output, text)
    tell(learned, args.output)
    return code


def read_pages(names: list[str]) -> tuple[list[Page], int]:
    """The pages of one site, and the exit code so far: what cannot be read is said and passed over.

    Raises:
        UsageError: The pages are of several sites.
    """
    from newsextract.learning.hosts import check_one_site
    from newsextract.learning.study import MOST_PAGES

    pages: list[Page] = []
    code = exits.DONE
    with inputs.Opener() as opener:
        for name in inputs.expand(names):
            if len(pages) > 2 * MOST_PAGES:
                break
            try:
                pages.append(opener.open(name))
            except UsageError:
                raise
            except NewsextractError as error:
                print(f"newsextract: error: {error}", file=sys.stderr)
                code = exits.FAILED
    check_one_site(pages)
    return pages, code


def read_feeds(names: list[str]) -> list[FeedItem]:
    """The items of feeds, from files or addresses.

    Raises:
        ReadError: A file cannot be read.
        FetchError: An address cannot be fetched.
        FeedError: A feed is refused.
    """
    if not names:
        return []
    from newsextract.feeds import parse_feed
    from newsextract.fetchers.feeds import fetch_feed, load_feed

    items: list[FeedItem] = []
    for name in names:
        found = fetch_feed(name) if inputs.is_url(name) else load_feed(name)
        feed = parse_feed(found.data, url=found.url, content_type=found.content_type, captured_at=found.captured_at)
        if not feed.items:
            print(f"newsextract: {name} has no items", file=sys.stderr)
        items += feed.items
    return items


def tell(learned: Learned, target: Path | None) -> None:
    """Says on stderr what was found and what to do next."""
    said = list(learned.remarks)
    if learned.layouts:
        count = sum(len(each.support) for each in learned.layouts)
        said.append(
            f"{counted(learned.pages, 'page')} gave {counted(count, 'rule')} in {counted(len(learned.layouts), 'layout')}"
        )
    else:
        said.append(f"nothing on the {counted(learned.pages, 'page')} calls for a rule; the file says who the site is")
    if target is not None:
        said.append(f"read {target}, and try it: newsextract explain PAGE")
    for line in said:
        print(f"newsextract: {line}", file=sys.stderr)


def write_whole(path: Path, text: str) -> None:
    """Writes a file whole or not at all.

    Raises:
        UsageError: It cannot be written there.
    """
    if path.is_dir():
        raise UsageError(f"{path} is a folder; name a file in it")
    draft = path.with_name(path.name + ".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft.write_text(text, encoding="utf-8", newline="\n")
        draft.replace(path)
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror or error}") from error
