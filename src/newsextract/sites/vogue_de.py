"""Vogue."""

from newsextract.site import Site

SITE = Site(
    name="Vogue",
    home="https://www.vogue.de",
    language="de",
    country="DE",
    timezone="Europe/Berlin",
    family="conde_nast",
    feeds=("https://www.vogue.de/feed/rss",),
    sitemaps=("https://www.vogue.de/sitemap.xml",),
    news_sitemaps=("https://www.vogue.de/feed/sitemap-news/sitemap-google-news",),
)
