"""The West Australian."""

from newsextract.site import Site

SITE = Site(
    name="The West Australian",
    home="https://thewest.com.au",
    language="en",
    country="AU",
    timezone="Australia/Perth",
    feeds=("https://thewest.com.au/rss",),
    sitemaps=("https://thewest.com.au/sitemap.xml",),
    news_sitemaps=("https://thewest.com.au/news-sitemap.xml",),
)
