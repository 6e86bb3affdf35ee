"""Dagbladet."""

from newsextract.site import Site

SITE = Site(
    name="Dagbladet",
    home="https://www.dagbladet.no",
    language="no",
    country="NO",
    timezone="Europe/Oslo",
    sitemaps=("https://www.dagbladet.no/app/jw-api-proxy/sitemap/index/dagbladet.xml",),
    news_sitemaps=("https://www.dagbladet.no/sitemap",),
)
