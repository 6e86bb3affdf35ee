"""Global News."""

from newsextract.site import Site

SITE = Site(
    name="Global News",
    home="https://www.globalnews.ca",
    language="en",
    country="CA",
    timezone="America/Toronto",
    sitemaps=("https://globalnews.ca/sitemap.xml",),
    news_sitemaps=("https://globalnews.ca/news-sitemap.xml",),
)
