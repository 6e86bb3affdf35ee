"""Canada.com."""

from newsextract.site import Site

SITE = Site(
    name="Canada.com",
    home="https://www.canada.com",
    language="en",
    country="CA",
    timezone="America/Toronto",
    family="postmedia",
    feeds=("https://o.canada.com/feed",),
    sitemaps=("https://o.canada.com/sitemap-old.xml",),
    news_sitemaps=("https://o.canada.com/sitemap-news.xml",),
)
