"""Rest of World."""

from newsextract.site import Site

SITE = Site(
    name="Rest of World",
    home="https://restofworld.org",
    language="en",
    country="US",
    feeds=("https://restofworld.org/feed/latest/",),
    sitemaps=("https://restofworld.org/sitemap.xml",),
)
