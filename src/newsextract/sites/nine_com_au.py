"""Nine News since 2026; before, its pages stood on 9news.com.au."""

from newsextract.site import Site

SITE = Site(
    name="Nine News",
    home="https://www.nine.com.au",
    language="en",
    country="AU",
    timezone="Australia/Sydney",
    feeds=("https://www.nine.com.au/rss/feed.xml",),
    sitemaps=("https://www.nine.com.au/sitemaps/nine-sitemaps-articles.xml",),
)
