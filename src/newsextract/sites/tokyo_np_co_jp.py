"""Tokyo Shimbun."""

from newsextract.site import Site

SITE = Site(
    name="Tokyo Shimbun",
    home="https://www.tokyo-np.co.jp",
    language="ja",
    country="JP",
    timezone="Asia/Tokyo",
    news_sitemaps=("https://www.tokyo-np.co.jp/sitemap.xml",),
)
