"""Nature."""

from newsextract.site import Site

SITE = Site(
    name="Nature",
    home="https://www.nature.com",
    language="en",
    country="GB",
    timezone="Europe/London",
    feeds=("https://www.nature.com/nature.rss",),
    sitemaps=("https://www.nature.com/sitemap.xml",),
    news_sitemaps=("https://www.nature.com/latest-news/sitemap.xml",),
)
