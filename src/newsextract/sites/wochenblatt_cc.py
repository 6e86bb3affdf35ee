"""Wochenblatt."""

from newsextract.site import Site

SITE = Site(
    name="Wochenblatt",
    home="https://wochenblatt.cc",
    language="de",
    country="PY",
    timezone="America/Asuncion",
    sitemaps=("https://wochenblatt.cc/sitemap_index.xml",),
)
