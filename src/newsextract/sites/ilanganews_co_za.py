"""Ilanga."""

from newsextract.site import Site

SITE = Site(
    name="Ilanga",
    home="https://www.ilanganews.co.za",
    language="zu",
    country="ZA",
    timezone="Africa/Johannesburg",
    sitemaps=("https://ilanganews.co.za/wp-sitemap.xml",),
)
