"""Spiegel Online."""

from newsextract.site import Site

SITE = Site(
    name="Spiegel Online",
    home="https://www.spiegel.de",
    language="de",
    country="DE",
    timezone="Europe/Berlin",
    feeds=("https://www.spiegel.de/schlagzeilen/index.rss",),
    sitemaps=("https://www.spiegel.de/sitemap.xml",),
    news_sitemaps=("https://www.spiegel.de/sitemaps/news-de.xml",),
)
