"""Die Zeit."""

from newsextract.site import Site

SITE = Site(
    name="Die Zeit",
    home="https://www.zeit.de",
    language="de",
    country="DE",
    timezone="Europe/Berlin",
    feeds=("https://newsfeed.zeit.de/news/index",),
    sitemaps=("https://www.zeit.de/gsitemaps/index.xml",),
    news_sitemaps=("https://www.zeit.de/gsitemaps/index.xml?date=2026-11-22&unit=days&period=1",),
)
