"""The item of a feed as evidence for the page that it led to."""

from __future__ import annotations

import datetime as dt

import pytest

from newsextract import Author, FeedItem, UsageError, explain, extract, parse_feed

TOLD = "The boats leave every half hour, the harbour master said on the quay, and the tea room stays open until ten. "
SILENT = (
    f"<html lang='en'><head><title>Elin</title></head><body><article>{f'<p>{TOLD}</p>' * 5}</article></body></html>"
)
SPEAKING = f"""<html lang="en"><head><title>Boats leave every half hour</title><script type="application/ld+json">
{{"@type": "NewsArticle", "headline": "Boats leave every half hour", "datePublished": "2024-11-19T07:00:00+02:00",
"author": {{"@type": "Person", "name": "Marta Oswin"}}}}</script></head><body><article><h1>Boats leave every half hour</h1>
<p class="byline">By Marta Oswin</p>{f"<p>{TOLD}</p>" * 5}</article></body></html>"""
ITEM = parse_feed(
    "<rss><channel><item><title>Ferries back</title><pubDate>Wed, 20 Nov 2024 09:16:00 +0200</pubDate>"
    "<dc:creator>Ana Roe</dc:creator><link>https://www.elincourier.example/ferries</link></item>"
).items[0]


def test_a_page_that_says_nothing_takes_what_the_item_says() -> None:
    article = extract(SILENT, feed_item=ITEM)
    assert article.headline == "Ferries back"
    assert article.published is not None
    assert article.published.isoformat() == "2024-11-20T09:16:00+02:00"
    assert article.byline is not None
    assert [author.name for author in article.byline.authors] == ["Ana Roe"]
    for field, raw in (("headline", "Ferries back"), ("published", ITEM.time_text), ("byline", "Ana Roe")):
        (why,) = article.evidence[field]
        assert (why.source, why.raw) == ("feed", raw)
        assert 0.3 < why.confidence < 0.97
    assert extract(SILENT).published is None


def test_a_page_that_speaks_for_itself_is_believed() -> None:
    assert extract(SPEAKING, feed_item=ITEM).to_dict(evidence=False) == extract(SPEAKING).to_dict(evidence=False)
    rows = [row for row in explain(SPEAKING, feed_item=ITEM).rows if row.evidence.source == "feed"]
    assert {row.field for row in rows} == {"headline", "published", "byline"}
    assert not any(row.won for row in rows)


def test_a_time_without_zone_is_read_in_that_of_the_page() -> None:
    item = FeedItem(title="x y", time_text="2024-07-20 09:16", published=dt.datetime(2024, 7, 20, 9, 16, tzinfo=dt.UTC))
    article = extract(SILENT, url="https://www.bbc.co.uk/news/x", feed_item=item)
    assert article.published is not None
    assert article.published.isoformat() == "2024-07-20T09:16:00+01:00"
    assert any("zone assumed" in note for note in article.evidence["published"][0].notes)


def test_a_time_that_counts_from_the_feed_is_not_counted_from_the_page() -> None:
    moment = dt.datetime(2024, 11, 20, 9, 16, tzinfo=dt.UTC)
    item = FeedItem(title="x y", time_text="2 hours ago", published=moment)
    article = extract(SILENT, captured_at=moment + dt.timedelta(days=3), feed_item=item)
    assert article.published == moment


def test_a_time_after_the_capture_is_not_believed() -> None:
    captured = dt.datetime(2024, 11, 1, tzinfo=dt.UTC)
    assert extract(SILENT, captured_at=captured, feed_item=ITEM).published is None


def test_an_item_without_anything_changes_nothing() -> None:
    assert extract(SPEAKING, feed_item=FeedItem()).to_dict() == extract(SPEAKING).to_dict()


def test_another_thing_is_refused() -> None:
    with pytest.raises(UsageError, match="feed_item is a FeedItem, not Author"):
        extract(SILENT, feed_item=Author(name="Ana Roe"))  # type: ignore[arg-type]
