"""Salzburger Nachrichten."""

from newsextract.site import Site

SITE = Site(
    name="Salzburger Nachrichten",
    home="https://www.sn.at",
    language="de",
    country="AT",
    timezone="Europe/Vienna",
    sitemaps=("https://www.sn.at/portal-artikel.sitemap.xml",),
    news_sitemaps=("https://www.sn.at/news-artikel.sitemap.xml",),
)
