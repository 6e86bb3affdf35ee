"""The Independent."""

from newsextract.site import Site

SITE = Site(
    name="The Independent",
    home="https://www.independent.co.uk",
    language="en",
    country="GB",
    timezone="Europe/London",
    sitemaps=("https://www.independent.co.uk/sitemap.xml",),
    news_sitemaps=("https://www.independent.co.uk/sitemaps/googlenews",),
)
