"""Isolezwe."""

from newsextract.site import Site

SITE = Site(
    name="Isolezwe",
    home="https://www.isolezwe.co.za",
    language="zu",
    country="ZA",
    timezone="Africa/Johannesburg",
    sitemaps=("https://isolezwe.co.za/sitemap/",),
)
