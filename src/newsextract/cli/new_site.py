"""``newsextract new-site``: the draft of a site's file, with fixtures and the records that are read from them."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsextract.cli import exits
from newsextract.cli.counting import counted
from newsextract.cli.learn import read_pages, write_whole
from newsextract.errors import UsageError

if TYPE_CHECKING:
    from newsextract.learning import Learned
    from newsextract.learning.draft import Fixture


def register(commands: Any) -> None:
    """Adds the command to the parser."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "new-site",
        help="draft the file of a new site from one or more of its pages",
        description="Drafts a site's file with what the generic answer misses or gets wrong, saves the pages as fixtures with "
        "invented text of the same shape, writes the records that are read from those, and shows where each value came from.",
    )
    parser.add_argument(
        "inputs", nargs="+", metavar="PAGE", help="URLs or saved pages of one site, or a folder of them"
    )
    parser.add_argument(
        "--out",
        type=Path,
        metavar="DIR",
        help="write into DIR; in a checkout of newsextract its own folders by default",
    )
    parser.add_argument("--force", action="store_true", help="write over the files of a site that is there already")
    parser.add_argument("--quiet", action="store_true", help="do not show where each value came from")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Does the work and returns the exit code.

    Raises:
        UsageError: There is nothing to draft from, or no place to write to.
    """
    import newsextract
    from newsextract.cli import table
    from newsextract.learning import Sample, site_file, study
    from newsextract.learning.draft import fixtures
    from newsextract.learning.identity import UNKNOWN_HOME
    from newsextract.sites import module_name

    sites, pages_folder = _folders(args.out)
    pages, code = read_pages(args.inputs)
    if not pages:
        raise UsageError("there is no page to draft from; give a URL or a saved page")
    samples = [Sample(page) for page in pages]
    learned = study(samples, least=1 if len(samples) == 1 else 2)
    if learned.site.home == UNKNOWN_HOME:
        raise UsageError(
            "the pages do not say where they are from; save them with their URL, as MHTML, or give the URL itself"
        )
    module = module_name(learned.site.domain)
    target, folder = sites / f"{module}.py", pages_folder / module
    if not args.force and (target.exists() or folder.exists()):
        there = target if target.exists() else folder
        raise UsageError(f"{there} is there already; --force writes over it")
    drafted = fixtures([sample for sample in samples if sample.body], learned)
    if not args.quiet:
        for page in pages:
            table.show(newsextract.explain(page, site=learned.site))
            print()
    write_whole(target, site_file(learned))
    for each in drafted:
        write_whole(folder / f"{each.name}.html", each.html)
        write_whole(folder / f"{each.name}.json", each.record)
    _tell(learned, drafted, target, folder)
    return code if pages else exits.FAILED


def _folders(out: Path | None) -> tuple[Path, Path]:
    """Where site files and fixtures go.

    Raises:
        UsageError: No folder was named, and this is no checkout.
    """
    if out is not None:
        return out, out / "fixtures"
    for root in (Path.cwd(), *Path.cwd().parents):
        sites, pages = root / "src" / "newsextract" / "sites", root / "tests" / "fixtures"
        if sites.is_dir() and pages.is_dir():
            return sites, pages
    raise UsageError(
        "this is no checkout of newsextract; name a folder for the site's file and its fixtures with --out DIR"
    )


def _tell(learned: Learned, drafted: list[Fixture], target: Path, folder: Path) -> None:
    """Says on stderr what was written and what to do next."""
    said = list(learned.remarks)
    rules = sum(len(each.support) for each in learned.layouts)
    said.append(f"{target} is drafted: {counted(rules, 'rule') if rules else 'no rules are needed'}")
    said.append(f"{folder} has {counted(len(drafted), 'page')} with invented text, and their records")
    for each in drafted:
        if each.notes:
            said.append(
                f"{each.name}.html is read otherwise than its page: {', '.join(each.notes)}; mend the fixture by hand"
            )
    said.append(
        "next: compare each record with what a reader sees on the page, mend the rules, and add what pages do not tell, such as "
        "the time zone"
    )
    for line in said:
        print(f"newsextract: {line}", file=sys.stderr)
