"""Financial Post."""

from newsextract.site import Site

SITE = Site(
    name="Financial Post",
    home="https://financialpost.com",
    language="en",
    country="CA",
    timezone="America/Toronto",
    family="postmedia",
    feeds=("https://financialpost.com/feed",),
    sitemaps=("https://financialpost.com/sitemap-old.xml",),
    news_sitemaps=("https://financialpost.com/sitemap-news.xml",),
)
