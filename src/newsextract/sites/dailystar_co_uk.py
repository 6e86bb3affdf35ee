"""Daily Star."""

from newsextract.site import Site

SITE = Site(
    name="Daily Star",
    home="https://www.dailystar.co.uk",
    language="en",
    country="GB",
    timezone="Europe/London",
    family="reach",
    sitemaps=("https://www.dailystar.co.uk/sitemaps/sitemap_index.xml",),
    news_sitemaps=("https://www.dailystar.co.uk/map_news.xml",),
)
