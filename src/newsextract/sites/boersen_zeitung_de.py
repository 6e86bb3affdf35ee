"""Börsen-Zeitung."""

from newsextract.site import Site

SITE = Site(
    name="Börsen-Zeitung",
    home="https://www.boersen-zeitung.de",
    language="de",
    country="DE",
    timezone="Europe/Berlin",
    sitemaps=("https://www.boersen-zeitung.de/sitemap/index.xml.gz",),
    news_sitemaps=("https://www.boersen-zeitung.de/sitemap/news.xml.gz",),
)
