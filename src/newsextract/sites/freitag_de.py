"""der Freitag."""

from newsextract.site import Site

SITE = Site(
    name="der Freitag",
    home="https://www.freitag.de",
    language="de",
    country="DE",
    timezone="Europe/Berlin",
    feeds=("https://www.freitag.de/@@RSS",),
    sitemaps=("https://www.freitag.de/sitemap.xml",),
)
