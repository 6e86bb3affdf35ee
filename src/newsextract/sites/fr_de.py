"""Frankfurter Rundschau."""

from newsextract.site import Site

SITE = Site(
    name="Frankfurter Rundschau",
    home="https://www.fr.de",
    language="de",
    country="DE",
    timezone="Europe/Berlin",
    feeds=("https://fr.de/rssfeed.rdf",),
    sitemaps=("https://www.fr.de/sitemap-index.xml",),
    news_sitemaps=("https://www.fr.de/news.xml",),
)
