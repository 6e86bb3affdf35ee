"""Golem."""

from newsextract.site import Site

SITE = Site(
    name="Golem",
    home="https://www.golem.de",
    language="de",
    country="DE",
    timezone="Europe/Berlin",
    feeds=("https://www.golem.de/rss",),
    sitemaps=("https://www.golem.de/gsiteindex.xml",),
    news_sitemaps=("https://www.golem.de/news/gsitemap-2404.xml",),
)
