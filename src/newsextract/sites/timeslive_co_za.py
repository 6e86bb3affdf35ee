"""Times Live."""

from newsextract.site import Site

SITE = Site(
    name="Times Live",
    home="https://www.timeslive.co.za",
    language="en",
    country="ZA",
    timezone="Africa/Johannesburg",
    feeds=("https://www.timeslive.co.za/arc/outboundfeeds/google-news-feed/",),
    sitemaps=(
        "https://www.timeslive.co.za/arc/outboundfeeds/sitemap-index/",
        "https://www.timeslive.co.za/arc/outboundfeeds/sitemap-section-index/",
    ),
    news_sitemaps=("https://www.timeslive.co.za/arc/outboundfeeds/sitemap-news-index/",),
)
