"""National Post."""

from newsextract.site import Site

SITE = Site(
    name="National Post",
    home="https://nationalpost.com",
    language="en",
    country="CA",
    timezone="America/Toronto",
    family="postmedia",
    feeds=("https://nationalpost.com/feed",),
    sitemaps=("https://nationalpost.com/sitemap-old.xml",),
    news_sitemaps=("https://nationalpost.com/sitemap-news.xml",),
)
