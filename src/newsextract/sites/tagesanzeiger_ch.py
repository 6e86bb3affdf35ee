"""Tages-Anzeiger."""

from newsextract.site import Site

SITE = Site(
    name="Tages-Anzeiger",
    home="https://www.tagesanzeiger.ch",
    language="de",
    country="CH",
    timezone="Europe/Zurich",
    sitemaps=("https://www.tagesanzeiger.ch/sitemaps/sitemapindex.xml",),
    news_sitemaps=("https://www.tagesanzeiger.ch/sitemaps/news.xml",),
)
