"""Legal Tribune Online. The topic is the headline's first half."""

from newsextract.rules import nothing
from newsextract.site import Layout, Site

SITE = Site(
    name="Legal Tribune Online",
    home="https://www.lto.de",
    language="de",
    country="DE",
    timezone="Europe/Berlin",
    feeds=("https://www.lto.de/rss/feed.xml",),
    sitemaps=("https://www.lto.de/sitemap.xml",),
    news_sitemaps=("https://www.lto.de/googlenews-sitemap.xml",),
    layouts=(
        Layout(
            name="2024",
            marker="h1.reader__headline",
            kicker=nothing(),
            tags="#articleTags .tags__item",
        ),
    ),
)
