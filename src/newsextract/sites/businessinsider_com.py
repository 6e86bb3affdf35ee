"""Business Insider."""

from newsextract.site import Site

SITE = Site(
    name="Business Insider",
    home="https://www.businessinsider.com",
    language="en",
    country="US",
    timezone="America/New_York",
    sitemaps=("https://www.businessinsider.com/sitemap/2024-01.xml",),
    news_sitemaps=("https://www.businessinsider.com/sitemap/google-news.xml",),
)
