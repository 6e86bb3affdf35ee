"""Il Giornale."""

from newsextract.site import Site

SITE = Site(
    name="Il Giornale",
    home="https://www.ilgiornale.it",
    language="it",
    country="IT",
    timezone="Europe/Rome",
    feeds=("https://www.ilgiornale.it/feed.xml",),
    sitemaps=("https://www.ilgiornale.it/sitemap/indice.xml",),
    news_sitemaps=("https://www.ilgiornale.it/sitemap/google-news.xml",),
)
