"""Who a site is, as far as its pages tell it: a guess is worse than nothing here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

from newsextract.learning.sample import Sample
from newsextract.normalizers.date_places import country_of_host
from newsextract.normalizers.urls import host
from newsextract.site import Family, Site
from newsextract.sites import find_family

_FEED_TYPES = ("application/rss+xml", "application/atom+xml", "application/feed+json")
_MOST_FEEDS = 5
UNKNOWN_HOME = "https://site.example"


def identity(samples: Sequence[Sample]) -> Site:
    """The site's name, home, languages, country and feeds, as its pages agree on them."""
    home = _home(samples)
    languages = _languages(samples)
    return Site(
        name=_most(sample.reading.values.get("publisher") for sample in samples) or host(home) or "",
        home=home,
        language=languages[0] if len(languages) == 1 else languages or None,
        country=country_of_host(host(home)),
        feeds=_feeds(samples),
    )


def family_of(samples: Sequence[Sample]) -> Family | None:
    """The family whose layout the pages were read with, if they all name the same system."""
    names = {(sample.page.meta("generator") or "").split(" ")[0].lower() for sample in samples}
    return find_family(names.pop()) if len(names) == 1 else None


def _most(values: Iterable[str | None]) -> str | None:
    counted = Counter(value for value in values if value)
    return counted.most_common(1)[0][0] if counted else None


def _home(samples: Sequence[Sample]) -> str:
    starts = []
    for sample in samples:
        url = sample.page.url or sample.page.canonical_url
        if url:
            parts = urlsplit(url)
            starts.append(f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}")
    return _most(starts) or UNKNOWN_HOME


def _languages(samples: Sequence[Sample]) -> tuple[str, ...]:
    counted = Counter(
        tag.split("-")[0] for sample in samples if (tag := sample.reading.values.get("language")) is not None
    )
    return tuple(tag for tag, count in counted.most_common(3) if count > 1 or len(samples) == 1)


def _feeds(samples: Sequence[Sample]) -> tuple[str, ...]:
    """The feeds that all pages name: those of one story's comments are on one page only."""
    counted: Counter[str] = Counter()
    for sample in samples:
        found = dict.fromkeys(
            address
            for node in sample.table.aside.get("link", ())[:500]
            if (node.attributes.get("type") or "").lower() in _FEED_TYPES
            and (address := sample.page.join(node.attributes.get("href")))
        )
        counted.update(list(found))
    everywhere = [address for address, count in counted.items() if count == len(samples)]
    return tuple(address for address in everywhere if len(samples) > 1 or "comment" not in address)[:_MOST_FEEDS]
