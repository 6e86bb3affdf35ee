"""Rzeczpospolita."""

from newsextract.site import Site

SITE = Site(
    name="Rzeczpospolita",
    home="https://www.rp.pl",
    language="pl",
    country="PL",
    timezone="Europe/Warsaw",
    sitemaps=("https://www.rp.pl/sitemaps/sitemap.xml",),
    news_sitemaps=("https://www.rp.pl/sitemaps/news-sitemap.xml",),
)
