"""Eyethu News."""

from newsextract.site import Site

SITE = Site(
    name="Eyethu News",
    home="https://www.eyethunews.co.za",
    language="zu",
    country="ZA",
    timezone="Africa/Johannesburg",
    sitemaps=("https://eyethunews.co.za/sitemap.xml",),
)
