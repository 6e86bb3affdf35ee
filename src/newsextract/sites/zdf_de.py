"""ZDF."""

from newsextract.site import Site

SITE = Site(
    name="ZDF",
    home="https://www.zdf.de",
    language="de",
    country="DE",
    timezone="Europe/Berlin",
    feeds=("https://www.zdf.de/rss/zdf/nachrichten",),
    sitemaps=("https://www.zdf.de/sitemap.xml",),
    news_sitemaps=("https://www.zdf.de/news-sitemap.xml",),
    family="zdf",
)
