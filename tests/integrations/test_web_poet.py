"""web-poet itself: page objects, its rules, its fixtures and the pytest plugin that runs them."""

from __future__ import annotations

import asyncio
import dataclasses
import datetime as dt
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("web_poet", reason='web-poet is not installed; pip install "newsextract[web-poet]"')
zyte = pytest.importorskip(
    "zyte_common_items", reason='zyte-common-items is not installed; pip install "newsextract[web-poet]"'
)

from itemadapter import ItemAdapter
from web_poet import HttpResponse, default_registry, field, handle_urls
from web_poet.fields import get_fields_dict
from web_poet.testing import Fixture

from newsextract import Article, Feed, UsageError, extract, parse_feed
from newsextract.article import Author, Block, Byline, Caption, FeedItem
from newsextract.integrations import web_poet as poet
from newsextract.integrations.web_poet.zyte import body_html
from tests.cli.command import ROOT, environment
from tests.integrations.canonical import CAPTURED_AT, canonical, records
from tests.integrations.canonical import PAGES as COUNT
from tests.integrations.crawling import examples
from tests.newspaper import Edition
from tests.newspaper.lists import Lists
from tests.newspaper.printing import Sheet

DATE = "Fri, 20 Mar 2026 12:00:00 GMT"
EDITION = Edition(articles=COUNT + 20)
PAGES = [
    poet.ArticlePage,
    poet.FeedPage,
    poet.ZyteArticlePage,
    poet.ZyteArticleListPage,
    poet.ZyteArticleNavigationPage,
]


def response(sheet: Sheet) -> HttpResponse:
    return HttpResponse(sheet.url, body=sheet.body, headers={**sheet.headers, "Date": DATE})


def front() -> HttpResponse:
    answer = Lists(EDITION, 0, None).answer("/", "")
    assert answer is not None
    return HttpResponse(EDITION.origins[0] + "/", body=answer[1], headers={"Content-Type": answer[0], "Date": DATE})


def item_of(page: Any) -> Any:
    return asyncio.run(page.to_item())


# records ----------------------------------------------------------------------------------------------------------------


def test_records_are_those_of_extract() -> None:
    sheets = list(EDITION.pages(COUNT))
    found = {sheet.url: canonical(item_of(poet.ArticlePage(response(sheet)))) for sheet in sheets}
    assert found == records(sheets)


def test_feeds_are_those_of_parse_feed() -> None:
    page = front()
    known = parse_feed(
        bytes(page.body), url=str(page.url), content_type="text/html; charset=utf-8", captured_at=CAPTURED_AT
    )
    found = item_of(poet.FeedPage(page))
    assert isinstance(found, Feed)
    assert found == known
    assert len(found.items) > 20


def test_fields_are_those_of_the_records() -> None:
    article = {each.name for each in dataclasses.fields(Article)}
    assert set(get_fields_dict(poet.ArticlePage)) == article - {"site", "evidence"}
    assert set(get_fields_dict(poet.FeedPage)) == {each.name for each in dataclasses.fields(Feed)}
    pairs = {
        poet.ZyteArticlePage: zyte.Article,
        poet.ZyteArticleListPage: zyte.ArticleList,
        poet.ZyteArticleNavigationPage: zyte.ArticleNavigation,
    }
    for page, item in pairs.items():
        assert set(get_fields_dict(page)) == set(ItemAdapter.get_field_names_from_class(item))


# overriding -------------------------------------------------------------------------------------------------------------


class Overridden(poet.ArticlePage):
    min_confidence = 0.2

    @field
    def headline(self) -> str:
        return f"Exclusive: {self.record().headline}"

    @field
    async def tags(self) -> tuple[str, ...]:
        return ("harbour", "ferries")

    @field
    def byline(self) -> None:
        return None


def test_a_field_is_overridden_and_the_others_stay() -> None:
    sheet = next(iter(EDITION.pages(1)))
    known, found = extract(sheet.body, url=sheet.url), item_of(Overridden(response(sheet)))
    assert isinstance(found, Article)
    assert (found.headline, found.tags, found.byline) == (f"Exclusive: {known.headline}", ("harbour", "ferries"), None)
    assert found.body == known.body
    (why,) = found.evidence["headline"]
    assert (why.source, why.rule) == ("site rule", "Overridden.headline")
    assert "byline" not in found.evidence
    assert found.evidence["body"] == known.evidence["body"]


def test_an_item_of_zyte_is_overridden_and_elements_are_processed() -> None:
    class Mine(poet.ZyteArticlePage):
        @field
        def breadcrumbs(self) -> Any:
            return self.css("nav")

    html = (
        b"<html><body><nav><a href='/'>Home</a> <a href='/coast'>Coast</a></nav><h1>Harbour reopens</h1></body></html>"
    )
    found = item_of(Mine(HttpResponse("https://elincourier.example/1", body=html)))
    assert [crumb.name for crumb in found.breadcrumbs] == ["Home", "Coast"]
    assert found.headline == "Harbour reopens"


def test_page_objects_of_ones_own_go_first() -> None:
    @handle_urls("courier.example")
    class Mine(poet.ArticlePage):
        pass

    from url_matcher import URLMatcher

    rules = [rule for rule in default_registry.get_rules() if rule.to_return is Article]
    matcher = URLMatcher({rule.use: rule.for_patterns for rule in rules})
    assert matcher.match("https://www.courier.example/coast/1") is Mine
    assert matcher.match("https://other.example/1") is poet.ArticlePage
    for item, page in (
        (zyte.Article, poet.ZyteArticlePage),
        (zyte.ArticleList, poet.ZyteArticleListPage),
        (zyte.ArticleNavigation, poet.ZyteArticleNavigationPage),
        (Feed, poet.FeedPage),
    ):
        assert default_registry.page_cls_for_item("https://other.example/1", item) is page


# items of zyte-common-items ---------------------------------------------------------------------------------------------


def test_nothing_is_lost_in_an_item() -> None:
    seen = set()
    for sheet in EDITION.pages(60):
        record = json.loads(records([sheet])[sheet.url])
        item = item_of(poet.ZyteArticlePage(response(sheet)))
        assert isinstance(item, zyte.Article)
        told = {
            "url": item.url,
            "canonical_url": item.canonicalUrl,
            "headline": item.headline,
            "standfirst": item.description,
        }
        told |= {"updated": item.dateModified, "published": item.datePublished}
        for name, value in record.items():
            kept = told[name] if name in told else getattr(item.metadata, name)
            if name in ("updated", "published") and value and kept:
                kept = dt.datetime.fromisoformat(kept).isoformat()
            if name == "published" and value is None:
                value = record["updated"]
            assert (kept or None) == (value or None), name
            seen.update([name] if value else [])
    assert {"byline", "body", "captions", "images", "tags", "section", "evidence", "published", "standfirst"} <= seen


def test_an_item_has_what_its_fields_mean() -> None:
    moment = dt.datetime(2026, 3, 20, 12, 30, tzinfo=dt.timezone(dt.timedelta(hours=1)))
    article = Article(
        url="https://elincourier.example/1",
        headline="Harbour reopens",
        byline=Byline(
            text="By Ana Roe", authors=(Author(name="Ana Roe", url="https://elincourier.example/roe", role="Editor"),)
        ),
        updated=moment,
        body=(Block(kind="paragraph", text="One."), Block(kind="paragraph", text="Two.")),
        captions=(Caption(text="The pier", credit="Jo Pell"),),
        language="pt-BR",
        captured_at=moment,
    )
    item: Any = poet.to_zyte(article)
    assert item.datePublished == item.dateModified == "2026-03-20T12:30:00+01:00"
    assert (item.inLanguage, item.metadata.language) == ("pt", "pt-BR")
    assert item.articleBody == "One.\nTwo."
    assert item.authors == [zyte.Author(name="Ana Roe", nameRaw="By Ana Roe", url="https://elincourier.example/roe")]
    assert item.metadata.byline["authors"][0]["role"] == "Editor"
    assert item.metadata.captions == [{"text": "The pier", "credit": "Jo Pell", "image_url": None}]
    assert item.metadata.dateDownloaded == "2026-03-20T11:30:00Z"
    assert item.metadata.probability is None
    nothing: Any = poet.to_zyte(Article(url="https://elincourier.example/2"))
    assert nothing.metadata.probability == 0.0
    assert json.loads(json.dumps(ItemAdapter(item).asdict()))["metadata"]["captions"][0]["credit"] == "Jo Pell"


def test_an_item_needs_an_address() -> None:
    for call in (poet.to_zyte, poet.to_zyte_list, poet.to_zyte_navigation):
        with pytest.raises(UsageError, match="address"):
            call(Article(headline="Harbour reopens"))
    with pytest.raises(UsageError, match="address"):
        poet.to_zyte_list(Feed(kind="rss"))


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        ([Block(kind="paragraph", text="a < b")], "<p>a &lt; b</p>"),
        ([Block(kind="heading", text="Ice", level=3)], "<h3>Ice</h3>"),
        ([Block(kind="quote", text="It holds.", source="Roe")], "<blockquote>It holds.<cite>Roe</cite></blockquote>"),
        ([Block(kind="list_item", text="a"), Block(kind="list_item", text="b")], "<ul><li>a</li><li>b</li></ul>"),
        ([Block(kind="table_row", text="a | b")], "<table><tr><td>a</td><td>b</td></tr></table>"),
        ([Block(kind="preformatted", text="a\nb")], "<pre>a\nb</pre>"),
        (
            [Block(kind="embed", text="", url="https://x.example/?a=1&b")],
            '<figure><a href="https://x.example/?a=1&amp;b">https://x.example/?a=1&amp;b</a></figure>',
        ),
    ],
)
def test_the_body_as_html(blocks: list[Block], expected: str) -> None:
    assert body_html(blocks) == f"<article>\n\n{expected}\n\n</article>"
    assert body_html([]) is None


def test_lists_and_navigation_of_a_front_page() -> None:
    page = front()
    listed, navigation = item_of(poet.ZyteArticleListPage(page)), item_of(poet.ZyteArticleNavigationPage(page))
    assert isinstance(listed, zyte.ArticleList)
    assert isinstance(navigation, zyte.ArticleNavigation)
    numbers = list(EDITION.numbers(0))[::-1][: len(listed.articles)]
    assert len(numbers) > 20
    assert [each.url for each in listed.articles] == [EDITION.url(number) for number in numbers]
    assert [each.url for each in navigation.items] == [EDITION.url(number) for number in numbers]
    assert [each.name for each in navigation.items] == [each.headline for each in listed.articles]
    assert all(each.datePublished for each in listed.articles)
    assert listed.metadata.dateDownloaded == navigation.metadata.dateDownloaded == "2026-03-20T12:00:00Z"
    assert listed.metadata.kind == "page"


def test_the_next_page_and_what_items_of_feeds_tell() -> None:
    item = FeedItem(
        title="Harbour",
        url="https://elincourier.example/1",
        summary="On Monday.",
        credit="Jo Pell",
        image_url="https://elincourier.example/1.jpg",
    )
    feed = Feed(
        kind="rss",
        url="https://elincourier.example/rss",
        items=(item,),
        next_urls=("https://elincourier.example/rss?2",),
    )
    assert poet.to_zyte_navigation(feed).nextPage.url == "https://elincourier.example/rss?2"
    (told,) = poet.to_zyte_list(feed).articles
    assert (told.headline, told.mainImage.url) == ("Harbour", "https://elincourier.example/1.jpg")
    assert (told.metadata.summary, told.metadata.credit) == ("On Monday.", "Jo Pell")
    article = Article(url="https://elincourier.example/", feed_items=(item,), captured_at=CAPTURED_AT)
    listed: Any = poet.to_zyte_list(article)
    assert listed.metadata.dateDownloaded == "2026-03-20T12:00:00Z"


# fixtures ---------------------------------------------------------------------------------------------------------------


def plugin(folder: Path) -> subprocess.CompletedProcess[str]:
    """Runs web-poet's pytest plugin over fixtures."""
    path = environment()["PYTHONPATH"]
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-p",
        "no:cacheprovider",
        "-c",
        "/dev/null",
        f"--rootdir={folder}",
        str(folder),
    ]
    env = environment(PYTHONPATH=f"{path}:{ROOT}")
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, timeout=200, check=False)


@pytest.mark.parametrize("page", [poet.ArticlePage, poet.ZyteArticlePage])
def test_fixtures_of_web_poet_hold(page: Any, tmp_path: Path) -> None:
    sheet = next(iter(EDITION.pages(1)))
    folder = tmp_path / "fixtures" / f"{page.__module__}.{page.__qualname__}"
    item = item_of(page(response(sheet)))
    meta = {"adapter": poet.ArticleAdapter} if page is poet.ArticlePage else None
    fixture = Fixture.save(folder, inputs=[response(sheet)], item=item, meta=meta)
    assert fixture.is_valid()
    done = plugin(tmp_path)
    assert done.returncode == 0, done.stdout
    assert "passed" in done.stdout
    expected = json.loads(fixture.output_path.read_text())
    fixture.output_path.write_text(json.dumps({**expected, "headline": "Another"}))
    assert plugin(tmp_path).returncode != 0


# the documentation ------------------------------------------------------------------------------------------------------


def test_the_examples_in_the_documentation_run() -> None:
    _, override, plain = examples("web_poet.md")
    sheet, section = next(iter(EDITION.pages(1))), front()
    known: dict[str, Any] = {}
    exec(compile(override, "web_poet.md", "exec"), known)
    html = b"<html><body><div class='rubric'>Coast</div><h1>Harbour reopens</h1></body></html>"
    found = item_of(known["CourierPage"](HttpResponse("https://elincourier.example/1", body=html)))
    assert (found.kicker, found.evidence["kicker"][0].rule) == ("Coast", "CourierPage.kicker")
    names: dict[str, Any] = {"page": sheet.body, "url": sheet.url}
    names |= {"section": bytes(section.body), "section_url": str(section.url)}
    exec(compile(plain, "web_poet.md", "exec"), names)
    assert names["item"].headline == sheet.truth.headline
    assert len(names["listed"].articles) == len(names["navigation"].items) > 20
