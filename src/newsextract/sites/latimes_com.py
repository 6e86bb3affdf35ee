"""Los Angeles Times."""

from newsextract.site import Site

SITE = Site(
    name="Los Angeles Times",
    home="https://www.latimes.com",
    language="en",
    country="US",
    timezone="America/Los_Angeles",
    sitemaps=("https://www.latimes.com/sitemap.xml",),
    news_sitemaps=("https://www.latimes.com/news-sitemap.xml",),
)
