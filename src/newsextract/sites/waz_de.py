"""Westdeutsche Allgemeine Zeitung (WAZ)."""

from newsextract.site import Site

SITE = Site(
    name="Westdeutsche Allgemeine Zeitung (WAZ)",
    home="https://www.waz.de",
    language="de",
    country="DE",
    timezone="Europe/Berlin",
    news_sitemaps=("https://www.waz.de/sitemaps/news.xml",),
    family="funke",
)
