"""Euronews (DE)."""

from newsextract.site import Site

SITE = Site(
    name="Euronews (DE)",
    home="https://de.euronews.com",
    language="de",
    country="DE",
    timezone="Europe/Berlin",
    sitemaps=("https://de.euronews.com/sitemaps/de/articles.xml",),
    news_sitemaps=("https://de.euronews.com/sitemaps/de/latest-news.xml",),
)
