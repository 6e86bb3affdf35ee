"""What the item of a feed says of the page it led to: more candidates for headline, time and byline, where the page says less."""

from __future__ import annotations

from collections.abc import Sequence

from newsextract.article import FeedItem
from newsextract.candidates import Candidate, RawByline
from newsextract.extractors.dates_read import RawDate, is_possible
from newsextract.normalizers.dates import parse_date
from newsextract.normalizers.parsed_date import ParsedDate, Precision
from newsextract.reading import Reading

# Guesses, below what a page that is sure of itself reaches: titles in feeds are often shortened for them, names are often
# the outlet's, and the time is that of the item, which comes back after a change in some feeds.
_HEADLINE, _BYLINE = 0.7, 0.75
_PUBLISHED, _PUBLISHED_WITHOUT_ZONE, _PUBLISHED_DAY = 0.85, 0.75, 0.6
_SOURCE = "feed"


def with_feed_item(field: str, found: Sequence[Candidate], reading: Reading) -> list[Candidate]:
    """The candidates of a field, and that of the feed's item before the first one that is less sure."""
    item = reading.feed_item
    added = _candidate(field, item, reading) if item is not None else None
    if added is None:
        return list(found)
    place = next((n for n, each in enumerate(found) if each.confidence < added.confidence), len(found))
    return [*found[:place], added, *found[place:]]


def _candidate(field: str, item: FeedItem, reading: Reading) -> Candidate | None:
    if field == "headline" and item.title:
        return Candidate(item.title, _SOURCE, "item title", _HEADLINE, "title")
    if field == "byline" and item.authors:
        names = tuple((author.name, author.url) for author in item.authors)
        return Candidate(RawByline("", (), names), _SOURCE, "item authors", _BYLINE, "authors")
    if field == "published" and item.published is not None:
        return _published(item, reading)
    return None


def _published(item: FeedItem, reading: Reading) -> Candidate | None:
    """The item's time, read again with what the page knows of its zone where the feed tells none."""
    text = item.time_text or ""
    # without the time of capture: "two hours ago" counts from that of the feed, which the item's own instant knows
    moment = parse_date(text, languages=reading.languages, country=reading.country, zone=reading.stated_zone)
    if moment is None and item.published is not None:
        text = text or item.published.isoformat()
        moment = ParsedDate(
            value=item.published, precision=Precision.SECOND, assumptions=(), text=text, start=0, end=len(text)
        )
    if moment is None or not is_possible(reading, moment):
        return None
    rule, confidence = "item time", _PUBLISHED
    if moment.precision is Precision.DAY:
        rule, confidence = "item day", _PUBLISHED_DAY
    elif any(note.startswith("zone assumed") for note in moment.assumptions):
        rule, confidence = "item time without zone", _PUBLISHED_WITHOUT_ZONE
    return Candidate(RawDate(text, moment), _SOURCE, rule, confidence, "published")
