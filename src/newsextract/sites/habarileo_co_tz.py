"""Habari Leo."""

from newsextract.site import Site

SITE = Site(
    name="Habari Leo",
    home="https://www.habarileo.co.tz",
    language="sw",
    country="TZ",
    timezone="Africa/Dar_es_Salaam",
    sitemaps=("https://habarileo.co.tz/sitemap.xml",),
)
