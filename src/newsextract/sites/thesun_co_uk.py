"""The Sun."""

from newsextract.site import Site

SITE = Site(
    name="The Sun",
    home="https://www.thesun.co.uk",
    language="en",
    country="GB",
    timezone="Europe/London",
    sitemaps=("https://www.thesun.co.uk/sitemap.xml",),
    news_sitemaps=("https://www.thesun.co.uk/news-sitemap.xml",),
)
