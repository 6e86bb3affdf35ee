"""Metro."""

from newsextract.site import Site

SITE = Site(
    name="Metro",
    home="https://metro.co.uk",
    language="en",
    country="GB",
    timezone="Europe/London",
    sitemaps=("https://metro.co.uk/sitemap.xml",),
    news_sitemaps=("https://metro.co.uk/news-sitemap.xml",),
)
