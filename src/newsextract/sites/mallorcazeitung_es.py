"""Mallorca Zeitung."""

from newsextract.site import Site

SITE = Site(
    name="Mallorca Zeitung",
    home="https://www.mallorcazeitung.es",
    language="de",
    country="ES",
    timezone="Europe/Madrid",
    feeds=("https://www.mallorcazeitung.es/rss/section/28000",),
    news_sitemaps=("https://www.mallorcazeitung.es/sitemap_google_news_8d82b.xml",),
)
