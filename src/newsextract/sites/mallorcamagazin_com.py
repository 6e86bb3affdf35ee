"""Mallorca Magazin."""

from newsextract.site import Site

SITE = Site(
    name="Mallorca Magazin",
    home="https://www.mallorcamagazin.com",
    language="de",
    country="ES",
    timezone="Europe/Madrid",
    sitemaps=("https://www.mallorcamagazin.com/nachrichten/sitemapIndex.xml",),
    news_sitemaps=("https://www.mallorcamagazin.com/googlenews.xml",),
)
