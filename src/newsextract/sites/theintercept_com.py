"""The Intercept."""

from newsextract.site import Site

SITE = Site(
    name="The Intercept",
    home="https://theintercept.com",
    language="en",
    country="US",
    timezone="America/New_York",
    feeds=("https://theintercept.com/feed/?lang=en",),
    sitemaps=("https://theintercept.com/sitemap_index.xml",),
)
