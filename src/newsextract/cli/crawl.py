"""``newsextract crawl``: from sites to records, politely; to be ended and taken up again at any time."""

from __future__ import annotations

import argparse
import datetime as dt
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsextract.cli import exits, inputs
from newsextract.errors import UsageError

if TYPE_CHECKING:
    from newsextract.crawling import Crawl
    from newsextract.doctor import Survey

CONTACT_VARIABLE = "NEWSEXTRACT_CONTACT"
"""The environment variable that names the contact where ``--contact`` is not given."""


def register(commands: Any) -> None:
    """Adds the command to the parser."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "crawl",
        help="fetch the stories of sites and write their records",
        description="Fetches the stories that the feeds and sitemaps of sites name, each once and each host politely, and writes "
        "one record a line. With -o it can be interrupted, even killed: the same command goes on where it was.",
    )
    parser.add_argument(
        "names", nargs="+", metavar="SITE", help="a host, a home page, or the URL of a feed, list or story"
    )
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="write to FILE instead of stdout")
    parser.add_argument(
        "--since", metavar="DATE", help="only stories published since: 2024-11-20, or with time and offset"
    )
    parser.add_argument("--max", type=int, metavar="N", help="at most N stories of each site")
    parser.add_argument(
        "--contact", metavar="ADDRESS", help=f"a URL or mail address for site owners (default: {CONTACT_VARIABLE})"
    )
    parser.add_argument(
        "--state", type=Path, metavar="FILE", help="where the crawl keeps where it is (default: FILE.state)"
    )
    parser.add_argument("--warc", type=Path, metavar="FILE", help="keep the bytes too, as gzipped WARC")
    parser.add_argument("--failed", type=Path, metavar="FILE", help="write the URLs that gave no story, with reasons")
    parser.add_argument(
        "--delay", type=float, default=1.0, metavar="S", help="seconds between requests to a host (default: 1)"
    )
    parser.add_argument("--hosts", type=int, default=32, metavar="N", help="hosts asked at the same time (default: 32)")
    parser.add_argument("--jobs", type=int, metavar="N", help="processes that read pages (default: one a core)")
    parser.add_argument(
        "--deadline", type=float, default=45.0, metavar="S", help="seconds that a page may take (default: 45)"
    )
    parser.add_argument("--once-a-site", action="store_true", help="keep the same story of several sites, once of each")
    parser.add_argument(
        "--parts", type=int, default=10, metavar="N", help="read a story from at most N pages (default: 10)"
    )
    parser.add_argument("--no-evidence", action="store_true", help="leave the evidence out")
    inputs.add_sites_option(parser)
    inputs.add_reading_options(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Does the work and returns the exit code.

    Raises:
        UsageError: Options that cannot be meant, or files that do not belong together.
        ReadError: The state is none.
    """
    from newsextract.cli.crawl_sums import show
    from newsextract.cli.progress import progress
    from newsextract.doctor import Survey

    survey = Survey()
    crawl = _begun(args)
    code = exits.DONE
    with crawl, progress(None) as display:
        _count_earlier(args, crawl, survey)
        try:
            for result in crawl:
                done = crawl.counts
                display.step(f"{done['article']} stories, {done['failed']} failed · {result.url[-24:]}")
                if crawl.observation is not None and result.outcome == "article":
                    survey.note(crawl.observation)
                if args.output is None and result.line is not None:
                    with display.hidden():
                        sys.stdout.write(result.line)
                        sys.stdout.flush()
        except KeyboardInterrupt:
            code = exits.INTERRUPTED
        finally:
            crawl.close()
    _write_failed(args, crawl)
    show(crawl.summary, survey, most=args.max)
    if code == exits.INTERRUPTED:
        _say(f"interrupted; to go on: {_again()}" if _state_of(args) else "interrupted; what was written is kept")
        return code
    if crawl.summary.put_off:
        _say(f"{crawl.summary.waiting:,} URLs are waiting; the same command goes on with them")
        return exits.FAILED
    return exits.DONE if all(site.articles for site in crawl.summary.sites) else exits.NOTHING_FOUND


def _begun(args: argparse.Namespace) -> Crawl:
    import dataclasses

    from newsextract.crawling import crawl
    from newsextract.crawling.plan import page_terms

    contact = args.contact or os.environ.get(CONTACT_VARIABLE)
    if not contact:
        raise UsageError(
            f"site owners must be able to reach you: give --contact with a URL or mail address, or set {CONTACT_VARIABLE}"
        )
    if args.deadline <= 0:
        raise UsageError("--deadline is a number of seconds")
    jobs = {} if args.jobs is None else {"jobs": args.jobs}
    return crawl(
        args.names,
        contact=contact,
        since=_since(args.since),
        max=args.max,
        state=_state_of(args),
        output=args.output,
        warc=args.warc,
        allow_private=inputs.allowed_hosts(),
        terms=dataclasses.replace(
            page_terms(), deadline=args.deadline, timeout=(min(5, args.deadline), min(15, args.deadline))
        ),
        delay=args.delay,
        hosts=args.hosts,
        evidence=not args.no_evidence,
        once="site" if args.once_a_site else "crawl",
        parts=args.parts,
        profile=args.profile,
        min_confidence=args.min_confidence,
        **jobs,
    )


def _state_of(args: argparse.Namespace) -> Path | None:
    if args.state is not None or args.output is None:
        return args.state  # type: ignore[no-any-return]
    output: Path = args.output
    return output.with_name(output.name + ".state")


def _since(text: str | None) -> dt.datetime | None:
    if text is None:
        return None
    try:
        moment = dt.datetime.fromisoformat(text)
    except ValueError as error:
        raise UsageError(
            f"--since {text}: no ISO 8601 date; write it as 2024-11-20 or 2024-11-20T06:00:00+01:00"
        ) from error
    if moment.tzinfo is None:
        if len(text) > len("2024-11-20"):
            raise UsageError(f"--since {text}: it has no offset from UTC; write it as 2024-11-20T06:00:00+01:00")
        moment = moment.replace(tzinfo=dt.UTC)
    return moment


def _count_earlier(args: argparse.Namespace, crawl: Crawl, survey: Survey) -> None:
    """Counts the records of earlier runs, so that the figures at the end are those of the whole file."""
    if args.output is None or not crawl.resumed:
        return
    from newsextract.cli import record_lines

    for where, record in record_lines.read(str(args.output)):
        if record is not None:
            survey.add(record, source=where)


def _write_failed(args: argparse.Namespace, crawl: Crawl) -> None:
    if args.failed is None:
        return
    import json

    from newsextract.cli import output

    with output.opened(args.failed) as stream:
        for each in crawl.failures():
            told = {name: getattr(each, name) for name in ("url", "site", "reason", "status", "tries", "message")}
            stream.write(json.dumps(told, ensure_ascii=False) + "\n")


def _again() -> str:
    import shlex

    return " ".join(["newsextract", *map(shlex.quote, sys.argv[1:])])


def _say(message: str) -> None:
    from newsextract.cli.table import clean

    print(f"newsextract: {clean(message, 1_000)}", file=sys.stderr)
