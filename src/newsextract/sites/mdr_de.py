"""Mitteldeutscher Rundfunk (MDR)."""

from newsextract.site import Site

SITE = Site(
    name="Mitteldeutscher Rundfunk (MDR)",
    home="https://www.mdr.de",
    language="de",
    country="DE",
    timezone="Europe/Berlin",
    feeds=("https://www.mdr.de/nachrichten/index-rss.xml",),
    sitemaps=("https://www.mdr.de/sitemap-index-100.xml",),
    news_sitemaps=("https://www.mdr.de/news-sitemap.xml",),
)
