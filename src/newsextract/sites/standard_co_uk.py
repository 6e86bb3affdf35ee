"""Evening Standard."""

from newsextract.site import Site

SITE = Site(
    name="Evening Standard",
    home="https://www.standard.co.uk",
    language="en",
    country="GB",
    timezone="Europe/London",
    feeds=("https://www.standard.co.uk/rss",),
    sitemaps=("https://www.standard.co.uk/sitemap.xml",),
)
