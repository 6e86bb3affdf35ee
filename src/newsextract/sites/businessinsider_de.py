"""Business Insider DE."""

from newsextract.site import Site

SITE = Site(
    name="Business Insider DE",
    home="https://www.businessinsider.de",
    language="de",
    country="DE",
    timezone="Europe/Berlin",
    feeds=("https://www.businessinsider.de/feed/businessinsider-alle-artikel",),
    sitemaps=("https://www.businessinsider.de/sitemap_index.xml",),
    news_sitemaps=("https://www.businessinsider.de/news-sitemap.xml",),
)
