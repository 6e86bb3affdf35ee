"""The Guardian."""

from newsextract.site import Site

SITE = Site(
    name="The Guardian",
    home="https://www.theguardian.com",
    language="en",
    country="GB",
    timezone="Europe/London",
    news_sitemaps=("https://www.theguardian.com/sitemaps/news.xml",),
)
