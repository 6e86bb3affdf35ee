"""Euronews."""

from newsextract.site import Site

SITE = Site(
    name="Euronews",
    home="https://fr.euronews.com",
    language="fr",
    country="FR",
    timezone="Europe/Paris",
    sitemaps=("https://fr.euronews.com/sitemaps/fr/articles.xml",),
    news_sitemaps=("https://fr.euronews.com/sitemaps/fr/latest-news.xml",),
)
