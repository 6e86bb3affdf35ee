"""Legal Tribune Online."""

from newsextract.site import Site

SITE = Site(
    name="Legal Tribune Online",
    home="https://www.lto.de",
    language="de",
    country="DE",
    timezone="Europe/Berlin",
    feeds=("https://www.lto.de/rss/feed.xml",),
    sitemaps=("https://www.lto.de/sitemap.xml",),
    news_sitemaps=("https://www.lto.de/googlenews-sitemap.xml",),
)
