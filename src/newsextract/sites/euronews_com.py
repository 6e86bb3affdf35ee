"""Euronews (EN)."""

from newsextract.site import Site

SITE = Site(
    name="Euronews (EN)",
    home="https://www.euronews.com",
    language="en",
    country="GB",
    timezone="Europe/Paris",
    sitemaps=("https://www.euronews.com/sitemaps/en/articles.xml",),
    news_sitemaps=("https://www.euronews.com/sitemaps/en/latest-news.xml",),
)
