"""Luxemburger Wort: the sections in the head are no tags."""

from newsextract.site import Layout, Site

SITE = Site(
    name="Luxemburger Wort",
    home="https://www.wort.lu",
    language="de",
    country="LU",
    timezone="Europe/Luxembourg",
    feeds=("https://www.wort.lu/de/rss",),
    sitemaps=("https://www.wort.lu/sitemap.xml",),
    news_sitemaps=("https://www.wort.lu/sitemap-news.xml",),
    layouts=(
        Layout(
            name="2025",
            marker="[data-testid=article-body]",
            tags="[data-testid=article-tag]",
        ),
    ),
)
