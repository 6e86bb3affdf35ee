"""Where a site's feeds are."""

from __future__ import annotations

import pytest

from newsextract import FeedLink, Page, Site, UsageError, discover, register, unregister
from tests.feeds.oddities import HOME

HEAD = """<html><head><title>Elin Courier</title><base href="https://www.elincourier.example/en/">
<link rel="alternate" type="application/rss+xml" href="rss/all" title=" All  news ">
<link rel="ALTERNATE" type="application/atom+xml; charset=utf-8" href="/atom.xml">
<link rel="alternate" type="application/feed+json" href="https://feeds.elincourier.example/json">
<link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/1">
<link rel="alternate" type="application/json+oembed" href="/oembed?url=x">
<link rel="alternate" type="application/rss+xml" href="/harbour/comments/feed/" title="Elin Courier » Comments Feed">
<link rel="alternate" type="application/rss+xml" href="/rss/all#top">
<link rel="alternate" hreflang="de" href="/de/">
<link rel="alternate stylesheet" type="text/css" href="/x.css">
<link rel="sitemap" type="application/xml" href="/sitemap.xml">
<link rel="feed" href="/h-feed"><link rel="alternate" type="application/rss+xml" href="javascript:x()">
</head><body><h1>News</h1></body></html>"""


def test_the_links_of_a_page() -> None:
    found = discover(Page(HEAD, url=f"{HOME}/harbour/pier"))
    assert [(link.url, link.kind, link.title, link.source) for link in found] == [
        (f"{HOME}/en/rss/all", "feed", "All news", "link"),
        (f"{HOME}/atom.xml", "feed", None, "link"),
        ("https://feeds.elincourier.example/json", "feed", None, "link"),
        (f"{HOME}/rss/all", "feed", None, "link"),
        (f"{HOME}/sitemap.xml", "sitemap", None, "link"),
        (f"{HOME}/h-feed", "feed", None, "link"),
    ]


def test_the_site_file_is_asked_too_and_each_address_stands_once() -> None:
    site = Site(
        name="Elin Courier", home=HOME, feeds=(f"{HOME}/atom.xml", f"{HOME}/sport.rss"), news_sitemaps=(f"{HOME}/news.xml",),
        sitemaps=(f"{HOME}/sitemap.xml",),
    )  # fmt: skip
    register(site)
    try:
        found = discover(Page(HEAD, url=f"{HOME}/harbour/pier"))
    finally:
        unregister(site)
    assert found[-2:] == (
        FeedLink(url=f"{HOME}/sport.rss", kind="feed", source="site file"),
        FeedLink(url=f"{HOME}/news.xml", kind="news-sitemap", source="site file"),
    )
    assert len({link.url for link in found}) == len(found) == 8


def test_common_paths_only_when_asked() -> None:
    page = Page("<title>x</title>", url="https://unknown.example/a/b?c")
    assert discover(page) == ()
    found = discover(page, guess=True)
    assert {link.source for link in found} == {"guess"}
    assert {"https://unknown.example/feed/", "https://unknown.example/sitemap.xml"} <= {link.url for link in found}
    assert discover(Page("<title>x</title>"), guess=True) == ()


def test_a_wrong_call_is_told() -> None:
    with pytest.raises(UsageError, match="a Page or a URL, not int"):
        discover(4)  # type: ignore[arg-type]
