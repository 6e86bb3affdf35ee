"""TechCrunch."""

from newsextract.site import Site

SITE = Site(
    name="TechCrunch",
    home="https://techcrunch.com",
    language="en",
    country="US",
    timezone="America/Los_Angeles",
    sitemaps=("https://techcrunch.com/sitemap_index.xml",),
    news_sitemaps=("https://techcrunch.com/news-sitemap.xml",),
)
