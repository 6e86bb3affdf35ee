"""Asahi Shimbun."""

from newsextract.site import Site

SITE = Site(
    name="Asahi Shimbun",
    home="https://www.asahi.com",
    language="ja",
    country="JP",
    timezone="Asia/Tokyo",
    news_sitemaps=("https://www.asahi.com/sitemap.xml",),
)
