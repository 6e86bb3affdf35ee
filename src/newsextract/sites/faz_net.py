"""Frankfurter Allgemeine Zeitung."""

from newsextract.site import Site

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
)
