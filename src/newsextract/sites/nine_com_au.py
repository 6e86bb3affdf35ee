"""Nine News since 2026; before, its pages stood on 9news.com.au. The logo of the newsroom looks like a picture with a caption."""

from newsextract.rules import meta
from newsextract.site import Layout, Site

SITE = Site(
    name="Nine News",
    home="https://www.nine.com.au",
    language="en",
    country="AU",
    timezone="Australia/Sydney",
    feeds=("https://www.nine.com.au/rss/feed.xml",),
    sitemaps=("https://www.nine.com.au/sitemaps/nine-sitemaps-articles.xml",),
    layouts=(
        Layout(
            name="2026",
            marker=meta("og:site_name", "Nine.com.au"),
            ignore=("figure:has(> svg[role=img])",),
        ),
    ),
)
