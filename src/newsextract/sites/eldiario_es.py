"""elDiario.es."""

from newsextract.site import Site

SITE = Site(
    name="elDiario.es",
    home="https://www.eldiario.es",
    language="es",
    country="ES",
    timezone="Europe/Madrid",
    feeds=("https://www.eldiario.es/rss/",),
    sitemaps=("https://www.eldiario.es/sitemap_index_25b87.xml",),
    news_sitemaps=("https://www.eldiario.es/sitemap_google_news_25b87.xml",),
)
