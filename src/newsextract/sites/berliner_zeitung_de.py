"""Berliner Zeitung."""

from newsextract.site import Layout, Site

SITE = Site(
    name="Berliner Zeitung",
    home="https://www.berliner-zeitung.de",
    language="de",
    country="DE",
    timezone="Europe/Berlin",
    feeds=("https://www.berliner-zeitung.de/feed.xml",),
    sitemaps=("https://www.berliner-zeitung.de/sitemap.xml",),
    news_sitemaps=("https://www.berliner-zeitung.de/news-sitemap.xml",),
    layouts=(
        Layout(
            name="2022",
            marker="[class*=article_paragraph]",
            tags="[class*=tags-widget_tag__]",
        ),
        Layout(name="2026", marker="#article-title", tags="article a[href^='/category/'].rounded"),
    ),
)
