"""Frankfurter Allgemeine Zeitung. Pictures' words stand beside the standfirst."""

from newsextract.site import Layout, Site

SITE = Site(
    name="Frankfurter Allgemeine Zeitung",
    home="https://www.faz.net",
    language="de",
    country="DE",
    timezone="Europe/Berlin",
    feeds=(
        "https://www.faz.net/rss/aktuell",
        "https://www.faz.net/rss/aktuell/politik",
        "https://www.faz.net/rss/aktuell/sport",
        "https://www.faz.net/rss/aktuell/wirtschaft/",
        "https://www.faz.net/rss/aktuell/gesellschaft/",
    ),
    sitemaps=("https://www.faz.net/sitemap-index.xml",),
    news_sitemaps=("https://www.faz.net/sitemap-news.xml",),
    layouts=(
        Layout(
            name="2024",
            marker=".header-teaser__image-details",
            captions=".header-teaser__image-details, figcaption",
        ),
        Layout(name="2020", marker=".atc-TextParagraph", captions=".atc-ImageDescription"),
    ),
)
