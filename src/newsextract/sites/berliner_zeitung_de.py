"""Berliner Zeitung."""

from newsextract.site import Site

SITE = Site(
    name="Berliner Zeitung",
    home="https://www.berliner-zeitung.de",
    language="de",
    country="DE",
    timezone="Europe/Berlin",
    feeds=("https://www.berliner-zeitung.de/feed.xml",),
    sitemaps=("https://www.berliner-zeitung.de/sitemap.xml",),
    news_sitemaps=("https://www.berliner-zeitung.de/news-sitemap.xml",),
)
