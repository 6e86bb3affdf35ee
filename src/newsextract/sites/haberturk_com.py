"""Habertürk."""

from newsextract.site import Site

SITE = Site(
    name="Habertürk",
    home="https://www.haberturk.com",
    language="tr",
    country="TR",
    timezone="Europe/Istanbul",
    sitemaps=("https://www.haberturk.com/sitemap.xml",),
    news_sitemaps=("https://www.haberturk.com/sitemap_google_news.xml",),
)
