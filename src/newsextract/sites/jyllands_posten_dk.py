"""Jyllands-Posten."""

from newsextract.site import Site

SITE = Site(
    name="Jyllands-Posten",
    home="https://jyllands-posten.dk",
    language="da",
    country="DK",
    timezone="Europe/Copenhagen",
    sitemaps=("https://jyllands-posten.dk/sitemapindex.xml",),
)
