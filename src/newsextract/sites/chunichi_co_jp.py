"""Chunichi Shimbun."""

from newsextract.site import Site

SITE = Site(
    name="Chunichi Shimbun",
    home="https://www.chunichi.co.jp",
    language="ja",
    country="JP",
    timezone="Asia/Tokyo",
    news_sitemaps=("https://www.chunichi.co.jp/sitemap.xml",),
)
