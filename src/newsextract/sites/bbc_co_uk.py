"""BBC News on bbc.co.uk."""

from newsextract.site import Site

SITE = Site(
    name="BBC",
    home="https://www.bbc.co.uk",
    language="en",
    country="GB",
    timezone="Europe/London",
    family="bbc",
    sitemaps=("https://www.bbc.co.uk/sitemaps/https-index-com-archive.xml",),
    news_sitemaps=("https://www.bbc.co.uk/sitemaps/https-index-uk-news.xml",),
)
