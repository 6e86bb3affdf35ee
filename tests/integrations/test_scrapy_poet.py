"""scrapy-poet itself, in crawls of the newspaper on loopback."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("scrapy_poet", reason='scrapy-poet is not installed; pip install "newsextract[scrapy-poet]"')

from tests.integrations.canonical import CAPTURED_AT, PAGES, canonical, records
from tests.integrations.crawling import crawl, examples
from tests.newspaper import Newspaper

SPIDER = """
import scrapy
import zyte_common_items
import newsextract.integrations.web_poet as poet
from newsextract import Article, Feed

class Dated:
    '''Puts the time of capture of the comparison into responses.'''

    def process_response(self, request, response, spider=None):
        response.headers["Date"] = "Fri, 20 Mar 2026 12:00:00 GMT"
        return response

class Spider(scrapy.Spider):
    name = "every"
    custom_settings = {
        "ADDONS": {"scrapy_poet.Addon": 300, "newsextract.integrations.scrapy.Addon": 500},
        "DOWNLOADER_MIDDLEWARES": {Dated: 960},
    }

    async def start(self):
        for url in open("urls.txt").read().split():
            yield scrapy.Request(url)

    async def parse(self, response, article: KIND):
        yield article
"""


@pytest.fixture(scope="module")
def paper() -> Iterator[Newspaper]:
    with Newspaper(articles=PAGES + 20, hosts=2) as paper:
        yield paper


def test_records_are_those_of_extract(paper: Newspaper, tmp_path: Path) -> None:
    sheets = list(paper.pages(PAGES))
    (tmp_path / "urls.txt").write_text("\n".join(sheet.url for sheet in sheets))
    found = crawl(tmp_path, SPIDER.replace("KIND", "Article")).records
    assert CAPTURED_AT.isoformat() == found[0]["captured_at"]
    assert {record["url"]: canonical(record) for record in found} == records(sheets)


def test_items_of_zyte_are_given_to_callbacks(paper: Newspaper, tmp_path: Path) -> None:
    sheets = {sheet.url: sheet for sheet in paper.pages(12)}
    (tmp_path / "urls.txt").write_text("\n".join(sheets))
    found = crawl(tmp_path, SPIDER.replace("KIND", "zyte_common_items.Article")).records
    assert len(found) == 12
    for item in found:
        truth = sheets[item["url"]].truth
        assert item["headline"] == truth.headline
        assert item["metadata"]["dateDownloaded"] == "2026-03-20T12:00:00Z"
        assert item["metadata"]["body"]
        assert item["articleBody"]


def test_a_page_object_of_ones_own_is_used_on_its_site(paper: Newspaper, tmp_path: Path) -> None:
    sheets = list(paper.pages(12))
    (tmp_path / "urls.txt").write_text("\n".join(sheet.url for sheet in sheets))
    host = paper.sites[0].removeprefix("http://")
    mine = f"""
from web_poet import field, handle_urls

@handle_urls("{host}")
class Mine(poet.ArticlePage):
    @field
    def kicker(self):
        return "mine"

class Spider"""
    spider = SPIDER.replace("KIND", "Article").replace("\nclass Spider", mine, 1)
    found = crawl(tmp_path, spider).records
    assert len(found) == 12
    for record in found:
        assert (record["kicker"] == "mine") is record["url"].startswith(paper.sites[0])


def test_the_example_in_the_documentation_runs(paper: Newspaper, tmp_path: Path) -> None:
    example = examples("web_poet.md")[0].replace("https://elincourier.example", paper.sites[0])
    found = crawl(tmp_path, example).records
    assert len(found) > 20
    assert all(record["headline"] == paper.truth[record["url"]].headline for record in found)
