"""Mitteldeutsche Zeitung."""

from newsextract.site import Site

SITE = Site(
    name="Mitteldeutsche Zeitung",
    home="https://www.mz.de",
    language="de",
    country="DE",
    timezone="Europe/Berlin",
    sitemaps=("https://www.mz.de/sitemaps/sitemap-ressort-index.xml",),
    news_sitemaps=("https://www.mz.de/sitemaps/newssitemap-index.xml",),
)
