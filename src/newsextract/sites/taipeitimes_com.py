"""Taipei Times."""

from newsextract.site import Site

SITE = Site(
    name="Taipei Times",
    home="https://www.taipeitimes.com",
    language="en",
    country="TW",
    timezone="Asia/Taipei",
    sitemaps=("https://www.taipeitimes.com/sitemapIndex.xml",),
    news_sitemaps=("https://www.taipeitimes.com/sitemap/sitemap.xml",),
)
