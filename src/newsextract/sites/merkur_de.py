"""Münchner Merkur."""

from newsextract.site import Site

SITE = Site(
    name="Münchner Merkur",
    home="https://www.merkur.de",
    language="de",
    country="DE",
    timezone="Europe/Berlin",
    feeds=("https://www.merkur.de/welt/rssfeed.rdf",),
    sitemaps=("https://www.merkur.de/sitemap-index.xml",),
    news_sitemaps=("https://www.merkur.de/news.xml",),
)
