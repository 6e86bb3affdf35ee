"""Occupy Democrats."""

from newsextract.site import Site

SITE = Site(
    name="Occupy Democrats",
    home="https://occupydemocrats.com",
    language="en",
    country="US",
    sitemaps=("https://occupydemocrats.com/sitemap.xml",),
)
