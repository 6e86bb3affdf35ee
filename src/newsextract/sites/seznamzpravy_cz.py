"""SeznamZpravy."""

from newsextract.site import Site

SITE = Site(
    name="SeznamZpravy",
    home="https://seznamzpravy.cz",
    language="cs",
    country="CZ",
    timezone="Europe/Prague",
    feeds=("https://www.seznamzpravy.cz/rss",),
    sitemaps=("https://www.seznamzpravy.cz/sitemaps/sitemap_articles.xml",),
    news_sitemaps=("https://www.seznamzpravy.cz/sitemaps/sitemap_news.xml",),
)
