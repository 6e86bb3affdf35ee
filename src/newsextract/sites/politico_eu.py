"""Politico EU."""

from newsextract.site import Site

SITE = Site(
    name="Politico EU",
    home="https://www.politico.eu",
    language="en",
    country="BE",
    timezone="Europe/Brussels",
    feeds=("https://www.politico.eu/feed/",),
    sitemaps=("https://www.politico.eu/sitemap.xml",),
    news_sitemaps=("https://www.politico.eu/news-sitemap.xml",),
)
