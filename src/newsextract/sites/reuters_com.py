"""Reuters."""

from newsextract.site import Site

SITE = Site(
    name="Reuters",
    home="https://www.reuters.com",
    language="en",
    country="US",
    sitemaps=("https://www.reuters.com/arc/outboundfeeds/sitemap-index/?outputType=xml",),
    news_sitemaps=("https://www.reuters.com/arc/outboundfeeds/news-sitemap-index/?outputType=xml",),
)
