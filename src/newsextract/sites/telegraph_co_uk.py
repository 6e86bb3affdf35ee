"""The Telegraph."""

from newsextract.site import Site

SITE = Site(
    name="The Telegraph",
    home="https://www.telegraph.co.uk",
    language="en",
    country="GB",
    timezone="Europe/London",
    sitemaps=("https://www.telegraph.co.uk/sitemap.xml",),
    news_sitemaps=("https://www.telegraph.co.uk/custom/daily-news/sitemap.xml",),
)
