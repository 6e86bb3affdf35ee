"""Kleine Zeitung."""

from newsextract.site import Site

SITE = Site(
    name="Kleine Zeitung",
    home="https://www.kleinezeitung.at",
    language="de",
    country="AT",
    timezone="Europe/Vienna",
    sitemaps=("https://www.kleinezeitung.at/sitemaps/sitemap_main.xml",),
    news_sitemaps=("https://www.kleinezeitung.at/news-sitemap",),
)
