"""Sermitsiaq."""

from newsextract.site import Site

SITE = Site(
    name="Sermitsiaq",
    home="https://www.sermitsiaq.ag",
    language="kl",
    country="GL",
    timezone="America/Nuuk",
    sitemaps=("https://www.sermitsiaq.ag/sitemap.xml",),
)
