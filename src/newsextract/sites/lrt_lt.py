"""Lithuanian National Radio and Television."""

from newsextract.site import Site

SITE = Site(
    name="Lithuanian National Radio and Television",
    home="https://www.lrt.lt",
    language="lt",
    country="LT",
    timezone="Europe/Vilnius",
    feeds=("https://www.lrt.lt/?rss",),
    sitemaps=("https://www.lrt.lt/servisai/sitemap/sitemap-index.xml",),
)
