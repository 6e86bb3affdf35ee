"""Der Standard."""

from newsextract.site import Site

SITE = Site(
    name="Der Standard",
    home="https://derstandard.at",
    language="de",
    country="AT",
    timezone="Europe/Vienna",
    feeds=("https://www.derstandard.at/rss",),
    sitemaps=("https://www.derstandard.at/sitemaps/sitemap.xml",),
    news_sitemaps=("https://www.derstandard.at/sitemaps/news.xml",),
)
