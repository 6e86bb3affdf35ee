"""Gamestar."""

from newsextract.site import Site

SITE = Site(
    name="Gamestar",
    home="https://www.gamestar.de",
    language="de",
    country="DE",
    timezone="Europe/Berlin",
    sitemaps=("https://www.gamestar.de/artikel_archiv_index.xml",),
    news_sitemaps=("https://www.gamestar.de/sitemapnews.xml",),
)
