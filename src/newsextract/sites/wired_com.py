"""Wired."""

from newsextract.site import Site

SITE = Site(
    name="Wired",
    home="https://www.wired.com",
    language="en",
    country="US",
    timezone="America/New_York",
    family="conde_nast",
    feeds=("https://www.wired.com/feed/rss",),
    sitemaps=(
        "https://www.wired.com/sitemap.xml",
        "https://www.wired.com/sitemap-archive-1.xml",
    ),
    news_sitemaps=("https://www.wired.com/feed/google-latest-news/sitemap-google-news",),
)
