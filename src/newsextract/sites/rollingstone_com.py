"""Rolling Stone."""

from newsextract.site import Site

SITE = Site(
    name="Rolling Stone",
    home="https://www.rollingstone.com",
    language="en",
    country="US",
    timezone="America/New_York",
    sitemaps=("https://www.rollingstone.com/sitemap_index.xml",),
    news_sitemaps=("https://www.rollingstone.com/news-sitemap.xml",),
)
