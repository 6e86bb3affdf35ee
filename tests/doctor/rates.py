"""How often the doctor raises an alarm: on sites that did not change, and on each kind of redesign.

    python -m tests.doctor.rates [--pool 300] [--checks 400]

Of each site of ``designs.SITES`` a pool of stories is read once in each design; each check draws pages for the baseline from
the pool of the site as it was and others from that of the changed site.
"""

from __future__ import annotations

import argparse
import functools
import random

from newsextract import Page
from newsextract.doctor import Report, Survey, diagnose
from newsextract.doctor.observing import Observation, observe
from tests.doctor.designs import BREAKS, HARMLESS, SITES, Change, pages_of

SIZES = ((12, 12), (12, 5), (12, 3), (5, 5), (4, 4))
"""How many pages before and now."""

TOOLS_ONLY = {("renamed classes", "emotion"), ("renamed classes", "styled")}
"""Where every class name is made by a tool, renaming the classes is what each build does: nothing is to be noticed."""


def applies(change: str, site: str) -> bool:
    """Whether a break breaks anything on a site."""
    return (change, site) not in TOOLS_ONLY and (change != "structured data gone" or SITES[site].json_ld)


@functools.cache
def pool(site: str, change: str, first: int, pages: int) -> tuple[Observation, ...]:
    """What is seen on so many pages of a site after a change."""
    changes: dict[str, Change] = {**HARMLESS, **BREAKS}
    found = []
    for url, html in pages_of(changes[change](SITES[site]), range(first, first + pages)):
        seen = observe(Page(html, url=url, source=url))
        assert seen is not None
        found.append(seen)
    return tuple(found)


def check(before: list[Observation], now: list[Observation]) -> Report:
    """One check."""
    surveys = Survey(), Survey()
    for survey, seen in zip(surveys, (before, now), strict=True):
        for each in seen:
            survey.note(each)
    return diagnose(surveys[1], surveys[0])


def rate(site: str, change: str, sizes: tuple[int, int], *, pages: int, checks: int) -> float:
    """The share of checks that raise an alarm."""
    before, now = sizes
    old, new = pool(site, "nothing", 0, pages), pool(site, change, 0, pages)
    alarms = 0
    for number in range(checks):
        drawn = random.Random(f"{site} {change} {sizes} {number}").sample(range(pages), before + now)
        report = check([old[at] for at in drawn[:before]], [new[at] for at in drawn[before:]])
        alarms += bool(report.alarms)
    return alarms / checks


def main() -> None:
    """Prints two tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pool", type=int, default=300)
    parser.add_argument("--checks", type=int, default=400)
    args = parser.parse_args()
    head = " | ".join(f"{before} before, {now} now" for before, now in SIZES)
    for changes in (HARMLESS, BREAKS):
        print(f"| change | {head} |\n|---{'|---' * len(SIZES)}|")
        harmless = changes is HARMLESS
        pages, checks = (args.pool, args.checks) if harmless else (max(40, args.pool // 6), max(10, args.checks // 10))
        for change in changes:
            cells = []
            for sizes in SIZES:
                rates = [
                    rate(site, change, sizes, pages=pages, checks=checks) for site in SITES if applies(change, site)
                ]
                cells.append(f"{sum(rates) / len(rates):.2%}" if harmless else f"{sum(rates) / len(rates):.0%}")
            print(f"| {change} | {' | '.join(cells)} |", flush=True)
        print()


if __name__ == "__main__":
    main()
