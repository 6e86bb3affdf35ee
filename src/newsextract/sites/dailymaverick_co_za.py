"""Daily Maverick."""

from newsextract.site import Site

SITE = Site(
    name="Daily Maverick",
    home="https://www.dailymaverick.co.za",
    language="en",
    country="ZA",
    timezone="Africa/Johannesburg",
    sitemaps=("https://www.dailymaverick.co.za/sitemap_index.xml",),
    news_sitemaps=("https://www.dailymaverick.co.za/news-sitemap.xml",),
)
