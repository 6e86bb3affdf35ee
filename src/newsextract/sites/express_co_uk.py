"""Daily Express."""

from newsextract.site import Site

SITE = Site(
    name="Daily Express",
    home="https://www.express.co.uk",
    language="en",
    country="GB",
    timezone="Europe/London",
    sitemaps=("https://www.express.co.uk/sitemap.xml",),
    news_sitemaps=("https://www.express.co.uk/googlenews.xml",),
)
