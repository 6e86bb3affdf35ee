"""The Nikkei."""

from newsextract.site import Site

SITE = Site(
    name="The Nikkei",
    home="https://www.nikkei.com",
    language="ja",
    country="JP",
    timezone="Asia/Tokyo",
    news_sitemaps=("https://www.nikkei.com/sitemap.xml",),
)
