"""What a site's feed says of the pages it links to: a second opinion where the pages state little of themselves."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from newsextract.article import FeedItem
from newsextract.learning.sample import Sample
from newsextract.normalizers.urls import canonical

_OFF = dt.timedelta(days=1, hours=12)
"""A page and its feed may differ by a time zone and by a story that came back; more is another date."""


def give_items(samples: Sequence[Sample], items: Iterable[FeedItem]) -> list[str]:
    """Gives each sample the item that links to it.

    Args:
        samples: The pages.
        items: The items of the site's feeds.

    Returns:
        What a person should know: how many pages the feed knows, and which it dates otherwise.
    """
    known: dict[str, FeedItem] = {}
    for item in items:
        for address in (item.url, item.id):
            if address and "://" in address:
                known.setdefault(_story(address), item)
    if not known:
        return ["the feed has no items with addresses, so it proves nothing"]
    for sample in samples:
        addresses = (sample.page.url, sample.page.canonical_url)
        found = next((known[_story(each)] for each in addresses if each and _story(each) in known), None)
        sample.feed_item = found
    told = [sample for sample in samples if sample.feed_item is not None]
    remarks = [f"the feed tells of {len(told)} of {len(samples)} pages"]
    remarks += [f"{sample.name} is dated otherwise by the feed" for sample in told if _is_dated_otherwise(sample)]
    return remarks


def _story(address: str) -> str:
    """An address without what leads to the same story all the same."""
    return canonical(address).partition("://")[2].removeprefix("www.").partition("?")[0].rstrip("/")


def _is_dated_otherwise(sample: Sample) -> bool:
    read: dt.datetime | None = sample.reading.values.get("published")
    said = sample.feed_item.published if sample.feed_item is not None else None
    return read is not None and said is not None and abs(read - said) > _OFF
