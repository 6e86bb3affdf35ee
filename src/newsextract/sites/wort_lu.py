"""Luxemburger Wort."""

from newsextract.site import Site

SITE = Site(
    name="Luxemburger Wort",
    home="https://www.wort.lu",
    language="de",
    country="LU",
    timezone="Europe/Luxembourg",
    feeds=("https://www.wort.lu/de/rss",),
    sitemaps=("https://www.wort.lu/sitemap.xml",),
    news_sitemaps=("https://www.wort.lu/sitemap-news.xml",),
)
