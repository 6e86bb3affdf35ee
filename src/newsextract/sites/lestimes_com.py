"""Lesotho Times."""

from newsextract.site import Site

SITE = Site(
    name="Lesotho Times",
    home="https://lestimes.com",
    language="en",
    country="LS",
    timezone="Africa/Maseru",
    sitemaps=("https://lestimes.com/sitemap_index.xml",),
)
