"""The Namibian."""

from newsextract.site import Site

SITE = Site(
    name="The Namibian",
    home="https://www.namibian.com.na",
    language=("en", "kj"),
    country="NA",
    timezone="Africa/Windhoek",
    feeds=("https://www.namibian.com.na/feed/",),
    sitemaps=("https://namibian.com.na/sitemap_index.xml",),
)
