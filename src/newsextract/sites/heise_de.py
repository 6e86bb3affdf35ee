"""Heise."""

from newsextract.site import Site

SITE = Site(
    name="Heise",
    home="https://www.heise.de",
    language="de",
    country="DE",
    timezone="Europe/Berlin",
    feeds=("https://www.heise.de/rss/heise.rdf",),
    sitemaps=("https://www.heise.de/sitemapindex.xml",),
)
