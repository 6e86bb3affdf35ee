"""Rules learned on invented sites and tried on pages that they were not learned from."""

from __future__ import annotations

from collections.abc import Sequence

from newsextract import Page, extract
from newsextract.learning import Sample, study
from newsextract.quality.pages import Row
from newsextract.site import Site
from training.invented_sites import InventedSite
from training.invented_text import Story
from training.learning import Trial, judged, table

SITES = 48
UNSEEN = range(101, 107)
SIZES = (6,)


def main() -> int:
    """Prints a table for each number of pages learned from."""
    for size in SIZES:
        trials = [trial for seed in range(SITES) for trial in tried(InventedSite(seed), range(1, size + 1))]
        print(f"\n{SITES} invented sites, learned from {size} pages each, tried on {len(UNSEEN)} others\n")
        print(table(trials))
    return 0


def tried(site: InventedSite, seen: Sequence[int], unseen: Sequence[int] = UNSEEN) -> list[Trial]:
    """The trials of one site."""
    rules = study([Sample(page(site, number)) for number in seen]).site
    nothing = Site(name="", home=f"https://{site.host}")
    found = []
    for number in unseen:
        row = truth(site, site.writer.story(number))
        given = page(site, number)
        article = extract(given, site=rules)
        generic = judged(row, extract(given, site=nothing))
        found.append(Trial(site.host, str(number), generic, judged(row, article), repr(rules.layouts)))
    return found


def page(site: InventedSite, number: int) -> Page:
    """A page of a site."""
    return Page(site.page(number), url=site.url(number))


def truth(site: InventedSite, told: Story) -> Row:
    """What a reader reads on it, in the form of the labelled pages."""
    return {
        "headline": told.headline,
        "authors": [told.author],
        "published": told.published.isoformat(timespec="seconds"),
        "standfirst": [told.standfirst] if site.standfirst != "none" else None,
        "sections": [{"heading": [told.heading], "paragraphs": list(told.paragraphs)}],
        "captions": [{"text": each.text, "credit": [each.credit]} for each in told.pictures],
        "tags": list(told.tags),
    }
