"""Business Insider Deutschland. The standfirst is a list of points above the story."""

from newsextract.site import Layout, Site

SITE = Site(
    name="Business Insider DE",
    home="https://www.businessinsider.de",
    language="de",
    country="DE",
    timezone="Europe/Berlin",
    feeds=("https://www.businessinsider.de/feed/businessinsider-alle-artikel",),
    sitemaps=("https://www.businessinsider.de/sitemap_index.xml",),
    news_sitemaps=("https://www.businessinsider.de/news-sitemap.xml",),
    layouts=(
        Layout(
            name="2024",
            marker=".article-body > .bi-bulletpoints",
            standfirst=".bi-bulletpoints",
            ignore=(".sourcepoint__social-placeholder", ".wp-block-inline-teaser"),
        ),
    ),
)
