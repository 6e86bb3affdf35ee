"""Yomiuri Shimbun."""

from newsextract.site import Site

SITE = Site(
    name="Yomiuri Shimbun",
    home="https://www.yomiuri.co.jp",
    language="ja",
    country="JP",
    timezone="Asia/Tokyo",
    sitemaps=("https://www.yomiuri.co.jp/sitemap.xml",),
    news_sitemaps=("https://www.yomiuri.co.jp/sitemap-news-latest.xml",),
)
