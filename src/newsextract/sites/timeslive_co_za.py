"""Times Live."""

from newsextract.rules import Body, prose_in
from newsextract.site import Layout, Site

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
    layouts=(
        Layout(name="2025-11", marker="article.b-article-body", body=Body(prose_in("article.b-article-body"))),
        Layout(name="2025", marker="div.article-widget-text", body=Body(prose_in("div.article-widget-text .text"))),
    ),
)
