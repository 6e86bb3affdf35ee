"""Stuttgarter Zeitung."""

from newsextract.site import Site

SITE = Site(
    name="Stuttgarter Zeitung",
    home="https://www.stuttgarter-zeitung.de",
    language="de",
    country="DE",
    timezone="Europe/Berlin",
    sitemaps=("https://www.stuttgarter-zeitung.de/sitemap.xml",),
    news_sitemaps=("https://www.stuttgarter-zeitung.de/sitemap-news.xml",),
)
