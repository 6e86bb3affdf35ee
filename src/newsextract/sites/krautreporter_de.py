"""Krautreporter. The opening picture has a credit, the topic stands above the headline."""

from newsextract.site import Layout, Site

SITE = Site(
    name="Krautreporter",
    home="https://krautreporter.de",
    language="de",
    country="DE",
    timezone="Europe/Berlin",
    feeds=("https://krautreporter.de/feeds.rss",),
    sitemaps=("https://krautreporter.de/sitemap.xml",),
    layouts=(
        Layout(
            name="2023",
            marker=".article-headers-shared-teaser-image",
            captions=".article-headers-shared-teaser-image__credits, figcaption",
            tags=".article-headers-shared-topic",
        ),
    ),
)
