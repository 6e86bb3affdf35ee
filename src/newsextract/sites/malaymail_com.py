"""Malay Mail."""

from newsextract.site import Site

SITE = Site(
    name="Malay Mail",
    home="https://www.malaymail.com",
    language=("en", "ms"),
    country="MY",
    timezone="Asia/Kuala_Lumpur",
    feeds=("https://www.malaymail.com/feed/rss/",),
    sitemaps=("https://www.malaymail.com/sitemap.xml",),
)
