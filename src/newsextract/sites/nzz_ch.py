"""Neue Zürcher Zeitung (NZZ)."""

from newsextract.site import Site

SITE = Site(
    name="Neue Zürcher Zeitung (NZZ)",
    home="https://www.nzz.ch",
    language="de",
    country="CH",
    timezone="Europe/Zurich",
    sitemaps=("https://www.nzz.ch/sitemap.xml",),
    news_sitemaps=("https://www.nzz.ch/sitemap/news0.xml",),
)
