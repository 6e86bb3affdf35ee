"""The Globe and Mail."""

from newsextract.site import Site

SITE = Site(
    name="The Globe and Mail",
    home="https://www.theglobeandmail.com",
    language="en",
    country="CA",
    timezone="America/Toronto",
    news_sitemaps=(
        "https://www.theglobeandmail.com/arc/outboundfeeds/news-sitemap-index/?outputType=xml",
        "https://www.theglobeandmail.com/arc/outboundfeeds/sitemap-index/?outputType=xml",
    ),
)
