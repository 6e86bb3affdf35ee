"""NTV."""

from newsextract.site import Site

SITE = Site(
    name="NTV",
    home="https://www.ntv.com.tr",
    language="tr",
    country="TR",
    timezone="Europe/Istanbul",
    feeds=("https://www.ntv.com.tr/gundem.rss",),
    sitemaps=("https://www.ntv.com.tr/sitemaps",),
    news_sitemaps=("https://www.ntv.com.tr/sitemaps/news-sitemap.xml",),
)
