"""The Nation."""

from newsextract.site import Site

SITE = Site(
    name="The Nation",
    home="https://www.thenation.com",
    language="en",
    country="US",
    timezone="America/New_York",
    sitemaps=("https://www.thenation.com/sitemap_index.xml",),
    news_sitemaps=("https://www.thenation.com/news-sitemap.xml",),
)
