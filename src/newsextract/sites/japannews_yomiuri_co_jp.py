"""The Japan News."""

from newsextract.site import Site

SITE = Site(
    name="The Japan News",
    home="https://japannews.yomiuri.co.jp",
    language="en",
    country="JP",
    timezone="Asia/Tokyo",
    sitemaps=("https://japannews.yomiuri.co.jp/sitemap.xml",),
    news_sitemaps=("https://japannews.yomiuri.co.jp/sitemap-news.xml",),
)
