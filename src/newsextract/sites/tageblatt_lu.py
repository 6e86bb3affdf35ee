"""Tageblatt."""

from newsextract.site import Site

SITE = Site(
    name="Tageblatt",
    home="https://www.tageblatt.lu",
    language="de",
    country="LU",
    timezone="Europe/Luxembourg",
    sitemaps=("https://www.tageblatt.lu/Sitemap_Index.xml.gz",),
)
