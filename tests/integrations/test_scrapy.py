"""Scrapy itself, as its own command runs it, against the newspaper on loopback."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("scrapy", reason='Scrapy is not installed; pip install "newsextract[scrapy]"')

from scrapy.http import HtmlResponse, Response

from newsextract import Article, Site, UsageError
from newsextract.article import Author, FeedItem
from newsextract.feeds import parse_feed
from newsextract.integrations.scrapy import NewsSpider, extract_response
from newsextract.integrations.scrapy.listed import Listed, joined
from newsextract.integrations.scrapy.seeds import moment, start_of
from newsextract.site import Layout
from tests.integrations.canonical import CAPTURED_AT, canonical, records
from tests.integrations.canonical import PAGES as COUNT
from tests.integrations.crawling import ADDON, crawl, examples
from tests.newspaper import Newspaper

NEWS = f"""
from newsextract.integrations.scrapy import NewsSpider

class Spider(NewsSpider):
    {ADDON}
"""

# the list and nothing else: what the home page links to would bring the other articles
PAGES = f"""
import scrapy
from newsextract.integrations.scrapy import NewsSpider

class Spider(NewsSpider):
    {ADDON}
    sites = "HERE"

    async def start(self):
        yield scrapy.Request(self.sites, self.parse_list)
"""

EVERY_PAGE = f"""
import datetime as dt, json
import scrapy
from newsextract.integrations.scrapy import extract_async, extract_response

CAPTURED_AT = dt.datetime.fromisoformat("{CAPTURED_AT.isoformat()}")

class Spider(scrapy.Spider):
    name = "every"
    {ADDON}

    async def start(self):
        for url in open("urls.txt").read().split():
            yield scrapy.Request(url)

    async def parse(self, response):
        aside = await extract_async(response, crawler=self.crawler, captured_at=CAPTURED_AT)
        if aside == extract_response(response, captured_at=CAPTURED_AT):
            yield aside
"""


@pytest.fixture(scope="module")
def paper() -> Iterator[Newspaper]:
    with Newspaper(articles=COUNT + 20, hosts=2) as paper:
        yield paper


def homes(paper: Newspaper) -> str:
    return ",".join(f"{site}/" for site in paper.sites)


# the records ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "settings",
    [
        [],
        ["-s", "NEWSEXTRACT_PROCESSES=2"],
        ["-s", "TWISTED_REACTOR=twisted.internet.selectreactor.SelectReactor"],
    ],
    ids=["thread", "processes", "without asyncio"],
)
def test_records_are_those_of_extract(settings: list[str], paper: Newspaper, tmp_path: Path) -> None:
    sheets = list(paper.pages(COUNT if not settings else 15))
    (tmp_path / "urls.txt").write_text("\n".join(sheet.url for sheet in sheets))
    found = {record["url"]: canonical(record) for record in crawl(tmp_path, EVERY_PAGE, *settings).records}
    assert found == records(sheets)


def test_a_response_of_any_class_is_read() -> None:
    page = "<h1>Łódź reopens</h1><p>By Ana Roe</p>".encode("iso-8859-2")
    headers = {"Content-Type": "text/html; charset=iso-8859-2", "Date": "Fri, 20 Mar 2026 12:00:00 GMT"}
    for kind in (Response, HtmlResponse):
        article = extract_response(kind("https://elincourier.example/1", headers=headers, body=page))
        assert article.headline == "Łódź reopens"
        assert article.captured_at == CAPTURED_AT
    bare = extract_response(Response("https://elincourier.example/1", body=page))
    assert bare.captured_at is None
    later = dt.datetime(2026, 3, 21, tzinfo=dt.UTC)
    given = HtmlResponse("https://elincourier.example/1", headers=headers, body=page)
    assert extract_response(given, captured_at=later).captured_at == later


def test_options_and_feed_item_reach_the_record() -> None:
    response = HtmlResponse(
        "https://elincourier.example/1", body=b"<p>The harbour of Elin was opened again on Monday.</p>"
    )
    item = FeedItem(title="Harbour reopens", authors=(Author(name="Ana Roe"),))
    article = extract_response(response, feed_item=item)
    assert article.headline == "Harbour reopens"
    assert article.byline is not None
    assert extract_response(response, feed_item=item, min_confidence=1.0).headline is None


def test_the_reactor_answers_while_pages_are_read(tmp_path: Path) -> None:
    story = (
        "<p>The boats of Port Elin called at the old pier on Monday, and <b>nobody</b> on the quay had expected it.</p>"
    )
    for number in range(5):
        page = f"<html><body><article><h1>Boats {number}</h1>{story * 6000}</article></body></html>"
        (tmp_path / f"{number}.html").write_text(page)
    spider = f"""
import asyncio, json, pathlib, time
import scrapy
from newsextract.integrations.scrapy import extract_async

class Spider(scrapy.Spider):
    name = "big"
    {ADDON}
    start_urls = [pathlib.Path(f"{{n}}.html").absolute().as_uri() for n in range(5)]
    waits = []

    async def start(self):
        async for request in super().start():
            yield request
        self.ticking = asyncio.create_task(self.tick())

    async def tick(self):
        while True:
            start = time.perf_counter()
            await asyncio.sleep(0.005)
            self.waits.append(time.perf_counter() - start)

    async def parse(self, response):
        start = time.perf_counter()
        article = await extract_async(response, crawler=self.crawler)
        yield {{"blocks": len(article.body), "took": time.perf_counter() - start, "captured": str(article.captured_at)}}

    def closed(self, reason):
        self.ticking.cancel()
        waits = sorted(self.waits)
        pathlib.Path("waits.json").write_text(json.dumps([len(waits), waits[len(waits) // 2], waits[-1]]))
"""
    found = crawl(tmp_path, spider)
    count, median, longest = json.loads((tmp_path / "waits.json").read_text())
    took = max(record["took"] for record in found.records)
    assert [record["blocks"] > 1000 for record in found.records] == [True] * 5
    assert took > 0.4, "the pages are too small to tell anything"
    assert count > 20
    assert median < 0.1
    assert longest < took / 2
    # a file has no Date header: the add-on wrote down when it was read
    assert all(record["captured"] != "None" for record in found.records)


# the spider -------------------------------------------------------------------------------------------------------------


def test_a_spider_finds_what_the_sites_list(paper: Newspaper, tmp_path: Path) -> None:
    paper.log.clear()
    found = crawl(tmp_path, NEWS, "-a", f"sites={homes(paper)}")
    urls = [record["url"] for record in found.records]
    assert len(urls) == len(set(urls)) > 60
    assert set(urls) <= set(paper.truth)
    for record in found.records:
        assert record["headline"] == paper.truth[record["url"]].headline
    assert found.stat("newsextract/articles") == len(urls)
    assert found.stat("newsextract/lists/rss") == found.stat("newsextract/lists/atom") == 2
    assert found.stat("newsextract/lists/sitemap") == 0
    assert not paper.log.disallowed()
    asked = [seen.origin + seen.path for seen in paper.log]
    assert all(asked.count(url) == 1 for url in urls)


def test_what_feeds_tell_reaches_the_record(tmp_path: Path) -> None:
    # a layout with a printed clock time without its zone: the feed knows better
    with Newspaper(articles=40, hosts=1, copies=0, markups=("old tables",)) as paper:
        found = crawl(tmp_path, NEWS, "-a", f"sites={paper.sites[0]}/feed.xml")
        sheets = {sheet.url: sheet for sheet in paper.pages()}
        feed = parse_feed(feed_of(paper), url=f"{paper.sites[0]}/feed.xml")
        items = {item.url: item for item in feed.items}
        assert {record["url"] for record in found.records} == set(items)
        assert len(items) > 10
        led = 0
        for record in found.records:
            url, told = record["url"], dt.datetime.fromisoformat(record["captured_at"])
            response = Response(url, headers=sheets[url].headers, body=sheets[url].body)
            assert canonical(record) == canonical(extract_response(response, captured_at=told, feed_item=items[url]))
            led += canonical(record) != canonical(extract_response(response, captured_at=told))
        assert led > 0, "no record shows that the feed was read"


def feed_of(paper: Newspaper) -> bytes:
    answer = paper._lists[0].answer("/feed.xml", "")
    assert answer is not None
    return answer[1]


def test_the_archive_holds_all_and_since_holds_back(paper: Newspaper, tmp_path: Path) -> None:
    whole = crawl(tmp_path, NEWS, "-a", f"sites={homes(paper)}", "-a", "archive=1")
    assert {record["url"] for record in whole.records} == set(paper.truth)
    times = sorted(truth.published for truth in paper.truth.values())
    since = times[len(times) // 2]
    paper.log.clear()
    late = crawl(tmp_path, NEWS, "-a", f"sites={homes(paper)}", "-a", "archive=1", "-a", f"since={since.isoformat()}")
    wanted = {url for url, truth in paper.truth.items() if truth.published >= since}
    assert {record["url"] for record in late.records} == wanted
    asked = {seen.origin + seen.path for seen in paper.log}
    assert len(asked & set(paper.truth)) < len(wanted) + 10, (
        "old articles were asked for though the lists tell their age"
    )


def test_lists_have_pages(tmp_path: Path) -> None:
    with Newspaper(articles=100, hosts=1, copies=0) as paper:
        address = f"{paper.sites[0]}/?page=1"
        one = crawl(tmp_path, NEWS, "-a", f"sites={paper.sites[0]}/index.rdf")
        assert one.stat("newsextract/lists/rdf") == 1
        several = [crawl(tmp_path, PAGES.replace("HERE", address), "-a", f"list_pages={count}") for count in (1, 2, 9)]
        # forty a page; the third has twenty and names no next one
        assert [found.stat("newsextract/lists/page") for found in several] == [1, 2, 3]
        assert [len(found.records) for found in several] == [40, 80, 100]


def test_an_address_without_a_list_is_an_article(paper: Newspaper, tmp_path: Path) -> None:
    url = next(iter(paper.pages(1))).url
    found = crawl(tmp_path, NEWS, "-a", f"sites={url}")
    assert [record["url"] for record in found.records] == [url]


def test_robots_txt_is_obeyed_unless_the_settings_say_otherwise(paper: Newspaper, tmp_path: Path) -> None:
    address = f"{paper.sites[0]}/internal/x"
    paper.log.clear()
    found = crawl(tmp_path, NEWS, "-a", f"sites={address}")
    assert not paper.log.disallowed()
    assert found.stat("robotstxt/forbidden") == 1
    crawl(tmp_path, NEWS, "-a", f"sites={address}", "-s", "ROBOTSTXT_OBEY=0")
    assert [seen.path for seen in paper.log.disallowed()] == ["/internal/x"]


def test_faults_of_the_web_end_no_crawl(tmp_path: Path) -> None:
    kinds = (
        "redirect",
        "charset-wrong",
        "type-missing",
        "redirect-loop",
        "reset",
        "status-404",
        "empty",
        "pdf",
        "gzip-cut",
    )
    with Newspaper(articles=60, hosts=1, faults=0.4, kinds=kinds, patience=1) as paper:
        found = crawl(tmp_path, NEWS, "-a", f"sites={paper.sites[0]}/", "-a", "archive=1")
        good = {paper.truth[url].number for url in paper.truth.ending("article")}
        known = [paper.edition.find(record["url"]) for record in found.records]
        read = {number_and_copy[0] for number_and_copy in known if number_and_copy}
        assert good <= read
        bad = {
            paper.truth[url].number
            for url, fault in paper.truth.faults().items()
            if fault in ("empty", "pdf", "status-404")
        }
        assert bad
        assert not bad & read
        # the feed with entities is refused; the endless one is read as far as list_pages goes
        assert found.stat("newsextract/lists_refused") == 1
        assert "Refused" in found.log


def test_requests_outlive_a_pause(paper: Newspaper, tmp_path: Path) -> None:
    options = ("-a", f"sites={homes(paper)}", "-s", "JOBDIR=job", "-s", "SCHEDULER_DEBUG=1")
    first = crawl(tmp_path, NEWS, *options, "-s", "CLOSESPIDER_ITEMCOUNT=10", output="first.jsonl")
    second = crawl(tmp_path, NEWS, *options, output="second.jsonl")
    assert "Unable to serialize" not in first.log + second.log
    urls = [record["url"] for record in [*first.records, *second.records]]
    assert len(first.records) >= 10
    assert second.records
    assert len(urls) == len(set(urls)) > 60


# where a crawl begins ---------------------------------------------------------------------------------------------------


def test_seeds_of_domains_and_addresses() -> None:
    start = start_of("elincourier.example, https://www.lowmark.example/coast/feed")
    assert [(seed.url, seed.kind, seed.asked_for) for seed in start.seeds] == [
        ("https://elincourier.example/", "list", False),
        ("https://elincourier.example/robots.txt", "robots", False),
        ("https://www.lowmark.example/coast/feed", "list", True),
    ]
    assert start.hosts == ("elincourier.example", "lowmark.example")


def test_seeds_of_a_site() -> None:
    site = Site(
        name="The Elin Courier",
        home="https://www.elincourier.example",
        feeds=("/rss", "https://feeds.example/elin"),
        sitemaps=("/sitemap.xml",),
        news_sitemaps=("/sitemap-news.xml",),
    )
    home = "https://www.elincourier.example"
    urls = [f"{home}/", f"{home}/robots.txt", f"{home}/rss", "https://feeds.example/elin", f"{home}/sitemap-news.xml"]
    start = start_of([site])
    assert [seed.url for seed in start.seeds] == urls
    assert start.sites == {"elincourier.example": site}
    assert [seed.url for seed in start_of(site, archive=True).seeds] == [*urls, f"{home}/sitemap.xml"]


def test_seeds_of_a_known_domain() -> None:
    start = start_of("apnews.com")
    assert start.seeds[0].url == "https://apnews.com/"
    assert "apnews.com" in start.hosts


@pytest.mark.parametrize("wrong", [[3], "no host at all", "ftp://elincourier.example/x", "https://"])
def test_what_is_no_site_is_refused(wrong: object) -> None:
    with pytest.raises(UsageError):
        start_of(wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("since", "expected"),
    [
        ("2024-03-14", "2024-03-14T00:00:00+00:00"),
        ("2024-03-14T10:00:00+02:00", "2024-03-14T10:00:00+02:00"),
        (dt.date(2024, 3, 14), "2024-03-14T00:00:00+00:00"),
        (dt.datetime(2024, 3, 14, 10), "2024-03-14T10:00:00+00:00"),  # noqa: DTZ001 - that is what is asked
    ],
)
def test_since(since: object, expected: str) -> None:
    told = moment(since)
    assert told is not None
    assert told.isoformat() == expected


def test_since_that_is_no_time() -> None:
    assert moment(None) is None
    for wrong in ("soon", 3):
        with pytest.raises(UsageError):
            NewsSpider(sites="elincourier.example", since=wrong)


def test_a_site_that_was_given_reads_its_pages(paper: Newspaper, tmp_path: Path) -> None:
    spider = f"""
from newsextract import Layout, Site
from newsextract.integrations.scrapy import NewsSpider

class Spider(NewsSpider):
    {ADDON}
    sites = [Site(name="Courier", home="{paper.sites[0]}/", layouts=(Layout(name="mine", marker="body", kicker="h1"),))]
"""
    found = crawl(tmp_path, spider, "-s", "CLOSESPIDER_ITEMCOUNT=5")
    assert {record["layout"] for record in found.records} == {"mine"}
    assert Layout(name="mine", marker="body").name == "mine"


# what lists told ---------------------------------------------------------------------------------------------------------


def test_items_of_several_lists_are_put_together() -> None:
    noon, eve = dt.datetime(2026, 3, 20, 12, tzinfo=dt.UTC), dt.datetime(2026, 3, 20, 18, tzinfo=dt.UTC)
    url = "https://elincourier.example/1"
    sitemap = FeedItem(url=url, updated=eve, time_text="eve")
    news = FeedItem(url=url, title="Harbour", published=noon, time_text="noon")
    rss = FeedItem(url=url, title="Harbour reopens", authors=(Author(name="Ana Roe"),))
    for order in ([sitemap, news, rss], [rss, sitemap, news], [news, rss, sitemap]):
        listed = Listed()
        kinds = {id(sitemap): "sitemap", id(news): "news-sitemap", id(rss): "rss"}
        new = [listed.add(item, kinds[id(item)], "https://elincourier.example/list") for item in order]  # type: ignore[arg-type]
        assert new == [True, False, False]
        told = listed.take(url)
        assert told == FeedItem(
            url=url,
            title="Harbour reopens",
            published=noon,
            updated=eve,
            time_text="noon",
            authors=(Author(name="Ana Roe"),),
        )
        assert listed.take(url) is None
        assert not listed.add(rss, "rss", "again")
    assert joined([]) is None


def test_teasers_of_pages_are_no_evidence() -> None:
    listed = Listed()
    assert listed.add(
        FeedItem(url="https://elincourier.example/1", title="Look!"), "page", "https://elincourier.example/"
    )
    assert listed.take("https://elincourier.example/1") is None


# the add-on -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["json", "csv", "xml"])
def test_other_formats(kind: str, paper: Newspaper, tmp_path: Path) -> None:
    sheets = list(paper.pages(6))
    (tmp_path / "urls.txt").write_text("\n".join(sheet.url for sheet in sheets))
    wanted = {url: json.loads(record) for url, record in records(sheets).items()}
    output = crawl(tmp_path, EVERY_PAGE, output=f"found.{kind}").output
    if kind == "json":
        assert {record["url"]: record for record in json.loads(output)} == wanted
    elif kind == "csv":
        rows = {row["url"]: row for row in csv.DictReader(io.StringIO(output.decode()))}
        assert set(rows) == set(wanted)
        for url, row in rows.items():
            assert row["headline"] == wanted[url]["headline"]
            assert json.loads(row["body"]) == wanted[url]["body"]
            assert json.loads(row["tags"]) == wanted[url]["tags"]
    else:
        assert output.count(b"</body><captions>") == 6


def test_fields_can_be_chosen_and_other_items_are_left_alone(tmp_path: Path) -> None:
    spider = f"""
import scrapy
from newsextract import Article

class Spider(scrapy.Spider):
    name = "items"
    {ADDON}

    async def start(self):
        yield Article(headline="Harbour reopens", tags=("coast",))
        yield {{"headline": "A dict", "kicker": 3}}
"""
    found = crawl(tmp_path, spider, "-s", "FEED_EXPORT_FIELDS=headline,tags")
    assert found.records == [{"headline": "Harbour reopens", "tags": ["coast"]}, {"headline": "A dict"}]
    assert "Harbour reopens', 0 blocks" in found.log
    assert "Article(" not in found.log


def test_settings_of_the_project_go_before_the_add_on_s(tmp_path: Path) -> None:
    spider = """
import scrapy
from newsextract import Article

class Spider(scrapy.Spider):
    name = "own"
    custom_settings = {
        "ADDONS": {"newsextract.integrations.scrapy.Addon": 500},
        "LOG_FORMATTER": "scrapy.logformatter.LogFormatter",
        "FEED_EXPORTERS": {"jsonl": "scrapy.exporters.PprintItemExporter"},
        "ROBOTSTXT_OBEY": False,
    }

    async def start(self):
        yield Article(headline="Harbour reopens")
        yield scrapy.Request("data:text/html,x")

    def parse(self, response):
        self.logger.info("robots: %s", self.settings["ROBOTSTXT_OBEY"])
"""
    found_log = crawl(tmp_path, spider, output="found.json").log
    assert "Article(" in found_log
    assert "robots: False" in found_log


def test_parquet(paper: Newspaper, tmp_path: Path) -> None:
    arrow = pytest.importorskip("newsextract.arrow", reason="this version has no newsextract.arrow")
    parquet = pytest.importorskip(
        "pyarrow.parquet", reason='pyarrow is not installed; pip install "newsextract[arrow]"'
    )
    sheets = list(paper.pages(12))
    (tmp_path / "urls.txt").write_text("\n".join(sheet.url for sheet in sheets))
    feeds = """FEEDS = {
        "all.parquet": {"format": "parquet", "overwrite": True},
        "some.parquet": {"format": "parquet", "overwrite": True, "fields": ["headline", "published"]},
    }"""
    spider = EVERY_PAGE.replace("500}}", '500}, "FEEDS": FEEDS}').replace("class Spider", f"{feeds}\n\nclass Spider")
    crawl(tmp_path, spider)
    table = parquet.read_table(tmp_path / "all.parquet")
    assert table.schema.names == [name for name in arrow.SCHEMA.names if name != "error"]
    table = table.append_column("error", [[None] * len(sheets)])
    assert {record["url"]: canonical(record) for record in arrow.to_dicts(table)} == records(sheets)
    assert parquet.read_table(tmp_path / "some.parquet").schema.names == ["headline", "published", "published_offset"]


# the documentation ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("example", examples("scrapy.md"), ids=["articles", "subclass", "own"])
def test_the_examples_in_the_documentation_run(example: str, paper: Newspaper, tmp_path: Path) -> None:
    here = [site.removeprefix("http://") for site in paper.sites]
    example = example.replace('"elincourier.example"', f'"{paper.sites[0]}/"').replace(
        '"lowmark.example"', f'"{paper.sites[1]}/"'
    )
    example = example.replace("https://elincourier.example", f"http://{here[0]}")
    found = crawl(tmp_path, example)
    assert len(found.records) > 5
    for record in found.records:
        assert record["headline"] == paper.truth[record["url"]].headline
        if "/business/" in example:
            assert "/business/" in record["url"]
    assert Article.from_dict(found.records[0]).url == found.records[0]["url"]
