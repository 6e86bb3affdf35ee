"""Rheinische Post."""

from newsextract.site import Layout, Site

SITE = Site(
    name="Rheinische Post",
    home="https://rp-online.de",
    language="de",
    country="DE",
    timezone="Europe/Berlin",
    feeds=("https://rp-online.de/feed.rss",),
    sitemaps=("https://rp-online.de/sitemap.xml",),
    news_sitemaps=("https://rp-online.de/sitemap-news.xml",),
    layouts=(
        Layout(name="park", marker="article[data-park-article]", captions="article[data-park-article] figcaption"),
    ),
)
