"""Nikkan Gendai: the keywords that it states are the same on each page."""

from newsextract.site import Layout, Site

SITE = Site(
    name="Nikkan Gendai",
    home="https://www.nikkan-gendai.com",
    language="ja",
    country="JP",
    timezone="Asia/Tokyo",
    sitemaps=("https://www.nikkan-gendai.com/sitemap.xml",),
    layouts=(
        Layout(
            name="2024",
            marker="div.article-detail-box",
            tags=".m-keyword-list2 a",
        ),
    ),
)
