"""The New Yorker."""

from newsextract.site import Site

SITE = Site(
    name="The New Yorker",
    home="https://www.newyorker.com",
    language="en",
    country="US",
    timezone="America/New_York",
    family="conde_nast",
    sitemaps=("https://www.newyorker.com/sitemap.xml",),
    news_sitemaps=("https://www.newyorker.com/feed/google-news-sitemap-feed/sitemap-google-news",),
)
