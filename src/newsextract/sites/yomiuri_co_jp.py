"""Yomiuri Shimbun: notes that explain a word are paragraphs of the story."""

from newsextract.rules import Body
from newsextract.site import Layout, Site

SITE = Site(
    name="Yomiuri Shimbun",
    home="https://www.yomiuri.co.jp",
    language="ja",
    country="JP",
    timezone="Asia/Tokyo",
    sitemaps=("https://www.yomiuri.co.jp/sitemap.xml",),
    news_sitemaps=("https://www.yomiuri.co.jp/sitemap-news-latest.xml",),
    layouts=(
        Layout(
            name="2024",
            marker="div.p-main-contents",
            body=Body(
                "div.p-main-contents > :not(a)",  # what stands between the elements is a link to the English edition
                drop=("figure", ".ev-article-manual-related__article-inline"),
            ),
        ),
    ),
)
