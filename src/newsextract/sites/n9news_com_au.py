"""Nine News."""

from newsextract.site import Site

SITE = Site(
    name="Nine News",
    home="https://www.9news.com.au",
    language="en",
    country="AU",
    timezone="Australia/Sydney",
    feeds=("https://www.nine.com.au/rss/feed.xml",),
    sitemaps=("https://www.nine.com.au/sitemaps/nine-sitemaps-articles.xml",),
)
