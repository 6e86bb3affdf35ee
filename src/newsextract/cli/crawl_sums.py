"""What ``newsextract crawl`` says at its end: the sums of each site, what failed and why, and the doctor's figures."""

from __future__ import annotations

import sys
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsextract.crawling import CrawlSummary
    from newsextract.doctor import Survey

_HEADS = ("site", "stories", "twice", "old", "failed", "waiting", "lists")


def show(summary: CrawlSummary, survey: Survey, *, most: int | None) -> None:
    """Prints the sums and the figures to stderr, since stdout may carry records."""
    from newsextract.cli.sites import table
    from newsextract.cli.table import clean

    rows = [
        (
            clean(site.site, 60),
            *(
                f"{number:,}"
                for number in (
                    site.articles,
                    site.duplicates,
                    site.old + site.skipped.get("old", 0),
                    sum(site.failed.values()),
                    site.waiting,
                    site.listings,
                )
            ),
        )
        for site in summary.sites
    ]
    lines = table([_HEADS, *rows])
    failed: Counter[str] = Counter()
    for site in summary.sites:
        failed.update(site.failed)
    if failed:
        lines.append("failed: " + ", ".join(f"{times:,} {reason}" for reason, times in failed.most_common()))
    lines += [f"put off: {clean(host, 80)}: {clean(why, 300)}" for host, why in summary.put_off.items()]
    if most is not None and summary.waiting and not summary.put_off:
        lines.append(f"waiting: more than the {most:,} stories of each site that were asked for")
    rate = summary.fetched / summary.seconds if summary.seconds else 0.0
    lines.append(f"{summary.fetched:,} pages and lists fetched in {summary.seconds:,.1f} s, {rate:,.1f} a second")
    print("\n".join(lines), file=sys.stderr)
    _show_figures(survey)


def _show_figures(survey: Survey) -> None:
    if not survey.pages:
        return
    from newsextract.cli import doctor_table, table
    from newsextract.doctor import diagnose

    width = table.terminal_width()
    report = diagnose(survey.settled(), None)
    for text, _ in doctor_table.lines(report, width):
        print(text, file=sys.stderr)
