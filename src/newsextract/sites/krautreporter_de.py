"""Krautreporter."""

from newsextract.site import Site

SITE = Site(
    name="Krautreporter",
    home="https://krautreporter.de",
    language="de",
    country="DE",
    timezone="Europe/Berlin",
    feeds=("https://krautreporter.de/feeds.rss",),
    sitemaps=("https://krautreporter.de/sitemap.xml",),
)
