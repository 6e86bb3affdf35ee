"""CNBC."""

from newsextract.site import Site

SITE = Site(
    name="CNBC",
    home="https://www.cnbc.com",
    language="en",
    country="US",
    timezone="America/New_York",
    sitemaps=("https://www.cnbc.com/sitemapAll.xml",),
    news_sitemaps=("https://www.cnbc.com/sitemap_news.xml",),
)
