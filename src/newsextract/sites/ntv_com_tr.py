"""NTV (TR): the agency stands behind the word for news, and the topics under the story."""

from newsextract.site import Layout, Site

SITE = Site(
    name="NTV",
    home="https://www.ntv.com.tr",
    language="tr",
    country="TR",
    timezone="Europe/Istanbul",
    feeds=("https://www.ntv.com.tr/gundem.rss",),
    sitemaps=("https://www.ntv.com.tr/sitemaps",),
    news_sitemaps=("https://www.ntv.com.tr/sitemaps/news-sitemap.xml",),
    layouts=(
        Layout(
            name="2020",
            marker="div.category-detail-content",
            byline=".news-info-text > p:not([class])",
            tags=".label-item-link",
        ),
    ),
)
