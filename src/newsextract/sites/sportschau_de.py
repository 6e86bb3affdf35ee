"""Sportschau."""

from newsextract.site import Site

SITE = Site(
    name="Sportschau",
    home="https://www.sportschau.de",
    language="de",
    country="DE",
    timezone="Europe/Berlin",
    feeds=("https://www.sportschau.de/index~rss2.xml",),
    sitemaps=("https://www.sportschau.de/index~sitemap_p-0.xml",),
    news_sitemaps=("https://www.sportschau.de/kompakt-sp-100~news.xml",),
)
