"""The Province."""

from newsextract.site import Site

SITE = Site(
    name="The Province",
    home="https://www.theprovince.com",
    language="en",
    country="CA",
    timezone="America/Vancouver",
    family="postmedia",
    feeds=("https://theprovince.com/feed",),
    sitemaps=("https://theprovince.com/sitemap-old.xml",),
    news_sitemaps=("https://theprovince.com/sitemap-news.xml",),
)
