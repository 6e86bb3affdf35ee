"""Die Welt."""

from newsextract.site import Site

SITE = Site(
    name="Die Welt",
    home="https://www.welt.de",
    language="de",
    country="DE",
    timezone="Europe/Berlin",
    feeds=("https://www.welt.de/feeds/latest.rss",),
    sitemaps=("https://www.welt.de/sitemaps/sitemap/sitemap.xml",),
    news_sitemaps=("https://www.welt.de/sitemaps/newssitemap/newssitemap.xml",),
)
