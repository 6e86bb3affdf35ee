"""Bild."""

from newsextract.site import Site

SITE = Site(
    name="Bild",
    home="https://www.bild.de",
    language="de",
    country="DE",
    timezone="Europe/Berlin",
    feeds=("https://www.bild.de/feed/alles.xml",),
    sitemaps=("https://www.bild.de/sitemap-index.xml",),
    news_sitemaps=("https://www.bild.de/sitemap-news.xml",),
)
