"""Durban Local."""

from newsextract.site import Site

SITE = Site(
    name="Durban Local",
    home="https://www.durbanlocal.co.za",
    language="en",
    country="ZA",
    timezone="Africa/Johannesburg",
    sitemaps=("https://durbanlocal.co.za/sitemap/",),
)
