"""SRF: boxes to unfold stand between the paragraphs of older pages; newer ones advertise the app."""

from newsextract.rules import nothing
from newsextract.site import Layout, Site

SITE = Site(
    name="Schweizer Radio und Fernsehen",
    home="https://www.srf.ch",
    language="de",
    country="CH",
    timezone="Europe/Zurich",
    feeds=("https://www.srf.ch/news/bnf/rss/1646",),
    sitemaps=("https://www.srf.ch/new-news-sitemap",),
    news_sitemaps=("https://www.srf.ch/sitemaps/newsmap/news/index.xml",),
    layouts=(
        Layout(
            name="2016",
            marker="section.article-content",
            feed_items=nothing(),  # what is dated at the end are pointers to older stories
            related=".article-teaser__title",
            ignore=(".expandable-box",),
        ),
        Layout(
            name="2025",
            marker="section.articlepage__article-content",
            ignore=(".app-promo-banner",),
        ),
    ),
)
