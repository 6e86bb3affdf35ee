"""WinFuture."""

from newsextract.site import Site

SITE = Site(
    name="WinFuture",
    home="https://winfuture.de",
    language="de",
    country="DE",
    timezone="Europe/Berlin",
    feeds=("https://static.winfuture.de/feeds/WinFuture-News-rss2.0.xml",),
    sitemaps=("https://winfuture.de/sitemap.xml",),
    news_sitemaps=("https://winfuture.de/sitemap-latest-news.xml.gz",),
)
