"""The Mirror."""

from newsextract.site import Site

SITE = Site(
    name="The Mirror",
    home="https://www.mirror.co.uk",
    language="en",
    country="GB",
    timezone="Europe/London",
    family="reach",
    sitemaps=("https://www.mirror.co.uk/sitemaps/sitemap_index.xml",),
    news_sitemaps=("https://www.mirror.co.uk/map_news.xml",),
)
