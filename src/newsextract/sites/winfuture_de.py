"""WinFuture. Pictures and their captions stand within the lines of the story."""

from newsextract.site import Layout, Site

SITE = Site(
    name="WinFuture",
    home="https://winfuture.de",
    language="de",
    country="DE",
    timezone="Europe/Berlin",
    feeds=("https://static.winfuture.de/feeds/WinFuture-News-rss2.0.xml",),
    sitemaps=("https://winfuture.de/sitemap.xml",),
    news_sitemaps=("https://winfuture.de/sitemap-latest-news.xml.gz",),
    layouts=(Layout(name="2024", marker="span.hmedia > img.photo", captions="span.hmedia > .fn"),),
)
