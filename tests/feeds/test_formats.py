"""What the formats share: pages as feeds, the zone of the outlet, plain-text sitemaps, the optional fallback."""

from __future__ import annotations

import datetime as dt
import importlib.util
import sys

import pytest

from newsextract import Article, FeedItem, UsageError, parse_feed
from newsextract.serialize import record_from_dict
from tests.feeds.oddities import HOME

ITEM = "<item><title>Oars stolen</title><link>/oars</link><pubDate>{time}</pubDate></item>"


def rss(time: str, head: str = "") -> str:
    return f"<rss version='2.0'><channel>{head}{ITEM.format(time=time)}</channel></rss>"


@pytest.mark.parametrize(
    ("time", "want"),
    [
        ("Wed, 20 Nov 2024 09:16:00 +0530", "2024-11-20T09:16:00+05:30"),
        ("Wed, 20 Nov 2024 09:16:00 -0330", "2024-11-20T09:16:00-03:30"),
        ("Wed, 20 Nov 2024 09:16 GMT", "2024-11-20T09:16:00+00:00"),
        ("20 Nov 2024 09:16:00 PST", "2024-11-20T09:16:00-08:00"),
        ("Wed, 20 Nov 24 9:16:00 EDT", "2024-11-20T09:16:00-04:00"),
        ("2024-11-20T09:16:00.123+01:00", "2024-11-20T09:16:00.123000+01:00"),
        ("2024-11-20T09:16Z", "2024-11-20T09:16:00+00:00"),
        ("2024-11-20 09:16:00 +0200", "2024-11-20T09:16:00+02:00"),
        ("Wednesday, November 20, 2024 9:16 AM", "2024-11-20T09:16:00+00:00"),
        ("1732094160", "2024-11-20T09:16:00+00:00"),
        ("2024年11月20日 09:16", "2024-11-20T09:16:00+00:00"),
        ("Wed, 31 Nov 2024 09:16:00 GMT", None),
        ("Wed, 20 Nov 0000 00:00:00 GMT", None),
        ("Thu, 01 Jan 1970 00:00:00 GMT", None),
        ("0000-00-00 00:00:00", None),
        ("2024-11", None),
        ("soon", None),
    ],
)
def test_times_keep_their_offsets(time: str, want: str | None) -> None:
    (item,) = parse_feed(rss(time)).items
    assert (item.published.isoformat() if item.published else None) == want
    assert item.time_text == time


def test_the_zone_of_the_outlet_is_used_and_told() -> None:
    feed = parse_feed(rss("2024-07-20 09:16:00"), url="https://feeds.bbci.co.uk/x")
    assert feed.problems == ("zone: a time without a zone (zone assumed: UTC)",)
    for known in (
        parse_feed(rss("2024-07-20 09:16:00"), url="https://www.bbc.co.uk/rss"),
        parse_feed(rss("2024-07-20 09:16:00", "<link>https://www.bbc.co.uk/</link>"), url="https://feeds.example/x"),
    ):
        assert known.items[0].published is not None
        assert known.items[0].published.isoformat() == "2024-07-20T09:16:00+01:00"
        assert known.problems == ("zone: a time without a zone (zone assumed: Europe/London)",)


def test_links_start_from_the_page_where_another_host_serves_the_feed() -> None:
    head = f"<link>{HOME}/en/</link>"
    assert parse_feed(rss("", head), url="https://feeds.example/x").items[0].url == f"{HOME}/oars"
    assert parse_feed(rss("", ""), url=f"{HOME}/rss").items[0].url == f"{HOME}/oars"
    assert parse_feed(rss("", "")).items[0].url is None


def test_a_section_page_is_a_feed() -> None:
    cards = "".join(
        f"<li><a href='/news/{n}'><h3>Boats leave every hour number {n}</h3></a><p>The harbour master said so again.</p>"
        f"<time datetime='2024-11-20T0{n}:16:00+02:00'>{n} am</time></li>"
        for n in range(1, 7)
    )
    page = f"<!DOCTYPE html><html lang='en'><head><title>News</title><link rel='next' href='/news?page=2'></head><body><main><ul>{cards}</ul></main></body></html>"
    feed = parse_feed(page.encode(), url=f"{HOME}/news")
    assert feed.kind == "page"
    assert [item.url for item in feed.items] == [f"{HOME}/news/{n}" for n in range(1, 7)]
    assert feed.items[0].published is not None
    assert feed.next_urls == (f"{HOME}/news?page=2",)


def test_times_that_count_from_the_capture() -> None:
    captured = dt.datetime(2024, 11, 20, 11, 16, tzinfo=dt.UTC)
    assert parse_feed(rss("2 hours ago")).items[0].published is None
    assert parse_feed(rss("2 hours ago"), captured_at=captured).items[0].published == captured - dt.timedelta(hours=2)
    with pytest.raises(UsageError):
        parse_feed(rss(""), captured_at=captured.replace(tzinfo=None))


def test_a_sitemap_in_plain_text() -> None:
    feed = parse_feed(f"\ufeff{HOME}/a\r\n{HOME}/b\n\n{HOME}/a\n")
    assert (feed.kind, [item.url for item in feed.items]) == ("sitemap", [f"{HOME}/a", f"{HOME}/b"])


def test_text_and_bytes_are_read_alike() -> None:
    text = rss("2024-11-20T09:16Z", "<title>Blåvik</title>")
    assert parse_feed(text) == parse_feed(text.encode())


def test_an_item_is_part_of_a_record_and_comes_back_from_it() -> None:
    (item,) = parse_feed(rss("2024-11-20T09:16Z"), url=HOME).items
    article = Article(feed_items=(item,))
    assert Article.from_dict(article.to_dict()) == article
    assert record_from_dict(FeedItem, {"title": "a record of before"}).authors == ()


def test_half_a_character_in_json_is_no_text() -> None:
    (item,) = parse_feed('{"items": [{"id": "1", "title": "Oars \\ud800 stolen"}]}').items
    assert item.title == "Oars \ufffd stolen"


UNKNOWN = (
    "<newsfeed><entry><title>Oars stolen</title><link href='https://www.elincourier.example/oars'/></entry></newsfeed>"
)


def test_feedparser_reads_what_nothing_else_does() -> None:
    pytest.importorskip("feedparser")
    feed = parse_feed(UNKNOWN)
    assert [(item.title, item.url) for item in feed.items] == [("Oars stolen", f"{HOME}/oars")]
    assert "fallback: read by feedparser" in feed.problems


def test_without_feedparser_it_is_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "feedparser", None)
    assert parse_feed(UNKNOWN).kind == "unknown"


@pytest.mark.skipif(importlib.util.find_spec("feedparser") is None, reason="feedparser is not installed")
def test_feedparser_is_not_asked_about_a_sound_feed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "feedparser", raising=False)
    parse_feed(rss("2024-11-20T09:16Z"))
    assert "feedparser" not in sys.modules
