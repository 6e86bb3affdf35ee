"""Ukrainska Pravda."""

from newsextract.site import Site

SITE = Site(
    name="Ukrainska Pravda",
    home="https://www.pravda.com.ua",
    language=("uk", "ru", "en"),
    country="UA",
    timezone="Europe/Kyiv",
    sitemaps=("https://www.pravda.com.ua/sitemap/sitemap-archive.xml",),
    news_sitemaps=("https://www.pravda.com.ua/sitemap/sitemap-news.xml",),
)
