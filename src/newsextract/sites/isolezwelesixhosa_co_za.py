"""Isolezwe LesiXhosa."""

from newsextract.site import Site

SITE = Site(
    name="Isolezwe LesiXhosa",
    home="https://www.isolezwelesixhosa.co.za",
    language="xh",
    country="ZA",
    timezone="Africa/Johannesburg",
    sitemaps=("https://isolezwelesixhosa.co.za/sitemap/",),
)
