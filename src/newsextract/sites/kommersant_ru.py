"""Kommersant."""

from newsextract.site import Site

SITE = Site(
    name="Kommersant",
    home="https://www.kommersant.ru",
    language="ru",
    country="RU",
    timezone="Europe/Moscow",
    feeds=("https://www.kommersant.ru/RSS/news.xml",),
    sitemaps=("https://www.kommersant.ru/sitemaps/all_docs_sitemap.xml",),
    news_sitemaps=("https://www.kommersant.ru/sitemaps/sitemap_news.xml",),
)
