"""Dizindaba."""

from newsextract.site import Site

SITE = Site(
    name="Dizindaba",
    home="https://www.dizindaba.co.za",
    language="xh",
    country="ZA",
    timezone="Africa/Johannesburg",
    sitemaps=("https://dizindaba.co.za/sitemap_index.xml",),
)
