"""TechRadar."""

from newsextract.site import Site

SITE = Site(
    name="TechRadar",
    home="https://www.techradar.com",
    language="en",
    country="GB",
    timezone="Europe/London",
    sitemaps=("https://www.techradar.com/sitemap.xml",),
    news_sitemaps=("https://www.techradar.com/sitemap-news.xml",),
)
