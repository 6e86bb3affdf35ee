"""Sankei Shimbun."""

from newsextract.site import Site

SITE = Site(
    name="Sankei Shimbun",
    home="https://www.sankei.com",
    language="ja",
    country="JP",
    timezone="Asia/Tokyo",
    news_sitemaps=("https://www.sankei.com/feeds/sitemapindex-category/?outputType=xml",),
)
