"""Ruhr Nachrichten."""

from newsextract.site import Site

SITE = Site(
    name="Ruhr Nachrichten",
    home="https://www.ruhrnachrichten.de",
    language="de",
    country="DE",
    timezone="Europe/Berlin",
    feeds=("https://www.ruhrnachrichten.de/service/feed/",),
    sitemaps=("https://www.ruhrnachrichten.de/sitemap_index.xml",),
    news_sitemaps=("https://www.ruhrnachrichten.de/news-sitemap.xml",),
)
